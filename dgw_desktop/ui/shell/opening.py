# SPDX-License-Identifier: EUPL-1.2
"""Opens the database at start, and talks with the person when it is damaged or too new."""

from datetime import UTC, datetime
from pathlib import Path

from PySide6 import QtWidgets

from dgw_desktop.domain.wording import counted
from dgw_desktop.paths import DataPaths
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.errors import DamagedDatabase, DatabaseError, NewerDatabase
from dgw_desktop.storage.recovery import Damage, open_checked, put_aside, start_again
from dgw_desktop.translating import tr
from dgw_desktop.ui.asking.holding import hold
from dgw_desktop.ui.asking.messages import make_box, show_info
from dgw_desktop.ui.foundation.language import wording

_MOST_NAMED = 8


def open_database(paths: DataPaths) -> Database:
    """Return the database of the data folder, ready for use.

    A damaged one is put aside and made again from what can be read and, if the person wants so,
    the newest good backup. One of a newer version is opened for reading. UserError otherwise.
    """
    try:
        return open_checked(paths.database, [paths.backups])
    except NewerDatabase as error:
        show_info(None, error.message, tr("Je kunt de sessies bekijken, niet wijzigen."))
        return Database(paths.database, read_only=True)
    except DamagedDatabase:
        now = datetime.now(UTC)
        damage = put_aside(paths.database, [paths.backups], now)
        use_backup = _wants_backup(damage)
        database = start_again(paths.database, damage, use_backup, lambda: datetime.now(UTC))
        show_info(
            None,
            tr("Je kunt verder werken."),
            tr("Het beschadigde bestand is bewaard in {0}.").format(damage.aside),
        )
        return database


def open_to_look(paths: DataPaths) -> Database:
    """Return the database of a data folder in which others write; UserError if that cannot be."""
    database = Database(paths.database, in_use=True)
    if database.is_of_earlier_version:
        database.close()
        raise DatabaseError(
            tr("De gegevens zijn van een oudere versie van DGW Desktop."),
            tr("Open ze hier eerst één keer gewoon. Daarna kun je ze ook alleen bekijken."),
        )
    return database


def told(damage: Damage) -> str:
    """Return what could be read, what could not, and what the backup adds."""
    lines = [
        tr("Het bestand met de sessies was beschadigd en is opzijgezet; het is niet gewijzigd."),
        tr("Heel teruggevonden: {0}.").format(_count(len(damage.readable) - len(damage.in_bin))),
    ]
    if damage.in_bin:
        lines.append(tr("Ook in de prullenbak: {0}.").format(_count(len(damage.in_bin))))
    if damage.unreadable:
        lines.append(tr("Niet meer te lezen: {0}.").format(_names(damage.unreadable)))
    if damage.backup is None:
        lines.append(tr("Er is geen goede reservekopie."))
    else:
        local = damage.backup.made_at.astimezone()
        when = f"{wording().long_date(local.date())}, {local:%H:%M}"
        extra = _names(damage.only_in_backup) or tr("niets dat niet al is teruggevonden")
        lines.append(tr("De reservekopie van {0} heeft daarnaast: {1}.").format(when, extra))
    return "\n\n".join(lines)


def _wants_backup(damage: Damage) -> bool:
    box = make_box(
        None, QtWidgets.QMessageBox.Icon.Warning, tr("De gegevens waren beschadigd."), told(damage)
    )
    if damage.backup is None:
        hold(box)
        return False
    yes = box.addButton(
        tr("Aanvullen uit de reservekopie"), QtWidgets.QMessageBox.ButtonRole.AcceptRole
    )
    box.addButton(tr("Alleen wat is teruggevonden"), QtWidgets.QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(yes)
    hold(box)
    return box.clickedButton() is yes


def _count(number: int) -> str:
    return counted(number, tr("sessie"), tr("sessies"))


def _names(titles: tuple[str, ...]) -> str:
    shown = ", ".join(f"‘{title}’" for title in titles[:_MOST_NAMED])
    left = len(titles) - _MOST_NAMED
    return shown + (tr(" en nog {0}").format(left) if left > 0 else "")


def warns_of_place(folder: Path) -> str:
    """Return why ``folder`` is a risky place for data, empty if it is not known to be."""
    if DataPaths(folder).is_synchronised:
        return tr(
            "De gegevens staan in een map die met OneDrive of een soortgelijke dienst wordt "
            "gedeeld. Werk er op één computer tegelijk in."
        )
    if DataPaths(folder).is_on_network:
        return tr(
            "De gegevens staan op een netwerkschijf. Valt het netwerk weg, dan kan het "
            "programma niets opslaan."
        )
    return ""
