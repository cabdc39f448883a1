# SPDX-License-Identifier: EUPL-1.2
"""Paper and pictures, made without Qt; it knows the domain only.

All that stands on them is Dutch, whatever the language of the windows: they leave the program.
"""
