# SPDX-License-Identifier: EUPL-1.2
"""Widgets that more than one screen can use; each shows values and reports what was done."""
