# SPDX-License-Identifier: EUPL-1.2
"""How much fits in a session and in a .dgw file: the one place that says so.

What is entered keeps to the first group. Reading a file is wider where earlier versions let more
in, so that what they stored stays readable; resources/dgw-session.schema.json says the same.
"""

LONGEST_LINE = 200
"""Letters in a title, an organisation, a unit, a facilitator's name and an owner's name."""
LONGEST_PATH = 4_096
"""Letters in the name of a file with its folders: what Linux takes; Windows takes less."""
LONGEST_NOTE = 10_000
"""Letters in a note."""
LONGEST_ENTRY = 2_000
"""Letters in an action or a remark for the parking lot."""
MOST_ACTIONS = 1_000
MOST_REMARKS = 1_000
MOST_PEOPLE = 1_000
"""Participants of a session, and votes for one level."""

MOST_ROUNDS = 100
"""Rounds of votes on one dimension."""
MOST_DOTS = 100_000
"""Votes for one priority."""
MOST_DOTS_EACH = 100
"""Votes that one person has to give."""

LONGEST_TITLE_READ = 1_000
"""Letters in a title: a copy of a copy got a longer one each time."""
LONGEST_ENTRY_READ = 10_000
MOST_ROWS_READ = 10_000
"""Answers, actions and remarks."""
LONGEST_MODEL = 1_000_000
"""Bytes of a model file, and letters of a model's text, id and version."""
MOST_LEVELS = 9
"""A level is chosen with one digit key."""
LARGEST_SESSION_FILE = 25_000_000
"""Bytes: more than a session with all of the first group at its most needs (tested)."""

# What an imported model may have, so that every screen, the beamer and the report show it well. A
# model that a session was made with in an earlier version may have more, and stays readable.
MOST_DIMENSIONS = 60
MOST_THEMES = 15
LONGEST_MODEL_NAME = 60
"""Letters in a model's id, version and language."""
LONGEST_MODEL_TITLE = 100
LONGEST_PROVENANCE = 5_000
LONGEST_LEVEL_NAME = 24
LONGEST_LEVEL_EXPLANATION = 100
"""So that all of them stand on one screen of the beamer, a line or two each."""
LONGEST_THEME_NAME = 40
LONGEST_DIMENSION_NAME = 50
"""So that it stands on one line on the beamer."""
LONGEST_AXIS_LABEL = 24
LONGEST_STATEMENTS = {2: 450, 3: 450, 4: 300, 5: 220, 6: 150, 7: 150, 8: 75, 9: 75}
"""Letters in a statement by the number of levels: all of them are on the beamer at once."""
MOST_QUESTIONS = 3
"""Questions for the conversation on one dimension."""
LONGEST_QUESTION = 160
LONGEST_WORD = 30
"""Letters without a space or a hyphen, in any of these but the id."""
