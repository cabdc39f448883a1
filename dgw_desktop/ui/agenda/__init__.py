# SPDX-License-Identifier: EUPL-1.2
"""Acties and parking lot: what was agreed."""
