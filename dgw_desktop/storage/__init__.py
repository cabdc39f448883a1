# SPDX-License-Identifier: EUPL-1.2
"""SQLite and files: where sessions and models are kept."""
