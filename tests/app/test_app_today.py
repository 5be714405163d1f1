"""Today and one sheet without a dossier, as a counsellor meets them."""

import re
from datetime import date, timedelta
from html import unescape
from urllib.parse import parse_qs

from tests.app.conftest import button, html_of, tap, tappable, titled
from workbook.content.library import library
from workbook.errors import DiskFull
from workbook.model.dates import When
from workbook.model.people import Lawyer
from workbook.problems import sentence
from workbook.services.conversations import (
    Plan,
    begin_conversation,
    close_conversation,
    open_conversation,
    plan_conversation,
    plan_of,
)
from workbook.services.dossiers import NewFamily, begin_family, keep_lawyer
from workbook.services.procedure import new_event, record_event
from workbook.ui import session
from workbook.words import words_in

NL = words_in("nl").gettext


def refused(workspace):
    family = begin_family(workspace, NewFamily("Gezin Berk", ("Selam", "Yonas"), applied_on=date(2026, 7, 6)))
    decision = new_event(workspace, "decision-cgvs", When.day(date(2026, 11, 19))).having(outcome="refusal")
    return record_event(workspace, family.id, decision)


def test_an_empty_workbook_offers_a_dossier_or_one_sheet(visit, workspace):
    app = visit("today")
    assert button(app, NL("Begin a dossier"))
    button(app, NL("Prepare a conversation")).click().run()
    assert titled(app, NL("Prepare a conversation"))
    assert workspace.store.cards() == ()


def test_each_reason_shows_what_it_rests_on(visit, workspace):
    refused(workspace)
    page = html_of(visit("today"))
    for text_id in ("workbook.what-if.after-refusal", "D.phase-table.cgvs-negative-what-if"):
        assert library().text(text_id, "nl") in page
    assert NL("Not yet confirmed.") in page


def test_a_duty_that_was_done_gets_one_tick_for_one_person(visit, workspace):
    family = refused(workspace)
    app = visit("today")
    label = NL("Explained to {person}").format(person="Selam")
    tap(app, label)
    (told,) = workspace.store.load(family.id).information
    assert (told.option, told.person) == ("duty-refusal", family.adults[0].id)
    assert label not in [said for _key, said, _chosen in tappable(app)]


def test_preparing_leads_into_the_conversation_that_is_timely(visit, workspace):
    family = refused(workspace)
    app = visit("today")
    tap(app, NL("Prepare"))
    (talk,) = workspace.store.load(family.id).conversations
    assert (talk.kind, talk.people) == ("what-if", (family.adults[0].id,))
    assert not app.exception


def test_a_disk_that_is_full_says_so_below_the_rows_and_moves_none_of_them(visit, workspace, monkeypatch):
    family = refused(workspace)
    monkeypatch.setattr(workspace.store, "save", lambda *_one, **_seen: full(None))
    app = visit("today")
    tap(app, NL("Prepare"))
    page = html_of(app)
    assert page.index("Selam") < page.index("Yonas") < page.index(sentence(DiskFull(), words_in("nl")))
    assert workspace.store.load(family.id).conversations == ()


def test_names_stand_in_the_links_of_today_as_they_were_typed(visit, workspace):
    family = begin_family(workspace, NewFamily('<i>"Linde" & zoon</i>', ("<b>Laila</b>",)))
    _after, talk = open_conversation(workspace, family.id, "exploration", family.adults[0].id, library())
    begin_conversation(workspace, family.id, talk)
    page = html_of(visit("today"))
    assert "<b>Laila" not in page
    assert "<i>" not in page.replace("<i></i>", "")  # the line below the name of the workbook
    (query,) = re.findall(r'data-go href="/conversation\?([^"]+)"', page)
    assert parse_qs(unescape(query)) == {"d": [family.id], "c": [talk], "step": ["hold"]}


def test_after_protection_no_way_without_it_is_to_be_explained(visit, workspace):
    family = begin_family(workspace, NewFamily("Gezin Esdoorn", ("Amal",)))
    _after, talk = open_conversation(workspace, family.id, "granted", family.adults[0].id, library())
    for step in ("prepare", "wrap-up"):
        page = html_of(visit("conversation", d=family.id, c=talk, step=step))
        assert NL("Not explained yet") not in page
        assert NL("Explained to {person}").format(person="Amal") not in page


def test_a_remark_is_not_lost_behind_a_full_disk_and_an_erased_one_is_gone_on_the_next_page(
    visit, workspace, monkeypatch
):
    app = visit("notebook")
    monkeypatch.setattr(workspace.store, "change_notebook", full)
    app.text_area[0].set_value("Dit raakte mij").run()
    assert not app.exception
    assert sentence(DiskFull(), words_in("nl")) in html_of(app)
    assert app.text_area[0].value == "Dit raakte mij"
    monkeypatch.undo()
    monkeypatch.setattr(session, "opened", lambda: workspace)
    button(app.run(), NL("Keep this note")).click().run()
    button(app, NL("Erase")).click().run()
    assert button(app, NL("Put back"))
    app.switch_page("../pages/today.py").run()
    app.switch_page("../pages/notebook.py").run()
    assert NL("Put back") not in [one.label for one in app.button]


def full(_step):
    raise DiskFull()


def test_the_lawyer_is_named_where_the_talk_is_prepared_and_stays_on_today_after_it(visit, workspace):
    family = refused(workspace)
    keep_lawyer(workspace, family.id, Lawyer(name="Meester Es", reach="voor de middag"))
    call = library().text("workbook.deadline.call-today", "nl")
    for person in family.adults:
        _after, talk = open_conversation(workspace, family.id, "what-if", person.id, library())
        page = html_of(visit("conversation", d=family.id, c=talk, step="prepare"))
        assert call in page
        assert "Meester Es, voor de middag" in page
        close_conversation(workspace, family.id, talk)
    page = html_of(visit("today"))
    assert NL("Call the lawyer") in page
    assert "Meester Es, voor de middag" in page


def test_a_planned_day_that_went_by_is_said_to_be_past_and_one_ahead_is_not(visit, workspace):
    family = refused(workspace)
    today = workspace.now().date()
    said = NL("Planned on {day}, which is past.").split("{", 1)[0]
    for person, days in zip(family.adults, (-2, 2), strict=True):
        dossier, talk = open_conversation(workspace, family.id, "what-if", person.id, library())
        seen = plan_of(dossier.conversation(talk))
        planned = Plan(today + timedelta(days=days), None, None)
        plan_conversation(workspace, family.id, talk, planned, seen=seen)
        assert html_of(visit("today")).count(said) == 1
        assert html_of(visit("overview", d=family.id)).count(said) == 1
