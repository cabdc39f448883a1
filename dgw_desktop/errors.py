# SPDX-License-Identifier: EUPL-1.2
"""Expected trouble: what a person did or met, not a bug in the program."""


class UserError(Exception):
    """Trouble that is told to the user in Dutch; every other exception is a bug.

    ``message`` says what is wrong, ``remedy`` what to do about it; both are plain text. The
    command line prints them on one line, the app shows them in a dialog.
    """

    def __init__(self, message: str, remedy: str = "") -> None:
        super().__init__(message if not remedy else f"{message} {remedy}")
        self.message = message
        self.remedy = remedy


class FileInUse(UserError):
    """Another program has the file open; another name helps."""


class Cancelled(Exception):
    """The person stopped a piece of work; nothing of it was kept."""
