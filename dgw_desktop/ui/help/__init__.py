# SPDX-License-Identifier: EUPL-1.2
"""Keys, manual and about."""
