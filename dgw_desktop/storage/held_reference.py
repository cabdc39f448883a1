# SPDX-License-Identifier: EUPL-1.2
"""Which reference a session is held against, kept with the settings: a few figures of a pack.

So a session opens without reading a whole pack, and keeps what it was held against when the pack
is gone.
"""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from dgw_desktop.domain.contributions import SizeClass, UnitKind
from dgw_desktop.domain.held import Held
from dgw_desktop.domain.reference import Distribution, Origin
from dgw_desktop.domain.reference_groups import Group
from dgw_desktop.storage.settings import REFERENCE, REFERENCE_HIDDEN, Settings


def keep_held(settings: Settings, session_id: str, held: Held | None) -> None:
    """Hold a session against ``held`` from now on, in view; None is against nothing."""
    settings.forget(REFERENCE_HIDDEN + session_id)
    if held is None:
        settings.forget(REFERENCE + session_id)
        return
    content = {
        "origin": {**held.origin._asdict(), "made_on": held.origin.made_on.isoformat()},
        "group": held.group,
        "dimensions": held.dimensions,
        "themes": held.themes,
    }
    settings.remember(REFERENCE + session_id, json.dumps(content))


def keep_in_view(settings: Settings, session_id: str, wanted: bool) -> None:
    """Show what a session is held against from now on, or keep it out of view."""
    if wanted:
        settings.forget(REFERENCE_HIDDEN + session_id)
    else:
        settings.remember(REFERENCE_HIDDEN + session_id, "1")


def is_in_view(settings: Settings, session_id: str) -> bool:
    """Tell whether what a session is held against is to be shown."""
    return settings.kept(REFERENCE_HIDDEN + session_id) is None


def held_of(settings: Settings, session_id: str) -> Held | None:
    """Return what a session is held against; None if nothing, or what cannot be read."""
    text = settings.get(REFERENCE + session_id)
    if not text:
        return None
    try:
        content = json.loads(text)
        origin = content["origin"]
        size, kind, year = content["group"]
        return Held(
            Origin(**{**origin, "made_on": date.fromisoformat(origin["made_on"])}),
            Group(size and SizeClass(size), kind and UnitKind(kind), year),
            _distributions(content["dimensions"]),
            _distributions(content["themes"]),
        )
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


def _distributions(content: Mapping[str, Any]) -> dict[str, Distribution]:
    return {
        key: Distribution(tuple(map(int, counts)), int(not_applicable), int(organisations))
        for key, (counts, not_applicable, organisations) in content.items()
    }
