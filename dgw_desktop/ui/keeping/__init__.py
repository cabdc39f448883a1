# SPDX-License-Identifier: EUPL-1.2
"""Backups and the bin."""
