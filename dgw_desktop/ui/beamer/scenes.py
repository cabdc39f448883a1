# SPDX-License-Identifier: EUPL-1.2
"""The one table of the views before the audience that are made of pages."""

from collections.abc import Callable, Mapping

from dgw_desktop.design_tokens import ColourTokens
from dgw_desktop.ui.beamer.agenda_scene import AgendaScene
from dgw_desktop.ui.beamer.closing_scene import ClosingScene
from dgw_desktop.ui.beamer.dots_scene import DotsScene
from dgw_desktop.ui.beamer.opening_scene import OpeningScene
from dgw_desktop.ui.beamer.page_scene import PageScene
from dgw_desktop.ui.beamer.parking_lot_scene import ParkingLotScene
from dgw_desktop.ui.beamer.results_scene import ResultsScene
from dgw_desktop.ui.beamer.views import View
from dgw_desktop.ui.document.session_document import SessionDocument

SCENES: Mapping[View, Callable[[SessionDocument, ColourTokens], PageScene]] = {
    View.OPENING: OpeningScene,
    View.RESULTS: ResultsScene,
    View.DOTS: DotsScene,
    View.AGENDA: AgendaScene,
    View.PARKING_LOT: ParkingLotScene,
    View.CLOSING: ClosingScene,
}
"""What makes the scene of each view; the card, which is of another kind, is always there."""
