# SPDX-License-Identifier: EUPL-1.2
"""A contribution is made knowingly, and written whole; its organisation keeps one code."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from dgw_desktop.domain.contributions import Contribution, SizeClass, UnitKind
from dgw_desktop.domain.session import Answer, Session, SessionStatus
from dgw_desktop.errors import UserError
from dgw_desktop.storage.contribution_file import contribution_bytes, read_contribution
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.work import contributing
from dgw_desktop.work.contributing import (
    contribution,
    contributor,
    proposed_file_name,
    remember_contributor,
    withdrawal,
    write_contribution,
)

HERE = timezone(timedelta(hours=1))
NOW = datetime(2026, 11, 27, 13, 0, 0, 5, tzinfo=HERE)


@pytest.fixture
def made(session: Session, loaded: LoadedModel) -> Contribution:
    final = replace(session, status=SessionStatus.FINAL, answers={1: Answer(2, 3)})
    return contribution(
        final, loaded.model, "k7q2mx", SizeClass.LARGEST, UnitKind.ORGANISATION, NOW
    )


def test_it_is_written_and_read_back(made: Contribution, session: Session, tmp_path: Path) -> None:
    assert made.organisation == "K7Q-2MX"
    back = withdrawal(session, NOW)
    assert (back.id, back.made_at) == (made.id, made.made_at)
    for one in (made, back):
        path = tmp_path / proposed_file_name(one)
        write_contribution(one, path)
        assert read_contribution(path) == one
        assert session.details.organisation not in path.name


def test_what_cannot_be_contributed_is_told(
    session: Session, loaded: LoadedModel, made: Contribution, tmp_path: Path
) -> None:
    with pytest.raises(UserError, match="concept"):
        contribution(session, loaded.model, "K7Q-2MX", SizeClass.SMALL, UnitKind.OTHER, NOW)
    final = replace(session, status=SessionStatus.FINAL, answers={1: Answer(2)})
    with pytest.raises(UserError, match="‘Voorbeeldstad’ is geen code"):
        contribution(final, loaded.model, "Voorbeeldstad", SizeClass.SMALL, UnitKind.OTHER, NOW)
    with pytest.raises(UserError, match=r"\.json"):
        write_contribution(made, tmp_path / "bijdrage.txt")
    with pytest.raises(UserError, match="bestaat niet"):
        write_contribution(made, tmp_path / "nowhere" / "bijdrage.json")


def test_a_file_that_is_not_as_made_does_not_come(
    made: Contribution, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = contribution_bytes(made._replace(organisation="AAA-AAA"))
    monkeypatch.setattr(contributing, "contribution_bytes", lambda _made: other)
    with pytest.raises(UserError, match="andere bijdrage"):
        write_contribution(made, tmp_path / "bijdrage.json")
    assert list(tmp_path.glob("*.json")) == []


def test_an_organisation_keeps_its_code_and_another_gets_its_own(
    store: SessionStore, made: Contribution
) -> None:
    settings = store.settings
    remember_contributor(settings, "Gemeente Voorbeeldstad", made)
    kept = contributor(settings, "gemeente  VOORBEELDSTAD")
    assert kept == ("K7Q-2MX", SizeClass.LARGEST)
    other = contributor(settings, "Gemeente Anders")
    assert other.code not in ("", kept.code) and other.size_class is None
    for broken in ("{", "[]", '{"code": 5, "size_class": "none"}', '{"code": "K7Q-2MX"}'):
        settings.remember("contribution:gemeente anders", broken)
        assert contributor(settings, "Gemeente Anders").size_class is None
