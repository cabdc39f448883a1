# SPDX-License-Identifier: EUPL-1.2
"""What is measured, each script a row of the table in README.md or a few that belong together."""

import dgw_desktop.ui  # noqa: F401 (before Qt, as the app does: PySide keeps less then)
