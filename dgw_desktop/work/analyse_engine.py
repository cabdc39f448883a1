# SPDX-License-Identifier: EUPL-1.2
"""DuckDB, where it is installed (``dgw-desktop[analyse]``): the app and its bundle do without."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dgw_desktop.errors import UserError
from dgw_desktop.resources import resource
from dgw_desktop.translating import tr

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_SETTINGS: dict[str, Any] = {
    "memory_limit": "300MB",  # what is more goes to the disk
    # Never a network: what is not in the package is not there.
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
}


class EngineError(UserError):
    """What DuckDB could not do."""


def is_installed() -> bool:
    """Tell whether there is DuckDB here."""
    return find_spec("duckdb") is not None


@contextmanager
def engine() -> Iterator["DuckDBPyConnection"]:
    """Give an empty database, which is gone after the block; ImportError without DuckDB.

    Raises EngineError for what DuckDB cannot do in the block, as on a full disk.
    """
    import duckdb

    try:
        with (
            tempfile.TemporaryDirectory(prefix="dgw-") as folder,
            duckdb.connect(Path(folder, "data"), config=_SETTINGS) as database,
        ):
            database.execute("SET enable_progress_bar = false")
            yield database
    except duckdb.Error as error:
        raise EngineError(
            tr("DuckDB kan de gegevens niet verwerken ({0}).").format(type(error).__name__),
            tr("Controleer of er genoeg ruimte is op de schijf en in het geheugen."),
        ) from error


def query(name: str) -> str:
    """Return a query of resources/reference/."""
    return resource("reference", f"{name}.sql").read_text("utf-8")


def quoted(text: str) -> str:
    """Return ``text`` as it stands in SQL, where no parameter can."""
    return "'" + text.replace("'", "''") + "'"
