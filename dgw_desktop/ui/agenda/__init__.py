# SPDX-License-Identifier: EUPL-1.2
"""Agenda: priorities by period, dots, actions and the parking lot."""
