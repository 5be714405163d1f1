"""The next conversation as a calendar file: neutral words, no name, since calendars are often shared."""

from datetime import UTC, datetime, time, timedelta

from icalendar import Calendar, Event

from workbook.model.conversations import NextMeeting
from workbook.model.dates import BRUSSELS
from workbook.words import Words

LENGTH = timedelta(minutes=60)


def make_calendar(next_meeting: NextMeeting, *, words: Words, uid: str) -> bytes:
    """A calendar with this one appointment; the whole day where the hour is open.

    `uid` lets a calendar replace the appointment by a later version: an id, nothing personal.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//Future Workbook//")
    calendar.add("version", "2.0")
    calendar.add_component(_appointment(next_meeting, words, uid))
    calendar.add_missing_timezones()
    return bytes(calendar.to_ical())


def _appointment(meeting: NextMeeting, words: Words, uid: str) -> Event:
    _ = words.gettext
    event = Event()
    event.add("uid", f"{uid}@future-workbook")
    event.add("summary", _("Appointment"))
    event.add("class", "PRIVATE")
    # no clock in here: the day itself serves as the stamp that the format asks for
    event.add("dtstamp", datetime.combine(meeting.on, time(), UTC))
    if meeting.at is None:
        event.add("dtstart", meeting.on)
        event.add("dtend", meeting.on + timedelta(days=1))
    else:
        start = datetime.combine(meeting.on, meeting.at, BRUSSELS)
        event.add("dtstart", start)
        event.add("dtend", start + LENGTH)
    return event
