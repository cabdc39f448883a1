# SPDX-License-Identifier: EUPL-1.2
"""The web page, one file, in which people fill in alone without the program and without a network.

What it looks like and does stands in resources/participant/, as files to read; here they come
together with the model and the invitation, as data. The page's policy lets no other style or
script in, and lets nothing out.
"""

import hashlib
import html
import json
from string import Template
from typing import Any

from dgw_desktop.domain.codes import LETTERS
from dgw_desktop.domain.limits import LARGEST_SESSION_FILE, LONGEST_NOTE
from dgw_desktop.domain.session import Invitation, Session, participation
from dgw_desktop.report.page_style import colour_style, source_hash
from dgw_desktop.resources import resource
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.session_file import session_bytes

_SCRIPTS = ("checksum.js", "elements.js", "scan.js", "screens.js", "start.js")


def web_page(form: Session, loaded: LoadedModel) -> bytes:
    """Return the page, as .html in UTF-8, in which a participant fills in ``form``.

    ``form`` is the empty form of a prepared session (``domain.session.invitation``) and ``loaded``
    its model. The same form gives the same bytes.
    """
    style = colour_style() + _file("page.css")
    script = '"use strict";\n' + "".join(map(_file, _SCRIPTS))
    return (
        Template(_file("page.html"))
        .substitute(
            policy=html.escape(_policy(style, script)),
            title=html.escape(form.details.title),
            style=style,
            script=script,
            data=_in_markup(_data(form, loaded)),
        )
        .encode("utf-8")
    )


def _policy(style: str, script: str) -> str:
    return "; ".join(
        (
            "default-src 'none'",
            f"style-src '{source_hash(style)}'",
            f"script-src '{source_hash(script)}'",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",  # markup from a text is refused as well
        )
    )


def _data(form: Session, loaded: LoadedModel) -> dict[str, Any]:
    """Return what the page must know, as resources/participant/ uses it."""
    details, model = form.details, loaded.model
    invitation = form.invitation or Invitation()
    last = invitation.last_date
    data = {
        "title": details.title,
        "owner": " · ".join(filter(None, (details.organisation, details.unit))),
        "last_date": None if last is None else last.isoformat(),
        "send_to": invitation.send_to,
        "remarks": invitation.remarks,
        "ambition": invitation.ambition,
        "language": model.language,
        "levels": model.highest_level,
        "dimensions": [
            {
                "number": dimension.number,
                "name": dimension.name,
                "theme": model.theme_of(dimension).name,
                "statements": [_in_text(one, loaded.text) for one in dimension.statements],
            }
            for dimension in model.dimensions
        ],
        # A whole file, in which only the answers and whose they are have to be filled in.
        "file": json.loads(
            session_bytes(participation(form, "", "", form.created_at), loaded).decode("utf-8")
        ),
        "code_letters": LETTERS,
        "longest_note": LONGEST_NOTE,
        "largest_file": LARGEST_SESSION_FILE,
        "words": json.loads(_file("words.json")),
    }
    # Under which the browser keeps answers: those of a form that was changed are not of this one.
    digest = hashlib.sha256(json.dumps(data, sort_keys=True).encode("ascii")).hexdigest()
    return {**data, "key": f"dgw-{form.id}-{digest[:16]}"}


def _in_text(statement: str, text: str) -> tuple[int, int] | str:
    """Return where the statement stands in the model's text, counted as JavaScript does.

    The text is in the page once already, for the file; where it has the statement in other letters,
    such as an escaped quote, the statement itself is returned.
    """
    start = text.find(statement)
    if start < 0:
        return statement
    return _utf16_units(text[:start]), _utf16_units(text[: start + len(statement)])


def _utf16_units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _in_markup(data: dict[str, Any]) -> str:
    """Return the data as JSON in which no text can end the element that it stands in."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _file(name: str) -> str:
    return resource("participant", name).read_text("utf-8")
