# SPDX-License-Identifier: EUPL-1.2
"""The words of a PDF, as a program reads them that did not make it."""

import shutil
import subprocess
from contextlib import closing
from pathlib import Path

import pypdfium2


def pdf_text(path: Path) -> str:
    """Return the text in the order in which it was written, a form feed after each page.

    Read by poppler; where that is not, by PDFium, which goes with the program everywhere.
    """
    if shutil.which("pdftotext"):
        command = ["pdftotext", "-raw", "-enc", "UTF-8", str(path), "-"]
        return subprocess.run(command, capture_output=True, check=True).stdout.decode()
    with closing(pypdfium2.PdfDocument(path)) as document:
        text = "".join(f"{page.get_textpage().get_text_range()}\f" for page in document)
    return text.replace("\r\n", "\n")


def pdf_words(path: Path) -> str:
    """Return the same with single spaces."""
    return " ".join(pdf_text(path).split())
