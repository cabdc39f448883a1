# SPDX-License-Identifier: EUPL-1.2
"""On the card of the facilitator stands what was chosen and noted at the measurement before."""

from dgw_desktop.domain.session import Answer
from dgw_desktop.ui.shell.session_view import SessionView
from tests.ui.beamer.conftest import press


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
