# SPDX-License-Identifier: EUPL-1.2
"""What an IT department sets defaults with: the group policies of Windows, and a file to fill in.

One table names each setting in both languages; an .admx with an .adml per language and the example
of policy.toml are made from it, so that they cannot tell different things.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from xml.etree import ElementTree as Xml

from bundle.places import NAME
from dgw_desktop.domain.limits import LONGEST_LINE
from dgw_desktop.domain.privacy import DEFAULT_THRESHOLD, THRESHOLDS
from dgw_desktop.managed import FILE as EXAMPLE
from dgw_desktop.managed import ONLY_LOCKED, RECOMMENDED, REGISTRY_KEY

FOLDER = "beheer"
ADMX = "DGWDesktop.admx"
LANGUAGES = ("nl-NL", "en-US")
_NAMESPACE = "http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions"
_MOST_PATH = 1024  # letters; the most that a text box of a policy holds is 1023 and an end


class Kind(Enum):
    """What a setting holds."""

    CHOICE = auto()
    NUMBER = auto()
    TEXT = auto()
    PATH = auto()
    PATHS = auto()
    FLAG = auto()


@dataclass(frozen=True, slots=True)
class Policy:
    """A setting; of each pair of texts the first is Dutch, the second English."""

    name: str
    kind: Kind
    title: tuple[str, str]
    explained: tuple[str, str]
    example: str
    """As it is written in TOML, on Linux where systems differ."""
    choices: tuple[tuple[str, tuple[str, str]], ...] = ()
    on_windows: str = ""
    """The example there, when it is another."""


POLICIES = (
    Policy(
        "language",
        Kind.CHOICE,
        ("Taal", "Language"),
        (
            "De taal van de vensters. Elk rapport heeft een eigen taal.",
            "The language of the windows. Each report has a language of its own.",
        ),
        '"nl"',
        (("nl", ("Nederlands", "Dutch")), ("en", ("Engels", "English"))),
    ),
    Policy(
        "appearance",
        Kind.CHOICE,
        ("Kleuren", "Colours"),
        (
            "Licht, donker, hoog contrast of zoals het systeem. Zet dit liever niet vast: wie hoog "
            "contrast nodig heeft, moet dat kunnen kiezen.",
            "Light, dark, high contrast or as the system. Better not locked: who needs high "
            "contrast must be able to choose it.",
        ),
        '"system"',
        (
            ("system", ("Zoals het systeem", "As the system")),
            ("light", ("Licht", "Light")),
            ("dark", ("Donker", "Dark")),
            ("high_contrast", ("Hoog contrast", "High contrast")),
        ),
    ),
    Policy(
        "privacy_threshold",
        Kind.NUMBER,
        ("Privacydrempel", "Privacy threshold"),
        (
            "Vanaf hoeveel mensen die vooraf individueel invulden hun stemmen te zien zijn.",
            "From how many people who filled in individually on their votes are shown.",
        ),
        str(DEFAULT_THRESHOLD),
    ),
    Policy(
        "privacy_minimum",
        Kind.NUMBER,
        ("Laagste privacydrempel", "Lowest privacy threshold"),
        (
            "Een gebruiker kan de privacydrempel niet lager zetten dan dit.",
            "A user cannot set the privacy threshold lower than this.",
        ),
        str(DEFAULT_THRESHOLD),
    ),
    Policy(
        "data_folder",
        Kind.PATH,
        ("Map voor de gegevens", "Folder for the data"),
        (
            "Een volledig pad, voor elke gebruiker een eigen map; variabelen zoals %USERNAME% "
            "mogen. Vast gaat voor DGW_DATA_DIR, --data-dir en portable-data.",
            "A full path, a folder of its own for each user; variables such as %USERNAME% may be "
            "used. Locked goes before DGW_DATA_DIR, --data-dir and portable-data.",
        ),
        "'/srv/dgw/${USER}'",
        on_windows=r"'D:\dgw\%USERNAME%'",
    ),
    Policy(
        "backup_folder",
        Kind.PATH,
        ("Tweede map voor reservekopieën", "Second folder for backups"),
        (
            "Een volledig pad, voor elke gebruiker een eigen map die al bestaat.",
            "A full path, a folder of its own for each user that is there already.",
        ),
        "'/srv/kopie/${USER}'",
        on_windows=r"'\\server\kopie\%USERNAME%'",
    ),
    Policy(
        "organisation",
        Kind.TEXT,
        ("Organisatie", "Organisation"),
        (
            "De naam van de organisatie in een nieuwe sessie.",
            "The name of the organisation in a new session.",
        ),
        '"Gemeente Voorbeeldstad"',
    ),
    Policy(
        "logo",
        Kind.PATH,
        ("Logo op het rapport", "Logo on the report"),
        (
            "Een PNG- of JPEG-bestand van maximaal 5 MB. Het wordt bij het starten gelezen en "
            "bij de gegevens bewaard, ook voor als het bestand even niet te bereiken is.",
            "A PNG or JPEG file of at most 5 MB. It is read at the start and kept with the data, "
            "also for when the file cannot be reached.",
        ),
        "'/usr/share/gemeente/logo.png'",
        on_windows=r"'\\server\huisstijl\logo.png'",
    ),
    Policy(
        "portfolio_holder",
        Kind.TEXT,
        ("Portefeuillehouder", "Portfolio holder"),
        (
            "De portefeuillehouder in een nieuwe sessie, voor raad of college.",
            "The portfolio holder in a new session, for the council.",
        ),
        '"Wethouder Jansen"',
    ),
    Policy(
        "author",
        Kind.TEXT,
        ("Steller", "Author"),
        ("De steller in een nieuwe sessie.", "The author in a new session."),
        '"Team Data"',
    ),
    Policy(
        "disclosure",
        Kind.TEXT,
        ("Openbaarheid", "Disclosure"),
        ("De openbaarheid in een nieuwe sessie.", "The disclosure in a new session."),
        '"openbaar"',
    ),
    Policy(
        "models",
        Kind.PATHS,
        ("Modellen die worden aangeboden", "Models that are offered"),
        (
            "Modelbestanden (.toml), elk met een volledig pad. Ze worden bij het starten gelezen "
            "en zijn dan te kiezen in een nieuwe sessie, naast het meegeleverde model.",
            "Model files (.toml), each with a full path. They are read at the start and can then "
            "be chosen in a new session, beside the model that comes with the program.",
        ),
        "['/usr/share/gemeente/model.toml']",
        on_windows=r"['C:\ProgramData\Gemeente\model.toml']",
    ),
    Policy(
        "own_models",
        Kind.FLAG,
        ("Eigen modellen toestaan", "Allow models of one's own"),
        (
            "Uitgeschakeld: een gebruiker importeert geen eigen modellen. Sessies die er al mee "
            "zijn gemaakt, blijven te openen.",
            "Disabled: a user imports no models. Sessions made with one before can still be "
            "opened.",
        ),
        "false",
    ),
    Policy(
        "invitation_remarks",
        Kind.FLAG,
        ("Opmerkingen vragen in uitnodigingen", "Ask for remarks in invitations"),
        (
            "Of het formulier voor deelnemers om opmerkingen vraagt, die zonder namen worden "
            "getoond.",
            "Whether the form for participants asks for remarks, which are shown without names.",
        ),
        "false",
    ),
)
_GENERAL = {
    "dgw": (NAME, NAME),
    "dgw_default": (
        "Standaardwaarden (te wijzigen door de gebruiker)",
        "Defaults (a user can change them)",
    ),
    "supported": (f"{NAME} 0.2 of nieuwer", f"{NAME} 0.2 or later"),
}


def write_policies(folder: Path) -> None:
    """Write the policies and the example in ``folder``."""
    write_example(folder, on_windows=True)
    _write(_admx(), folder / ADMX)
    for number, language in enumerate(LANGUAGES):
        (folder / language).mkdir(exist_ok=True)
        _write(_adml(number), (folder / language / ADMX).with_suffix(".adml"))


def write_example(folder: Path, on_windows: bool = False) -> None:
    """Write the example of policy.toml, with paths of one of the systems, in ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / EXAMPLE).write_text(example(on_windows), "utf-8", newline="\n")


def example(on_windows: bool) -> str:
    """Return policy.toml with every setting in it, each switched off, and what it does."""
    lines = [
        f"# Instellingen van de beheerder voor {NAME}. Haal het # weg voor wat je wilt instellen.",
        "# Waar het hoort, staat in IT-beheer.md. Zet een pad tussen enkele aanhalingstekens.",
        "",
        "# Wat hier staat, kan een gebruiker niet wijzigen.",
        "[locked]",
        *_example_lines(True, on_windows),
        "",
        "# Wat hier staat, geldt tot een gebruiker iets anders kiest. Elk mag ook in [locked].",
        "[default]",
        *_example_lines(False, on_windows),
    ]
    return "\n".join([*lines, ""])


def _example_lines(only_locked: bool, on_windows: bool) -> Iterator[str]:
    for policy in POLICIES:
        if (policy.name in ONLY_LOCKED) is only_locked:
            choices = ", ".join(f'"{value}"' for value, _ in policy.choices)
            yield f"# {policy.title[0]}. {policy.explained[0]}{f' ({choices})' if choices else ''}"
            value = (on_windows and policy.on_windows) or policy.example
            yield f"#{policy.name} = {value}"


def _admx() -> Xml.Element:
    root = Xml.Element("policyDefinitions", xmlns=_NAMESPACE, revision="1.0", schemaVersion="1.0")
    namespaces = Xml.SubElement(root, "policyNamespaces")
    Xml.SubElement(namespaces, "target", prefix="dgw", namespace="DGWDesktop.Policies")
    Xml.SubElement(root, "resources", minRequiredRevision="1.0")
    definitions = Xml.SubElement(Xml.SubElement(root, "supportedOn"), "definitions")
    Xml.SubElement(definitions, "definition", name="supported", displayName="$(string.supported)")
    categories = Xml.SubElement(root, "categories")
    Xml.SubElement(categories, "category", name="dgw", displayName="$(string.dgw)")
    below = Xml.SubElement(
        categories, "category", name="dgw_default", displayName="$(string.dgw_default)"
    )
    Xml.SubElement(below, "parentCategory", ref="dgw")
    policies = Xml.SubElement(root, "policies")
    for policy in POLICIES:
        _add_policy(policies, policy, policy.name, "dgw", REGISTRY_KEY)
    for policy in POLICIES:
        if policy.name not in ONLY_LOCKED:
            key = rf"{REGISTRY_KEY}\{RECOMMENDED}"
            _add_policy(policies, policy, f"{policy.name}_default", "dgw_default", key)
    return root


def _add_policy(parent: Xml.Element, policy: Policy, name: str, category: str, key: str) -> None:
    attributes = {
        "name": name,
        "class": "Both",
        "displayName": f"$(string.{policy.name})",
        "explainText": f"$(string.{policy.name}_explained)",
        "key": key,
    }
    if policy.kind is Kind.FLAG:
        attributes["valueName"] = policy.name
    else:
        attributes["presentation"] = f"$(presentation.{policy.name})"
    made = Xml.SubElement(parent, "policy", attributes)
    Xml.SubElement(made, "parentCategory", ref=category)
    Xml.SubElement(made, "supportedOn", ref="supported")
    if policy.kind is Kind.FLAG:
        for tag, value in (("enabledValue", "1"), ("disabledValue", "0")):
            Xml.SubElement(Xml.SubElement(made, tag), "decimal", value=value)
        return
    elements = Xml.SubElement(made, "elements")
    common = {"id": policy.name, "valueName": policy.name, "required": "true"}
    if policy.kind is Kind.CHOICE:
        choice = Xml.SubElement(elements, "enum", common)
        for value, _names in policy.choices:
            item = Xml.SubElement(choice, "item", displayName=f"$(string.{policy.name}_{value})")
            Xml.SubElement(Xml.SubElement(item, "value"), "string").text = value
    elif policy.kind is Kind.NUMBER:
        least, most = str(THRESHOLDS[0]), str(THRESHOLDS[-1])
        Xml.SubElement(elements, "decimal", common, minValue=least, maxValue=most)
    elif policy.kind is Kind.PATHS:
        Xml.SubElement(elements, "multiText", common)
    elif policy.kind is Kind.PATH:
        Xml.SubElement(elements, "text", common, maxLength=str(_MOST_PATH - 1), expandable="true")
    else:
        Xml.SubElement(elements, "text", common, maxLength=str(LONGEST_LINE))


def _adml(language: int) -> Xml.Element:
    root = Xml.Element(
        "policyDefinitionResources", xmlns=_NAMESPACE, revision="1.0", schemaVersion="1.0"
    )
    Xml.SubElement(root, "displayName").text = NAME
    Xml.SubElement(root, "description").text = NAME
    resources = Xml.SubElement(root, "resources")
    table = Xml.SubElement(resources, "stringTable")
    for name, texts in _strings():
        Xml.SubElement(table, "string", id=name).text = texts[language]
    presentations = Xml.SubElement(resources, "presentationTable")
    for policy in POLICIES:
        if policy.kind is Kind.FLAG:
            continue
        made = Xml.SubElement(presentations, "presentation", id=policy.name)
        title = policy.title[language]
        if policy.kind is Kind.CHOICE:
            Xml.SubElement(
                made, "dropdownList", refId=policy.name, noSort="true", defaultItem="0"
            ).text = title
        elif policy.kind is Kind.NUMBER:
            Xml.SubElement(
                made, "decimalTextBox", refId=policy.name, defaultValue=str(DEFAULT_THRESHOLD)
            ).text = title
        elif policy.kind is Kind.PATHS:
            Xml.SubElement(made, "multiTextBox", refId=policy.name).text = title
        else:
            box = Xml.SubElement(made, "textBox", refId=policy.name)
            Xml.SubElement(box, "label").text = title
    return root


def _strings() -> Iterator[tuple[str, tuple[str, str]]]:
    yield from _GENERAL.items()
    for policy in POLICIES:
        yield policy.name, policy.title
        yield f"{policy.name}_explained", policy.explained
        for value, names in policy.choices:
            yield f"{policy.name}_{value}", names


def _write(root: Xml.Element, path: Path) -> None:
    Xml.indent(root)
    text = Xml.tostring(root, "unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n', "utf-8", newline="\r\n")
