# SPDX-License-Identifier: EUPL-1.2
"""Whether the tests are a proof, with full counts that take minutes: DGW_PROOF=1."""

import os

IS_PROOF = bool(os.environ.get("DGW_PROOF"))
