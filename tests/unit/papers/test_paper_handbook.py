"""The guide as a book: contents and bookmarks that are right, every unit, an index, and the deck of cards."""

import re
from datetime import date
from io import BytesIO

import pytest
from papers_samples import pages
from pypdf import PdfReader

from workbook.content.guide import guide, units_on
from workbook.content.library import LANGUAGES, library
from workbook.errors import RequestUnclear
from workbook.papers.cards import COLUMNS, HEIGHT, INSIDE, ROWS, card_of, make_cards, units_on_cards
from workbook.papers.handbook import cover_of, make_handbook
from workbook.papers.pages import ROOM
from workbook.papers.strips import height_of
from workbook.words import words_in

DAY = date(2026, 11, 30)
IN_EACH_LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)
_books: dict[str, bytes] = {}


def book(language, chapter=""):
    """Made once: it is some eighty pages."""
    name = f"{language} {chapter}"
    if name not in _books:
        _books[name] = make_handbook(chapter, words=words_in(language), library=library(), made_on=DAY)
    return _books[name]


def letters(text):
    """Without spaces and hyphens, as lines break where they must."""
    return re.sub(r"[\s\u00ad-]", "", text)


def read_on(raw, language):
    """The text from page to page, without the head and foot that would stand in its middle."""
    words = words_in(language)
    head = letters(words.gettext("Future Workbook"))
    foot = letters(words.gettext("Made with the Future Workbook on {day}. Its texts are not legal advice."))
    before, after = foot.split("{day}")
    around = re.compile(rf"^{re.escape(head)}|{re.escape(before)}.*?{re.escape(after)}\d+$")
    return "".join(around.sub("", letters(page)) for page in pages(raw))


def bookmarks(reader):
    """The titles with their page numbers, as a reader of PDF shows them beside the book."""
    found = []

    def walk(entries, level):
        for entry in entries:
            if isinstance(entry, list):
                walk(entry, level + 1)
            else:
                found.append((entry.title, level, reader.get_destination_page_number(entry) + 1))

    walk(reader.outline, 0)
    return found


@IN_EACH_LANGUAGE
def test_every_unit_is_in_the_book(language):
    text = read_on(book(language), language)
    assert [
        unit.id for unit in library().units if letters(library().text(unit.id, language)) not in text
    ] == []


@IN_EACH_LANGUAGE
def test_the_bookmarks_lead_to_where_the_titles_stand(language):
    reader = PdfReader(BytesIO(book(language)))
    found = bookmarks(reader)
    chapters = [library().text(f"guide.chapter.{one}", language) for one in guide().chapters]
    assert [title for title, level, _page in found if level == 0][:-1] == chapters
    for title, _level, page in found:
        assert letters(title) in letters(reader.pages[page - 1].extract_text())


@IN_EACH_LANGUAGE
def test_the_contents_name_the_pages_of_the_bookmarks(language):
    reader = PdfReader(BytesIO(book(language)))
    first = bookmarks(reader)[0][2]
    contents = letters(" ".join(page.extract_text() for page in reader.pages[1 : first - 1]))
    place = 0
    for title, _level, page in bookmarks(reader):
        place = contents.index(letters(f"{title}{page}"), place)


@IN_EACH_LANGUAGE
def test_the_index_names_pages_on_which_the_term_stands(language):
    reader = PdfReader(BytesIO(book(language)))
    begins = bookmarks(reader)[-1][2]
    index = " ".join(" ".join(page.extract_text() for page in reader.pages[begins - 1 :]).split())
    short = {"nl": "RvV", "fr": "CCE", "en": "CALL"}[language]
    named = re.search(rf"\({short}\)\s+((?:\d+, )*\d+)", index)
    assert named
    for page in map(int, named[1].split(", ")):
        near = "".join(reader.pages[number].extract_text() for number in (page - 1, page))
        assert short in near or letters(library().text("term.rvv", language)) in letters(near)


@IN_EACH_LANGUAGE
def test_every_figure_is_described_and_the_book_is_tagged(language):
    raw = book(language)
    reader = PdfReader(BytesIO(raw))
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == language
    described = [one for one in structure(root["/StructTreeRoot"]) if one.get("/S") == "/Figure"]
    assert len(described) == 5
    assert all(one.get("/Alt") for one in described)


def structure(element):
    """The element and everything below it."""
    yield element
    for child in element.get("/K", []):
        child = child.get_object()
        if hasattr(child, "get") and child.get("/Type") != "/MCR":
            yield from structure(child)


@IN_EACH_LANGUAGE
@pytest.mark.parametrize("chapter", ["", "F"])
def test_the_cover_fits_on_its_page(language, chapter):
    last = library().text("guide.always.4", language)
    reader = PdfReader(BytesIO(book(language, chapter)))
    assert letters(last) in letters(reader.pages[0].extract_text())
    assert height_of(cover_of(chapter, words_in(language), library())) <= ROOM + 0.01


@pytest.mark.parametrize("chapter", guide().chapters)
def test_a_chapter_is_a_book_of_its_own(chapter):
    reader = PdfReader(BytesIO(book("nl", chapter)))
    first = library().text(f"guide.chapter.{chapter}", "nl")
    assert bookmarks(reader)[0][0] == first
    text = read_on(book("nl", chapter), "nl")
    for page in guide().in_chapter(chapter):
        for unit in units_on(page, library()):
            assert letters(library().text(unit.id, "nl")) in text
    others = [page for page in guide().pages if page.chapter != chapter and page.sections]
    assert letters(library().text(others[0].lead, "nl")) not in text


@pytest.mark.parametrize("make", [make_handbook, make_cards])
def test_a_chapter_that_does_not_exist_is_refused(make):
    with pytest.raises(RequestUnclear):
        make("Z", words=words_in("nl"), library=library(), made_on=DAY)


@IN_EACH_LANGUAGE
def test_every_question_and_tip_is_on_one_card_and_none_is_cut(language):
    deck = pages(make_cards("", words=words_in(language), library=library(), made_on=DAY))
    units = units_on_cards(library())
    kinds = ("question", "tip", "conversation-tip")
    assert sorted(unit.id for unit in units) == sorted(one.id for one in library().units if one.kind in kinds)
    assert len(deck) == -(-len(units) // (COLUMNS * ROWS))
    text = letters(" ".join(deck))
    assert [unit.id for unit in units if letters(library().text(unit.id, language)) not in text] == []


@IN_EACH_LANGUAGE
def test_no_card_is_higher_than_its_room(language):
    words = words_in(language)
    heights = [height_of(card_of(unit, words, library())) for unit in units_on_cards(library())]
    assert max(heights) <= HEIGHT - 2 * INSIDE


@IN_EACH_LANGUAGE
def test_no_heading_stands_alone_at_the_foot_of_a_page(language):
    """Whatever white stands between, the first words of a section are on its page."""
    reader = PdfReader(BytesIO(book(language)))
    foot = letters(
        words_in(language).gettext("Made with the Future Workbook on {day}. Its texts are not legal advice.")
    )
    titles = {letters(library().text(one, language)) for one in library().sections}
    for page in reader.pages[3:]:
        body = letters(page.extract_text()).split(foot.split("{day}")[0])[0]
        assert not [title for title in titles if body.endswith(title)]
