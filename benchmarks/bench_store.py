"""What the store costs: with 10,000 dossiers against 100, against plain TinyDB, and finding one by letters.

All figures that are compared come from the same run, taken in turns, since other programs come and go.
"""

import os
import secrets
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from tinydb import TinyDB, where

from workbook.model.dossier import Dossier
from workbook.model.notes import Note
from workbook.model.people import Person
from workbook.store.cards import card_of, card_to_bytes, cards_matching
from workbook.store.envelope import Envelope, Keys
from workbook.store.opening import Cost, create_vault, open_folder
from workbook.store.port import DossierStore
from workbook.store.revisions import RevisionFolder
from workbook.store.tiny import keep_dossier

NOW = datetime(2026, 7, 20, 9, 30, tzinfo=UTC)
MANY, FEW = 10_000, 100
_SAVED = 20
_CHEAP = Cost(memory_kib=32, iterations=1, lanes=1)
_SYLLABLES = ("ba", "ri", "mo", "zel", "ka", "tun", "dor", "fi", "las", "ne")


def store_figures(*, many: int = MANY, few: int = FEW, rounds: int = 300) -> dict[str, float]:
    """Every figure of the store; ratios without a unit, times in milliseconds."""
    with _folder() as place:
        return {
            **_against_few(place, many, few, rounds),
            **_against_stock_tinydb(place, 1_000, rounds=7),
        }


def _against_few(place: Path, many: int, few: int, rounds: int) -> dict[str, float]:
    large, keys = _filled(place / "many", many)
    small, _ = _filled(place / "few", few)
    started = _milliseconds(large.cards)
    small.cards()
    figures = _taken_in_turns({"many": _keeping_notes(large), "few": _keeping_notes(small)}, rounds)
    listing = _taken_in_turns({"list": large.cards, "filter": lambda: _filtered(large)}, rounds)
    return {
        "kept note, many against few": figures["many"] / figures["few"],
        "kept note, ms": figures["many"],
        "list of many, ms": listing["list"],
        "filter of many by letters, ms": listing["filter"],
        "first list without hints, ms": started,
        "first list with hints, ms": _milliseconds(lambda: open_folder(place / "many", keys).cards()),
    }


def _against_stock_tinydb(place: Path, number: int, *, rounds: int) -> dict[str, float]:
    ours, _ = _filled(place / "ours", number)
    stock = TinyDB(place / "stock.json")
    stock.insert_multiple(_family(n).model_dump(mode="json") for n in range(number))
    sample = _family(0)
    note = _note(sample).model_dump(mode="json")

    def keep_in_stock() -> None:
        stock.update({"notes": [note]}, where("id") == sample.id)

    times = _taken_in_turns({"ours": _keeping_notes(ours), "stock": keep_in_stock}, rounds)
    return {"stock TinyDB against ours": times["stock"] / times["ours"]}


def _filtered(store: DossierStore) -> None:
    cards_matching(store.cards(), "zelka")


def _keeping_notes(store: DossierStore) -> Callable[[], None]:
    """Keep one more note, each time in another dossier, as a counsellor does: load, add, save."""
    turn = iter(range(10**9))

    def keep() -> None:
        dossier = store.load(_id(next(turn) % _SAVED, 0))
        store.save(dossier.with_note(_note(dossier)), seen=dossier.version)

    return keep


def _filled(folder: Path, number: int) -> tuple[DossierStore, Keys]:
    """A folder with so many dossiers. Those that are saved later are long, the others only lie there."""
    keys, _ = create_vault(folder, "een lange zin", cost=_CHEAP)
    revisions, envelope = RevisionFolder(folder), Envelope(keys)
    for n in range(number):
        _keep_quickly(revisions, envelope, _family(n, notes=60 if n < _SAVED else 5))
    if hasattr(os, "sync"):
        os.sync()  # else the disk is still busy with these while saves are measured
    return open_folder(folder, keys), keys


def _keep_quickly(revisions: RevisionFolder, envelope: Envelope, dossier: Dossier) -> None:
    """Without waiting for the disk, which is all that differs from a save."""
    wrapped = envelope.wrapped_key(dossier.id)
    card = card_to_bytes(card_of(dossier, saved_at=NOW))
    key = envelope.key(dossier.id, wrapped)
    blob = envelope.seal_revision(key, dossier.id, 1, card=card, body=_body_of(dossier))
    files = {revisions.key_path(dossier.id): wrapped, revisions.revision_path(dossier.id, 1): blob}
    for path, data in files.items():
        path.parent.mkdir(0o700, parents=True, exist_ok=True)
        path.write_bytes(data)


def _body_of(dossier: Dossier) -> bytes:
    bodies: list[bytes] = []
    keep_dossier(dossier, bodies.append)
    return bodies[0]


def _family(number: int, *, notes: int = 60) -> Dossier:
    """A family of three with twenty to thirty kilobytes of words."""
    adult = Person(id=_id(number, 1), pseudonym=_name(number), birth_year=1990)
    household = (adult, Person(id=_id(number, 2), pseudonym=_name(number * 7 + 3), role="child"))
    said = tuple(_note(adult, n) for n in range(notes))
    return Dossier(id=_id(number, 0), pseudonym=_name(number), created_at=NOW, people=household, notes=said)


def _note(owner: Dossier | Person, number: int = 0) -> Note:
    person = owner.people[0] if isinstance(owner, Dossier) else owner
    words = f"Zin {number}: wat zij hoopt, wat haar zorgen baart en wie zij wil spreken. " * 4
    return Note(id=secrets.token_hex(16), person=person.id, words=words, written_at=NOW)


def _id(number: int, part: int) -> str:
    # Spread over the shards as random ids are, but the same in each run.
    return f"{(number * 2_654_435_761 + part) % 2**32:08x}" + f"{number:016x}{part:08x}"


def _name(number: int) -> str:
    return "".join(_SYLLABLES[int(digit)] for digit in f"{number:05d}").title()


def _taken_in_turns(actions: dict[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """The median time of each, in milliseconds; they take turns, so that noise hits all alike."""
    times: dict[str, list[float]] = {name: [] for name in actions}
    for _ in range(rounds):
        for name, action in actions.items():
            times[name].append(_milliseconds(action))
    return {name: statistics.median(taken) for name, taken in times.items()}


def _milliseconds(action: Callable[[], object]) -> float:
    begin = time.perf_counter()
    action()
    return (time.perf_counter() - begin) * 1000


@contextmanager
def _folder() -> Iterator[Path]:
    place = Path(tempfile.mkdtemp(prefix="workbook-bench-"))
    try:
        yield place
    finally:
        shutil.rmtree(place)
