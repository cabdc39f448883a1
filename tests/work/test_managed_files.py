# SPDX-License-Identifier: EUPL-1.2
"""The models and the logo of an administrator: taken in, renewed, left out again."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from dgw_desktop.cli import main
from dgw_desktop.report.options import Logo
from dgw_desktop.storage.model_file import LoadedModel, parse_model
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.work.exporting import remember_report_options, report_options
from dgw_desktop.work.managed_files import (
    are_wanted,
    file_problems,
    keep_files,
    offered_models,
    read_files,
)

Administer = Callable[[str], Path]


@pytest.fixture
def own(loaded: LoadedModel, tmp_path: Path) -> Path:
    """A model of the administrator's own."""
    path = tmp_path / "eigen.toml"
    text = loaded.text.replace('id = "dgw"', 'id = "eigen"', 1).replace('renames = ["1.0"]', "", 1)
    path.write_text(text, "utf-8")
    return path


def picture(path: Path, colour: tuple[int, ...], mode: str = "RGBA") -> Path:
    Image.new(mode, (1200, 300), colour).save(path)
    return path


def take_in(store: SessionStore, loaded: LoadedModel) -> list[str]:
    return keep_files(store, loaded, read_files())


def names(store: SessionStore, loaded: LoadedModel) -> list[str]:
    return [offered.model.id for offered in offered_models(store, loaded)]


def test_without_an_administrator_there_is_nothing_to_read(store: SessionStore) -> None:
    assert not are_wanted(store)


def test_models_of_the_administrator_come_and_go(
    administer: Administer, store: SessionStore, loaded: LoadedModel, own: Path
) -> None:
    administer(f"[locked]\nmodels = ['{own}']\n")
    assert are_wanted(store)
    assert take_in(store, loaded) == []
    assert names(store, loaded) == ["dgw", "eigen"]
    administer('[locked]\nlanguage = "nl"\n')
    assert are_wanted(store), "what was taken in is to go"
    assert take_in(store, loaded) == []
    assert names(store, loaded) == ["dgw"]
    assert not are_wanted(store)


def test_a_share_that_is_away_takes_nothing_away(
    administer: Administer, store: SessionStore, loaded: LoadedModel, own: Path, tmp_path: Path
) -> None:
    logo = picture(tmp_path / "logo.png", (255, 0, 0, 255))
    administer(f"[locked]\nmodels = ['{own}']\nlogo = '{logo}'\n")
    take_in(store, loaded)
    own.unlink()
    logo.unlink()
    problems = take_in(store, loaded)
    assert [name in told for name, told in zip((own.name, str(logo)), problems, strict=True)] == [
        True,
        True,
    ]
    assert file_problems(store) == problems
    assert names(store, loaded) == ["dgw", "eigen"]
    assert report_options(store, "Gemeente X").logo is not None


def test_own_models_can_be_kept_from_new_sessions(
    administer: Administer, store: SessionStore, loaded: LoadedModel, own: Path
) -> None:
    mine = parse_model(own.read_text("utf-8").replace('"eigen"', '"mijn"', 1), "mijn.toml")
    store.models.offer(mine, loaded)
    assert names(store, loaded) == ["dgw", "mijn"]
    administer(f"[locked]\nown_models = false\nmodels = ['{own}']\n")
    take_in(store, loaded)
    assert names(store, loaded) == ["dgw", "eigen"]


@pytest.mark.parametrize(("table", "holds"), [("default", False), ("locked", True)])
def test_the_logo_of_the_administrator_is_on_the_report(
    administer: Administer,
    store: SessionStore,
    loaded: LoadedModel,
    tmp_path: Path,
    table: str,
    holds: bool,
) -> None:
    administer(f"[{table}]\nlogo = '{picture(tmp_path / 'logo.png', (255, 0, 0, 128))}'\n")
    assert take_in(store, loaded) == []
    options = report_options(store, "Gemeente X")
    assert options.logo is not None
    assert options.logo.alt == "Logo van Gemeente X"
    with Image.open(BytesIO(options.logo.png)) as drawn:
        assert drawn.mode == "RGB"
        assert drawn.size == (960, 240)
        assert drawn.getpixel((5, 5)) == (255, 127, 127)  # on white
    remember_report_options(store, options, "Gemeente X")
    administer('[locked]\nlanguage = "nl"\n')
    assert report_options(store, "Gemeente X").logo is None, "it is not a choice of the person"

    white = BytesIO()
    Image.new("RGB", (4, 4), "white").save(white, "PNG")
    own = Logo(white.getvalue(), "Eigen")
    remember_report_options(store, replace(options, logo=own), "Gemeente X")
    administer(f"[{table}]\nlogo = '{tmp_path / 'logo.png'}'\n")
    take_in(store, loaded)
    chosen = report_options(store, "Gemeente X").logo
    assert chosen is not None
    assert (chosen != own) is holds


@pytest.mark.parametrize(
    ("content", "told"),
    [(b"", "leeg"), (b"geen plaatje", "niet te begrijpen"), (b"x" * 5_000_001, "groter dan 5 MB")],
)
def test_what_is_no_logo_is_told(
    administer: Administer, tmp_path: Path, content: bytes, told: str
) -> None:
    path = tmp_path / "logo.png"
    path.write_bytes(content)
    administer(f"[locked]\nlogo = '{path}'\n")
    found = read_files()
    assert found.logo is None
    (problem,) = found.problems
    assert told in problem


def test_a_command_puts_the_logo_in_a_report_too(
    administer: Administer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["demo"])
    session = capsys.readouterr().out.split()[0]
    sizes = []
    for setting in ("", f"[locked]\nlogo = '{picture(tmp_path / 'logo.png', (9, 9, 9, 255))}'\n"):
        administer(setting or '[locked]\nlanguage = "nl"\n')
        page = tmp_path / f"{len(sizes)}.html"
        assert main(["export", session, "--to", str(page)]) == 0
        sizes.append("Logo van Gemeente Voorbeeldstad" in page.read_text("utf-8"))
    assert sizes == [False, True]
