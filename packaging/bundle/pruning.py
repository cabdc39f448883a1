# SPDX-License-Identifier: EUPL-1.2
"""Leaves out of the unpacked wheels what the program does not use.

Two ways. Of PySide6, which is nearly all of the size, a list says what stays. Of the others a list
says what goes: tests, compilers' files, and compiled modules that nothing here imports, since each
compiled file that is not signed is one more rule for an IT department. Then go the shared
libraries that nothing which is left asks for. `build.py check` runs the program on the result.
"""

from fnmatch import fnmatchcase
from pathlib import Path

import lief

from bundle.hashes import files_in
from bundle.places import ROOT

_LANGUAGES = {
    path.stem.rpartition("_")[2] for path in (ROOT / "resources/translations").glob("*.ts")
}
"""Of Qt's own texts those of the languages that the program has."""

_MODULES = (
    "QtCore", "QtGui", "QtWidgets", "QtSvg",
    "QtOpenGL", "QtOpenGLWidgets", "QtTest",  # pyqtgraph does not start without them
)  # fmt: skip
_PLUGINS = (
    "iconengines/*qsvgicon*",
    "imageformats/*qjpeg*", "imageformats/*qsvg*", "imageformats/*qico*",  # the report's logo
    "platforminputcontexts/*compose*", "platforminputcontexts/*ibus*",  # é on a Linux keyboard
    "platforms/qwindows*", "platforms/*qxcb*", "platforms/*qwayland*",
    "platforms/*qoffscreen*", "platforms/*qminimal.*",
    "platformthemes/*",
    "styles/*",
    "wayland-decoration-client/*", "wayland-shell-integration/*xdg-shell*",
    "wayland-graphics-integration-client/*wayland-egl*",
    "xcbglintegrations/*",
)  # fmt: skip
_QT_KEPT = (
    "__init__.py", "_config.py", "_git_pyside_version.py", "support/*",
    *(f"{module}.{suffix}" for module in _MODULES for suffix in ("pyd", "abi3.so")),
    *(f"{top}plugins/{plugin}" for top in ("", "Qt/") for plugin in _PLUGINS),
    *(f"{top}translations/qt*_{language}.qm" for top in ("", "Qt/") for language in _LANGUAGES),
)  # fmt: skip
_LEFT_OUT = (
    # For compilers and editors.
    "*.pyi", "*.pxd", "*.lib", "*.a", "*.h", "*.pdb", "*/py.typed", "*/include/*",
    # Tests and examples.
    "*/tests/*", "*/conftest.py", "pyqtgraph/examples/*", "reportlab/graphics/samples/*",
    "numpy/_core/_*_tests.*", "numpy/_core/_simd.*", "numpy/testing/*",
    # The chart needs nothing in three dimensions and no Jupyter; of numpy, arrays and their sums.
    "pyqtgraph/opengl/*", "pyqtgraph/jupyter/*", "pyqtgraph/flowchart/*",
    "numpy/f2py/*", "numpy/_pyinstaller/*", "numpy/random/*", "numpy/fft/*",
    "numpy/polynomial/*", "numpy/linalg/lapack_lite.*",
    # Pillow is there for a logo in PNG or JPEG.
    "PIL/_avif.*", "PIL/_imagingcms.*", "PIL/_imagingft.*", "PIL/_imagingmath.*",
    "PIL/_imagingmorph.*", "PIL/_imagingtk.*", "PIL/_webp.*",
    # lxml writes the document for Word.
    "lxml/objectify.*", "lxml/sax.*", "lxml/builder.*", "lxml/_difflib.*", "lxml/html/*",
    "lxml/isoschematron/*", "lxml/includes/*",
    # reportlab reads RML with it, which is not used here; the other is a command line.
    "charset_normalizer*/*", "pypdfium2_cli/*",
    # The report brings its own fonts; the pictures are the README's.
    "reportlab/fonts/*", "dgw_desktop/_data/resources/pictures/*",
    # No other programs than this one.
    "*.exe",
)  # fmt: skip
_LIBRARY_FOLDERS = ("PySide6", "PySide6/Qt/lib", "shiboken6", "numpy.libs", "pillow.libs")
_MODULE_SUFFIXES = (".pyd", ".abi3.so")


def is_kept(path: str) -> bool:
    """Tell whether a file of the unpacked wheels stays, before libraries are looked at.

    ``path`` is relative to the folder of the packages, with forward slashes.
    """
    if path.startswith("PySide6/") and not _is_library(path):
        return any(fnmatchcase(path.removeprefix("PySide6/"), kept) for kept in _QT_KEPT)
    return not any(fnmatchcase(path, pattern) for pattern in _LEFT_OUT)


def prune(folder: Path) -> None:
    """Remove from ``folder`` what the rules leave out, and then the libraries nobody asks for."""
    for path in files_in(folder):
        if not is_kept(path.as_posix()):
            (folder / path).unlink()
    for path in unneeded_libraries(folder):
        (folder / path).unlink()
    for place in sorted((p for p in folder.rglob("*") if p.is_dir()), reverse=True):
        if not any(place.iterdir()):
            place.rmdir()


def unneeded_libraries(folder: Path) -> list[Path]:
    """Return the libraries in ``folder`` that no module or plugin asks for.

    What another library asks for counts when that library itself is needed.
    """
    compiled = [path for path in files_in(folder) if is_compiled(path)]
    libraries = [path for path in compiled if _is_library(path.as_posix())]
    needs = {path: _needed_by(folder / path) for path in compiled}
    reached = [path for path in compiled if path not in libraries]
    for path in reached:  # grows while it is walked
        for library in libraries:
            if library.name.lower() in needs[path] and library not in reached:
                reached.append(library)
    return [path for path in libraries if path not in reached]


def is_compiled(path: Path) -> bool:
    """Tell whether a file is machine code, by its name."""
    return path.suffix.lower() in (".dll", ".pyd", ".exe", ".so") or ".so." in path.name


def _is_library(path: str) -> bool:
    """Tell whether this is a library that others load, not a module that Python imports."""
    place = Path(path)
    return (
        is_compiled(place)
        and place.parent.as_posix() in _LIBRARY_FOLDERS
        and not place.name.endswith(_MODULE_SUFFIXES)
        and place.suffix != ".exe"
    )


def _needed_by(path: Path) -> set[str]:
    """Return the names of the libraries that a PE or ELF file asks for, in small letters."""
    lief.logging.disable()
    binary = lief.parse(path)
    if isinstance(binary, lief.PE.Binary):
        asked = [entry.name for entry in (*binary.imports, *binary.delay_imports)]
    elif isinstance(binary, lief.ELF.Binary):
        asked = [str(name) for name in binary.libraries]
    else:
        raise ValueError(f"{path} is no program of Windows or Linux")
    return {name.lower() for name in asked}
