"""What could tell colleagues next door which family a dossier is about: names, places, ways to reach, years.

A rule reads the dossier's own parts here; what stands in running words is found by `content/identity`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from workbook.model.dossier import Dossier
from workbook.model.procedure import LastDay


@dataclass(frozen=True)
class OwnParts:
    """The parts of one dossier that name somebody or something, and all its running words."""

    names: tuple[str, ...]
    places: tuple[str, ...]
    reaches: tuple[str, ...]
    birth_years: tuple[int, ...]
    words: tuple[str, ...]


def own_parts(dossier: Dossier) -> OwnParts:
    """Everything that was written in this dossier, by what it is."""
    return OwnParts(
        names=tuple(filter(None, _names(dossier))),
        places=tuple(filter(None, _places(dossier))),
        reaches=tuple(filter(None, _reaches(dossier))),
        birth_years=tuple(person.birth_year for person in dossier.people if person.birth_year),
        words=tuple(filter(None, _words(dossier))),
    )


def ages_in(parts: OwnParts, today: date) -> frozenset[int]:
    """The ages that these people have or reach this year."""
    return frozenset(today.year - year - less for year in parts.birth_years for less in (0, 1))


def _names(dossier: Dossier) -> Iterator[str]:
    yield dossier.pseudonym
    yield from (person.pseudonym for person in dossier.people)
    yield from (interpreter.name for interpreter in dossier.interpreters)
    if dossier.lawyer:
        yield dossier.lawyer.name
    if dossier.earlier_counsellor:
        yield dossier.earlier_counsellor.name
    yield from (given.by for given in dossier.information)
    yield from (plan.by for plan in dossier.plans)
    yield from (last_day.confirmed_by for last_day in _last_days(dossier))


def _last_days(dossier: Dossier) -> Iterator[LastDay]:
    for event in (event for track in dossier.procedure for event in track.events):
        if event.delivery and event.delivery.last_day:
            yield event.delivery.last_day


def _places(dossier: Dossier) -> Iterator[str]:
    yield from (event.place for event in dossier.life)
    yield from (choices.country_name for choices in dossier.puzzles)
    if dossier.earlier_counsellor:
        yield dossier.earlier_counsellor.place


def _reaches(dossier: Dossier) -> Iterator[str]:
    if dossier.lawyer:
        yield dossier.lawyer.reach
    if dossier.earlier_counsellor:
        yield dossier.earlier_counsellor.reach
    yield from (plan.content.call for plan in dossier.plans)


def _words(dossier: Dossier) -> Iterator[str]:
    yield from (person.interpreter_wishes for person in dossier.people)
    yield from (consent.outside for consent in dossier.consents)
    yield from (situation.words for situation in dossier.situations)
    yield from (event.words for event in dossier.life)
    for note in dossier.notes:
        yield note.words
        yield note.read_back.words if note.read_back else ""
    yield from (agreement.words for agreement in dossier.agreements)
    yield from (card.words for talk in dossier.conversations for card in talk.cards)
    yield from (fact.words for fact in dossier.return_facts)
    yield from _of_the_procedure(dossier)
    yield from _of_the_puzzle(dossier)
    yield from _of_the_plans(dossier)


def _of_the_procedure(dossier: Dossier) -> Iterator[str]:
    for track in dossier.procedure:
        for event in track.events:
            if event.delivery:
                yield event.delivery.letter_says


def _of_the_puzzle(dossier: Dossier) -> Iterator[str]:
    for piece in dossier.puzzle:
        yield piece.meaning.words
        yield piece.meaning.remark
        for way in piece.meaning.ways:
            yield from (way.words, way.who)


def _of_the_plans(dossier: Dossier) -> Iterator[str]:
    for stance in dossier.stances:
        yield from (stance.words, stance.doubts, stance.questions)
    for plan in dossier.plans:
        content = plan.content
        yield from (content.goal_words, content.why, content.needs)
        yield from (part for step in content.steps for part in (step.words, step.who))
        yield from (part for risk in content.risks for part in (risk.words, risk.then))
