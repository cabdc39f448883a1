# SPDX-License-Identifier: EUPL-1.2
"""What the web pages of the program share: their colours, and a policy that knows its own parts."""

import base64
import hashlib
from dataclasses import asdict

from dgw_desktop.design_tokens import DARK, LIGHT, ColourTokens


def colour_style() -> str:
    """Return the program's colours as properties of CSS: light, or dark where a person has that."""
    return (
        f":root {{ {_properties(LIGHT)} }}\n"
        f"@media (prefers-color-scheme: dark) {{ :root {{ {_properties(DARK)} }} }}\n"
    )


def source_hash(text: str) -> str:
    """Return how a Content-Security-Policy names a style or script that is in the page itself."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode()


def _properties(tokens: ColourTokens) -> str:
    return " ".join(
        f"--{name.replace('_', '-')}: {value};"
        for name, value in asdict(tokens).items()
        if isinstance(value, str)
    )
