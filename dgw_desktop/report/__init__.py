# SPDX-License-Identifier: EUPL-1.2
"""Paper and pictures, made without Qt; it knows the domain only."""
