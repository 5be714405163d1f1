"""The lines as papers: each on an A4 and an A3, as SVG and as a picture."""

from collections.abc import Mapping
from datetime import date

from workbook.content.library import Library
from workbook.draw.drawn_words import DrawnWords
from workbook.papers.drawings import A3
from workbook.papers.lifeline import lifeline_png, lifeline_svg, make_lifeline
from workbook.papers.procedure_line import make_procedure_line, procedure_line_png, procedure_line_svg
from workbook.papers.subject import MakePaper, Subject
from workbook.words import Words


def drawn_words(words: Words, library: Library, made_on: date) -> DrawnWords:
    """What stands on a drawing, in the language of `words`."""
    return DrawnWords(words.language, library, made_on)


def _procedure_line(subject: Subject, *, words: Words, library: Library, made_on: date) -> bytes:
    drawn = drawn_words(words, library, made_on)
    return make_procedure_line(subject.family, subject.person, words=drawn, library=library)


def _procedure_line_a3(subject: Subject, *, words: Words, library: Library, made_on: date) -> bytes:
    drawn = drawn_words(words, library, made_on)
    return make_procedure_line(subject.family, subject.person, words=drawn, library=library, size=A3)


def _procedure_line_svg(subject: Subject, *, words: Words, library: Library, made_on: date) -> bytes:
    return procedure_line_svg(subject.family, subject.person, words=drawn_words(words, library, made_on))


def _procedure_line_png(subject: Subject, *, words: Words, library: Library, made_on: date) -> bytes:
    return procedure_line_png(subject.family, subject.person, words=drawn_words(words, library, made_on))


def _lifeline(subject: Subject, *, words: Words, library: Library, made_on: date) -> bytes:
    return make_lifeline(subject.family, subject.person, words=drawn_words(words, library, made_on))


def _lifeline_a3(subject: Subject, *, words: Words, library: Library, made_on: date) -> bytes:
    drawn = drawn_words(words, library, made_on)
    return make_lifeline(subject.family, subject.person, words=drawn, size=A3)


def _lifeline_svg(subject: Subject, *, words: Words, library: Library, made_on: date) -> bytes:
    return lifeline_svg(subject.family, subject.person, words=drawn_words(words, library, made_on))


def _lifeline_png(subject: Subject, *, words: Words, library: Library, made_on: date) -> bytes:
    return lifeline_png(subject.family, subject.person, words=drawn_words(words, library, made_on))


def _both(subject: Subject, *, words: Words, library: Library, made_on: date) -> bytes:
    drawn = drawn_words(words, library, made_on)
    return make_lifeline(subject.family, subject.person, words=drawn, sides="life-above")


def _both_a3(subject: Subject, *, words: Words, library: Library, made_on: date) -> bytes:
    drawn = drawn_words(words, library, made_on)
    return make_lifeline(subject.family, subject.person, words=drawn, sides="life-above", size=A3)


def _both_svg(subject: Subject, *, words: Words, library: Library, made_on: date) -> bytes:
    drawn = drawn_words(words, library, made_on)
    return lifeline_svg(subject.family, subject.person, words=drawn, sides="life-above")


def _both_png(subject: Subject, *, words: Words, library: Library, made_on: date) -> bytes:
    drawn = drawn_words(words, library, made_on)
    return lifeline_png(subject.family, subject.person, words=drawn, sides="life-above")


PROCEDURE_LINE: Mapping[str, MakePaper] = {
    "pdf": _procedure_line,
    "a3.pdf": _procedure_line_a3,
    "svg": _procedure_line_svg,
    "png": _procedure_line_png,
}
LIFELINE: Mapping[str, MakePaper] = {
    "pdf": _lifeline,
    "a3.pdf": _lifeline_a3,
    "svg": _lifeline_svg,
    "png": _lifeline_png,
}
BOTH: Mapping[str, MakePaper] = {"pdf": _both, "a3.pdf": _both_a3, "svg": _both_svg, "png": _both_png}
