"""Any dossier comes back as it was."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from store_samples import CHEAP, new_id

from workbook.model.dossier import Dossier
from workbook.model.notes import Marks, Note
from workbook.model.people import Person, SpokenLanguage
from workbook.store import tiny
from workbook.store.envelope import Envelope, Keys, SealBroken
from workbook.store.opening import create_vault, open_folder

EARLY = datetime(1950, 1, 1)  # noqa: DTZ001 - hypothesis adds the zone

words = st.text(min_size=1, max_size=200).filter(str.strip)
zones = st.sampled_from([UTC, timezone(timedelta(hours=2)), timezone(timedelta(hours=-9, minutes=-30))])
moments = st.datetimes(timezones=zones, min_value=EARLY)
people = st.builds(
    Person,
    id=st.uuids().map(lambda one: one.hex),
    pseudonym=words,
    role=st.sampled_from(["adult", "partner", "other-adult"]),
    birth_year=st.none() | st.integers(1900, 2000),
    languages=st.lists(st.builds(SpokenLanguage, code=words), max_size=3).map(tuple),
    interpreter_wishes=st.text(max_size=100),
)


@st.composite
def dossiers(draw):
    household = draw(st.lists(people, max_size=4, unique_by=lambda person: person.id))
    notes = st.builds(
        Note,
        id=st.uuids().map(lambda one: one.hex),
        person=st.sampled_from([person.id for person in household] or ["nobody"]),
        words=words,
        written_at=moments,
        marks=st.builds(Marks, aspect=st.sampled_from([None, "work", "safety"]), option=st.none() | words),
        private=st.booleans(),
    )
    return Dossier(
        id=new_id(),
        pseudonym=draw(words),
        created_at=draw(moments),
        people=tuple(household),
        notes=tuple(draw(st.lists(notes, max_size=5))) if household else (),
    )


@given(dossiers())
@settings(max_examples=150, deadline=None)
def test_a_dossier_becomes_tables_and_a_dossier_again(dossier):
    kept = []
    tiny.keep_dossier(dossier, kept.append)
    assert tiny.read_dossier(kept[0], version=0) == dossier


def test_a_dossier_survives_the_disk(tmp_path):
    keys, _ = create_vault(tmp_path, "een lange zin", cost=CHEAP)
    store = open_folder(tmp_path, keys)

    @given(dossiers())
    @settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    def survives(dossier):
        kept = store.save(dossier, seen=0)
        assert store.load(dossier.id) == kept == dossier.having(version=1)

    survives()


@given(st.binary(max_size=9000), st.binary(max_size=300))
@settings(max_examples=100, deadline=None)
def test_any_bytes_can_be_sealed_and_sizes_tell_little(body, card):
    envelope, name = Envelope(Keys("ab" * 16, b"m" * 32)), "cd" * 16
    key = envelope.key(name, envelope.wrapped_key(name))
    blob = envelope.seal_revision(key, name, 7, card=card, body=body)
    assert envelope.body(key, name, 7, blob) == body
    assert envelope.card(key, name, 7, blob) == card
    assert (len(blob) - 57 - 32) % 64 == 0


def test_what_was_sealed_opens_only_as_what_it_is():
    ours, theirs = Envelope(Keys("ab" * 16, b"m" * 32)), Envelope(Keys("cd" * 16, b"m" * 32))
    name, key = "ef" * 16, b"k" * 32
    blob = ours.seal_revision(key, name, 1, card=b"card", body=b"body")
    sealed = ours.seal(key, b"words", "draft", name, "1")
    for wrong in (
        lambda: theirs.body(key, name, 1, blob),
        lambda: theirs.card(key, name, 1, blob),
        lambda: ours.body(b"x" * 32, name, 1, blob),
        lambda: ours.body(key, name, 2, blob),
        lambda: ours.body(key, "00" * 16, 1, blob),
        lambda: theirs.open(key, sealed, "draft", name, "1"),
        lambda: ours.open(key, sealed, "hint", name, "1"),
        lambda: ours.open(key, sealed, "draft", name, "2"),
    ):
        with pytest.raises(SealBroken):
            wrong()


def test_ten_thousand_signs_fit_a_note(tmp_path):
    keys, _ = create_vault(tmp_path, "een lange zin", cost=CHEAP)
    store = open_folder(tmp_path, keys)
    adult = Person(id=new_id(), pseudonym="Iris")
    long = Note(id=new_id(), person=adult.id, words="ت" * 10_000, written_at=datetime.now(UTC))
    dossier = Dossier(
        id=new_id(), pseudonym="x", created_at=datetime.now(UTC), people=(adult,), notes=(long,) * 40
    )
    assert store.load(store.save(dossier, seen=0).id).notes == (long,) * 40
