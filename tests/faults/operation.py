# SPDX-License-Identifier: EUPL-1.2
"""A process to be killed in the middle of one operation on the data; prints `begin` and `end`."""

import os
import sys
from contextlib import closing
from pathlib import Path

from dgw_desktop.storage.backups import backups_in, make_backup, restore
from dgw_desktop.storage.sessions import SessionStore
from tests.examples import import_file
from tests.faults.harness import clock, reopened

DELETED = "a1f0c3d25e8b4a6f9c7d1e2b3a4f5061"
"""An example; the same each time, as the operation may be begun anew."""


def main() -> None:
    name, folder = sys.argv[1], Path(sys.argv[2])
    if name == "migration":
        os.write(1, b"begin\n")
        reopened(folder).close()
    else:
        with closing(reopened(folder)) as database:
            store = SessionStore(database, clock)
            os.write(1, b"begin\n")
            if name == "backup":
                make_backup(database, folder / "backups", clock())
            elif name == "import":
                import_file(store, folder / "sessie.dgw")
            elif name == "restore":
                restore(database, backups_in(folder / "backups")[0], folder / "backups", clock())
            else:
                store.remove([DELETED])
    os.write(1, b"end\n")


if __name__ == "__main__":
    main()
