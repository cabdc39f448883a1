# SPDX-License-Identifier: EUPL-1.2
"""Texts of other programs are cleaned on the way in and on the way out, whoever stored them."""

from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dgw_desktop.domain.priorities import Agenda, Priority
from dgw_desktop.domain.session import Action, Answer, CouncilFields, Session
from dgw_desktop.domain.texts import clean_text, one_line
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.errors import ModelFileError
from dgw_desktop.storage.model_file import LoadedModel, parse_model
from dgw_desktop.storage.session_file import read_session, write_session
from dgw_desktop.storage.sessions import SessionStore
from tests.nasty import NASTY

PASTED = "MT-\xadsessie\r\nnajaar\v\u202e2026\t\xa0é\u2028\uf0b7\teinde"
LINE = "MT-sessie najaar 2026 é • einde"
LINES = "MT-sessie\nnajaar\n2026  é\n• einde"


def with_everywhere(session: Session, text: str) -> Session:
    return replace(
        session,
        details=replace(
            session.details, title=text, organisation=text, unit=text, facilitator=text,
            council=CouncilFields(*[text] * 5),
        ),
        answers=MappingProxyType({1: Answer(2, note=text)}),
        actions=(Action(text, 1, text),),
        parking_lot=(text,),
        agenda=Agenda((Priority(1, success=text),)),
    )  # fmt: skip


def cleaned(session: Session, line: str, lines: str) -> Session:
    whole = with_everywhere(session, lines)
    return replace(
        whole,
        details=with_everywhere(session, line).details,
        actions=(Action(lines, 1, line),),
    )


def test_a_stored_session_reads_well(
    store: SessionStore, session: Session, loaded: LoadedModel
) -> None:
    store.add(with_everywhere(session, PASTED), loaded)
    assert store.load(session.id) == cleaned(session, LINE, LINES)
    store.save_details(session.id, replace(session.details, title=PASTED), None)
    store.save_parking_lot(session.id, (PASTED,))
    assert store.summaries()[0].details.title == LINE
    assert store.load(session.id).parking_lot == (LINES,)


def test_what_an_earlier_version_stored_reads_well_and_is_no_damage(
    store: SessionStore, session: Session, loaded: LoadedModel
) -> None:
    store.add(session, loaded)
    database = Database(store.path)
    with database.transaction():
        database.execute("UPDATE session SET title = ?, facilitator = ?", PASTED, PASTED)
        database.execute("INSERT INTO remark VALUES (?, 0, ?)", session.id, PASTED)
        database.write_checksum(session.id)
    database.close()
    found = store.load(session.id)
    assert (found.details.title, found.details.facilitator) == (LINE, LINE)
    assert found.parking_lot == (LINES,)
    assert store.summaries()[0].details.title == LINE


@settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=st.text(max_size=50) | st.sampled_from([text[:150] for text in NASTY]))
def test_a_file_reads_well_whatever_was_pasted(
    session: Session, loaded: LoadedModel, tmp_path: Path, text: str
) -> None:
    text = f"x{text}x"
    write_session(with_everywhere(session, text), loaded, tmp_path / "s.dgw")
    read, _ = read_session(tmp_path / "s.dgw")
    assert read == cleaned(session, one_line(text), clean_text(text))


def test_the_names_in_a_model_are_lines_and_its_text_stays_as_it_is(loaded: LoadedModel) -> None:
    text = loaded.text.replace('name = "Houding"', 'name = """Hou\u202eding\n en\u00a0meer"""')
    text = text.replace('provenance = """', 'provenance = """Van\\u2028ver. ')
    own = parse_model(text, "eigen.toml")
    assert own.text == text
    assert own.model.dimension(7).name == "Houding en meer"
    assert own.model.provenance.startswith("Van\nver. ")
    with pytest.raises(ModelFileError, match="‘name’ ontbreekt, is leeg"):
        parse_model(loaded.text.replace('name = "Houding"', 'name = "\u202e\u2066"'), "x")
