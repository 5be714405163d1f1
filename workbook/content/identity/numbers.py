"""Numbers that identify: days, ages, how many there are, long ones, and ways to reach somebody."""

import re
from collections.abc import Iterator
from functools import cache

from workbook.content.identity.known_words import month_names, weekday_names, words_listed
from workbook.content.identity.number_words import ONE, Term, Terms, is_listed
from workbook.content.identity.plain_text import PlainText
from workbook.content.identity.spot import Spot, spot_of

MOST_OF_A_FEW = 12
"""Up to here a number is how long something took or how many there are; above it is an age as well."""

LAST_OF_A_MONTH = 31

_CONTACT = re.compile(
    r"(?<!\S)\S+@\S+|(?<!\S)\S+\s?[(\[]\s?(?:at|@|apenstaartje|arobase)\s?[)\]]\s?\S+"
    r"|https?://\S+|\bwww\.\S+|(?<![\w-])[\w-]+\.(?:be|com|org|net|eu|info)\b(?:/\S*)?|(?<!\w)@\w+",
    re.IGNORECASE,
)
_LONG_NUMBER = re.compile(r"\d(?:[\s./:\-–()]{0,2}\d){2,}")
_DAY, _MONTH = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:0?[1-9]|1[0-2])"
_NOTHING_BEFORE, _NOTHING_AFTER = r"(?<![\w/])(?<!\d[.,:\-])", r"(?![\w/])(?![.,:]\d)"
_WITH_SLASH = re.compile(rf"{_NOTHING_BEFORE}{_DAY}\s?/\s?{_MONTH}{_NOTHING_AFTER}")
_WITH_DOTS = re.compile(rf"{_NOTHING_BEFORE}{_DAY}\.\s?{_MONTH}\.(?!\d)")
_NOT_A_DAY = frozenset({"24/7", "7/7", "1/2", "1/3", "2/3", "1/4", "3/4"})
"""Always, and parts of a whole, unless a word for a day stands before them."""

_SHORT_YEAR = re.compile(
    r"(?<!\w)(?<!jaren )(?<!annees )[’'‘]\d\d(?![\ds])"
    r"|(?:°|\bgeb\.|\bgeboren(?: in)?|\bnee?s? en|\bborn in)\s?\d\d(?!\d)"
)
_CLAUSE_ENDS = re.compile(r"\s*(?:$|[.,;:!?)…\n])")
_IN_A_NUMBER = re.compile(r"\d[.,:/]$")
_GOES_ON = re.compile(r"[.,:/]\d|\s?[-–]\s?\d")
_AND = re.compile(r"\s?(?:,|/|&|en|et|and|of|ou|or)\s?")
_PLURAL = ("en", "s", "x")
_NO_PLURAL = frozenset({"is", "was", "has", "does", "goes", "as", "puis", "mais", "dans", "sans", "en"})


def long_ones(text: str) -> Iterator[Spot]:
    """Ways to reach somebody, and numbers of three figures or more."""
    yield from (spot_of(match, "contact") for match in _CONTACT.finditer(text))
    for match in _LONG_NUMBER.finditer(text):
        if match[0] not in _NOT_A_DAY:
            yield spot_of(match, "number")


def days_in_figures(plain: PlainText) -> Iterator[Spot]:
    """2/7 and 2.7. wherever they stand; 2.7 and 2-7, which may be parts or a few, behind a word for a day."""
    for match in _behind_a_word().finditer(plain.words):
        yield Spot(*plain.span(*match.span(1)), "date")
    for pattern in (_WITH_SLASH, _WITH_DOTS, _SHORT_YEAR):
        for match in pattern.finditer(plain.words):
            if match[0] not in _NOT_A_DAY:
                yield Spot(*plain.span_of(match), "date")


@cache
def _behind_a_word() -> re.Pattern[str]:
    words = "|".join(words_listed("on-day"))
    return re.compile(rf"(?<!\w)(?:{words})\s(?:de\s)?({_DAY}[.\-–/]{_MONTH}{_NOTHING_AFTER})")


def days_ages_sizes(plain: PlainText, ages: frozenset[int]) -> Iterator[Spot]:
    """What each number in figures or words is, by the words beside it."""
    terms, last = Terms(plain), None
    for at, term in enumerate(terms.all):
        if term.value is None or _is_part(terms, at):
            continue
        age = _age(terms, at, ages) or _one_more_age(terms, at, last)
        found = _date(terms, at) or age or _size(terms, at)
        if found:
            yield Spot(*plain.span(found.start, found.end), found.kind)
            last = found


def _is_part(terms: Terms, at: int) -> bool:
    """The 1 of B1, or the 5 of 2,5."""
    start = terms.all[at].start
    return terms.plain[max(0, start - 1) : start].isalpha() or bool(
        _IN_A_NUMBER.search(terms.plain, max(0, start - 2), start)
    )


# Days


def _date(terms: Terms, at: int) -> Spot | None:
    """Beside a month or a day of the week; or a rank that ends a clause: op de 12de, le 12."""
    number, before, after = terms.all[at], terms.beside(at, -1), terms.beside(at)
    if after and after.word in ("van", "de", "d", "of"):
        after = terms.beside(at, 2)
    elif after and _is_english_verb(terms, after, number):
        after = None
    if after and after.word in month_names():
        return Spot(number.start, after.end, "date")
    if before and not _is_english_verb(terms, before, number) and _is_before_a_day(before, number):
        return None if _counts(terms, at) else Spot(before.start, number.end, "date")
    if before and _is_day(number, before) and _CLAUSE_ENDS.match(terms.plain, number.end):
        return Spot(number.start, number.end, "date")
    return None


def _is_english_verb(terms: Terms, word: Term, number: Term) -> bool:
    """What one may do."""
    return word.word == "may" and not number.word.isdecimal() and not terms.text.is_large(word.start)


def _is_before_a_day(word: Term, number: Term) -> bool:
    return word.word in month_names() or (word.word in weekday_names() and number.word.isdecimal())


def _is_day(number: Term, before: Term) -> bool:
    figures = number.word.isdecimal() and 0 < (number.value or 0) <= LAST_OF_A_MONTH
    return figures and before.word in (("le", "de", "the") if number.is_rank else ("le", "au", "du"))


# Ages


def _age(terms: Terms, at: int, ages: frozenset[int]) -> Spot | None:
    """Before a word for years, behind one for an age, or as old as somebody of the family is.

    An age of thirteen or more that somebody has stops a text wherever it stands, unless it is an hour. A
    smaller one is often a few of something: it stops a text only beside a word as is, van, de or aged, and
    where it counts nothing. Behind a child, a man or a woman (haar dochter van 7) any number is an age.
    """
    number, after = terms.all[at], terms.beside(at)
    value = number.value or 0
    is_known = value in ages
    if after and is_listed(after.word, "birthdays"):
        return Spot(number.start, after.end, "age")
    if after and is_listed(after.word, "years-old"):
        is_age = (is_known or value > MOST_OF_A_FEW) and (not number.is_rank or value > MOST_OF_A_FEW)
        return Spot(number.start, after.end, "age") if is_age else None
    if _GOES_ON.match(terms.plain, number.end) or number.word in ONE:
        return None
    large = value > MOST_OF_A_FEW
    if _stands_as_age(terms, at, value) or (is_known and _may_be_it(terms, at, large)):
        return Spot(number.start, number.end, "age")
    return None


def _one_more_age(terms: Terms, at: int, last: Spot | None) -> Spot | None:
    """The 9 of children of 7 and 9."""
    number = terms.all[at]
    if last and last.kind == "age" and _AND.fullmatch(terms.plain, last.end, number.start):
        return None if _counts(terms, at) else Spot(number.start, number.end, "age")
    return None


def _may_be_it(terms: Terms, at: int, large: bool) -> bool:
    if large:
        after = terms.beside(at)
        return not (after and is_listed(after.word, "clock"))
    before = terms.beside(at, -1)
    words = ("turning", "of", "aged")
    is_beside = bool(before and any(is_listed(before.word, one) for one in words))
    return is_beside and not _counts(terms, at) and not _has_so_many(terms, at)


def _stands_as_age(terms: Terms, at: int, value: int) -> bool:
    """Also of somebody whose age nobody knows here."""
    before, second = terms.beside(at, -1), terms.beside(at, -2)
    if before and is_listed(before.word, "of"):
        before = second
        if before and is_listed(before.word, "people"):
            return value > MOST_OF_A_FEW or not _counts(terms, at)
        if before and is_listed(before.word, "parents"):
            return value > MOST_OF_A_FEW
    elif before and is_listed(before.word, "turning"):
        return value > MOST_OF_A_FEW and bool(_CLAUSE_ENDS.match(terms.plain, terms.all[at].end))
    return bool(before and is_listed(before.word, "aged"))


def _has_so_many(terms: Terms, at: int) -> bool:
    """A mother of seven."""
    parent = terms.beside(at, -2)
    return bool(parent and is_listed(parent.word, "parents"))


def _counts(terms: Terms, at: int) -> bool:
    """Whether there are so many of something: a word for a measure follows, or one in the plural."""
    after = terms.beside(at)
    if not after or after.word in _NO_PLURAL:
        return False
    return is_listed(after.word, "units") or (after.word.endswith(_PLURAL) and after.value is None)


# How many


def _size(terms: Terms, at: int) -> Spot | None:
    """The number before people that can be counted."""
    number, after = terms.all[at], terms.beside(at)
    if after and number.value != 1 and not number.is_rank and is_listed(after.word, "counted"):
        return Spot(number.start, after.start, "size")
    return None
