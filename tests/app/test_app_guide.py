"""The guide page by page: everything is there, reached in three taps, found, taken along, added to."""

import re
from datetime import date, timedelta
from html import unescape

import pytest

from tests.app.conftest import html_of, titled
from tests.browser.languages import DUTCH_FIRST
from workbook.content.facts import crisis_numbers
from workbook.content.glossary import glossary
from workbook.content.guide import guide, units_on
from workbook.content.library import library
from workbook.content.resources import resources
from workbook.services.conversations import begin_conversation, open_conversation
from workbook.services.dossiers import NewFamily, begin_family
from workbook.services.local_guide import add_contact, write_note
from workbook.words import words_in

IN_EACH_LANGUAGE = pytest.mark.parametrize("language", DUTCH_FIRST)


def speak(workspace, language):
    store = workspace.store
    store.save_preferences(store.preferences().having(language=language))


def said(page):
    """Every word in the page's own HTML, without what explains a term."""
    return unescape(re.sub("<[^>]+>", "", html_of(page)))


@IN_EACH_LANGUAGE
def test_every_unit_and_every_title_is_met_on_its_page(visit, workspace, language):
    speak(workspace, language)
    for page in guide().pages:
        shown = visit("method", s=page.id)
        text = said(shown)
        assert titled(shown, library().text(page.title, language))
        assert [
            one.id for one in units_on(page, library()) if library().text(one.id, language) not in text
        ] == []
        assert [one for one in page.sections if library().text(one, language) not in text] == []


def targets(page):
    """The pages of the guide that one tap leads to from here."""
    links = [link.proto.query_string for link in page.get("page_link")]
    links += re.findall(r'(?:data-turn href="|href="/method)\?([^"]*)"', html_of(page))
    return {match[1] for query in links if (match := re.search(r"(?:^|&|;)s=([\w-]+)", query))}


def test_every_page_is_reached_from_the_signpost_in_three_taps_and_no_way_leads_nowhere(visit):
    known = {page.id for page in guide().pages}
    reached = targets(visit("method"))
    assert reached <= known
    taps = dict.fromkeys(reached, 1)
    for tap in (2, 3):
        for page in [one for one, first in taps.items() if first == tap - 1]:
            further = targets(visit("method", s=page))
            assert further <= known
            for one in further:
                taps.setdefault(one, tap)
    assert taps.keys() == known


def test_a_page_that_does_not_exist_gets_a_sentence_and_the_way_to_the_signpost(visit):
    page = visit("method", s="nergens")
    assert words_in("nl").gettext(
        "There is no such page in the guide. The signpost leads to all of them."
    ) in said(page)


def search(page, words):
    (field,) = page.text_input
    return field.set_value(words).run()


@pytest.mark.parametrize("address", [{}, {"s": "work"}])
def test_a_search_shows_the_places_with_the_words_around_the_hit(visit, address):
    found = search(visit("method", **address), "bevel grondgebeid")
    assert {"glossary", "stages"} <= targets(found)
    assert "<mark>" in html_of(found)


def test_a_search_without_a_hit_says_what_one_can_do(visit):
    found = search(visit("method"), "qqqzzz")
    assert words_in("nl").gettext("Nothing found for “{words}”").format(words="qqqzzz") in said(found)


def test_what_is_typed_in_the_search_is_shown_as_text(visit):
    found = search(visit("method"), "<b>qqqzzz</b>")
    assert "<b>qqqzzz" not in html_of(found)


# Questions to take along


def test_questions_go_to_the_preparation_once_and_only_where_one_is_prepared(visit, workspace, family):
    page = visit("method", s="work", open="questions")
    assert words_in("nl").gettext(
        "No conversation is being prepared. Open one on the overview of a family, then come back."
    ) in said(page)
    _after, talk = open_conversation(workspace, family.id, "exploration", family.adults[0].id, library())
    unit = next(one.id for one in units_on(guide().page("work"), library()) if one.kind == "question")
    for _twice in range(2):
        page = visit("method", s="work", open="questions")
        page.checkbox(key=f"along from work {unit}").check().run()
        page.selectbox[0].set_value((family.id, talk)).run()
        page.button(key="along from work").click().run()
    cards = [card.unit for card in workspace.store.load(family.id).conversation(talk).cards]
    assert cards.count(unit) == 1
    begin_conversation(workspace, family.id, talk)
    assert not visit("method", s="work", open="questions").selectbox


def test_of_two_families_called_alike_the_chosen_one_gets_the_question(visit, workspace):
    talks = {}
    for _number in range(3):
        family = begin_family(workspace, NewFamily("Gezin Linde", ("Laila",)))
        _after, talk = open_conversation(workspace, family.id, "exploration", family.adults[0].id, library())
        talks[family.id] = talk
    unit = next(one.id for one in units_on(guide().page("work"), library()) if one.kind == "question")
    first = next(iter(talks))
    page = visit("method", s="work", open="questions", d=first)
    assert page.selectbox[0].value == (first, talks[first])
    assert len(set(page.selectbox[0].options)) == 3
    page.checkbox(key=f"along from work {unit}").check().run()
    page.button(key="along from work").click().run()
    got = [
        family
        for family, talk in talks.items()
        if unit in [card.unit for card in workspace.store.load(family).conversation(talk).cards]
    ]
    assert got == [first]


def test_nobody_is_chosen_where_no_family_is_in_view(visit, workspace, family):
    open_conversation(workspace, family.id, "exploration", family.adults[0].id, library())
    page = visit("method", s="work", open="questions")
    assert page.selectbox[0].value is None
    assert page.button(key="along from work").disabled


# What the organisation adds


def test_a_note_of_the_organisation_stands_on_its_page_alone_and_can_be_put_back(visit, workspace):
    page = visit("method", s="arriving", open="note")
    page.text_area(key="own note on arriving").set_value("Wij doen de intake op dinsdag.").run()
    page.button(key="keep own note on arriving").click().run()
    assert "Wij doen de intake op dinsdag." in said(page)
    assert page.text_area(key="own note on arriving").value == ""
    assert "dinsdag" not in said(visit("method", s="training"))
    (note,) = workspace.store.local_guide().notes
    page.button(key=f"take away {note.id}").click().run()
    assert workspace.store.local_guide().notes == ()
    page.button(key="put back arriving").click().run()
    assert workspace.store.local_guide().notes == (note,)


def test_a_note_that_says_nothing_gets_a_sentence_and_nothing_is_kept(visit, workspace):
    page = visit("method", s="arriving", open="note")
    page.button(key="keep own note on arriving").click().run()
    assert 'role="alert"' in html_of(page)
    assert workspace.store.local_guide().notes == ()


def test_a_contact_is_kept_looked_up_again_and_found(visit, workspace):
    page = visit("method", s="resources", open="contact")
    for part, words in (("name", "Meester Els"), ("what", "asielrecht"), ("reach", "na 18 uur")):
        page.text_input(key=f"own contact {part}").set_value(words)
    page.run()
    page.button(key="keep own contact").click().run()
    (contact,) = workspace.store.local_guide().contacts
    long_ago = contact.having(checked_on=contact.checked_on - timedelta(days=400))
    workspace.store.change_local_guide(lambda kept: kept.with_contact(long_ago))
    page.run()
    assert (contact.name, contact.what_for, contact.reach) == ("Meester Els", "asielrecht", "na 18 uur")
    page.button(key=f"still {contact.id}").click().run()
    assert workspace.store.local_guide().contacts == (contact,)
    assert "Meester Els" in said(search(visit("method"), "meester"))


def test_a_contact_that_nobody_looked_up_for_a_year_stands_in_the_administration(visit, workspace):
    add_contact(workspace, "Meester Els", what_for="", reach="")
    add_contact(workspace, "Meester Olm", what_for="", reach="", checked_on=date(2020, 2, 29))
    shown = " ".join(piece.proto.body for piece in visit("settings").get("html"))
    assert "Meester Olm" in shown
    assert "Meester Els" not in shown


def test_a_contact_is_taken_away_and_put_back(visit, workspace):
    add_contact(workspace, "Meester Els", what_for="", reach="")
    (contact,) = workspace.store.local_guide().contacts
    page = visit("method", s="resources")
    page.button(key=f"take away {contact.id}").click().run()
    assert workspace.store.local_guide().contacts == ()
    page.button(key="put back contacts").click().run()
    assert workspace.store.local_guide().contacts == (contact,)


def test_a_note_being_typed_is_there_after_the_tab_is_lost(visit, workspace):
    page = visit("method", s="arriving", open="note")
    page.text_area(key="own note on arriving").set_value("Half getypt").run()
    assert "Half getypt" in said(visit("method", s="arriving"))


def test_a_contact_is_found_by_the_beginning_of_a_word_and_a_note_on_a_page_that_is_gone_too(
    visit, workspace
):
    add_contact(workspace, "Meester Els", what_for="advocaat", reach="")
    write_note(workspace, "one", "a-page-of-before", "Meester Els belt terug.")
    shown = said(search(visit("method"), "de advocaat mees"))
    assert "Meester Els. advocaat" in shown
    assert "belt terug" in said(search(visit("method"), "belt terug"))


def test_what_the_organisation_wrote_is_shown_as_text(visit, workspace):
    write_note(workspace, "one", "work", "<script>alert(1)</script>")
    add_contact(workspace, "<b>Els</b>", what_for="", reach="")
    assert "<script>" not in html_of(visit("method", s="work"))
    assert "<b>Els" not in html_of(visit("method", s="resources"))


# From the work itself


def test_a_conversation_a_step_and_a_piece_lead_to_their_page(visit, workspace, family):
    _after, talk = open_conversation(workspace, family.id, "what-if", family.adults[0].id, library())
    assert "what-if" in targets(visit("conversation", d=family.id, c=talk, step="prepare"))
    assert "family-children" in targets(visit("puzzle", d=family.id))
    assert "stages" in targets(visit("procedure_line", d=family.id))


def test_the_dossier_stays_open_beside_the_guide(visit, family):
    page = visit("method", s="what-if", d=family.id)
    assert "Gezin Linde" in said(page)
    beside = " ".join(piece.proto.body for piece in page.sidebar.get("html"))
    assert f'href="/overview?d={family.id}"' in beside


# Pages to look things up in


@IN_EACH_LANGUAGE
def test_every_term_is_met_under_its_letter_with_what_it_means(visit, workspace, language):
    speak(workspace, language)
    text = said_at_every_place(visit, "glossary")
    for term in glossary():
        assert term.full_name(library(), language) in text
        assert library().text(term.means, language) in text


@IN_EACH_LANGUAGE
def test_every_organisation_is_met_in_its_group_and_the_crisis_numbers_with_each(visit, workspace, language):
    speak(workspace, language)
    text = said_at_every_place(visit, "resources")
    for one in resources():
        assert one.name[language] in text
        assert library().text(one.what, language) in text
    assert all(
        number.number in said(visit("method", s="resources", at="return")) for number in crisis_numbers()
    )


def said_at_every_place(visit, page):
    """All that stands on a page of which a part is shown at a time."""
    first = html_of(visit("method", s=page))
    places = set(re.findall(rf'data-turn href="\?s={page}&amp;at=([^"&]*)', first))
    assert len(places) > 8
    return unescape(re.sub("<[^>]+>", "", first)) + "".join(
        said(visit("method", s=page, at=one)) for one in places
    )


def test_the_crisis_card_stands_first_where_it_is_asked_for_and_names_its_sources(visit):
    shown = said(visit("method", s="resources", at="crisis"))
    first = library().text("workbook.crisis.stay", "nl")
    assert shown.index(first) < shown.index("cgvs.be")
    assert all(number.source in shown for number in crisis_numbers())


def test_a_term_that_was_looked_for_stands_first(visit):
    shown = html_of(visit("method", s="glossary", at="rvv"))
    assert "Vreemdelingenbetwistingen" in shown.split("wb-asked-for")[1].split("</dl>")[0]
