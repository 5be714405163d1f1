"""The pieces of a dossier's overview."""

import streamlit as st

from workbook.content.grounds import days_of_duties
from workbook.content.library import library
from workbook.content.procedures import template
from workbook.model.conversations import Conversation
from workbook.model.dates import When
from workbook.model.dossier import Dossier
from workbook.model.due import due_information
from workbook.model.people import Person
from workbook.model.procedure import BESIDE, REFUSALS, ProcedureEvent, ProcedureTrack
from workbook.model.procedure_line import procedure_line
from workbook.model.sight import situations_of_all
from workbook.model.timely import Timely, timely_conversations
from workbook.papers import phrases
from workbook.services.agenda import agreed_meeting, planned_talk
from workbook.services.conversations import begin_conversation, open_conversation
from workbook.ui import due, frame, grounds, html, lawyer, names, problems, session, taps
from workbook.ui.dialogs import around, consent, event, person, put_back, situation, whole_dossier
from workbook.ui.languages import language_name
from workbook.ui.words import _, ngettext, text, words


def show_put_back(dossier: Dossier) -> None:
    """What was taken out last, to put back."""
    put_back.show(dossier)


def show_dossier_links(dossier: Dossier) -> None:
    """The dossier itself: its name, or to erase it."""
    if st.button(_("Change or erase this dossier"), type="tertiary", icon=":material/edit:"):
        whole_dossier.show(dossier)


def lead(dossier: Dossier) -> str:
    """Laila and Karim with three children. They speak Dari."""
    adults = words().listed(person.pseudonym for person in dossier.adults)
    count = len(dossier.children)
    if count:
        said = ngettext("{adults} with {n} child.", "{adults} with {n} children.", count)
    else:
        said = _("{adults}.")
    spoken = {language.code for person in dossier.people for language in person.languages}
    sentences = [said.format(adults=adults, n=words().number(count))]
    if spoken:
        languages = words().listed(map(language_name, sorted(spoken)))
        spoken_here = _("They speak {languages}.") if len(dossier.people) > 1 else _("Speaks {languages}.")
        sentences.append(spoken_here.format(languages=languages))
    return " ".join(sentences)


# What is timely


def show_timely(dossier: Dossier) -> None:
    """For each adult the conversation that fits now, why, and one click to begin."""
    today = session.workspace().now().date()
    answers = timely_conversations(dossier, today)
    first = next((answer for answer in answers if answer.conversation), None)
    nobody = html.tag("p", _("Add an adult. Then a conversation can begin."), css="wb-empty")
    st.html("".join(_sheet(dossier, answer, first) for answer in answers) or nobody)
    for answer in answers:
        for step in ("prepare", "hold"):
            if taps.pressed(f"{step} {answer.person}"):
                _enter(dossier, answer, step)


def show_due(dossier: Dossier) -> None:
    """The information that the law asks to be given, each with a plain tick."""
    today = session.workspace().now().date()
    owed = due_information(dossier, today, days_of_duties())
    if owed:
        rows = "".join(due.row(dossier, one) for one in owed)
        st.html(html.section(_("Information to give"), aside=_("by law")) + rows)


def _sheet(dossier: Dossier, answer: Timely, first: Timely | None) -> str:
    adult = dossier.person(answer.person)
    if answer.conversation is None:
        return html.box(_no_conversation(dossier, adult, answer), css="wb-sheet")
    talk = planned_talk(dossier, answer)
    is_same = first is not None and answer is not first and _reasons(answer) == _reasons(first)
    prepare = taps.button(_("Prepare"), key=f"prepare {answer.person}", kind="secondary")
    begin = taps.button(
        _("Begin the conversation"),
        key=f"hold {answer.person}",
        kind="primary" if answer is first else "secondary",
    )
    row = _timely_row(answer, adult, talk, is_same=is_same)
    return html.box(row, html.box(prepare, begin, css="wb-actions"), css="wb-sheet wb-turn")


def _no_conversation(dossier: Dossier, adult: Person, answer: Timely) -> str:
    rests = grounds.fold_of((answer.why,))
    said = html.box(html.tag("h2", adult.pseudonym), html.tag("p", text(answer.why)), rests)
    parts = [html.box(said, css="wb-row")]
    if meeting := agreed_meeting(dossier, adult.id):
        when = phrases.moment_line(meeting, words())
        parts.append(html.tag("p", _("Next conversation: {when}").format(when=when)))
    if dossier.conversations_with(adult.id):
        parts.append(frame.html_link("conversation", _("To the conversations"), d=dossier.id))
    return "".join(parts)


def _reasons(answer: Timely) -> tuple[str, ...]:
    return (answer.why, *answer.mind)


def _why(answer: Timely) -> str:
    """Why now, what to mind, and what both rest on."""
    mind = html.bullets([text(one) for one in answer.mind]) if answer.mind else ""
    return html.tag("p", text(answer.why), css="wb-soft") + mind + grounds.fold_of(_reasons(answer))


def _timely_row(answer: Timely, adult: Person, talk: Conversation | None, *, is_same: bool) -> str:
    """Said once where it is the same for both partners."""
    assert answer.conversation is not None
    leaf = ""
    if talk and talk.planned_on:
        is_today = talk.planned_on == session.workspace().now().date()
        leaf = html.leaf(words().month_short(talk.planned_on), str(talk.planned_on.day), now=is_today)
    heading = html.tag("h2", names.conversation_with(answer.conversation, adult.pseudonym))
    why = html.tag("p", _("For the same reasons."), css="wb-soft") if is_same else _why(answer)
    if past := names.past_plan(talk, session.workspace().now().date()):
        why = html.tag("p", past) + why
    return html.box(leaf, html.box(heading, why), css="wb-row wb-top-aligned wb-fill")


def _enter(dossier: Dossier, answer: Timely, step: str) -> None:
    assert answer.conversation is not None
    workspace = session.workspace()
    with problems.shown():
        dossier, talk = open_conversation(
            workspace, dossier.id, answer.conversation, answer.person, library(), is_last=answer.is_last
        )
        if step == "hold":
            begin_conversation(workspace, dossier.id, talk)
        frame.go("conversation", d=dossier.id, c=talk, step=step)


# Where in the procedure


def show_procedure(dossier: Dossier) -> None:
    """The procedure as a small line, with the way to add what happened."""
    add = taps.button(_("Add what happened"), key=f"add event {dossier.id}", icon="add")
    line = frame.html_link("procedure-line", _("To the procedure line"), d=dossier.id)
    track = next((one for one in dossier.procedure if one.kind not in BESIDE), None)
    events = track.in_order() if track else []
    if track and events:
        body = _path(track) + _last_day(track)
    else:
        body = html.tag(
            "p",
            _("Here comes the path through the procedure. Begin with the day of the application."),
            css="wb-empty",
        )
    st.html(html.section(_("Where in the procedure"), actions=add + line) + body)
    if taps.pressed(f"add event {dossier.id}"):
        event.show(dossier)
    for known in events:
        if taps.pressed(f"event {known.id}"):
            event.show(dossier, known)


def _path(track: ProcedureTrack) -> str:
    """What happened as it was entered, and the next step of the procedure line that is still to come."""
    today = session.workspace().now().date()
    line = procedure_line(template(), track, today)
    events = track.in_order()
    stops = [
        html.Stop(names.event_name(event.kind), names.say_when(event.when, today), _change(event))
        for event in events
    ]
    here = next((place for place, one in enumerate(events) if line.here and one == line.here.event), None)
    coming = next((stop for stop in line.stops if stop.event is None), None)
    if coming:
        name = library().text(f"procedure.{coming.stage.id}.name", session.language())
        stops.append(html.Stop(name, names.say_when(When.unknown(), today)))
    return html.path(stops, here=here, here_words=_("You are here"))


def _change(known: ProcedureEvent) -> str:
    name = _("Change: {event}").format(event=names.event_name(known.kind))
    return taps.button(_("Change"), key=f"event {known.id}", name=name)


def _last_day(track: ProcedureTrack) -> str:
    """Value 9: of the newest decision, and no date until the lawyer confirmed it."""
    decisions = [one for one in track.in_likely_order() if one.outcome in REFUSALS]
    if not decisions:
        return ""
    decision = decisions[-1]
    parts = [html.tag("p", names.event_name(decision.kind), css="wb-strong")]
    letter = decision.delivery
    if letter and letter.letter_says.strip():
        said = _("The letter says of the term: {words}").format(words=letter.letter_says)
        parts.append(html.tag("p", said))
    parts.append(lawyer.last_day(letter))
    return "".join(parts)


# The family


def show_family(dossier: Dossier) -> None:
    """Who they are; one click changes one of them."""
    add = taps.button(_("Add a person"), key=f"add person {dossier.id}", icon="add")
    rows = "".join(_person_row(member) for member in dossier.people)
    st.html(html.section(_("The family"), actions=add) + rows)
    if taps.pressed(f"add person {dossier.id}"):
        person.show(dossier)
    for member in dossier.people:
        if taps.pressed(f"change {member.id}"):
            person.show(dossier, member)


def _person_row(member: Person) -> str:
    facts = [names.role_name(member.role)]
    if member.birth_year:
        age = session.workspace().now().year - member.birth_year
        facts.append(ngettext("{n} year", "{n} years", age).format(n=age))
    facts += [f"{language_name(one.code)} ({names.reading_name(one.reads)})" for one in member.languages]
    body = html.tag("p", member.pseudonym, css="wb-strong") + html.tag("p", ", ".join(facts), css="wb-meta")
    if member.interpreter_wishes.strip():
        wishes = _("Wishes about the interpreter: {wishes}").format(wishes=member.interpreter_wishes)
        body += html.tag("p", wishes, css="wb-meta")
    name = _("Change: {event}").format(event=member.pseudonym)
    change = taps.button(_("Change"), key=f"change {member.id}", name=name)
    return html.box(html.token(member), html.box(body, css="wb-fill"), change, css="wb-person wb-ruled")


def show_around(dossier: Dossier) -> None:
    """Lawyer, interpreters, earlier counsellor, consents, special situations."""
    lines = html.box(*(html.tag("p", line) for line in _around(dossier)), css="wb-lines")
    dialogs = {
        "lawyer": (_("Lawyer"), "add", around.lawyer),
        "interpreter": (_("Interpreter"), "add", around.interpreter),
        "earlier counsellor": (_("Earlier counsellor"), "add", around.earlier_counsellor),
        "consent": (_("Who may see what"), "handshake", consent.show),
        "situation": (_("Special situation"), "add", situation.show),
    }
    buttons = (
        taps.button(said, key=f"{key} {dossier.id}", icon=icon)
        for key, (said, icon, _show) in dialogs.items()
    )
    st.html(html.section(_("Around the family")) + lines + html.box(*buttons, css="wb-actions"))
    for key, (_said, _icon, show) in dialogs.items():
        if taps.pressed(f"{key} {dossier.id}"):
            show(dossier)


def _around(dossier: Dossier) -> list[str]:
    said = []
    if dossier.lawyer:
        said.append(_("Lawyer: {name}").format(name=_commas(dossier.lawyer.name, dossier.lawyer.reach)))
    said += [
        _("Interpreter: {name}").format(name=around.interpreter_said(known)) for known in dossier.interpreters
    ]
    if earlier := dossier.earlier_counsellor:
        who = _commas(earlier.name, earlier.place, earlier.reach)
        said.append(_("Earlier counsellor: {name}").format(name=who))
    said += [situation.situation_said(dossier, one) for one in situations_of_all(dossier)]
    return said or [_("Nobody yet. Note the lawyer as soon as there is one.")]


def _commas(*parts: str) -> str:
    return ", ".join(part for part in parts if part)
