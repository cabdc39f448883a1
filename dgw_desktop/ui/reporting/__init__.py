# SPDX-License-Identifier: EUPL-1.2
"""Rapport: what goes in, and how it will look."""
