"""The balance check of value 1: how much the counsellor asked and explained about each place.

It counts what the *counsellor* did, never what the person answered, and says so afterwards, once.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from workbook.model.dossier import Dossier
from workbook.model.notes import Place
from workbook.model.puzzle import PLACES

EXPLAINS: Mapping[str, Place] = {
    "appeal": "belgium",
    "new-application": "belgium",
    "other-residence": "belgium",
    "return": "country-of-origin",
    "another-country": "another-country",
    "without-residence": "belgium",
}
"""About life in which place an explained way is."""

WORTH_SAYING = 3
"""A difference of fewer questions is chance."""


@dataclass(frozen=True)
class Balance:
    """The place with most and the one with least, as far as it is worth saying."""

    more: Place
    many: int
    less: Place
    few: int


def asked_and_explained(dossier: Dossier, person: str, asks_about: Mapping[str, Place]) -> Counter[Place]:
    """Per place; `asks_about` says of each question of the methodology which place it is about.

    What was explained counts once a place: all six ways are to be told (value 8), and four are about Belgium.
    """
    asked = set(dossier.puzzle_choices(person).asked)
    asked |= set(_asked_in_talks(dossier, person))
    told = {given.option for given in dossier.information if given.person == person}
    return Counter(
        [
            *(asks_about[unit] for unit in sorted(asked) if unit in asks_about),
            *{EXPLAINS[option] for option in told if option in EXPLAINS},
        ]
    )


def _asked_in_talks(dossier: Dossier, person: str) -> Iterable[str]:
    for talk in dossier.conversations_with(person):
        yield from (card.unit for card in talk.cards if card.unit and card.state == "asked")


def balance_of(dossier: Dossier, person: str, asks_about: Mapping[str, Place]) -> Balance | None:
    """The difference, where one place had more than twice the other's; None where it is even enough."""
    counted = asked_and_explained(dossier, person, asks_about)
    places = dossier.puzzle_choices(person).places
    ordered = sorted(
        (place for place in PLACES if place in places), key=lambda place: counted[place], reverse=True
    )
    more, less = ordered[0], ordered[-1]
    if counted[more] - counted[less] < WORTH_SAYING or counted[more] <= 2 * counted[less]:
        return None
    return Balance(more, counted[more], less, counted[less])


def counts_of(dossier: Dossier, person: str, asks_about: Mapping[str, Place]) -> tuple[int, ...]:
    """The same in the order of the places, as it is remembered once it was read."""
    counted = asked_and_explained(dossier, person, asks_about)
    return tuple(counted[place] for place in PLACES)


def is_new_since_read(dossier: Dossier, person: str, asks_about: Mapping[str, Place]) -> bool:
    """Clearly more was asked or explained since the remark was read last, or it never was."""
    read = dossier.puzzle_choices(person).balance_read
    return not read or sum(counts_of(dossier, person, asks_about)) - sum(read) >= WORTH_SAYING
