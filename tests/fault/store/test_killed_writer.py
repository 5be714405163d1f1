"""`kill -9` at any moment: what was acknowledged is there, everything opens, nothing lies about."""

import random
import threading
import time

import pytest
from store_processes import processes
from store_samples import a_draft, a_family, with_words

from workbook.store.opening import open_folder, verify


def write_on_and_on(folder, keys, told, known):
    """Save first versions, next versions and drafts; tell each one that was acknowledged."""
    store = open_folder(folder, keys)
    turn = random.Random()
    while True:
        if not known or turn.random() < 0.2:
            kept = store.save(a_family(notes=turn.randrange(3)), seen=0)
            known.append(kept.id)
        else:
            newest = store.load(turn.choice(known))
            kept = store.save(with_words(newest, f"na {newest.version}"), seen=newest.version)
        told.send((kept.id, kept.version, len(kept.notes)))
        store.keep_draft(a_draft(kept, f"concept {kept.version}", named="the only one"))


def killed_once(folder, keys, known, after):
    """What a writer acknowledged until it was killed, some milliseconds after its first save."""
    told, tell = processes.Pipe(duplex=False)
    writer = processes.Process(target=write_on_and_on, args=(folder, keys, tell, known), daemon=True)
    writer.start()
    tell.close()
    acknowledged = [told.recv()]
    killer = threading.Timer(after, writer.kill)
    killer.start()
    try:
        while True:
            acknowledged.append(told.recv())
    except (EOFError, OSError):
        pass
    killer.join()
    writer.join()
    return acknowledged


@pytest.mark.parametrize("kills", [20, pytest.param(200, marks=pytest.mark.long)])
def test_no_acknowledged_save_is_lost(folder, keys, kills):
    acknowledged, moments = [], random.Random(kills)
    for _ in range(kills):
        known = list({dossier for dossier, _, _ in acknowledged})[-30:]
        acknowledged += killed_once(folder, keys, known, moments.uniform(0, 0.05))
    assert len(acknowledged) >= kills
    before_sweep = {one.code for one in verify(folder, keys)}
    assert before_sweep <= {"left-over"}

    started = time.monotonic()
    store = open_folder(folder, keys)
    for dossier, version, notes in acknowledged:
        assert len(store.load_version(dossier, version).notes) == notes
    for dossier in {dossier for dossier, _, _ in acknowledged}:
        newest = store.load(dossier)
        store.save(newest, seen=newest.version)
        assert all(draft.words.startswith("concept") for draft in store.drafts(dossier))
    assert not store.set_aside()
    assert {dossier for dossier, _, _ in acknowledged} <= {card.id for card in store.cards()}
    assert not list(folder.rglob(".tmp-*"))
    assert not verify(folder, keys)
    assert time.monotonic() - started < 60
