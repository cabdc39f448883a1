# SPDX-License-Identifier: EUPL-1.2
"""The window around the screens: start, frame, settings, end."""
