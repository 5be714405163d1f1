"""The file itself: the same every time, readable aloud, and silent about people."""

from concurrent.futures import ThreadPoolExecutor
from io import BytesIO

import pytest
from papers_samples import DARI, TIGRINYA, extract, family, note, preparation, record, summary
from pypdf import PdfReader

MAKERS = pytest.mark.parametrize("make", [record, preparation, summary, extract])
HEADINGS = {record: 3, preparation: 3, summary: 2, extract: 0}


@MAKERS
def test_the_same_values_give_the_same_bytes(make):
    first = make(family())
    make(family(notes=(note(DARI + TIGRINYA + "漢字 ffi"),)))
    assert make(family()) == first


def test_papers_made_at_once_are_the_papers_made_one_by_one():
    dossiers = [family(notes=(note(f"{DARI} {TIGRINYA} woord {number}"),)) for number in range(12)]
    one_by_one = [record(dossier) for dossier in dossiers]
    with ThreadPoolExecutor(6) as at_once:
        assert list(at_once.map(record, dossiers)) == one_by_one


@MAKERS
def test_its_metadata_name_nobody(make):
    paper = make(family())
    reader = PdfReader(BytesIO(paper))
    about = (
        " ".join(str(value) for value in reader.metadata.values())
        + reader.xmp_metadata.stream.get_data().decode()
    )
    assert "Laila" not in about
    assert "Wilg" not in about
    assert "2026" in reader.metadata["/CreationDate"]
    assert reader.metadata.title in about


@MAKERS
@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_it_can_be_read_aloud(make, language):
    root = PdfReader(BytesIO(make(family(), language=language))).trailer["/Root"]
    assert root["/Lang"] == language
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    document = root["/StructTreeRoot"]["/K"][0].get_object()
    tags = [child.get_object()["/S"] for child in document["/K"]]
    assert tags.count("/H1") == 1
    assert tags.count("/H2") >= HEADINGS[make]
    assert "/P" in tags


@MAKERS
def test_every_font_is_in_the_file(make):
    (first, *_) = PdfReader(BytesIO(make(family()))).pages
    fonts = [font.get_object() for font in first["/Resources"]["/Font"].values()]
    assert fonts
    assert all("/FontFile2" in font["/FontDescriptor"] for font in fonts)
    assert all("Workbook" in font["/BaseFont"] for font in fonts)
