"""Dossiers of every earlier workbook open in this one; those of a later one are left alone."""

from pathlib import Path

import pytest
from pydantic_core import from_json, to_json
from store_samples import a_family

from workbook.errors import DossierFromNewerWorkbook
from workbook.model.dossier import SCHEMA_VERSION
from workbook.store import tiny
from workbook.store.upgrade import STEPS, upgraded

SAMPLES = Path(__file__).parent / "samples"


def body_of(dossier, **changes):
    kept = []
    tiny.keep_dossier(dossier, kept.append)
    tables = from_json(kept[0])
    tables["dossier"]["1"].update(changes)
    return to_json(tables)


def test_there_is_a_step_from_every_earlier_version():
    assert set(STEPS) == set(range(1, SCHEMA_VERSION))


def test_steps_follow_each_other_and_count():
    steps = {
        1: lambda document: {**document, "words": document["text"]},
        2: lambda document: {**document, "words": document["words"].upper()},
    }
    document = {"schema_version": 1, "text": "bakker"}
    after = upgraded(document, to=3, steps=steps)
    assert (after["words"], after["schema_version"]) == ("BAKKER", 3)
    assert upgraded(after, to=3, steps=steps) == after
    assert document == {"schema_version": 1, "text": "bakker"}


def test_a_newer_dossier_is_refused_without_a_word_of_it():
    body = body_of(a_family(), schema_version=SCHEMA_VERSION + 1, unheard_of="Zonnebloem")
    with pytest.raises(DossierFromNewerWorkbook) as told:
        tiny.read_dossier(body, version=1)
    assert "Zonnebloem" not in repr(told.value.values)


def test_a_newer_dossier_stays_in_the_list_and_is_not_called_damaged(on_disk, monkeypatch):
    kept = on_disk.save(a_family(), seen=0)
    monkeypatch.setattr("workbook.store.upgrade.upgraded.__kwdefaults__", {"to": 0, "steps": {}})
    with pytest.raises(DossierFromNewerWorkbook):
        on_disk.load(kept.id)
    assert [card.id for card in on_disk.cards()] == [kept.id]
    assert not on_disk.set_aside()


@pytest.mark.parametrize("raw", [b"{}", b"[]", b"\xff", b"", b'{"dossier": {"1": {}}}', b'{"dossier": 3}'])
def test_what_is_no_dossier_is_not_opened(raw):
    with pytest.raises(tiny.NotADossier):
        tiny.read_dossier(raw, version=1)


def test_what_breaks_a_rule_is_not_opened_and_quotes_nothing():
    with pytest.raises(tiny.NotADossier) as told:
        tiny.read_dossier(body_of(a_family(), pseudonym="   ", surprise="Zonnebloem"), version=1)
    assert "Zonnebloem" not in repr(told.value)
    assert told.value.__suppress_context__


def test_the_parts_of_a_dossier_are_tables():
    tables = from_json(body_of(a_family()))
    assert set(tables) == {"dossier", "people", "conversations", "notes", "agreements"}
    assert len(tables["notes"]) == 3


@pytest.mark.parametrize("shape", range(1, SCHEMA_VERSION))
def test_a_dossier_of_each_earlier_shape_opens(shape):
    """The sample was written by that workbook and is never touched again."""
    raw = (SAMPLES / f"dossier-{shape}.json").read_bytes()
    dossier = tiny.read_dossier(raw, version=1)
    assert dossier.schema_version == SCHEMA_VERSION
    assert dossier.pseudonym == "Gezin Hazelaar"
    assert len(dossier.notes) > 5
