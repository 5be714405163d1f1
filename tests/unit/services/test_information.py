"""Information given: a tick per person and option, once, with the language it was explained in."""

from datetime import date

import pytest

from workbook.errors import TextChanged
from workbook.model.conversations import InterpreterBooking
from workbook.services.conversations import Plan, plan_conversation
from workbook.services.information import change_given, take_back, tell


def test_what_was_explained_stands_with_its_day_and_who_explained_it(workspace, a_dossier):
    (told,) = tell(workspace, a_dossier.id, "laila", "return").information
    assert (told.person, told.option, told.by) == ("laila", "return", "An")
    assert told.given_on == workspace.now().date()


def test_in_a_conversation_its_language_is_kept_along(workspace, a_dossier):
    booking = InterpreterBooking(language="prs")
    dossier = plan_conversation(workspace, a_dossier.id, "with-laila", Plan(booking=booking))
    talk = dossier.conversation("with-laila")
    (told,) = tell(workspace, a_dossier.id, "laila", "appeal", on=date(2026, 7, 13), talk=talk).information
    assert (told.language, told.conversation, told.given_on) == ("prs", "with-laila", date(2026, 7, 13))


def test_a_double_tick_is_one(workspace, a_dossier):
    tell(workspace, a_dossier.id, "laila", "return")
    assert len(tell(workspace, a_dossier.id, "laila", "return").information) == 1


def test_partners_are_told_apart(workspace, a_dossier):
    tell(workspace, a_dossier.id, "laila", "return")
    after = tell(workspace, a_dossier.id, "karim", "return")
    assert [told.person for told in after.information] == ["laila", "karim"]


def test_a_tick_by_mistake_is_taken_back(workspace, a_dossier):
    (told,) = tell(workspace, a_dossier.id, "laila", "return").information
    assert take_back(workspace, a_dossier.id, told.id).information == ()


def test_who_explained_and_with_whom_can_be_mended(workspace, a_dossier):
    tell(workspace, a_dossier.id, "laila", "return", on=date(2026, 7, 14))
    (given,) = workspace.store.load(a_dossier.id).information
    mended = given.having(by="Tine", language="prs", given_on=date(2026, 7, 13))
    change_given(workspace, a_dossier.id, mended, seen=given)
    assert workspace.store.load(a_dossier.id).information == (mended,)


def test_two_colleagues_mend_different_parts(workspace, a_dossier):
    tell(workspace, a_dossier.id, "laila", "return", on=date(2026, 7, 14))
    (given,) = workspace.store.load(a_dossier.id).information
    change_given(workspace, a_dossier.id, given.having(by="Tine"), seen=given)
    change_given(workspace, a_dossier.id, given.having(language="prs"), seen=given)
    assert workspace.store.load(a_dossier.id).information == (given.having(by="Tine", language="prs"),)
    with pytest.raises(TextChanged):
        change_given(workspace, a_dossier.id, given.having(by="Els"), seen=given)
