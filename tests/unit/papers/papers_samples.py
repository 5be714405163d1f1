"""A family on paper, and how to read a paper back."""

from datetime import date, datetime, time
from io import BytesIO

import pypdfium2
from pypdf import PdfReader

from workbook.content.library import library
from workbook.model.conversations import (
    Agreement,
    Card,
    Conversation,
    InterpreterBooking,
    NextMeeting,
    SummaryConfirmed,
)
from workbook.model.dates import BRUSSELS
from workbook.model.dossier import Dossier
from workbook.model.life import LifeEvent
from workbook.model.notes import Note
from workbook.model.people import Person, SpokenLanguage
from workbook.papers.extract import make_extract
from workbook.papers.preparation import make_preparation
from workbook.papers.record import make_record
from workbook.papers.summary import make_summary
from workbook.words import words_in

MADE_ON = date(2026, 11, 24)
HELD, AHEAD = "held", "ahead"
LAILA, KARIM, NOOR = "laila", "karim", "noor"

DUTCH = "Ik slaap niet sinds de brief. Ik wil met de dokter praten."
DARI = "من از وقتی نامه آمد خواب ندارم"
TIGRINYA = "ካብ ደብዳቤ ዝመጽእ ኣይደቀስኩን"


def at(day: int, hour: int = 14) -> datetime:
    return datetime(2026, 11, day, hour, tzinfo=BRUSSELS)


def note(words: str, person: str = LAILA, conversation: str | None = HELD, **rest: object) -> Note:
    name = f"{person}: {words}"
    return Note(id=name, person=person, words=words, written_at=at(5), conversation=conversation, **rest)


def held(**rest: object) -> Conversation:
    """The exploration conversation that was held on 5 November."""
    parts = {
        "id": HELD,
        "kind": "exploration",
        "people": (LAILA,),
        "opened_at": at(4),
        "started_at": at(5),
        "closed_at": at(5, 15),
        "booking": InterpreterBooking(language="prs", mode="phone", minutes=15),
        "confirmations": (
            SummaryConfirmed(
                person=LAILA, answer="confirmed", at=at(5, 15), language="prs", with_interpreter=True
            ),
        ),
        "next_meeting": NextMeeting(on=date(2026, 12, 8), at=time(14)),
    }
    return Conversation(**(parts | rest))


def ahead(**rest: object) -> Conversation:
    """The conversation that is being prepared for 24 November."""
    parts = {
        "id": AHEAD,
        "kind": "exploration",
        "people": (LAILA,),
        "opened_at": at(20),
        "planned_on": MADE_ON,
        "planned_at": time(14),
        "cards": (Card(id="card", words="Wat hielp u vroeger op een moeilijk moment?"),),
    }
    return Conversation(**(parts | rest))


def family(**rest: object) -> Dossier:
    """Laila and Karim with their child Noor."""
    parts = {
        "id": "dossier",
        "pseudonym": "Gezin Wilg",
        "created_at": at(1),
        "people": (
            Person(id=LAILA, pseudonym="Laila", languages=(SpokenLanguage(code="prs"),)),
            Person(id=KARIM, pseudonym="Karim", role="partner"),
            Person(id=NOOR, pseudonym="Noor", role="child"),
        ),
        "conversations": (held(), ahead()),
        "notes": (note(DUTCH),),
        "life": (LifeEvent(id="l", person=LAILA, words="Nederlands leren"),),
        "agreements": (
            Agreement(
                id="a", person=LAILA, words="De huisarts bellen", due_on=date(2026, 11, 27), conversation=HELD
            ),
        ),
    }
    return Dossier(**(parts | rest))


def record(dossier: Dossier, person: str = LAILA, conversation: str = HELD, language: str = "nl") -> bytes:
    return make_record(dossier, conversation, person, words=words_in(language), made_on=MADE_ON)


def summary(dossier: Dossier, person: str = LAILA, language: str = "nl") -> bytes:
    return make_summary(dossier, person, words=words_in(language), library=library(), made_on=MADE_ON)


def extract(dossier: Dossier, person: str = LAILA, conversation: str = HELD, language: str = "nl") -> bytes:
    return make_extract(dossier, conversation, person, words=words_in(language), made_on=MADE_ON)


def preparation(
    dossier: Dossier, person: str = LAILA, conversation: str = AHEAD, language: str = "nl"
) -> bytes:
    return make_preparation(
        dossier, conversation, person, words=words_in(language), library=library(), made_on=MADE_ON
    )


def pages(paper: bytes) -> list[str]:
    """The text of each page as a reader copies it, white space made equal."""
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(paper)).pages]


def read(paper: bytes) -> str:
    return " ".join(pages(paper))


def places(paper: bytes) -> list[tuple[float, float, float, float]]:
    """Left, bottom, right and top of every stretch of text."""
    found = []
    for page in pypdfium2.PdfDocument(paper):
        text = page.get_textpage()
        found += [text.get_rect(number) for number in range(text.count_rects())]
    return found
