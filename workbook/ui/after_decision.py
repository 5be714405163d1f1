"""What follows a decision: a return, and only for who chose it; leaving reception; a life here."""

from collections.abc import Mapping

import streamlit as st

from workbook.content.grounds import Ground, facts_in
from workbook.content.library import library
from workbook.content.options import options
from workbook.errors import TextChanged, WorkbookError
from workbook.model.choosing import chooses_return
from workbook.model.course import course_of
from workbook.model.dossier import Dossier
from workbook.model.people import Person
from workbook.model.plan import RETURN_QUESTIONS, ReturnQuestion
from workbook.services.papers import PaperRequest
from workbook.services.plan import keep_return_fact, plan_now, return_fact_of
from workbook.ui import at_button, drafts, folds, grounds, html, names, rounds, session
from workbook.ui.dialogs.seen import having_read
from workbook.ui.options import facts_of
from workbook.ui.paper_route import address_of
from workbook.ui.words import _, text, told

WAYS_TO: Mapping[str, tuple[str, ...]] = {
    "staying": ("appeal", "new-application", "other-residence"),
    "returning": ("return",),
    "moving-on": ("another-country",),
    "without-residence": ("without-residence",),
}
"""Which ways lead to a goal; all goals are treated alike."""

LEAVES: tuple[str, ...] = ("reception-ends", "order-to-leave", "return-place")


def show(dossier: Dossier, person: Person) -> None:
    """What concerns this person now, and nothing else."""
    course = course_of(dossier, person.id)
    if course.stage == "granted":
        _show_life_here()
    if course.stage == "final" or any(event.kind in LEAVES for event in course.events):
        _show_leaving()
    goal = plan_now(dossier, person.id).goal
    for option in WAYS_TO.get(goal or "not-decided", ()):
        _show_way(option)
    if chooses_return(dossier, person.id):
        _show_return(dossier, person)


def _show_way(option_id: str) -> None:
    """The same of every goal: what is known of the way to it."""
    option = options().option(option_id)
    heading = _("What is known: {way}").format(way=names.option_name(option_id))
    what = [html.tag("p", text(line.id), css="wb-soft") for line in option.about("what")]
    st.html(html.fold(heading, html.box(*what) + facts_of(option)))


def _show_life_here() -> None:
    st.html(html.section(_("A life here")))
    st.html(html.bullets(_texts("granted.plan")))
    st.html(_facts(_("What is known of the first months"), "granted"))


def _show_leaving() -> None:
    st.html(html.section(_("When reception ends")))
    st.html(html.tag("p", _("What to take along"), css="wb-strong"))
    st.html(html.bullets(_texts("leaving.take")))
    st.html(_facts(_("Where help is, and what goes on"), "leaving"))
    st.html(html.box(*(html.tag("p", one, css="wb-soft") for one in _texts("leaving.last"))))


def _texts(group: str) -> list[str]:
    return [text(one) for one in library().group(group)]


def _together(dossier: Dossier) -> list[str]:
    """What to bring together; children's papers only where there are children."""
    group = library().group("return.together")
    return [text(one) for one in group if dossier.children or not one.endswith(".children")]


def _facts(title: str, group: str, *, is_open: bool = False) -> str:
    """Facts in words, unconfirmed ones as such, and their sources folded below."""
    known = facts_in(group)
    language = session.language()
    said = [
        fact.says[language] if fact.is_confirmed else f"{fact.says[language]} {_('Not yet confirmed.')}"
        for fact in known
    ]
    sources = grounds.fold_around([Ground(fact.id, fact.says[language], fact) for fact in known])
    return html.fold(title, html.bullets(said) + sources, is_open=is_open)


# For who chose to return, and only then


def _show_return(dossier: Dossier, person: Person) -> None:
    st.html(html.section(_("For the return, as {name} chose").format(name=person.pseudonym)))
    st.html(html.box(*(html.tag("p", one, css="wb-soft") for one in _texts("return.doubt"))))
    when = _("When, and until when one can change one’s mind")
    st.html(_facts(when, "return.when", is_open=True))
    st.html(_facts(_("Who does what today"), "return.today"))
    st.html(_facts(_("What can be asked for"), "return.asked-for"))
    st.html(html.fold(_("What to bring together"), html.bullets(_together(dossier))))
    st.html(html.fold(_("From the methodology"), html.units(told(library().at("return")))))
    _show_own_sheet(dossier, person)


def _show_own_sheet(dossier: Dossier, person: Person) -> None:
    """What a return counsellor may ask; the person chooses what stands on their own sheet."""
    with folds.fold(
        _("{name}’s own sheet to take along").format(name=person.pseudonym),
        key=f"own sheet {person.id}",
        icon="description",
    ) as is_open:
        if not is_open:
            return
        st.html(html.tag("p", text("return.own-sheet.yours"), css="wb-meta"))
        for about in RETURN_QUESTIONS:
            _show_fact(dossier, person, about)
        st.button(
            _("Keep these answers"),
            type="primary",
            key=f"keep sheet {person.id}",
            on_click=_keep,
            args=(dossier.id, person.id),
        )
        at_button.show(f"own sheet {person.id}")
        request = PaperRequest("return-sheet", dossier.id, "", person.id, session.language())
        st.html(html.file_link(_("The own sheet, to take along"), address_of(request)))


def _field(dossier_id: str, person: str, about: ReturnQuestion) -> drafts.NoteField:
    return drafts.NoteField(dossier_id, "return", f"{about} {person}")


def _name(person: str, about: ReturnQuestion) -> str:
    return f"return {about} of {person}"


def _on_sheet(person: str, about: ReturnQuestion) -> str:
    return f"on sheet {rounds.key(_name(person, about))}"


def _show_fact(dossier: Dossier, person: Person, about: ReturnQuestion) -> None:
    seen = rounds.seen(_name(person.id, about), return_fact_of(dossier, person.id, about))
    field = _field(dossier.id, person.id, about)
    drafts.text_area(field, text(f"return.fact.{about}"), height=70, first=seen.words)
    st.checkbox(_("On the sheet"), value=seen.on_sheet, key=_on_sheet(person.id, about))


def _keep(dossier_id: str, person: str) -> None:
    """Each answer by itself: where one has to wait for a decision, all others are kept."""
    first: WorkbookError | None = None
    with at_button.answering(f"own sheet {person}"):
        for about in RETURN_QUESTIONS:
            try:
                _keep_one(dossier_id, person, about)
            except WorkbookError as error:
                first = first or error
        if first:
            raise first


def _keep_one(dossier_id: str, person: str, about: ReturnQuestion) -> None:
    workspace, name, field = session.workspace(), _name(person, about), _field(dossier_id, person, about)
    known = return_fact_of(workspace.store.load(dossier_id), person, about)
    seen = rounds.seen(name, known)
    entered = seen.having(
        words=drafts.changed(field, seen.words),
        on_sheet=bool(st.session_state.get(_on_sheet(person, about), seen.on_sheet)),
    )
    if entered != seen:
        try:
            known = return_fact_of(keep_return_fact(workspace, dossier_id, entered, seen=seen), person, about)
        except TextChanged:
            rounds.see(name, having_read(entered, known, seen) or known)
            raise
    rounds.begin_anew(name)
    drafts.show_kept(field, known.words)
