"""Two people at one dossier: both texts stay, whoever was faster."""

import threading
from datetime import date

import pytest

from workbook.errors import DossierChanged, DossierGone, TextChanged
from workbook.model.conversations import Agreement
from workbook.model.people import Lawyer
from workbook.services.agreements import agree
from workbook.services.change import TRIES, change
from workbook.services.dossiers import find_dossiers, keep_lawyer, rename_dossier
from workbook.services.notes import reword_note, write_note


def words(dossier):
    return [note.words for note in dossier.notes]


@pytest.mark.parametrize("times", [0, 1, 2, 7, TRIES - 1])
def test_what_an_wrote_is_kept_however_often_bram_was_faster(workspace, busy, a_dossier, said, times):
    by_bram = [said("karim", f"van Bram {at}") for at in range(times)]
    busy.faster = [lambda newest, note=note: newest.with_note(note) for note in by_bram]
    after = write_note(workspace, a_dossier.id, "van An", person="laila", conversation="with-laila")
    assert words(after) == [*(note.words for note in by_bram), "van An"]
    assert workspace.store.load(a_dossier.id) == after
    assert after.version == a_dossier.version + times + 1


def test_when_somebody_is_faster_without_end_an_is_told_and_keeps_her_words(workspace, busy, a_dossier, said):
    busy.faster = [
        lambda newest, at=at: newest.with_note(said("karim", f"van Bram {at}")) for at in range(TRIES)
    ]
    with pytest.raises(DossierChanged):
        write_note(workspace, a_dossier.id, "van An", person="laila")
    assert len(workspace.store.load(a_dossier.id).notes) == TRIES


def test_two_counsellors_writing_at_the_same_moment_lose_nothing(workspace, of_bram, a_dossier):
    start = threading.Barrier(2)
    failed = []

    def write(of_whom, person):
        start.wait()
        try:
            for at in range(25):
                write_note(of_whom, a_dossier.id, f"{of_whom.counsellor} {at}", person=person)
        except Exception as error:  # noqa: BLE001 - told below, in the test's own thread
            failed.append(error)

    writers = [
        threading.Thread(target=write, args=args) for args in ((workspace, "laila"), (of_bram, "karim"))
    ]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert not failed
    kept = words(workspace.store.load(a_dossier.id))
    assert sorted(kept) == sorted(f"{name} {at}" for name in ("An", "Bram") for at in range(25))


def test_edits_of_different_things_are_both_kept(workspace, busy, a_dossier):
    busy.faster = [lambda newest: newest.having(lawyer=Lawyer(name="Mr. Peeters"))]
    agreed = Agreement(id="a", person="laila", words="school bellen", due_on=date(2026, 8, 1))
    after = agree(workspace, a_dossier.id, agreed)
    assert after.lawyer == Lawyer(name="Mr. Peeters")
    assert after.agreements == (agreed,)


def test_two_edits_of_the_same_note_are_shown_to_each_other(workspace, busy, a_dossier, said):
    note = said("laila", "Ik wil leren")
    change(workspace, a_dossier.id, lambda dossier: dossier.with_note(note))
    busy.faster = [
        lambda newest: newest.with_note_reworded(note.id, "Ik wil Frans leren", seen="Ik wil leren")
    ]
    with pytest.raises(TextChanged) as told:
        reword_note(workspace, a_dossier.id, note.id, "Ik wil Nederlands leren", seen="Ik wil leren")
    assert told.value.values == {"mine": "Ik wil Nederlands leren", "theirs": "Ik wil Frans leren"}
    assert words(workspace.store.load(a_dossier.id)) == ["Ik wil Frans leren"]


def test_after_seeing_the_other_text_the_merged_one_is_kept(workspace, a_dossier, said):
    note = said("laila", "Ik wil Frans leren")
    change(workspace, a_dossier.id, lambda dossier: dossier.with_note(note))
    merged = "Ik wil Frans en Nederlands leren"
    after = reword_note(workspace, a_dossier.id, note.id, merged, seen="Ik wil Frans leren")
    assert words(after) == [merged]


def test_two_new_names_for_a_dossier_are_shown_to_each_other(workspace, busy, a_dossier):
    busy.faster = [lambda newest: newest.having(pseudonym="Gezin Eik")]
    with pytest.raises(TextChanged) as told:
        rename_dossier(workspace, a_dossier.id, "Gezin Beuk", seen="Gezin Linde")
    assert told.value.values == {"mine": "Gezin Beuk", "theirs": "Gezin Eik"}


def test_nothing_is_kept_anew_when_nothing_changed(workspace, a_dossier):
    assert rename_dossier(workspace, a_dossier.id, "Gezin Linde", seen="Gezin Linde") == a_dossier
    keep_lawyer(workspace, a_dossier.id, None)
    assert workspace.store.load(a_dossier.id).version == a_dossier.version


def test_what_cannot_be_leaves_the_dossier_as_it_was(workspace, a_dossier):
    with pytest.raises(ZeroDivisionError):
        change(workspace, a_dossier.id, lambda dossier: 1 / 0)
    assert workspace.store.load(a_dossier.id) == a_dossier


def test_an_erased_dossier_takes_no_words(workspace, a_dossier):
    workspace.store.erase(a_dossier.id)
    with pytest.raises(DossierGone):
        write_note(workspace, a_dossier.id, "te laat", person="laila")


def test_chloe_who_works_elsewhere_sees_nothing(of_chloe, a_dossier):
    assert find_dossiers(of_chloe) == []
    assert find_dossiers(of_chloe, "Linde") == []
    with pytest.raises(DossierGone):
        write_note(of_chloe, a_dossier.id, "hallo", person="laila")
