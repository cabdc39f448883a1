# SPDX-License-Identifier: EUPL-1.2
"""The report as PDF/UA-1 and PDF/A-2a, by two independent checkers and one of our own."""

import io
import re
from xml.etree import ElementTree

import outloud
import pdfua
import pikepdf
import pytest
from fontTools.ttLib import TTFont

from tests.proof import IS_PROOF
from tests.report.pdf.conftest import Written
from tests.report.reports import COUNCIL, KINDS

pytestmark = pytest.mark.repeats


@pytest.mark.parametrize("kind", KINDS if IS_PROOF else [k for k in KINDS if k != "long"])
def test_two_checkers_find_nothing(kind: str, written: Written) -> None:
    path = written(kind)
    found = outloud.check(str(path))
    assert found.error is None
    assert [(f.rule, f.page, f.message) for f in found.findings] == []
    report = pdfua.validate(str(path))
    assert [(f.rule_id, f.message) for f in report.findings] == []


@pytest.mark.parametrize("kind", KINDS)
def test_what_pdf_a_asks_of_the_document(kind: str, written: Written) -> None:
    path = written(kind)
    data = path.read_bytes()
    assert data[9:14].startswith(b"%") or b"\n%" in data[:20]
    streams = list(re.finditer(rb"/Length (\d+)[^>]*>>\s*stream\n", data))
    assert len(streams) == data.count(b"endstream\nendobj")
    for stream in streams:  # 6.1.7.1
        assert data[stream.end() + int(stream[1]) :].startswith(b"\nendstream\n")
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
        # Of Adobe's schema for PDF, XMP has these and no others (6.6.2.3).
        assert set(re.findall(r"<pdf:(\w+)", xmp)) <= {"Keywords", "PDFVersion", "Producer"}
        assert (facts["part"], facts["conformance"]) == (["2", "1"], ["A"])
        assert facts["title"] == [str(info["/Title"])]
        assert facts["creator"] == [str(info["/Author"])]
        assert facts["description"] == [str(info["/Subject"])]
        assert facts["Producer"] == [str(info["/Producer"])] == ["DGW Desktop"]
        if kind == "full":  # the only one that goes to a council
            assert facts["identifier"] == [COUNCIL.case_number]
            assert facts["relation"] == [COUNCIL.annex_to]
            assert facts["rights"] == [COUNCIL.disclosure]
            assert facts["contributor"] == [
                f"{COUNCIL.portfolio_holder} (portefeuillehouder)",
                f"{COUNCIL.author} (steller)",
            ]
        else:
            assert not {"identifier", "relation", "rights", "contributor"} & set(facts)
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
