"""The promises of `workbook/store/port.py`, kept by every store."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from store_samples import MORNING, a_draft, a_family, with_words

from workbook.errors import DossierChanged, DossierGone
from workbook.model.intervision import Case, Intervision
from workbook.model.local_guide import LocalContact, LocalGuide, LocalNote
from workbook.model.notebook import Notebook, Remark
from workbook.model.preferences import Preferences


def test_a_kept_dossier_is_loaded_as_it_was(store):
    kept = store.save(a_family(), seen=0)
    assert kept.version == 1
    assert store.load(kept.id) == kept


def test_each_save_is_the_next_version_and_earlier_ones_stay(store):
    first = store.save(a_family(), seen=0)
    second = store.save(with_words(first, "erbij"), seen=1)
    assert (first.version, second.version) == (1, 2)
    assert store.load(first.id) == second
    assert store.load_version(first.id, 1) == first
    assert store.load_version(first.id, 2) == second


def test_bram_is_told_when_an_was_first_and_nothing_of_an_is_lost(store):
    shown = store.save(a_family(), seen=0)
    by_an = store.save(with_words(shown, "van An"), seen=shown.version)
    with pytest.raises(DossierChanged) as told:
        store.save(with_words(shown, "van Bram"), seen=shown.version)
    assert told.value.values["head"] == 2
    assert store.load(shown.id) == by_an


@pytest.mark.parametrize("seen", [0, 1, 3, 99])
def test_only_the_newest_version_can_be_followed(store, seen):
    kept = store.save(a_family(), seen=0)
    kept = store.save(kept, seen=1)
    with pytest.raises(DossierChanged) as told:
        store.save(kept, seen=seen)
    assert told.value.values["head"] == 2
    assert store.load(kept.id).version == 2


def test_the_seen_version_counts_not_the_one_inside_the_dossier(store):
    kept = store.save(a_family().having(version=7), seen=0)
    assert kept.version == 1
    assert store.load(kept.id).version == 1


@pytest.mark.parametrize("unknown", ["", "nobody", "../../slots", "0" * 32, "é/\0"])
def test_an_unknown_dossier_is_gone(store, unknown):
    store.save(a_family(), seen=0)
    with pytest.raises(DossierGone):
        store.load(unknown)
    with pytest.raises(DossierGone):
        store.load_version(unknown, 1)
    assert store.saved_at(unknown) is None
    assert not store.drafts(unknown)
    store.discard_draft(unknown, "any")
    store.erase(unknown)


@pytest.mark.parametrize("version", [0, 2, -1, 10**30])
def test_a_version_that_was_never_kept_is_gone(store, version):
    kept = store.save(a_family(), seen=0)
    with pytest.raises(DossierGone):
        store.load_version(kept.id, version)


def test_saving_a_change_to_a_dossier_that_is_gone_brings_nothing_back(store):
    with pytest.raises(DossierGone):
        store.save(a_family(), seen=3)
    assert not store.cards()


@pytest.mark.parametrize("name", ["short", "with-a-dash", "../climbing", "Ω" * 40])
def test_any_id_is_kept_under_its_own_name(store, name):
    kept = store.save(a_family(named=name), seen=0)
    assert store.load(name) == kept
    assert [card.id for card in store.cards()] == [name]


def test_the_card_tells_what_the_list_needs(store):
    kept = store.save(a_family("Familie Zonneblóém"), seen=0)
    (card,) = store.cards()
    assert (card.id, card.version, card.pseudonym) == (kept.id, 1, "Familie Zonneblóém")
    assert (card.people, card.walkthrough) == (2, "w1")
    assert "zonnebloem" in card.found_by
    assert "klaproosje" in card.found_by
    assert card.saved_at == store.saved_at(kept.id)


def test_the_list_has_one_card_per_dossier_newest_first(store):
    first, second = store.save(a_family("Een"), seen=0), store.save(a_family("Twee"), seen=0)
    assert [card.id for card in store.cards()] == [second.id, first.id]
    store.save(first, seen=1)
    assert [(card.id, card.version) for card in store.cards()] == [(first.id, 2), (second.id, 1)]


def test_saved_at_is_the_moment_of_the_newest_version(store, clock):
    kept = store.save(a_family(), seen=0)
    before = store.saved_at(kept.id)
    store.save(kept, seen=1)
    assert before.utcoffset() is not None
    assert store.saved_at(kept.id) > before


def test_an_erased_dossier_is_gone_with_all_that_belongs_to_it(store):
    kept = store.save(a_family(), seen=0)
    kept = store.save(kept, seen=1)
    store.keep_draft(a_draft(kept))
    store.erase(kept.id)
    with pytest.raises(DossierGone):
        store.load(kept.id)
    with pytest.raises(DossierGone):
        store.load_version(kept.id, 1)
    with pytest.raises(DossierGone):
        store.save(kept, seen=2)
    with pytest.raises(DossierGone):
        store.keep_draft(a_draft(kept))
    assert not store.cards()
    assert not store.drafts(kept.id)
    assert store.saved_at(kept.id) is None
    store.erase(kept.id)


def test_an_erased_dossier_can_be_begun_anew(store):
    kept = store.save(a_family(), seen=0)
    store.keep_draft(a_draft(kept))
    store.erase(kept.id)
    again = store.save(with_words(kept, "opnieuw"), seen=0)
    assert again.version == 1
    assert store.load(kept.id) == again
    assert not store.drafts(kept.id)


def test_typed_words_are_found_again_oldest_first(store):
    kept = store.save(a_family(), seen=0)
    late, early = a_draft(kept, "later", minutes=5), a_draft(kept, "eerst")
    store.keep_draft(late)
    moment = store.keep_draft(early)
    assert moment.utcoffset() is not None
    assert list(store.drafts(kept.id)) == [early, late]


def test_typing_on_replaces_the_draft(store):
    kept = store.save(a_family(), seen=0)
    draft = a_draft(kept, "begin")
    store.keep_draft(draft)
    store.keep_draft(draft.having(words="begin en meer"))
    assert [one.words for one in store.drafts(kept.id)] == ["begin en meer"]


@pytest.mark.parametrize("name", ["plain", "tab:conversation:person", "../x", ""])
def test_a_discarded_draft_is_gone(store, name):
    kept = store.save(a_family(), seen=0)
    other = a_draft(kept, "blijft")
    store.keep_draft(other)
    store.keep_draft(a_draft(kept).having(id=name))
    store.discard_draft(kept.id, name)
    store.discard_draft(kept.id, name)
    assert list(store.drafts(kept.id)) == [other]


def test_drafts_stay_when_the_dossier_is_saved(store):
    kept = store.save(a_family(), seen=0)
    store.keep_draft(a_draft(kept))
    store.save(kept, seen=1)
    assert len(store.drafts(kept.id)) == 1


def test_drafts_of_another_family_stay_away(store):
    ours, theirs = store.save(a_family(), seen=0), store.save(a_family(), seen=0)
    store.keep_draft(a_draft(ours))
    assert not store.drafts(theirs.id)


def test_preferences_are_kept(store):
    assert store.preferences() == Preferences()
    store.save_preferences(Preferences(counsellor="An", language="fr"))
    assert store.preferences() == Preferences(counsellor="An", language="fr")


def a_remark(words, named="one"):
    return Remark(id=named, words=words, written_at=MORNING)


def test_the_notebook_is_kept_and_erased(store):
    assert store.notebook() == Notebook()
    store.change_notebook(lambda notebook: notebook.with_remark(a_remark("Ik twijfelde")))
    assert [one.words for one in store.notebook().remarks] == ["Ik twijfelde"]
    store.change_notebook(lambda notebook: notebook.without("one"))
    assert store.notebook() == Notebook()


def test_many_write_in_the_notebook_at_once_and_none_is_lost(store):
    def write(number):
        store.change_notebook(lambda notebook: notebook.with_remark(a_remark(f"{number}", f"{number}")))

    with ThreadPoolExecutor(8) as at_once:
        list(at_once.map(write, range(24)))
    assert len(store.notebook().remarks) == 24


def test_what_the_organisation_adds_is_kept_apart_from_every_dossier(store):
    note = LocalNote(id="one", page="work", words="Wij bellen op dinsdag.", written_at=MORNING)
    contact = LocalContact(id="two", name="Meester Els", checked_on=MORNING.date())
    store.change_local_guide(lambda kept: kept.with_note(note).with_contact(contact))
    assert store.local_guide() == LocalGuide(notes=(note,), contacts=(contact,))
    assert store.notebook() == Notebook()
    assert not store.cards()
    store.change_local_guide(lambda kept: kept.without("one"))
    assert store.local_guide() == LocalGuide(contacts=(contact,))


def test_nothing_is_set_aside_while_all_is_well(store):
    kept = store.save(a_family(), seen=0)
    store.keep_draft(a_draft(kept))
    store.cards()
    assert not store.set_aside()


def test_eight_colleagues_saving_at_once_lose_nothing(store):
    kept = store.save(a_family(notes=0), seen=0)

    def write_five(name):
        for n in range(5):
            while True:
                newest = store.load(kept.id)
                try:
                    store.save(with_words(newest, f"{name} {n}"), seen=newest.version)
                    break
                except DossierChanged:
                    continue

    colleagues = [threading.Thread(target=write_five, args=(name,)) for name in "abcdefgh"]
    for colleague in colleagues:
        colleague.start()
    for colleague in colleagues:
        colleague.join()
    last = store.load(kept.id)
    assert last.version == 41
    assert {note.words for note in last.notes} == {f"{name} {n}" for name in "abcdefgh" for n in range(5)}


def test_the_clock_that_was_handed_in_is_used(store, clock):
    kept = store.save(a_family(), seen=0)
    assert MORNING < store.saved_at(kept.id) < MORNING + timedelta(hours=1)


def test_the_intervision_is_kept_apart_from_every_dossier(store):
    case = Case(id="one", made_at=MORNING, question="Hoe ga ik verder?")
    store.change_intervision(lambda kept: kept.with_case(case))
    assert store.intervision() == Intervision(cases=(case,))
    assert not store.cards()
    store.change_intervision(lambda kept: kept.without_case("one"))
    assert store.intervision() == Intervision()
