# SPDX-License-Identifier: EUPL-1.2
"""Texts that a person may type or paste and that some program may take for something else."""

NASTY = [
    "<b>vet</b> & <img src='file:///etc/passwd'/> <a href='x'>y</a>",
    "</para><para>", "<para>", "<br/>", "<font color='red'>rood</font>", "<link href='x'>y</link>",
    "<img src='http://example.org/x.png' width='9' height='9'/>", "<a name='x'/>", "<seq id='x'/>",
    "<!-- weg -->", "<![CDATA[x]]>", "<?xml version='1.0'?>", "<!DOCTYPE x SYSTEM 'file:///x'>",
    "<script>alert(1)</script>", "<svg onload=alert(1)>", "<iframe src=file:///etc/hosts>",
    "&amp; &#0; &nbsp;", "&lt;b&gt;", "&#x41;", "&onbekend;", "&", "<", ">", '"', "'", "\\",
    "%s {0} \\n", "%(naam)s", "{organisatie}", "${HOME}", "$(id)", "`id`", "%PATH%",
    "=1+1", "+1", "-1", "@SOMMATIE(A1)", "=HYPERLINK('http://x')", "=cmd|' /C calc'!A0", "\t=1",
    "file:///etc/passwd", "http://example.org", "javascript:alert(1)", "//server/deel",
    "'; DROP TABLE session; --", "1e999", "NaN", "null", "(haakje \\) open (",
    "\x00\x1b[31mrood", "a\x08b\x7f", "\u202eomgekeerd\u202c", "\ufeffbom", "\u200bnul\u200d",
    "x" * 300, "lang " * 2000, "e\u0301 ï ë ‘’ “” – — … €", "🙂👩‍👩‍👧", "日本語", "עברית العربية",
    "Ωμέγα кириллица → ✓", "\ud800half", "\udfff", "\uffff\ufffe", "a\nb\r\nc\td", "\n\n\n",
    "z\u0300\u0301" * 40,
    "",
]  # fmt: skip
