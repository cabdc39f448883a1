# SPDX-License-Identifier: EUPL-1.2
"""The audience's view on the beamer, and the facilitator's console."""
