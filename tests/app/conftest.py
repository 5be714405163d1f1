"""The pages without a browser: the frame of every page over a workbook in memory."""

import json
import re
import time
from collections.abc import Callable, Iterator
from datetime import datetime
from html import unescape
from itertools import count
from pathlib import Path

import pytest
from streamlit.components.v2.bidi_component.main import _make_trigger_id
from streamlit.testing.v1 import AppTest

from workbook.content.library import library
from workbook.errors import DiskFull
from workbook.model.dossier import Dossier
from workbook.services.conversations import begin_conversation, open_conversation
from workbook.services.dossiers import NewFamily, begin_family
from workbook.services.workspace import Workspace
from workbook.store.memory import MemoryStore
from workbook.ui import folds, session

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def workspace(monkeypatch) -> Workspace:
    """An's workbook, open in this browser."""
    numbers = count(1)
    workspace = Workspace(
        store=MemoryStore(),
        now=lambda: datetime.now().astimezone(),
        new_id=lambda: f"id-{next(numbers)}",
        counsellor="An",
    )
    monkeypatch.setattr(session, "opened", lambda: workspace)
    return workspace


@pytest.fixture(autouse=True)
def nothing_unexpected(caplog) -> Iterator[None]:
    """A page that crashes shows a sentence and writes a line; a test that wants that clears the line."""
    yield
    assert "unexpected:" not in "".join(record.getMessage() for record in caplog.get_records("call"))


@pytest.fixture
def family(workspace) -> Dossier:
    return begin_family(workspace, NewFamily("Gezin Linde", ("Laila", "Karim"), ("Noor",), "prs"))


@pytest.fixture
def talk(workspace, family) -> str:
    """A conversation with Laila that has begun."""
    _after, talk = open_conversation(workspace, family.id, "exploration", family.adults[0].id, library())
    begin_conversation(workspace, family.id, talk)
    return talk


@pytest.fixture
def visit(workspace) -> Callable[..., AppTest]:
    """Open a page at an address; a page that opens empty is no page."""

    def open_page(page: str, **query: str) -> AppTest:
        app = AppTest.from_file(str(ROOT / "workbook" / "main.py"), default_timeout=20)
        app.query_params.update(query)
        app.run()
        app.switch_page(f"../pages/{page}.py")
        app.query_params.update(query)
        app.run()
        assert not app.exception
        assert "<h1" in html_of(app)
        return app

    return open_page


@pytest.fixture
def unfolded(monkeypatch) -> None:
    """Every part that can be opened is open at first, so that all of a page is looked at."""
    fold = folds.fold
    monkeypatch.setattr(folds, "fold", lambda label, **named: fold(label, **(named | {"is_open": True})))


def full(*_given: object, **_named: object) -> None:
    """In the place of what keeps: the disk has no room left."""
    raise DiskFull()


def html_of(app: AppTest) -> str:
    """Everything the page says in its own HTML."""
    return "\n".join(one.proto.body for one in app.get("html"))


def titled(app: AppTest, title: str) -> bool:
    """Whether this is the title of the page."""
    return f">{title}</h1>" in html_of(app)


def button(app: AppTest, label: str):
    """The first button with this label."""
    return next(one for one in app.button if one.label == label)


TAPPED = re.compile(r'<button type="button" data-tap="([^"]*)"([^>]*)>(.*?)</button>', re.DOTALL)


def tappable(app: AppTest) -> list[tuple[str, str, bool]]:
    """Key, name and whether it is chosen, of all buttons, answers and boxes within the page's own HTML."""
    found = []
    for key, attributes, inner in TAPPED.findall(html_of(app)):
        named = re.search('aria-label="([^"]*)"', attributes)
        said = named[1] if named else re.sub("<span.*?</span>|<.*?>", "", inner)
        found.append((unescape(key), unescape(said), 'aria-checked="true"' in attributes))
    return found


def folds_of(app: AppTest) -> dict[str, bool]:
    """The headings of the parts that open, in order, and whether each is open."""
    return {
        unescape(re.sub("<span.*?</span>|<.*?>", "", inner)): 'aria-expanded="true"' in attributes
        for _key, attributes, inner in TAPPED.findall(html_of(app))
        if "aria-expanded" in attributes
    }


def tap(app: AppTest, name: str, *, nth: int = 0) -> AppTest:
    """Tap what has this name, or this key, as the browser tells the page of it."""
    keys = [key for key, said, _chosen in tappable(app) if name in (said, key)]
    return tap_key(app, keys[nth])


def tap_key(app: AppTest, *keys: str) -> AppTest:
    """Taps on what the browser still shows, one after the other."""
    now = time.time_ns()
    return tell(app, *({"key": key, "at": now + number} for number, key in enumerate(keys)))


def tell(app: AppTest, *taps: dict[str, object]) -> AppTest:
    """The message of the browser about these taps."""
    (page,) = [one for one in app.get("bidi_component") if one.proto.component_name == "workbook.page"]
    states = app._tree.get_widget_states()
    told = [{"event": "tapped", "value": {"taps": taps}}]
    states.widgets.add(id=_make_trigger_id(page.proto.id, "events"), json_trigger_value=json.dumps(told))
    return app._run(states)


def field(app: AppTest, label: str):
    """The first field with this label."""
    return next(one for one in [*app.text_input, *app.text_area] if one.label == label)


def pills(app: AppTest, label: str):
    """The first row of pills with this label."""
    return next(one for one in app.button_group if one.label == label)


def box(app: AppTest, label: str):
    """The first box to tick with this label."""
    return next(one for one in app.checkbox if one.label == label)
