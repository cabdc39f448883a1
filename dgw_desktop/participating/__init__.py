# SPDX-License-Identifier: EUPL-1.2
"""What people who fill in alone get, and what they give back."""
