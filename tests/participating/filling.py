# SPDX-License-Identifier: EUPL-1.2
"""People who fill in the form as a workbook: with openpyxl, and in the XML of an .ods."""

import io
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from random import Random
from xml.etree import ElementTree

import openpyxl
from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from dgw_desktop.domain.model import MaturityModel
from dgw_desktop.domain.session import NO_ANSWER, Answer
from dgw_desktop.domain.texts import clean_text
from tests.nasty import NASTY

Entered = str | int | float
_ODF = "urn:oasis:names:tc:opendocument:xmlns"
TABLE, OFFICE, TEXT = (f"{{{_ODF}:{name}:1.0}}" for name in ("table", "office", "text"))
_NOTES = ["Wij zijn pas begonnen.", *(text for text in map(clean_text, NASTY) if text.strip())]


def random_answers(model: MaturityModel, chance: Random) -> dict[int, Answer]:
    """Return what somebody might answer, with ambitions and remarks."""
    answers = {}
    for dimension in model.dimensions:
        level = chance.choice([None, *range(1, model.highest_level + 1)])
        answer = Answer(level, chance.choice([None, *range(1, model.highest_level + 1)]))
        match chance.randrange(8):
            case 0:
                answer = replace(answer, level=None, unknown=True)
            case 1:
                answer = replace(answer, level=None, not_applicable=True)
            case 2:
                answer = replace(answer, note=chance.choice(_NOTES).strip())
        if answer != NO_ANSWER:
            answers[dimension.number] = answer
    return answers


def entered(
    model: MaturityModel, answers: Mapping[int, Answer], chance: Random
) -> dict[str, dict[str, Entered]]:
    """Return what a person enters, by the number and then by the head: chosen, or typed."""

    def typed(level: int | None) -> Entered:
        if level is None:
            return ""
        name = model.level_name(level)
        forms = [level, float(level), str(level), f" {level} ", f"{level},0", f"{level} - {name}"]
        return chance.choice([*forms, f"{level}. {name.upper()}", name])

    found: dict[str, dict[str, Entered]] = {}
    for number, answer in answers.items():
        said = typed(answer.level)
        if answer.unknown:
            said = chance.choice(["weet ik niet", "Weet ik niet"])
        if answer.not_applicable:
            said = chance.choice(["niet van toepassing", "N.v.t.", "nvt"])
        row = {"Antwoord": said, "Ambitie": typed(answer.ambition), "Toelichting": answer.note}
        found[str(number)] = row
    return found


class ExcelForm:
    """A form as .xlsx that is open in openpyxl."""

    def __init__(self, data: bytes) -> None:
        self.book = openpyxl.load_workbook(io.BytesIO(data))
        self.questions: Worksheet = self.book.worksheets[1]

    def cell(self, number: int, head: str) -> Cell:
        """Return the cell of a dimension under a head."""
        rows = list(self.questions.iter_rows())
        heads = next(row for row in rows if any(cell.value == "Antwoord" for cell in row))
        column = next(cell.column for cell in heads if cell.value == head)
        nr = next(cell.column for cell in heads if cell.value == "Nr.")
        row = next(row[0].row for row in rows if row[nr - 1].value == number)
        found = self.questions.cell(row, column)
        assert isinstance(found, Cell)
        return found

    def fill(self, rows: Mapping[str, Mapping[str, Entered]]) -> None:
        """Enter all answers; what is not among them becomes empty."""
        found = {}
        for row in self.questions.iter_rows(min_row=4):
            if row[2].value == "1. Beginnend":
                found = {cell.value: cell.column - 1 for cell in row}
            elif isinstance(row[0].value, int):
                for head in ("Antwoord", "Ambitie", "Toelichting"):
                    value = rows.get(str(row[0].value), {}).get(head, "")
                    cell = row[found[head]]
                    cell.value = value if value != "" else None
                    if isinstance(value, str) and value:
                        cell.data_type = "s"  # also what looks like a formula

    def code(self, text: str) -> None:
        """Enter a code."""
        for row in self.book.worksheets[0].iter_rows():
            if row[0].value == "Jouw code":
                row[1].value = text

    def saved(self) -> bytes:
        """Return the file as it is now."""
        data = io.BytesIO()
        self.book.save(data)
        return data.getvalue()


class OpenDocumentForm:
    """A form as .ods whose XML is open."""

    def __init__(self, data: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            self._parts = {name: archive.read(name) for name in archive.namelist()}
        for prefix in ("table", "office", "text", "style", "meta", "config"):
            ElementTree.register_namespace(prefix, f"{_ODF}:{prefix}:1.0")
        self.root = ElementTree.fromstring(self._parts["content.xml"])
        # ElementTree drops a prefix that only stands in a value, such as that of a formula.
        self.root.set("xmlns:of", f"{_ODF}:of:1.2")
        self.questions = list(self.root.iter(f"{TABLE}table"))[1]

    def rows(self) -> list[list[ElementTree.Element]]:
        """Return the cells of the questions, row by row."""
        return [
            list(row.iterfind(f"{TABLE}table-cell"))
            for row in self.questions.iter(f"{TABLE}table-row")
        ]

    def fill(self, rows: Mapping[str, Mapping[str, Entered]]) -> None:
        """Enter all answers; what is not among them becomes empty."""
        cells = self.rows()
        heads = next([text_of(cell) for cell in row] for row in cells if "Nr." in map(text_of, row))
        for row in cells:
            number = row[0].get(f"{OFFICE}value")
            if number is not None:
                for head in ("Antwoord", "Ambitie", "Toelichting"):
                    enter(row[heads.index(head)], rows.get(number, {}).get(head, ""))

    def saved(self) -> bytes:
        """Return the file as it is now."""
        self._parts["content.xml"] = ElementTree.tostring(self.root, "utf-8")
        data = io.BytesIO()
        with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in self._parts.items():
                archive.writestr(name, content)
        return data.getvalue()


def text_of(cell: ElementTree.Element) -> str:
    return "".join(cell.itertext())


def enter(cell: ElementTree.Element, value: Entered) -> None:
    """Enter a value in a cell as LibreOffice writes it: a paragraph per line, spaces counted."""
    for child in list(cell):
        cell.remove(child)
    for name in ("value", "value-type"):
        cell.attrib.pop(OFFICE + name, None)
    if value == "":
        return
    if not isinstance(value, str):
        cell.set(f"{OFFICE}value", str(value))
    cell.set(f"{OFFICE}value-type", "string" if isinstance(value, str) else "float")
    for line in str(value).split("\n"):
        paragraph = ElementTree.SubElement(cell, f"{TEXT}p")
        first, *others = line.split("  ")
        paragraph.text = first
        for other in others:
            spaces = ElementTree.SubElement(paragraph, f"{TEXT}s", {f"{TEXT}c": "2"})
            spaces.tail = other
