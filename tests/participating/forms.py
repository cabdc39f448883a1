# SPDX-License-Identifier: EUPL-1.2
"""Forms for participants, of the model that comes along and of others."""

from datetime import UTC, date, datetime

from dgw_desktop.domain.limits import LONGEST_STATEMENTS
from dgw_desktop.domain.session import Invitation, Session, SessionDetails, invitation
from dgw_desktop.resources import built_in_model
from dgw_desktop.storage.model_file import LoadedModel, parse_model, read_model

DGW = read_model(built_in_model())
ALL_ASKED = Invitation("Anja Jansen, anja@voorbeeldstad.nl", date(2099, 12, 12), True, True)
LITTLE_ASKED = Invitation("Anja Jansen")


def make_form(
    loaded: LoadedModel = DGW,
    asked: Invitation = ALL_ASKED,
    title: str = "Volwassenheidsscan datagedreven werken",
    prepared_id: str = "0123456789abcdef0123456789abcdef",
) -> Session:
    """Return the empty form of a prepared session."""
    moment = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
    return invitation(
        Session(
            id=prepared_id,
            details=SessionDetails(title, "Gemeente Voorbeeldstad", "", date(2026, 12, 15), "Anja"),
            model=loaded.reference,
            created_at=moment,
            changed_at=moment,
            invitation=asked,
        )
    )


def make_model(
    levels: int, dimensions: int = 3, statement: str = "Stelling {0}.{1}.", name: str = "Deel {0}"
) -> LoadedModel:
    """Return a model of two themes; the texts get the numbers of the dimension and the level."""
    parts = ["id = 'x'\nversion = '1'\ntitle = 'Ander model'\nlanguage = 'nl'"]
    parts.append("provenance = 'Verzonnen.'")
    parts += [f"[[levels]]\nname = 'Trede {level}'" for level in range(1, levels + 1)]
    parts += [f"[[themes]]\nkey = '{key}'\nname = 'Thema {key}'" for key in "ab"]
    for number in range(1, dimensions + 1):
        statements = ", ".join(
            f"'''{statement.format(number, level)}'''" for level in range(1, levels + 1)
        )
        parts.append(
            f"[[dimensions]]\nnumber = {number}\nkey = 'd{number}'\n"
            f"theme = '{'a' if number == 1 else 'b'}'\nname = '''{name.format(number)}'''\n"
            f"axis_label = 'Deel {number}'\nstatements = [{statements}]"
        )
    return parse_model("\n".join(parts), "ander")


def largest_model(levels: int) -> LoadedModel:
    """Return a model with as much text as an imported one may have."""
    words = ("woord " * 100)[: LONGEST_STATEMENTS[levels] - 8].strip()
    return make_model(levels, 60, words + " {0}.{1}.", "Dimensie met een lange naam {0}")
