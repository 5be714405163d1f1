"""Small questions about a request: is it ours, and where may it go next?"""

from collections.abc import Mapping
from urllib.parse import urlencode, urlsplit

OWN_NAMES = frozenset({"127.0.0.1", "localhost"})
DOOR_PATHS = frozenset({"/start", "/start/recovery-key", "/unlock", "/recover", "/lock", "/human"})
LONGEST_NEXT = 2000


def is_own_host(host: str | None) -> bool:
    """Whether the browser thinks it talks to this very computer.

    A page of another site whose name was bent to 127.0.0.1 (DNS rebinding) still sends its own name.
    """
    name, _, port = (host or "").partition(":")
    return name.lower() in OWN_NAMES and (port.isdecimal() or not port)


def is_same_origin(headers: Mapping[str, str]) -> bool:
    """Whether a page of this server sent the request.

    Browsers say so in Sec-Fetch-Site; those who do not must at least name our own Origin.
    """
    site = headers.get("sec-fetch-site")
    if site is not None:
        return site == "same-origin"
    return urlsplit(headers.get("origin", "")).netloc == headers.get("host", "-")


def is_typed_address(method: str, headers: Mapping[str, str]) -> bool:
    """Whether somebody typed the address or followed a bookmark, rather than another site's link."""
    return method == "GET" and headers.get("sec-fetch-site", "none") == "none"


def local_path(wanted: str | None) -> str:
    """A path of the workbook to go to after the door; the first page where `wanted` leads elsewhere."""
    path = wanted or "/"
    strange = "\\" in path or not path.isprintable() or len(path) > LONGEST_NEXT
    leads_away = not path.startswith("/") or path.startswith("//")
    if strange or leads_away or path.partition("?")[0].rstrip("/") in DOOR_PATHS:
        return "/"
    return path


def unlock_address(wanted: str) -> str:
    """Where to unlock, and where to go from there."""
    return "/unlock" if wanted == "/" else f"/unlock?{urlencode({'next': wanted})}"
