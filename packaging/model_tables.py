# SPDX-License-Identifier: EUPL-1.2
"""Makes model/dgw.json of model/dgw.toml, which a start reads sooner (storage/own_tables.py).

``python packaging/model_tables.py`` after each change of the model; a test sees to it.
"""

import json
import tomllib

from dgw_desktop.resources import built_in_model
from dgw_desktop.storage.own_tables import PATH, with_mark


def content() -> str:
    """Return what the file is to hold."""
    text = built_in_model().read_text("utf-8")
    tables = json.dumps(tomllib.loads(text), ensure_ascii=False, indent=1)
    return with_mark(text, f"{tables}\n")


if __name__ == "__main__":
    PATH.write_text(content(), "utf-8", newline="\n")
