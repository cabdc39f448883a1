# SPDX-License-Identifier: EUPL-1.2
"""Vergelijken, and the units of an organisation together."""
