"""The counsellor's notebook on the screen: no typed word is lost, and nothing of it is met elsewhere."""

from playwright.sync_api import expect

from tests.browser.steps import Screen, first_start, unlock, until
from workbook.services.dossiers import NewFamily, begin_family

MINE = "Ik keek op de klok toen zij over haar broer begon."
SCRIPT = "<script>alert('gekaapt')</script>"


def field(screen):
    return screen.page.get_by_role("textbox", name=screen.says("What it did to you"), exact=True)


def remarks(office):
    return [one.words for one in office.workspace.store.notebook().remarks]


def test_typed_words_are_there_after_the_server_was_killed(page, server):
    screen = Screen(page, server.url)
    first_start(screen)
    screen.go("/notebook")
    field(screen).press_sequentially(MINE, delay=20)
    page.wait_for_timeout(2000)
    server.restart()
    unlock(screen)
    screen.go("/notebook")
    screen.has(MINE)


def test_a_remark_is_kept_marked_erased_and_put_back(office, window):
    screen = window("/notebook")
    field(screen).fill(SCRIPT)
    screen.press("Keep this note")
    expect(field(screen)).to_have_value("")
    screen.has(SCRIPT)
    screen.tick(screen.says("To bring to intervision"))
    until(lambda: any(one.for_intervision for one in office.workspace.store.notebook().remarks))
    screen.press("Erase")
    expect(screen.button("Put back")).to_be_visible()
    until(lambda: SCRIPT not in remarks(office))
    screen.press("Put back")
    screen.has(SCRIPT)
    until(lambda: SCRIPT in remarks(office))
    screen.calm()


def test_it_is_met_on_no_other_page(office, window):
    dossier = begin_family(office.workspace, NewFamily("Gezin Iep", ("Bo",)))
    screen = window("/notebook")
    field(screen).fill(MINE)
    screen.press("Keep this note")
    expect(field(screen)).to_have_value("")
    for path in ("/", "/dossiers", f"/overview?d={dossier.id}", f"/conversation?d={dossier.id}", "/sheet"):
        screen.go(path)
        assert MINE not in screen.source()
