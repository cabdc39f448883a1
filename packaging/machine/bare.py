# SPDX-License-Identifier: EUPL-1.2
"""Tries out the commands of the README on bare systems: Debian with Python and pip, nothing else.

debootstrap makes the system in build/bare/, from the server that apt uses here; a clone of HEAD is
put in it, and dev.py runs there in a chroot. What this machine needs to reach a package server
(proxy, certificates, pip's own settings) goes along, and is written nowhere but there.
"""

import argparse
import ast
import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from machine import apt
from machine.places import BUILD, ROOT
from machine.steps import StepFailed, attempt, fail, step

SYSTEMS = {"bookworm": "Debian 12", "trixie": "Debian 13"}
COMMANDS = ("run", "test")
_PACKAGES = "python3,python3-pip,ca-certificates"
_FOLDER = BUILD / "bare"
_CLONE = Path("root/dgw-desktop")  # in the bare system
_PROXIES = ("http_proxy", "https_proxy", "all_proxy", "no_proxy")
_CERTIFICATES = ("ssl_cert_file", "ssl_cert_dir", "requests_ca_bundle", "curl_ca_bundle")
_COUNTS = re.compile(r"\d+ (?:passed|failed)")
_OF_APT = re.compile(r"Acquire::(?:https?\b|Retries|Check-).*")


@dataclass(frozen=True)
class Outcome:
    """What one command did on one system."""

    system: str
    python: str
    command: str
    good: bool
    happened: str
    seconds: float


def try_out(arguments: Sequence[str]) -> int:
    """Run the commands on the bare systems and print a table; return 0 when all went well.

    Raises StepFailed where no bare system can be made.
    """
    parser = argparse.ArgumentParser(prog="dev.py bare", description=__doc__)
    parser.add_argument("what", nargs="*", choices=[*COMMANDS, *SYSTEMS, []], metavar="WHAT",
                        help=f"some of {', '.join((*COMMANDS, *SYSTEMS))}")  # fmt: skip
    parser.add_argument("--mirror", default="", metavar="URL", help="server with Debian's packages")
    options = parser.parse_args(arguments)
    commands = [name for name in COMMANDS if name in options.what] or list(COMMANDS)
    suites = [suite for suite in SYSTEMS if suite in options.what] or list(SYSTEMS)
    mirror = _mirror(options.mirror)
    if step("De stand van git is niet te lezen.", "git", "status", "--porcelain"):
        print("Let op: wat nog niet is vastgelegd, doet niet mee.", flush=True)
    outcomes = []
    for suite in suites:
        with _bare_system(suite, mirror) as system:
            outcomes += [system.run(command) for command in commands]
    _print_table(outcomes)
    if all(outcome.good for outcome in outcomes):
        return 0
    return fail(f"Niet alles is gelukt; wat er te zien was, staat in {_FOLDER.relative_to(ROOT)}.")


def _mirror(wanted: str) -> str:
    """Return the server that has Debian's packages; raise StepFailed where none can be made."""
    if sys.platform != "linux" or os.geteuid():
        raise StepFailed(
            "Een kaal systeem maken kan alleen op Linux, als root: probeer het met sudo."
        )
    if shutil.which("debootstrap") is None and not apt.install(["debootstrap"]):
        raise StepFailed("Hiervoor is debootstrap nodig: installeer het pakket debootstrap.")
    for program in ("git", "unshare", "chroot"):
        if shutil.which(program) is None:
            raise StepFailed(f"Hiervoor is {program} nodig: installeer het.")
    if mirror := wanted or _mirror_of_apt():
        return mirror
    apt.update()
    if mirror := _mirror_of_apt():
        return mirror
    raise StepFailed("apt haalt hier niets van Debian: geef een server met --mirror URL.")


def _mirror_of_apt() -> str:
    """Return where apt gets Debian's own packages, or ''."""
    if shutil.which("apt-get") is None:
        return ""
    filters = ("Created-By: Packages", "Origin: Debian", "Label: Debian")
    found = attempt("apt-get", "indextargets", "--format", "$(REPO_URI)", *filters).stdout.split()
    return found[0] if found else ""


@contextmanager
def _bare_system(suite: str, mirror: str) -> Iterator["_BareSystem"]:
    """Make a system with a clone of HEAD, and take it away again, whatever happens.

    It is only ever mounted on in a namespace of its own, which ends with its last process; so
    nothing of this machine is within reach when the folder is removed.
    """
    folder = _FOLDER / suite
    before = signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # unwinds, so cleans up
    try:
        shutil.rmtree(folder, ignore_errors=True)
        folder.parent.mkdir(parents=True, exist_ok=True)
        print(f"{SYSTEMS[suite]} maken…", flush=True)
        step(
            f"{SYSTEMS[suite]} maken is niet gelukt.",
            *("unshare", "--mount", "debootstrap", "--variant=minbase", f"--include={_PACKAGES}"),
            *(suite, folder, mirror),
        )
        step(
            "Het project klonen is niet gelukt.",
            *("git", "clone", "--quiet", "--no-hardlinks", ROOT, folder / _CLONE),
        )
        yield _BareSystem(suite, folder, _settings_of_this_machine())
    finally:
        signal.signal(signal.SIGTERM, before)
        shutil.rmtree(folder)


class _BareSystem:
    """A system in a folder, that reaches the package servers as this machine does."""

    def __init__(self, suite: str, folder: Path, environment: Mapping[str, str]) -> None:
        self._suite, self._folder = suite, folder
        self._environment = {
            "HOME": "/root", "PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8",
            **environment,
        }  # fmt: skip
        settings = [
            line for line in attempt("apt-config", "dump").stdout.splitlines()
            if _OF_APT.match(line)
        ]  # fmt: skip
        (folder / "etc/apt/apt.conf.d/99of-host").write_text("\n".join(settings) + "\n", "utf-8")
        for name in ("/etc/resolv.conf", "/etc/hosts"):
            if Path(name).exists():
                shutil.copyfile(name, _inside(folder, name))
        self._mounted = []
        for path in _paths_in(self._environment.values()):
            inside = _inside(folder, path)
            if path.is_file():
                inside.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(path, inside)
            elif not inside.exists():  # else it is the system's own, as /etc/ssl/certs
                inside.mkdir(parents=True)
                self._mounted.append(path)
        self._python = self._in_chroot(["python3", "--version"]).stdout.decode().split()[-1]

    def run(self, command: str) -> Outcome:
        """Run a command of dev.py as a person would; what it prints is kept beside the system."""
        print(f"{SYSTEMS[self._suite]}: dev.py {command}…", flush=True)
        log = _FOLDER / f"{self._suite}-{command}.log"
        began = time.monotonic()
        with log.open("wb") as file:
            done = self._in_chroot(["python3", "packaging/dev.py", command], file.fileno())
        printed = log.read_text("utf-8", "replace").strip().splitlines()
        good, happened = _judge(command, done.returncode, printed, self._folder / _CLONE)
        seconds = time.monotonic() - began
        return Outcome(SYSTEMS[self._suite], self._python, command, good, happened, seconds)

    def _in_chroot(
        self, command: Sequence[str], output: int = subprocess.PIPE
    ) -> subprocess.CompletedProcess[bytes]:
        """Run a command in the clone, in namespaces that end with it."""
        system = shlex.quote(str(self._folder))
        mounts = [f"mount -t proc proc {system}/proc", f"mount --rbind /dev {system}/dev"]
        mounts += [
            f"mount --bind -o ro {shlex.quote(str(path))} "
            f"{shlex.quote(str(_inside(self._folder, path)))}"
            for path in self._mounted
        ]
        variables = [f"{name}={value}" for name, value in self._environment.items()]
        inside = ["env", "-i", f"--chdir=/{_CLONE}", *variables, *command]
        script = " && ".join([*mounts, f"exec chroot {system} {shlex.join(inside)}"])
        namespaces = ("--mount", "--propagation", "private", "--pid", "--fork", "--kill-child")
        return subprocess.run(
            ["unshare", *namespaces, "sh", "-c", script],
            stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT, check=False,
        )  # fmt: skip


def _judge(command: str, code: int, printed: Sequence[str], clone: Path) -> tuple[bool, str]:
    """Return whether a command did what the README says, and what happened in a few words."""
    counts = next((line.strip("= ") for line in reversed(printed) if _COUNTS.search(line)), "")
    if code:
        last = printed[-1] if printed else "niets"
        return False, " ".join(filter(None, (f"fout {code}: {last}", counts)))
    if command == "test":
        return bool(counts), counts or "geen test gedraaid"
    made = [path.suffix for path in (clone / "demo-output").rglob("*")]
    pictures, reports = made.count(".png"), made.count(".pdf")
    return bool(pictures and reports), f"{reports} rapport en {pictures} afbeeldingen"


def _settings_of_this_machine() -> dict[str, str]:
    """Return, as environment variables, what pip is told here, and proxies and certificates."""
    found = {}
    listed = attempt(sys.executable, "-m", "pip", "config", "list").stdout.splitlines()
    for section in ("global", "install", ":env:"):  # the last one binds
        for line in listed:
            name, _, value = line.partition("=")
            if name.startswith(f"{section}."):
                key = name.removeprefix(f"{section}.").replace("-", "_").upper()
                found[f"PIP_{key}"] = str(ast.literal_eval(value))
    for name, value in os.environ.items():
        if name.lower() in (*_PROXIES, *_CERTIFICATES):
            found[name] = value
    return found


def _paths_in(values: Iterable[str]) -> list[Path]:
    """Return the files and folders of this machine that settings name.

    Of a package index on disk it is the folder around it, which holds the packages as well.
    """
    found = set()
    for part in " ".join(values).split():
        path = Path(part.removeprefix("file://"))
        if not path.is_absolute() or not path.exists() or path == Path("/root"):
            continue
        index = part.startswith("file://") and path.is_dir() and path.parent != Path("/")
        found.add(path.parent if index else path)
    return sorted(found)


def _inside(folder: Path, path: str | Path) -> Path:
    """Return where an absolute path of this machine lies in the bare system."""
    return folder / Path(path).relative_to("/")


def _print_table(outcomes: Iterable[Outcome]) -> None:
    """Print what happened, a row per system and command."""
    print("\n| systeem | Python | opdracht | uitkomst | duur | |\n|---|---|---|---|---|---|")
    for one in outcomes:
        minutes, seconds = divmod(round(one.seconds), 60)
        print(
            f"| {one.system} | {one.python} | `dev.py {one.command}` | {one.happened} | "
            f"{minutes}:{seconds:02d} | {'gelukt' if one.good else 'niet gelukt'} |"
        )
