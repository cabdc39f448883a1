# SPDX-License-Identifier: EUPL-1.2
"""Tries out what was made, and prints one line per thing that is right."""

import sys
import time

import dev

from bundle import check_linux, check_windows
from bundle.trial import CheckFailed
from bundle.wine import WindowsProgramFailed

_CHECKS = (
    ("handtekeningen en hashes", check_windows.signatures_and_hashes),
    ("grootte voor Windows", check_windows.sizes),
    ("Windows-Python geeft hetzelfde als Linux", check_windows.same_results),
    ("installeren, bijwerken, weigeren, verwijderen", check_windows.installers),
    ("handtekening met een eigen certificaat", check_windows.own_certificate),
    ("Linux-archief in een map waar niemand mag schrijven", check_linux.read_only_folder),
    ("portable-data, oudere en nieuwere gegevens", check_linux.data_of_other_versions),
    ("menu en bestandstype", check_linux.registration),
    ("wheel in een lege omgeving", check_linux.wheel),
    ("zo snel als uit een omgeving", check_linux.start_time),
)


def check_all() -> None:
    """Run every check; stop the program with exit code 1 when one of them fails."""
    failed = 0
    for name, check in _CHECKS:
        began = time.monotonic()
        try:
            told = check()
        except (CheckFailed, WindowsProgramFailed) as error:
            failed += 1
            print(f"FOUT     {name}:\n{error}", flush=True)
        else:
            print(f"in orde  {name}: {told} ({time.monotonic() - began:.0f} s)", flush=True)
    if failed:
        sys.exit(dev.fail(f"{failed} van {len(_CHECKS)} niet in orde."))
