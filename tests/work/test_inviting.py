# SPDX-License-Identifier: EUPL-1.2
"""A prepared session's form in each kind, and the text of the mail that goes with it."""

import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from dgw_desktop.domain.session import (
    Invitation,
    Session,
    SessionRole,
    SessionStatus,
    invitation,
    participation,
)
from dgw_desktop.errors import UserError
from dgw_desktop.participating.reading import read_scan
from dgw_desktop.participating.web_page import web_page
from dgw_desktop.storage.errors import SessionIsFinal
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.session_file import read_session
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.work.inviting import (
    form_kind_of,
    form_kinds,
    mail_text,
    minutes_to_fill_in,
    past_date_note,
    set_invitation,
    write_form,
)

ASKED = Invitation("Anja Jansen", date(2026, 12, 12), remarks=True, ambition=True)


@pytest.fixture
def prepared(store: SessionStore, session: Session, loaded: LoadedModel) -> Session:
    store.add(session, loaded)
    return set_invitation(store, session.id, ASKED)


def test_what_is_asked_is_kept_with_the_session(store: SessionStore, prepared: Session) -> None:
    assert store.load(prepared.id).invitation == ASKED
    moment = prepared.changed_at
    again = set_invitation(store, prepared.id, replace(ASKED, send_to="  Anja\n Jansen "))
    assert again.invitation == ASKED and again.changed_at == moment  # nothing is new


def test_a_final_session_invites_nobody(store: SessionStore, prepared: Session) -> None:
    store.save_status(prepared.id, SessionStatus.FINAL)
    with pytest.raises(SessionIsFinal, match="Heropen"):
        set_invitation(store, prepared.id, Invitation("Bas"))


def test_the_scan_of_one_person_invites_nobody(
    store: SessionStore, prepared: Session, loaded: LoadedModel
) -> None:
    own = participation(invitation(prepared), "1" * 32, "ABC-DEF", prepared.changed_at)
    store.add(own, loaded)
    with pytest.raises(UserError, match="één deelnemer"):
        set_invitation(store, own.id, Invitation("Bas"))
    assert store.load(own.id).invitation == ASKED


def test_a_last_date_that_is_over_is_told() -> None:
    assert "al voorbij" in past_date_note(ASKED, date(2026, 12, 13))
    assert past_date_note(ASKED, date(2026, 12, 12)) == ""
    assert past_date_note(replace(ASKED, last_date=None), date(2026, 12, 13)) == ""


def test_each_kind_holds_the_same_form(
    prepared: Session, loaded: LoadedModel, tmp_path: Path
) -> None:
    paths = {kind.suffix: tmp_path / f"Scan é{kind.suffix}" for kind in form_kinds()}
    for path in paths.values():
        write_form(prepared, loaded, path)
    page = web_page(invitation(prepared), loaded)
    assert paths[".html"].read_bytes() == page
    with zipfile.ZipFile(paths[".zip"]) as archive:
        assert archive.namelist() == ["Scan é.html"] and archive.read("Scan é.html") == page
    for suffix in (".xlsx", ".ods"):
        scan, _ = read_scan(paths[suffix])
        assert scan.prepared_id == prepared.id and scan.invitation == ASKED
    assert len(PdfReader(paths[".pdf"]).pages) % prepared.details.participants == 0
    form, _ = read_session(paths[".dgw"])
    assert form.role is SessionRole.INVITATION and form.invitation == ASKED
    assert form.id == prepared.id


def test_the_same_form_gives_the_same_bytes(
    prepared: Session, loaded: LoadedModel, tmp_path: Path
) -> None:
    for kind in form_kinds():
        if kind.is_printed:
            continue  # every copy has a code of its own
        made = []
        for folder in ("een", "twee"):
            (tmp_path / folder).mkdir(exist_ok=True)
            write_form(prepared, loaded, tmp_path / folder / f"Scan{kind.suffix}")
            made.append((tmp_path / folder / f"Scan{kind.suffix}").read_bytes())
        assert made[0] == made[1], kind.suffix


def test_another_name_is_refused_with_those_that_can_be(
    prepared: Session, loaded: LoadedModel, tmp_path: Path
) -> None:
    with pytest.raises(UserError, match=r"scan\.doc.*\.html, \.zip"):
        write_form(prepared, loaded, tmp_path / "scan.doc")
    assert list(tmp_path.glob("scan*")) == []


def test_the_mail_says_what_it_is_how_long_it_takes_until_when_and_to_whom(
    prepared: Session, loaded: LoadedModel
) -> None:
    page = form_kind_of(Path("scan.HTML"))
    text = mail_text(prepared, loaded.model, page, ASKED, 6)
    for part in (
        "‘MT-sessie’ (Gemeente Voorbeeldstad – Organisatiebreed)",
        "26 dimensies met elk 4 stellingen",
        "ongeveer 15 minuten",
        "uiterlijk 12 december 2026 naar Anja Jansen",
        "pas vanaf 6 mensen",
        "zonder namen",
        "welk niveau je zou willen bereiken",
        page.how,
    ):
        assert part in text
    little = mail_text(prepared, loaded.model, page, Invitation(), 5)
    assert "Stuur het ingevulde bestand naar mij." in little
    assert "opmerking" not in little and "willen bereiken" not in little
    assert minutes_to_fill_in(loaded.model) == 15
    paper = mail_text(prepared, loaded.model, form_kind_of(Path("scan.pdf")), ASKED, 5)
    assert "Stuur het papier uiterlijk" in paper


def test_the_mail_tells_the_day_of_the_session_unless_it_comes_before_the_last_date(
    prepared: Session, loaded: LoadedModel
) -> None:
    (page, *_) = form_kinds()
    in_time = replace(ASKED, last_date=date(2026, 11, 20))
    assert "Op 23 november 2026 bespreken" in mail_text(prepared, loaded.model, page, in_time, 5)
    assert "23 november" not in mail_text(prepared, loaded.model, page, ASKED, 5)
