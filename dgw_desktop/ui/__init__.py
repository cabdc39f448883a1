# SPDX-License-Identifier: EUPL-1.2
"""The Qt side: it knows all other layers, nothing knows it."""

from dgw_desktop import quick_enums, startup

quick_enums.install()
startup.load_signatures_late()
