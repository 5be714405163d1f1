"""A day's work with the demo's family: no word of it can be read in any file that the server wrote.

The data folder, the server's log, its temporary folder and its home are searched for every word of five or
more letters of the dossier that the product does not bring along itself.
"""

import base64
import gzip
import io
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect, sync_playwright

from tests.browser.conftest import CHROMIUM
from tests.browser.server import ROOT, Server
from workbook.services.demo import CASES_DIR, COUNSELLOR, DEMO_PASSPHRASE, demo_dossiers, make_demo_folder
from workbook.words import words_in

SLOW = 60_000
WORD = re.compile(r"[^\W\d_]{5,}")
DRAFT = "Nergens gekende zinsnede over Kwetsbaarheidsdrempel"
PAGES = (
    "/",
    "/dossiers",
    "/sheet",
    "/notebook",
    "/overview?d={d}",
    "/method",
    "/method?s=work",
    "/settings",
    "/about",
    "/conversation?d={d}",
    "/new",
)
BROWSER = "/usr/bin/chromium"


# Which words


def words_of(*texts: str) -> set[str]:
    return {word for text in texts for word in WORD.findall(text)}


def told(value: object) -> Iterator[str]:
    """Every text in a dossier, but no names of fields."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from told(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from told(part)


def shipped_words() -> set[str]:
    """What stands in the product itself: interface, methodology, code. It says nothing about a family."""
    files = [
        path
        for folder in ("workbook", "pages", "content")
        for path in (ROOT / folder).rglob("*")
        if path.suffix in (".py", ".toml", ".po", ".js", ".css", ".html") and CASES_DIR not in path.parents
    ]
    return {word.lower() for path in files for word in words_of(path.read_text(encoding="utf-8"))}


@pytest.fixture(scope="module")
def secret() -> set[str]:
    """The words that only a dossier has."""
    texts = [text for dossier in demo_dossiers() for text in told(dossier.model_dump(mode="json"))]
    ordinary = shipped_words()
    return {word for word in words_of(*texts, DRAFT, COUNSELLOR) if word.lower() not in ordinary}


# Where, and in which disguise


class Finder:
    """Finds words in bytes: as text in three encodings, in base64, and in packed files."""

    def __init__(self, words: set[str]) -> None:
        self._words = {form: word for word in words for form in _disguises(word)}
        forms = sorted(self._words, key=len, reverse=True)
        self._any = re.compile(b"|".join(re.escape(form) for form in forms))

    def found_in(self, raw: bytes) -> set[str]:
        """The words that can be read in it."""
        found = {self._words[hit] for hit in self._any.findall(raw)}
        for inner in _unpacked(raw):
            found |= self.found_in(inner)
        return found

    def found_under(self, *places: Path) -> dict[str, set[str]]:
        """File by file, what can be read in it or in its name."""
        found = {}
        for path in (path for place in places for path in ([place] if place.is_file() else place.rglob("*"))):
            raw = path.read_bytes() if path.is_file() else b""
            if hits := self.found_in(raw) | self.found_in(path.name.encode()):
                found[str(path)] = hits
        return found


def _disguises(word: str) -> Iterator[bytes]:
    for form in {word, word.lower(), word.upper()}:
        for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
            raw = form.encode(encoding)
            yield raw
            yield from (_as_base64(raw, offset) for offset in range(3))


def _as_base64(raw: bytes, offset: int) -> bytes:
    """The part of its base64 that does not depend on what stands around it."""
    first, length = (0, 2, 3)[offset], (offset + len(raw)) * 8 // 6
    return base64.b64encode(b"\0" * offset + raw)[first:length]


def _unpacked(raw: bytes) -> Iterator[bytes]:
    if raw[:2] == b"\x1f\x8b":
        yield gzip.decompress(raw)
    if raw[:4] == b"PK\x03\x04":
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            yield from (archive.read(name) for name in archive.namelist())
            yield " ".join(archive.namelist()).encode()
    for stream in re.findall(rb"stream\r?\n(x.+?)endstream", raw, re.DOTALL):  # in a PDF
        yield zlib.decompressobj().decompress(stream)


@pytest.mark.parametrize(
    "hide",
    [
        lambda words: f"vóór {words} erna".encode(),
        lambda words: words.upper().encode(),
        lambda words: words.encode("utf-16-le"),
        lambda words: words.encode("utf-16-be"),
        lambda words: base64.b64encode(words.encode()),
        lambda words: base64.b64encode(f"x{words}".encode()),
        lambda words: base64.b64encode(f"xy{words}".encode()),
        lambda words: base64.b64encode(f"x{words}".encode("utf-16-le")),
        lambda words: gzip.compress(words.encode()),
        lambda words: gzip.compress(gzip.compress(words.encode())),
        lambda words: zipped("a.json", words.encode()),
        lambda words: zipped(f"{words}.json", b""),
        lambda words: b"%PDF-1.7\nstream\n" + zlib.compress(words.encode()) + b"\nendstream",
    ],
)
def test_the_finder_finds_a_word_in_every_disguise(hide: Callable[[str], bytes]):
    assert Finder({"Zonnebloem", "crèche"}).found_in(hide("Zonnebloem")) == {"Zonnebloem"}
    assert Finder({"Zonnebloem"}).found_in(hide("Korenbloem")) == set()


def test_the_finder_looks_into_every_file_and_at_its_name(tmp_path):
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "b" / "one").write_text("een Zonnebloem")
    (tmp_path / "a" / "zonnebloem.tmp").touch()
    assert len(Finder({"Zonnebloem"}).found_under(tmp_path)) == 2


def zipped(name: str, raw: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, raw)
    return packed.getvalue()


# A day's work


def test_no_word_of_the_demo_is_readable_in_any_file_the_server_wrote(tmp_path, secret):
    assert {"Hazelaar", "Parwana", "Hamburg", "Kwetsbaarheidsdrempel"} <= secret
    finder, home, temporary = Finder(secret), tmp_path / "home", tmp_path / "tmp"
    home.mkdir()
    temporary.mkdir()
    (dossier, *_others) = make_demo_folder(tmp_path / "data")
    places = {"HOME": home, "USERPROFILE": home, "TMPDIR": temporary, "TEMP": temporary, "TMP": temporary}
    server = Server(tmp_path / "data", **{name: str(place) for name, place in places.items()}).start()
    try:
        with ThreadPoolExecutor(1) as elsewhere:  # another test's browser may be open in this thread
            record = elsewhere.submit(a_day_at, server, dossier.id).result()
        assert record.startswith(b"%PDF"), "the record was made"
        while_it_runs = finder.found_under(tmp_path)
    finally:
        server.kill()
    assert while_it_runs == {}
    assert finder.found_under(tmp_path) == {}
    left = [path for path in temporary.rglob("*") if path.is_file()]
    assert left == [], "the server leaves no temporary file behind"


def a_day_at(server: Server, dossier: str) -> bytes:
    """Unlock, open the pages, type without keeping, take the record along."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=BROWSER, args=CHROMIUM)
        page = browser.new_page(locale="nl-BE")
        page.set_default_timeout(SLOW)
        page.goto(f"{server.url}/unlock")
        page.locator("#passphrase").fill(DEMO_PASSPHRASE)
        page.locator("button.primary").click()
        for path in PAGES:
            opened(page, server, path.format(d=dossier))
        opened(page, server, f"/conversation?d={dossier}&c=w1-talk-karim&step=hold")
        page.locator(".st-key-note textarea").click()
        page.keyboard.type(DRAFT, delay=20)
        expect(page.locator("[role=status].wb-saved").last).not_to_be_empty(timeout=SLOW)
        page.wait_for_timeout(2500)
        opened(page, server, f"/conversation?d={dossier}&c=w1-talk-laila&step=wrap-up")
        with page.expect_download() as download:
            page.get_by_role("link", name=words_in("nl").gettext("The record as PDF")).click()
        record = download.value.path().read_bytes()
        browser.close()
    return record


def opened(page: Page, server: Server, path: str) -> None:
    page.goto(server.url + path)
    page.locator("h1").first.wait_for(state="attached")
    app = page.get_by_test_id("stApp")
    expect(app).to_have_attribute("data-test-script-state", "notRunning", timeout=SLOW)
