# SPDX-License-Identifier: EUPL-1.2
"""Asking a person something: dialogs, messages, files, sessions."""
