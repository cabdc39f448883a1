# SPDX-License-Identifier: EUPL-1.2
"""The report as PDF/UA-1 and PDF/A-2a: two independent checkers, and its structure read back."""

import io
import re
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random
from string import ascii_uppercase
from xml.etree import ElementTree

import outloud
import pdfua
import pikepdf
import pytest
from fontTools.ttLib import TTFont
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from dgw_desktop.domain.session import Action, Answer, Session
from dgw_desktop.report import fonts
from dgw_desktop.report.options import Logo, ReportOptions
from dgw_desktop.report.source import ComparisonSource, ReportSource
from dgw_desktop.resources import built_in_model
from dgw_desktop.storage.model_file import LoadedModel, parse_model, read_model
from dgw_desktop.work.exporting import write_report
from tests.examples import WITHHELD, make_session, raised
from tests.report.pdf_structure import walk

DAY = date(2026, 11, 24)
LOADED = read_model(built_in_model())
ALL = range(1, 27)


def other_model(levels: int) -> LoadedModel:
    """Return a model of three dimensions with another number of levels."""
    parts = ['id = "x"\nversion = "1"\ntitle = "Ander model"\nlanguage = "nl"']
    parts.append('provenance = "Verzonnen."')
    parts += [f'[[levels]]\nname = "Trede {n}"' for n in range(1, levels + 1)]
    parts.append('[[themes]]\nkey = "t"\nname = "Alles"')
    for n in (1, 2, 3):
        statements = ", ".join(f'"Stelling {n}.{k}."' for k in range(1, levels + 1))
        parts.append(
            f'[[dimensions]]\nnumber = {n}\nkey = "d{n}"\ntheme = "t"\nname = "Deel {n}"\n'
            f'axis_label = "Deel {n}"\nstatements = [{statements}]'
        )
    return parse_model("\n".join(parts), "ander")


def long_note(number: int) -> str:
    """Return some ten pages of text that no other number gives."""
    words = " ".join(s for d in LOADED.model.dimensions for s in d.statements).split()
    chance = Random(number)
    return "\n".join(" ".join(chance.choices(words, k=chance.randrange(160))) for _ in range(75))


def source_of(kind: str) -> ReportSource | ComparisonSource:
    """Return what one of the reports of the issue is made from."""
    if kind.startswith("compare"):
        count = int(kind.removeprefix("compare"))
        sessions = [
            make_session({n: Answer((n + k) % 4 + 1, 4) for n in range(k, 27 - k)}, 2000 + k)
            for k in range(1, count + 1)
        ]
        letters = ascii_uppercase[:count]
        names = [f"{letter} · Onderdeel {letter}" for letter in letters]
        title = f"Vergelijking van {count} sessies"
        return ComparisonSource(LOADED.model, sessions, letters, names, title)
    if kind.startswith("model"):
        loaded = other_model(int(kind[-1]))
        moment = datetime(2026, 11, 23, tzinfo=UTC)
        details = make_session({}).details
        answers = {1: Answer(1, 2), 2: Answer(2, 2)}
        session = Session("1" * 32, details, loaded.reference, moment, moment, answers=answers)
        return ReportSource(loaded.model, session)
    answers = {
        "empty": {},
        "half": {n: Answer(n % 4 + 1, 4) for n in range(1, 14)},
        "none": {n: Answer(not_applicable=True) for n in ALL},
        "full": {
            n: Answer(n % 4 + 1, 4, n == 9, f"Waarom {n}.", raised(1, 2, 3, n % 3)) for n in ALL
        },
        "withheld": {n: Answer(2, rounds=WITHHELD) for n in ALL},
        "long": {n: Answer(n % 4 + 1, 4, note=long_note(n)) for n in ALL},
        "word": {n: Answer(1, note="x" * 300 + " <b>&amp;</b>") for n in ALL},
    }[kind]
    session = make_session(answers)
    baseline = None
    if kind == "full":
        actions = [
            Action(f"Actie {n}: " + "iets doen " * 12, n, "Team", date(2027, 1, n)) for n in ALL
        ]
        session = replace(
            session,
            actions=(*actions, Action("Los")),
            parking_lot=("Wie gaat over AI?", "GGD", "Nog een opmerking " * 30),
            details=replace(session.details, unit="Financiën", facilitator="Anja", participants=60),
        )
        baseline = make_session({n: Answer(n % 3 + 1) for n in ALL}, 2025)
    return ReportSource(LOADED.model, session, baseline)


KINDS = [
    "empty", "half", "none", "full", "withheld", "long", "word", "model2", "model9",
    "compare4", "compare10",
]  # fmt: skip
LOGO = Logo((Path(__file__).parent.parent / "files" / "logo.png").read_bytes(), "Logo van X")


@pytest.mark.parametrize("kind", KINDS)
def test_two_checkers_find_nothing(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "r.pdf"
    write_report(source_of(kind), ReportOptions(logo=LOGO), path, DAY)
    found = outloud.check(str(path))
    assert found.error is None
    assert [(f.rule, f.page, f.message) for f in found.findings] == []
    report = pdfua.validate(str(path))
    assert [(f.rule_id, f.message) for f in report.findings] == []


@pytest.mark.parametrize("kind", KINDS)
def test_what_pdf_a_asks_of_the_document(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "r.pdf"
    write_report(source_of(kind), ReportOptions(logo=LOGO, label="Definitief"), path, DAY)
    assert path.read_bytes()[9:14].startswith(b"%") or b"\n%" in path.read_bytes()[:20]
    with pikepdf.open(path) as pdf:
        root, info = pdf.Root, pdf.docinfo
        assert not pdf.is_encrypted and len(pdf.trailer.ID) == 2
        (intent,) = root.OutputIntents
        assert intent.S == "/GTS_PDFA1" and intent.DestOutputProfile.N == 3
        assert bytes(intent.DestOutputProfile.read_bytes())[36:40] == b"acsp"
        assert root.MarkInfo.Marked is True
        assert root.ViewerPreferences.DisplayDocTitle is True
        xmp = bytes(root.Metadata.read_raw_bytes()).decode("utf-8")
        facts = _xmp_facts(xmp)
        assert (facts["part"], facts["conformance"]) == (["2", "1"], ["A"])
        assert facts["title"] == [str(info["/Title"])]
        assert facts["creator"] == [str(info["/Author"])]
        assert facts["description"] == [str(info["/Subject"])]
        assert facts["Producer"] == [str(info["/Producer"])] == ["DGW Desktop"]
        assert facts["CreatorTool"] == [str(info["/Creator"])]
        assert facts["Keywords"] == [str(info["/Keywords"])]
        for key, name in (("CreateDate", "/CreationDate"), ("ModifyDate", "/ModDate")):
            assert re.sub(r"\D", "", facts[key][0])[:14] == re.sub(r"\D", "", str(info[name]))[:14]
            assert "20261124" in str(info[name])
        for item in pdf.objects:
            if isinstance(item, pikepdf.Dictionary):
                _check_object(item)
            if isinstance(item, pikepdf.Stream):
                assert "/F" not in item and "/LZWDecode" not in str(item.get("/Filter", ""))
        for page in pdf.pages:
            assert page.Tabs == "/S"
            for annotation in page.get("/Annots", []):
                assert annotation.F == 4 and str(annotation.Contents)


def _xmp_facts(xmp: str) -> dict[str, list[str]]:
    """Return the texts of the XMP by the local names of their properties."""
    packet = xmp[xmp.index("<x:xmpmeta") : xmp.index("</x:xmpmeta>") + 12]
    facts: dict[str, list[str]] = {}
    description = ElementTree.fromstring(packet)[0][0]
    for element in description:
        name = element.tag.split("}")[1]
        if name != "schemas":
            texts = [text.strip() for text in element.itertext() if text.strip()]
            facts.setdefault(name, []).extend(texts)
    return facts


def _check_object(item: pikepdf.Dictionary) -> None:
    """Fonts are embedded with widths; nothing runs, and nothing lies outside the file."""
    assert not {"/JS", "/JavaScript", "/AA", "/OpenAction", "/EF", "/SMask"} & set(item.keys())
    assert item.get("/S") not in ("/URI", "/Launch", "/GoToR", "/JavaScript")
    if item.get("/Type") == "/Font":
        assert "/FontFile2" in item.FontDescriptor and "/ToUnicode" in item
        assert len(item.Widths) == int(item.LastChar) - int(item.FirstChar) + 1
        assert str(item.BaseFont)[7] == "+"  # a subset
        # A symbolic TrueType font: one character map and no encoding (6.2.11.6).
        assert int(item.FontDescriptor.Flags) & 4 and "/Encoding" not in item
        embedded = TTFont(io.BytesIO(item.FontDescriptor.FontFile2.read_bytes()))
        (table,) = embedded["cmap"].tables
        scale = 1000 / embedded["head"].unitsPerEm
        for code, width in enumerate(item.Widths):
            advance = embedded["hmtx"][table.cmap.get(code, ".notdef")][0] * scale
            assert abs(advance - float(width)) <= 1, (item.BaseFont, code)


def test_no_letter_is_drawn_that_its_font_does_not_have(tmp_path: Path) -> None:
    session = make_session({1: Answer(1, note="Grieks Ωμέγα, → ✓ 😀, кириллица; 日本 🙂 עברית.")})
    path = tmp_path / "r.pdf"
    write_report(ReportSource(LOADED.model, session), ReportOptions(), path, DAY)
    with pikepdf.open(path) as pdf:
        fonts_of = {name: font for page in pdf.pages for name, font in page.Resources.Font.items()}
        glyphs = {}
        for name, font in fonts_of.items():
            embedded = TTFont(io.BytesIO(font.FontDescriptor.FontFile2.read_bytes()))
            glyphs[name] = (embedded["cmap"].tables[0].cmap, embedded.getGlyphOrder()[0])
        for page in pdf.pages:
            current = ""
            for operands, operator in pikepdf.parse_content_stream(page):
                if str(operator) == "Tf":
                    current = str(operands[0])
                elif str(operator) == "Tj":
                    codes, missing = glyphs[current]
                    assert all(codes[code] != missing for code in bytes(operands[0]))
    (note,) = [text for _, text in walk(path) if text.startswith("Toelichting.")]
    assert note == f"Toelichting. {session.answers[1].note}"
    assert outloud.check(str(path)).findings == []
    assert fonts.unshown(session.answers[1].note) == "".join(sorted("日本🙂עברית"))


NO_SHRINKING = (Phase.explicit, Phase.reuse, Phase.generate)  # it would take minutes
NOTE = st.text(st.characters(codec="latin-1", categories=["L", "N", "P", "Zs"]), max_size=80)
LEVEL = st.none() | st.integers(1, 4)
ANSWERS = st.dictionaries(
    st.integers(1, 26), st.builds(Answer, LEVEL, LEVEL, st.booleans(), NOTE), max_size=26
)


@settings(max_examples=200, deadline=None, phases=NO_SHRINKING)
@given(answers=ANSWERS, actions=st.lists(NOTE.filter(str.strip), max_size=3))
def test_the_structure_reads_as_the_session(
    answers: dict[int, Answer], actions: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    session = replace(make_session(answers), actions=tuple(map(Action, actions)))
    path = tmp_path_factory.getbasetemp() / "structure.pdf"
    write_report(ReportSource(LOADED.model, session), ReportOptions(matrix=False), path, DAY)
    leaves = list(walk(path))
    headings = [text for tags, text in leaves if tags[-1] in ("H1", "H2", "H3")]
    dimensions = [f"{d.number}. {d.name}" for d in LOADED.model.dimensions]
    assert headings[0] == session.details.title
    assert headings[1:3] == ["Samenvatting", "Spinnenweb"]
    start = headings.index("Per dimensie")
    assert headings[start + 1 : start + 27] == dimensions
    cells = [text for tags, text in leaves if "Table" in tags]
    for action in actions:
        assert " ".join(fonts.readable(action).split()) in cells
    _check_dimensions(leaves, answers)


def _check_dimensions(leaves: list[tuple[list[str], str]], answers: dict[int, Answer]) -> None:
    """Each dimension's statements stand in order; 'Gekozen' stands in the row of the choice."""
    by_title: dict[str, list[str]] = {}
    title = ""
    for tags, text in leaves:
        if tags[-1] in ("H2", "H3"):
            title = text
        by_title.setdefault(title, []).append(text)
    for dimension in LOADED.model.dimensions:
        answer = answers.get(dimension.number, Answer())
        expected = [f"{dimension.number}. {dimension.name}"]
        theme = f"Thema: {LOADED.model.theme_of(dimension).name}"
        if answer.not_applicable:
            theme += ". Deze dimensie is niet van toepassing."
        elif answer.level is None:
            theme += ". Bij deze dimensie is nog geen niveau gekozen."
        expected.append(theme)
        for level in LOADED.model.levels:
            statement = " ".join(dimension.statement(level.number).split())
            expected += [f"niveau {level.number}", level.name, statement]
            if answer.scored_level == level.number:
                expected.append("Gekozen")
            if answer.scored_ambition == level.number:
                expected.append("Ambitie")
        if answer.note.strip():
            note = " ".join(fonts.readable(answer.note.strip()).split())
            expected.append(f"Toelichting. {note}".strip())
        assert by_title[expected[0]] == expected
