# SPDX-License-Identifier: EUPL-1.2
"""Every kind of job, left by every door while it runs: no abort, no traceback, no half file."""

import random
import shutil
import subprocess
import time
import zipfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from dgw_desktop.domain.session import Answer, Session, SessionRole
from dgw_desktop.storage.backups import backups_in, is_good, make_backup
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.session_file import read_session, write_session
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.work.reference_building import build_reference, write_reference
from tests.bench.measuring import fill
from tests.faults.harness import NOW, Outcome, clock, model, reopened, start
from tests.faults.leaver import DOORS, JOBS
from tests.reference_folders import contributions, write

DELAYS = (0, 50, 150, 300, 600)
"""ms between the beginning of a job and the door."""
SESSIONS, SCANS, FILES, BACKUPS, CONTRIBUTIONS = 1500, 150, 5, 3, 2000
"""So many that reading, writing and checking take longer than the longest delay."""
_AT_ONCE = 2
_IN_BIN = f"{3:032x}"
_HARMLESS = "This plugin does not support"  # what the offscreen platform says of itself
_FINISHED = {
    "exporteren pdf": "uit.pdf", "exporteren docx": "uit.docx", "exporteren xlsx": "uit.xlsx",
    "uitnodiging": "uitnodiging.dgw", "ingevuld opslaan": "ingevuld.dgw",
    "sessies exporteren": "alle.xlsx", "bijdrage": "bijdrage.json",
    "referentie maken": "referentie.dgwref",
}  # fmt: skip
"""The file that a person asked for, by the job."""
_ALWAYS = (
    ("spinnenweb kopiëren", "terugpijl", 150), ("exporteren pdf", "venster sluiten", 150),
    ("rapport", "SIGTERM", 300),
)  # fmt: skip
"""What once aborted the program; in every part of the whole."""
_MAY_COME = {
    "importeren": (0, FILES), "bestand openen": (0, 1), "samenvoegen": (0, 1), "eigen scan": (0, 1),
    "sessie uit reservekopie": (0, 1), "uit prullenbak terugzetten": (0, 1),
}  # fmt: skip
"""How many sessions there can be more: all or nothing."""
_NOT_STOPPED = (
    "terugpijl", "venster sluiten", "instellingen", "andere sessie", "tweede start", "beamer",
    "SIGTERM",
)  # fmt: skip
"""The doors that are no wish to stop it, and that can wait for it."""


def run(folder: Path, share: float = 1.0) -> Outcome:
    """Leave ``share`` of all combinations of job, door and delay."""
    outcome = Outcome("weggaan terwijl er iets loopt: elk werk, elke deur, na 0 tot 600 ms")
    ready = folder / "ready"
    _prepare(ready)
    cases = [(job, door, delay) for job in JOBS for door in DOORS for delay in DELAYS]
    if share < 1:
        some = random.Random(8).sample(cases, round(len(cases) * share))
        cases = [*(case for case in _ALWAYS if case[1] in DOORS), *some]
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        for case, (seconds, trouble) in zip(
            cases, pool.map(lambda case: _leave(ready, folder, *case), cases), strict=True
        ):
            outcome.tried += 1
            outcome.facts["s voor de langste"] = max(
                outcome.facts.get("s voor de langste", 0), round(seconds)
            )
            outcome.failures += [f"{', '.join(map(str, case))} ms: {what}" for what in trouble]
    return outcome


def _prepare(place: Path) -> None:
    """Make the data, and files to import and to merge."""
    data, out = place / "data", place / "out"
    data.mkdir(parents=True)
    out.mkdir()
    path = fill(data, SESSIONS)
    with closing(Database(path)) as database:
        store = SessionStore(database, clock)
        store.delete(_IN_BIN)
        for _ in range(BACKUPS):
            make_backup(database, data / "backups", NOW)
        session = store.load(f"{1:032x}")
    for number in range(FILES):
        write_session(_full(session, f"9{number:031x}"), model(), out / f"sessie {number}.dgw")
    own = model().text.replace('version = "', 'version = "eigen-', 1)
    (out / "model.toml").write_text(own, "utf-8")
    for number in range(SCANS):
        answers = {n: Answer((number + n) % 4 + 1) for n in range(1, 27)}
        scan = replace(session, id=f"8{number:031x}", role=SessionRole.PARTICIPANT, answers=answers)
        write_session(scan, model(), out / f"deelnemer {number:03}.dgw")
    folder = write(out / "bijdragen", contributions(model().model, CONTRIBUTIONS))
    built = build_reference(folder, model(), "Voorbeeldstad", NOW.date())
    write_reference(built.reference, model(), out / "kant-en-klaar.dgwref")


def _full(session: Session, new_id: str) -> Session:
    """Return a session that takes a while to read: with every note at its longest."""
    answers = {n: Answer(2, 3, note="Toelichting " * 400) for n in range(1, 27)}
    return replace(session, id=new_id, answers=answers)


def _leave(ready: Path, folder: Path, job: str, door: str, delay: int) -> tuple[float, list[str]]:
    """Return how long the process lived, and what was wrong."""
    place = folder / f"{job} {door} {delay}"
    shutil.copytree(ready, place)
    began = time.monotonic()
    process = start("leaver", place / "data", place / "out", job, door, delay)
    try:
        _, errors = process.communicate(timeout=120)
    except subprocess.TimeoutExpired:
        process.kill()
        _, errors = process.communicate()
    seconds = time.monotonic() - began
    trouble = list(_trouble(place, job, door, process.returncode, errors))
    shutil.rmtree(place)
    return seconds, trouble


def _trouble(place: Path, job: str, door: str, code: int, errors: str) -> Iterator[str]:
    data, out = place / "data", place / "out"
    if code:
        yield f"rc {code}"
    told = [line for line in errors.splitlines() if line.strip() and _HARMLESS not in line]
    if told:
        yield f"stderr: {told[:1] + told[-25:]}"
    for log in (data / "logs").glob("*.log"):
        if text := log.read_text("utf-8"):
            yield f"{log.name}: {text[-800:]}"
    with closing(reopened(data)) as database:
        store = SessionStore(database, clock)
        if store.damaged():
            yield "gegevens beschadigd"
        count = len(store.index().ids)
        new = count - (SESSIONS - 1)
        allowed = _MAY_COME.get(job, (0,))
        if job == "importeren" and door in _NOT_STOPPED:
            allowed = (FILES,)
        if new not in allowed:
            yield f"{new} sessies erbij"
    for backup in backups_in(data / "backups"):
        if not is_good(backup):
            yield f"reservekopie {backup.path.name} is niet heel"
    for path in filter(Path.is_file, (*out.iterdir(), *(data / "backups").iterdir())):
        if path.name.startswith("."):
            yield f"blijft staan: {path.name}"
        elif not _is_complete(path):
            yield f"half: {path.name}"
    wanted = _FINISHED.get(job)
    if wanted and door in _NOT_STOPPED and not (out / wanted).exists():
        yield f"{wanted} is er niet"


def _is_complete(path: Path) -> bool:
    if path.suffix == ".pdf":
        return path.read_bytes().rstrip().endswith(b"%%EOF")
    if path.suffix in (".docx", ".odt", ".xlsx", ".ods"):
        with zipfile.ZipFile(path) as archive:
            return archive.testzip() is None
    if path.suffix == ".dgw":
        read_session(path)
    return path.stat().st_size > 0
