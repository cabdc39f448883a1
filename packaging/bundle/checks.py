# SPDX-License-Identifier: EUPL-1.2
"""Tries out what was made, and prints one line per thing that is right."""

import time
from collections.abc import Sequence

from machine.steps import StepFailed

from bundle import check_linux, check_rules, check_window, check_windows, made_again
from bundle.trial import CheckFailed, NotTried
from bundle.wine import WindowsProgramFailed

_CHECKS = (
    ("handtekeningen en hashes", check_windows.signatures_and_hashes),
    ("grootte voor Windows", check_windows.sizes),
    ("Windows-Python geeft hetzelfde als Linux", check_windows.same_results),
    ("Windows houdt het scherm aan", check_windows.keeps_awake),
    ("wat een beheerder instelt, in het register", check_windows.policies),
    ("de zip houdt de gegevens naast zich", check_windows.portable),
    ("het venster op Windows, naast dat op Linux", check_window.same_window),
    ("de zip opent het venster met de gegevens naast zich", check_window.portable_window),
    ("installeren, bijwerken, weigeren, verwijderen", check_windows.installers),
    ("handtekening met een eigen certificaat", check_windows.own_certificate),
    ("Linux-archief in een map waar niemand mag schrijven", check_linux.read_only_folder),
    ("portable-data, oudere en nieuwere gegevens", check_linux.data_of_other_versions),
    ("menu en bestandstype", check_linux.registration),
    ("wheel in een lege omgeving", check_linux.wheel),
    ("de workflow volgens actionlint", check_rules.workflow),
    ("licenties volgens REUSE", check_rules.licences),
    ("het .deb volgens lintian", check_rules.package),
    ("twee keer maken geeft dezelfde bytes", made_again.same_bytes),
    ("zo snel als uit een omgeving", check_linux.start_time),
)


def check_all(words: Sequence[str] = ()) -> None:
    """Run every check, or those with one of ``words`` in their name.

    Stops the program with exit code 1 when one of them fails.
    """
    failed = 0
    wanted = [one for one in _CHECKS if not words or any(word in one[0] for word in words)]
    if any(check is made_again.same_bytes for _, check in wanted):
        made_again.begin()  # it is the longest, and has a processor of its own
    for name, check in wanted:
        began = time.monotonic()
        try:
            told = check()
        except (CheckFailed, WindowsProgramFailed) as error:
            failed += 1
            print(f"FOUT     {name}:\n{error}", flush=True)
        except NotTried as why:
            print(f"NIET GEPROBEERD  {name}: {why}", flush=True)
        else:
            print(f"in orde  {name}: {told} ({time.monotonic() - began:.0f} s)", flush=True)
    if failed:
        raise StepFailed(f"{failed} van {len(wanted)} niet in orde.")
