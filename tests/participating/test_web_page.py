# SPDX-License-Identifier: EUPL-1.2
"""What stands in the file of the web page; what it does is tried in browsers beside this."""

import base64
import hashlib
import json
import re
from html.parser import HTMLParser
from typing import Any

import pytest

from dgw_desktop.participating.web_page import web_page
from dgw_desktop.resources import resource
from tests.nasty import NASTY
from tests.participating.forms import DGW, largest_model, make_form, make_model

LARGEST_PAGE = 200_000
SCRIPTS = ("elements.js", "scan.js", "screens.js", "start.js")


class Elements(HTMLParser):
    """The elements of a page: the name, the attributes and the text of each."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None], str]] = []
        self.feed(page.decode("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs), ""))

    def handle_endtag(self, tag: str) -> None:
        self.found.append(("/" + tag, {}, ""))

    def handle_data(self, data: str) -> None:
        if self.found:
            tag, attributes, text = self.found[-1]
            self.found[-1] = (tag, attributes, text + data)

    def text(self, tag: str, **attributes: str) -> str:
        (text,) = (t for name, found, t in self.found if name == tag and found == attributes)
        return text

    def policy(self) -> str:
        (policy,) = (found["content"] for _, found, _ in self.found if "http-equiv" in found)
        assert policy
        return policy


def data_of(page: bytes) -> dict[str, Any]:
    text = Elements(page).text("script", type="application/json", id="data")
    data: dict[str, Any] = json.loads(text)
    return data


@pytest.mark.parametrize("levels", range(2, 10))
def test_the_page_fits_in_a_mail(levels: int) -> None:
    loaded = largest_model(levels)
    assert len(web_page(make_form(loaded), loaded)) <= LARGEST_PAGE


def test_the_same_form_gives_the_same_page_and_another_one_keeps_its_answers_apart() -> None:
    page = web_page(make_form(), DGW)
    assert web_page(make_form(), DGW) == page
    other = web_page(make_form(title="Een ander jaar"), DGW)
    assert data_of(other)["key"] != data_of(page)["key"]
    assert all(data_of(p)["key"].startswith(f"dgw-{make_form().id}-") for p in (page, other))


def test_the_policy_lets_in_only_what_stands_in_the_page() -> None:
    elements = Elements(web_page(make_form(), DGW))
    policy = elements.policy()
    for directive in ("default-src 'none'", "base-uri 'none'", "form-action 'none'"):
        assert directive in policy
    for tag in ("style", "script"):
        digest = hashlib.sha256(elements.text(tag).encode("utf-8")).digest()
        assert f"{tag}-src 'sha256-{base64.b64encode(digest).decode()}'" in policy


def test_nothing_in_the_page_is_outside_it_and_no_attribute_holds_style_or_script() -> None:
    elements = Elements(web_page(make_form(), DGW)).found
    names = {name for _, attributes, _ in elements for name in attributes}
    assert names == {"lang", "charset", "http-equiv", "content", "name", "id", "type"}
    assert "url(" not in "".join(text for tag, _, text in elements if tag == "style")


@pytest.mark.parametrize("text", [text for text in NASTY if "'''" not in text and text.strip()])
def test_no_text_of_model_or_invitation_becomes_markup(text: str) -> None:
    usual = [(tag, attributes) for tag, attributes, _ in Elements(web_page(make_form(), DGW)).found]
    page = web_page(make_form(title=f"x{text}".encode(errors="ignore").decode()), DGW)
    found = [(tag, attributes) for tag, attributes, _ in Elements(page).found]
    differ = [pair for pair, other in zip(found, usual, strict=True) if pair != other]
    assert differ == []


def test_a_statement_that_ends_a_script_is_data() -> None:
    statement = "</script><img src=x onerror=alert(1)><!-- \"'& {0}.{1}"
    loaded = make_model(4, statement=statement)
    page = web_page(make_form(loaded), loaded)
    assert [tag for tag, _, _ in Elements(page).found].count("img") == 0
    assert statement.format(2, 3) in data_of(page)["file"]["model"]["text"]


def test_both_languages_have_the_words_that_the_page_uses_and_no_others() -> None:
    words = json.loads(resource("participant", "words.json").read_text("utf-8"))
    dutch, english = words["nl"], words["en"]
    assert list(dutch) == list(english) == sorted(dutch)
    code = "".join(resource("participant", name).read_text("utf-8") for name in SCRIPTS)
    asked = re.findall(r"isSure\(\"(\w+)\"\)|\bclear\(\"(\w+)\"\)", code)
    composed = {n + end for pair in asked for n in pair if n for end in ("", "_title", "_sure")}
    used = set(re.findall(r"\"([a-z_]+)\"", code)) | composed
    assert set(dutch) - used == set()
    assert set(re.findall(r"say\(\s*\"(\w+)\"", code)) | composed <= set(dutch)
    for name in dutch:
        places = [re.findall(r"\{\d\}", json.dumps(text[name])) for text in (dutch, english)]
        assert places[0] == places[1], name
        assert type(dutch[name]) is type(english[name]), name


def test_the_words_are_short_and_say_je() -> None:
    words = json.loads(resource("participant", "words.json").read_text("utf-8"))["nl"]
    for name, text in words.items():
        for one in text if isinstance(text, list) else [text]:
            assert not re.search(r"\b(u|uw)\b", one, re.IGNORECASE), name
            for sentence in re.split(r"[.?!:] ", one):
                assert len(sentence.split()) <= 20, (name, sentence)
