# SPDX-License-Identifier: EUPL-1.2
"""On the card of the facilitator stands what was chosen and noted at the measurement before."""

from dataclasses import replace
from datetime import date

from dgw_desktop.domain.session import Answer
from dgw_desktop.ui.shell.session_view import SessionView
from tests.ui.beamer.conftest import press
from tests.ui.visible_texts import visible_texts


def test_the_level_and_the_note_of_before_are_on_the_card(view: SessionView) -> None:
    document, card = view.document, view.cards.card
    before = document.baseline
    assert before is not None
    document._baseline = before.with_answer(20, Answer(3, note="Toen nog zonder architect."))
    document.go_to(20)
    marked = [b.level for b in card.statements if "vorige meting (2025)" in b._name.text()]
    assert marked == [3]
    assert "vorige meting (2025)" in card.statements[2].accessibleDescription()
    note = card.remarks.note
    assert note.placeholderText() == "Vorige meting: Toen nog zonder architect."
    press("2")
    assert "vorige meting" in card.statements[2]._name.text()
    document.go_to(21)
    assert note.placeholderText().startswith("Waarom dit niveau?") or before.answer(21).note


def test_a_measurement_of_the_same_year_is_named_by_its_month_everywhere(
    view: SessionView,
) -> None:
    document = view.document
    before = document.baseline
    assert before is not None
    year = document.session.details.date.year
    earlier = replace(before, details=replace(before.details, date=date(year, 3, 1)))
    document._baseline = earlier.with_answer(20, Answer(3))
    document.apply_answer(20, Answer(3))
    document.go_to(20)
    document.session_changed.emit()
    for keys in ("Ctrl+1", "Ctrl+3"):
        press(keys)
        texts = visible_texts(view)
        assert any(f"orige meting (maart {year})" in text for text in texts)
        assert not any(f"orige meting ({year})" in text for text in texts)
