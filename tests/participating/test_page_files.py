# SPDX-License-Identifier: EUPL-1.2
"""The file that the web page writes and reads: the same as the program's, or refused."""

import hashlib
import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from dgw_desktop.domain.session import Answer, Session, participation
from dgw_desktop.domain.texts import clean_text
from dgw_desktop.storage.errors import SessionFileError
from dgw_desktop.storage.session_file import read_session, session_bytes
from dgw_desktop.storage.session_values import FILE_VERSION
from tests.nasty import NASTY
from tests.participating.browsers import OpenBrowser
from tests.participating.forms import DGW, make_form, make_model
from tests.proof import IS_PROOF

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
SCANS = 200 if IS_PROOF else 80
MUTATED = 300

SAVED_AGAIN = """(text) => {
  try {
    scan = scanIn(text);
  } catch (error) {
    if (error instanceof FileFault) return "fault: " + say(error.message, ...error.values);
    throw error;
  }
  return fileText();
}"""


@pytest.fixture
def page(chromium: OpenBrowser, page_file: Path) -> Page:
    return chromium.open(page_file)


def scan_of(chance: Random) -> Session:
    """Return a scan with as much in it as chance gives."""
    scan = participation(make_form(), f"{chance.getrandbits(128):032x}", "K7Q-2MX", NOW)
    for dimension in DGW.model.dimensions:
        level = chance.choice([None, 1, 2, 3, 4])
        answer = Answer(
            level,
            ambition=chance.choice([None, None, 1, 4]),
            not_applicable=chance.random() < 0.1,
            note=clean_text(chance.choice(NASTY)) if chance.random() < 0.3 else "",
            unknown=level is None and chance.random() < 0.3,
        )
        scan = scan.with_answer(dimension.number, answer)
    return scan


def test_scans_go_through_the_page_and_back_without_a_change(page: Page) -> None:
    chance = Random(19)
    for _ in range(SCANS):
        data = session_bytes(scan_of(chance), DGW)
        assert page.evaluate(SAVED_AGAIN, data.decode("utf-8")).encode("utf-8") == data


def test_a_mutated_file_is_refused_or_right_and_never_an_accident(
    page: Page, tmp_path: Path
) -> None:
    chance = Random(20)
    taken = 0
    for _ in range(MUTATED):
        mutated = mutate(session_bytes(scan_of(chance), DGW).decode("utf-8"), chance)
        found = page.evaluate(SAVED_AGAIN, mutated)
        if found.startswith("fault: "):
            continue
        taken += 1
        # What else was in the file does not come along: the page writes its own form.
        saved = read(found, tmp_path)
        assert saved is not None
        session = read(mutated, tmp_path)
        if session is not None:
            assert (saved.id, saved.code, saved.answers) == (
                session.id, session.code, session.answers,
            )  # fmt: skip
    assert MUTATED / 10 < taken < MUTATED / 2


def read(text: str, folder: Path) -> Session | None:
    """Return what the program reads in the text of a file, None if it refuses it."""
    file = folder / "some.dgw"
    file.write_text(text, "utf-8", newline="")
    try:
        return read_session(file)[0]
    except SessionFileError:
        return None


def mutate(text: str, chance: Random) -> str:
    """Return the text of a file with a fault; half of them with a checksum that is right."""
    if chance.random() < 0.3:
        place = chance.randrange(len(text))
        change = chance.choice(["", '"', "}", "0", "null", "🙂", text[place] * 2])
        return text[:place] + change + text[place + 1 :]
    file = json.loads(text)
    values: list[Any] = [None, -1, 0, 3, 99, 1.5, "", "x", [], {}, True, [None], {"a": 1}, "1"]
    holders: list[Any] = [file["session"], file["model"], file]
    for _ in range(2):
        holders += file["session"]["answers"]
    holder = chance.choice(holders)
    if chance.random() < 0.3 and file["session"]["answers"]:
        holder = file["session"]["answers"]
        holder[chance.randrange(len(holder))] = chance.choice([*values, holder[0]])
    else:
        holder[chance.choice(list(holder))] = chance.choice(values)
    content = {"session": file.get("session"), "model": file.get("model")}
    canonical = json.dumps(content, sort_keys=True, separators=(",", ":"))
    file["checksum"] = hashlib.sha256(canonical.encode("ascii")).hexdigest()
    return json.dumps(file)


def test_the_checksum_is_that_of_the_program(page: Page) -> None:
    texts = ["a" * length for length in range(130)] + ["abc" * 40_000]
    found = page.evaluate("(texts) => texts.map(sha256)", texts)
    assert found == [hashlib.sha256(text.encode("ascii")).hexdigest() for text in texts]


def test_a_remark_comes_through_as_the_program_would_keep_it(page: Page, tmp_path: Path) -> None:
    page.evaluate("scan = newScan(); go('1')")
    for text in filter(str.strip, NASTY):
        typed = text.encode("utf-8", "ignore").decode()[:10_000]
        page.get_by_label("Toelichting").fill(typed)
        session = read(page.evaluate("fileText()"), tmp_path)
        assert session is not None
        assert session.answer(1).note == clean_text(typed)


def test_half_a_letter_is_left_out(page: Page) -> None:
    page.evaluate("scan = newScan(); go('1')")
    remark = page.get_by_label("Toelichting")
    remark.evaluate("e => { e.value = 'half \\ud83d'; e.dispatchEvent(new Event('input')) }")
    assert page.evaluate("scan.answers[1].note") == "half "


def refused() -> dict[str, tuple[bytes, str]]:
    """Return files that the page must not take, and what it says of them."""
    scan = participation(make_form(), "a" * 32, "K7Q-2MX", NOW).with_answer(1, Answer(2))
    data = session_bytes(scan, DGW)
    model = make_model(4, statement="Stelling {0}.{1}.")
    elsewhere = make_form(title="Scan van vorig jaar", prepared_id="b" * 32)
    now, later = (f'"version": {number}'.encode() for number in (FILE_VERSION, FILE_VERSION + 1))
    newer = data.replace(now, later)
    assert newer != data
    return {
        "leeg.dgw": (b"", "Dit is geen ingevulde scan."),
        "foto.jpg": (b"\xff\xd8\xff\xe0" * 99, "Dit is geen ingevulde scan."),
        "lijst.dgw": (b"[1, 2]", "Dit is geen ingevulde scan."),
        "niets.dgw": (b"null", "Dit is geen ingevulde scan."),
        "bewerkt.dgw": (data.replace(b'"level": 2', b'"level": 3'), "beschadigd of bewerkt"),
        "nieuwer.dgw": (newer, "gemaakt met een nieuwere versie"),
        "sessie.dgw": (
            session_bytes(replace(make_form(), id="c" * 32), DGW),
            "geen ingevulde scan, maar een sessie of een uitnodiging",
        ),
        "ander.dgw": (
            session_bytes(participation(elsewhere, "a" * 32, "K7Q-2MX", NOW), DGW),
            "een andere scan: ‘Scan van vorig jaar · Gemeente Voorbeeldstad’",
        ),
        "model.dgw": (
            session_bytes(participation(make_form(model), "a" * 32, "K7Q-2MX", NOW), model),
            "hoort bij een andere scan",
        ),
        "code.dgw": (
            session_bytes(participation(make_form(), "a" * 32, "", NOW), DGW),
            "er staat iets in wat dit formulier niet kent",
        ),
    }


def test_a_file_that_is_not_of_this_form_is_refused_with_the_reason(page: Page) -> None:
    page.evaluate("scan = newScan(); choose(DATA.dimensions[0], '2'); go('overzicht')")
    for name, (data, words) in refused().items():
        page.set_input_files("input[type=file]", {"name": name, "mimeType": "", "buffer": data})
        expect(page.get_by_role("alert")).to_contain_text(words)
        assert page.evaluate("scan.answers[1].level") == 2


DROP = """([text, count]) => {
  const transfer = new DataTransfer();
  for (let i = 0; i < count; i++) transfer.items.add(new File([text], `Ingevuld-${i}.dgw`));
  for (const name of ["dragover", "drop"]) {
    const options = { dataTransfer: transfer, bubbles: true, cancelable: true };
    document.body.dispatchEvent(new DragEvent(name, options));
  }
}"""


def test_a_dropped_file_is_opened_and_two_at_once_are_not(
    browser: OpenBrowser, page_file: Path
) -> None:
    scan = participation(make_form(), "a" * 32, "K7Q-2MX", NOW).with_answer(1, Answer(2))
    text = session_bytes(scan, DGW).decode("utf-8")
    page = browser.open(page_file)
    page.evaluate(DROP, [text, 2])
    expect(page.get_by_role("alert")).to_have_text("Open één bestand tegelijk.")
    page.evaluate(DROP, [text, 1])
    expect(page.get_by_role("alert")).to_contain_text("Je bestand is geopend.")
    expect(page.locator("#counted")).to_have_text("1 van 26 ingevuld")
    expect(page.locator("#drop")).to_be_hidden()


def test_a_file_that_is_far_too_large_is_not_even_read(page: Page) -> None:
    page.evaluate("openFile([new File([new Uint8Array(25_000_001)], 'groot.dgw')])")
    expect(page.get_by_role("alert")).to_contain_text("te groot voor een ingevulde scan")


def test_answers_that_no_file_has_are_not_replaced_without_a_question(
    chromium: OpenBrowser, page_file: Path
) -> None:
    scan = participation(make_form(), "a" * 32, "K7Q-2MX", NOW).with_answer(1, Answer(2))
    file = {"name": "x.dgw", "mimeType": "", "buffer": session_bytes(scan, DGW)}
    page = chromium.open(page_file)
    page.get_by_role("button", name="Begin").click()
    page.keyboard.press("4")
    page.set_input_files("input[type=file]", file)
    dialog = page.get_by_role("dialog", name="Je antwoorden vervangen?")
    dialog.get_by_role("button", name="Annuleren").click()
    assert page.evaluate("scan.answers[1].level") == 4
    page.set_input_files("input[type=file]", [])
    page.set_input_files("input[type=file]", file)
    dialog.get_by_role("button", name="Bestand openen").click()
    expect(page.get_by_role("alert")).to_contain_text("Je bestand is geopend.")
    assert page.evaluate("scan.answers[1].level") == 2
