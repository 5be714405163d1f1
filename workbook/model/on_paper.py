"""What of the puzzle, the ways and the plan may stand on a paper, which can be found (value 10).

By default no stance, no doubt and nothing on safety; a person may choose otherwise for their own papers.
Another person's words are on no paper of this one.
"""

from dataclasses import replace

from workbook.model.dossier import Dossier
from workbook.model.options import Stance
from workbook.model.plan import PlanContent, ReturnFact
from workbook.model.puzzle import ALWAYS, Puzzle, puzzle_of


def puzzle_on_paper(dossier: Dossier, person: str) -> Puzzle:
    """The pieces without the counsellor's remarks; safety, and another country, only where chosen.

    What the person would rather not talk about stays off.

    That somebody weighs another country is a stance: a row for it would tell.
    """
    choices, shows = dossier.puzzle_choices(person), dossier.on_papers_of(person).shows
    whole = puzzle_of(dossier.puzzle, choices)
    places = whole.places if "stances" in shows else ALWAYS
    pieces = (
        piece.having(meaning=piece.meaning.having(remark=""))
        for piece in whole.pieces
        if piece.place in places
        and piece.meaning.effect != "rather-not"
        and (piece.aspect != "safety" or "safety" in shows)
    )
    return replace(whole, places=places, pieces=tuple(pieces))


def stances_on_paper(dossier: Dossier, person: str, option: str) -> tuple[Stance, ...]:
    """What this person said of a way, oldest first; only where they chose so, doubts only where that too."""
    shows = dossier.on_papers_of(person).shows
    said = (
        _without_doubts(one) if "doubts" not in shows else one for one in dossier.stances_of(person, option)
    )
    return tuple(one for one in said if one) if "stances" in shows else ()


def _without_doubts(stance: Stance) -> Stance | None:
    """The same without the doubt; None where nothing else was said."""
    said = (stance.words.strip(), stance.leaning, stance.feasible, stance.questions.strip())
    if stance.leaning == "doubts" or not any(said):
        return None
    return stance.having(doubts="")


def plan_on_paper(dossier: Dossier, person: str) -> PlanContent:
    """The newest plan; the goal and why only where the person chose so."""
    versions = dossier.plans_of(person)
    content = versions[-1].content if versions else PlanContent()
    if "stances" in dossier.on_papers_of(person).shows:
        return content
    return content.having(goal=None, goal_words="", why="")


def return_sheet_of(dossier: Dossier, person: str) -> tuple[ReturnFact, ...]:
    """What the person chose for the sheet they take along themselves, and nothing else."""
    own = (fact for fact in dossier.return_facts if fact.person == person)
    return tuple(fact for fact in own if fact.on_sheet and fact.words.strip())
