"""No word of a dossier can be read in any file of the folder, in any name, log or temporary file."""

import base64
import logging
import re
import tempfile
import traceback
from pathlib import Path

import pytest
from store_samples import MORNING, a_draft, a_family, with_words

from workbook.errors import WorkbookError
from workbook.model.notebook import Remark
from workbook.store import durable
from workbook.store.opening import open_folder, verify

# Words that are in the code as well (field names, kinds): they say nothing about a family.
NOT_SECRET = {"adult", "child", "exploration", "counsellor", "unknown", "person"}


def words_of(*texts):
    return {word for text in texts for word in re.findall(r"[^\W\d_]{5,}", text)} - NOT_SECRET


def disguises(word):
    """The word as it could stand in a file."""
    for form in {word, word.lower(), word.upper(), word.casefold()}:
        for encoding in ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le"):
            raw = form.encode(encoding)
            yield raw
            yield raw.hex().encode()
            for shift in range(3):
                yield base64.b64encode(b"\0" * shift + raw)[4 if shift else 0 : -4]


def found_in(raw, words):
    return {word for word in words for form in disguises(word) if len(form) > 4 and form in raw}


def all_bytes(folder):
    for path in folder.rglob("*"):
        yield str(path.relative_to(folder)).encode()
        if path.is_file():
            yield path.read_bytes()


@pytest.fixture
def secret(store):
    """A family with everything the store can keep about it, and all its words."""
    family = a_family("Familie Zonnebloem")
    kept = store.save(family, seen=0)
    kept = store.save(with_words(kept, "Angst voor terugkeer naar Kandahar, ترسیدن از بازگشت"), seen=1)
    draft = a_draft(kept, "Nog onuitgesproken gedachten")
    store.keep_draft(draft)
    store.save_preferences(store.preferences().having(counsellor="Annelies Verbruggen"))
    mine = Remark(id="mine", words="Mijn hoogstpersoonlijke weerstand", written_at=MORNING)
    store.change_notebook(lambda notebook: notebook.with_remark(mine))
    store.cards()
    texts = [mine.words, kept.model_dump_json(exclude={"id"}), draft.words, "Annelies Verbruggen"]
    return kept, words_of(*(re.sub(r'"\w+":', "", text) for text in texts))


def test_no_word_is_readable_in_the_folder(folder, keys, store, secret):
    _, words = secret
    assert {"Zonnebloem", "Kandahar", "Klaproosje", "ترسیدن", "onuitgesproken", "Annelies"} <= words
    open_folder(folder, keys).cards()
    for raw in all_bytes(folder):
        assert not found_in(raw, words)
    assert keys.master not in b"".join(all_bytes(folder))


def test_the_search_would_find_a_word_in_any_disguise():
    for form in (
        "xxZonnebloemxx".encode("utf-16-le"),
        base64.b64encode(b"a zonnebloem."),
        base64.b64encode(b"ab Zonnebloem."),
        b"Zonnebloem".hex().encode(),
    ):
        assert found_in(form, {"Zonnebloem"})


def test_no_word_is_readable_in_an_unfinished_file(folder, store, secret, monkeypatch):
    kept, words = secret
    left = []
    real = durable._write_all

    def seen(handle, data):
        left.append(bytes(data))
        real(handle, data)

    monkeypatch.setattr(durable, "_write_all", seen)
    store.save(kept, seen=2)
    store.keep_draft(a_draft(kept, "Nog onuitgesproken gedachten"))
    store.save_preferences(store.preferences())
    assert len(left) == 3
    assert not any(found_in(raw, words) for raw in left)


def test_no_word_is_written_to_logs_or_elsewhere(folder, keys, store, secret, caplog, monkeypatch, tmp_path):
    kept, words = secret
    elsewhere = tmp_path / "tmp"
    elsewhere.mkdir()
    monkeypatch.setenv("TMPDIR", str(elsewhere))
    monkeypatch.setattr(tempfile, "tempdir", None)
    with caplog.at_level(logging.DEBUG):
        store.save(kept, seen=2)
        store.load(kept.id)
        verify(folder, keys)
    assert not found_in(caplog.text.encode(), words)
    assert not list(elsewhere.iterdir())


def test_no_word_is_in_any_error(folder, store, secret):
    kept, words = secret
    newest = folder / "d" / kept.id[:2] / kept.id / "0000000002"
    raw = newest.read_bytes()
    failing = [lambda: store.save(kept, seen=1), lambda: store.save(kept, seen=0)]
    for action in failing:
        assert not found_in(_told(action), words)
    newest.write_bytes(raw[:-1])
    for action in (lambda: store.load(kept.id), lambda: store.load("Zonnebloem"), *failing):
        assert not found_in(_told(action), words - {"Zonnebloem"})
    assert not found_in(repr(store.set_aside()).encode(), words)


def _told(action):
    try:
        action()
    except WorkbookError as error:
        with_causes = "".join(traceback.format_exception(error))
        return (with_causes + repr(error.values) + str(Path.cwd())).encode()
    return b""
