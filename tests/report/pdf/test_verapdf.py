# SPDX-License-Identifier: EUPL-1.2
"""Every kind of report, and the form on paper, by veraPDF: PDF/A-2a and PDF/UA-1."""

from pathlib import Path

import pikepdf
import pytest
from verapdf import FLAVOURS, NoVeraPdf, check

from dgw_desktop.domain.session import invitation
from dgw_desktop.participating.paper_form import paper_form
from dgw_desktop.report.options import ReportOptions
from dgw_desktop.work.exporting import write_report
from tests.examples import make_session
from tests.report.pdf.conftest import Written
from tests.report.reports import DAY, KINDS, LOADED, LOGO, source_of

COMPARED = [f"compare{count}" for count in (2, 3, 7, 12)]


@pytest.mark.repeats
def test_verapdf_finds_nothing_in_any_report_and_what_is_wrong_in_one(
    written: Written, tmp_path: Path
) -> None:
    paths = []
    for kind in dict.fromkeys((*KINDS, *COMPARED)):
        paths.append(written(kind))
    paths.append(tmp_path / "english.pdf")
    english = ReportOptions(logo=LOGO, matrix=True, language="en")
    write_report(source_of("full"), english, paths[-1], DAY)
    form = tmp_path / "form.pdf"
    form.write_bytes(paper_form(invitation(make_session({})), LOADED, ["ABC-DEF"]))
    wrong = tmp_path / "wrong.pdf"
    with pikepdf.open(paths[0]) as pdf:
        del pdf.Root.MarkInfo, pdf.Root.OutputIntents
        pdf.save(wrong)
    try:
        verdicts = check([*paths, form, wrong])
    except NoVeraPdf as missing:
        pytest.skip(str(missing))
    assert [(v.path.name, v.flavour, v.broken) for v in verdicts if not v.passes][:-2] == []
    assert [(v.path.name, v.flavour) for v in verdicts[-2:] if not v.passes] == [
        (wrong.name, flavour) for flavour in FLAVOURS
    ]
