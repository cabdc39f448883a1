# SPDX-License-Identifier: EUPL-1.2
"""Fills the folder with the program and the packages it needs, for either system."""

import shutil
from pathlib import Path

from bundle import main_of_app
from bundle.parts import Part, parts_in
from bundle.places import RUNTIME_LOCK
from bundle.pruning import prune
from bundle.wheels import Target, build_own, fetch, unpack


def fill_app(app: Path, target: Target) -> list[Part]:
    """Put the program, from its wheel, in ``app`` with its packages; return what they are."""
    wheels = [*fetch(RUNTIME_LOCK, target), build_own()]
    unpack(wheels, app)
    prune(app)
    shutil.copyfile(main_of_app.__file__, app / "__main__.py")
    return parts_in(app, wheels)
