from datetime import date

import pytest

from workbook.errors import DateUnlikely
from workbook.model.conversations import Agreement
from workbook.services.agreements import agree, remove_agreement, tick_agreement


def test_an_agreement_is_kept_ticked_unticked_and_taken_out(workspace, a_dossier, clock):
    agree(workspace, a_dossier.id, Agreement(id="a", person="laila", words=" school bellen "))
    (kept,) = tick_agreement(workspace, a_dossier.id, "a", is_done=True).agreements
    assert (kept.words, kept.done_on) == ("school bellen", clock().date())
    assert tick_agreement(workspace, a_dossier.id, "a", is_done=False).agreements[0].done_on is None
    assert remove_agreement(workspace, a_dossier.id, "a").agreements == ()


def test_ticking_a_second_time_keeps_the_day_it_was_done(workspace, a_dossier, clock):
    agree(workspace, a_dossier.id, Agreement(id="a", person="laila", words="school bellen"))
    done = tick_agreement(workspace, a_dossier.id, "a", is_done=True)
    clock.later(days=3)
    assert tick_agreement(workspace, a_dossier.id, "a", is_done=True) == done


def test_a_corrected_agreement_takes_the_place_of_the_first(workspace, a_dossier):
    for words in ("school bellen", "school mailen"):
        after = agree(workspace, a_dossier.id, Agreement(id="a", person="laila", words=words))
    assert [agreement.words for agreement in after.agreements] == ["school mailen"]


def test_an_agreement_in_the_year_0202_is_a_slip():
    with pytest.raises(DateUnlikely):
        Agreement(id="a", person="laila", words="bellen", due_on=date(202, 8, 1))
