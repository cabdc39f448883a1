# SPDX-License-Identifier: EUPL-1.2
"""Why the system refused is told in words of ours, whatever number the system gives it."""

import errno
import sys

import pytest

from dgw_desktop.errors import reason

LONG = "b" * 256


def of_windows(winerror: int, made_of_it: int, name: str = "a.dgw") -> OSError:
    """Return what Python raises on Windows for a function of os or Path."""
    error = OSError(made_of_it, "The system cannot do that", name)
    error.winerror = winerror  # type: ignore[attr-defined, unused-ignore]
    return error


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (OSError(errno.ENAMETOOLONG, ""), "de naam is te lang"),
        # open() on Windows has no number of Windows', and says that it is not there.
        (FileNotFoundError(errno.ENOENT, "", f"C:\\map\\{LONG}.dgw"), "de naam is te lang"),
        (OSError(errno.EINVAL, "", f"{LONG}.dgw"), "de naam is te lang"),
        (OSError(errno.EINVAL, "", "a.dgw", None, LONG), "de naam is te lang"),
        (of_windows(206, errno.ENOENT), "de naam is te lang"),
        (FileNotFoundError(errno.ENOENT, "", "map/b.dgw"), "bestaat niet"),
        (OSError(errno.EINVAL, "", "a?b.dgw"), "deze naam mag hier niet"),
        (of_windows(123, errno.EINVAL, "a?b.dgw"), "deze naam mag hier niet"),
        (of_windows(5, errno.EACCES), "geen toegang"),
        (of_windows(19, errno.EACCES), "de schijf is alleen-lezen"),
        (of_windows(21, errno.EACCES), "de schijf geeft een fout"),
        (of_windows(39, errno.EINVAL), "de schijf is vol"),
        (of_windows(1117, errno.EINVAL), "de schijf geeft een fout"),
        (of_windows(53, errno.ENOENT), "het netwerk antwoordt niet"),
        (of_windows(64, errno.ENOENT), "het netwerk antwoordt niet"),
        (OSError(errno.ESTALE, ""), "het netwerk antwoordt niet"),
        (OSError(errno.EMFILE, ""), f"fout {errno.EMFILE} van het systeem"),
        (OSError(errno.EINVAL, ""), f"fout {errno.EINVAL} van het systeem"),
        (of_windows(4390, errno.EMFILE), "fout 4390 van het systeem"),
    ],
)
def test_it_is_told_what_is_the_matter(error: OSError, told: str) -> None:
    assert reason(error) == told


@pytest.mark.skipif(sys.platform != "win32", reason="only Windows counts the whole path")
def test_a_path_that_is_too_long_for_windows_is_told_as_one() -> None:
    path = "\\".join(["C:", *["map" * 10] * 10])
    assert reason(FileNotFoundError(errno.ENOENT, "", path)) == "de naam is te lang"
