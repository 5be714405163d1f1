"""Organisations, sites and sources of information: what for, for whom, and how sure that is."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, Literal, get_args

from workbook.content.library import CONTENT_DIR, read_toml
from workbook.content.procedures import BELGIUM

ResourceGroup = Literal[
    "procedure",
    "reception",
    "legal",
    "residence",
    "health",
    "minors",
    "trafficking",
    "return",
    "country-info",
    "support",
    "figures",
]
GROUPS: tuple[ResourceGroup, ...] = get_args(ResourceGroup)
"""What one looks for, in the order of the page."""

Confidence = Literal["high", "medium", "low"]


@dataclass(frozen=True, slots=True)
class Resource:
    """An organisation or site. `sites` holds those of which a page was read, and that a high confidence or a
    second publisher bears out; `phone` a number that is confirmed. Both are empty otherwise.

    `languages` are those that a source names. What for and for whom stand by id in
    `content/<language>/resources.toml`.
    """

    id: str
    group: ResourceGroup
    name: Mapping[str, str]
    source: str
    source_date: date | None
    confidence: Confidence
    checked_on: date
    review_by: date
    sites: tuple[str, ...] = ()
    phone: str = ""
    languages: tuple[str, ...] = ()

    @property
    def is_confirmed(self) -> bool:
        """A page of its own, or of an authority, was read."""
        return self.confidence == "high"

    @property
    def reach(self) -> str:
        """Its sites and its number; a number only where it is confirmed, whatever the file says."""
        return ", ".join((*self.sites, *([self.phone] if self.phone and self.is_confirmed else [])))

    @property
    def what(self) -> str:
        """The id of what it is for."""
        return f"resource.{self.id}.what"

    @property
    def whom(self) -> str:
        """The id of for whom it is."""
        return f"resource.{self.id}.whom"


@cache
def resources() -> tuple[Resource, ...]:
    """All of them for Belgium, in the order of the file."""
    return resources_from(read_toml(CONTENT_DIR / "resources" / f"{BELGIUM}.toml"))


def resources_from(data: dict[str, Any]) -> tuple[Resource, ...]:
    """The same from what was read already; KeyError or ValueError where it is not whole."""
    return tuple(_resource(entry) for entry in data["resource"])


def text_ids(known: tuple[Resource, ...]) -> Iterator[str]:
    """Every text that these resources need in each language."""
    for resource in known:
        yield from (resource.what, resource.whom)


def _resource(entry: dict[str, Any]) -> Resource:
    return Resource(
        id=entry["id"],
        group=entry["group"],
        name=entry["name"],
        source=entry["source"],
        source_date=date.fromisoformat(entry["source_date"]) if entry["source_date"] else None,
        confidence=entry["confidence"],
        checked_on=date.fromisoformat(entry["checked_on"]),
        review_by=date.fromisoformat(entry["review_by"]),
        sites=tuple(entry.get("sites", ())),
        phone=entry.get("phone", ""),
        languages=tuple(entry.get("languages", ())),
    )
