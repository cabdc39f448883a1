# SPDX-License-Identifier: EUPL-1.2
"""What may fail under Wine is on a list with reasons; anything else that fails is told."""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from bundle.places import PACKAGING, ROOT
from bundle.wine_stand_ins import complex_functions

LIST = PACKAGING / "windows" / "wine" / "expected-failures.toml"
TESTS = """
import os, pytest
def test_listed(): assert False
def test_listed_and_passing(): pass
@pytest.mark.parametrize("which", ["one", "other"])
def test_of_one_case(which): assert which == "other"
def test_that_ends_the_process(): os._exit(3)
def test_new(): assert {holds}
"""
EXPECTED = """
[[failures]]
reason = "Wine has no such thing."
tests = ["test_a.py::test_listed", "test_a.py::test_listed_and_passing",
         "test_a.py::test_of_one_case[one]", "test_a.py::test_gone"]
[[failures]]
reason = "It does not load there."
runs = false
tests = ["test_a.py::test_that_ends_the_process", "closed"]
"""


@pytest.mark.parametrize("holds", [True, False])
def test_only_what_is_not_on_the_list_fails(tmp_path: Path, holds: bool) -> None:
    (tmp_path / "test_a.py").write_text(TESTS.format(holds=holds), "utf-8")
    (tmp_path / "closed").mkdir()
    (tmp_path / "closed" / "test_b.py").write_text("import no_such_module", "utf-8")
    (tmp_path / "list.toml").write_text(EXPECTED, "utf-8")
    (tmp_path / "pytest.ini").write_text("[pytest]\n", "utf-8")
    done = subprocess.run(
        [
            *(sys.executable, "-m", "pytest", "-p", "tests.expected_failures"),
            *("--expected-failures=list.toml", "-p", "no:cacheprovider", "."),
        ],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTEST_ADDOPTS": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == (0 if holds else 1), done.stdout
    assert ("FAILED test_a.py::test_new" in done.stdout) is not holds
    said = [line for line in done.stdout.splitlines() if "list" in line]
    assert "passes now, take it off the list: test_a.py::test_listed_and_passing" in said
    assert "on the list, and not seen: test_a.py::test_gone" in said
    assert not any("not seen: closed" in line for line in said)
    row = next(line for line in done.stdout.splitlines() if line.startswith("| test_a.py"))
    passed, xfailed, xpassed, skipped, failed, error = map(int, re.findall(r"\d+", row))
    assert (passed, failed) == ((2, 0) if holds else (1, 1))
    assert (xfailed, xpassed, skipped, error) == (3, 1, 0, 0)


def test_every_test_on_the_list_is_there_and_has_a_reason() -> None:
    failures = tomllib.loads(LIST.read_text("utf-8"))["failures"]
    for entry in failures:
        assert len(entry["reason"]) > 20 and entry["reason"].endswith(".")
        for name in entry["tests"]:
            file, _, test = name.partition("::")
            assert (ROOT / file).exists(), name
            if test:
                function = test.partition("[")[0].rpartition("::")[2]
                assert f"def {function}(" in (ROOT / file).read_text("utf-8"), name
    names = [name for entry in failures for name in entry["tests"]]
    assert len(names) == len(set(names))


def test_the_functions_for_wine_are_those_of_complex_h() -> None:
    functions = complex_functions()
    assert len(functions) == 36 and {"csqrt", "clog"}.isdisjoint(functions)
    assert functions["cexpf"] == "float _Complex own_cexpf(float _Complex a) { return cexpf(a); }"
    # For Windows a long double is a double.
    assert functions["cpowl"].startswith("double _Complex own_cpowl(double _Complex a, double")
    assert functions["cabsl"] == "double own_cabsl(double _Complex a) { return cabs(a); }"
