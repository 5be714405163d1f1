"""What stands around every page: the sidebar, the style, the language, saving and locking."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import streamlit as st
from streamlit.navigation.page import Page

from workbook.errors import WorkbookError
from workbook.ui import components, html, idle, problems, session, taps
from workbook.ui.components import autosave
from workbook.ui.words import _
from workbook.words import LANGUAGES

Pages = Mapping[str, Page]

_PLACES = ("c", "step", "s", "at")
"""What in an address is another place on the same page, which begins at its top."""

_ICON = str(Path(__file__).resolve().parents[1] / "static" / "icon.png")

_PAGES, _HERE = "pages", "page in view"

TURNED_TO_CLIENT = ("conversation", "procedure-line", "lifeline", "puzzle")
"""The pages that have a view for the client."""


_ROOMS = {
    "today": "today",
    "dossiers": "folder_open",
    "method": "signpost",
    "intervision": "groups",
    "training": "school",
    "notebook": "edit_note",
    "settings": "tune",
    "about": "info",
}
"""The rooms that are always there, with the name of their sign."""

CHAPTERS = ("overview", "conversation", "lifeline", "procedure-line", "puzzle", "options", "plan")
"""The rooms inside a dossier."""


def name() -> str:
    """The workbook's name in this language."""
    return _("Future Workbook")


def name_window(title: str) -> None:
    """What the window is called, and its form; once a run, since the browser draws everything anew for it."""
    st.set_page_config(page_title=title, page_icon=_ICON, layout="wide", initial_sidebar_state=216)


@contextmanager
def around(page: Page, pages: Pages) -> Iterator[None]:
    """Everything before and after a page; a problem the page did not expect becomes a sentence."""
    st.session_state[_PAGES] = pages
    st.session_state[_HERE] = next((name for name, one in pages.items() if one == page), "")
    session.turn_to(page.url_path)
    taps.begin()
    place = " ".join((page.url_path, *(st.query_params.get(name, "") for name in _PLACES)))
    undisturbed = _is_undisturbed(page)
    components.page(session.language(), place, undisturbed=undisturbed)
    idle.watch()  # first, so that no page is ever seen that nobody watches over
    if not undisturbed:
        _sidebar(page, pages)
    problems.show_waiting()
    with problems.caught(lambda error: _show_instead(page, pages, error)):
        yield
    # No `finally`: a page that is left (RerunException) must not meet another request to run here.
    autosave()
    _heartbeat()
    taps.end()


def _show_instead(page: Page, pages: Pages, error: WorkbookError) -> None:
    st.html(html.title(page.title))
    problems.show(error)
    st.page_link(pages["dossiers"], label=_("To the dossiers"), icon=":material/folder_open:")


def go(page: str, **query: str) -> None:
    """Turn to another page of the workbook."""
    st.switch_page(st.session_state[_PAGES][page], query_params=query)


def link(page: str, label: str, *, icon: str | None = None, **query: str) -> None:
    """A way to another place in the workbook.

    Within the same page Streamlit's link draws the other place and leaves the address as it was: the next
    tap would lead back. There it is a button that turns the page.
    """
    if st.session_state.get(_HERE) != page:
        st.page_link(st.session_state[_PAGES][page], label=label, icon=icon, query_params=query)
    else:
        key = f"to {page} {' '.join(query.values())}"
        st.button(
            label, icon=icon, type="tertiary", key=key, on_click=st.query_params.from_dict, args=(query,)
        )


def html_link(page: str, label: str, *, icon: str = "", **query: str) -> str:
    """A way to another page as a piece of HTML, which many ways on one page are drawn sooner by.

    `icon` is the bare name of a sign. Within the page in view it is `link` that leads on.
    """
    assert st.session_state.get(_HERE) != page, page
    to: Page = st.session_state[_PAGES][page]
    return html.go_link(label, f"/{to.url_path}", icon=icon, query=query, css="wb-to")


def show_locked() -> None:
    """The page of a locked workbook: one sentence and the way in."""
    components.page("nl", "locked")
    st.html(
        '<header class="wb-title"><h1>Toekomstwerkboek</h1>'
        '<p class="wb-lead">Vergrendeld · Verrouillé · Locked</p></header>'
        '<p><a href="/unlock" target="_self">Ontgrendelen · Déverrouiller · Unlock</a></p>'
    )


def _sidebar(page: Page, pages: Pages) -> None:
    """The ways to the rooms as one piece of HTML: a row of Streamlit's links takes longer than most pages."""
    with st.sidebar:
        rooms = html.nav(_("Rooms"), [_way(page, pages[room], icon) for room, icon in _ROOMS.items()])
        st.html(
            f'<div class="wb-mark">{_wordmark()}<i></i></div>{rooms}'
            + (_chapters(page, pages) if session.dossier_id() else "")
        )
        with st.container(key="side_foot"):
            _language_switch()
            lock = html.lines(_("Lock"))
            st.html(f'<a class="wb-lock" href="/lock" target="_self">{lock}</a>')


def _chapters(page: Page, pages: Pages) -> str:
    try:
        dossier = session.dossier_around()
    except WorkbookError:
        return ""  # the page itself says what is wrong with it
    in_view = {"p": st.query_params["p"]} if "p" in st.query_params else {}
    # Whoever is in view stays in view: never suddenly the partner (value 7).
    query = {"d": dossier.id, **in_view}
    ways = [_way(page, pages[chapter], "", query) for chapter in CHAPTERS]
    return html.tag("p", dossier.pseudonym, css="wb-chapter") + html.nav(dossier.pseudonym, ways)


def _way(page: Page, to: Page, icon: str, query: Mapping[str, str] | None = None) -> str:
    is_here = page.url_path == to.url_path
    return html.nav_link(to.title, f"/{to.url_path}", icon=icon, query=query or {}, is_here=is_here)


def _language_switch() -> None:
    st.pills(
        _("Language"),
        list(LANGUAGES),
        key="language switch",
        default=session.language(),
        required=True,
        format_func=lambda code: code,
        on_change=_switch_language,
        help=None,
    )


def _switch_language() -> None:
    with problems.shown_after():
        session.switch_language(st.session_state["language switch"])


def _wordmark() -> str:
    return html.lines(_("Future\nWorkbook"))


def _is_undisturbed(page: Page) -> bool:
    """Turned to the client, or a conversation is going on: nothing stands around the page."""
    is_held = page.url_path == "conversation" and session.step() == "hold"
    is_held = is_held or (page.url_path == "intervision" and st.query_params.get("s") == "room")
    return is_held or (page.url_path in TURNED_TO_CLIENT and session.is_client_view())


@st.fragment(run_every="20s")
def _heartbeat() -> None:
    """Delivers what a dropped connection left behind in a field."""
    st.empty()
