# SPDX-License-Identifier: EUPL-1.2
"""The models in the database: those that sessions were made with, and those imported."""

from contextlib import suppress
from functools import cache

from dgw_desktop.domain.accents import sort_key
from dgw_desktop.domain.model import ModelReference
from dgw_desktop.errors import UserError
from dgw_desktop.resources import built_in_model
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
        self._shown: dict[str, ModelReference] = {}

    def get(self, reference: ModelReference) -> LoadedModel:
        """Return the model of a session, from the text kept with it or that of the program."""
        content_hash = reference.content_hash
        if content_hash not in self._parsed:
            rows = self._database.query(
                "SELECT text FROM model WHERE content_hash = ?", content_hash
            )
            if rows:
                loaded = parse_model(str(rows[0][0]), f"{reference.id}.toml")
            elif (of_program := _of_program()) and of_program.reference == reference:
                loaded = of_program
            else:
                raise SessionNotFound(
                    tr("Het model {0} {1} van deze sessie ontbreekt.").format(
                        reference.id, reference.version
                    )
                )
            self._parsed[content_hash] = loaded
        return self._parsed[content_hash]

    def shown(self, reference: ModelReference) -> ModelReference:
        """Return under which model a session that may still change goes on.

        That is the program's own where it is newer than ``reference``, else ``reference``.
        """
        content_hash = reference.content_hash
        if content_hash not in self._shown:
            self._shown[content_hash] = self._newest(reference)
        return self._shown[content_hash]

    def _newest(self, reference: ModelReference) -> ModelReference:
        of_program = _of_program()
        if of_program is None or reference.version not in of_program.model.renames:
            return reference
        try:
            is_newer = of_program.model.is_newer_than(self.get(reference).model)
        except UserError:  # told where the session is opened
            return reference
        return of_program.reference if is_newer else reference

    def same_scan(self, model: ModelReference) -> list[str]:
        """Return the content hashes of the models kept here that are the same scan as ``model``."""
        scan = self.get(model).model.scan
        found = []
        for content_hash in self.content_hashes():
            with suppress(UserError):  # one that cannot be read is told where it is opened
                kept = self.get(ModelReference("", "", content_hash))
                if kept.model.scan == scan:
                    found.append(content_hash)
        return found

    def are_same_scan(self, model: ModelReference, other: ModelReference) -> bool:
        """Tell whether sessions of these models can be compared."""
        return model == other or self.get(model).model.scan == self.get(other).model.scan

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

        Raises ModelFileError when another text has its id and version, or had it before it got
        newer names, because sessions could then not be told apart.
        """
        reference = loaded.reference
        for other in (built_in, *self.imported()):
            versions = (other.model.version, *other.model.renames)
            same_name = reference.id == other.model.id and reference.version in versions
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


@cache
def _of_program() -> LoadedModel | None:
    """Return the model that comes with the program; None where it cannot be read, as check says."""
    path = built_in_model()
    with suppress(OSError, UnicodeError, ModelFileError):
        return parse_model(path.read_text("utf-8"), path.name)
    return None
