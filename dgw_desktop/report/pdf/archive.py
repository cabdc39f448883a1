# SPDX-License-Identifier: EUPL-1.2
"""What PDF/A-2a and PDF/UA-1 ask of the document as a whole: XMP, output intent and streams.

ISO 19005-2 (6.1.7.1 streams, 6.2.3 output intent, 6.6 metadata) and ISO 14289-1 (5, the
identification schema).
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from html import escape

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFCatalog,
    PDFDictionary,
    PDFDocument,
    PDFName,
    PDFObjectReference,
    PDFStream,
    PDFString,
)
from reportlab.pdfgen.canvas import Canvas

from dgw_desktop.domain.session import NO_COUNCIL, CouncilFields
from dgw_desktop.resources import resource

PRODUCER = "DGW Desktop"
_END = b"endstream\n"
_format_stream = PDFStream.format


def _format_stream_with_end_of_line(stream: PDFStream, document: PDFDocument) -> bytes:
    """Return a stream as reportlab writes it, with the end of line before its last word.

    ISO 19005-2 (6.1.7.1) asks for one that the length does not count; reportlab has none.
    """
    written: bytes = _format_stream(stream, document)
    return written.removesuffix(_END) + b"\n" + _END


# For all: reportlab makes the streams of pages, fonts and pictures itself.
PDFStream.format = _format_stream_with_end_of_line


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """What the metadata says; no name of a computer or a path is among it.

    ``language`` is that of the document: a tag of RFC 5646. ``council`` names those that a person
    filled in to be named, and ``council_roles`` what the portfolio holder and the author are.
    """

    title: str
    organisation: str
    subject: str
    made_on: date
    keywords: str
    language: str
    council: CouncilFields = NO_COUNCIL
    council_roles: tuple[str, str] = ("", "")


def make_archivable(canvas: Canvas, facts: DocumentFacts) -> None:
    """Give the document of ``canvas`` its metadata and colour space; before it is saved."""
    document = canvas._doc
    moment = datetime(facts.made_on.year, facts.made_on.month, facts.made_on.day, tzinfo=UTC)
    document._timeStamp = _Moment(moment)
    document.signature.update(_xmp(facts, moment))
    document.info.producer = PRODUCER
    document.info.keywords = facts.keywords
    metadata = _stream(_xmp(facts, moment), Type=PDFName("Metadata"), Subtype=PDFName("XML"))
    document.Reference(metadata, "XMPMetadata")
    document.Catalog.Metadata = PDFObjectReference("XMPMetadata")
    profile = _stream(resource("sRGB.icc").read_bytes(), N=3)
    document.Reference(profile, "ColourProfile")
    intent = PDFDictionary(
        {
            "Type": PDFName("OutputIntent"),
            "S": PDFName("GTS_PDFA1"),
            "OutputConditionIdentifier": PDFString("sRGB"),
            "Info": PDFString("sRGB IEC61966-2.1"),
            "DestOutputProfile": PDFObjectReference("ColourProfile"),
        }
    )
    catalog = document.Catalog
    catalog.__NoDefault__ = [*PDFCatalog.__NoDefault__, "OutputIntents"]
    catalog.OutputIntents = PDFArray([intent])


class _Moment:
    """A fixed moment in the form of reportlab's TimeStamp."""

    def __init__(self, moment: datetime) -> None:
        self.t = moment.timestamp()
        self.lt = moment.timetuple()
        self.YMDhms = tuple(self.lt)[:6]
        self.dhh = self.dmm = 0
        self.tzname = "UTC"
        self.datetime = moment


def _stream(content: bytes, **entries: object) -> PDFStream:
    """Return a stream that is not compressed, as PDF/A asks of metadata."""
    return PDFStream(dictionary=PDFDictionary(entries), content=content, filters=[])


def _council(facts: DocumentFacts) -> str:
    """Return what a council's document says of itself, in the terms of Dublin Core.

    These have a place in XMP of 2005, which PDF/A-2 asks for: no schema of our own is needed.
    """
    council = facts.council
    people = zip((council.portfolio_holder, council.author), facts.council_roles, strict=True)
    named = [f"{name} ({role})" for name, role in people if name]
    lines = [
        f"<dc:identifier>{escape(council.case_number)}</dc:identifier>"
        if council.case_number
        else "",
        _bag("contributor", named),
        _bag("relation", [council.annex_to] if council.annex_to else []),
        '<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">'
        f"{escape(council.disclosure)}</rdf:li></rdf:Alt></dc:rights>"
        if council.disclosure
        else "",
    ]
    return "".join(f"{line}\n" for line in lines if line)


def _bag(name: str, texts: list[str]) -> str:
    items = "".join(f"<rdf:li>{escape(text)}</rdf:li>" for text in texts)
    return f"<dc:{name}><rdf:Bag>{items}</rdf:Bag></dc:{name}>" if texts else ""


def _xmp(facts: DocumentFacts, moment: datetime) -> bytes:
    stamp = moment.strftime("%Y-%m-%dT%H:%M:%S+00:00")
    text = f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<dc:format>application/pdf</dc:format>
<dc:language><rdf:Bag><rdf:li>{facts.language}</rdf:li></rdf:Bag></dc:language>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(facts.title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{escape(facts.organisation)}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt>
<rdf:li xml:lang="x-default">{escape(facts.subject)}</rdf:li>
</rdf:Alt></dc:description>
{_council(facts)}<xmp:CreatorTool>{PRODUCER}</xmp:CreatorTool>
<xmp:CreateDate>{stamp}</xmp:CreateDate>
<xmp:ModifyDate>{stamp}</xmp:ModifyDate>
<pdf:Producer>{PRODUCER}</pdf:Producer>
<pdf:Keywords>{escape(facts.keywords)}</pdf:Keywords>
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the document follows</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""
    return text.encode("utf-8")
