"""Interface strings: whoever works in Dutch or French never meets an English one."""

import pytest

from workbook.content.catalogues import strings_in_code

CATALOGUE = "workbook/locale/fr/messages.po"


def test_a_catalogue_that_is_not_there_is_named(copy):
    (copy.root / CATALOGUE).unlink()
    assert copy.found() == {("catalogue-missing", "fr")}


def test_a_string_that_the_code_uses_and_a_catalogue_lacks_is_named(copy):
    (copy.root / "pages" / "today.py").write_text('st.button(_("Read back"))', encoding="utf-8")
    assert copy.found() == {("string-untranslated", "Read back")}


@pytest.mark.parametrize(
    ("old", "new", "code", "what"),
    [
        ('"Notitie bewaren"', '""', "string-untranslated", "Keep this note"),
        ('msgstr[1] "{n} notities"', 'msgstr[1] ""', "string-untranslated", "one note"),
        ('msgid "Keep', '#, fuzzy\nmsgid "Keep', "string-fuzzy", "Keep this note"),
        ('"Dag {name}"', '"Dag {naam}"', "placeholders-differ", "Hello {name}"),
        ('"Dag {name}"', '"Dag"', "placeholders-differ", "Hello {name}"),
        ('"{n} notities"', '"veel notities"', "placeholders-differ", "one note"),
        ('"één notitie"', '"één notitie van {wie}"', "placeholders-differ", "one note"),
    ],
)
def test_a_string_that_would_be_shown_wrongly_is_named(copy, old, new, code, what):
    copy.replace(CATALOGUE, old, new)
    assert copy.found() == {(code, what)}


def test_the_singular_may_say_its_number_in_words_or_figures(copy):
    copy.replace(CATALOGUE, '"één notitie"', '"{n} notitie"')
    assert copy.found() == set()


def test_a_catalogue_that_cannot_be_read_is_named(copy):
    copy.add(CATALOGUE, '\nmsgid "open\n')
    assert {code for code, _what in copy.found()} == {"file-unreadable"}


def test_strings_are_found_under_every_keyword_with_the_remark_for_translators(copy):
    code = (
        "# Translators: said at the door\n"
        '_("One")\nwords.gettext("Two")\n'
        'ngettext("{n} three", "{n} threes", n)\nn_("{n} four", "{n} fours")\n'
    )
    (copy.root / "workbook" / "screen.py").write_text(code, encoding="utf-8")
    found = {message.id: message for message in strings_in_code(copy.root) if message.id}
    assert set(found) == {"One", "Two", ("{n} three", "{n} threes"), ("{n} four", "{n} fours")}
    assert found["One"].auto_comments == ["said at the door"]
