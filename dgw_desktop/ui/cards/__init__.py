# SPDX-License-Identifier: EUPL-1.2
"""Kaarten: one dimension with its statements."""
