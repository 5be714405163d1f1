"""What the organisation adds: notes on a page, contacts nearby; marked as such."""

import streamlit as st

from workbook.content.guide import GuidePage
from workbook.content.searching.word_forms import stems
from workbook.model.local_guide import LocalContact, LocalNote
from workbook.services.local_guide import add_contact, add_note, look_up_again, put_back, take_away
from workbook.ui import at_button, html, problems, session
from workbook.ui.guide import addresses
from workbook.ui.words import _, words

TAKEN_AWAY = "taken away from the guide"


def show_notes(page: GuidePage) -> None:
    """The notes on this page, and a field for the next one."""
    notes = session.workspace().store.local_guide().notes_on(page.id)
    if notes:
        st.html(html.section(_("From your organisation")))
    for note in notes:
        _show_note(note)
    _show_put_back(page.id)
    if addresses.opener("note", _("Add a note of your organisation")):
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
    st.html(
        html.tag(
            "p", _("Everybody who opens this workbook can read it. Nothing about clients."), css="wb-meta"
        )
    )
    st.text_area(_("Your note"), key=key, height=100, persist_state="session")
    st.button(_("Keep the note"), key=f"keep {key}", on_click=_keep_note, args=(page.id, key))
    at_button.show(key)


def _keep_note(page: str, key: str) -> None:
    with at_button.answering(key):
        add_note(session.workspace(), page, st.session_state.get(key) or "")
        st.session_state[key] = ""


# Contacts


def show_contacts() -> None:
    """Those of the organisation, and a form for the next one."""
    contacts = session.workspace().store.local_guide().contacts
    st.html(html.section(_("Contacts of your organisation")))
    if not contacts:
        empty = _("Here come the lawyers, doctors and schools nearby that your team works with.")
        st.html(html.tag("p", empty, css="wb-empty"))
    for contact in contacts:
        _show_contact(contact)
    _show_put_back("resources")
    if addresses.opener("contact", _("Add a contact")):
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
        _show_take_away(contact, "resources")


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


def _show_put_back(page: str) -> None:
    taken = session.in_mind().get(f"{TAKEN_AWAY} {page}")
    if isinstance(taken, LocalNote | LocalContact):
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
    """The notes and contacts that have every word that was typed."""
    asked = set(stems(typed, session.language()))
    kept = session.workspace().store.local_guide()
    items: list[LocalNote | LocalContact] = [*kept.contacts, *kept.notes]
    return [one for one in items if asked and asked <= set(_stems_of(one))]


def found_rows(items: list[LocalNote | LocalContact]) -> list[str]:
    """Each with the page it stands on."""
    return [_found(item) for item in items]


def _found(item: LocalNote | LocalContact) -> str:
    page = item.page if isinstance(item, LocalNote) else "resources"
    said = item.words if isinstance(item, LocalNote) else f"{item.name}. {item.what_for}"
    where = html.tag("p", _("From your organisation"), css="wb-meta")
    return html.box(
        addresses.link(page, css="wb-hit"), where, html.tag("p", said, css="wb-found"), css="wb-result"
    )


def _stems_of(item: LocalNote | LocalContact) -> list[str]:
    if isinstance(item, LocalNote):
        return stems(item.words, session.language())
    return stems(f"{item.name} {item.what_for} {item.reach}", session.language())
