# SPDX-License-Identifier: EUPL-1.2
"""Puts CPython's embeddable set for Windows in a folder.

Every .exe, .dll and .pyd in it is signed, nearly all by the Python Software Foundation. The
standard library python313.zip cannot be signed: it goes in as it came, its hash bound by the lock.
"""

import io
import tarfile
import zipfile
from pathlib import Path, PurePosixPath

from bundle.places import PYTHON_LOCK
from bundle.wheels import RUNNING, fetch

PYTHON_VERSION = "3.13.2"
_FOLDER = "cp313"
_LEFT_OUT = (
    # The program has no network: without OpenSSL nobody has to follow its security reports
    # either. hashlib has its own SHA-256 (docs.python.org/3/library/hashlib.html).
    "_ssl.pyd", "_hashlib.pyd", "libssl-3.dll", "libcrypto-3.dll",
    "winsound.pyd",
    # Without it `platform` asks Windows itself and not the WMI service, which can be slow.
    "_wmi.pyd",
    "python.cat",  # signs files that are not in this set
)  # fmt: skip


def unpack_python(folder: Path) -> str:
    """Put python.exe, pythonw.exe and what they need in ``folder``; return Python's licence.

    The ._pth file makes Python look nowhere else: no registry, environment or user's folder
    (docs.python.org/3/using/windows.html#finding-modules).
    """
    folder.mkdir(parents=True, exist_ok=True)
    (source,) = fetch(PYTHON_LOCK, RUNNING, "--no-binary=:all:", "--no-build-isolation")
    with tarfile.open(source) as archive:
        name = next(name for name in archive.getnames() if name.endswith("/data.zip"))
        data = archive.extractfile(name)
        assert data is not None, name
        content = io.BytesIO(data.read())
    with zipfile.ZipFile(content) as files:
        for name in files.namelist():
            place = PurePosixPath(name)
            if place.parent.name == _FOLDER and place.name not in _LEFT_OUT:
                (folder / place.name).write_bytes(files.read(name))
        licence = files.read(f"{_FOLDER}/LICENSE.txt").decode("utf-8")
    (folder / "python313._pth").write_text("python313.zip\n.\n", "utf-8", newline="\n")
    return licence
