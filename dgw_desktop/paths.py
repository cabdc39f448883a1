# SPDX-License-Identifier: EUPL-1.2
"""Where data lives: the only place that knows."""

import os
import re
import sys
from pathlib import Path
from typing import NamedTuple

from appdirs import user_data_dir

from dgw_desktop.errors import UserError, reason
from dgw_desktop.managed import managed
from dgw_desktop.private_files import FOLDER, make_private
from dgw_desktop.translating import tr

ENVIRONMENT_VARIABLE = "DGW_DATA_DIR"
_SERVICES = ("onedrive", "dropbox", "google drive", "nextcloud", "icloud")
_DRIVE_REMOTE = 4  # learn.microsoft.com: GetDriveTypeW
_NETWORK_FILE_SYSTEMS = ("nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs")
PORTABLE_FOLDER = "portable-data"
_OURS = re.compile(
    r"dgw[-.].*|\.dgw-.*|(onbruikbaar-)?settings.*\.ini|fault\.log|backups|logs|beschadigd-.*"
)
"""What the program puts in its folders; a folder with other things too is somebody else's."""


class DataPaths(NamedTuple):
    """The data folder and what stands in it."""

    root: Path

    @property
    def database(self) -> Path:
        """The one SQLite file with all sessions."""
        return self.root / "dgw.sqlite3"

    @property
    def backups(self) -> Path:
        """Where backups of the database are kept."""
        return self.root / "backups"

    @property
    def logs(self) -> Path:
        """Where the rotating log is kept."""
        return self.root / "logs"

    @property
    def settings(self) -> Path:
        """The window's place and other settings that are no session."""
        return self.root / "settings.ini"

    @property
    def is_synchronised(self) -> bool:
        """True in a folder that a service such as OneDrive copies between computers."""
        names = [part.casefold() for part in self.root.parts]
        return any(name.startswith(service) for name in names for service in _SERVICES)

    @property
    def is_on_network(self) -> bool:
        """True on a drive of another computer, as far as the system says."""
        if sys.platform == "win32":
            import ctypes

            anchor = self.root.anchor
            remote = ctypes.windll.kernel32.GetDriveTypeW(anchor) == _DRIVE_REMOTE
            return anchor.startswith("\\\\") or remote
        try:
            mounts = [line.split() for line in Path("/proc/mounts").read_text("utf-8").splitlines()]
        except OSError:
            return False
        places = {Path(place.replace("\\040", " ")): kind for _, place, kind, *_ in mounts}
        nearest = next(
            (found for found in (self.root, *self.root.parents) if found in places), None
        )
        return nearest is not None and places[nearest] in _NETWORK_FILE_SYSTEMS

    def create(self) -> None:
        """Make the folders, for their owner only; UserError where that is not possible."""
        try:
            for folder in (self.root, self.backups, self.logs):
                folder.mkdir(FOLDER, parents=True, exist_ok=True)
            for folder in (self.root, self.backups, self.logs, *self.root.glob("beschadigd-*")):
                make_private(folder, _OURS)
        except OSError as error:
            raise UserError(
                tr("De gegevensmap ‘{0}’ kan niet worden gemaakt ({1}).").format(
                    self.root, reason(error)
                ),
                tr("De beheerder stelde deze map in; vraag of die bereikbaar is.")
                if managed().is_locked("data_folder")
                else tr("Kies een andere map met --data-dir."),
            ) from error


def data_paths(chosen: Path | None = None) -> DataPaths:
    """Return where data lives.

    In order: the folder that an administrator locked, ``chosen`` (--data-dir), the environment
    variable DGW_DATA_DIR, a folder portable-data beside the program, the administrator's default,
    the user's local (not roaming) data folder. UserError when ``chosen`` is not the locked one.
    """
    wanted = _wanted(chosen)
    found = managed().choose("data_folder", wanted, None)
    if chosen is not None and found != wanted:
        raise UserError(
            tr("De beheerder stelde de gegevensmap in: ‘{0}’.").format(found),
            tr("Laat --data-dir weg."),
        )
    if found is not None:
        return DataPaths(found)
    return DataPaths(Path(user_data_dir("DGW Desktop", appauthor=False, roaming=False)))


def _wanted(chosen: Path | None) -> Path | None:
    """Return the folder that a person or a program asks for, None for the usual one."""
    if chosen is not None:
        return chosen.expanduser().absolute()
    if named := os.environ.get(ENVIRONMENT_VARIABLE):
        return Path(named).expanduser().absolute()
    portable = Path(sys.argv[0]).absolute().parent / PORTABLE_FOLDER
    return portable if portable.is_dir() else None
