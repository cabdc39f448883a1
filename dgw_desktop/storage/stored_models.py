# SPDX-License-Identifier: EUPL-1.2
"""The models in the database: those that sessions were made with, and those imported."""

from contextlib import suppress

from dgw_desktop.domain.accents import sort_key
from dgw_desktop.domain.model import ModelReference
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.errors import ModelFileError, SessionNotFound
from dgw_desktop.storage.model_file import LoadedModel, parse_model
from dgw_desktop.translating import tr


class StoredModels:
    """Reads and writes the texts of models, and keeps in memory what it has parsed."""

    def __init__(self, database: Database) -> None:
        """Use ``database``, from the thread that opened it."""
        self._database = database
        self._parsed: dict[str, LoadedModel] = {}

    def get(self, reference: ModelReference) -> LoadedModel:
        """Return the model that a session was made with, from the text kept with it."""
        content_hash = reference.content_hash
        if content_hash not in self._parsed:
            rows = self._database.query(
                "SELECT text FROM model WHERE content_hash = ?", content_hash
            )
            if not rows:
                raise SessionNotFound(
                    tr("Het model {0} {1} van deze sessie ontbreekt.").format(
                        reference.id, reference.version
                    )
                )
            self._parsed[content_hash] = parse_model(str(rows[0][0]), f"{reference.id}.toml")
        return self._parsed[content_hash]

    def keep(self, loaded: LoadedModel) -> None:
        """Keep the text of a model that a session is made with."""
        self._database.execute(
            "INSERT OR IGNORE INTO model (content_hash, text) VALUES (?, ?)",
            loaded.reference.content_hash,
            loaded.text,
        )

    def content_hashes(self) -> frozenset[str]:
        """Return which models are kept, whether a person imported them or not."""
        rows = self._database.query("SELECT content_hash FROM model")
        return frozenset(str(content_hash) for (content_hash,) in rows)

    def imported(self) -> list[LoadedModel]:
        """Return the models that a person imported, by title and version.

        One that cannot be read any more is no reason not to offer the others.
        """
        found = []
        for (text,) in self._database.query("SELECT text FROM model WHERE imported = 1"):
            with suppress(ModelFileError):
                found.append(parse_model(str(text), ""))
        return sorted(found, key=lambda got: (sort_key(got.model.title), got.model.version))

    def offer(self, loaded: LoadedModel, built_in: LoadedModel) -> None:
        """Offer an imported model for new sessions.

        Raises ModelFileError when another text has its id and version, because sessions could
        then not be told apart.
        """
        reference = loaded.reference
        for other in (built_in, *self.imported()):
            same_name = (other.reference.id, other.reference.version) == (
                reference.id,
                reference.version,
            )
            if same_name and other.reference.content_hash != reference.content_hash:
                raise ModelFileError(
                    tr("Er is al een ander model met id ‘{0}’ en versie ‘{1}’.").format(
                        reference.id, reference.version
                    ),
                    tr("Geef het model in het bestand een eigen id of een andere versie."),
                )
        with self._database.transaction():
            self._database.execute(
                "INSERT INTO model (content_hash, text, imported) VALUES (?, ?, 1) "
                "ON CONFLICT (content_hash) DO UPDATE SET imported = 1",
                reference.content_hash,
                loaded.text,
            )

    def withdraw(self, content_hash: str) -> None:
        """Offer an imported model no longer; sessions made with it stay readable."""
        self._database.execute("UPDATE model SET imported = 0 WHERE content_hash = ?", content_hash)

    def remove_unused(self) -> None:
        """Remove the models that no session is made with, unless a person imported them."""
        self._database.execute(
            "DELETE FROM model WHERE imported = 0 "
            "AND content_hash NOT IN (SELECT model_hash FROM session)"
        )
        self._parsed.clear()
