# SPDX-License-Identifier: EUPL-1.2
"""What every part of the window stands on: look, language, keys, jobs."""
