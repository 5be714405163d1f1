"""Which way each character of a paragraph runs: the Unicode Bidirectional Algorithm (UAX 9).

Names of rules (W1, N0, L2 …) are the standard's. Embeddings and overrides are ignored on purpose:
`clean` takes them out, and the isolates do their work. A test compares the outcome with a second
implementation over random texts.
"""

import unicodedata
from collections.abc import Sequence
from itertools import groupby

from workbook.draw.text.bidi_brackets import resolve_brackets
from workbook.draw.text.bidi_weak import ISOLATE_STARTS, resolve_weak

IGNORED = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "BN"})
NEUTRAL = frozenset({"B", "S", "WS", "ON", "LRI", "RLI", "FSI", "PDI"})
DEEPEST = 125


def levels(text: str, base: int | None = None) -> tuple[int, list[int]]:
    """The level of the paragraph and of each character: odd is right-to-left.

    `base` is 0 or 1 where the direction is known; None takes it from the text.
    """
    types = [unicodedata.bidirectional(character) or "L" for character in text]
    paragraph = base_level(types) if base is None else base
    partners = _isolate_partners(types)
    found = _explicit_levels(types, paragraph, partners)
    for sequence in _sequences(types, found, partners):
        _resolve(text, types, found, sequence, paragraph, partners)
    _follow_the_character_before(types, found, paragraph)
    return paragraph, found


def base_level(types: Sequence[str]) -> int:
    """P2 and P3: the direction of the first strong character, skipping what is isolated."""
    depth = 0
    for kind in types:
        if kind in ISOLATE_STARTS:
            depth += 1
        elif kind == "PDI":
            if depth == 0:
                continue
            depth -= 1
        elif depth == 0 and kind in ("L", "R", "AL"):
            return 0 if kind == "L" else 1
    return 0


def at_line_end(text: str, found: Sequence[int], paragraph: int) -> list[int]:
    """L1 for one line, after breaking: spaces at its end follow the paragraph."""
    result, in_tail = list(found), True
    for index in range(len(text) - 1, -1, -1):
        kind = unicodedata.bidirectional(text[index])
        if kind in ("S", "B"):
            in_tail = True
            result[index] = paragraph
        elif kind == "WS" or kind == "PDI" or kind in ISOLATE_STARTS or kind in IGNORED:
            result[index] = paragraph if in_tail else result[index]
        else:
            in_tail = False
    return result


def visual_order(found: Sequence[int]) -> list[int]:
    """L2: the indices as they stand on paper, left to right."""
    order = list(range(len(found)))
    lowest_odd = min((level for level in found if level & 1), default=None)
    if lowest_odd is None:
        return order
    for level in range(max(found), lowest_odd - 1, -1):
        order = _turned_around(order, found, level)
    return order


def _turned_around(order: list[int], found: Sequence[int], level: int) -> list[int]:
    turned: list[int] = []
    for is_deep, stretch in groupby(order, key=lambda index: found[index] >= level):
        turned += list(stretch)[:: -1 if is_deep else 1]
    return turned


def _isolate_partners(types: Sequence[str]) -> dict[int, int]:
    """BD9: the end of each isolate by its start, and the other way round."""
    partners: dict[int, int] = {}
    open_starts: list[int] = []
    for index, kind in enumerate(types):
        if kind in ISOLATE_STARTS:
            open_starts.append(index)
        elif kind == "PDI" and open_starts:
            start = open_starts.pop()
            partners[start], partners[index] = index, start
    return partners


def _explicit_levels(types: Sequence[str], paragraph: int, partners: dict[int, int]) -> list[int]:
    """X1 to X8, with isolates only."""
    found = [paragraph] * len(types)
    stack, overflow = [paragraph], 0
    for index, kind in enumerate(types):
        if kind in ISOLATE_STARTS:
            found[index] = stack[-1]
            inner = _level_inside(types, index, stack[-1], partners)
            if inner <= DEEPEST and not overflow:
                stack.append(inner)
            else:
                overflow += 1
        elif kind == "PDI":
            if overflow:
                overflow -= 1
            elif index in partners and len(stack) > 1:
                stack.pop()
            found[index] = stack[-1]
        elif kind != "B":
            found[index] = stack[-1]
    return found


def _level_inside(types: Sequence[str], start: int, outer: int, partners: dict[int, int]) -> int:
    inside = types[start + 1 : partners.get(start, len(types))]
    is_right_to_left = types[start] == "RLI" or (types[start] == "FSI" and base_level(inside) == 1)
    return (outer + 1) | 1 if is_right_to_left else (outer + 2) & ~1


def _sequences(types: Sequence[str], found: Sequence[int], partners: dict[int, int]) -> list[list[int]]:
    """X10: stretches of one level, joined over the isolates between them."""
    kept = [index for index, kind in enumerate(types) if kind not in IGNORED]
    stretches = [list(stretch) for _, stretch in groupby(kept, key=lambda index: found[index])]
    by_start = {stretch[0]: stretch for stretch in stretches}
    joined: list[list[int]] = []
    for stretch in stretches:
        if types[stretch[0]] == "PDI" and stretch[0] in partners:
            continue
        whole = list(stretch)
        while types[whole[-1]] in ISOLATE_STARTS and partners.get(whole[-1]) in by_start:
            whole += by_start[partners[whole[-1]]]
        joined.append(whole)
    return joined


def _resolve(
    text: str,
    types: Sequence[str],
    found: list[int],
    sequence: list[int],
    paragraph: int,
    partners: dict[int, int],
) -> None:
    """W, N and I for one sequence; writes the levels into `found`."""
    level = found[sequence[0]]
    before, after = _neighbours(types, found, sequence, paragraph, partners)
    start, end = _direction(max(level, before)), _direction(max(level, after))
    kinds = resolve_weak([types[index] for index in sequence], start)
    originals = [types[index] for index in sequence]
    resolve_brackets([text[index] for index in sequence], kinds, originals, start, _direction(level))
    _neutral(kinds, start, end, _direction(level))
    for index, kind in zip(sequence, kinds, strict=True):
        found[index] = level + _rise(level, kind)


def _neighbours(
    types: Sequence[str],
    found: Sequence[int],
    sequence: list[int],
    paragraph: int,
    partners: dict[int, int],
) -> tuple[int, int]:
    """The levels just before and after a sequence; the paragraph's where there is nothing."""
    first, last = sequence[0], sequence[-1]
    earlier = (i for i in range(first - 1, -1, -1) if types[i] not in IGNORED)
    later = (i for i in range(last + 1, len(types)) if types[i] not in IGNORED)
    before = next(earlier, None)
    after = None if types[last] in ISOLATE_STARTS and last not in partners else next(later, None)
    return (
        paragraph if before is None else found[before],
        paragraph if after is None else found[after],
    )


def _direction(level: int) -> str:
    return "R" if level & 1 else "L"


def _neutral(kinds: list[str], start: str, end: str, embedding: str) -> None:
    """N1 and N2: spaces and signs take the direction around them."""
    index = 0
    for is_neutral, stretch in groupby(list(kinds), key=lambda kind: kind in NEUTRAL):
        length = len(list(stretch))
        if is_neutral:
            before = _strong(kinds[index - 1]) if index else start
            after = _strong(kinds[index + length]) if index + length < len(kinds) else end
            kinds[index : index + length] = [before if before == after else embedding] * length
        index += length


def _strong(kind: str) -> str:
    return "L" if kind == "L" else "R"


def _rise(level: int, kind: str) -> int:
    """I1 and I2."""
    if level & 1:
        return 0 if kind == "R" else 1
    return {"R": 1, "AN": 2, "EN": 2}.get(kind, 0)


def _follow_the_character_before(types: Sequence[str], found: list[int], paragraph: int) -> None:
    for index, kind in enumerate(types):
        if kind in IGNORED:
            found[index] = found[index - 1] if index else paragraph
