# SPDX-License-Identifier: EUPL-1.2
"""Makes and checks what is handed out: folders, archives and installers."""
