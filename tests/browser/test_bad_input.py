"""Whatever is typed, broken or full: a clear sentence in one's own language, and nothing typed is lost."""

import resource
from contextlib import contextmanager

import pytest
from playwright.sync_api import expect

from tests.browser.languages import DUTCH_FIRST
from tests.browser.office import Office
from tests.browser.steps import Screen, until
from workbook.errors import (
    ConversationUnknown,
    DateUnclear,
    DateUnlikely,
    DecisionBeforeApplication,
    DiskFull,
    DossierDamaged,
    DossierGone,
    NameMissing,
    RequestUnclear,
    TextTooLong,
)
from workbook.problems import sentence
from workbook.store.revisions import name_of
from workbook.ui.door.problems import wrong_passphrase
from workbook.words import words_in

LANGUAGES = pytest.mark.parametrize("language", DUTCH_FIRST)
DARI = "دخترم می‌گوید: «مکتب خوب است» – ساعت ۸"
EMOJI = "Noor tekende een huis 🏠 en een gezin 👨‍👩‍👧‍👧 en lachte 😀."
SCRIPT = "<script>document.title='gekaapt';alert(1)</script><b>vet</b>"


@LANGUAGES
def test_a_family_without_a_name_and_days_that_cannot_be_read(window, language):
    screen = window("/new", language)
    typed = {"First adult, a made-up first name": "Laila", "Application made on": "ergens in de zomer"}
    for message, words in typed.items():
        screen.type(message, words)
    screen.press("Create the dossier")
    screen.warns(DateUnclear(typed="ergens in de zomer"))
    for message, words in typed.items():
        expect(screen.field(message)).to_have_value(words)
    screen.type("Application made on", "2/7/0202")
    screen.press("Create the dossier")
    screen.warns(DateUnlikely(year=202))
    expect(screen.field("Application made on")).to_have_value("2/7/0202")
    screen.type("Application made on", "")
    screen.press("Create the dossier")
    screen.warns(NameMissing())
    expect(screen.field("First adult, a made-up first name")).to_have_value("Laila")


@LANGUAGES
def test_a_decision_dated_before_the_application(office, window, language):
    screen = window(f"/overview?d={office.family().id}", language)
    screen.press("Add what happened")
    screen.pill("What", screen.says("Decision of the CGRS")).click()
    letter = screen.field("What the letter says about the term, in its own words")
    letter.fill("binnen dertig dagen")
    screen.type("When (a month or a year is fine too)", "1/7/2026")
    screen.press("Keep")
    screen.warns(DecisionBeforeApplication())
    expect(letter).to_have_value("binnen dertig dagen")
    expect(screen.field("When (a month or a year is fine too)")).to_have_value("1/7/2026")


@LANGUAGES
def test_an_address_of_something_that_is_gone(office, window, language):
    family = office.family()
    screen = window("/", language)
    for path, error in (
        ("/overview?d=weg", DossierGone()),
        ("/conversation?d=weg&c=weg", DossierGone()),
        (f"/conversation?d={family.id}&c=weg&step=hold", ConversationUnknown()),
        ("/overview", DossierGone()),
    ):
        screen.page.goto(screen.url + path)
        screen.warns(error)
        expect(screen.link("To the dossiers")).to_be_visible()


@pytest.mark.parametrize(
    "words",
    [("Zij zegt dat zij wacht. " * 417)[:10_000].strip(), DARI, EMOJI],
    ids=["ten thousand characters", "Dari", "emoji"],
)
def test_a_long_note_or_another_script_is_kept_whole(office, window, words):
    family = office.family()
    screen = window(office.talk(family))
    screen.note.fill(words)
    screen.press("Keep this note")
    expect(screen.note).to_have_value("")
    screen.has(words)
    assert office.words(family) == [words]


def test_a_note_in_dari_is_read_from_right_to_left(office, window):
    screen = window(office.talk(office.family()))
    screen.note.fill(DARI)
    screen.press("Keep this note")
    quoted = screen.page.locator(".wb-said .wb-q").filter(has_text=DARI)
    assert quoted.evaluate("one => getComputedStyle(one).direction") == "rtl"


def test_a_script_as_name_and_note_is_shown_as_text_on_screen_and_on_paper(office, window):
    screen = window("/new")
    dialogs = []
    screen.page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    screen.type("Made-up name of the family", SCRIPT)
    screen.type("First adult, a made-up first name", "<i>Laila</i>")
    screen.type("Application made on", "2 juli 2026")
    screen.press("Create the dossier")
    expect(screen.page.get_by_role("heading", name=SCRIPT, level=1)).to_be_visible()
    screen.press("Begin the conversation")
    screen.note.fill(SCRIPT)
    screen.press("Keep this note")
    expect(screen.page.locator(".wb-said").filter(has_text=SCRIPT)).to_be_visible()
    screen.press("Wrap up")
    right = screen.pill("Is it right?", screen.says("It is right"))
    right.click()
    expect(right).to_be_checked()
    screen.calm()
    with screen.downloading() as paper:
        screen.link("The record as PDF").click()
    assert "<script>" in " ".join(paper.pages)
    for page in ("/", "/dossiers"):
        screen.go(page)
        screen.has(SCRIPT)
        screen.calm()
    expect(screen.link(SCRIPT)).to_be_visible()
    assert dialogs == []
    assert "gekaapt" not in screen.page.title()


def test_a_damaged_dossier_is_named_and_the_others_open(office, window):
    damaged, whole = office.family("Gezin Stuk"), office.family("Gezin Heel")
    revisions = [file for file in office.folder.rglob("*") if is_revision_of(damaged.id, file)]
    for file in revisions:
        file.write_bytes(file.read_bytes()[:-40] + bytes(40))
    with pytest.raises(DossierDamaged) as told:
        office.workspace.store.load(damaged.id)
    screen = window("/", "fr")
    screen.page.goto(f"{screen.url}/overview?d={damaged.id}")
    screen.warns(told.value)
    screen.go("/dossiers")
    screen.has(str(told.value.values["file"]))
    screen.link("Gezin Heel").click()
    expect(screen.page.get_by_role("heading", name=whole.pseudonym, level=1)).to_be_visible()
    screen.calm(offers="Prepare")


def is_revision_of(dossier_id, file):
    return file.is_file() and name_of(dossier_id) in file.parts and "keys" not in file.parts


@LANGUAGES
def test_a_wrong_passphrase(laptop, office, language):
    page = laptop.new_page()
    page.goto(f"{office.server.url}/unlock?language={language}")
    page.locator("#passphrase").fill("iets anders helemaal")
    page.locator("button.primary").click()
    expect(page.get_by_role("alert")).to_contain_text(wrong_passphrase(language))
    expect(page.locator("#passphrase")).to_be_focused()


@contextmanager
def full_disk(office):
    """Every write of the server fails, as when the disk is full."""
    pid = office.server.process.pid
    _soft, hard = resource.prlimit(pid, resource.RLIMIT_FSIZE)
    resource.prlimit(pid, resource.RLIMIT_FSIZE, (0, hard))
    try:
        yield
    finally:
        resource.prlimit(pid, resource.RLIMIT_FSIZE, (hard, hard))


@LANGUAGES
def test_a_full_disk_while_a_note_is_typed_and_kept(office, window, language):
    family = office.family()
    screen: Screen = window(office.talk(family), language)
    with full_disk(office):
        screen.note.press_sequentially("Dit mag niet weg")
        screen.warns(DiskFull())
        screen.press("Keep this note")
        screen.warns(DiskFull())
        expect(screen.note).to_have_value("Dit mag niet weg")
    screen.press("Keep this note")
    expect(screen.note).to_have_value("")
    until(lambda: office.words(family) == ["Dit mag niet weg"])


def test_a_full_disk_while_a_dossier_is_made(office, window):
    screen = window("/new", "en")
    screen.type("Made-up name of the family", "Gezin Vol")
    with full_disk(office):
        screen.press("Create the dossier")
        screen.warns(DiskFull())
        expect(screen.field("Made-up name of the family")).to_have_value("Gezin Vol")
    screen.press("Create the dossier")
    expect(screen.page.get_by_role("heading", name="Gezin Vol", level=1)).to_be_visible()


def remarks(office: Office) -> list[str]:
    """The counsellor's notebook; the tests of a module share an office, in any order."""
    return [one.words for one in office.workspace.store.notebook().remarks]


def test_a_full_disk_while_a_remark_is_typed_in_the_notebook(office, window):
    before = remarks(office)
    screen = window("/notebook")
    field = screen.field("What it did to you")
    with full_disk(office):
        field.press_sequentially("Dit raakte mij")
        screen.warns(DiskFull())
        screen.press("Keep this note")
        screen.warns(DiskFull())
        expect(field).to_have_value("Dit raakte mij")
    screen.press("Keep this note")
    expect(field).to_have_value("")
    until(lambda: remarks(office) == [*before, "Dit raakte mij"])


def test_a_remark_that_is_too_long_still_stands_in_the_field(office, window):
    before = remarks(office)
    screen = window("/notebook")
    field = screen.field("What it did to you")
    words = "Ik twijfel. " * 2000
    field.fill(words)
    screen.press("Keep this note")
    screen.warns(TextTooLong(limit=20000))
    expect(field).to_have_value(words)
    screen.type("What it did to you", DARI)
    screen.press("Keep this note")
    until(lambda: remarks(office) == [*before, DARI])


def test_an_address_of_a_sheet_that_does_not_exist_gets_a_sentence(window):
    screen = window("/sheet")
    screen.page.goto(f"{screen.url}/paper?kind=sheet&c=verzonnen&language=nl")
    expect(screen.page.locator("body")).to_contain_text(
        sentence(RequestUnclear(what="verzonnen"), words_in("nl"))
    )
