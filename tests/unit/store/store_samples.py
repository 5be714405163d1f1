"""A family as An would enter it, for every test of the store."""

from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

from workbook.model.conversations import Agreement, Conversation
from workbook.model.dossier import Dossier
from workbook.model.drafts import Draft
from workbook.model.notes import Marks, Note
from workbook.model.people import Person, SpokenLanguage
from workbook.store.slots import Cost

CHEAP = Cost(memory_kib=32, iterations=1, lanes=1)
MORNING = datetime(2026, 7, 20, 9, 30, tzinfo=UTC)


def new_id() -> str:
    return uuid4().hex


def a_family(pseudonym="Familie Zonnebloem", *, named=None, notes=3) -> Dossier:
    adult = Person(id=new_id(), pseudonym="Narcissus", languages=(SpokenLanguage(code="prs"),))
    child = Person(id=new_id(), pseudonym="Klaproosje", role="child")
    talk = Conversation(id=new_id(), kind="exploration", people=(adult.id,), opened_at=MORNING)
    said = tuple(a_note(adult.id, talk.id, f"Toekomstdroom nummer {n}: bakkerij") for n in range(notes))
    agreed = Agreement(id=new_id(), person=adult.id, words="Advocaat bellen", due_on=date(2026, 8, 1))
    return Dossier(
        id=named or new_id(),
        pseudonym=pseudonym,
        created_at=MORNING,
        walkthrough="w1",
        people=(adult, child),
        conversations=(talk,),
        notes=said,
        agreements=(agreed,),
    )


def a_note(person: str, conversation: str | None, words: str) -> Note:
    return Note(
        id=new_id(),
        person=person,
        words=words,
        written_at=MORNING,
        conversation=conversation,
        marks=Marks(aspect="work", feeling="hope"),
    )


def with_words(dossier: Dossier, words: str) -> Dossier:
    return dossier.with_note(a_note(dossier.people[0].id, None, words))


def a_draft(dossier: Dossier, words="Nog niet bewaarde gedachten", *, minutes=0, named=None) -> Draft:
    return Draft(
        id=named or new_id(),
        dossier=dossier.id,
        owner="tab-1",
        field="note",
        words=words,
        typed_at=MORNING + timedelta(minutes=minutes),
    )
