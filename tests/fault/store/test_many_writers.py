"""Processes and threads on one folder: every acknowledged save counts, exactly once."""

import contextlib
import threading

import pytest
from store_processes import run_together
from store_samples import a_family

from workbook.errors import DossierChanged, WorkbookError
from workbook.store import durable, locks
from workbook.store.opening import open_folder, verify


def count_up(folder, keys, dossier_ids, times, *, threads):
    """Each thread adds one to each dossier's number, as often as asked."""
    store = open_folder(folder, keys)

    def add(dossier_id):
        while True:
            newest = store.load(dossier_id)
            with contextlib.suppress(DossierChanged):
                one_more = newest.having(pseudonym=str(int(newest.pseudonym) + 1))
                store.save(one_more, seen=newest.version)
                return

    def work():
        for turn in range(times):
            add(dossier_ids[turn % len(dossier_ids)])

    workers = [threading.Thread(target=work) for _ in range(threads)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()


def begin(store, number):
    return [store.save(a_family("0", notes=0), seen=0).id for _ in range(number)]


@pytest.mark.parametrize(("processes", "threads"), [(2, 3), (1, 6), (4, 1)])
def test_every_increment_counts(folder, keys, store, processes, threads):
    ids = begin(store, 2)
    codes = run_together(
        lambda: count_up(folder, keys, ids, 24, threads=threads), [() for _ in range(processes)]
    )
    assert codes == [0] * processes
    for dossier_id in ids:
        newest = store.load(dossier_id)
        assert int(newest.pseudonym) == newest.version - 1 == processes * threads * 12
    assert not verify(folder, keys), "every version from the first to the newest is there and opens"
    assert {card.pseudonym for card in store.cards()} == {str(processes * threads * 12)}


def test_where_locks_do_not_hold_saves_are_refused_but_never_lost(folder, keys, store, monkeypatch):
    """Some network folders ignore locks: the name, given only once, is the second barrier."""
    monkeypatch.setattr(locks.Locks, "held", lambda self, name: contextlib.nullcontext())
    ids = begin(store, 1)
    count_up(folder, keys, ids, 15, threads=6)
    assert int(store.load(ids[0]).pseudonym) == 90
    assert not verify(folder, keys)


def test_of_eight_first_saves_one_is_kept(folder, keys, store):
    for _ in range(3):
        first_save_by_eight(folder, keys, store)


def test_of_eight_first_saves_one_is_kept_where_locks_do_not_hold(folder, keys, store, monkeypatch):
    monkeypatch.setattr(locks.Locks, "held", lambda self, name: contextlib.nullcontext())
    for _ in range(10):
        first_save_by_eight(folder, keys, store)


def first_save_by_eight(folder, keys, store):
    dossier, kept, told = a_family(), [], []
    stores = [open_folder(folder, keys) for _ in range(8)]

    def save(own):
        try:
            kept.append(own.save(dossier, seen=0))
        except DossierChanged:
            told.append(True)

    people = [threading.Thread(target=save, args=(own,)) for own in stores]
    for person in people:
        person.start()
    for person in people:
        person.join()
    assert (len(kept), len(told)) == (1, 7)
    assert store.load(dossier.id) == kept[0]


def test_where_locks_do_not_hold_a_starting_colleague_does_not_spoil_a_save(folder, keys, store, monkeypatch):
    """Her start sweeps the unfinished file away just before it gets its name: it is written again."""
    monkeypatch.setattr(locks.Locks, "held", lambda self, name: contextlib.nullcontext())
    real, swept = durable._name_once, []

    def sweep_first(unfinished, path):
        if len(swept) < 2:
            swept.append(unfinished)
            open_folder(folder, keys)
            assert not unfinished.exists()
        real(unfinished, path)

    kept = store.save(a_family(), seen=0)
    monkeypatch.setattr(durable, "_name_once", sweep_first)
    assert store.save(kept, seen=1).version == 2
    assert len(swept) == 2
    assert store.load(kept.id).version == 2


def test_erasing_while_colleagues_save_leaves_nothing_or_a_whole_new_dossier(folder, keys, store):
    for _ in range(5):
        kept = store.save(a_family(notes=0), seen=0)

        def save_on(dossier=kept):
            other, seen = open_folder(folder, keys), 1
            with contextlib.suppress(WorkbookError):
                while True:
                    seen = other.save(dossier, seen=seen).version

        colleagues = [threading.Thread(target=save_on) for _ in range(2)]
        for colleague in colleagues:
            colleague.start()
        store.erase(kept.id)
        for colleague in colleagues:
            colleague.join()
    assert not store.cards()
    assert not verify(folder, keys)
    assert not list((folder / "k").rglob("?" * 32))


def test_a_disk_without_hard_links_keeps_the_promise_too(folder, keys, store, monkeypatch):
    def refuse(*_):
        raise PermissionError(1, "no hard links here")

    monkeypatch.setattr("os.link", refuse)
    ids = begin(store, 1)
    count_up(folder, keys, ids, 10, threads=4)
    assert int(store.load(ids[0]).pseudonym) == 40
    with pytest.raises(FileExistsError):
        durable.create(folder / "slots", b"another")
    assert not verify(folder, keys)
