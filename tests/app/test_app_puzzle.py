"""The puzzle as a page: laying, what a colleague laid meanwhile, what cannot be kept, what is only text."""

import pytest

from tests.app.conftest import box, button, field, full, html_of, pills
from workbook.content.library import library
from workbook.content.puzzle_questions import guiding_questions, questions_on
from workbook.errors import DiskFull, TextChanged, TextTooLong, WordsMissing
from workbook.model.people import Consent
from workbook.model.puzzle import Meaning, WayForward, puzzle_of
from workbook.problems import sentence
from workbook.services.dossiers import NewFamily, add_consent, begin_family
from workbook.services.notes import mark_note, write_note
from workbook.services.puzzle import lay_piece, note_asked
from workbook.words import words_in

NL = words_in("nl")
LAY = NL.gettext("Lay this piece")
WAY, WHO = NL.gettext("A possible way forward"), NL.gettext("Who could help")
SCRIPT = "<script>alert(1)</script> **vet** [hier](http://x.be) :smile:"


def words_at(place, name="Laila"):
    return NL.gettext("{place}, in {name}’s words").format(place=NL.gettext(place), name=name)


BELGIUM, ORIGIN = words_at("Belgium"), words_at("Country of origin")


def lying(workspace, family, aspect="family-children", place="belgium", who=0):
    dossier = workspace.store.load(family.id)
    return puzzle_of(dossier.puzzle, dossier.puzzle_choices(family.adults[who].id)).at(aspect, place)


def lay(page):
    button(page, LAY).click().run()
    assert not page.exception
    return page


def drawing(page):
    """What is sent to be drawn."""
    return "".join(
        str(one.proto) for one in page.get("bidi_component") if "drawing" in one.proto.component_name
    )


# Laying


def test_a_family_without_adults_is_told_what_comes_first(visit, workspace, family):
    alone = workspace.store.save(
        family.having(people=family.children, procedure=()), seen=workspace.store.load(family.id).version
    )
    said = html_of(visit("puzzle", d=alone.id))
    assert NL.gettext("Add an adult on the overview. Then the puzzle can be laid.") in said


def test_what_is_laid_is_kept_part_by_part(visit, workspace, family):
    page = visit("puzzle", d=family.id)
    field(page, BELGIUM).set_value("Noor lacht hier.")
    pills(page, NL.gettext("What it does")).set_value("in-the-way")
    page.run()
    pills(page, NL.gettext("How much it weighs")).set_value("much")
    field(page, WAY).set_value("Een crèche zoeken")
    field(page, WHO).set_value("Mijn buurvrouw")
    lay(page)
    assert lying(workspace, family).words == "Noor lacht hier."
    origin = lying(workspace, family, place="country-of-origin")
    assert (origin.words, origin.effect, origin.weight) == ("", "in-the-way", "much")
    assert origin.ways == (WayForward(words="Een crèche zoeken", who="Mijn buurvrouw"),)
    assert workspace.store.drafts(family.id) == ()


def test_a_way_forward_that_is_unticked_is_left_out(visit, workspace, family):
    laila = family.adults[0].id
    ways = (WayForward(words="Een cursus", who="An"), WayForward(words="Een stage"))
    meaning = Meaning(words="Wachten", effect="both", ways=ways)
    lay_piece(workspace, family.id, laila, "family-children", "belgium", meaning)
    page = visit("puzzle", d=family.id)
    box(page, "Een cursus (An)").uncheck()
    lay(page)
    assert lying(workspace, family).ways == ways[1:]


def test_nobody_is_asked_for_a_way_round_what_is_unsafe(visit, workspace, family):
    page = visit("puzzle", d=family.id)
    pills(page, NL.gettext("Which piece")).set_value("safety").run()
    assert library().text("puzzle.safety.not-argued", "nl") in html_of(page)
    for row in [one for one in page.button_group if one.label == NL.gettext("What it does")]:
        row.set_value("in-the-way")
    page.run()
    assert WAY not in [one.label for one in page.text_input]


def test_no_answer_is_chosen_for_anybody(visit, family):
    page = visit("puzzle", d=family.id)
    answers = (NL.gettext("What it does"), NL.gettext("How much it weighs"))
    rows = [one.value for one in page.button_group if one.label in answers]
    assert len(rows) == 4
    assert set(rows) == {None}


def test_notes_of_another_side_of_life_or_private_ones_do_not_lie_in_a_piece(visit, workspace, family):
    laila = family.adults[0].id
    for words, aspect, private in (
        ("Mijn zus heeft een tuin.", "family-children", False),
        ("Ik naai graag.", "work", False),
        ("Dat blijft tussen ons.", "family-children", True),
    ):
        after = write_note(workspace, family.id, words, person=laila, private=private)
        mark_note(workspace, family.id, after.notes[-1].id, "aspect", aspect)
    said = html_of(visit("puzzle", d=family.id))
    assert "Mijn zus heeft een tuin." in said
    assert "Ik naai graag." not in said
    assert "Dat blijft tussen ons." not in said


# A colleague at the same time


def test_a_colleague_who_laid_the_same_piece_meanwhile_both_texts_are_shown(visit, workspace, family):
    page = visit("puzzle", d=family.id)
    theirs = Meaning(words="Woorden van Bram")
    lay_piece(workspace, family.id, family.adults[0].id, "family-children", "belgium", theirs)
    field(page, BELGIUM).set_value("Woorden van An")
    lay(page)
    said = html_of(page)
    assert sentence(TextChanged(), NL) in said
    assert "Woorden van An" in said
    assert "Woorden van Bram" in said
    assert field(page, BELGIUM).value == "Woorden van An"
    assert lying(workspace, family) == theirs
    field(page, BELGIUM).set_value("Woorden van An en van Bram")
    lay(page)
    assert lying(workspace, family).words == "Woorden van An en van Bram"


def test_a_colleague_who_changed_another_part_meanwhile_loses_nothing(visit, workspace, family):
    page = visit("puzzle", d=family.id)
    lay_piece(
        workspace, family.id, family.adults[0].id, "family-children", "belgium", Meaning(weight="little")
    )
    field(page, BELGIUM).set_value("Woorden van An")
    lay(page)
    assert lying(workspace, family) == Meaning(words="Woorden van An", weight="little")


def test_where_one_place_waits_for_a_decision_the_others_are_laid(visit, workspace, family):
    page = visit("puzzle", d=family.id)
    theirs = Meaning(words="Woorden van Bram")
    lay_piece(workspace, family.id, family.adults[0].id, "family-children", "country-of-origin", theirs)
    field(page, ORIGIN).set_value("Woorden van An over daar")
    field(page, BELGIUM).set_value("Woorden van An over hier")
    lay(page)
    assert sentence(TextChanged(), NL) in html_of(page)
    assert lying(workspace, family, place="country-of-origin") == theirs
    assert lying(workspace, family).words == "Woorden van An over hier"


def test_deciding_on_the_words_leaves_what_else_the_colleague_laid(visit, workspace, family):
    page = visit("puzzle", d=family.id)
    theirs = Meaning(words="Woorden van Bram", effect="opens", weight="much")
    lay_piece(workspace, family.id, family.adults[0].id, "family-children", "belgium", theirs)
    field(page, BELGIUM).set_value("Woorden van An")
    lay(page)
    lay(page)
    assert lying(workspace, family) == theirs.having(words="Woorden van An")


def test_a_field_nobody_touched_never_puts_old_words_back(visit, workspace, family):
    laila, old = family.adults[0].id, Meaning(words="Oude woorden")
    lay_piece(workspace, family.id, laila, "family-children", "belgium", old)
    page = visit("puzzle", d=family.id)
    lay_piece(workspace, family.id, laila, "family-children", "belgium", Meaning(words="Van Bram"), seen=old)
    for row, chosen in (("How much it weighs", "much"), ("What it does", "opens")):
        [one for one in page.button_group if one.label == NL.gettext(row)][1].set_value(chosen)
        lay(page)
        assert field(page, BELGIUM).value == "Van Bram"
    assert lying(workspace, family) == Meaning(words="Van Bram", effect="opens", weight="much")


# What cannot be kept


def test_a_helper_without_a_way_forward_is_asked_for_and_stays_in_the_field(visit, workspace, family):
    page = visit("puzzle", d=family.id)
    pills(page, NL.gettext("What it does")).set_value("both").run()
    field(page, WHO).set_value("Mijn buurvrouw")
    lay(page)
    assert sentence(WordsMissing(), NL) in html_of(page)
    assert field(page, WHO).value == "Mijn buurvrouw"
    assert pills(page, NL.gettext("What it does")).value == "both"


def test_typed_words_stay_while_another_answer_another_piece_or_the_partner_is_looked_at(
    visit, workspace, family
):
    page = visit("puzzle", d=family.id)
    pills(page, NL.gettext("What it does")).set_value("both").run()
    typed = {ORIGIN: "Het huis van oma", WAY: "Een crèche", WHO: "Mijn buurvrouw"}
    for label, words in typed.items():
        field(page, label).set_value(words)
    page.run()
    pills(page, NL.gettext("What it does")).set_value("opens").run()
    for aspect in ("work", "family-children"):
        pills(page, NL.gettext("Which piece")).set_value(aspect).run()
    for person in family.adults[::-1]:
        whose = next(one for one in page.button_group if one.key == f"person in view {family.id}")
        whose.set_value(person.id).run()
    pills(page, NL.gettext("What it does")).set_value("both").run()
    assert {label: field(page, label).value for label in typed} == typed


def test_words_that_are_too_long_stay_in_the_field_with_a_sentence(visit, workspace, family):
    page = visit("puzzle", d=family.id)
    field(page, BELGIUM).set_value("a" * 20_001)
    lay(page)
    assert sentence(TextTooLong(limit=20_000), NL) in html_of(page)
    assert field(page, BELGIUM).value == "a" * 20_001
    assert lying(workspace, family).is_empty


def test_a_full_disk_is_told_and_everything_that_was_typed_stays(visit, workspace, family, monkeypatch):
    page = visit("puzzle", d=family.id)
    pills(page, NL.gettext("What it does")).set_value("both").run()
    monkeypatch.setattr(workspace.store, "save", full)
    monkeypatch.setattr(workspace.store, "keep_draft", full)
    field(page, BELGIUM).set_value("Noor lacht hier.")
    field(page, WAY).set_value("Een crèche")
    lay(page)
    assert sentence(DiskFull(), NL) in html_of(page)
    assert field(page, BELGIUM).value == "Noor lacht hier."
    assert field(page, WAY).value == "Een crèche"
    assert pills(page, NL.gettext("What it does")).value == "both"


# Only text


def test_script_and_marks_in_words_are_shown_as_text(visit, workspace, family, unfolded):
    laila = family.adults[0].id
    after = write_note(workspace, family.id, SCRIPT, person=laila)
    mark_note(workspace, family.id, after.notes[-1].id, "aspect", "family-children")
    meaning = Meaning(words=SCRIPT, effect="both", ways=(WayForward(words=SCRIPT, who=SCRIPT),))
    lay_piece(workspace, family.id, laila, "family-children", "belgium", meaning)
    page = visit("puzzle", d=family.id)
    assert "<script" not in html_of(page)
    assert "&lt;script&gt;" in html_of(page)
    assert "<script" not in drawing(page)
    (way,) = [one.label for one in page.checkbox if "alert" in one.label]
    assert r"\<script>" in way
    assert r"\*\*vet\*\*" in way
    assert r"\[hier\]" in way


# Whose


def test_an_address_with_a_person_of_another_dossier_shows_nothing_of_that_person(visit, workspace, family):
    other = begin_family(workspace, NewFamily("Gezin Eik", ("Zahra",)))
    zahra = other.adults[0].id
    lay_piece(workspace, other.id, zahra, "family-children", "belgium", Meaning(words="Van Zahra alleen"))
    page = visit("puzzle", d=family.id, p=zahra)
    assert "Zahra" not in html_of(page) + drawing(page)
    assert field(page, BELGIUM).value == ""


def test_partners_lie_beside_each_other_only_where_both_agreed(visit, workspace, family, unfolded):
    laila, karim = (one.id for one in family.adults)
    lay_piece(workspace, family.id, karim, "work", "belgium", Meaning(words="Van Karim"))
    for number, (person, reader) in enumerate(((karim, laila), (laila, karim))):
        assert "Van Karim" not in drawing(visit("puzzle", d=family.id, p=laila))
        consent = Consent(id=str(number), person=person, reader=reader, given_on=workspace.now().date())
        add_consent(workspace, family.id, consent)
    assert "Van Karim" in drawing(visit("puzzle", d=family.id, p=laila))


def test_the_client_view_holds_no_name_no_field_and_no_remark(visit, workspace, family):
    laila = family.adults[0].id
    meaning = Meaning(words="Noor lacht hier.", remark="volgens mij anders")
    lay_piece(workspace, family.id, laila, "family-children", "belgium", meaning)
    page = visit("puzzle", d=family.id, p=laila, view="client")
    everything = html_of(page) + "".join(str(one.proto) for one in page.main)
    assert "Noor lacht hier." in drawing(page)
    for hidden in ("Laila", "Karim", family.pseudonym, "volgens mij"):
        assert hidden not in everything
    assert [*page.text_area, *page.text_input, *page.checkbox, *page.button_group] == []
    assert [one.label for one in page.button] == [NL.gettext("Turn the screen back")]


# Questions, and the quiet remark


def test_questions_on_other_regions_come_only_once_a_return_is_weighed(visit, workspace, family, unfolded):
    page = visit("puzzle", d=family.id)
    pills(page, NL.gettext("Which piece")).set_value("safety").run()
    known = guiding_questions(library(), weighs_return=True)
    held_back = {library().text(one.id, "nl"): one for one in known if one.only_when_return}
    of_origin = {said for said, one in held_back.items() if one.asks_about == "country-of-origin"}
    assert of_origin
    assert {one.aspect for one in held_back.values()} == {"safety"}
    asked = NL.gettext("{name} weighs a return: also questions on other regions").format(name="Laila")
    assert not set(held_back) & {one.label for one in page.checkbox}
    box(page, asked).check().run()
    assert of_origin <= {one.label for one in page.checkbox}
    box(page, NL.gettext("{name} began about another country").format(name="Laila")).check().run()
    assert set(held_back) <= {one.label for one in page.checkbox}
    box(page, asked).uncheck().run()
    assert not set(held_back) & {one.label for one in page.checkbox}


@pytest.mark.parametrize("aspect", ["family-children", "work", "future-image"])
def test_each_place_has_as_many_boxes_to_tick_as_it_has_questions(visit, family, unfolded, aspect):
    page = visit("puzzle", d=family.id)
    pills(page, NL.gettext("Which piece")).set_value(aspect).run()
    known = guiding_questions(library(), weighs_return=False)
    places = ("country-of-origin", "belgium", "everywhere")
    wanted = [one for place in places for one in questions_on(known, aspect, place)]
    boxes = [one for one in page.checkbox if str(one.key).startswith("asked ")]
    assert [one.key.rsplit(" ", 1)[1] for one in boxes] == [one.id for one in wanted]


def test_the_balance_is_said_once_and_goes_when_it_was_read(visit, workspace, family):
    laila, karim = (one.id for one in family.adults)
    known = guiding_questions(library(), weighs_return=False)
    for question in [one.id for one in known if one.asks_about == "country-of-origin"][:4]:
        note_asked(workspace, family.id, laila, question, is_asked=True)
    remark = (
        library()
        .text("puzzle.balance.note", "nl")
        .format(more=NL.gettext("Country of origin"), many=4, less=NL.gettext("Belgium"), few=0)
    )
    assert remark not in html_of(visit("puzzle", d=family.id, p=karim))
    page = visit("puzzle", d=family.id, p=laila)
    assert html_of(page).count(remark) == 1
    assert remark not in html_of(visit("puzzle", d=family.id, p=laila, view="client"))
    button(page, NL.gettext("Read")).click().run()
    assert remark not in html_of(page)
    assert remark not in html_of(visit("puzzle", d=family.id, p=laila))


def test_what_was_tapped_and_typed_for_one_piece_is_still_there_after_looking_at_another(visit, family):
    page = visit("puzzle", d=family.id)
    pills(page, NL.gettext("What it does")).set_value("both").run()
    field(page, WAY).set_value("Een crèche").run()
    for piece in ("work", "family-children"):
        pills(page, NL.gettext("Which piece")).set_value(piece).run()
    assert pills(page, NL.gettext("What it does")).value == "both"
    assert field(page, WAY).value == "Een crèche"
