"""Locking and unlocking: who knows the passphrase or the recovery key gets in, nobody is locked out."""

import json
import threading
import time
import unicodedata
from contextlib import suppress

import pytest
from store_samples import CHEAP, a_family

from workbook import errors
from workbook.store import durable, recovery, slots
from workbook.store.opening import (
    Cost,
    change_passphrase,
    create_vault,
    open_folder,
    renew_recovery_key,
    unlock,
    unlock_with_recovery_key,
    vault_id_of,
    verify,
)

PASSPHRASE = "zes rustige ganzen"


@pytest.fixture
def vault(folder):
    return create_vault(folder, PASSPHRASE, cost=CHEAP)


def test_the_passphrase_opens_the_workbook(folder, vault):
    keys, _ = vault
    assert unlock(folder, PASSPHRASE) == keys
    assert vault_id_of(folder) == keys.vault


@pytest.mark.parametrize("guess", ["", "zes rustige gans", PASSPHRASE + " ", "demo", "é" * 3000, "\udcff"])
def test_another_passphrase_opens_nothing(folder, vault, guess):
    with pytest.raises(errors.PassphraseWrong):
        unlock(folder, guess)


def test_an_accent_typed_apart_is_the_accent_typed_together(folder):
    keys, _ = create_vault(folder, unicodedata.normalize("NFD", "élève à côté"), cost=CHEAP)
    assert unlock(folder, unicodedata.normalize("NFC", "élève à côté")) == keys


def test_the_printed_recovery_key_opens_the_workbook_however_it_is_typed(folder, vault):
    keys, printed = vault
    assert len(printed.replace("-", "")) == 36
    sloppy = printed.lower().replace("-", " ").replace("0", "o").replace("1", "l")
    for typed in (printed, sloppy, printed.replace("-", ""), f"  {printed}\n", printed.replace("-", "–")):
        assert unlock_with_recovery_key(folder, typed) == keys


def test_a_typing_slip_is_told_from_a_wrong_recovery_key(folder, vault):
    _, printed = vault
    slip = ("7" if printed[0] != "7" else "8") + printed[1:]
    for typed in (slip, printed[:-1], printed + "A", "", "U" * 36, "é" * 36):
        with pytest.raises(errors.PassphraseWrong) as told:
            unlock_with_recovery_key(folder, typed)
        assert told.value.values == {"mistyped": True}
    with pytest.raises(errors.PassphraseWrong) as told:
        unlock_with_recovery_key(folder, recovery.printed(recovery.new_secret()))
    assert "mistyped" not in told.value.values


def test_every_single_slip_in_a_recovery_key_is_noticed():
    printed = recovery.printed(bytes(range(20))).replace("-", "")
    for at in range(36):
        for sign in "0123456789ABCDEFGHJKMNPQRSTVWXYZ":
            if sign != printed[at]:
                with pytest.raises(recovery.Mistyped):
                    recovery.typed(printed[:at] + sign + printed[at + 1 :])


def test_recovery_keys_differ():
    assert len({recovery.new_secret() for _ in range(50)}) == 50


def test_after_a_change_only_the_new_passphrase_opens(folder, vault):
    keys, printed = vault
    change_passphrase(folder, keys, "acht stille zwanen", cost=CHEAP)
    assert (folder / "slots").read_bytes() == (folder / "slots.before").read_bytes()
    assert unlock(folder, "acht stille zwanen") == keys
    assert unlock_with_recovery_key(folder, printed) == keys
    for file in ("slots", "slots.before"):
        (folder / file).rename(folder / "away")
        with pytest.raises(errors.PassphraseWrong):
            unlock(folder, PASSPHRASE)
        (folder / "away").rename(folder / file)


def test_a_renewed_recovery_key_replaces_the_lost_one(folder, vault):
    keys, lost = vault
    renewed = renew_recovery_key(folder, keys)
    assert unlock_with_recovery_key(folder, renewed) == keys
    assert unlock(folder, PASSPHRASE) == keys
    with pytest.raises(errors.PassphraseWrong):
        unlock_with_recovery_key(folder, lost)


def test_a_short_passphrase_is_refused_unless_the_demo_asks(tmp_path, vault, folder):
    keys, _ = vault
    with pytest.raises(errors.PassphraseTooShort) as told:
        create_vault(tmp_path / "new", "zeven77", cost=CHEAP)
    assert told.value.values == {"least": 8}
    assert vault_id_of(tmp_path / "new") is None
    with pytest.raises(errors.PassphraseTooShort):
        change_passphrase(folder, keys, "demo", cost=CHEAP)
    assert unlock(folder, PASSPHRASE) == keys
    demo, _ = create_vault(tmp_path / "demo", "demo", least=4, cost=CHEAP)
    assert unlock(tmp_path / "demo", "demo") == demo


def test_a_second_workbook_in_the_same_folder_is_refused(folder, vault):
    with pytest.raises(errors.VaultExists):
        create_vault(folder, "nog een lange zin", cost=CHEAP)
    assert unlock(folder, PASSPHRASE) == vault[0]


def test_of_two_who_begin_at_once_one_is_told(folder):
    told, begun = [], []

    def begin():
        try:
            begun.append(create_vault(folder, PASSPHRASE, cost=CHEAP)[0])
        except errors.VaultExists:
            told.append(True)

    people = [threading.Thread(target=begin) for _ in range(6)]
    for person in people:
        person.start()
    for person in people:
        person.join()
    assert (len(begun), len(told)) == (1, 5)
    assert unlock(folder, PASSPHRASE) == begun[0]


def test_an_empty_folder_holds_no_workbook(tmp_path, vault):
    (tmp_path / "empty").mkdir()
    for place in (tmp_path / "empty", tmp_path / "nowhere"):
        assert vault_id_of(place) is None
        with pytest.raises(errors.VaultMissing):
            unlock(place, PASSPHRASE)
        with pytest.raises(errors.VaultMissing):
            open_folder(place, vault[0])


def test_keys_of_another_workbook_open_nothing(tmp_path, vault, folder):
    other, _ = create_vault(tmp_path / "other", PASSPHRASE, cost=CHEAP)
    with pytest.raises(errors.PassphraseWrong):
        open_folder(folder, other)
    with pytest.raises(errors.PassphraseWrong):
        change_passphrase(folder, other, "nog een lange zin", cost=CHEAP)


@pytest.mark.parametrize("hurt", [b"", b"{}", b"[]", b"\xff\x00", b'{"check": 1}', b"null"])
def test_a_damaged_file_of_keys_is_replaced_by_its_copy(folder, vault, hurt):
    keys, printed = vault
    (folder / "slots").write_bytes(hurt)
    assert unlock(folder, PASSPHRASE) == keys
    assert unlock_with_recovery_key(folder, printed) == keys
    assert [one.file for one in verify(folder, keys)] == ["slots"]
    change_passphrase(folder, keys, "acht stille zwanen", cost=CHEAP)
    assert not verify(folder, keys)


def test_each_changed_byte_of_the_keys_is_noticed_and_never_a_wrong_passphrase(folder, vault):
    whole = (folder / "slots").read_bytes()
    (folder / "slots.before").unlink()
    for at in range(0, len(whole), 7):
        hurt = bytearray(whole)
        hurt[at] ^= 1
        (folder / "slots").write_bytes(bytes(hurt))
        if json.loads(whole) != _json(hurt):
            with pytest.raises(errors.VaultDamaged):
                vault_id_of(folder)


def _json(raw):
    try:
        return json.loads(raw)
    except ValueError:
        return None


def test_lost_keys_are_not_taken_for_an_empty_folder(folder, vault):
    open_folder(folder, vault[0]).save(a_family(), seen=0)
    for file in ("slots", "slots.before"):
        (folder / file).unlink()
    with pytest.raises(errors.VaultDamaged):
        create_vault(folder, PASSPHRASE, cost=CHEAP)


def test_a_file_that_asks_for_all_memory_is_not_obeyed(folder, vault):
    for memory in (2**40, -1):
        kept = slots.read_slots((folder / "slots").read_bytes())
        greedy = slots.Slot("passphrase", b"s" * 16, b"w" * 60, Cost(memory, 1, 1))
        for file in ("slots", "slots.before"):
            (folder / file).write_bytes(kept.having(greedy).to_bytes())
        with pytest.raises(errors.VaultDamaged):
            unlock(folder, PASSPHRASE)
        for file in ("slots", "slots.before"):
            (folder / file).write_bytes(kept.to_bytes())


class Crash(BaseException):
    pass


@pytest.mark.parametrize("after", range(12))
def test_a_crash_during_a_change_locks_nobody_out(folder, vault, monkeypatch, after):
    keys, printed = vault
    calls = iter(range(1000))

    def crashing(real):
        def call(*args, **kwargs):
            if next(calls) == after:
                raise Crash
            return real(*args, **kwargs)

        return call

    with monkeypatch.context() as patched:
        for name in ("_written", "sync_folder", "_patiently"):
            patched.setattr(durable, name, crashing(getattr(durable, name)))
        with suppress(Crash):
            change_passphrase(folder, keys, "acht stille zwanen", cost=CHEAP)
    assert unlock_with_recovery_key(folder, printed) == keys
    opening = [word for word in (PASSPHRASE, "acht stille zwanen") if _opens(folder, word, keys)]
    assert len(opening) == 1, "the old or the new passphrase, never none and never both"
    assert (folder / "slots").read_bytes() == (folder / "slots.before").read_bytes(), "the copy follows"


def _opens(folder, passphrase, keys):
    try:
        return unlock(folder, passphrase) == keys
    except errors.PassphraseWrong:
        return False


def test_at_most_two_derivations_run_at_once(folder, vault, monkeypatch):
    running, most = [], []
    real = slots.Argon2id

    class Watched:
        def __init__(self, **settings):
            self.kdf = real(**settings)

        def derive(self, secret):
            running.append(1)
            most.append(len(running))
            time.sleep(0.01)
            running.pop()
            return self.kdf.derive(secret)

    monkeypatch.setattr(slots, "Argon2id", Watched)
    people = [threading.Thread(target=unlock, args=(folder, PASSPHRASE)) for _ in range(8)]
    for person in people:
        person.start()
    for person in people:
        person.join()
    assert len(most) == 8
    assert max(most) == 2


def test_the_usual_cost_is_64_mib_three_times_over_four_lanes(tmp_path):
    create_vault(tmp_path, PASSPHRASE)
    (cost,) = [
        slot["cost"] for slot in json.loads((tmp_path / "slots").read_bytes())["slots"] if slot["cost"]
    ]
    assert cost == {"memory_kib": 65536, "iterations": 3, "lanes": 4}


def test_keys_do_not_show_themselves(vault):
    keys, _ = vault
    assert keys.master.hex() not in repr(keys)
    assert repr(keys.master) not in repr(keys)


def test_only_the_owner_may_read_the_folder(folder, vault):
    store = open_folder(folder, vault[0])
    store.save(a_family(), seen=0)
    store.save_preferences(store.preferences())
    store.cards()
    for path in (folder, *folder.rglob("*")):
        assert path.stat().st_mode & 0o077 == 0, path
