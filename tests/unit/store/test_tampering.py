"""Whatever was changed, cut, swapped or put back from elsewhere is refused, and named."""

import shutil

import pytest
from store_samples import CHEAP, MORNING, a_draft, a_family, with_words

from workbook.errors import DossierChanged, DossierDamaged, DossierGone
from workbook.model.notebook import Remark
from workbook.store.opening import create_vault, open_folder, verify
from workbook.store.revisions import RevisionFolder, name_of


def revision_file(folder, dossier, version=1):
    name = name_of(dossier.id)
    return folder / "d" / name[:2] / name / f"{version:010d}"


def key_file(folder, dossier):
    return folder / "k" / dossier.id[:2] / dossier.id


def flipped(path, at):
    raw = bytearray(path.read_bytes())
    raw[at] ^= 0x10
    path.write_bytes(bytes(raw))


@pytest.fixture
def family(on_disk):
    return on_disk.save(a_family(), seen=0)


@pytest.fixture
def refused(on_disk, folder, keys):
    """The damaged dossier is named, set aside and refused; the other one opens as usual."""
    whole = on_disk.save(a_family("Familie Heel"), seen=0)

    def check(family, file, code="file-damaged"):
        reopened = open_folder(folder, keys)
        for store in (on_disk, reopened):
            with pytest.raises(DossierDamaged) as told:
                store.load(family.id)
            assert told.value.values["file"] == file.relative_to(folder).as_posix()
            assert [(one.file, one.dossier, one.code) for one in store.set_aside()] == [
                (file.relative_to(folder).as_posix(), family.id, code)
            ]
            assert [card.id for card in store.cards()] == [whole.id]
            assert store.load(whole.id) == whole
            assert store.saved_at(family.id) is None
            assert "Zonnebloem" not in str(told.value) + repr(told.value) + str(told.value.values)
        assert (file.relative_to(folder).as_posix(), code) in [(f.file, f.code) for f in verify(folder, keys)]

    return check


def test_each_byte_of_the_head_counts(on_disk, folder, family):
    path = revision_file(folder, family)
    whole = path.read_bytes()
    for at in range(57):
        flipped(path, at)
        with pytest.raises(DossierDamaged):
            on_disk.load(family.id)
        path.write_bytes(whole)
    assert on_disk.load(family.id) == family


@pytest.mark.parametrize("at", [0, 4, 20, 28, 33, 45, 60, 200, 1000, 3000, -17, -1])
def test_a_changed_byte_anywhere_is_refused(family, folder, refused, at):
    path = revision_file(folder, family)
    flipped(path, at)
    refused(family, path)


@pytest.mark.parametrize("kept", [0, 1, 56, 57, 100, 2000, -1])
def test_a_cut_file_is_refused(family, folder, refused, kept):
    path = revision_file(folder, family)
    path.write_bytes(path.read_bytes()[:kept])
    refused(family, path)


def test_a_lengthened_file_is_refused(family, folder, refused):
    path = revision_file(folder, family)
    path.write_bytes(path.read_bytes() + b"\0" * 16)
    refused(family, path)


def test_the_file_of_another_dossier_is_refused(on_disk, family, folder, refused):
    other = on_disk.load(next(card.id for card in on_disk.cards() if card.id != family.id))
    shutil.copy(revision_file(folder, other), revision_file(folder, family))
    refused(family, revision_file(folder, family))


def test_an_earlier_version_does_not_pass_for_the_newest(on_disk, family, folder, refused):
    on_disk.save(with_words(family, "erbij"), seen=1)
    shutil.copy(revision_file(folder, family, 1), revision_file(folder, family, 2))
    refused(family, revision_file(folder, family, 2))
    assert on_disk.load_version(family.id, 1) == family


def test_a_damaged_earlier_version_does_not_hide_the_newest(on_disk, family, folder, keys):
    newest = on_disk.save(with_words(family, "erbij"), seen=1)
    flipped(revision_file(folder, family, 1), 100)
    with pytest.raises(DossierDamaged):
        on_disk.load_version(family.id, 1)
    assert on_disk.load(family.id) == newest
    assert not on_disk.set_aside()
    assert [one.file for one in verify(folder, keys)] == [f"d/{family.id[:2]}/{family.id}/0000000001"]


def test_the_key_of_another_dossier_is_refused(on_disk, family, folder, refused):
    other = next(card.id for card in on_disk.cards() if card.id != family.id)
    shutil.copy(folder / "k" / other[:2] / other, key_file(folder, family))
    refused(family, key_file(folder, family), "key-damaged")


@pytest.mark.parametrize("at", [0, 11, 12, 30, -1])
def test_a_changed_key_is_refused(family, folder, refused, at):
    flipped(key_file(folder, family), at)
    refused(family, key_file(folder, family), "key-damaged")


@pytest.mark.parametrize("kept", [0, 5, 12, 30])
def test_a_cut_key_is_refused(family, folder, refused, kept):
    key_file(folder, family).write_bytes(key_file(folder, family).read_bytes()[:kept])
    refused(family, key_file(folder, family), "key-damaged")


def test_a_lost_key_is_told_from_an_erased_dossier(family, folder, refused):
    key_file(folder, family).unlink()
    refused(family, key_file(folder, family), "key-missing")


def test_a_folder_in_the_place_of_a_file_is_named(family, folder, refused):
    path = revision_file(folder, family)
    path.unlink()
    path.mkdir()
    refused(family, path, "file-unreadable")


def test_nobody_saves_over_a_damaged_key(on_disk, family, folder):
    flipped(key_file(folder, family), 20)
    with pytest.raises(DossierDamaged):
        on_disk.save(with_words(family, "erbij"), seen=1)
    with pytest.raises(DossierChanged):
        on_disk.save(family, seen=0)


def test_a_file_of_another_workbook_is_refused(tmp_path, on_disk, family, folder):
    elsewhere, _ = create_vault(tmp_path / "elsewhere", "een andere zin", cost=CHEAP)
    theirs = open_folder(tmp_path / "elsewhere", elsewhere).save(a_family(named=family.id), seen=0)
    shutil.copy(revision_file(tmp_path / "elsewhere", theirs), revision_file(folder, family))
    with pytest.raises(DossierDamaged):
        on_disk.load(family.id)
    shutil.copy(key_file(tmp_path / "elsewhere", theirs), key_file(folder, family))
    with pytest.raises(DossierDamaged):
        on_disk.load(family.id)


def test_a_damaged_dossier_that_was_put_right_opens_again(on_disk, family, folder):
    path = revision_file(folder, family)
    whole = path.read_bytes()
    flipped(path, 100)
    with pytest.raises(DossierDamaged):
        on_disk.load(family.id)
    assert on_disk.set_aside()
    path.write_bytes(whole)
    assert on_disk.load(family.id) == family
    assert not on_disk.set_aside()
    assert [card.id for card in on_disk.cards()] == [family.id]


def test_a_copy_of_an_erased_dossier_stays_unreadable(tmp_path, on_disk, family, folder, keys):
    name = family.id
    shutil.copytree(folder / "d" / name[:2] / name, tmp_path / "copy")
    on_disk.erase(family.id)
    shutil.copytree(tmp_path / "copy", folder / "d" / name[:2] / name)
    for store in (on_disk, open_folder(folder, keys)):
        with pytest.raises(DossierGone):
            store.load(family.id)
        assert not store.cards()
        assert not store.set_aside()
    assert not (folder / "d" / name[:2] / name).exists(), "the next start finishes the erasing"


def test_a_dossier_begun_anew_while_it_is_read_is_not_called_damaged(on_disk, family, monkeypatch):
    real, seen = RevisionFolder.read, []

    def read_slowly(self, name, revision):
        blob = real(self, name, revision)
        if not seen:
            seen.append(name)
            on_disk.erase(family.id)
            on_disk.save(with_words(family, "opnieuw begonnen"), seen=0)
        return blob

    monkeypatch.setattr(RevisionFolder, "read", read_slowly)
    assert on_disk.load(family.id).notes[-1].words == "opnieuw begonnen"
    assert not on_disk.set_aside()


def test_verify_finds_nothing_in_a_whole_folder(on_disk, family, folder, keys):
    on_disk.save(with_words(family, "erbij"), seen=1)
    on_disk.keep_draft(a_draft(family))
    on_disk.erase(on_disk.save(a_family(), seen=0).id)
    assert not verify(folder, keys)


def test_verify_names_what_is_missing_and_what_does_not_belong(on_disk, family, folder, keys):
    for seen in (1, 2, 3):
        on_disk.save(family, seen=seen)
    revision_file(folder, family, 2).unlink()
    revision_file(folder, family, 4).unlink()
    (revision_file(folder, family).parent / "0000000001 (conflicted copy)").write_bytes(b"x")
    (revision_file(folder, family).parent.parent / ".tmp-dead").write_bytes(b"x")
    (folder / "slots.before").write_bytes(b"x")
    found = {(one.file.rsplit("/", 1)[-1], one.code) for one in verify(folder, keys)}
    assert found == {
        ("0000000002", "version-missing"),
        ("0000000004", "newest-missing"),
        ("0000000001 (conflicted copy)", "unknown-file"),
        (".tmp-dead", "left-over"),
        ("slots.before", "slots-damaged"),
    }


def test_a_damaged_draft_is_passed_over_and_named(on_disk, family, folder, keys):
    whole, hurt = a_draft(family, "heel"), a_draft(family, "beschadigd")
    on_disk.keep_draft(whole)
    on_disk.keep_draft(hurt)
    flipped(folder / "t" / family.id / hurt.id, 40)
    assert list(on_disk.drafts(family.id)) == [whole]
    expected = [(f"t/{family.id}/{hurt.id}", family.id, "draft-damaged")]
    assert [(one.file, one.dossier, one.code) for one in on_disk.set_aside()] == expected
    assert [(one.file, one.dossier, one.code) for one in verify(folder, keys)] == expected


def test_the_draft_of_another_field_does_not_pass_for_this_one(on_disk, family, folder):
    one, other = a_draft(family, "een"), a_draft(family, "ander")
    on_disk.keep_draft(one)
    on_disk.keep_draft(other)
    shutil.copy(folder / "t" / family.id / one.id, folder / "t" / family.id / other.id)
    assert list(on_disk.drafts(family.id)) == [one]


def test_damaged_preferences_stop_nobody(on_disk, folder, keys):
    on_disk.save_preferences(on_disk.preferences().having(counsellor="An"))
    flipped(folder / "preferences", -1)
    assert on_disk.preferences().counsellor == ""
    assert [one.code for one in on_disk.set_aside()] == ["preferences-damaged"]
    on_disk.save_preferences(on_disk.preferences().having(counsellor="Bram"))
    assert on_disk.preferences().counsellor == "Bram"
    assert not on_disk.set_aside()


def test_a_damaged_notebook_is_named_and_laid_beside_the_next_one(on_disk, folder):
    on_disk.change_notebook(lambda notebook: notebook.with_remark(a_remark("Ik twijfelde")))
    flipped(folder / "notebook", -1)
    damaged = (folder / "notebook").read_bytes()
    assert on_disk.notebook().remarks == ()
    assert [one.code for one in on_disk.set_aside()] == ["notebook-damaged"]
    on_disk.change_notebook(lambda notebook: notebook.with_remark(a_remark("Daarna")))
    assert [one.words for one in on_disk.notebook().remarks] == ["Daarna"]
    assert (folder / "notebook.damaged").read_bytes() == damaged
    assert [one.file for one in on_disk.set_aside()] == ["notebook.damaged"]
    flipped(folder / "notebook", -1)
    on_disk.change_notebook(lambda notebook: notebook.with_remark(a_remark("En weer")))
    assert (folder / "notebook.damaged").read_bytes() == damaged
    assert [one.file for one in on_disk.set_aside()] == ["notebook.damaged", "notebook.damaged2"]


def a_remark(words):
    return Remark(id=words, words=words, written_at=MORNING)
