"""Terms of the glossary explained where they stand: with a pointer, a tap or the keyboard."""

from html import escape

from workbook.content.library import library
from workbook.content.terms_in_text import Piece, pieces
from workbook.ui import html, session


class Terms:
    """Explains each term once, where it is met first on a page."""

    def __init__(self) -> None:
        self._language = session.language()
        self._already: set[str] = set()

    def explained(self, text: str) -> str:
        """The text as HTML with its new terms marked; what a term means is not part of the text."""
        return "".join(map(self._shown, pieces(text, self._language, self._already)))

    def _shown(self, piece: Piece) -> str:
        if piece.term is None:
            return html.lines(piece.words)
        name = piece.term.full_name(library(), self._language)
        means = f"{name}: {library().text(piece.term.means, self._language)}"
        return (
            f'<span class="wb-term" tabindex="0" data-means="{escape(means)}" '
            f'aria-description="{escape(means)}">{html.lines(piece.words)}</span>'
        )
