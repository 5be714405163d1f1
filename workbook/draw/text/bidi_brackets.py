"""Rule N0 of the bidirectional algorithm: a pair of brackets turns the way of what it holds."""

from collections.abc import Iterator, Sequence

_PAIRS = (
    "()",
    "[]",
    "{}",
    "\u2329\u232a",
    "\u3008\u3009",
    "\u27e8\u27e9",
    "\u2045\u2046",
    "\u207d\u207e",
    "\u300a\u300b",
    "\u300c\u300d",
    "\u3010\u3011",
    "\u3014\u3015",
    "\uff08\uff09",
)
_SAME = {"\u2329": "\u3008", "\u232a": "\u3009"}
"""Two brackets that Unicode keeps twice."""

_CLOSING = {pair[0]: _SAME.get(pair[1], pair[1]) for pair in _PAIRS}
_CLOSES = frozenset(pair[1] for pair in _PAIRS)
_MOST_OPEN = 63


def resolve_brackets(
    letters: Sequence[str], kinds: list[str], originals: Sequence[str], start: str, embedding: str
) -> None:
    """Give each pair a direction, where what it holds has one; writes into `kinds`."""
    for opening, closing in sorted(_pairs(letters, kinds)):
        direction = _direction_of(kinds, opening, closing, start, embedding)
        if direction:
            _turn(kinds, originals, (opening, closing), direction)


def _pairs(letters: Sequence[str], kinds: Sequence[str]) -> Iterator[tuple[int, int]]:
    """BD16: which opening goes with which closing bracket."""
    waiting: list[tuple[str, int]] = []
    for index, (letter, kind) in enumerate(zip(letters, kinds, strict=True)):
        if kind != "ON":
            continue
        if letter in _CLOSING:
            if len(waiting) >= _MOST_OPEN:
                return
            waiting.append((_CLOSING[letter], index))
        elif letter in _CLOSES:
            place = _last_waiting_for(_SAME.get(letter, letter), waiting)
            if place is not None:
                yield waiting[place][1], index
                del waiting[place:]


def _last_waiting_for(letter: str, waiting: Sequence[tuple[str, int]]) -> int | None:
    return next((place for place in range(len(waiting) - 1, -1, -1) if waiting[place][0] == letter), None)


def _direction_of(kinds: Sequence[str], opening: int, closing: int, start: str, embedding: str) -> str:
    inside = {_strong(kind) for kind in kinds[opening + 1 : closing]} - {""}
    if embedding in inside:
        return embedding
    if not inside:
        return ""
    before = next((_strong(kind) for kind in reversed(kinds[:opening]) if _strong(kind)), start)
    return before if before != embedding else embedding


def _turn(kinds: list[str], originals: Sequence[str], pair: tuple[int, int], direction: str) -> None:
    for bracket in pair:
        kinds[bracket] = direction
        for index in range(bracket + 1, len(kinds)):
            if originals[index] != "NSM":
                break
            kinds[index] = direction


def _strong(kind: str) -> str:
    if kind in ("EN", "AN", "R"):
        return "R"
    return "L" if kind == "L" else ""
