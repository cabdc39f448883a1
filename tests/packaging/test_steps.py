# SPDX-License-Identifier: EUPL-1.2
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from machine import steps
from machine.remedies import remedy_for
from machine.steps import StepFailed, exit_code_of, step


@pytest.fixture(autouse=True)
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(steps, "ROOT", tmp_path)
    monkeypatch.setattr(steps, "LOG", tmp_path / "build" / "dev.log")
    return tmp_path / "build" / "dev.log"


@pytest.mark.parametrize(
    ("command", "advice"),
    [
        ([sys.executable, "-I", "-S", "-m", "pip", "list"], "apt-get install python3-pip"),
        ([sys.executable, "-I", "-S", "-m", "venv_of_mine"], "De melding staat in"),
        ([sys.executable, "-c", "print(file=open('/dev/full', 'w'), flush=True)"], "schijf is vol"),
        (
            [sys.executable, "-m", "pip", "download", "--retries=1", "--no-cache-dir", "-d", ".",
             "--isolated", "--index-url=http://127.0.0.1:9/simple", "pakket"],
            "controleer het netwerk of de proxy",
        ),
    ],
)  # fmt: skip
@pytest.mark.skipif(sys.platform != "linux", reason="the programs of Linux")
def test_what_a_real_program_prints_is_understood(command: list[str], advice: str) -> None:
    with pytest.raises(StepFailed) as failed:
        step("Het lukt niet.", *command)
    text = str(failed.value)
    assert text.startswith("Het lukt niet. ") and advice in text and "\n" not in text


@pytest.mark.parametrize(
    ("printed", "advice"),
    [
        ("SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED]", "PIP_CERT"),
        ("ERROR: HTTP error 403 while getting\n403 Client Error: Forbidden", "HTTPS_PROXY"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM", "pip cache purge"),
        ("ERROR: No matching distribution found for lief==0.17.1", "geen lief==0.17.1"),
        ("[Errno 13] Permission denied: '/x/.venv'", "(/x/.venv)"),
        ("OSError: [Errno 30] Read-only file system: '/x'", "mag niemand schrijven"),
        ("ImportError: libEGL.so.1: cannot open shared object file", "apt-get install libegl1"),
        ("zomaar iets", ""),
    ],
)
def test_what_to_do_is_found_in_what_was_printed(printed: str, advice: str) -> None:
    found = remedy_for(printed)
    assert advice in found and bool(found) == bool(advice)


def _raise(error: BaseException) -> Callable[[], int]:
    def main() -> int:
        raise error

    return main


@pytest.mark.parametrize(
    ("main", "code"),
    [
        (_raise(StepFailed("Installeer dit.")), 1),
        (_raise(KeyboardInterrupt()), 130),
        (_raise(FileNotFoundError(2, "No such file or directory", "x.lock")), 1),
        (_raise(PermissionError(13, "Permission denied", "x")), 1),
        (_raise(subprocess.CalledProcessError(3, ["/usr/bin/makensis", "x"])), 3),
        (_raise(ValueError("een fout")), 1),
    ],
)
def test_whatever_goes_wrong_is_told_in_one_line(
    main: Callable[[], int], code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert exit_code_of(main) == code
    told = capsys.readouterr().err
    assert told.count("\n") == 1 and "Traceback" not in told and len(told) > 5


def test_an_unknown_fault_is_kept_in_the_log(log: Path) -> None:
    exit_code_of(_raise(ValueError("een fout")))
    assert "ValueError: een fout" in log.read_text("utf-8")


def test_a_log_that_cannot_be_written_is_no_second_fault(log: Path) -> None:
    log.parent.write_text("in the way", "utf-8")
    with pytest.raises(StepFailed, match="laatste regel"):
        step("Het lukt niet.", sys.executable, "-c", "raise SystemExit('x\\nlaatste regel')")
