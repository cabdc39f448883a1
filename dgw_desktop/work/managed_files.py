# SPDX-License-Identifier: EUPL-1.2
"""The models and the logo that an administrator has ready, taken into the data.

They may stand on a share that is not always there: they are read in a thread after the start, and
what was read once stays until the administrator has others.
"""

import base64
import binascii
import io
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from dgw_desktop.domain.fitting import shortened
from dgw_desktop.errors import UserError
from dgw_desktop.guarded_reading import guarded, read_bytes
from dgw_desktop.managed import managed
from dgw_desktop.report.options import Logo, ReportOptions, is_whole_png
from dgw_desktop.storage.model_file import LoadedModel, read_model
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.translating import tr

_MODELS, _LOGO = "managed_models", "managed_logo"  # settings: hashes, and a PNG in Base64
_PROBLEMS = "managed_problems"  # a sentence a line
_MOST_BYTES = 5_000_000
_MOST_PIXELS = 40_000_000
_SIZE = (960, 480)  # pixels; sharp in print at the size that the report gives it


@dataclass(frozen=True, slots=True)
class ManagedFiles:
    """What could be read, and what is wrong with the rest, one sentence each.

    ``logo`` is empty for none, and None where it could not be read.
    """

    models: tuple[LoadedModel, ...]
    are_all_models: bool
    logo: bytes | None
    problems: tuple[str, ...]


def are_wanted(store: SessionStore) -> bool:
    """Tell whether there are files to take in, or to leave out that were taken in before."""
    set_now = managed().choose("models", None, ()) or managed().choose("logo", None, None)
    return bool(set_now or any(map(store.settings.get, (_MODELS, _LOGO, _PROBLEMS))))


def read_files() -> ManagedFiles:
    """Read the models and the logo that the administrator set; may take as long as a network."""
    problems: list[str] = []
    models: list[LoadedModel] = []
    paths: tuple[Path, ...] = managed().choose("models", None, ())
    for path in paths:
        try:
            models.append(read_model(path))
        except UserError as error:
            problems.append(str(error))
    logo: bytes | None
    try:
        logo = logo_of_file()
    except UserError as error:
        problems.append(str(error))
        logo = None
    return ManagedFiles(tuple(models), len(models) == len(paths), logo, tuple(problems))


def keep_files(store: SessionStore, built_in: LoadedModel, files: ManagedFiles) -> list[str]:
    """Offer the models, those of before no longer, and keep the logo; return what is wrong.

    UserError where the data cannot be written.
    """
    problems = list(files.problems)
    before = _hashes(store)
    now = set()
    for model in files.models:
        if model.reference == built_in.reference:
            continue
        try:
            store.models.offer(model, built_in)
        except UserError as error:
            problems.append(str(error))
        else:
            now.add(model.reference.content_hash)
    if files.are_all_models:
        for content_hash in before - now:
            store.models.withdraw(content_hash)
    else:
        now |= before  # what could not be read may be one of those
    if before != now:
        store.settings.remember(_MODELS, " ".join(sorted(now)))
    if files.logo is not None:
        text = base64.b64encode(files.logo).decode("ascii")
        if text != store.settings.get(_LOGO):
            store.settings.remember(_LOGO, text)
    if problems != file_problems(store):
        store.settings.remember(_PROBLEMS, "\n".join(problems))
    return problems


def file_problems(store: SessionStore) -> list[str]:
    """Return what was wrong with the administrator's files when they were last read."""
    return store.settings.get(_PROBLEMS).splitlines()


def offered_models(store: SessionStore, built_in: LoadedModel) -> list[LoadedModel]:
    """Return the models for new sessions: ours, the administrator's, and a person's own ones.

    The last only where the administrator allows them.
    """
    own = may_have_own_models()
    hashes = _hashes(store)
    return [
        built_in,
        *(
            model
            for model in store.models.imported()
            if model.reference != built_in.reference
            and (own or model.reference.content_hash in hashes)
        ),
    ]


def may_have_own_models() -> bool:
    """Tell whether a person may import a model of one's own."""
    return managed().choose("own_models", None, True)


def is_of_administrator(store: SessionStore, model: LoadedModel) -> bool:
    """Tell whether the administrator offers a model, so that nobody withdraws it."""
    return model.reference.content_hash in _hashes(store)


def with_managed_logo(
    options: ReportOptions, organisation: str, read: Callable[[], bytes]
) -> ReportOptions:
    """Return ``options`` with the administrator's logo: always a locked one, else where is none.

    ``read`` gives it, as ``managed_logo`` or ``logo_of_file`` do.
    """
    if _logo_path() is None or (options.logo is not None and not managed().is_locked("logo")):
        return options
    png = read()
    if not png:
        return options
    alt = f"Logo van {organisation}" if organisation else "Logo"  # in the report, which is Dutch
    return replace(options, logo=Logo(png, shortened(alt)))


def logo_of_file() -> bytes:
    """Return the administrator's logo from its file, as PNG; UserError where that cannot be."""
    path = _logo_path()
    return _read_logo(path) if path is not None else b""


def managed_logo(store: SessionStore) -> bytes:
    """Return the administrator's logo as PNG; empty where there is none, or none could be read."""
    if _logo_path() is None:
        return b""
    try:
        png = base64.b64decode(store.settings.get(_LOGO), validate=True)
    except (ValueError, binascii.Error):
        return b""
    return png if is_whole_png(png) else b""


def _logo_path() -> Path | None:
    return managed().choose("logo", None, None)


def _hashes(store: SessionStore) -> set[str]:
    return set(store.settings.get(_MODELS).split())


def _read_logo(path: Path) -> bytes:
    """Return a picture as PNG on white; without Qt, since commands make reports too."""

    def fault(text: str) -> UserError:
        return UserError(
            tr("Het logo ‘{0}’ van de beheerder kan niet worden gebruikt: {1}.").format(path, text)
        )

    data = read_bytes(path, _MOST_BYTES, fault)
    with guarded(fault):
        from PIL import Image, ImageOps

        with Image.open(io.BytesIO(data), formats=("PNG", "JPEG")) as picture:
            if picture.width * picture.height > _MOST_PIXELS:
                raise fault(tr("er staan te veel gegevens in"))
            picture.thumbnail(_SIZE)
            drawn = ImageOps.exif_transpose(picture).convert("RGBA")
        white = Image.new("RGB", drawn.size, "white")
        white.paste(drawn, mask=drawn.getchannel("A"))
        written = io.BytesIO()
        white.save(written, format="PNG")
    return written.getvalue()
