"""The ways as a page: one order, one form for each, and what is said of them is kept as it was said."""

import re

from tests.app.conftest import button, field, full, html_of, pills
from workbook.content.library import library
from workbook.content.options import options
from workbook.errors import DiskFull, TextTooLong, WordsMissing
from workbook.model.notes import OPTIONS
from workbook.model.options import LEANINGS, WITH_NONE, Stance
from workbook.names import leaning_name, option_name
from workbook.problems import sentence
from workbook.services.dossiers import NewFamily, begin_family
from workbook.services.information import tell
from workbook.services.notes import mark_note, write_note
from workbook.services.options import keep_stance
from workbook.words import words_in

NL = words_in("nl")
SAID = NL.gettext("In {name}’s words").format(name="Laila")
KEEP = NL.gettext("Keep what was said")
FEASIBLE = NL.gettext("How feasible {name} finds it").format(name="Laila")
STANDS = NL.gettext("Where {name} stands").format(name="Laila")
SCRIPT = "<script>alert(1)</script> **vet** [hier](http://x.be)"


def said_of(workspace, family, option="appeal", who=0):
    return workspace.store.load(family.id).stances_of(family.adults[who].id, option)


def open_way(page, option, person):
    """Unfold what this person says of this way."""
    page.session_state[f"way {option} {person} is open"] = True
    return page.run()


def keep(page):
    button(page, KEEP).click().run()
    assert not page.exception
    return page


# One order, one form


def test_a_family_without_adults_is_told_what_comes_first(visit, workspace, family):
    alone = workspace.store.save(
        family.having(people=family.children, procedure=()), seen=workspace.store.load(family.id).version
    )
    said = html_of(visit("options", d=alone.id))
    assert NL.gettext("Add an adult on the overview. Then the ways can be looked at.") in said


def test_the_ways_stand_in_the_one_order_whatever_was_said_of_them(visit, workspace, family):
    laila = family.adults[0].id
    today = workspace.now().date()
    stance = Stance(id="s", person=laila, option="return", said_on=today, leaning="chooses")
    keep_stance(workspace, family.id, stance)
    tell(workspace, family.id, laila, "without-residence")
    heads = re.findall(r'<h2 class="wb-section"[^>]*>([^<]+)</h2>', html_of(visit("options", d=family.id)))
    assert heads == [option_name(option, NL) for option in WITH_NONE]


def test_every_way_is_drawn_in_the_same_form(visit, family):
    page = visit("options", d=family.id)
    forms = {option: form_of(container_of(page, f"way_{option}")) for option in OPTIONS}
    assert len(set(forms.values())) == 1, forms
    assert [kind for kind, *_rest in forms["return"]] == ["html"]


def test_every_way_offers_the_same_fields_and_buttons_when_it_is_unfolded(visit, family, unfolded):
    page = visit("options", d=family.id)
    offered = {option: offered_in(container_of(page, f"way_{option}")) for option in OPTIONS}
    assert len(set(offered.values())) == 1, offered
    assert KEEP in str(offered["return"])


def test_nothing_on_the_page_is_unfolded_or_stands_out_at_first(visit, workspace, family):
    today = workspace.now().date()
    for option in ("return", "appeal"):
        stance = Stance(id=option, person=family.adults[0].id, option=option, said_on=today, words="Ja.")
        keep_stance(workspace, family.id, stance)
    page = visit("options", d=family.id)
    assert html_of(page).count("aria-expanded") == 2 * len(OPTIONS) + 1 + 2
    assert 'aria-expanded="true"' not in html_of(page)
    assert "wb-primary" not in html_of(page)
    assert "<details open" not in html_of(page)
    assert not [one.label for one in page.button if one.proto.type == "primary"]


def test_no_button_stands_out_where_all_is_unfolded(visit, family, unfolded):
    page = visit("options", d=family.id)
    assert {one.proto.type for one in page.button} == {"secondary"}


def test_every_way_shows_its_own_questions_and_sources(visit, family, unfolded):
    said = html_of(visit("options", d=family.id))
    for option in options().options:
        for question in option.questions:
            assert library().text(question, "nl") in said
        for line in option.lines:
            assert library().text(line.id, "nl") in said


# What somebody says of a way


def test_each_answer_alone_is_a_full_answer(visit, workspace, family):
    laila = family.adults[0].id
    page = open_way(visit("options", d=family.id), "return", laila)
    assert pills(page, STANDS).value is None
    assert pills(page, FEASIBLE).value is None
    assert pills(page, STANDS).options == [leaning_name(one, NL) for one in LEANINGS]
    for leaning in ("dont-know", "rather-not", "not-now"):
        pills(page, STANDS).set_value(leaning)
        keep(page)
    kept = said_of(workspace, family, "return")
    assert [one.leaning for one in kept] == ["dont-know", "rather-not", "not-now"]
    assert sentence(WordsMissing(), NL) not in html_of(page)


def test_none_of_these_is_said_in_own_words(visit, workspace, family):
    laila = family.adults[0].id
    page = open_way(visit("options", d=family.id), "none-of-these", laila)
    field(page, SAID).set_value("Niets van dit alles.")
    keep(page)
    assert [one.words for one in said_of(workspace, family, "none-of-these")] == ["Niets van dit alles."]


def test_what_was_said_on_an_earlier_day_stays_above_what_is_said_now(visit, workspace, family):
    laila = family.adults[0].id
    page = open_way(visit("options", d=family.id), "appeal", laila)
    for words in ("Ik weet het nog niet.", "Ik wil dat een rechter het leest."):
        field(page, SAID).set_value(words)
        keep(page)
        assert field(page, SAID).value == ""
    said = html_of(page)
    assert said.index("Ik wil dat een rechter") < said.index("Ik weet het nog niet.")
    assert workspace.store.drafts(family.id) == ()


def test_notes_that_touch_a_way_lie_in_its_history_but_no_private_one(visit, workspace, family, unfolded):
    laila, karim = (one.id for one in family.adults)
    for person, words, private in (
        (laila, "Terug naar mijn zus.", False),
        (laila, "Dat blijft tussen ons.", True),
        (karim, "Ik ga niet terug.", False),
    ):
        after = write_note(workspace, family.id, words, person=person, private=private)
        mark_note(workspace, family.id, after.notes[-1].id, "option", "return")
    said = html_of(visit("options", d=family.id, p=laila))
    assert said.count("Terug naar mijn zus.") == 1
    assert "Dat blijft tussen ons." not in said
    assert "Ik ga niet terug." not in said


def test_who_would_rather_not_talk_about_a_way_is_not_asked_about_it(visit, workspace, family, unfolded):
    today = workspace.now().date()
    asked = library().text(options().option("return").questions[0], "nl")
    assert asked in html_of(visit("options", d=family.id))
    stance = Stance(id="s", person=family.adults[0].id, option="return", said_on=today, leaning="rather-not")
    keep_stance(workspace, family.id, stance)
    assert asked not in html_of(visit("options", d=family.id))


def test_nothing_said_is_told_and_nothing_is_kept(visit, workspace, family):
    page = keep(open_way(visit("options", d=family.id), "appeal", family.adults[0].id))
    assert sentence(WordsMissing(), NL) in html_of(page)
    assert said_of(workspace, family) == ()


def test_two_colleagues_who_note_at_the_same_time_both_stay(visit, workspace, family):
    laila = family.adults[0].id
    page = open_way(visit("options", d=family.id), "appeal", laila)
    stance = Stance(
        id="bram", person=laila, option="appeal", said_on=workspace.now().date(), words="Aan Bram gezegd."
    )
    keep_stance(workspace, family.id, stance)
    field(page, SAID).set_value("Aan An gezegd.")
    keep(page)
    for words in ("Aan Bram gezegd.", "Aan An gezegd."):
        assert words in html_of(page)
    assert len(said_of(workspace, family)) == 2


def test_what_is_too_long_or_meets_a_full_disk_stays_in_the_field(visit, workspace, family, monkeypatch):
    page = open_way(visit("options", d=family.id), "appeal", family.adults[0].id)
    field(page, SAID).set_value("a" * 20_001)
    keep(page)
    assert sentence(TextTooLong(limit=20_000), NL) in html_of(page)
    assert field(page, SAID).value == "a" * 20_001
    field(page, SAID).set_value("Een rechter.").run()
    pills(page, STANDS).set_value("doubts").run()
    monkeypatch.setattr(workspace.store, "save", full)
    keep(page)
    assert sentence(DiskFull(), NL) in html_of(page)
    assert field(page, SAID).value == "Een rechter."
    assert pills(page, STANDS).value == "doubts"
    assert said_of(workspace, family) == ()


def test_script_and_marks_in_words_are_shown_as_text(visit, workspace, family, unfolded):
    laila = family.adults[0].id
    stance = Stance(
        id="s",
        person=laila,
        option="appeal",
        said_on=workspace.now().date(),
        words=SCRIPT,
        doubts=SCRIPT,
        questions=SCRIPT,
    )
    keep_stance(workspace, family.id, stance)
    said = html_of(visit("options", d=family.id))
    assert "<script" not in said
    assert said.count("&lt;script&gt;") == 3
    assert "**vet**" in said


# Whose, and who was told what


def test_an_address_with_a_person_of_another_dossier_shows_nothing_of_that_person(
    visit, workspace, family, unfolded
):
    other = begin_family(workspace, NewFamily("Gezin Eik", ("Zahra",)))
    zahra = other.adults[0].id
    today = workspace.now().date()
    stance = Stance(id="s", person=zahra, option="appeal", said_on=today, words="Alleen van mij")
    keep_stance(workspace, other.id, stance)
    tell(workspace, other.id, zahra, "appeal")
    said = html_of(visit("options", d=family.id, p=zahra))
    assert "Alleen van mij" not in said
    assert "Zahra" not in said
    assert NL.gettext("Explained to {name} on {days}").split("{", 1)[0] not in said


def test_who_was_told_what_names_every_adult_every_way_and_no_stance(visit, workspace, family):
    laila, karim = (one.id for one in family.adults)
    stance = Stance(
        id="s",
        person=laila,
        option="return",
        said_on=workspace.now().date(),
        words="Ik ga.",
        leaning="chooses",
    )
    keep_stance(workspace, family.id, stance)
    page = visit("options", d=family.id, p=karim)
    page.session_state[f"informed {family.id} is open"] = True
    page.session_state[f"way facts return {karim} is open"] = True
    page.run()
    button(page, NL.gettext("Explained to {name} today").format(name="Karim")).click().run()
    (table,) = re.findall(r"<table>.*?</table>", html_of(page), re.DOTALL)
    heads, *rows = re.findall(r"<tr>(.*?)</tr>", table, re.DOTALL)
    assert re.findall(r">([^<]+)</th>", heads) == [NL.gettext("Way"), "Laila", "Karim"]
    assert [re.findall(r">([^<]+)</th>", row)[0] for row in rows] == [option_name(one, NL) for one in OPTIONS]
    told = [row.count(NL.gettext("Still to be explained")) for row in rows]
    assert told == [2, 2, 2, 1, 2, 2]
    assert "Ik ga." not in html_of(page)
    assert leaning_name("chooses", NL) not in table


# Looking at the form


def container_of(page, key):
    """The part of the page with this key."""
    found = [one for one in parts_of(page.main) if getattr(one.proto, "id", "").endswith(f"-{key}")]
    assert len(found) == 1, key
    return found[0]


def parts_of(block):
    for part in block.children.values():
        yield part
        if hasattr(part, "children"):
            yield from parts_of(part)


def form_of(container):
    """What it is made of, without the words: elements, tags, classes, labels and signs."""
    return tuple(
        (one.type, re.sub(r'>[^<]+<|data-tap="[^"]+"', "><", one.proto.body))
        if one.type == "html"
        else (one.type, one.label, one.icon)
        for one in parts_of(container)
    )


def offered_in(container):
    """The fields and buttons in it, in order."""
    kinds = ("text_area", "button", "button_group")
    return tuple((one.type, one.label) for one in parts_of(container) if one.type in kinds)
