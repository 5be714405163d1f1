"""A disk that is full, refuses or fails: old or new version, never a broken one, and the next save works."""

import errno
import os
import subprocess
from contextlib import suppress

import pytest
from store_samples import CHEAP, a_draft, a_family, with_words

from workbook.errors import DiskFull, DossierGone, FolderNotWritable, WorkbookError
from workbook.store.opening import create_vault, open_folder, verify

CALLS = ("open", "write", "fsync", "link", "unlink", "replace", "rename", "mkdir", "rmdir", "listdir", "stat")


class Disk:
    """Counts the calls to the disk; the one with number `fails_at` does not succeed."""

    def __init__(self, monkeypatch, failure):
        self.calls, self.fails_at, self._failure = 0, None, failure
        for name in CALLS:
            monkeypatch.setattr(os, name, self._watched(name, getattr(os, name)))

    def _watched(self, name, real):
        def call(*args, **kwargs):
            self.calls += 1
            if self.calls == self.fails_at:
                return self._failure(name, real, args, kwargs)
            return real(*args, **kwargs)

        return call

    def times(self, action):
        """How often `action` calls the disk."""
        self.calls, self.fails_at = 0, None
        action()
        return self.calls

    def failing(self, at, action):
        """Do it with one call failing; the exception, or None."""
        self.calls, self.fails_at = 0, at
        try:
            action()
        except (OSError, WorkbookError) as error:
            return error
        finally:
            self.fails_at = None
        return None


def refusing(number):
    def failure(*_):
        raise OSError(number, os.strerror(number))

    return failure


def after_half(name, real, args, kwargs):
    """A write that stops half-way and then finds the disk full."""
    if name == "write":
        real(args[0], bytes(args[1])[: len(args[1]) // 2])
    raise OSError(errno.ENOSPC, "full")


FAILURES = {
    "full": refusing(errno.ENOSPC),
    "half": after_half,
    "denied": refusing(errno.EACCES),
    "broken": refusing(errno.EIO),
    "too-many-files": refusing(errno.EMFILE),
}


@pytest.fixture(params=FAILURES)
def disk(request, monkeypatch, store):
    return Disk(monkeypatch, FAILURES[request.param])


def test_a_save_with_any_call_failing_leaves_the_old_or_the_new_version(disk, folder, keys, store):
    kept = store.save(a_family(notes=1), seen=0)
    calls = disk.times(lambda: store.save(kept, seen=1))
    assert calls > 10
    seen = 2
    for at in range(1, calls + 1):
        error = disk.failing(at, lambda seen=seen: store.save(with_words(kept, "nieuw"), seen=seen))
        newest = store.load(kept.id)
        assert newest.version == seen + 1 or error, "no error means that it was kept"
        assert newest.version in (seen, seen + 1)
        seen = store.save(newest, seen=newest.version).version
    assert {one.code for one in verify(folder, keys)} <= {"left-over"}
    assert [card.version for card in open_folder(folder, keys).cards()] == [seen]
    assert not verify(folder, keys)


def test_a_first_save_with_any_call_failing_can_be_tried_again(disk, folder, keys, store):
    calls = disk.times(lambda: store.save(a_family(notes=0), seen=0))
    for at in range(1, calls + 1):
        dossier = a_family(notes=0)
        error = disk.failing(at, lambda dossier=dossier: store.save(dossier, seen=0))
        try:
            newest = store.load(dossier.id)
        except DossierGone:
            assert error
            newest = store.save(dossier, seen=0)
        assert newest.notes == dossier.notes
        store.save(newest, seen=newest.version)
    assert {one.code for one in verify(folder, keys)} <= {"left-over"}
    assert len(open_folder(folder, keys).cards()) == calls + 1


def test_a_draft_with_any_call_failing_is_the_old_or_the_new_one(disk, store):
    kept = store.save(a_family(), seen=0)
    draft = a_draft(kept, "0")
    calls = disk.times(lambda: store.keep_draft(draft))
    for at in range(1, calls + 1):
        before = store.drafts(kept.id)[0].words
        error = disk.failing(at, lambda at=at: store.keep_draft(draft.having(words=str(at))))
        (now,) = store.drafts(kept.id)
        assert now.words == str(at) or (error and now.words == before)
    disk.failing(1, lambda: store.discard_draft(kept.id, draft.id))
    store.discard_draft(kept.id, draft.id)
    assert not store.drafts(kept.id)


def test_an_erasing_with_any_call_failing_is_finished_the_second_time(disk, folder, keys, store):
    def begun():
        kept = store.save(a_family(notes=0), seen=0)
        store.keep_draft(a_draft(kept))
        return kept

    one = begun()
    calls = disk.times(lambda: store.erase(one.id))
    for at in range(1, calls + 1):
        kept = begun()
        disk.failing(at, lambda kept=kept: store.erase(kept.id))
        store.erase(kept.id)
        with pytest.raises(DossierGone):
            store.load(kept.id)
    assert not store.cards()
    assert not list((folder / "k").rglob("?" * 32))
    assert not verify(folder, keys)


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT, errno.EFBIG])
def test_a_full_disk_is_called_full(store, monkeypatch, number):
    with monkeypatch.context() as patched:
        disk = Disk(patched, refusing(number))
        kept = store.save(a_family(), seen=0)
        told = {type(disk.failing(at, lambda: store.save(kept, seen=1))) for at in range(1, 40)}
    assert DiskFull in told


@pytest.mark.parametrize("number", [errno.EACCES, errno.EROFS, errno.EPERM])
def test_a_folder_that_refuses_is_called_so(folder, keys, store, monkeypatch, number):
    kept = store.save(a_family(), seen=0)
    real = os.open

    def refuse(path, flags, *args, **kwargs):
        if flags & (os.O_CREAT | os.O_WRONLY | os.O_RDWR):
            raise OSError(number, os.strerror(number))
        return real(path, flags, *args, **kwargs)

    with monkeypatch.context() as patched:
        patched.setattr(os, "open", refuse)
        for refused in (
            lambda: store.save(kept, seen=1),
            lambda: store.save(a_family(), seen=0),
            lambda: store.keep_draft(a_draft(kept)),
            lambda: store.save_preferences(store.preferences()),
            lambda: store.erase(kept.id),
        ):
            with pytest.raises(FolderNotWritable):
                refused()
        assert open_folder(folder, keys).load(kept.id) == kept
        assert len(store.cards()) == 1
    store.save(kept, seen=1)


@pytest.fixture
def small_disk(tmp_path, monkeypatch):
    """A disk of two megabytes: a real one where we may mount, else one that counts what is written."""
    place = tmp_path / "small"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=2m,mode=700", "tmpfs", str(place)]
    try:
        is_real = subprocess.run(mount, check=False, capture_output=True).returncode == 0
    except OSError:
        is_real = False
    if not is_real:
        _count_bytes(place, monkeypatch, 2_000_000)
    yield place
    if is_real:
        subprocess.run(["umount", str(place)], check=True)


def _count_bytes(place, monkeypatch, room):
    real = os.write

    def write(handle, data):
        used = sum(path.stat().st_size for path in place.rglob("*") if path.is_file())
        if used + len(data) > room:
            real(handle, bytes(data)[: max(0, room - used)])
            raise OSError(errno.ENOSPC, "full")
        return real(handle, data)

    monkeypatch.setattr(os, "write", write)


def test_on_a_full_disk_everything_kept_before_opens_and_room_helps(small_disk):
    folder = small_disk / "workbook"
    keys, _ = create_vault(folder, "vier woorden of meer", cost=CHEAP)
    store, kept = open_folder(folder, keys), []
    with suppress(DiskFull):
        while len(kept) < 1000:
            kept.append(store.save(a_family(notes=20), seen=0))
    assert 20 < len(kept) < 1000
    with pytest.raises(DiskFull):
        store.save(with_words(kept[0], "langer " * 2000), seen=1)
    for one in (store, open_folder(folder, keys)):
        assert all(one.load(dossier.id) == dossier for dossier in kept)
        assert len(one.cards()) == len(kept)
        assert not one.set_aside()
    store.erase(kept.pop().id)
    store.erase(kept.pop().id)
    assert store.save(with_words(kept[0], "nu wel"), seen=1).version == 2
    assert not verify(folder, keys)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="dying half-way is tried where the system can fork")
@pytest.mark.parametrize("moment", ["before", "after"])
def test_dying_at_any_call_of_a_save_leaves_the_old_or_the_new_version(folder, keys, store, moment):
    kept = store.save(a_family(notes=1), seen=0)
    at, seen = 0, 1
    while True:
        at += 1
        child = os.fork()
        if child == 0:
            _die_at(at, moment, lambda seen=seen: store.save(with_words(kept, "nieuw"), seen=seen))
        _, status = os.waitpid(child, 0)
        newest = open_folder(folder, keys).load(kept.id)
        assert newest.version in (seen, seen + 1)
        assert not verify(folder, keys)
        seen = newest.version
        if os.waitstatus_to_exitcode(status) != 9:
            break
    assert os.waitstatus_to_exitcode(status) == 0
    assert at > 15


def _die_at(number, moment, action):
    calls = iter(range(1, 10_000))

    def watched(real):
        def call(*args, **kwargs):
            is_last = next(calls) == number
            if is_last and moment == "before":
                os._exit(9)
            try:
                return real(*args, **kwargs)
            finally:
                if is_last:
                    os._exit(9)

        return call

    for name in (*CALLS, "close"):
        setattr(os, name, watched(getattr(os, name)))
    try:
        action()
    except (Exception, SystemExit):  # noqa: BLE001 - nothing may return into pytest here
        os._exit(1)
    os._exit(0)


def test_a_save_is_durable_before_it_is_acknowledged(store, folder, monkeypatch):
    """The words reach the disk before they get their name, and the name before anybody is told."""
    kept = store.save(a_family(), seen=0)
    steps, opened = [], {}
    real = {name: getattr(os, name) for name in ("open", "fsync", "link")}

    def opening(path, *args, **kwargs):
        handle = real["open"](path, *args, **kwargs)
        opened[handle] = os.path.relpath(path, folder)
        return handle

    def syncing(handle):
        steps.append(("sync", opened[handle]))
        real["fsync"](handle)

    def linking(there, here):
        steps.append(("name", os.path.relpath(there, folder), os.path.relpath(here, folder)))
        real["link"](there, here)

    monkeypatch.setattr(os, "open", opening)
    monkeypatch.setattr(os, "fsync", syncing)
    monkeypatch.setattr(os, "link", linking)
    home = f"d/{kept.id[:2]}/{kept.id}"
    store.save(kept, seen=1)
    unfinished = steps[0][1]
    assert steps == [("sync", unfinished), ("name", unfinished, f"{home}/0000000002"), ("sync", home)]
    steps.clear()
    new = store.save(a_family(), seen=0)
    shard = new.id[:2]
    synced = [step[1] for step in steps if step[0] == "sync"]
    for place in ("k", f"k/{shard}", "d", f"d/{shard}", f"d/{shard}/{new.id}"):
        assert place in synced
    assert steps[-1] == ("sync", f"d/{shard}/{new.id}")
