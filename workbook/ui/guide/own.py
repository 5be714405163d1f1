"""What the organisation adds: notes on a page, contacts nearby; marked as such."""

from contextlib import suppress

import streamlit as st

from workbook.content.guide import GuidePage, guide
from workbook.content.searching.everyday import telling
from workbook.content.searching.word_forms import stem, words_of
from workbook.errors import WordsMissing, WorkbookError
from workbook.model.local_guide import LocalContact, LocalNote
from workbook.services.local_guide import add_contact, look_up_again, put_back, take_away, write_note
from workbook.ui import at_button, html, problems, session
from workbook.ui.flow import Flow
from workbook.ui.guide import addresses
from workbook.ui.words import _, words

TAKEN_AWAY = "taken away from the guide"
CONTACTS = "contacts"
"""The place of contacts, apart from the notes on the same page."""

TYPING = "note being typed"


def show_notes(page: GuidePage, flow: Flow) -> None:
    """The notes on this page, and a field for the next one."""
    notes = session.workspace().store.local_guide().notes_on(page.id)
    if notes:
        flow.say(html.section(_("From your organisation")))
        flow.pause()
    for note in notes:
        if note.id != st.session_state.get(f"{TYPING} {page.id}"):
            _show_note(note)
    _show_put_back(page.id, flow)
    if addresses.opener(flow, "note", _("Add a note of your organisation")):
        _show_note_form(page)


def _show_note(note: LocalNote) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key=f"own_{note.id}"):
        st.html(
            html.box(html.tag("p", note.words), html.tag("p", _written(note), css="wb-meta"), css="wb-grow")
        )
        _show_take_away(note, note.page)


def _written(note: LocalNote) -> str:
    day = words().day(note.written_at.astimezone().date())
    return f"{note.by}, {day}" if note.by else day


def _show_note_form(page: GuidePage) -> None:
    key = f"own note on {page.id}"
    warning = _("Everybody who opens this workbook can read it. Nothing about clients.")
    st.html(html.tag("p", warning, css="wb-meta"))
    st.text_area(
        _("Your note"),
        key=key,
        height=100,
        persist_state="session",
        on_change=_keep_typed_later,
        args=(page.id, key),
    )
    st.button(_("Keep the note"), key=f"keep {key}", on_click=_begin_anew, args=(page.id, key))
    at_button.show(key)
    with problems.shown():
        _keep_typed(page.id, key)


def _keep_typed(page: str, key: str) -> None:
    """What is typed is kept while it is typed, like every word."""
    typed, kept = st.session_state.get(key) or "", f"{key} as kept"
    if typed != st.session_state.get(kept, ""):
        write_note(session.workspace(), _note_being_typed(page), page, typed)
        st.session_state[kept] = typed


def _keep_typed_later(page: str, key: str) -> None:
    with suppress(WorkbookError):  # the page tries again, and says what is wrong
        _keep_typed(page, key)


def _begin_anew(page: str, key: str) -> None:
    with at_button.answering(key):
        if not (st.session_state.get(key) or "").strip():
            raise WordsMissing()
        _keep_typed(page, key)
        st.session_state[f"{TYPING} {page}"] = session.workspace().new_id()
        st.session_state[key] = st.session_state[f"{key} as kept"] = ""


def _note_being_typed(page: str) -> str:
    name = f"{TYPING} {page}"
    if name not in st.session_state:
        st.session_state[name] = session.workspace().new_id()
    return str(st.session_state[name])


# Contacts


def show_contacts(flow: Flow) -> None:
    """Those of the organisation, and a form for the next one."""
    contacts = session.workspace().store.local_guide().contacts
    flow.say(html.section(_("Contacts of your organisation")))
    if not contacts:
        empty = _("Here come the lawyers, doctors and schools nearby that your team works with.")
        flow.say(html.tag("p", empty, css="wb-empty"))
    else:
        flow.pause()
    for contact in contacts:
        _show_contact(contact)
    _show_put_back(CONTACTS, flow)
    if addresses.opener(flow, "contact", _("Add a contact")):
        _show_contact_form()


def _show_contact(contact: LocalContact) -> None:
    checked = _("Looked up on {day}").format(day=words().day(contact.checked_on))
    lines = (
        html.tag("p", contact.name, css="wb-strong"),
        *(html.tag("p", one) for one in (contact.what_for, contact.reach) if one),
        html.tag("p", checked, css="wb-meta"),
    )
    with st.container(horizontal=True, vertical_alignment="center", key=f"own_{contact.id}"):
        st.html(html.box(*lines, css="wb-grow wb-lines"))
        st.button(
            _("Still right"), key=f"still {contact.id}", type="tertiary", on_click=_look_up, args=(contact,)
        )
        _show_take_away(contact, CONTACTS)


def _show_contact_form() -> None:
    key = "own contact"
    st.text_input(_("Name"), key=f"{key} name", persist_state="session")
    st.text_input(_("What for"), key=f"{key} what", persist_state="session")
    st.text_input(_("Telephone, address or site"), key=f"{key} reach", persist_state="session")
    st.button(_("Keep the contact"), key=f"keep {key}", on_click=_keep_contact, args=(key,))
    at_button.show(key)


def _keep_contact(key: str) -> None:
    fields = [f"{key} {part}" for part in ("name", "what", "reach")]
    with at_button.answering(key):
        name, what, reach = (st.session_state.get(field) or "" for field in fields)
        add_contact(session.workspace(), name, what_for=what, reach=reach)
        for field in fields:
            st.session_state[field] = ""


def _look_up(contact: LocalContact) -> None:
    with problems.shown_after():
        look_up_again(session.workspace(), contact)


# Taking away and putting back


def _show_take_away(item: LocalNote | LocalContact, page: str) -> None:
    st.button(
        _("Take away"), key=f"take away {item.id}", type="tertiary", on_click=_take_away, args=(item.id, page)
    )


def _show_put_back(page: str, flow: Flow) -> None:
    taken = session.in_mind().get(f"{TAKEN_AWAY} {page}")
    if isinstance(taken, LocalNote | LocalContact):
        flow.pause()
        with st.container(horizontal=True, vertical_alignment="center"):
            st.html(html.tag("p", _("Taken away."), css="wb-meta", role="status"))
            st.button(
                _("Put back"), key=f"put back {page}", type="tertiary", on_click=_put_back, args=(taken, page)
            )


def _take_away(item_id: str, page: str) -> None:
    with problems.shown_after():
        session.in_mind()[f"{TAKEN_AWAY} {page}"] = take_away(session.workspace(), item_id)


def _put_back(item: LocalNote | LocalContact, page: str) -> None:
    with problems.shown_after():
        put_back(session.workspace(), item)
        session.in_mind().pop(f"{TAKEN_AWAY} {page}", None)


# Searching them


def found(typed: str) -> list[LocalNote | LocalContact]:
    """The notes and contacts that have every telling word; the last one may be only begun."""
    language = session.language()
    asked = telling([word.folded for word in words_of(typed)], language)
    kept = session.workspace().store.local_guide()
    items: list[LocalNote | LocalContact] = [*kept.contacts, *kept.notes]
    return [one for one in items if asked and _has(one, asked, language)]


def _has(item: LocalNote | LocalContact, asked: list[str], language: str) -> bool:
    said = [word.folded for word in words_of(_said(item))]
    forms = {stem(word, language) for word in said}
    *others, last = asked
    is_begun = any(word.startswith(last) for word in said) or stem(last, language) in forms
    return is_begun and forms.issuperset(stem(word, language) for word in others)


def found_rows(items: list[LocalNote | LocalContact]) -> list[str]:
    """Each with the page it stands on."""
    return [_found(item) for item in items]


def _found(item: LocalNote | LocalContact) -> str:
    """A note on a page that the guide has no more stands here alone."""
    page = item.page if isinstance(item, LocalNote) else "resources"
    way = addresses.link(page, css="wb-hit") if guide().page(page) else ""
    where = html.tag("p", _("From your organisation"), css="wb-meta")
    return html.box(way, where, html.tag("p", _said(item), css="wb-found"), css="wb-result")


def _said(item: LocalNote | LocalContact) -> str:
    if isinstance(item, LocalNote):
        return item.words
    return ". ".join(filter(None, (item.name, item.what_for, item.reach)))
