# SPDX-License-Identifier: EUPL-1.2
"""Sessies: the list, and what is done with whole sessions."""
