"""The next conversation in a calendar: right hour, neutral words."""

from datetime import date, datetime, time

import pytest
from icalendar import Calendar

from workbook.model.conversations import NextMeeting
from workbook.model.dates import BRUSSELS
from workbook.papers.calendar import make_calendar
from workbook.words import words_in


def made(meeting, language="nl"):
    return make_calendar(meeting, words=words_in(language), uid="talk-1")


def appointment(meeting, language="nl"):
    (event,) = Calendar.from_ical(made(meeting, language)).walk("VEVENT")
    return event


@pytest.mark.parametrize("day", [date(2026, 12, 8), date(2027, 7, 8)])
def test_an_hour_is_an_hour_in_belgium_in_winter_and_in_summer(day):
    event = appointment(NextMeeting(on=day, at=time(14)))
    assert event.start.astimezone(BRUSSELS) == datetime.combine(day, time(14), BRUSSELS)
    assert (event.end - event.start).total_seconds() == 3600


def test_where_the_hour_is_open_it_takes_the_day():
    event = appointment(NextMeeting(on=date(2026, 12, 8)))
    assert (event.start, event.end) == (date(2026, 12, 8), date(2026, 12, 9))


def test_it_says_nothing_about_anybody():
    event = appointment(NextMeeting(on=date(2026, 12, 8), at=time(14)), "en")
    assert str(event["summary"]) == "Appointment"
    assert set(event) <= {"UID", "SUMMARY", "CLASS", "DTSTAMP", "DTSTART", "DTEND"}
    assert str(event["uid"]) == "talk-1@future-workbook"


def test_the_same_meeting_gives_the_same_file():
    meeting = NextMeeting(on=date(2026, 12, 8), at=time(14))
    assert made(meeting) == made(meeting)
