"""Walk-through 8, intervision: a case of a dossier without identity, held by colleagues; a second case."""

import pytest
from playwright.sync_api import expect

from tests.browser.demo import demo, running_demo, screen, server  # noqa: F401  # fixtures
from tests.browser.steps import until
from tests.browser.test_accessibility import findings
from workbook.content.intervision import ways
from workbook.model.intervision import CASE_FIELDS, Case
from workbook.services.cases import begin_case, write_case
from workbook.services.reading_through import confirm_case

QUESTION = "Het gesprek valt stil. Hoe ga ik verder?"
TAKEN = "Vraag wat veilig zijn betekent."
REWORDED = "Samen vragen wat veilig zijn betekent."


@pytest.fixture
def dossier(demo):  # noqa: F811
    return next(
        one
        for one in (demo.workspace.store.load(card.id) for card in demo.workspace.store.cards())
        if one.walkthrough == "W8"
    )


def kept_cases(demo) -> tuple[Case, ...]:  # noqa: F811
    return demo.workspace.store.intervision().cases


def the_session(demo):  # noqa: F811
    return demo.workspace.store.intervision().sessions[-1]


def test_a_case_is_held_and_something_goes_back_to_the_dossier(demo, screen, dossier):  # noqa: F811
    second = a_second_case_is_ready(demo)
    screen.go("/intervision")
    assert findings(screen.page) == []
    a_case_is_proposed(screen, dossier)
    no_name_is_on_the_page(screen, dossier)
    a_name_stops_it(demo, screen, dossier)
    it_is_read_through(demo, screen)
    the_room_opens(demo, screen)
    something_comes_up(demo, screen)
    the_presenter_takes_it_along(demo, screen)
    there_is_time_for_a_second_case(demo, screen, second)
    the_room_closes(screen)
    it_goes_back(demo, screen)
    it_is_erased_and_put_back(demo, screen)


def a_second_case_is_ready(demo) -> Case:  # noqa: F811
    """From memory, as each participant brings one."""
    case = begin_case(demo.workspace)
    write_case(demo.workspace, case.id, "question", "Wat zeg ik over heimwee?")
    confirm_case(demo.workspace, demo.workspace.store.intervision().case(case.id))
    return demo.workspace.store.intervision().case(case.id)


def a_case_is_proposed(screen, dossier):  # noqa: F811
    screen.open("From a dossier")
    screen.calm()
    screen.choose("Dossier", dossier.pseudonym)
    screen.press("Propose a case")
    expect(screen.page.get_by_role("heading", level=1)).to_have_text(
        screen.says("A case for the intervision")
    )
    screen.calm()
    assert findings(screen.page) == []


def no_name_is_on_the_page(screen, dossier):  # noqa: F811
    page = screen.page.get_by_test_id("stMain")
    typed = [field.input_value() for field in page.locator("textarea").all()]
    assert len(typed) == len(CASE_FIELDS)
    assert any(typed)
    told = "\n".join((page.inner_text(), *typed))
    for person in dossier.people:
        assert person.pseudonym not in told
    assert dossier.pseudonym not in told


def type_the_question(screen, words):  # noqa: F811
    field = screen.page.get_by_role("textbox", name=screen.content("intervision.case.question"), exact=True)
    field.fill(words)
    field.press("Tab")
    screen.calm()


def a_name_stops_it(demo, screen, dossier):  # noqa: F811
    name = dossier.adults[0].pseudonym
    type_the_question(screen, f"Hoe spreek ik met {name}?")
    screen.press("I read it through. It may be shared")
    expect(screen.page.get_by_role("alert").filter(has_text=name)).to_be_visible()
    assert not any(case.is_ready for case in kept_cases(demo) if case.dossier)


def it_is_read_through(demo, screen):  # noqa: F811
    type_the_question(screen, QUESTION)
    screen.press("I read it through. It may be shared")
    until(lambda: all(case.is_ready for case in kept_cases(demo)))
    screen.has(screen.says("Read through. It may be shared."))
    with screen.downloading() as paper:
        screen.link("The case as PDF").click()
    assert any("stil" in page for page in paper.pages)


def the_room_opens(demo, screen):  # noqa: F811
    field = screen.page.get_by_role("textbox", name=screen.says("Facilitator"), exact=True)
    field.fill("Mieke")
    field.press("Tab")
    screen.press("Begin the intervision")
    first = ways()[0].steps[0]
    expect(
        screen.page.locator("h1", has_text=screen.content(f"intervision.own.{first.id}.name"))
    ).to_be_visible()
    expect(screen.page.get_by_test_id("stSidebar")).to_be_hidden()
    screen.has(QUESTION)
    assert findings(screen.page) == []
    screen.calm()
    own = next(case for case in kept_cases(demo) if case.dossier)
    assert screen.content("intervision.case.situation") not in screen.text()
    screen.page.locator(f".st-key-row_choose_{own.id} button").click()
    until(lambda: the_session(demo).step == 1)
    screen.has(screen.content("intervision.case.situation"))


def something_comes_up(demo, screen):  # noqa: F811
    screen.press("Next step")
    until(lambda: the_session(demo).step == 2)
    screen.calm()
    screen.press("The next has the word")
    until(lambda: the_session(demo).speaker == 1)
    for words in ("Wat zag u toen het stil viel?", TAKEN):
        screen.calm()
        field = screen.field("A question or an idea")
        field.fill(words)
        field.press("Enter")
        until(lambda said=words: said in [one.words for one in the_session(demo).gathered])
    screen.press("Pause")
    until(lambda: the_session(demo).seconds_left is not None)


def there_is_time_for_a_second_case(demo, screen, second):  # noqa: F811
    screen.calm()
    screen.button("Second case: {name}", name="Wat zeg ik over heimwee?").click()
    until(lambda: the_session(demo).case == second.id)
    screen.has("Wat zeg ik over heimwee?")


def the_presenter_takes_it_along(demo, screen):  # noqa: F811
    for step in range(3, len(ways()[0].steps)):
        screen.press("Next step")
        until(lambda now=step: the_session(demo).step == now)
    screen.calm()
    screen.tick(TAKEN)
    until(lambda: [one.words for one in the_session(demo).taken] == [TAKEN])


def the_room_closes(screen):  # noqa: F811
    screen.press("End the intervision")
    expect(screen.page.get_by_role("heading", level=1)).to_have_text(screen.says("What we take along"))


def it_goes_back(demo, screen):  # noqa: F811
    screen.calm()
    assert findings(screen.page) == []
    field = screen.field("What I take along")
    expect(field).to_have_value(TAKEN)
    screen.type("What I take along", REWORDED)
    until(lambda: [one.words for one in the_session(demo).taken] == [REWORDED])
    own = next(case for case in kept_cases(demo) if case.dossier)
    screen.press("As an agreement")
    agreed = lambda: [one.words for one in demo.workspace.store.load(own.dossier).agreements]  # noqa: E731
    until(lambda: REWORDED in agreed())
    screen.has(screen.says("in the dossier"))
    with screen.downloading() as paper:
        screen.link("One page to take along").click()
    assert any(REWORDED in page for page in paper.pages)


def it_is_erased_and_put_back(demo, screen):  # noqa: F811
    held = the_session(demo)
    screen.press("Erase the notes of this session now")
    until(lambda: demo.workspace.store.intervision().sessions == ())
    screen.press("Put back")
    until(lambda: demo.workspace.store.intervision().sessions == (held,))
