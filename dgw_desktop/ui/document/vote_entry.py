# SPDX-License-Identifier: EUPL-1.2
"""Shows the vote that runs, and takes the counts of raised hands, key by key."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from dgw_desktop.design_tokens import ColourTokens
from dgw_desktop.domain.wording import counted
from dgw_desktop.translating import tr
from dgw_desktop.ui.document.count_entry import CountEntry
from dgw_desktop.ui.document.running_vote import RunningVote
from dgw_desktop.ui.foundation.language import wording


class VoteEntry(CountEntry):
    """Has a box for each level, which is shown as counted or not."""

    def __init__(
        self,
        vote: RunningVote,
        tokens: ColourTokens,
        shows_counts: bool,
        parent: QWidget | None = None,
    ) -> None:
        """Make a hidden entry; ``shows_counts`` only where the audience cannot see it."""
        super().__init__(vote, tr("Stemmen tellen"), tokens, shows_counts, parent)
        self._vote = vote

    def remind(self) -> None:
        """Say that something cannot be done while people vote."""
        self.say(
            self.tr("De aantallen staan nog open. Enter: klaar, Esc: stoppen.")
            if self._vote.is_correcting
            else self.tr("Er wordt gestemd. Enter toont de uitslag, Esc stopt.")
        )

    @property
    def title(self) -> str:
        """What people vote on."""
        if self._vote.is_on_ambition:
            if self._vote.is_correcting:
                return self.tr("Aantallen: ambitie")
            return self.tr("Stemmen: ambitie")
        if self._vote.is_correcting:
            return self.tr("Aantallen verbeteren")
        return self.tr("Er wordt gestemd")

    @property
    def needs_title(self) -> bool:
        """That it is about the ambition has to be seen."""
        return self._vote.is_on_ambition

    @property
    def shown_places(self) -> Sequence[int]:
        """Those of all levels."""
        return range(len(self._vote.draft.counts))

    def label_of(self, index: int) -> str:
        """Return the level."""
        return str(index + 1)

    def advice(self) -> str:
        """Return what to do, or what there is to know."""
        vote, draft = self._vote, self._vote.draft
        if vote.asks_to_reveal:
            return self._question()
        if draft.is_complete:
            return self._outcome()
        if vote.has_too_many and self.counts_are_seen:
            return self._too_many()
        if draft.is_empty:
            return self.tr("Typ het aantal handen bij elk niveau · Esc: stoppen")
        if vote.is_resumed:
            return self.tr("Verder met de vorige telling · Delete: opnieuw tellen")
        return self.tr("Even wachten of Tab: volgend niveau · Backspace: wissen")

    def in_words(self) -> str:
        """Say what was typed last and what comes next; no count where that is a secret."""
        draft, parts = self._vote.draft, []
        last = draft.last_counted
        if last is not None:
            done = (
                self.tr("niveau {0}: {1}") if self.counts_are_seen else self.tr("niveau {0} geteld")
            )
            parts.append(done.format(last + 1, draft.counts[last]))
        if self.notice or self._vote.asks_to_reveal or draft.is_complete:
            parts.append(self.hint)
        elif not draft.is_typing and draft.cursor < len(draft.counts):
            parts.append(self.tr("typ het aantal bij niveau {0}").format(draft.cursor + 1))
        return ", ".join(parts)

    # Parts

    def _question(self) -> str:
        vote, missing = self._vote, self._vote.draft.missing
        if missing:
            levels = wording().listed([str(level) for level in missing])
            text = self.tr("Nog niet geteld: niveau {0}.").format(levels)
        else:
            text = self.tr("{0} van de {1} deelnemers stemden.").format(
                vote.total, vote.participants
            )
        if vote.is_correcting:
            return self.tr("{0} Enter: toch bewaren · Esc: verder tellen").format(text)
        return self.tr("{0} Enter: toch tonen · Esc: verder tellen").format(text)

    def _outcome(self) -> str:
        if self._vote.has_too_many:
            text = self._too_many()
        else:
            count = self._vote.total
            text = counted(count, self.tr("stem"), self.tr("stemmen"))
        if self._vote.is_correcting:
            return self.tr("{0} · Typ over wat er staat · Enter: klaar").format(text)
        return self.tr("{0} · Enter toont de uitslag").format(text)

    def _too_many(self) -> str:
        return self.tr("{0} stemmen, meer dan de {1} deelnemers").format(
            self._vote.total, self._vote.participants
        )
