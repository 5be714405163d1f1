"""Rules W1 to W7 of the bidirectional algorithm: marks, numbers and what stands between them."""

from itertools import groupby

ISOLATE_STARTS = frozenset({"LRI", "RLI", "FSI"})


def resolve_weak(kinds: list[str], start: str) -> list[str]:
    """W1 to W7: marks, numbers and what stands between them."""
    kinds = _arabic_numbers(_marks(kinds, start), start)
    kinds = ["R" if kind == "AL" else kind for kind in kinds]
    kinds = _terminators(_separators(kinds))
    kinds = ["ON" if kind in ("ES", "ET", "CS") else kind for kind in kinds]
    return _latin_numbers(kinds, start)


def _marks(kinds: list[str], start: str) -> list[str]:
    """W1: a mark goes with what it stands on."""
    result, previous = [], start
    for kind in kinds:
        after_isolate = previous in ISOLATE_STARTS or previous == "PDI"
        previous = kind if kind != "NSM" else "ON" if after_isolate else previous
        result.append(previous)
    return result


def _arabic_numbers(kinds: list[str], start: str) -> list[str]:
    """W2: digits after an Arabic letter."""
    result, strong = [], start
    for kind in kinds:
        strong = kind if kind in ("L", "R", "AL") else strong
        result.append("AN" if kind == "EN" and strong == "AL" else kind)
    return result


def _separators(kinds: list[str]) -> list[str]:
    """W4: one separator between two numbers."""
    result = list(kinds)
    for index in range(1, len(result) - 1):
        before, kind, after = result[index - 1 : index + 2]
        is_joint = (kind == "ES" and before == "EN") or (kind == "CS" and before in ("EN", "AN"))
        if before == after and is_joint:
            result[index] = before
    return result


def _terminators(kinds: list[str]) -> list[str]:
    """W5: signs such as % and € beside a number."""
    result: list[str] = []
    stretches = [(kind, len(list(stretch))) for kind, stretch in groupby(kinds)]
    for place, (kind, length) in enumerate(stretches):
        around = {stretches[place - 1][0] if place else "", stretches[min(place + 1, len(stretches) - 1)][0]}
        result += ["EN" if kind == "ET" and "EN" in around else kind] * length
    return result


def _latin_numbers(kinds: list[str], start: str) -> list[str]:
    """W7: digits after a Latin letter."""
    result, strong = [], start
    for kind in kinds:
        strong = kind if kind in ("L", "R") else strong
        result.append("L" if kind == "EN" and strong == "L" else kind)
    return result
