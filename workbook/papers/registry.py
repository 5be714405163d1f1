"""Which papers there are, in which formats and languages: one list for pages and commands."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from workbook.content.library import DRAWN_LANGUAGES, Library
from workbook.errors import PaperUnknown, RequestUnclear
from workbook.model.conversations import Conversation, ConversationKind
from workbook.model.intervision import CaseFile
from workbook.papers.cards import make_cards
from workbook.papers.case_kit import make_case_kit
from workbook.papers.drawings import A3
from workbook.papers.extract import extract_text, make_extract
from workbook.papers.handbook import make_handbook
from workbook.papers.intervision import make_case, make_result
from workbook.papers.kit import make_kit
from workbook.papers.line_makers import BOTH, LIFELINE, PROCEDURE_LINE, drawn_words
from workbook.papers.options import make_informed_choice, make_options
from workbook.papers.plan import make_plan
from workbook.papers.preparation import make_preparation
from workbook.papers.privacy import make_privacy
from workbook.papers.puzzle import make_puzzle, puzzle_png, puzzle_svg
from workbook.papers.puzzle_sheet import make_puzzle_sheet
from workbook.papers.record import make_record
from workbook.papers.return_sheet import make_return_sheet
from workbook.papers.sheet import make_sheet
from workbook.papers.slides import make_slides
from workbook.papers.subject import MakePaper, Subject
from workbook.papers.summary import make_summary
from workbook.papers.trajectory import make_trajectory
from workbook.words import LANGUAGES, Words

DRAWN_IN = (*LANGUAGES, *DRAWN_LANGUAGES)
"""The languages of drawings."""

About = Literal["conversation", "person", "nobody", "case", "session"]
"""What a paper is about: one conversation with one person, all of one person, nobody in particular;
a case for the intervision, or a session of it."""


def _always(_conversation: Conversation) -> bool:
    return True


def _is_ahead(conversation: Conversation) -> bool:
    return conversation.started_at is None


def _was_held(conversation: Conversation) -> bool:
    return conversation.was_held


@dataclass(frozen=True)
class Paper:
    """A kind of paper, how each format of it is made, and which conversations it can be made of."""

    kind: str
    about: About
    makers: Mapping[str, MakePaper]
    suits: Callable[[Conversation], bool] = _always
    languages: tuple[str, ...] = LANGUAGES
    """Of the interface; what stands on a drawing is there in more."""

    @property
    def formats(self) -> tuple[str, ...]:
        """The endings of its files, the usual one first."""
        return tuple(self.makers)


def _preparation(subject: Subject, *, words: Words, library: Library, made_on: date) -> bytes:
    talk, person = subject.conversation, subject.person
    return make_preparation(subject.family, talk, person, words=words, library=library, made_on=made_on)


def _record(subject: Subject, *, words: Words, library: Library, made_on: date) -> bytes:  # noqa: ARG001
    return make_record(subject.family, subject.conversation, subject.person, words=words, made_on=made_on)


def _extract(subject: Subject, *, words: Words, library: Library, made_on: date) -> bytes:  # noqa: ARG001
    return make_extract(subject.family, subject.conversation, subject.person, words=words, made_on=made_on)


def _extract_as_text(subject: Subject, *, words: Words, library: Library, made_on: date) -> bytes:  # noqa: ARG001
    said = extract_text(subject.family, subject.conversation, subject.person, words=words)
    return said.encode("utf-8")


def _summary(subject: Subject, *, words: Words, library: Library, made_on: date) -> bytes:
    return make_summary(subject.family, subject.person, words=words, library=library, made_on=made_on)


def _sheet(subject: Subject, *, words: Words, library: Library, made_on: date) -> bytes:
    return make_sheet(kind_of(subject.part), words=words, library=library, made_on=made_on)


def _puzzle(subject: Subject, *, words: Words, library: Library, made_on: date) -> bytes:
    drawn = drawn_words(words, library, made_on)
    return make_puzzle(subject.family, subject.person, words=words, drawn=drawn, library=library)


def _puzzle_a3(subject: Subject, *, words: Words, library: Library, made_on: date) -> bytes:
    drawn = drawn_words(words, library, made_on)
    return make_puzzle(subject.family, subject.person, words=words, drawn=drawn, library=library, size=A3)


def _puzzle_svg(subject: Subject, *, words: Words, library: Library, made_on: date) -> bytes:  # noqa: ARG001
    return puzzle_svg(subject.family, subject.person, words=words)


def _puzzle_png(subject: Subject, *, words: Words, library: Library, made_on: date) -> bytes:
    return puzzle_png(subject.family, subject.person, words=words, drawn=drawn_words(words, library, made_on))


def _puzzle_sheet(subject: Subject, *, words: Words, library: Library, made_on: date) -> bytes:
    drawn = drawn_words(words, library, made_on)
    return make_puzzle_sheet(subject.family, subject.person, words=words, drawn=drawn, library=library)


def _options(subject: Subject, *, words: Words, library: Library, made_on: date) -> bytes:
    return make_options(subject.family, subject.person, words=words, library=library, made_on=made_on)


def _informed(subject: Subject, *, words: Words, library: Library, made_on: date) -> bytes:  # noqa: ARG001
    return make_informed_choice(subject.family, subject.person, words=words, made_on=made_on)


def _plan(subject: Subject, *, words: Words, library: Library, made_on: date) -> bytes:
    return make_plan(subject.family, subject.person, words=words, library=library, made_on=made_on)


def _return_sheet(subject: Subject, *, words: Words, library: Library, made_on: date) -> bytes:
    return make_return_sheet(subject.family, subject.person, words=words, library=library, made_on=made_on)


def _trajectory(subject: Subject, *, words: Words, library: Library, made_on: date) -> bytes:
    return make_trajectory(subject.family, subject.person, words=words, library=library, made_on=made_on)


def _privacy(subject: Subject, *, words: Words, library: Library, made_on: date) -> bytes:  # noqa: ARG001
    return make_privacy(words=words, library=library, made_on=made_on)


def _handbook(subject: Subject, *, words: Words, library: Library, made_on: date) -> bytes:
    return make_handbook(subject.part, words=words, library=library, made_on=made_on)


def _cards(subject: Subject, *, words: Words, library: Library, made_on: date) -> bytes:
    return make_cards(subject.part, words=words, library=library, made_on=made_on)


def _kit(subject: Subject, *, words: Words, library: Library, made_on: date) -> bytes:
    return make_kit(subject.part, words=words, library=library, made_on=made_on)


def _slides(subject: Subject, *, words: Words, library: Library, made_on: date) -> bytes:
    return make_slides(subject.part, words=words, library=library, made_on=made_on)


def _case_kit(subject: Subject, *, words: Words, library: Library, made_on: date) -> bytes:
    return make_case_kit(subject.part, words=words, library=library, made_on=made_on)


def _case(subject: Subject, *, words: Words, library: Library, made_on: date) -> bytes:
    return make_case(subject.told, words=words, library=library, made_on=made_on)


def _case_file(subject: Subject, *, words: Words, library: Library, made_on: date) -> bytes:  # noqa: ARG001
    return CaseFile.of(subject.told).model_dump_json(indent=1).encode("utf-8")


def _result(subject: Subject, *, words: Words, library: Library, made_on: date) -> bytes:
    if subject.session is None:
        raise RequestUnclear(what="--session")
    cases = subject.told_in_session
    return make_result(subject.session, cases, words=words, library=library, made_on=made_on)


PAPERS: dict[str, Paper] = {
    paper.kind: paper
    for paper in (
        Paper("sheet", "nobody", {"pdf": _sheet}),
        Paper("preparation", "conversation", {"pdf": _preparation}, _is_ahead),
        Paper("record", "conversation", {"pdf": _record}, _was_held),
        Paper("summary", "person", {"pdf": _summary}),
        Paper("extract", "conversation", {"pdf": _extract, "txt": _extract_as_text}, _was_held),
        Paper("privacy", "nobody", {"pdf": _privacy}),
        Paper("procedure-line", "person", PROCEDURE_LINE, languages=DRAWN_IN),
        Paper("lifeline", "person", LIFELINE, languages=DRAWN_IN),
        Paper("lines-combined", "person", BOTH, languages=DRAWN_IN),
        Paper(
            "puzzle",
            "person",
            {"pdf": _puzzle, "a3.pdf": _puzzle_a3, "svg": _puzzle_svg, "png": _puzzle_png},
        ),
        Paper("puzzle-sheet", "person", {"pdf": _puzzle_sheet}),
        Paper("options", "person", {"pdf": _options}),
        Paper("informed-choice", "person", {"pdf": _informed}),
        Paper("plan", "person", {"pdf": _plan}),
        Paper("return-sheet", "person", {"pdf": _return_sheet}),
        Paper("trajectory", "person", {"pdf": _trajectory}),
        Paper("handbook", "nobody", {"pdf": _handbook}),
        Paper("cards", "nobody", {"pdf": _cards}),
        Paper("workshop-kit", "nobody", {"pdf": _kit}),
        Paper("workshop-slides", "nobody", {"pdf": _slides}),
        Paper("case-kit", "nobody", {"pdf": _case_kit}),
        Paper("intervision-case", "case", {"pdf": _case, "json": _case_file}),
        Paper("intervision-result", "session", {"pdf": _result}),
    )
}


def paper(kind: str, *, format: str, language: str) -> Paper:  # noqa: A002  # the word of the command line
    """The paper of this kind; PaperUnknown where it does not exist in this format or language."""
    found = PAPERS.get(kind)
    if found is None or format not in found.formats or language not in found.languages:
        raise PaperUnknown(kind=kind, format=format, language=language)
    return found


def kind_of(name: str) -> ConversationKind:
    """The conversation that a sheet prepares, by its name; the first where none is named."""
    kinds: tuple[ConversationKind, ...] = get_args(ConversationKind)
    found = next((kind for kind in kinds if kind == (name or kinds[0])), None)
    if found is None:
        raise RequestUnclear(what=name)
    return found
