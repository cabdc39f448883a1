# SPDX-License-Identifier: EUPL-1.2
"""The subject of the scan in pure Python: no Qt, no SQL, no clock, no files."""
