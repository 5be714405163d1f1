"""Walk-through 6, the puzzle of each partner over the places, how it changed, and the plan that results."""

import re
from datetime import date, timedelta

import pytest
from playwright.sync_api import expect

from tests.browser.demo import demo, running_demo, screen, server  # noqa: F401  # fixtures
from tests.browser.steps import FOLDS, until
from workbook import names
from workbook.content.library import library
from workbook.content.puzzle_questions import guiding_questions
from workbook.model.notes import Aspect, Place
from workbook.model.puzzle import ASPECTS, Meaning, WayForward, puzzle_of
from workbook.services.conversations import begin_conversation, close_conversation, open_conversation
from workbook.services.dossiers import NewFamily, begin_family
from workbook.services.notes import mark_note, write_note
from workbook.services.puzzle import lay_piece
from workbook.words import words_in

SEWING = "Met mijn zus had ik een naaiatelier."
BICYCLES = "Hier herstel ik fietsen voor de buren."
OF_PARTNER = "Ik reed met de nachtbus."
NOW, LATER = "Ik wil een eigen tafel om aan te werken.", "De tafel staat er. Nu de klanten nog."
COURSE, HELPER = "Een cursus ondernemen", "Mijn buurvrouw"
MINE = "Volgens mij wil zij vooral rust."
GOAL_FIRST, GOAL_LATER = "Eerst weten wat er kan.", "Terug naar mijn zus."


class Family:
    """Mina and Davit, with two talks behind Mina and one behind Davit; Mina's notes are marked."""

    def __init__(self, workspace) -> None:
        self.workspace = workspace
        dossier = begin_family(workspace, NewFamily("Gezin Lijsterbes", ("Mina", "Davit")))
        self.id, (self.mina, self.davit) = dossier.id, (one.id for one in dossier.adults)
        self.talk("exploration", self.mina, BICYCLES, "belgium")
        self.talk("interim", self.mina, SEWING, "country-of-origin")
        self.talk("exploration", self.davit, OF_PARTNER, "country-of-origin")

    def talk(self, kind, person: str, words: str, place: Place) -> None:
        """A talk that was held, with one note about work."""
        talk = self.begin(kind, person)
        after = write_note(self.workspace, self.id, words, person=person, conversation=talk)
        for mark, value in (("aspect", "work"), ("place", place)):
            mark_note(self.workspace, self.id, after.notes[-1].id, mark, value)
        close_conversation(self.workspace, self.id, talk)

    def begin(self, kind, person: str) -> str:
        _after, talk = open_conversation(self.workspace, self.id, kind, person, library())
        begin_conversation(self.workspace, self.id, talk)
        return talk

    @property
    def now(self):
        return self.workspace.store.load(self.id)

    def lying(self, aspect: Aspect, place: Place, person: str = "") -> Meaning:
        """What lies there in the store."""
        choices = self.now.puzzle_choices(person or self.mina)
        return puzzle_of(self.now.puzzle, choices).at(aspect, place)

    def room(self, page: str, person: str = "") -> str:
        return f"/{page}?d={self.id}&p={person or self.mina}"


@pytest.fixture
def family(demo):  # noqa: F811
    return Family(demo.workspace)


def said_at(screen, place: str, name: str = "Mina"):  # noqa: F811
    """The field of somebody's words about a place."""
    return screen.field("{place}, in {name}’s words", place=screen.says(place), name=name)


def answer(screen, row: str, name: str, *, at: int = 0) -> None:  # noqa: F811
    """Tap an answer in the row of this place; the places stand in their fixed order."""
    group = screen.page.get_by_role("radiogroup", name=screen.says(row), exact=True).nth(at)
    one = group.get_by_role("radio", name=name, exact=True)
    one.click()
    expect(one).to_be_checked()


def piece(screen, aspect: str):  # noqa: F811
    """A piece of the wide drawing; what it says aloud has all its words."""
    return screen.page.locator(f'.wide g[data-name="piece {aspect}"]').first


def draws(screen, aspect: str, words: str) -> None:  # noqa: F811
    """The piece comes to say this, aloud where it can be tapped or on its lines."""
    until(lambda: letters(words) in letters(said_by(piece(screen, aspect))))


def said_by(drawn) -> str:
    return (drawn.get_attribute("aria-label") or "") + (drawn.text_content() or "")


def letters(words: str) -> str:
    """Without spaces, as a drawing breaks its lines where it must."""
    return "".join(words.casefold().split())


def called(kind, what: str, screen) -> str:  # noqa: F811
    """What something is called on this screen."""
    return kind(what, words_in(screen.language))


# The puzzle


def test_the_puzzle_of_each_partner_is_laid_from_what_was_said_before(family, screen):  # noqa: F811
    screen.go(family.room("puzzle"))
    notes_lie_in_the_piece_by_themselves(screen)
    a_piece_is_laid(family, screen)
    the_partner_sees_nothing_of_it(family, screen)
    another_country_comes_when_it_is_brought_up(family, screen)
    other_regions_are_asked_about_only_while_a_return_is_weighed(screen)
    it_is_laid_again_in_a_later_conversation(family, screen)
    screen.go(family.room("puzzle"))
    draws(screen, "work", LATER)
    draws(screen, "work", "Canada")


def notes_lie_in_the_piece_by_themselves(screen):  # noqa: F811
    assert SEWING not in screen.text()
    piece(screen, "work").click()
    for said, place in ((SEWING, "Country of origin"), (BICYCLES, "Belgium")):
        quote = screen.page.locator(".wb-said").filter(has_text=said)
        expect(quote).to_be_visible()
        expect(quote.locator(".wb-meta")).to_contain_text(screen.says(place))
    assert OF_PARTNER not in screen.source()
    screen.calm(offers="Lay this piece")


def a_piece_is_laid(family, screen):  # noqa: F811
    """Words, what it does, how much it weighs, a way forward with who helps; own words apart."""
    said_at(screen, "Belgium").fill(NOW)
    answer(screen, "What it does", called(names.effect_name, "both", screen), at=1)
    answer(screen, "How much it weighs", called(names.weight_name, "much", screen), at=1)
    screen.type("A possible way forward", COURSE)
    screen.type("Who could help", HELPER)
    screen.fold("My words as a counsellor, apart").nth(1).click()
    screen.type("What I think of it", MINE)
    screen.calm()
    screen.press("Lay this piece")
    ways = (WayForward(words=COURSE, who=HELPER),)
    laid = Meaning(words=NOW, effect="both", weight="much", ways=ways, remark=MINE)
    until(lambda: family.lying("work", "belgium") == laid)
    draws(screen, "work", NOW)
    draws(screen, "work", called(names.effect_name, "both", screen))
    assert MINE not in (piece(screen, "work").get_attribute("aria-label") or "")
    expect(screen.box(f"{COURSE} ({HELPER})")).to_be_checked()


def the_partner_sees_nothing_of_it(family, screen):  # noqa: F811
    screen.go(family.room("puzzle", family.davit))
    piece(screen, "work").click()
    screen.has(OF_PARTNER)
    for words in (NOW, COURSE, HELPER, MINE, SEWING, BICYCLES):
        assert words not in screen.source()
    expect(said_at(screen, "Belgium", "Davit")).to_have_value("")
    said_at(screen, "Country of origin", "Davit").fill(OF_PARTNER)
    screen.press("Lay this piece")
    until(lambda: family.lying("work", "country-of-origin", family.davit).words == OF_PARTNER)
    draws(screen, "work", OF_PARTNER)
    screen.go(family.room("puzzle"))
    draws(screen, "work", NOW)
    assert OF_PARTNER not in screen.source()


def another_country_comes_when_it_is_brought_up(family, screen):  # noqa: F811
    expect(said_at(screen, "Another country")).to_have_count(0)
    assert screen.says("Another country") not in (piece(screen, "work").get_attribute("aria-label") or "")
    screen.open("Another country, other questions")
    screen.tick(screen.says("{name} began about another country", name="Mina"))
    expect(said_at(screen, "Another country")).to_be_visible()
    screen.type("Which one, if it may stand there", "Canada")
    field = screen.field("{place}, in {name}’s words", place="Canada", name="Mina")
    expect(field).to_be_visible()
    draws(screen, "work", "Canada")
    assert not family.now.puzzle_choices(family.davit).another_country


def other_regions_are_asked_about_only_while_a_return_is_weighed(screen):  # noqa: F811
    known = guiding_questions(library(), weighs_return=True)
    held_back = [screen.content(one.id) for one in known if one.only_when_return]
    screen.pill("Which piece", called(names.aspect_name, "safety", screen)).click()
    screen.has(screen.content("puzzle.safety.not-argued"))
    screen.open("Questions for this piece")
    always = [one.id for one in known if one.aspect == "safety" and not one.only_when_return]
    screen.has(screen.content(always[0]))
    assert held_back
    assert not [one for one in held_back if one in screen.text()]
    screen.tick(screen.says("{name} weighs a return: also questions on other regions", name="Mina"))
    for question in held_back:
        expect(screen.box(question)).to_be_visible()


def it_is_laid_again_in_a_later_conversation(family, screen):  # noqa: F811
    talk = family.begin("what-if", family.mina)
    screen.go(family.room("puzzle"))
    expect(screen.page.get_by_role("radiogroup", name=screen.says("The puzzle as it lay"))).to_have_count(0)
    piece(screen, "work").click()
    field = said_at(screen, "Belgium")
    expect(field).to_have_value(NOW)
    field.fill(LATER)
    screen.press("Lay this piece")
    until(lambda: family.lying("work", "belgium").words == LATER)
    assert [one.conversation for one in family.now.puzzle if one.person == family.mina] == [None, talk]
    draws(screen, "work", LATER)
    screen.open("What changed since last time")
    both = screen.page.locator(".wb-two")
    expect(both).to_have_count(1)
    for words in (NOW, LATER):
        expect(both).to_contain_text(words)
    then = screen.page.get_by_role("radiogroup", name=screen.says("The puzzle as it lay"))
    then.get_by_role("radio").last.click()
    draws(screen, "work", NOW)
    expect(screen.button("Lay this piece")).to_have_count(0)
    then.get_by_role("radio").first.click()
    draws(screen, "work", LATER)
    expect(screen.button("Lay this piece")).to_be_visible()


def test_a_whole_puzzle_is_typed_over_from_paper_and_is_there_after_a_reload(family, screen):  # noqa: F811
    screen.go(family.room("puzzle"))
    screen.pill("Which piece", screen.says("all, from paper")).click()
    places = ("Country of origin", "Belgium")
    fields = {place: screen.field(place) for place in places}
    for field in fields.values():
        expect(field).to_have_count(len(ASPECTS))
    for number, aspect in enumerate(ASPECTS):
        for place, field in fields.items():
            field.nth(number).fill(f"{aspect}, {place}")
    answer(screen, "What it does", called(names.effect_name, "dont-know", screen), at=0)
    screen.press("Lay all of these")
    until(lambda: len(family.now.puzzle) == 2 * len(ASPECTS))
    screen.go(family.room("puzzle"))
    for aspect in ASPECTS:
        for place in places:
            draws(screen, aspect, f"{aspect}, {place}")
    draws(screen, ASPECTS[0], called(names.effect_name, "dont-know", screen))
    until(lambda: not family.workspace.store.drafts(family.id))


def test_the_client_sees_the_puzzle_alone_and_one_tap_leads_back(family, screen):  # noqa: F811
    meaning = Meaning(words=NOW, effect="opens", remark=MINE)
    lay_piece(family.workspace, family.id, family.mina, "work", "belgium", meaning)
    screen.go(family.room("puzzle"))
    screen.press("Turn to the client")
    expect(screen.button("Turn the screen back")).to_be_visible()
    expect(screen.page.get_by_test_id("stSidebar")).to_be_hidden()
    expect(screen.page.locator("h1")).to_have_text(screen.says("My puzzle"))
    draws(screen, "work", NOW)
    screen.calm()
    for hidden in ("Mina", "Davit", "Lijsterbes", MINE):
        assert hidden not in screen.source()
    expect(screen.page.get_by_role("textbox")).to_have_count(0)
    screen.press("Turn the screen back")
    expect(screen.button("Turn to the client")).to_be_visible()
    expect(screen.page).to_have_url(re.compile(f"p={family.mina}"))


# The plan


def test_a_plan_results_and_a_return_comes_up_only_for_who_chose_it(family, screen):  # noqa: F811
    screen.go(family.room("puzzle"))
    screen.link("To the plan").click()
    a_plan_is_kept(family, screen)
    nothing_of_a_return(screen)
    it_is_changed_and_the_earlier_one_can_be_read(family, screen)
    the_own_sheet_holds_what_was_chosen_for_it(family, screen)
    screen.go(family.room("plan", family.davit))
    nothing_of_a_return(screen)
    assert GOAL_LATER not in screen.source()


def a_plan_is_kept(family, screen):  # noqa: F811
    screen.calm(offers="Keep this plan")
    answer(screen, *goal(screen, "not-decided"))
    own_words(screen).fill(GOAL_FIRST)
    by = date.today() + timedelta(days=30)  # noqa: DTZ011  the counsellor's own calendar
    for label, words in (
        (screen.content("plan.ask.step"), "De school bellen"),
        (screen.says("Who does it"), "An"),
        (screen.says("By when"), screen.day(by)),
        (screen.content("plan.ask.risk"), "Niemand neemt op"),
        (screen.says("And then?"), "Ik ga langs"),
    ):
        screen.page.get_by_role("textbox", name=label, exact=True).fill(words)
    screen.press("Keep this plan")
    until(lambda: len(family.now.plans) == 1)
    (plan,) = family.now.plans
    assert (plan.content.goal, plan.content.goal_words) == ("not-decided", GOAL_FIRST)
    assert [(one.words, one.who, one.by) for one in plan.content.steps] == [("De school bellen", "An", by)]
    assert [(one.words, one.then) for one in plan.content.risks] == [("Niemand neemt op", "Ik ga langs")]
    step = f"De school bellen (An, {screen.says('by {day}', day=screen.day(by))})"
    expect(screen.box(step)).not_to_be_checked()
    screen.tick(step)
    until(lambda: family.now.plans[-1].content.steps[0].done_on is not None)


def goal(screen, name: str) -> tuple[str, str]:  # noqa: F811
    """The row of goals and one of them; the question of the row is a text of the workbook."""
    return library().text("plan.ask.goal", screen.language), called(names.goal_name, name, screen)


def own_words(screen):  # noqa: F811
    return screen.field("In {name}’s words", name="Mina")


def nothing_of_a_return(screen):  # noqa: F811
    screen.calm(offers="Keep this plan")
    for name in ("Mina", "Davit"):
        assert screen.says("For the return, as {name} chose", name=name) not in screen.text()
        assert screen.says("{name}’s own sheet to take along", name=name) not in screen.text()


def it_is_changed_and_the_earlier_one_can_be_read(family, screen):  # noqa: F811
    answer(screen, *goal(screen, "returning"))
    own_words(screen).fill(GOAL_LATER)
    screen.press("Keep this plan")
    until(lambda: len(family.now.plans) == 2)
    screen.has(screen.says("For the return, as {name} chose", name="Mina"))
    screen.open("How the plan was before")
    earlier = screen.page.locator("details.wb-fold").filter(has_text=GOAL_FIRST)
    expect(earlier).to_have_count(1)
    earlier.locator("summary").click()
    expect(earlier.get_by_text(GOAL_FIRST)).to_be_visible()
    expect(earlier).to_contain_text(called(names.goal_name, "not-decided", screen))
    expect(earlier).not_to_contain_text(GOAL_LATER)


def the_own_sheet_holds_what_was_chosen_for_it(family, screen):  # noqa: F811
    for one in library().group("return.doubt"):
        screen.has(screen.content(one))
    heading = screen.says("{name}’s own sheet to take along", name="Mina")
    screen.page.locator(FOLDS).filter(has_text=heading).click()
    answers = {"region": "Bij mijn zus in Bursa", "skills": "Naaien en patronen", "contact": "Mijn zus Leyla"}
    for about, words in answers.items():
        label = screen.content(f"return.fact.{about}")
        screen.page.get_by_role("textbox", name=label, exact=True).fill(words)
    boxes = screen.page.get_by_test_id("stCheckbox").filter(has_text=screen.says("On the sheet"))
    expect(boxes).to_have_count(8)
    assert boxes.locator("input:checked").count() == 0
    screen.calm()
    for chosen in (2, 5):  # the region, what one can do
        boxes.nth(chosen).locator("label").click()
        expect(boxes.nth(chosen).locator("input")).to_be_checked()
    screen.press("Keep these answers")
    until(lambda: {one.words for one in family.now.return_facts if one.words} == set(answers.values()))
    screen.calm()
    with screen.downloading() as paper:
        screen.link("The own sheet, to take along").click()
    text = " ".join(paper.pages)
    for about in ("region", "skills"):
        assert answers[about] in text
    for hidden in (answers["contact"], "Mina", "Davit", "Lijsterbes", GOAL_LATER, GOAL_FIRST, NOW):
        assert hidden not in text
