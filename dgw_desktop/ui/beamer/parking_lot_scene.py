# SPDX-License-Identifier: EUPL-1.2
"""The parking lot before the audience, shown only when somebody asks for it."""

from PySide6.QtCore import QRectF

from dgw_desktop.ui.beamer.page_flow import (
    MOST_SHOWN,
    Flow,
    Page,
    add_rest,
    paragraph,
)
from dgw_desktop.ui.beamer.page_scene import TextScene


class ParkingLotScene(TextScene):
    """Shows as many pages as the remarks need."""

    def title(self) -> str:
        """Return what the view is called."""
        return self.tr("Parkeerplek")

    def compose_at(self, area: QRectF, size: int) -> list[Page]:
        """Return the pages."""
        remarks = self.document.session.parking_lot
        flow = Flow(lambda _page: (area,))
        if not remarks:
            flow.add(paragraph(self.tr("De parkeerplek is leeg."), size, ink="ink_muted"))
        for remark in remarks[:MOST_SHOWN]:
            flow.add(paragraph(remark, size, "•"), gap=0.6 * size)
        add_rest(flow, len(remarks), size)
        return flow.pages
