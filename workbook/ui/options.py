"""The ways that may be open: each in the same form and the one fixed order; who was told what of them."""

import streamlit as st

from workbook.content.library import library
from workbook.content.options import ABOUT, OptionInfo, OptionLine, Way, all_unconfirmed, options
from workbook.model.dossier import Dossier
from workbook.model.notes import OPTIONS
from workbook.model.options import NONE_OF_THESE
from workbook.model.people import Person
from workbook.papers.options import about_name, given_of, given_said
from workbook.services.information import tell
from workbook.services.papers import PaperRequest
from workbook.ui import folds, frame, given, html, names, on_paper, problems, session, stances
from workbook.ui.flow import Flow
from workbook.ui.paper_route import address_of
from workbook.ui.words import _, text, told, words


def show_buttons(dossier: Dossier, person: Person) -> None:
    """To the line and the puzzle, which help to look at the ways together."""
    st.html(
        html.box(
            frame.html_link("procedure-line", _("To the procedure line"), d=dossier.id, p=person.id),
            frame.html_link("puzzle", _("To the puzzle"), d=dossier.id, p=person.id),
            frame.html_link("plan", _("To the plan"), d=dossier.id, p=person.id),
            css="wb-beside",
        )
    )


def show_all(dossier: Dossier, person: Person) -> None:
    """Six ways alike, then "none of these"; none is nearer, larger or opened for anybody."""
    for option in options().options:
        _show_option(dossier, person, option)
    with st.container(key=f"way_{NONE_OF_THESE}"):
        flow = Flow()
        flow.say(
            html.tag("h2", names.option_name(NONE_OF_THESE), css="wb-section"),
            html.tag("p", text("options.lead.none"), css="wb-soft"),
        )
        with folds.fold(
            _("What {name} says of it").format(name=person.pseudonym),
            key=f"way {NONE_OF_THESE} {person.id}",
            icon="chat_bubble",
            flow=flow,
        ) as is_open:
            if is_open:
                stances.show(dossier, person, NONE_OF_THESE)
        flow.pause()


def _show_option(dossier: Dossier, person: Person, option: OptionInfo) -> None:
    what = [text(line.id) for line in option.about("what")]
    with st.container(key=f"way_{option.id}"):
        flow = Flow()
        flow.say(
            html.tag("h2", names.option_name(option.id), css="wb-section"),
            html.tag("p", " ".join(what), css="wb-soft"),
            html.tag("p", _explained(dossier, person, option.id), css="wb-meta"),
        )
        with folds.fold(
            _("What it takes, what it leads to, whom to ask"),
            key=f"way facts {option.id} {person.id}",
            icon="menu_book",
            flow=flow,
        ) as is_open:
            if is_open:
                _show_facts(dossier, person, option)
        with folds.fold(
            _("What {name} says of it").format(name=person.pseudonym),
            key=f"way {option.id} {person.id}",
            icon="chat_bubble",
            flow=flow,
        ) as is_open:
            if is_open:
                if not stances.is_left_alone(dossier, person, option.id):
                    st.html(html.bullets([text(question) for question in option.questions]))
                stances.show(dossier, person, option.id)
        flow.pause()


def _explained(dossier: Dossier, person: Person, option: str) -> str:
    days = sorted({given.given_on for given in given_of(dossier, person.id, option)})
    if not days:
        return _("Not explained to {name} yet").format(name=person.pseudonym)
    return _("Explained to {name} on {days}").format(
        name=person.pseudonym, days=words().listed(map(words().day, days))
    )


def _show_facts(dossier: Dossier, person: Person, option: OptionInfo) -> None:
    """What is known of it; when it was explained, each time to change; and that it was explained today."""
    st.html(facts_of(option))
    for known in given_of(dossier, person.id, option.id):
        given.show_line(dossier, known)
    st.button(
        _("Explained to {name} today").format(name=html.label(person.pseudonym)),
        key=f"tell {option.id} {person.id}",
        on_click=_tell,
        args=(dossier.id, person.id, option.id),
    )


def facts_of(option: OptionInfo) -> str:
    """What it takes, what it leads to, the reception place, whom to ask; the sources folded below."""
    parts = []
    for about in ABOUT:
        if about != "what":
            parts.append(html.tag("p", about_name(about, words()), css="wb-strong"))
            parts += [html.tag("p", _said(line)) for line in option.about(about)]
    folds_ = [html.fold(text(f"way.{way.id}.name"), html.box(*_way(way))) for way in option.ways]
    lines = (*option.lines, *(line for way in option.ways for line in way.lines))
    sources = html.fold(_("What this rests on"), html.box(*map(_source, lines), css="wb-grounds"))
    return html.box(html.box(*parts, css="wb-lines"), *folds_, sources)


def _way(way: Way) -> list[str]:
    is_unsure = all_unconfirmed(way.lines)
    parts = [html.tag("p", _("Not yet confirmed."), css="wb-meta")] if is_unsure else []
    for line in way.lines:
        parts.append(html.tag("p", about_name(line.about, words()), css="wb-strong"))
        parts.append(html.tag("p", text(line.id) if is_unsure else _said(line)))
    return parts


def _said(line: OptionLine) -> str:
    return text(line.id) if line.is_confirmed else f"{text(line.id)} {_('Not yet confirmed.')}"


def _source(line: OptionLine) -> str:
    known = options()
    source = known.sources[line.source]
    day = words().day(source.on) if source.on else ""
    where = ", ".join(filter(None, (source.title, day, line.place)))
    checked = _("Source: {source}. Looked up on {day}.").format(
        source=where, day=words().day(known.checked_on)
    )
    return html.tag("p", text(line.id)) + html.tag("p", checked, css="wb-meta")


def _tell(dossier_id: str, person: str, option: str) -> None:
    with problems.shown_after():
        workspace = session.workspace()
        dossier = workspace.store.load(dossier_id)
        running = dossier.running_with(person)
        talk = dossier.conversation(running) if running else None
        tell(workspace, dossier_id, person, option, talk=talk)


# Who was told what


def show_informed_choice(dossier: Dossier) -> None:
    """Each way by each adult: when it was explained, or that it still is to be. No stance is in it."""
    st.html(html.section(_("For all ways")))
    with folds.fold(_("Who was told what"), key=f"informed {dossier.id}", icon="table_rows") as is_open:
        if is_open:
            heads = [_("Way"), *(adult.pseudonym for adult in dossier.adults)]
            rows = [
                [names.option_name(option), *(_told(dossier, adult.id, option) for adult in dossier.adults)]
                for option in OPTIONS
            ]
            st.html(html.table(_("Who was told what"), heads, rows))


def _told(dossier: Dossier, person: str, option: str) -> str:
    given = given_of(dossier, person, option)
    return "\n".join(given_said(one, words()) for one in given) or _("Still to be explained")


# Country information, papers


def show_country_info() -> None:
    """Sources of country information, offered only where the person wishes it (value 6)."""
    units = library().at("country-info")
    lead = html.tag("p", text("options.lead.country-info"), css="wb-soft")
    st.html(html.fold(_("Country information"), lead + html.units(told(units))))


def show_papers(dossier: Dossier, person: Person) -> None:
    """The ways in plain words, and what was explained."""
    with folds.fold(_("Take along on paper"), key=f"options papers {dossier.id}", icon="print") as is_open:
        if is_open:
            st.html(html.tag("p", text("options.paper.caution"), css="wb-problem"))
            on_paper.show_choices(dossier, person)
            labels = {"options": _("The ways, in plain words"), "informed-choice": _("What was explained")}
            links = [
                html.file_link(label, address_of(_request(dossier, person, kind)))
                for kind, label in labels.items()
            ]
            st.html(html.box(*links, css="wb-files"))


def _request(dossier: Dossier, person: Person, kind: str) -> PaperRequest:
    return PaperRequest(kind, dossier.id, "", person.id, session.language())
