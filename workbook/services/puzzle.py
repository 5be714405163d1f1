"""The puzzle: laying a piece, how one person wants it, and what is looked at quietly afterwards."""

from collections.abc import Callable

from workbook.errors import PersonUnknown, TextChanged
from workbook.model.dossier import Dossier
from workbook.model.notes import Aspect, Place
from workbook.model.puzzle import Meaning, Piece, PuzzleChoices, puzzle_of
from workbook.model.value import merged_with
from workbook.services.change import change
from workbook.services.workspace import Workspace

Choose = Callable[[PuzzleChoices], PuzzleChoices]


def lay_piece(
    workspace: Workspace,
    dossier_id: str,
    person: str,
    aspect: Aspect,
    place: Place,
    meaning: Meaning,
    *,
    seen: Meaning | None = None,
    conversation: str | None = None,
) -> Dossier:
    """Lay it, or change what was `seen` to lie there; as it lay in earlier conversations stays to be seen.

    What a colleague laid meanwhile is taken along; TextChanged where both changed the same part.
    SafetyNotArgued where somebody notes a way round what is unsafe.
    """
    piece_id, at = workspace.new_id(), workspace.now()

    def step(dossier: Dossier) -> Dossier:
        choices = dossier.puzzle_choices(dossier.person(person).id)
        wide = choices.having(another_country=True)
        now = puzzle_of(dossier.puzzle, wide).at(aspect, place)
        following = merged_with(meaning, now, seen=Meaning() if seen is None else seen)
        if following == now:
            return dossier
        return dossier.with_piece(
            Piece(
                id=piece_id,
                person=person,
                aspect=aspect,
                place=place,
                meaning=following,
                laid_at=at,
                conversation=conversation,
            )
        )

    return change(workspace, dossier_id, step)


def bring_up_another_country(
    workspace: Workspace, dossier_id: str, person: str, *, is_wanted: bool
) -> Dossier:
    """The person began about another country, or leaves it again; what was laid there stays kept."""
    return _choose(workspace, dossier_id, person, lambda choices: choices.having(another_country=is_wanted))


def name_another_country(
    workspace: Workspace, dossier_id: str, person: str, name: str, *, seen: str
) -> Dossier:
    """Which country it is; TextChanged where a colleague named another one since it was `seen`."""

    def choose(choices: PuzzleChoices) -> PuzzleChoices:
        if choices.country_name not in (seen, name.strip()):
            raise TextChanged(mine=name.strip(), theirs=choices.country_name)
        return choices.having(country_name=name.strip())

    return _choose(workspace, dossier_id, person, choose)


def say_return_is_weighed(workspace: Workspace, dossier_id: str, person: str, *, is_weighed: bool) -> Dossier:
    """The person weighs a return: the questions on other regions may be asked from now on (value 6)."""
    return _choose(workspace, dossier_id, person, lambda choices: choices.having(weighs_return=is_weighed))


def note_asked(
    workspace: Workspace, dossier_id: str, person: str, question: str, *, is_asked: bool
) -> Dossier:
    """The counsellor asked this question while laying the puzzle; it counts in the balance check alone."""

    def choose(choices: PuzzleChoices) -> PuzzleChoices:
        others = tuple(one for one in choices.asked if one != question)
        return choices.having(asked=(*others, question) if is_asked else others)

    return _choose(workspace, dossier_id, person, choose)


def see_balance(workspace: Workspace, dossier_id: str, person: str, counted: tuple[int, ...]) -> Dossier:
    """The quiet remark was read at these counts; it does not come back before clearly more was asked."""
    return _choose(workspace, dossier_id, person, lambda choices: choices.having(balance_read=counted))


def _choose(workspace: Workspace, dossier_id: str, person: str, choose: Choose) -> Dossier:
    def step(dossier: Dossier) -> Dossier:
        if all(one.id != person for one in dossier.people):
            raise PersonUnknown(person=person)
        return dossier.with_puzzle_choices(choose(dossier.puzzle_choices(person)))

    return change(workspace, dossier_id, step)
