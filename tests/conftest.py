# SPDX-License-Identifier: EUPL-1.2
"""What all tests share: no display, and data in a folder of the test's own."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest
from coverage import Coverage
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if sys.platform == "win32":
    # Without a screen Qt does not ask Windows for its fonts, and warns that it finds none.
    os.environ.setdefault("QT_QPA_FONTDIR", rf"{os.environ['WINDIR']}\Fonts")

from dgw_desktop import managed as managing
from dgw_desktop.domain.session import Session, SessionDetails
from dgw_desktop.resources import built_in_model
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.model_file import LoadedModel, read_model
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.work.examples import add_examples

if TYPE_CHECKING:
    from playwright.sync_api import Playwright

_NETWORK = ("socket.connect", "socket.bind", "socket.sendto", "socket.getaddrinfo",
            "socket.gethostbyname", "urllib.Request", "http.client.connect")  # fmt: skip
_reached: list[str] = []
_WINDOWS = Path(__file__).parent / "ui"

# What passes here passes in CI: the examples are the same each time. To search for others:
# pytest --hypothesis-profile=search
settings.register_profile("same", derandomize=True, deadline=None)
settings.register_profile("search", max_examples=1000, deadline=None)
settings.load_profile("same")


def pytest_sessionstart(session: pytest.Session) -> None:
    """Make the translations that are missing or old, before the workers begin."""
    if not hasattr(session.config, "workerinput"):
        build = Path(__file__).parent.parent / "packaging" / "translations.py"
        subprocess.run([sys.executable, build, "build"], check=True)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[object]:
    """Count no coverage where it only costs: it takes Python 3.11 half as long again.

    That is in the windows, where the watchdog would see it, and in what is marked as ``repeats``.
    """
    counting = Coverage.current()
    is_counted = _WINDOWS not in item.path.parents and not item.get_closest_marker("repeats")
    if counting is None or is_counted:
        return (yield)
    counting.stop()
    try:
        return (yield)
    finally:
        counting.start()


def _watch(event: str, arguments: tuple[object, ...]) -> None:
    if event in _NETWORK:
        _reached.append(f"{event} {arguments}")


sys.addaudithook(_watch)


@pytest.fixture(autouse=True)
def no_network() -> Iterator[None]:
    """Fail a test in which anything reached for a network."""
    _reached.clear()
    yield
    assert _reached == []


@pytest.fixture(autouse=True)
def data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "data"
    folder.mkdir()
    monkeypatch.setenv("DGW_DATA_DIR", str(folder))
    monkeypatch.setenv("HOME", str(tmp_path))
    return folder


@pytest.fixture
def administer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], Path]]:
    """Write what an administrator set on this computer."""
    path = tmp_path / "of the administrator" / managing.FILE

    def write(text: str) -> Path:
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
        monkeypatch.setattr(managing, "places", lambda: [path])
        if sys.platform == "win32":  # who owns it, is up to whoever runs the tests
            monkeypatch.setattr("dgw_desktop.managed_windows.is_of_administrator", bool)
        managing.managed.cache_clear()
        return path

    yield write
    managing.managed.cache_clear()


@pytest.fixture(scope="session")
def loaded() -> LoadedModel:
    return read_model(built_in_model())


class Clock:
    """A clock that goes on a second at each look."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


class Ready(NamedTuple):
    """Databases that are made once and copied for each test: with nothing, with the examples."""

    empty: Path
    examples: Path
    example_ids: list[str]


@pytest.fixture(scope="session")
def ready(tmp_path_factory: pytest.TempPathFactory, loaded: LoadedModel) -> Ready:
    folder = tmp_path_factory.mktemp("ready")
    empty, examples = folder / "empty.sqlite3", folder / "examples.sqlite3"
    with closing(Database(empty)):
        pass
    shutil.copy(empty, examples)
    with closing(Database(examples)) as database:
        return Ready(empty, examples, add_examples(SessionStore(database, Clock()), loaded))


@pytest.fixture
def store(
    request: pytest.FixtureRequest, data_folder: Path, ready: Ready
) -> Iterator[SessionStore]:
    made = ready.examples if "examples" in request.fixturenames else ready.empty
    shutil.copy(made, data_folder / "dgw.sqlite3")
    database = Database(data_folder / "dgw.sqlite3")
    yield SessionStore(database, Clock())
    database.close()


@pytest.fixture
def examples(store: SessionStore, ready: Ready, loaded: LoadedModel) -> list[str]:
    """The ids of the example sessions, oldest first; they are in the store."""
    if not store.has(ready.example_ids[0]):  # a fixture that asks for them by name comes later
        return add_examples(store, loaded)
    return ready.example_ids


@pytest.fixture
def session(loaded: LoadedModel) -> Session:
    moment = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
    return Session(
        id="0123456789abcdef0123456789abcdef",
        details=SessionDetails(
            "MT-sessie", "Gemeente Voorbeeldstad", "Organisatiebreed", date(2026, 11, 23), "Anja", 9
        ),
        model=loaded.reference,
        created_at=moment,
        changed_at=moment,
    )


@pytest.fixture(scope="session")
def playwright() -> Iterator["Playwright"]:
    """What drives the browsers: a process can have one at a time."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as running:
        yield running
