# SPDX-License-Identifier: EUPL-1.2
"""Says of known weaknesses in parts why they do not touch this program (CycloneDX VEX).

The parts that are older than their newest version are those that no registry has newer ones of:
Python for Windows and what is in it. The list is of what was known when it was written.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from cyclonedx.model import XsUri
from cyclonedx.model.bom import Bom, BomMetaData
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.impact_analysis import (
    ImpactAnalysisJustification,
    ImpactAnalysisState,
)
from cyclonedx.model.vulnerability import (
    BomTarget,
    Vulnerability,
    VulnerabilityAnalysis,
    VulnerabilitySource,
)
from cyclonedx.output.json import JsonV1Dot6
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from bundle.parts import Part
from bundle.places import NAME, VERSION, moment

FILE = "vex.cdx.json"
_UNREACHED = ImpactAnalysisJustification.CODE_NOT_REACHABLE
_MITIGATED = ImpactAnalysisJustification.PROTECTED_BY_MITIGATING_CONTROL


@dataclass(frozen=True, slots=True)
class Known:
    """Weaknesses of one kind in one part, up to a version in which they are mended."""

    part: str
    mended_in: str
    ids: tuple[str, ...]
    why: ImpactAnalysisJustification
    detail: str
    modules: tuple[str, ...] = ()
    """Modules of Python that the program must never load for this to be true."""


KNOWN = (
    Known(
        "Python",
        "3.13.6",
        ("CVE-2024-12718", "CVE-2025-4138", "CVE-2025-4330", "CVE-2025-4435", "CVE-2025-4517",
         "CVE-2025-8194"),
        _UNREACHED,
        "Uitpakken van tar-bestanden (tarfile): het programma leest of schrijft er geen.",
        ("tarfile",),
    ),
    Known(
        "Python",
        "3.13.4",
        ("CVE-2025-4516",),
        _UNREACHED,
        "Decoderen met unicode_escape en een foutafhandelaar: dat doet geen enkel onderdeel.",
    ),
    Known(
        "Python",
        "3.13.6",
        ("CVE-2025-6069",),
        _MITIGATED,
        "html.parser leest alleen opmaak die het programma zelf schrijft; wat mensen typen staat "
        "daar met vervangen tekens in, en heeft een grootste lengte.",
    ),
    Known(
        "Python",
        "3.13.10",
        ("CVE-2025-6075",),
        _UNREACHED,
        "os.path.expandvars krijgt nooit tekst van buiten.",
    ),
    Known(
        "Python",
        "3.13.8",
        ("CVE-2025-8291",),
        _MITIGATED,
        "zipfile kan een misvormd zip-bestand anders lezen dan een ander programma. Ingevulde "
        "formulieren worden begrensd gelezen, en elk veld wordt gecontroleerd; er wordt niets "
        "uitgepakt.",
    ),
    Known(
        "Python",
        "3.13.11",
        ("CVE-2025-13837",),
        _UNREACHED,
        "plistlib: het programma leest geen plist-bestanden.",
        ("plistlib",),
    ),
    Known(
        "Python",
        "3.13.11",
        ("CVE-2025-13836", "CVE-2025-15282", "CVE-2025-15366", "CVE-2025-15367", "CVE-2026-0672",
         "CVE-2026-0865"),
        _UNREACHED,
        "Netwerk (http, urllib, imap, pop, cookies, wsgi): het programma maakt geen verbindingen.",
        ("http.client", "http.cookies", "urllib.request", "imaplib", "poplib", "wsgiref.headers"),
    ),
    Known(
        "Python",
        "3.13.12",
        ("CVE-2025-11468", "CVE-2026-1299"),
        _UNREACHED,
        "Het programma maakt of verstuurt geen mail; de tekst voor een mail is gewone tekst.",
    ),
    Known(
        "Python",
        "3.13.11",
        ("CVE-2025-12084",),
        _UNREACHED,
        "xml.dom.minidom: het programma bouwt er geen documenten mee.",
        ("xml.dom.minidom",),
    ),
    Known(
        "Expat",
        "2.7.2",
        ("CVE-2024-8176", "CVE-2025-59375"),
        _MITIGATED,
        "Expat leest alleen ingevulde formulieren, met een grens aan grootte en diepte vooraf, "
        "zonder entiteiten.",
    ),
    Known(
        "libxml2",
        "2.14.6",
        ("CVE-2024-56171", "CVE-2025-6021", "CVE-2025-6170", "CVE-2025-24928", "CVE-2025-27113",
         "CVE-2025-32414", "CVE-2025-32415", "CVE-2025-49794", "CVE-2025-49795", "CVE-2025-49796"),
        _UNREACHED,
        "libxml2 leest alleen het sjabloon dat met python-docx meekomt, en wat het programma daar "
        "zelf in schrijft; wat mensen insturen, leest Expat.",
    ),
    Known(
        "SQLite",
        "3.50.2",
        ("CVE-2025-3277", "CVE-2025-6965", "CVE-2025-29087", "CVE-2025-29088"),
        _UNREACHED,
        "Alleen vaste SQL van het programma zelf wordt uitgevoerd, zonder concat_ws of "
        "sqlite3_db_config; van een bestand van anderen wordt eerst het schema vergeleken.",
    ),
)  # fmt: skip


def write_vex(path: Path, parts: Sequence[Part]) -> None:
    """Write what is known of ``parts``; ValueError if that breaks the schema.

    What a newer part mends is left out.
    """
    bom = Bom(
        serial_number=uuid5(NAMESPACE_URL, f"vex {NAME} {VERSION}"),
        metadata=BomMetaData(
            component=Component(
                name=NAME,
                version=VERSION,
                type=ComponentType.APPLICATION,
                bom_ref=f"dgw-desktop@{VERSION}",  # else one of chance
            ),
            timestamp=moment(),
        ),
    )
    found = {part.name: part for part in parts}
    for known in KNOWN:
        part = found.get(known.part)
        if part is None or _numbers(part.version) >= _numbers(known.mended_in):
            continue
        for name in known.ids:
            bom.vulnerabilities.add(
                Vulnerability(
                    bom_ref=f"{name} {part.address}",
                    id=name,
                    source=VulnerabilitySource(
                        name="NVD", url=XsUri(f"https://nvd.nist.gov/vuln/detail/{name}")
                    ),
                    analysis=VulnerabilityAnalysis(
                        state=ImpactAnalysisState.NOT_AFFECTED,
                        justification=known.why,
                        detail=known.detail,
                    ),
                    affects=[BomTarget(ref=part.address)],
                )
            )
    text = JsonV1Dot6(bom).output_as_string(indent=1)
    if errors := JsonStrictValidator(SchemaVersion.V1_6).validate_str(text):
        raise ValueError(f"{path.name} breaks the schema of CycloneDX: {errors}")
    path.write_text(f"{text}\n", "utf-8", newline="\n")


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))
