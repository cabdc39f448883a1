# SPDX-License-Identifier: EUPL-1.2
"""The prepared session: the one of a group, for which people fill in alone."""

from dgw_desktop.domain.session import Session, SessionRole
from dgw_desktop.errors import UserError
from dgw_desktop.storage.errors import SessionIsFinal
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.translating import tr


def prepared_session(
    store: SessionStore, session_id: str, final_remedy: str, may_be_final: bool = False
) -> Session:
    """Return a session that people can be invited for and merged into.

    Raises SessionNotFound; UserError where it is the scan of one person, from which no group can
    come; and, unless it ``may_be_final``, SessionIsFinal, with ``final_remedy`` for what to do.
    """
    session = store.load(session_id)
    if session.role is not SessionRole.GROUP:
        raise UserError(
            tr("‘{0}’ is de scan van één deelnemer.").format(session.details.title),
            tr("Kies de sessie van de groep."),
        )
    if session.is_final and not may_be_final:
        raise SessionIsFinal(tr("Deze sessie is definitief."), final_remedy)
    return session
