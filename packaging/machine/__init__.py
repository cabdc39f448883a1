# SPDX-License-Identifier: EUPL-1.2
"""What the scripts in this folder need of a machine: an environment, libraries, a bare system.

Runs on any Python 3.11 with pip, before anything is installed.
"""
