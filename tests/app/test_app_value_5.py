"""With a detention or a removal recorded nothing is begun, asked or shown to the client; words stay."""

import pytest

from tests.app.conftest import button, field, html_of
from workbook.content.library import library
from workbook.model.procedure import Situation
from workbook.services.dossiers import name_situation
from workbook.words import words_in

NL = words_in("nl")
STOP = library().text("workbook.limits.detention", "nl")


@pytest.fixture
def detained(workspace, family):
    person = family.adults[0].id
    name_situation(workspace, family.id, Situation(id="s", kind="detention", person=person))


def test_the_preparation_names_it_and_offers_no_beginning(visit, family, talk, detained):
    page = visit("conversation", d=family.id, c=talk, step="prepare")
    assert STOP in html_of(page)
    assert NL.gettext("Begin the conversation") not in [one.label for one in page.button]
    assert not page.checkbox


def test_a_running_talk_shows_no_question_and_still_keeps_a_note(visit, workspace, family, talk, detained):
    page = visit("conversation", d=family.id, c=talk, step="hold")
    assert STOP in html_of(page)
    assert 'class="wb-question"' not in html_of(page)
    assert library().text("workbook.opening.no-influence", "nl") not in html_of(page)
    field(page, NL.gettext("What was said")).set_value("Ik ben bang.").run()
    button(page, NL.gettext("Keep this note")).click().run()
    assert [note.words for note in workspace.store.load(family.id).notes] == ["Ik ben bang."]
