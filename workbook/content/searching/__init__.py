"""Searching the guide, the glossary, the ways, the stages and the resources in the reader's language."""

from workbook.content.searching.entries import Entry
from workbook.content.searching.finding import Hit, find

__all__ = ["Entry", "Hit", "find"]
