"""A canvas that writes tagged PDF: headings and paragraphs a screen reader can follow.

ReportLab writes no structure by itself. Here everything drawn between `tag` and `untag` belongs to
an element; everything else (rules, page numbers) is marked as decoration.
"""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from io import BytesIO
from itertools import count
from typing import Literal
from xml.sax.saxutils import escape

from reportlab import rl_config
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import TimeStamp
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

rl_config.useA85 = 0  # no need to spell out bytes as letters: a quarter larger, and slower

Tag = Literal["Document", "H1", "H2", "H3", "P", "Figure"]

for _key in ("StructParents", "Tabs"):
    # ReportLab writes only the page keys it knows
    if _key not in pdfdoc.PDFPage.__NoDefault__:
        pdfdoc.PDFPage.__NoDefault__ = [*pdfdoc.PDFPage.__NoDefault__, _key]


@dataclass
class Element:
    """A heading, paragraph or figure, and where its parts stand: page and number on it.

    A figure has an `alternative`: what it shows, in words.
    """

    tag: Tag
    alternative: str = ""
    children: "list[Element]" = field(default_factory=list)
    parts: list[tuple[int, int]] = field(default_factory=list)


class _Metadata(pdfdoc.PDFStream):  # type: ignore[misc]  # ReportLab has no types
    """XMP, readable without decompressing."""

    def format(self, _document: object) -> bytes:
        """The stream as it stands in the file."""
        head = f"<< /Type /Metadata /Subtype /XML /Length {len(self.content)} >>\nstream\n"
        return head.encode() + bytes(self.content) + b"\nendstream\n"


class TaggedCanvas(Canvas):  # type: ignore[misc]  # ReportLab has no types
    """An A4 paper with title, language and structure. No clock: it is dated `made_on`."""

    def __init__(self, *, title: str, language: str, made_on: date) -> None:
        self._file = BytesIO()
        super().__init__(self._file, pagesize=A4, pageCompression=1, invariant=1, lang=language)
        self._root = Element("Document")
        self._pages: list[tuple[str, list[Element]]] = []
        self._marked: list[Element] = []
        self._untagged_from: int | None = 0
        self._element_numbers = count(1)
        self._title_text = title
        self.setTitle(title)
        self.setAuthor("")
        self.setSubject("")
        self.setCreator("Future Workbook")
        self.setProducer("Future Workbook")
        self._date(made_on)
        self._note_pages()

    def _date(self, made_on: date) -> None:
        moment = datetime(made_on.year, made_on.month, made_on.day, tzinfo=UTC)
        stamp = TimeStamp(1)
        stamp.t, stamp.lt = moment.timestamp(), moment.timetuple()
        stamp.YMDhms = tuple(stamp.lt)[:6]
        self._doc._timeStamp = stamp

    def _note_pages(self) -> None:
        """Let the document tell which elements stand on each page it takes in."""
        add_page = self._doc.addPage

        def add(page: pdfdoc.PDFPage) -> None:
            page.StructParents, page.Tabs = len(self._pages), pdfdoc.PDFName("S")
            self._pages.append((self._doc.thisPageName(), self._marked))
            self._marked = []
            add_page(page)

        self._doc.addPage = add

    def _make_preamble(self) -> None:
        """No font at the top of a page: ReportLab's own is not embedded."""
        self._preamble = "1 0 0 1 0 0 cm"

    # While drawing

    def tag(self, element: Element) -> None:
        """From here on belongs to this element; again for its part on the next line or page."""
        if not element.parts:
            self._root.children.append(element)
        self._mark_decoration()
        number = len(self._marked)
        self._code.append(f"/{element.tag} <</MCID {number}>> BDC")
        element.parts.append((len(self._pages), number))
        self._marked.append(element)
        self._untagged_from = None

    def untag(self) -> None:
        """The element ends here."""
        self._code.append("EMC")
        self._untagged_from = len(self._code)

    def _mark_decoration(self) -> None:
        start = self._untagged_from
        if start is not None and any(code.strip() for code in self._code[start:]):
            self._code.insert(start, "/Artifact BMC")
            self._code.append("EMC")

    def _startPage(self) -> None:  # noqa: N802  # ReportLab's name
        super()._startPage()
        self._untagged_from = 0

    def showPage(self) -> None:  # noqa: N802  # ReportLab's name
        """This page is complete."""
        self._mark_decoration()
        self._untagged_from = None
        super().showPage()
        self._untagged_from = 0

    # At the end

    def finished(self) -> bytes:
        """The paper; every page has been shown."""
        self._write_structure()
        self._write_metadata()
        self.save()
        return self._file.getvalue()

    def _write_structure(self) -> None:
        parents: list[list[object]] = [[None] * len(marked) for _, marked in self._pages]
        top = self._written(self._root, pdfdoc.PDFObjectReference("structure"), parents)
        numbers = [item for page, row in enumerate(parents) for item in (page, pdfdoc.PDFArray(row))]
        tree = {
            "Type": pdfdoc.PDFName("StructTreeRoot"),
            "K": pdfdoc.PDFArray([top]),
            "ParentTree": pdfdoc.PDFDictionary({"Nums": pdfdoc.PDFArray(numbers)}),
            "ParentTreeNextKey": len(self._pages),
        }
        self._doc.Reference(pdfdoc.PDFDictionary(tree), "structure")
        self._doc.Catalog.StructTreeRoot = pdfdoc.PDFObjectReference("structure")
        self._doc.Catalog.MarkInfo = pdfdoc.PDFDictionary({"Marked": "true"})

    def _written(self, element: Element, above: object, parents: list[list[object]]) -> object:
        """Write an element and what it holds; returns the reference to it."""
        name = f"element{next(self._element_numbers)}"
        reference = pdfdoc.PDFObjectReference(name)
        children = [self._written(child, reference, parents) for child in element.children]
        children += [self._part(part, reference, parents) for part in element.parts]
        entry = {
            "Type": pdfdoc.PDFName("StructElem"),
            "S": pdfdoc.PDFName(element.tag),
            "P": above,
            "K": pdfdoc.PDFArray(children),
        }
        if element.alternative:
            entry["Alt"] = pdfdoc.PDFString(element.alternative)
        self._doc.Reference(pdfdoc.PDFDictionary(entry), name)
        return reference

    def _part(self, part: tuple[int, int], element: object, parents: list[list[object]]) -> object:
        page, number = part
        parents[page][number] = element
        return pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("MCR"),
                "Pg": pdfdoc.PDFObjectReference(self._pages[page][0]),
                "MCID": number,
            }
        )

    def _write_metadata(self) -> None:
        self.setViewerPreference("DisplayDocTitle", "true")
        self._doc.Catalog.Metadata = _Metadata(content=_xmp(self._title_text).encode())


def _xmp(title: str) -> str:
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(title)}</rdf:li></rdf:Alt></dc:title>'
        "</rdf:Description></rdf:RDF></x:xmpmeta>"
        '<?xpacket end="w"?>'
    )
