"""The store on disk: a DossierStore over a folder of sealed revisions, for many sessions and processes."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import lru_cache

from workbook.errors import DossierChanged, DossierDamaged, DossierGone
from workbook.model.dossier import Dossier
from workbook.model.drafts import Draft
from workbook.model.intervision import Intervision
from workbook.model.local_guide import LocalGuide
from workbook.model.notebook import Notebook
from workbook.model.preferences import Preferences
from workbook.store.cards import card_of, card_to_bytes
from workbook.store.catalogue import Catalogue
from workbook.store.drafts import Drafts
from workbook.store.envelope import Envelope, Keys
from workbook.store.hints import Hints
from workbook.store.own_file import OwnFile
from workbook.store.port import DossierCard, SetAside
from workbook.store.revisions import Missing, RevisionFolder, name_of
from workbook.store.sealed import SealedFolder, Untrusted
from workbook.store.tiny import NotADossier, keep_dossier, read_dossier

READ_KEPT = 64
"""Dossiers kept in mind: Today opens as many again and again."""


def utc_now() -> datetime:
    """The clock of a store that was given none."""
    return datetime.now(UTC)


class FolderStore:
    """Safe to share between threads; any number of processes may work on the same folder."""

    def __init__(self, folder: RevisionFolder, keys: Keys, now: Callable[[], datetime] = utc_now) -> None:
        envelope = Envelope(keys)
        self._now = now
        self._folder = folder
        self._sealed = SealedFolder(folder, envelope)
        # The same bytes are always the same dossier; forgotten with this store, when the workbook is locked.
        self._read = lru_cache(maxsize=READ_KEPT)(read_dossier)
        self._catalogue = Catalogue(self._sealed, Hints(folder.root, envelope, folder.locks))
        self._drafts = Drafts(self._sealed)
        self._preferences = OwnFile(self._sealed, "preferences", Preferences())
        self._notebook = OwnFile(self._sealed, "notebook", Notebook(), holds_words=True)
        self._local_guide = OwnFile(self._sealed, "local-guide", LocalGuide(), holds_words=True)
        self._intervision = OwnFile(self._sealed, "intervision", Intervision(), holds_words=True)

    def load(self, dossier_id: str) -> Dossier:
        """The newest version; DossierGone, DossierDamaged or DossierFromNewerWorkbook."""
        name = name_of(dossier_id)
        head = 0 if self._folder.is_erased(name) else self._folder.head(name)
        dossier = self._load(dossier_id, head)
        self._catalogue.opened(name)
        return dossier

    def load_version(self, dossier_id: str, version: int) -> Dossier:
        """An earlier version, as it was kept."""
        return self._load(dossier_id, version)

    def _load(self, dossier_id: str, version: int) -> Dossier:
        name = name_of(dossier_id)
        with self._told(dossier_id, version):
            body = self._sealed.body(name, version)
            try:
                return self._read(body, version=version)
            except NotADossier:
                path = self._folder.revision_path(name, version)
                raise Untrusted(self._sealed.aside(name, path, "file-damaged")) from None

    def save(self, dossier: Dossier, *, seen: int) -> Dossier:
        """Keep it as version `seen` + 1, whole and durable on return, or DossierChanged."""
        name, kept = name_of(dossier.id), dossier.having(version=seen + 1)
        card = card_of(kept, saved_at=self._now())
        with self._told(dossier.id, seen):
            keep_dossier(kept, lambda body: self._keep(name, card, body, seen=seen))
        self._catalogue.kept(name, card)
        return kept

    def _keep(self, name: str, card: DossierCard, body: bytes, *, seen: int) -> None:
        with self._folder.locked(name):
            self._check_newest(name, card.id, seen)
            key = self._sealed.key(name) if seen else self._sealed.key_for_first(name)
            try:
                self._sealed.create(name, card.version, key, card=card_to_bytes(card), body=body)
            except FileExistsError:  # locks do not hold on this disk, but the name was given only once
                raise DossierChanged(dossier=card.id, head=self._folder.head(name)) from None

    def _check_newest(self, name: str, dossier_id: str, seen: int) -> None:
        if self._folder.is_erased(name):
            if seen:
                raise DossierGone(dossier=dossier_id)
            self._folder.begin_anew(name)
        head = self._folder.head(name)
        if seen and not head:
            raise DossierGone(dossier=dossier_id)
        if seen != head:
            raise DossierChanged(dossier=dossier_id, head=head)

    def saved_at(self, dossier_id: str) -> datetime | None:
        """When the newest version was kept; None where there is none, or none that can be trusted."""
        name = name_of(dossier_id)
        head = 0 if self._folder.is_erased(name) else self._folder.head(name)
        try:
            return self._sealed.card(name, head).saved_at
        except (Missing, Untrusted):
            return None

    def cards(self) -> Sequence[DossierCard]:
        """One card per dossier, newest first; sees what other processes saved."""
        return self._catalogue.cards()

    def set_aside(self) -> Sequence[SetAside]:
        """What could not be trusted, by name."""
        own = (self._preferences, self._notebook, self._local_guide, self._intervision)
        damaged = (aside for file in own for aside in file.set_aside())
        return (*self._catalogue.set_aside(), *self._drafts.set_aside(), *damaged)

    def erase(self, dossier_id: str) -> None:
        """Erase a dossier, its key first; silent where it is gone already."""
        name = name_of(dossier_id)
        if self._folder.has_anything_of(name):
            with self._folder.locked(name):
                self._folder.erase(name)
        self._catalogue.erased(name)
        self._read.cache_clear()

    def keep_draft(self, draft: Draft) -> datetime:
        """Replace this draft whole; DossierGone where its dossier is."""
        with self._told(draft.dossier, 0):
            self._drafts.keep(draft)
        return self._now()

    def drafts(self, dossier_id: str) -> Sequence[Draft]:
        """Typed words that were neither kept nor discarded, oldest first."""
        return self._drafts.of(dossier_id)

    def discard_draft(self, dossier_id: str, draft_id: str) -> None:
        """Remove a draft; silent where it is gone already."""
        self._drafts.discard(dossier_id, draft_id)

    def preferences(self) -> Preferences:
        """The counsellor's name, language and habits."""
        return self._preferences.read()

    def save_preferences(self, preferences: Preferences) -> None:
        """Keep them."""
        self._preferences.save(preferences)

    def notebook(self) -> Notebook:
        """The counsellor's own remarks."""
        return self._notebook.read()

    def change_notebook(self, step: Callable[[Notebook], Notebook]) -> Notebook:
        """Keep what `step` makes of the notebook, whatever another tab wrote meanwhile."""
        return self._notebook.change(step)

    def local_guide(self) -> LocalGuide:
        """What the organisation added to the guide."""
        return self._local_guide.read()

    def change_local_guide(self, step: Callable[[LocalGuide], LocalGuide]) -> LocalGuide:
        """Keep what `step` makes of it, whatever another tab wrote meanwhile."""
        return self._local_guide.change(step)

    def intervision(self) -> Intervision:
        """Cases and sessions, of nobody's dossier."""
        return self._intervision.read()

    def change_intervision(self, step: Callable[[Intervision], Intervision]) -> Intervision:
        """Keep what `step` makes of it, whatever another tab wrote meanwhile."""
        return self._intervision.change(step)

    @contextmanager
    def _told(self, dossier_id: str, version: int) -> Iterator[None]:
        """What is missing or damaged, said as the rest of the workbook knows it."""
        try:
            yield
        except Missing:
            raise DossierGone(dossier=dossier_id, version=version) from None
        except Untrusted as untrusted:
            self._catalogue.distrust(name_of(dossier_id), version, untrusted.aside)
            raise DossierDamaged(
                file=untrusted.aside.file, dossier=dossier_id, reason=untrusted.aside.code
            ) from None
