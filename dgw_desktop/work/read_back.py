# SPDX-License-Identifier: EUPL-1.2
"""A file that was exported is read back, by another way than it was written, before it counts."""

import csv
import zipfile
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from xml.etree.ElementTree import ParseError
from xml.parsers.expat import ExpatError

from dgw_desktop.errors import Cancelled, UserError
from dgw_desktop.report.options import ReportOptions
from dgw_desktop.report.source import ComparisonSource, ReportSource
from dgw_desktop.translating import tr

_UNREADABLE = (
    zipfile.BadZipFile, zlib.error, EOFError, ParseError, ExpatError, csv.Error,
    KeyError, IndexError, ValueError, AssertionError,
)  # fmt: skip
"""What the libraries raise for a file that is cut off or not of its kind."""


@dataclass(frozen=True, slots=True)
class Written:
    """A file as it was written, and what must be in it; ``sources`` are as they were told.

    ``progress`` gets the part done of the reading, 0..1, and returns False to stop.
    """

    path: Path
    sources: Sequence[ReportSource | ComparisonSource]
    exported_on: date
    options: ReportOptions
    progress: Callable[[float], bool] = lambda _done: True

    @property
    def sessions(self) -> list[ReportSource]:
        """The sources that are sessions."""
        return [source for source in self.sources if isinstance(source, ReportSource)]

    def go_on(self, done: float) -> None:
        """Tell the part done; Cancelled when nobody wants the rest."""
        if not self.progress(done):
            raise Cancelled


class Differs(Exception):
    """A file does not have in it what it must have; the text says what, in the user's language."""


Check = Callable[[Written], None]
"""Reads a file and raises Differs, or what its library raises for a file that is not whole."""


def read_back(check: Callable[[], None], path: Path) -> None:
    """Refuse a file that is to come at ``path`` when it does not have in it what it must have.

    ``check`` reads it, as a Check does. Raises UserError, and what ``check`` raises to stop.
    """
    try:
        check()
    except Differs as error:
        raise _badly_written(path, str(error)) from error
    except _UNREADABLE as error:
        raise _badly_written(path, tr("het is niet terug te lezen")) from error


def _badly_written(path: Path, why: str) -> UserError:
    return UserError(
        tr("Het bestand ‘{0}’ is niet goed geschreven: {1}. Er is niets vervangen.").format(
            path, why
        ),
        tr("Probeer het nog eens, of kies een andere plaats."),
    )


def check_session(written: Written) -> None:
    """Read a .dgw as who gets it does, and compare the session and its model."""
    from dgw_desktop.storage.session_file import read_session

    (source,) = written.sessions
    try:
        session, loaded = read_session(written.path, {source.session.model.content_hash})
    except UserError as error:
        raise Differs(tr("het is niet terug te lezen")) from error
    if session != source.session or loaded.model != source.model:
        raise Differs(tr("er staat een andere sessie in"))
