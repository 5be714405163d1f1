"""A training case on paper: what everybody knows, role cards to cut out, the observation sheet."""

from collections.abc import Iterator, Sequence
from datetime import date

from workbook import names
from workbook.content.library import Library
from workbook.content.training import TrainingCase, case_named, workshops
from workbook.papers.look import BODY, LEAD, META, SAID, TITLE
from workbook.papers.pages import ROOM, WIDTH, printed_in_parts
from workbook.papers.strips import Strip, Strips, cut_line, height_of, text, white
from workbook.papers.training_strips import Part, TrainingWords, with_pen_room
from workbook.words import Words

AROUND_CUT = 8.0
HALF = (ROOM - 1) / 2 - AROUND_CUT
"""How high a card may be of which a sheet takes two."""


def make_case_kit(case: str, *, words: Words, library: Library, made_on: date) -> bytes:
    """One case with its roles and observation sheet; RequestUnclear where there is no such case."""
    played = case_named(case or workshops()[0].cases[0])
    said = TrainingWords(words, library)
    parts = [part.strips for part in parts_of_case(played, said)]
    return printed_in_parts(said.say(played.text_id("name")), parts, words, made_on)


def parts_of_case(case: TrainingCase, said: TrainingWords) -> Iterator[Part]:
    """What everybody knows, the role cards, the observation sheet."""
    _, name = said.words.gettext, said.say(case.text_id("name"))
    yield Part(name, _case_sheet(case, said), _("for everybody"))
    for sheet in in_halves([_role(case, role, said) for role in case.roles]):
        yield Part(name, sheet, _("role cards"))
    yield Part(name, _observation(case, said), _("observation sheet"))


def in_halves(cards: Sequence[Strips]) -> Iterator[Strips]:
    """Cards to cut apart, two on a sheet where both keep to their half."""
    waiting: list[Strips] = []
    for card in cards:
        if height_of(card) > HALF:
            yield card
        elif waiting:
            upper = waiting.pop()
            fill = Strip(HALF - height_of(upper))
            yield (*upper, fill, cut_line(WIDTH), Strip(AROUND_CUT), *card)
        else:
            waiting.append(card)
    yield from waiting


def _case_sheet(case: TrainingCase, said: TrainingWords) -> Strips:
    _ = said.words.gettext
    return (
        *_head(case, _("For everybody"), said),
        *text(said.say(case.text_id("lead")), LEAD, WIDTH),
        *white(8),
        *said.paragraphs(case.text_id("situation"), room=6),
        *said.listed(_("The role play, step by step"), case.text_id("step")),
        *said.listed(_("To talk about afterwards"), case.text_id("learn")),
    )


def _role(case: TrainingCase, role: str, said: TrainingWords) -> Strips:
    """In large letters where they fit on half a sheet."""
    large, small = (_role_in(case, role, said, is_large=is_large) for is_large in (True, False))
    return large if height_of(large) <= HALF else small


def _role_in(case: TrainingCase, role: str, said: TrainingWords, *, is_large: bool) -> Strips:
    _ = said.words.gettext
    opening: Strips = ()
    if role == "client":
        spoken = said.words.quoted(said.say(case.text_id("opening")))
        opening = (*text(_("You begin with:"), META, WIDTH), *text(spoken, SAID, WIDTH))
    return (
        *_head(case, names.role_in_play(role, said.words), said),
        *said.paragraphs(case.text_id(role), is_large=is_large, room=10),
        *opening,
        *white(10),
        *text(_("You may decline this role. Then you observe."), META, WIDTH),
    )


def _observation(case: TrainingCase, said: TrainingWords) -> Strips:
    """What to watch for, with the rest of the sheet as room for a pen."""
    _ = said.words.gettext
    lead = _("Choose two of these. Write down word for word what you see or hear, not what you think of it.")
    head = (*_head(case, _("Observation sheet"), said), *text(lead, LEAD, WIDTH))
    tips = [text(said.say(unit), BODY, WIDTH) for unit in case.observe]
    return (*head, *with_pen_room(tips, height_of(head)))


def _head(case: TrainingCase, title: str, said: TrainingWords) -> Strips:
    name = text(said.say(case.text_id("name")), META, WIDTH)
    return (Strip(4), *name, *text(title, TITLE, WIDTH, tag="H1"), *white(6))
