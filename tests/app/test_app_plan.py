"""The plan as a page: versions, dates that cannot be read, and a return only for who chose it."""

import pytest

from tests.app.conftest import box, button, field, folds_of, full, html_of, pills
from workbook.content.library import library
from workbook.errors import DateUnclear, DateUnlikely, DiskFull, TextChanged, TextTooLong, WordsMissing
from workbook.model.options import Stance
from workbook.model.plan import GOALS, RETURN_QUESTIONS, PlanContent, PlanStep, ReturnFact, Risk
from workbook.names import goal_name
from workbook.problems import sentence
from workbook.services.dossiers import NewFamily, begin_family
from workbook.services.options import keep_stance
from workbook.services.plan import keep_plan, keep_return_fact, plan_now
from workbook.words import words_in

NL = words_in("nl")
KEEP = NL.gettext("Keep this plan")
SAID = NL.gettext("In {name}’s words").format(name="Laila")
WHO, BY, THEN = NL.gettext("Who does it"), NL.gettext("By when"), NL.gettext("And then?")
AGAIN = NL.gettext("When we look at it again")
FOR_RETURN = NL.gettext("For the return, as {name} chose").format(name="Laila")
OWN_SHEET = NL.gettext("{name}’s own sheet to take along").format(name="Laila")
ON_SHEET = NL.gettext("On the sheet")
SCRIPT = "<script>alert(1)</script> **vet** [hier](http://x.be)"


def asked(part):
    return library().text(f"plan.ask.{part}", "nl")


STEP, RISK, WHY = asked("step"), asked("risk"), asked("why")


def now_of(workspace, family, who=0):
    return plan_now(workspace.store.load(family.id), family.adults[who].id)


def keep(page):
    button(page, KEEP).click().run()
    assert not page.exception
    return page


def labels_of(page):
    return [one.label for one in page.checkbox]


# Keeping


def test_a_family_without_adults_is_told_what_comes_first(visit, workspace, family):
    alone = workspace.store.save(
        family.having(people=family.children, procedure=()), seen=workspace.store.load(family.id).version
    )
    said = html_of(visit("plan", d=alone.id))
    assert NL.gettext("Add an adult on the overview. Then a plan can be made.") in said


def test_no_goal_is_chosen_for_anybody_and_they_stand_in_one_order(visit, family):
    goals = pills(visit("plan", d=family.id), asked("goal"))
    assert goals.value is None
    assert goals.options == [goal_name(one, NL) for one in GOALS]


def test_a_goal_a_step_and_a_risk_are_kept_and_their_fields_are_empty_again(visit, workspace, family):
    page = visit("plan", d=family.id)
    pills(page, asked("goal")).set_value("not-decided")
    field(page, SAID).set_value("Eerst weten, dan kiezen.")
    for label, words in (
        (STEP, "De school bellen"),
        (WHO, "An"),
        (BY, "4/1/2027"),
        (RISK, "Niemand neemt op"),
        (THEN, "Ik ga langs"),
        (AGAIN, "12/1/2027"),
    ):
        field(page, label).set_value(words)
    keep(page)
    kept = now_of(workspace, family)
    assert (kept.goal, kept.goal_words) == ("not-decided", "Eerst weten, dan kiezen.")
    assert [(one.words, one.who, NL.day(one.by)) for one in kept.steps] == [
        ("De school bellen", "An", "4 januari 2027")
    ]
    assert kept.risks == (Risk(words="Niemand neemt op", then="Ik ga langs"),)
    assert [field(page, label).value for label in (STEP, WHO, BY, RISK, THEN)] == [""] * 5
    assert field(page, AGAIN).value == "12/1/2027"
    assert workspace.store.drafts(family.id) == ()


def test_a_plan_with_nothing_but_one_step_is_a_plan(visit, workspace, family):
    page = visit("plan", d=family.id)
    field(page, STEP).set_value("Slapen")
    keep(page)
    assert [one.words for one in now_of(workspace, family).steps] == ["Slapen"]


def test_keeping_twice_makes_no_second_version(visit, workspace, family):
    page = visit("plan", d=family.id)
    field(page, STEP).set_value("Slapen")
    keep(keep(page))
    assert len(workspace.store.load(family.id).plans) == 1


def test_every_earlier_version_can_be_read(visit, workspace, family, unfolded):
    page = visit("plan", d=family.id)
    for words in ("Eerst dit.", "Dan dat.", "Nu iets anders."):
        field(page, SAID).set_value(words)
        keep(page)
    assert [one.content.goal_words for one in workspace.store.load(family.id).plans] == [
        "Eerst dit.",
        "Dan dat.",
        "Nu iets anders.",
    ]
    said = html_of(page)
    assert said.index("Dan dat.") < said.index("Eerst dit.")
    assert "Nu iets anders." not in said


def test_a_step_is_ticked_left_out_and_a_risk_taken_away(visit, workspace, family):
    laila = family.adults[0].id
    steps = (PlanStep(id="a", words="Bellen", who="An"), PlanStep(id="b", words="Wachten"))
    risks = (Risk(words="Niemand thuis", then="Later"), Risk(words="Regen"))
    keep_plan(workspace, family.id, laila, PlanContent(steps=steps, risks=risks))
    page = visit("plan", d=family.id)
    box(page, "Bellen (An)").check().run()
    assert [one.done_on is not None for one in now_of(workspace, family).steps] == [True, False]
    assert len(workspace.store.load(family.id).plans) == 1
    [one for one in page.checkbox if one.label == NL.gettext("Leave out")][1].check()
    box(page, "Niemand thuis – Later").uncheck()
    keep(page)
    kept = now_of(workspace, family)
    assert [(one.words, one.done_on is not None) for one in kept.steps] == [("Bellen", True)]
    assert kept.risks == risks[1:]


# What cannot be kept


@pytest.mark.parametrize("label", [BY, AGAIN])
@pytest.mark.parametrize(
    ("typed", "error"),
    [
        ("ergens in de lente", DateUnclear(typed="ergens in de lente")),
        ("2027", DateUnclear(typed="2027")),
        ("1/1/9999", DateUnlikely(year=9999)),
    ],
)
def test_a_date_that_cannot_be_meant_is_told_and_all_that_was_typed_stays(
    visit, workspace, family, label, typed, error
):
    page = visit("plan", d=family.id)
    pills(page, asked("goal")).set_value("staying")
    standing = {SAID: "Hier blijven.", STEP: "De school bellen", WHO: "An", RISK: "Regen", label: typed}
    for name, words in standing.items():
        field(page, name).set_value(words)
    keep(page)
    assert sentence(error, NL) in html_of(page)
    assert {name: field(page, name).value for name in standing} == standing
    assert pills(page, asked("goal")).value == "staying"
    assert workspace.store.load(family.id).plans == ()


@pytest.mark.parametrize("label", [SAID, WHY, STEP, RISK])
def test_words_that_are_too_long_stay_in_the_field_with_a_sentence(visit, workspace, family, label):
    page = visit("plan", d=family.id)
    field(page, label).set_value("a" * 20_001)
    keep(page)
    assert sentence(TextTooLong(limit=20_000), NL) in html_of(page)
    assert field(page, label).value == "a" * 20_001
    assert workspace.store.load(family.id).plans == ()


@pytest.mark.parametrize(("label", "words"), [(WHO, "Mijn buurvrouw"), (BY, "4/1/2027"), (THEN, "Ik bel")])
def test_half_a_step_or_half_a_risk_is_asked_about_and_stays_in_the_field(
    visit, workspace, family, label, words
):
    page = visit("plan", d=family.id)
    field(page, label).set_value(words)
    keep(page)
    assert sentence(WordsMissing(), NL) in html_of(page)
    assert field(page, label).value == words
    assert workspace.store.load(family.id).plans == ()


def test_typed_words_stay_while_the_partner_or_another_language_is_looked_at(visit, workspace, family):
    page = visit("plan", d=family.id)
    typed = {SAID: "Hier wonen.", STEP: "Bellen", WHO: "An", BY: "4/1/2027", RISK: "Regen", THEN: "Binnen"}
    for label, words in typed.items():
        field(page, label).set_value(words)
    page.run()
    for person in family.adults[::-1]:
        whose = next(one for one in page.button_group if one.key == f"person in view {family.id}")
        whose.set_value(person.id).run()
    for language in ("fr", "nl"):
        next(one for one in page.button_group if one.key == "language switch").set_value(language).run()
    assert {label: field(page, label).value for label in typed} == typed


def test_a_full_disk_is_told_and_everything_that_was_typed_stays(visit, workspace, family, monkeypatch):
    page = visit("plan", d=family.id)
    monkeypatch.setattr(workspace.store, "save", full)
    monkeypatch.setattr(workspace.store, "keep_draft", full)
    for label in (SAID, WHY, STEP, WHO, RISK, THEN):
        field(page, label).set_value(f"getypt bij {label}")
    keep(page)
    assert sentence(DiskFull(), NL) in html_of(page)
    for label in (SAID, WHY, STEP, WHO, RISK, THEN):
        assert field(page, label).value == f"getypt bij {label}"


def test_a_colleague_who_changed_the_same_words_meanwhile_both_texts_are_shown(visit, workspace, family):
    page = visit("plan", d=family.id)
    keep_plan(workspace, family.id, family.adults[0].id, PlanContent(goal_words="Woorden van Bram"))
    field(page, SAID).set_value("Woorden van An")
    keep(page)
    said = html_of(page)
    assert sentence(TextChanged(), NL) in said
    assert "Woorden van An" in said
    assert "Woorden van Bram" in said
    assert field(page, SAID).value == "Woorden van An"
    field(page, SAID).set_value("Woorden van An en van Bram")
    keep(page)
    versions = [one.content.goal_words for one in workspace.store.load(family.id).plans]
    assert versions == ["Woorden van Bram", "Woorden van An en van Bram"]


def test_deciding_on_one_part_leaves_what_else_the_colleague_changed(visit, workspace, family):
    theirs = PlanContent(goal="staying", goal_words="Van Bram", why="Waarom van Bram", call="Bram")
    page = visit("plan", d=family.id)
    keep_plan(workspace, family.id, family.adults[0].id, theirs)
    field(page, SAID).set_value("Van An")
    keep(keep(page))
    assert now_of(workspace, family) == theirs.having(goal_words="Van An")


def test_a_field_nobody_touched_never_takes_a_colleagues_words_out(visit, workspace, family):
    page = visit("plan", d=family.id)
    keep_plan(workspace, family.id, family.adults[0].id, PlanContent(why="Waarom van Bram"))
    for words in ("Van An.", "Van An, en nog iets."):
        field(page, SAID).set_value(words)
        keep(page)
    assert now_of(workspace, family) == PlanContent(goal_words=words, why="Waarom van Bram")


# Only text, only of this person


def test_script_and_marks_in_words_are_shown_as_text(visit, workspace, family, unfolded):
    laila = family.adults[0].id
    content = PlanContent(
        goal_words=SCRIPT,
        why=SCRIPT,
        steps=(PlanStep(id="a", words=SCRIPT, who=SCRIPT),),
        risks=(Risk(words=SCRIPT, then=SCRIPT),),
        call=SCRIPT,
    )
    keep_plan(workspace, family.id, laila, content)
    keep_plan(workspace, family.id, laila, content.having(needs="Tijd"), seen=content)
    page = visit("plan", d=family.id)
    assert "<script" not in html_of(page)
    assert html_of(page).count("&lt;script&gt;") == 7
    marked = [one for one in labels_of(page) if "alert" in one]
    assert len(marked) == 2
    assert all(r"\<script>" in one and r"\*\*vet\*\*" in one and r"\[hier\]" in one for one in marked)


def test_an_address_with_a_person_of_another_dossier_shows_nothing_of_that_person(
    visit, workspace, family, unfolded
):
    other = begin_family(workspace, NewFamily("Gezin Eik", ("Zahra",)))
    zahra = other.adults[0].id
    content = PlanContent(
        goal="returning", goal_words="Van Zahra", steps=(PlanStep(id="a", words="Van Zahra"),)
    )
    keep_plan(workspace, other.id, zahra, content)
    page = visit("plan", d=family.id, p=zahra)
    everything = html_of(page) + "".join(str(one.proto) for one in page.main)
    assert "Zahra" not in everything
    assert FOR_RETURN not in everything
    assert field(page, SAID).value == ""


def test_turning_to_the_partner_and_back_leaves_each_their_own_words(visit, workspace, family):
    laila, karim = family.adults
    keep_plan(workspace, family.id, laila.id, PlanContent(goal_words="Van Laila", goal="staying"))
    keep_plan(workspace, family.id, karim.id, PlanContent(goal_words="Van Karim", goal="moving-on"))
    page = visit("plan", d=family.id)
    for person in (karim, laila):
        whose = next(one for one in page.button_group if one.key == f"person in view {family.id}")
        whose.set_value(person.id).run()
        label = NL.gettext("In {name}’s words").format(name=person.pseudonym)
        assert field(page, label).value == f"Van {person.pseudonym}"
        assert [one.value for one in page.text_area if "Van" in one.value] == [f"Van {person.pseudonym}"]


# After a choice for return, and only then


@pytest.mark.parametrize("goal", [None, *GOALS])
def test_the_part_for_a_return_comes_with_that_goal_alone(visit, workspace, family, goal):
    laila, karim = (one.id for one in family.adults)
    keep_plan(workspace, family.id, laila, PlanContent(goal=goal, goal_words="Dit wil ik."))
    page = visit("plan", d=family.id, p=laila)
    assert (FOR_RETURN in html_of(page)) == (goal == "returning")
    assert (OWN_SHEET in folds_of(page)) == (goal == "returning")
    other = visit("plan", d=family.id, p=karim)
    assert OWN_SHEET.replace("Laila", "Karim") not in folds_of(other)


def test_who_changes_their_mind_sees_the_part_for_a_return_no_more(visit, workspace, family):
    laila = family.adults[0].id
    today = workspace.now().date()
    stance = Stance(id="s", person=laila, option="return", said_on=today, leaning="chooses")
    keep_stance(workspace, family.id, stance)
    page = visit("plan", d=family.id)
    assert FOR_RETURN in html_of(page)
    pills(page, asked("goal")).set_value("not-decided")
    keep(page)
    assert FOR_RETURN not in html_of(page)
    assert said_of_return(workspace, family) == ["chooses"]


def said_of_return(workspace, family):
    return [one.leaning for one in workspace.store.load(family.id).stances_of(family.adults[0].id, "return")]


def test_nothing_stands_on_the_own_sheet_before_it_is_ticked(visit, workspace, family, unfolded):
    laila = family.adults[0].id
    keep_plan(workspace, family.id, laila, PlanContent(goal="returning"))
    page = visit("plan", d=family.id)
    boxes = [one for one in page.checkbox if one.label == ON_SHEET]
    assert [one.value for one in boxes] == [False] * len(RETURN_QUESTIONS)
    for about in RETURN_QUESTIONS:
        field(page, library().text(f"return.fact.{about}", "nl")).set_value(f"over {about}")
    boxes[RETURN_QUESTIONS.index("region")].check()
    button(page, NL.gettext("Keep these answers")).click().run()
    kept = workspace.store.load(family.id).return_facts
    assert {one.about for one in kept if one.on_sheet} == {"region"}
    assert sorted(one.words for one in kept) == sorted(f"over {about}" for about in RETURN_QUESTIONS)
    assert workspace.store.drafts(family.id) == ()


def test_a_colleague_who_changed_an_answer_meanwhile_both_texts_are_shown(visit, workspace, family, unfolded):
    laila = family.adults[0].id
    keep_plan(workspace, family.id, laila, PlanContent(goal="returning"))
    page = visit("plan", d=family.id)
    keep_return_fact(workspace, family.id, ReturnFact(person=laila, about="region", words="Van Bram"))
    region = library().text("return.fact.region", "nl")
    field(page, region).set_value("Van An")
    button(page, NL.gettext("Keep these answers")).click().run()
    said = html_of(page)
    assert sentence(TextChanged(), NL) in said
    assert "Van Bram" in said
    assert field(page, region).value == "Van An"
    assert [one.words for one in workspace.store.load(family.id).return_facts if one.words] == ["Van Bram"]
    field(page, region).set_value("Van An en van Bram")
    button(page, NL.gettext("Keep these answers")).click().run()
    assert sentence(TextChanged(), NL) not in html_of(page)
    kept = [one.words for one in workspace.store.load(family.id).return_facts if one.words]
    assert kept == ["Van An en van Bram"]


def test_what_a_colleague_took_off_the_own_sheet_is_not_put_back_on_it(visit, workspace, family, unfolded):
    laila = family.adults[0].id
    keep_plan(workspace, family.id, laila, PlanContent(goal="returning"))
    on_it = ReturnFact(person=laila, about="region", words="Bursa", on_sheet=True)
    keep_return_fact(workspace, family.id, on_it)
    page = visit("plan", d=family.id)
    keep_return_fact(workspace, family.id, on_it.having(on_sheet=False), seen=on_it)
    field(page, library().text("return.fact.wish", "nl")).set_value("Een ticket")
    button(page, NL.gettext("Keep these answers")).click().run()
    kept = {one.about: one for one in workspace.store.load(family.id).return_facts}
    assert not kept["region"].on_sheet
    assert kept["wish"].words == "Een ticket"
