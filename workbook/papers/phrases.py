"""What several papers say the same way: which conversation, when, with which interpreter, what was agreed."""

from datetime import date

from workbook import names
from workbook.draw.text.clean import isolated, on_one_line, unbroken
from workbook.errors import PersonUnknown
from workbook.model.conversations import Agreement, Conversation, InterpreterBooking, NextMeeting
from workbook.model.dossier import Dossier
from workbook.model.people import Person
from workbook.names import conversation_with
from workbook.words import Words

LONGEST_NAME = 40


def participant(dossier: Dossier, conversation: Conversation, person_id: str) -> Person:
    """The person a paper is about; PersonUnknown where this conversation was not with them."""
    if person_id not in conversation.people:
        raise PersonUnknown(person=person_id)
    return dossier.person(person_id)


def name_of(person: Person) -> str:
    """The made-up name, on one line, ready to stand in a sentence."""
    return isolated(on_one_line(person.pseudonym, LONGEST_NAME))


def title_of(conversation: Conversation, person: Person, words: Words) -> str:
    """Exploration conversation with Laila."""
    return conversation_with(conversation.kind, name_of(person), words)


def day_in_full(on: date, words: Words) -> str:
    """Dinsdag 24 november 2026, at the beginning of a line."""
    day = f"{words.weekday(on)} {on.year}"
    return day[:1].upper() + day[1:]


def interpreter_line(booking: InterpreterBooking | None, words: Words) -> str:
    """Which interpreter, how, for how long; without a name, since a paper can be found.

    Empty where none was noted: that nobody booked one does not say that nobody interpreted.
    """
    _ = words.gettext
    if booking is None:
        return ""
    with_language = {
        "phone": _("Interpreter for {language}, on the phone"),
        "video": _("Interpreter for {language}, by video"),
        "in-person": _("Interpreter for {language}, in the room"),
    }
    without = {
        "phone": _("Interpreter on the phone"),
        "video": _("Interpreter by video"),
        "in-person": _("Interpreter in the room"),
    }
    language = language_name(booking.language, words)
    line = with_language[booking.mode].format(language=language) if language else without[booking.mode]
    return f"{line}, {minutes(booking.minutes, words)}" if booking.minutes else line


def minutes(count: int, words: Words) -> str:
    """Fifteen minutes, as people say it."""
    return words.ngettext("{n} minute", "{n} minutes", count).format(n=words.number(count))


def language_name(language: str, words: Words) -> str:
    """The name of a language given by its code; what was typed where it is no code."""
    typed = on_one_line(language, LONGEST_NAME)
    return isolated(names.language_name(typed, words)) if typed else ""


def meeting_line(meeting: NextMeeting | None, words: Words) -> str:
    """When the next conversation is."""
    _ = words.gettext
    if meeting is None:
        return _("No next conversation has been planned yet.")
    return moment_line(meeting, words)


def moment_line(meeting: NextMeeting, words: Words) -> str:
    """The day and the hour, where it is known."""
    _ = words.gettext
    day = day_in_full(meeting.on, words)
    if meeting.at is None:
        return _("{day}, the hour is still open").format(day=day)
    return _("{day} at {hour}").format(day=day, hour=words.hour(meeting.at))


def who_and_when(agreement: Agreement, person: Person, words: Words) -> str:
    """Who does what was agreed, by when; or when it was done."""
    _ = words.gettext
    who = _("The counsellor") if agreement.by == "counsellor" else name_of(person)
    return with_day(who, agreement, words)


def with_day(who: str, agreement: Agreement, words: Words) -> str:
    """This doer, with the day by which or on which."""
    _ = words.gettext
    if agreement.done_on:
        return _("{who}, done on {day}").format(who=who, day=unbroken(words.day(agreement.done_on)))
    if agreement.due_on:
        return _("{who}, by {day}").format(who=who, day=unbroken(words.day(agreement.due_on)))
    return who
