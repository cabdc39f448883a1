# SPDX-License-Identifier: EUPL-1.2
"""Asks for files and folders, each kind of thing beginning in the folder where it was last.

Every question for a file goes through here. Where they were stays in settings.ini of this
computer: it is in no export, report or backup.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from dgw_desktop.translating import tr
from dgw_desktop.ui.asking.messages import ask
from dgw_desktop.ui.foundation.preferences import Preferences

_PATIENCE = 0.2  # s, for a network drive that does not answer


class FileKind(StrEnum):
    """What is asked for; each has its own last folder."""

    REPORT = "report"
    DATA = "data"
    PICTURE = "picture"
    SESSION = "session"
    IMPORT = "import"
    MERGE = "merge"
    INVITATION = "invitation"
    LOGO = "logo"
    MODEL = "model"
    CONTRIBUTION = "contribution"
    REFERENCE = "reference"
    BACKUPS = "backups"


@dataclass(frozen=True, slots=True)
class Form:
    """A form in which something can be saved; ``text`` names it, with its pattern.

    ``called`` is what a name of a file says of what is in it: 'rapport'.
    """

    text: str
    suffix: str
    kind: FileKind
    called: str = ""


Proposed = str | Path | Callable[[Form], str]
"""A name for a file, a whole path, or what gives the name, without suffix, for a form."""


class FileDialogs:
    """The questions for files; every answer is remembered."""

    def __init__(self, preferences: Preferences) -> None:
        """Keep in ``preferences`` where files were."""
        self._preferences = preferences

    def folder(self, kind: FileKind) -> Path:
        """Return the folder to begin in: the last one, or what is left of the way to it."""
        kept = self._preferences.last_folder(kind)
        return (_still_there(Path(kept)) if kept else None) or documents()

    def remember(self, kind: FileKind, path: Path) -> None:
        """Begin the next time where ``path`` is, a file; for BACKUPS it is the folder itself."""
        folder = path if kind is FileKind.BACKUPS else path.parent
        if folder.is_absolute():
            self._preferences.remember_folder(kind, str(folder))

    def open_one(self, parent: QWidget, kind: FileKind, title: str, forms: str) -> Path | None:
        """Ask for one file to read."""
        name, _ = QFileDialog.getOpenFileName(parent, title, str(self.folder(kind)), forms)
        return self._taken(kind, [name])[0] if name else None

    def open_many(self, parent: QWidget, kind: FileKind, title: str, forms: str) -> list[Path]:
        """Ask for files to read."""
        names, _ = QFileDialog.getOpenFileNames(parent, title, str(self.folder(kind)), forms)
        return self._taken(kind, names)

    def choose_folder(self, parent: QWidget, kind: FileKind, title: str) -> Path | None:
        """Ask for a folder."""
        name = QFileDialog.getExistingDirectory(parent, title, str(self.folder(kind)))
        return self._taken(kind, [name])[0] if name else None

    def save(
        self, parent: QWidget, title: str, proposed: Proposed, forms: Sequence[Form]
    ) -> Path | None:
        """Ask where to write, as ``save_as``; return the file."""
        saved = self.save_as(parent, title, proposed, forms)
        return saved[0] if saved else None

    def save_as(
        self, parent: QWidget, title: str, proposed: Proposed, forms: Sequence[Form]
    ) -> tuple[Path, Form] | None:
        """Ask where to write, and in which form.

        A name without the suffix of one of ``forms`` gets that chosen; of forms with the same
        suffix it is the one chosen. The form of ``proposed`` is that of its suffix, or else the one
        in which was saved last; a proposed name that stays follows the form that is chosen.
        """
        form = self._first("" if callable(proposed) else Path(proposed).suffix, forms)
        first = proposed(form) if callable(proposed) else proposed
        place = self.folder(form.kind) / first  # a whole path stays what it is
        name, chosen = QFileDialog.getSaveFileName(
            parent, title, str(place), ";;".join(form.text for form in forms), form.text
        )
        if not name:
            return None
        path = Path(name)
        wanted = next((form for form in forms if form.text == chosen), form)
        typed = path.with_suffix("")
        is_added = path.suffix.lower() == wanted.suffix
        if is_added and typed.suffix.lower() in {form.suffix for form in forms}:
            path = typed  # Windows adds the chosen suffix to one of which it has no program
        of_suffix = [form for form in forms if form.suffix == path.suffix.lower()]
        if of_suffix:
            got = wanted if wanted in of_suffix else of_suffix[0]
        else:
            got = wanted
            path = path.with_name(f"{path.name}{got.suffix}")
        if callable(proposed) and path.name == f"{first}{got.suffix}":
            path = path.with_name(f"{proposed(got)}{got.suffix}")
        # What the dialog asked was about another name.
        if path != Path(name) and path.exists() and not self._may_replace(parent, path):
            return None
        self.remember(got.kind, path)
        self._preferences.remember_form(got.suffix)
        return path, got

    def _may_replace(self, parent: QWidget, path: Path) -> bool:
        return ask(
            parent,
            tr("‘{0}’ bestaat al. Vervangen?").format(path.name),
            tr("Wat er nu in staat, gaat verloren."),
            tr("Vervangen"),
        )

    def _first(self, suffix: str, forms: Sequence[Form]) -> Form:
        for wanted in (suffix.lower(), self._preferences.last_form):
            for form in forms:
                if form.suffix == wanted:
                    return form
        return forms[0]

    def _taken(self, kind: FileKind, names: Sequence[str]) -> list[Path]:
        paths = [Path(name) for name in names]
        if paths:
            self.remember(kind, paths[-1])
        return paths


def documents() -> Path:
    """Return the folder of the person's documents, or their home where there is none."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    folder = Path(QStandardPaths.writableLocation(place))
    return folder if _is_folder(folder) else Path.home()


def _still_there(folder: Path) -> Path | None:
    """Return ``folder``, or the nearest above it that is still there within the person's home."""
    home = Path.home()
    for path in (folder, *folder.parents):
        if path != folder and (not path.is_relative_to(home) or path == home):
            return None
        if _is_folder(path):
            return path
    return None


def _is_folder(path: Path) -> bool:
    """Tell whether there is such a folder; one on a drive that does not answer is not."""
    found: list[bool] = []
    look = Thread(target=lambda: found.append(path.is_dir()), daemon=True)
    look.start()
    look.join(_PATIENCE)
    return found == [True]
