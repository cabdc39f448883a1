# SPDX-License-Identifier: EUPL-1.2
"""What a person does that takes several layers, without Qt: for screens and commands alike."""
