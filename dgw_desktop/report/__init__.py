# SPDX-License-Identifier: EUPL-1.2
"""Paper and pictures, made without Qt; it knows the domain only.

They have a language of their own, whatever that of the windows: they leave the program.
"""

import os

# reportlab would check the type of every value of every shape: a fifth of a drawing's time.
os.environ.setdefault("RL_shapeChecking", "0")
