"""What an intervision erased is on the disk no more: not as it was sealed, not as an earlier version."""

from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

from workbook.services.cases import begin_case, erase_case, write_case
from workbook.services.intervision import begin_session, end_session, gather, kept_intervision, write_notes
from workbook.services.reading_through import confirm_case
from workbook.services.workspace import Workspace
from workbook.store.opening import Cost, create_vault, open_folder

BEGUN = datetime(2026, 11, 30, 10, 0, tzinfo=UTC)


def sealed_in(folder: Path) -> set[bytes]:
    """Every file below the folder, as it lies there."""
    return {file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_nothing_of_a_session_is_on_the_disk_once_its_term_is_over(tmp_path):
    keys, _key = create_vault(tmp_path, "vier woorden op een rij", cost=Cost(memory_kib=64, iterations=1))
    numbers, now = count(), [BEGUN]
    workspace = Workspace(open_folder(tmp_path, keys), lambda: now[0], lambda: f"id-{next(numbers)}", "An")
    before = sealed_in(tmp_path)
    held_words: set[bytes] = set()

    def keep_in_mind() -> None:
        held_words.update(sealed_in(tmp_path) - before)

    case = begin_case(workspace)
    for words in ("Het valt stil.", "Het valt stil. Hoe ga ik verder?"):
        write_case(workspace, case.id, "question", words)
        keep_in_mind()
    confirm_case(workspace, workspace.store.intervision().case(case.id))
    keep_in_mind()
    held = begin_session(workspace, case.id, "own", seats=5)
    write_notes(workspace, held.id, "Iemand zweeg lang.")
    keep_in_mind()
    gather(workspace, held.id, "suggestion", "Laat de stilte duren.")
    end_session(workspace, held.id)
    keep_in_mind()
    assert len(held_words) >= 5

    now[0] = BEGUN + timedelta(days=31)
    kept = kept_intervision(workspace)
    assert (kept.cases, kept.sessions) == ((), ())
    assert sealed_in(tmp_path) & held_words == set()
    again = open_folder(tmp_path, keys).intervision()
    assert (again.cases, again.sessions) == ((), ())


def test_nothing_of_a_case_is_on_the_disk_once_it_was_erased(tmp_path):
    keys, _key = create_vault(tmp_path, "vier woorden op een rij", cost=Cost(memory_kib=64, iterations=1))
    workspace = Workspace(open_folder(tmp_path, keys), lambda: BEGUN, lambda: "id", "An")
    before = sealed_in(tmp_path)
    case = begin_case(workspace)
    write_case(workspace, case.id, "question", "Hoe ga ik verder?")
    held_words = sealed_in(tmp_path) - before
    assert held_words
    erase_case(workspace, case.id)
    assert sealed_in(tmp_path) & held_words == set()
