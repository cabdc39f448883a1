# SPDX-License-Identifier: EUPL-1.2
"""DGW Desktop: the offline maturity scan 'datagedreven werken' for Dutch municipalities."""

__version__ = "0.1.0"
APP_ID = "DGWDesktop.DGWDesktop"
"""By which Windows knows which windows and which shortcut belong together (AppUserModelID)."""
