"""Values 7 and 10 on every page: words of one partner never stand where the other may look along."""

from datetime import timedelta
from itertools import count

import pytest
from streamlit.testing.v1 import AppTest

from tests.app.conftest import html_of
from workbook.content.library import library
from workbook.model.conversations import Agreement, Card
from workbook.model.dates import When
from workbook.model.dossier import Dossier
from workbook.model.life import LifeEvent
from workbook.model.notes import Marks, Note, ReadBack
from workbook.model.options import WITH_NONE, Stance
from workbook.model.plan import RETURN_QUESTIONS, FuturePlan, PlanContent, PlanStep, ReturnFact, Risk
from workbook.model.procedure import Situation
from workbook.model.puzzle import ASPECTS, PLACES, Meaning, Piece, PuzzleChoices, WayForward
from workbook.services.conversations import begin_conversation, open_conversation
from workbook.services.procedure import new_event, record_event

ABOUT_NOBODY = ("today", "dossiers", "sheet", "notebook", "method", "settings", "about")
KINDS = ("exploration", "what-if", "interim", "what-now", "granted")


def words_of(name: str) -> str:
    """What only this person's words hold."""
    return f"alleen-van-{name.casefold()}"


@pytest.fixture
def two_voices(workspace, family) -> Dossier:
    """Both partners said, agreed, asked and feared much, in two conversations each; a refusal has come."""
    dossier = record_event(
        workspace,
        family.id,
        new_event(workspace, "decision-cgvs", When.day(workspace.now().date() - timedelta(days=3))).having(
            outcome="refusal"
        ),
    )
    numbers = count(1)
    for person in dossier.adults:
        for kind in ("exploration", "what-if"):
            _after, talk = open_conversation(workspace, family.id, kind, person.id, library())
            begin_conversation(workspace, family.id, talk)
            dossier = _filled(workspace, workspace.store.load(family.id), talk, person, numbers)
        dossier = _with_a_future(workspace, dossier, person)
    return dossier


def _filled(workspace, dossier: Dossier, talk_id: str, person, numbers) -> Dossier:
    now = workspace.now()
    token = words_of(person.pseudonym)
    talk = dossier.conversation(talk_id)
    changed = dossier.with_conversation(
        talk.having(
            cards=(*talk.cards, Card(id=f"eigen {talk_id}", words=f"vraag {token}")),
            planned_on=now.date() + timedelta(days=2),
        )
    )
    for voice in ("person", "counsellor"):
        for private in (False, True):
            for answer in (None, "different", "rather-not"):
                read_back = ReadBack(answer=answer, words=f"anders {token}", at=now) if answer else None
                note = Note(
                    id=f"n{next(numbers)}",
                    person=person.id,
                    conversation=talk_id,
                    words=f"gezegd {token}",
                    written_at=now,
                    voice=voice,
                    private=private,
                    read_back=read_back if voice == "person" else None,
                    marks=Marks(aspect="safety", place="belgium", feeling="fear", option="return"),
                )
                changed = changed.with_note(note)
    number = next(numbers)
    changed = changed.with_agreement(
        Agreement(id=f"a{number}", person=person.id, words=f"afspraak {token}", conversation=talk_id)
    ).having(
        life=(
            *changed.life,
            LifeEvent(id=f"l{number}", person=person.id, words=f"leven {token}", chapter="belgium"),
        ),
        situations=(
            *changed.situations,
            Situation(id=f"s{number}", kind="violence", person=person.id, words=f"zorg {token}"),
        ),
    )
    return workspace.store.save(changed, seen=dossier.version)


def _with_a_future(workspace, dossier: Dossier, person) -> Dossier:
    """Every piece laid twice, every way spoken of, a plan in two versions, all answers for a return."""
    now, token = workspace.now(), words_of(person.pseudonym)
    changed = dossier.with_puzzle_choices(
        PuzzleChoices(person=person.id, another_country=True, country_name=f"land {token}")
    )
    for number, talk in enumerate(dossier.conversations_with(person.id)):
        for aspect in ASPECTS:
            ways = () if aspect == "safety" else (WayForward(words=f"weg {token}", who=f"hulp {token}"),)
            for place in PLACES:
                meaning = Meaning(
                    words=f"stuk {number} {token}", effect="both", ways=ways, remark=f"eigen {token}"
                )
                changed = changed.with_piece(
                    Piece(
                        id=f"p{number} {aspect} {place} {person.id}",
                        person=person.id,
                        aspect=aspect,
                        place=place,
                        meaning=meaning,
                        laid_at=now + timedelta(minutes=number),
                        conversation=talk.id,
                    )
                )
    stances = tuple(
        Stance(
            id=f"t{option} {person.id}",
            person=person.id,
            option=option,
            said_on=now.date(),
            words=f"mening {token}",
            leaning="chooses",
            doubts=f"twijfel {token}",
            questions=f"vraag {token}",
        )
        for option in WITH_NONE
    )
    plans = tuple(
        FuturePlan(
            id=f"plan {number} {person.id}",
            person=person.id,
            made_at=now + timedelta(minutes=number),
            content=PlanContent(
                goal="returning",
                goal_words=f"doel {number} {token}",
                why=f"waarom {token}",
                steps=(PlanStep(id=f"stap {person.id}", words=f"stap {token}", who=f"wie {token}"),),
                risks=(Risk(words=f"mis {token}", then=f"dan {token}"),),
                needs=f"nodig {token}",
                call=f"bel {token}",
            ),
        )
        for number in (1, 2)
    )
    facts = tuple(
        ReturnFact(person=person.id, about=about, words=f"blad {token}", on_sheet=True)
        for about in RETURN_QUESTIONS
    )
    following = changed.having(
        stances=(*changed.stances, *stances),
        plans=(*changed.plans, *plans),
        return_facts=(*changed.return_facts, *facts),
    )
    return workspace.store.save(following, seen=dossier.version)


def test_the_words_are_there_to_be_found(two_voices):
    for person in two_voices.adults:
        assert words_of(person.pseudonym) in two_voices.model_dump_json()


@pytest.mark.parametrize("page", ABOUT_NOBODY)
def test_a_page_about_nobody_holds_nobodys_words(visit, workspace, two_voices, page):
    shown = everything_on(visit(page))
    assert not [person for person in two_voices.adults if words_of(person.pseudonym) in shown]


def test_the_overview_holds_nobodys_words_before_a_person_is_chosen(visit, two_voices):
    shown = everything_on(visit("overview", d=two_voices.id))
    assert not [person for person in two_voices.adults if words_of(person.pseudonym) in shown]


def test_the_list_of_conversations_holds_nobodys_words(visit, two_voices):
    shown = everything_on(visit("conversation", d=two_voices.id))
    assert not [person for person in two_voices.adults if words_of(person.pseudonym) in shown]


@pytest.mark.parametrize("step", ["prepare", "hold", "wrap-up"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_conversation_holds_only_the_words_of_the_one_it_is_with(visit, workspace, two_voices, kind, step):
    laila, karim = two_voices.adults
    _after, talk = open_conversation(workspace, two_voices.id, kind, laila.id, library(), is_last=True)
    begin_conversation(workspace, two_voices.id, talk)
    shown = everything_on(visit("conversation", d=two_voices.id, c=talk, step=step))
    assert words_of(karim.pseudonym) not in shown
    if kind in ("exploration", "what-if") and step != "prepare":
        assert words_of(laila.pseudonym) in shown


def test_the_client_view_holds_only_the_words_of_the_one_it_is_with(visit, workspace, two_voices):
    laila, karim = two_voices.adults
    for talk in two_voices.conversations_with(laila.id):
        shown = everything_on(visit("conversation", d=two_voices.id, c=talk.id, view="client"))
        assert words_of(karim.pseudonym) not in shown
        assert "zorg" not in shown


@pytest.mark.parametrize("page", ["lifeline", "procedure_line"])
@pytest.mark.parametrize("view", ["", "client"])
def test_a_drawing_holds_only_what_is_told_of_one_person(visit, two_voices, page, view):
    laila, karim = two_voices.adults
    query = {"d": two_voices.id, "p": laila.id} | ({"view": view} if view else {})
    shown = everything_on(visit(page, **query))
    assert words_of(karim.pseudonym) not in shown
    assert "zorg" not in shown
    assert (words_of(laila.pseudonym) in shown) == (page == "lifeline")
    if view:
        assert laila.pseudonym not in shown
        assert two_voices.pseudonym not in shown


@pytest.mark.parametrize("page", ["puzzle", "options", "plan"])
def test_puzzle_ways_and_plan_hold_only_the_words_of_the_one_in_view(visit, two_voices, unfolded, page):
    """With everything unfolded: the puzzle as it lay before, every stance, every version, the own sheet."""
    for one, other in (two_voices.adults, two_voices.adults[::-1]):
        shown = everything_on(visit(page, d=two_voices.id, p=one.id))
        assert words_of(one.pseudonym) in shown
        assert words_of(other.pseudonym) not in shown


def test_the_pieces_all_at_once_hold_only_the_words_of_the_one_in_view(visit, two_voices, unfolded):
    laila, karim = two_voices.adults
    page = visit("puzzle", d=two_voices.id, p=laila.id)
    page.session_state[f"piece in view {two_voices.id} {laila.id}"] = "all"
    shown = everything_on(page.run())
    assert len(page.text_area) == len(ASPECTS) * len(PLACES)
    assert words_of(laila.pseudonym) in shown
    assert words_of(karim.pseudonym) not in shown


@pytest.mark.parametrize("page", ["puzzle", "options", "plan"])
def test_turning_to_the_partner_leaves_no_word_of_the_other_behind(visit, two_voices, unfolded, page):
    laila, karim = two_voices.adults
    app = visit(page, d=two_voices.id, p=laila.id)
    whose = next(one for one in app.button_group if one.key == f"person in view {two_voices.id}")
    shown = everything_on(whose.set_value(karim.id).run())
    assert words_of(karim.pseudonym) in shown
    assert words_of(laila.pseudonym) not in shown


def test_the_puzzle_in_the_client_view_holds_the_words_of_one_and_no_remark(visit, two_voices):
    laila, karim = two_voices.adults
    shown = everything_on(visit("puzzle", d=two_voices.id, p=laila.id, view="client"))
    assert words_of(laila.pseudonym) in shown
    for hidden in (words_of(karim.pseudonym), laila.pseudonym, two_voices.pseudonym, "eigen "):
        assert hidden not in shown


def everything_on(app: AppTest) -> str:
    """Every label, value and text of the page, also of what is folded away on it."""
    return html_of(app) + "".join(str(element.proto) for element in app.main) + str(app.main)
