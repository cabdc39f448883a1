# SPDX-License-Identifier: EUPL-1.2
"""Widgets that more than one screen uses; they know no document, storage or report."""
