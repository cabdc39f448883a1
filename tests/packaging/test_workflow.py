# SPDX-License-Identifier: EUPL-1.2
"""The workflow cannot run here; what can be said of it without running is checked."""

import re
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / ".github" / "workflows" / "distribution.yml").read_text("utf-8")
JOBS = yaml.safe_load(TEXT)["jobs"]


def test_every_job_that_is_waited_for_is_there() -> None:
    for job in JOBS.values():
        needs = job.get("needs", [])
        assert set([needs] if isinstance(needs, str) else needs) <= JOBS.keys()
    # Nothing is published that was not tried on the systems that it is for.
    assert {"test", "test-macos", "try-windows", "try-wheel"} <= set(JOBS["publish"]["needs"])


def test_every_script_and_command_is_there() -> None:
    named = re.findall(r"packaging[/\\][\w./\\-]+\.(?:py|lock|md)", TEXT)
    assert len(named) >= 8
    for name in named:
        assert (ROOT / name.replace("\\", "/")).is_file(), name
    for script, command in re.findall(r"packaging/(build|dev)\.py (\w+)", TEXT):
        assert f'"{command}"' in (ROOT / "packaging" / f"{script}.py").read_text("utf-8")


def test_only_makers_of_the_platform_are_trusted_and_rights_are_few() -> None:
    used = re.findall(r"uses: (\S+)", TEXT)
    assert used and all(re.fullmatch(r"actions/[\w-]+@v\d+", action) for action in used)
    assert yaml.safe_load(TEXT)["permissions"] == {"contents": "read"}
    assert [name for name, job in JOBS.items() if "permissions" in job] == ["publish"]


def test_artifacts_that_are_fetched_are_made() -> None:
    made, fetched = set(), set()
    for job in JOBS.values():
        for step in job["steps"]:
            given = step.get("with", {})
            if step.get("uses", "").startswith("actions/upload-artifact"):
                made.add(given["name"])
            elif step.get("uses", "").startswith("actions/download-artifact"):
                pattern = given.get("name") or given["pattern"]
                fetched |= set(pattern.strip("{}").split(","))
    assert {"linux", "windows"} == fetched <= made
