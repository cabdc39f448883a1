# SPDX-License-Identifier: EUPL-1.2
"""Resultaat: what the scan says."""
