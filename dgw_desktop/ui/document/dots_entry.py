# SPDX-License-Identifier: EUPL-1.2
"""Takes the dots on each dimension that can be chosen, key by key."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from dgw_desktop.design_tokens import ColourTokens
from dgw_desktop.domain.model import MaturityModel
from dgw_desktop.domain.wording import counted
from dgw_desktop.translating import tr
from dgw_desktop.ui.document.count_entry import CountEntry
from dgw_desktop.ui.document.running_dots import RunningDots


class DotsEntry(CountEntry):
    """Has a box for the dimension that is counted; the list of all of them stands elsewhere."""

    peeked = Signal()
    """The counts can be read after all, or no longer."""

    def __init__(
        self,
        dots: RunningDots,
        model: MaturityModel,
        tokens: ColourTokens,
        shows_counts: bool,
        parent: QWidget | None = None,
    ) -> None:
        """Make a hidden entry; ``shows_counts`` only where the audience cannot see it."""
        super().__init__(dots, tr("Stippen tellen"), tokens, shows_counts, parent)
        self._dots = dots
        self._model = model
        self._peeks = False
        self.peek_wanted.connect(self._toggle_peek)
        dots.running_changed.connect(self._hide_again)

    @property
    def counts_are_seen(self) -> bool:
        """Whether the counts may be read here: also when the facilitator asked for that."""
        return self._peeks or super().counts_are_seen

    @property
    def title(self) -> str:
        """The dimension that is counted, by its short name."""
        if self._dots.dimension is None:
            return self.tr("Stippen tellen")
        found = self._model.dimension(self._dots.dimension)
        return f"{found.number}. {found.axis_label}"

    @property
    def needs_title(self) -> bool:
        """What is counted has to be seen."""
        return True

    @property
    def shown_places(self) -> Sequence[int]:
        """That of the dimension that is counted."""
        return () if self._dots.dimension is None else (self._dots.draft.cursor,)

    def label_of(self, index: int) -> str:
        """Return nothing: the one box is about what the title says."""
        return ""

    def advice(self) -> str:
        """Return what to do, or what there is to know."""
        dots, draft = self._dots, self._dots.draft
        if dots.asks_to_reveal:
            return self._question()
        if self._knows_total and (draft.is_complete or draft.is_at_end):
            return self._outcome()
        if dots.has_too_many and self.counts_are_seen:
            return self._too_many()
        if draft.is_empty:
            return self.tr("Typ het aantal stippen · Enter: volgende · Esc: stoppen")
        if dots.is_resumed:
            return self.tr("Verder met de vorige telling · Delete: opnieuw tellen")
        if self.counts_are_seen and dots.most is not None:
            text = self.tr("{0} van de {1} stippen · Enter: volgende · Backspace: wissen")
            return text.format(dots.total, dots.most)
        done = len(draft.counts) - len(draft.missing)
        text = self.tr("{0} van {1} geteld · Enter: volgende · Backspace: wissen")
        if draft.is_at_end:
            text = self.tr("{0} van {1} geteld · Enter: klaar · Backspace: wissen")
        return text.format(done, len(draft.counts))

    def in_words(self) -> str:
        """Say what was typed last and what comes next; no count where that is a secret."""
        dots, draft, parts = self._dots, self._dots.draft, []
        last = draft.last_counted
        if last is not None:
            done = self.tr("{0}: {1}") if self.counts_are_seen else self.tr("{0} geteld")
            parts.append(done.format(self._name(dots.rows[last]), draft.counts[last]))
        if self.notice or dots.asks_to_reveal or draft.is_complete or draft.is_at_end:
            parts.append(self.hint)
        elif not draft.is_typing and dots.dimension is not None:
            parts.append(self.tr("typ het aantal bij {0}").format(self._name(dots.dimension)))
        return ", ".join(parts)

    # Parts

    @property
    def _knows_total(self) -> bool:
        """Whether the total may be read: before all are counted it gives the counts away."""
        return self.counts_are_seen or self._dots.draft.is_complete

    def _toggle_peek(self) -> None:
        self._peeks = not self._peeks
        self.say(self.tr("De zaal kan meelezen.") if self._peeks else "")
        self.peeked.emit()

    def _hide_again(self) -> None:
        self._peeks = False

    def _name(self, number: int) -> str:
        return f"{number}. {self._model.dimension(number).name}"

    def _question(self) -> str:
        dots, missing = self._dots, self._dots.draft.missing
        if dots.most is not None and self._knows_total:
            text = self.tr("{0} van de {1} stippen geteld.").format(dots.total, dots.most)
        else:
            text = self.tr("Nog niet geteld: {0}.").format(
                counted(len(missing), self.tr("dimensie"), self.tr("dimensies"))
            )
        if dots.is_correcting:
            return self.tr("{0} Enter: toch bewaren · Esc: verder tellen").format(text)
        return self.tr("{0} Enter: toch tonen · Esc: verder tellen").format(text)

    def _outcome(self) -> str:
        if self._dots.has_too_many:
            text = self._too_many()
        else:
            text = counted(self._dots.total, self.tr("stip"), self.tr("stippen"))
        if self._dots.is_correcting:
            return self.tr("{0} · Typ over wat er staat · Enter: klaar").format(text)
        return self.tr("{0} · Enter toont de uitslag").format(text)

    def _too_many(self) -> str:
        dots = self._dots
        return self.tr("{0} stippen, meer dan {1} × {2}").format(dots.total, dots.people, dots.each)
