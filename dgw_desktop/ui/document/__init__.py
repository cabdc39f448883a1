# SPDX-License-Identifier: EUPL-1.2
"""The open session, and what shows it on more than one screen."""
