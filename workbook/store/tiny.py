"""One dossier as a small TinyDB in memory: its parts are tables, and one commit is one sealed revision.

TinyDB never meets a file here and is never shared: each load and each save has a database of its own,
so that its ids, its query cache and its lack of thread safety stay inside one call. Documents become
models before they leave the room.
"""

from collections.abc import Callable
from typing import Any

from pydantic import ValidationError
from pydantic_core import from_json, to_json
from tinydb import TinyDB
from tinydb.storages import Storage

from workbook.errors import DossierFromNewerWorkbook, WorkbookError
from workbook.model.dossier import Dossier
from workbook.store.upgrade import Document, upgraded

_SINGLE = "dossier"
"""The table with the one document of everything that is not a list."""

Tables = dict[str, dict[str, Any]]


class NotADossier(Exception):
    """What was opened is no dossier. It carries no reason, since reasons would quote words."""


class SealedStorage(Storage):
    """Reads from an opened revision; writes are gathered until `commit` makes the next one of them."""

    def __init__(self, body: bytes | None = None, keep: Callable[[bytes], None] | None = None) -> None:
        self._tables: Tables | None = from_json(body) if body else None
        self._keep = keep

    def read(self) -> Tables | None:
        """All tables."""
        return self._tables

    def write(self, data: Tables) -> None:
        """Take over all tables."""
        self._tables = data

    def commit(self) -> None:
        """Keep everything written so far as one revision."""
        if self._keep is not None:
            self._keep(to_json(self._tables))


def keep_dossier(dossier: Dossier, keep: Callable[[bytes], None]) -> None:
    """Lay the dossier out in tables and hand its body to `keep`, once."""
    storage = SealedStorage(keep=keep)
    database = TinyDB(storage=lambda: storage)
    for table, documents in _tables_of(dossier.model_dump(mode="json")).items():
        database.table(table).insert_multiple(documents)
    storage.commit()


def read_dossier(body: bytes, *, version: int) -> Dossier:
    """The dossier of an opened body; NotADossier or DossierFromNewerWorkbook."""
    try:
        document = upgraded(_document_of(body))
        return Dossier.model_validate({**document, "version": version})
    except DossierFromNewerWorkbook:
        raise
    except (ValidationError, WorkbookError, ValueError, LookupError, TypeError, AttributeError):
        raise NotADossier from None


def _tables_of(document: Document) -> dict[str, list[Document]]:
    """Lists of documents become tables of their own; the rest stays together."""
    lists = {name: part for name, part in document.items() if _is_table(part)}
    single = {name: part for name, part in document.items() if name not in lists}
    return {_SINGLE: [single], **lists}


def _is_table(part: object) -> bool:
    return isinstance(part, list) and bool(part) and all(isinstance(item, dict) for item in part)


def _document_of(body: bytes) -> Document:
    storage = SealedStorage(body)
    database = TinyDB(storage=lambda: storage)
    (single,) = database.table(_SINGLE).all()
    lists = {name: _plain(database, name) for name in database.tables() if name != _SINGLE}
    return {**single, **lists}


def _plain(database: TinyDB, table: str) -> list[Document]:
    return [dict(document) for document in database.table(table).all()]
