# SPDX-License-Identifier: EUPL-1.2
import sys
from pathlib import Path

import pytest
from machine import apt

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="apt is of Linux")
APT = """#!/bin/sh
echo "$*" >> {calls}
if [ $(grep -c "$3" {calls}) -lt 3 ]; then
    echo "E: Could not get lock /var/lib/apt/lists/lock. It is held by process 1 (apt-get)" >&2
    exit 100
fi
"""


@pytest.fixture
def calls(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Pretend an apt whose locks are held by another program for two tries."""
    found = tmp_path / "calls"
    program = tmp_path / "bin" / "apt-get"
    program.parent.mkdir()
    program.write_text(APT.format(calls=found), "utf-8")
    sudo = program.with_name("sudo")
    sudo.write_text('#!/bin/sh\n[ "$1" = -n ] && shift\nexec "$@"\n', "utf-8")
    for path in (program, sudo):
        path.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}:/usr/bin:/bin")
    monkeypatch.setattr(apt, "_LOOK_AGAIN", 0)
    return found


def test_a_lock_that_another_program_holds_is_waited_for(
    calls: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert apt.install(["hello"])
    lines = calls.read_text("utf-8").splitlines()
    assert [line.split()[2] for line in lines] == ["update"] * 3 + ["install"] * 3
    assert all("DPkg::Lock::Timeout=" in line for line in lines)  # that lock apt waits for itself
    assert capsys.readouterr().out.count("even wachten") == 2


def test_waiting_ends(calls: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apt, "_PATIENCE", -1)
    assert not apt.install(["hello"])
