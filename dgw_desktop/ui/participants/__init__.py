# SPDX-License-Identifier: EUPL-1.2
"""Bringing together what people filled in alone."""
