# SPDX-License-Identifier: EUPL-1.2
from model_tables import content

from dgw_desktop.storage.own_tables import PATH


def test_the_tables_are_those_of_the_model() -> None:
    """After a change of model/dgw.toml: python packaging/model_tables.py."""
    assert PATH.read_text("utf-8") == content()
