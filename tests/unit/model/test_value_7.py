"""The promise of value 7 under any family: nobody's words reach somebody they were not meant for."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workbook.model.conversations import Agreement, Conversation
from workbook.model.dossier import Dossier
from workbook.model.notes import Marks, Note, ReadBack
from workbook.model.people import Consent, Person
from workbook.model.sight import agreements_of, last_summary_of, notes_readable_by, summary_of

NOW = datetime(2026, 7, 14, 9, 30, tzinfo=UTC)
TODAY = NOW.date()
ROLES = {"laila": "adult", "karim": "partner", "noor": "child", "sami": "child", "yara": "child"}
PEOPLE = tuple(ROLES)
HOUSEHOLD = tuple(Person(id=name, pseudonym=name.title(), role=role) for name, role in ROLES.items())


@dataclass(frozen=True)
class Said:
    """What the generator knows about words, apart from what the model makes of them."""

    token: str
    owner: str
    by_owner: bool
    is_kept_back: bool


@dataclass(frozen=True)
class Story:
    """A dossier, every text in it, and who really agreed that whom may read."""

    dossier: Dossier
    notes: tuple[Said, ...]
    agreed_on: tuple[tuple[str, str], ...]
    doors: frozenset[tuple[str, str]]

    def meant_for(self, reader: str) -> set[str]:
        return {said.token for said in self.notes if self._is_meant_for(said, reader)}

    def _is_meant_for(self, said: Said, reader: str) -> bool:
        if said.is_kept_back:
            return False
        return said.owner == reader or (said.by_owner and (said.owner, reader) in self.doors)

    def all_tokens(self) -> set[str]:
        return {said.token for said in self.notes} | {token for token, _ in self.agreed_on}


people = st.sampled_from(PEOPLE)
answers = st.sampled_from([None, "right", "different", "rather-not"])
marks = st.builds(
    Marks, aspect=st.sampled_from([None, "safety", "work"]), feeling=st.sampled_from([None, "doubt", "hope"])
)
note_shapes = st.tuples(
    people, st.sampled_from(["person", "counsellor"]), st.booleans(), answers, st.integers(0, 4), marks
)
who_talked = st.lists(st.lists(people, min_size=1, max_size=3, unique=True), max_size=4)
consent_shapes = st.tuples(people, st.sampled_from([*PEOPLE, "outside"]), st.booleans())


@st.composite
def stories(draw) -> Story:
    talks = tuple(
        Conversation(id=f"talk{at}", kind="interim", people=tuple(who), opened_at=NOW)
        for at, who in enumerate(
            draw(st.lists(st.lists(people, min_size=1, max_size=3, unique=True), max_size=4))
        )
    )
    notes, known = [], []
    for at, (owner, voice, private, answer, talk, marked) in enumerate(
        draw(st.lists(note_shapes, max_size=12))
    ):
        token = f"«{at}»"
        corrected = ReadBack(answer=answer, words=f"{token} anders", at=NOW) if answer else None
        notes.append(
            Note(
                id=f"n{at}",
                person=owner,
                words=f"gezegd {token}",
                written_at=NOW,
                voice=voice,
                private=private,
                read_back=corrected,
                conversation=f"talk{talk}" if talk < len(talks) else None,
                marks=marked,
            )
        )
        known.append(Said(token, owner, voice == "person", private or answer == "rather-not"))
    given_consents = draw(st.lists(consent_shapes, max_size=6))
    owners = draw(st.lists(people, max_size=4))
    agreed_on = tuple((f"«afspraak {at}»", owner) for at, owner in enumerate(owners))
    dossier = Dossier(
        id="family",
        pseudonym="Gezin",
        created_at=NOW,
        people=HOUSEHOLD,
        conversations=talks,
        notes=tuple(notes),
        consents=tuple(
            Consent(
                id=f"c{at}",
                person=owner,
                reader=None if reader == "outside" else reader,
                outside="Karim, Laila" if reader == "outside" else "",
                given_on=date(2026, 7, 1),
                withdrawn_on=None if holds else TODAY,
            )
            for at, (owner, reader, holds) in enumerate(given_consents)
        ),
        agreements=tuple(
            Agreement(id=token, person=owner, words=f"afgesproken {token}") for token, owner in agreed_on
        ),
    )
    doors = frozenset((owner, reader) for owner, reader, holds in given_consents if holds)
    return Story(dossier, tuple(known), agreed_on, doors)


def tokens_in(story: Story, values) -> set[str]:
    """Every known text that stands anywhere in these values, not only where one would look."""
    everything = "\n".join(value.model_dump_json() for value in values)
    return {token for token in story.all_tokens() if token in everything}


often = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@often
@given(stories())
def test_a_person_sees_exactly_what_was_meant_for_them(story):
    for reader in PEOPLE:
        assert tokens_in(story, notes_readable_by(story.dossier, reader)) == story.meant_for(reader)


@often
@given(stories())
def test_a_summary_never_holds_words_of_another_even_where_they_agreed(story):
    for person in PEOPLE:
        own = {
            said.token
            for said in story.notes
            if said.owner == person and said.by_owner and not said.is_kept_back
        }
        for talk in story.dossier.conversations:
            assert tokens_in(story, summary_of(story.dossier, talk.id, person)) <= own
            assert tokens_in(story, last_summary_of(story.dossier, person, before=talk.id)) <= own
        assert tokens_in(story, last_summary_of(story.dossier, person)) <= own


@often
@given(stories())
def test_agreements_are_shown_to_the_one_who_made_them(story):
    for person in PEOPLE:
        own = {token for token, owner in story.agreed_on if owner == person}
        assert tokens_in(story, agreements_of(story.dossier, person)) == own


@often
@given(stories())
def test_when_everybody_withdraws_everybody_sees_only_what_is_theirs(story):
    closed = story.dossier.having(
        consents=tuple(consent.having(withdrawn_on=TODAY) for consent in story.dossier.consents)
    )
    for reader in PEOPLE:
        assert {note.person for note in notes_readable_by(closed, reader)} <= {reader}


@often
@given(stories(), people, people)
def test_one_more_consent_opens_one_door_only(story, owner, reader):
    more = Consent(id="more", person=owner, reader=reader, given_on=TODAY)
    opened = story.dossier.having(consents=(*story.dossier.consents, more))
    for other in PEOPLE:
        before = tokens_in(story, notes_readable_by(story.dossier, other))
        new = tokens_in(story, notes_readable_by(opened, other)) - before
        assert other == reader or not new
        assert {said.owner for said in story.notes if said.token in new} <= {owner}
