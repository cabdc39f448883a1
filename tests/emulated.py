# SPDX-License-Identifier: EUPL-1.2
"""Tells of a system that another one imitates, such as Windows under Wine."""

import os

IS_EMULATED = "EMULATED_SYSTEM" in os.environ
"""How long something takes there says nothing; build.py windows-tests sets it."""
