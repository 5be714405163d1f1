"""Keep a note in a conversation."""

from tests.app.conftest import button, field, html_of, tappable, titled
from workbook.errors import WordsMissing
from workbook.problems import sentence
from workbook.services.notes import read_back, write_note
from workbook.ui import drafts
from workbook.words import words_in

NL = words_in("nl")


def test_a_note_is_kept_and_the_field_is_empty_again(visit, workspace, family, talk):
    page = visit("conversation", d=family.id, c=talk, step="hold")
    assert "Laila" in html_of(page)
    field(page, NL.gettext("What was said")).set_value("Ik wil leren.").run()
    button(page, NL.gettext("Keep this note")).click().run()
    assert not page.exception
    assert [note.words for note in workspace.store.load(family.id).notes] == ["Ik wil leren."]
    assert field(page, NL.gettext("What was said")).value == ""
    assert "Ik wil leren." in html_of(page)


def test_a_double_click_keeps_a_note_once(visit, workspace, family, talk):
    """The browser sends the second click before it heard that the field is empty again."""
    page = visit("conversation", d=family.id, c=talk, step="hold")
    for _click in range(2):
        field(page, NL.gettext("What was said")).set_value("Ik wil leren.")
        button(page, NL.gettext("Keep this note")).click().run()
    button(page, NL.gettext("Keep this note")).click().run()
    assert [note.words for note in workspace.store.load(family.id).notes] == ["Ik wil leren."]
    assert workspace.store.drafts(family.id) == ()
    assert sentence(WordsMissing(), NL) not in html_of(page)


def test_the_same_answer_to_a_later_question_is_another_note(visit, workspace, family, talk, monkeypatch):
    monkeypatch.setattr(drafts, "SAME_CLICK", 0.0)
    page = visit("conversation", d=family.id, c=talk, step="hold")
    for _question in range(2):
        field(page, NL.gettext("What was said")).set_value("Ja.").run()
        button(page, NL.gettext("Keep this note")).click().run()
    assert [note.words for note in workspace.store.load(family.id).notes] == ["Ja.", "Ja."]


def test_typed_words_are_a_draft_until_they_are_kept(visit, workspace, family, talk):
    page = visit("conversation", d=family.id, c=talk, step="hold")
    field(page, NL.gettext("What was said")).set_value("Half gezegd").run()
    assert [draft.words for draft in workspace.store.drafts(family.id)] == ["Half gezegd"]
    assert workspace.store.load(family.id).notes == ()


def test_an_empty_note_is_not_kept(visit, workspace, family, talk):
    page = visit("conversation", d=family.id, c=talk, step="hold")
    button(page, NL.gettext("Keep this note")).click().run()
    assert sentence(WordsMissing(), NL) in html_of(page)


def test_the_wrap_up_reads_back_what_was_noted(visit, workspace, family, talk):
    page = visit("conversation", d=family.id, c=talk, step="hold")
    field(page, NL.gettext("What was said")).set_value("Ik wil leren.").run()
    button(page, NL.gettext("Keep this note")).click().run()
    page = visit("conversation", d=family.id, c=talk, step="wrap-up")
    assert titled(page, NL.gettext("Wrap up together"))
    assert "Ik wil leren." in html_of(page)


def test_answers_are_still_there_after_reading_back_to_somebody_else(visit, workspace, family, talk):
    """Streamlit forgets what it does not draw; the store does not."""
    laila, noor = family.adults[0], family.children[0]
    for person, words in ((laila, "Ik wil leren."), (noor, "Op school ken ik drie namen.")):
        after = write_note(workspace, family.id, words, person=person.id, conversation=talk)
        read_back(workspace, family.id, after.notes[-1].id, "right")
    page = visit("conversation", d=family.id, c=talk, step="wrap-up")
    for person in (laila, noor, laila):
        readers = next(one for one in page.button_group if one.key == f"read back to {talk}")
        readers.set_value(person.id).run()
        answers = {key.split()[-1]: chosen for key, _said, chosen in tappable(page) if "read back id" in key}
        assert answers == {"right": True, "different": False, "rather-not": False}, person.pseudonym
