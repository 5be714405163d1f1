"""The list of dossiers is true, whoever saved, and whatever happened to its hints."""

import os
import threading
import time
from contextlib import suppress

import pytest
from store_samples import a_draft, a_family, with_words

from workbook.errors import DossierGone
from workbook.store import catalogue, sealed
from workbook.store.cards import cards_matching, folded
from workbook.store.opening import open_folder

LOG = "catalogue.log"


def listed(store):
    return [(card.id, card.version, card.pseudonym) for card in store.cards()]


@pytest.fixture
def of_bram(folder, keys, on_disk, clock):
    """The same folder, opened a second time, as another process would."""
    return open_folder(folder, keys, now=clock)


def make_old(folder):
    """Everything was last changed a while ago."""
    for path in (folder / "d").iterdir():
        os.utime(path, (time.time() - 60,) * 2)


def test_bram_sees_what_an_saves_changes_and_erases(on_disk, of_bram):
    assert not of_bram.cards()
    kept = on_disk.save(a_family(), seen=0)
    assert listed(of_bram) == listed(on_disk) == [(kept.id, 1, kept.pseudonym)]
    on_disk.save(kept.having(pseudonym="Nieuw"), seen=1)
    assert listed(of_bram) == listed(on_disk) == [(kept.id, 2, "Nieuw")]
    on_disk.erase(kept.id)
    assert listed(of_bram) == listed(on_disk) == []


def test_bram_sees_changes_also_after_a_quiet_hour(folder, on_disk, of_bram):
    kept = on_disk.save(a_family(), seen=0)
    make_old(folder)
    assert len(listed(of_bram)) == len(listed(of_bram)) == 1
    on_disk.save(kept.having(pseudonym="Nieuw"), seen=1)
    assert listed(of_bram) == [(kept.id, 2, "Nieuw")]


def test_bram_sees_a_dossier_that_was_erased_and_begun_anew(on_disk, of_bram):
    kept = on_disk.save(a_family(), seen=0)
    assert len(listed(of_bram)) == 1
    on_disk.erase(kept.id)
    on_disk.save(kept.having(pseudonym="Opnieuw"), seen=0)
    assert listed(of_bram) == [(kept.id, 1, "Opnieuw")]
    assert of_bram.load(kept.id).pseudonym == "Opnieuw"


def test_an_unfinished_file_keeps_the_shard_under_watch(folder, on_disk, of_bram):
    kept = on_disk.save(a_family(), seen=0)
    shard = folder / "d" / kept.id[:2]
    (shard / ".tmp-saving").touch()
    make_old(folder)
    listed(of_bram)
    then = shard.stat()
    on_disk.save(kept, seen=1)
    os.utime(shard, ns=(then.st_atime_ns, then.st_mtime_ns))
    assert listed(of_bram) == [(kept.id, 2, kept.pseudonym)]


def test_bram_sees_two_saves_in_one_tick_of_the_disks_clock(folder, on_disk, of_bram):
    kept = on_disk.save(a_family(), seen=0)
    shard = folder / "d" / kept.id[:2]
    assert listed(of_bram) == [(kept.id, 1, kept.pseudonym)]
    then = shard.stat()
    on_disk.save(kept, seen=1)
    os.utime(shard, ns=(then.st_atime_ns, then.st_mtime_ns))
    assert listed(of_bram) == [(kept.id, 2, kept.pseudonym)]


@pytest.mark.parametrize("hurt", ["missing", "empty", "torn", "cut", "garbage", "folder", "longer"])
def test_hints_may_be_lost_or_torn(folder, keys, on_disk, hurt):
    for name in ("Een", "Twee", "Drie"):
        kept = on_disk.save(a_family(name), seen=0)
    on_disk.save(kept, seen=1)
    before, log = listed(on_disk), folder / LOG
    raw = log.read_bytes()
    torn = {
        "empty": b"",
        "torn": raw[:-5],
        "cut": raw[7:],
        "garbage": os.urandom(700),
        "longer": raw + raw[:9],
    }
    log.unlink()
    if hurt == "folder":
        log.mkdir()
    elif hurt in torn:
        log.write_bytes(torn[hurt])
    assert listed(open_folder(folder, keys)) == before
    assert listed(open_folder(folder, keys)) == before


def test_a_quick_start_reads_hints_and_no_dossier(folder, keys, on_disk, monkeypatch):
    for n in range(5):
        on_disk.save(a_family(f"Familie {n}"), seen=0)
    before = listed(on_disk)
    monkeypatch.setattr(sealed.SealedFolder, "card", None)
    assert listed(open_folder(folder, keys)) == before


def test_torn_hints_are_mended_at_the_next_start(folder, keys, on_disk, monkeypatch):
    for n in range(5):
        on_disk.save(a_family(f"Familie {n}"), seen=0)
    before = listed(on_disk)
    (folder / LOG).write_bytes((folder / LOG).read_bytes()[:-3])
    listed(open_folder(folder, keys))
    monkeypatch.setattr(sealed.SealedFolder, "card", None)
    assert listed(open_folder(folder, keys)) == before


def test_hints_do_not_grow_without_end(folder, keys, on_disk):
    kept = on_disk.save(a_family(notes=0), seen=0)
    for seen in range(1, 130):
        on_disk.save(kept, seen=seen)
    long = (folder / LOG).stat().st_size
    assert listed(open_folder(folder, keys))[0][1] == 130
    assert (folder / LOG).stat().st_size < long / 50


def test_hints_that_speak_of_another_file_are_not_believed(folder, keys, on_disk):
    kept = on_disk.save(a_family("Oud"), seen=0)
    early = (folder / LOG).read_bytes()
    on_disk.save(kept.having(pseudonym="Nieuw"), seen=1)
    (folder / LOG).write_bytes(early)
    assert listed(open_folder(folder, keys)) == [(kept.id, 2, "Nieuw")]


def test_a_file_changed_since_its_hint_is_read_again_at_the_start(folder, keys, on_disk):
    kept = on_disk.save(a_family(), seen=0)
    path = folder / "d" / kept.id[:2] / kept.id / "0000000001"
    raw = bytearray(path.read_bytes())
    raw[-50] ^= 1
    path.write_bytes(bytes(raw))
    reopened = open_folder(folder, keys)
    assert not reopened.cards()
    assert [one.code for one in reopened.set_aside()] == ["file-damaged"]


def test_a_folder_that_cannot_be_written_to_is_still_read(folder, keys, on_disk, monkeypatch):
    kept = on_disk.save(a_family(), seen=0)
    (folder / LOG).unlink()

    def refuse(*args, **kwargs):
        raise PermissionError(13, "read-only")

    monkeypatch.setattr("workbook.store.durable._written", refuse)
    reopened = open_folder(folder, keys)
    assert len(listed(reopened)) == 1
    assert reopened.load(kept.id) == kept


def test_where_nothing_changed_nothing_is_looked_through(folder, on_disk, monkeypatch):
    for n in range(20):
        on_disk.save(a_family(f"Familie {n}"), seen=0)
    make_old(folder)
    before = on_disk.cards()
    monkeypatch.setattr(catalogue.Catalogue, "_look_through", None)
    assert on_disk.cards() is before


def test_lists_are_true_while_colleagues_save_and_erase(on_disk, of_bram):
    kept = [on_disk.save(a_family(f"Familie {n}"), seen=0) for n in range(4)]
    wrong = []

    def look():
        for _ in range(30):
            wrong.extend(card for card in of_bram.cards() if not card.pseudonym.startswith("Familie"))

    def change(dossier):
        for seen in range(1, 8):
            on_disk.save(with_words(dossier, "x"), seen=seen)
        on_disk.erase(dossier.id)

    threads = [threading.Thread(target=look), threading.Thread(target=look)]
    threads += [threading.Thread(target=change, args=(dossier,)) for dossier in kept]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong
    assert not on_disk.cards()
    assert not of_bram.cards()
    assert not on_disk.set_aside()
    assert not of_bram.set_aside()


def test_names_are_found_without_case_and_accents(store):
    store.save(a_family("Familie Łukasz Çelik"), seen=0)
    store.save(a_family("Élodie"), seen=0)
    cards = store.cards()
    for typed in ("luk", "CELIK", "çel fam", "lukasz familie"):
        assert [card.pseudonym for card in cards_matching(cards, typed)] == ["Familie Łukasz Çelik"], typed
    assert len(cards_matching(cards, "klaproos")) == 2
    assert len(cards_matching(cards, "  ")) == 2
    assert not cards_matching(cards, "élodie luk")
    assert folded("Straße İĞNE øre") == "strasse igne ore"


def test_drafts_of_a_dossier_that_vanished_are_swept_at_the_start(folder, keys, on_disk):
    gone, stays = on_disk.save(a_family(), seen=0), on_disk.save(a_family(), seen=0)
    for dossier in (gone, stays):
        on_disk.keep_draft(a_draft(dossier))
    (folder / "k" / gone.id[:2] / gone.id).unlink()
    (folder / "d" / gone.id[:2] / gone.id / "0000000001").unlink()
    reopened = open_folder(folder, keys)
    assert [path.name for path in (folder / "t").iterdir()] == [stays.id]
    assert len(reopened.drafts(stays.id)) == 1


def test_unfinished_files_of_dead_writers_are_swept_at_the_start(folder, keys, on_disk):
    kept = on_disk.save(a_family(), seen=0)
    on_disk.keep_draft(a_draft(kept))
    shard = kept.id[:2]
    places = (folder, folder / "d" / shard, folder / "k" / shard, folder / "t" / kept.id)
    for place in places:
        (place / ".tmp-dead").write_bytes(b"half")
    reopened = open_folder(folder, keys)
    assert not list(folder.rglob(".tmp-*"))
    assert reopened.load(kept.id) == kept


def test_an_unfinished_file_of_a_living_writer_is_waited_for(folder, keys, on_disk):
    kept = on_disk.save(a_family(), seen=0)
    unfinished = folder / "d" / kept.id[:2] / ".tmp-alive"
    with on_disk._folder.locked(kept.id):
        unfinished.touch()
        opening = threading.Thread(target=open_folder, args=(folder, keys))
        opening.start()
        time.sleep(0.1)
        assert unfinished.exists()
        unfinished.unlink()
    opening.join()


def test_after_erasing_only_the_mark_is_left(folder, on_disk):
    kept = on_disk.save(a_family(), seen=0)
    on_disk.keep_draft(a_draft(kept))
    on_disk.erase(kept.id)
    assert {path.parent.name for path in folder.rglob(f"{kept.id}*")} == {"e"}


@pytest.mark.parametrize("step", range(1, 8))
def test_an_erasing_that_was_interrupted_is_finished_at_the_start(folder, keys, on_disk, monkeypatch, step):
    kept = on_disk.save(a_family(), seen=0)
    on_disk.save(kept, seen=1)
    on_disk.keep_draft(a_draft(kept))
    calls = iter(range(1, 1000))

    class Crash(BaseException):
        pass

    def crashing(real):
        def call(*args, **kwargs):
            if next(calls) == step:
                raise Crash
            return real(*args, **kwargs)

        return call

    with monkeypatch.context() as patched:
        patched.setattr("pathlib.Path.unlink", crashing(os.unlink))
        patched.setattr("workbook.store.durable.sync_folder", crashing(lambda folder: None))
        patched.setattr("workbook.store.revisions.sync_folder", crashing(lambda folder: None))
        with suppress(Crash):
            on_disk.erase(kept.id)
    reopened = open_folder(folder, keys)
    with pytest.raises(DossierGone):
        reopened.load(kept.id)
    assert not reopened.cards()
    assert not reopened.set_aside()
    assert {path.parent.name for path in folder.rglob(f"{kept.id}*")} == {"e"}


def test_erased_dossiers_stay_erased_when_an_older_copy_comes_back(tmp_path, folder, keys, on_disk):
    kept = on_disk.save(a_family(), seen=0)
    copies = {path: path.read_bytes() for path in folder.rglob(f"*{kept.id}*") if path.is_file()}
    copies |= {path: path.read_bytes() for path in (folder / "d").rglob("0*") if path.is_file()}
    on_disk.erase(kept.id)
    for path, raw in copies.items():
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(raw)
    reopened = open_folder(folder, keys)
    assert not reopened.cards()
    assert not any(path.exists() for path in copies)
