# SPDX-License-Identifier: EUPL-1.2
"""Matrix: the whole model as a table."""
