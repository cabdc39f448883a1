# SPDX-License-Identifier: EUPL-1.2
"""No kind of job that the window can begin is missing in the proof of jobs and doors."""

import ast
from pathlib import Path

import dgw_desktop.ui
from tests.faults.leaver import JOBS

_UI = Path(dgw_desktop.ui.__file__).parent
_LEFT = {
    "asking/file_actions.py:save_participation": "ingevuld opslaan",
    "asking/file_actions.py:copy_picture": "spinnenweb kopiëren",
    "asking/file_actions.py:export_to_file": "exporteren pdf",
    "help/about_dialog.py:_diagnose": "diagnose",
    "keeping/backup_keeper.py:check": "reservekopie lezen",
    "keeping/backup_keeper.py:start": "reservekopie",
    "keeping/backups_dialog.py:_restore_all": "terugzetten",
    "keeping/backups_dialog.py:_restore_one": "sessie uit reservekopie",
    "keeping/bin_dialog.py:_change": "uit prullenbak terugzetten",
    "keeping/bin_dialog.py:_forget": "uit reservekopieën verwijderen",
    "participants/invite_dialog.py:save": "uitnodiging",
    "participants/merge_dialog.py:_propose": "samenvoegen",
    "participants/merge_dialog.py:merge": "samenvoegen",
    "participants/participants_tasks.py:show_participants": "deelnemers lezen",
    "participants/typing_dialog.py:save": "papier overtypen",
    "reporting/build_reference_dialog.py:make": "referentie maken",
    "reporting/contribution_dialog.py:_write": "bijdrage",
    "reporting/enlarged_pages.py:_draw": "voorbeeld van het rapport",
    "reporting/reference_dialog.py:_do": "referentie lezen",
    "reporting/report_dialog.py:_choose_logo": "logo",
    "reporting/report_dialog.py:_draw_preview": "voorbeeld van het rapport",
    "reporting/report_dialog.py:make": "rapport",
    "sessions/models_dialog.py:import_path": "model importeren",
    "sessions/session_import.py:_add_own": "eigen scan",
    "sessions/session_import.py:_read": "importeren",
    "sessions/session_tasks.py:_show_side_by_side": "sessies lezen",
}
"""Where a job begins, and in which of the jobs that are left it does."""
_NOT_LEFT = {
    "beamer/presentation.py",  # a word to the system, with the beamer, which is itself a door
    "shell/managed_start.py",  # reads what IT has ready; nobody waits for it
    "shell/in_use_dialog.py",  # before there is a window; tests/faults/computers.py
    "shell/single_window.py",  # a sign of life to other computers, all the time
}


def test_every_job_is_left_by_every_door() -> None:
    begun = {place for place in _places() if place.partition(":")[0] not in _NOT_LEFT}
    assert begun == set(_LEFT)
    assert set(_LEFT.values()) <= set(JOBS)


def _places() -> set[str]:
    """Return the functions in which a job is begun, by file and name."""
    return {
        f"{path.relative_to(_UI).as_posix()}:{function.name}"
        for path in _UI.rglob("*.py")
        for function in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(function, ast.FunctionDef)
        and any(_begins_job(node) for node in ast.walk(function))
    }


def _begins_job(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "run_job"
    )
