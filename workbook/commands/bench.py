"""`bench`: how quick is the workbook on this computer, as ratios of one run with their budgets?"""

import importlib
from typing import Any

from workbook.commands.arguments import Asked
from workbook.commands.console import FINE, Console


def run(asked: Asked, console: Console) -> int:
    """Measure and tell; a budget that does not hold here is an answer too, so the status is 0."""
    benchmarks = importlib.import_module("benchmarks.run")  # outside the package, and slow to load
    told = []
    for figure in benchmarks.figures():
        told.append(_described(figure))
        if not asked.options.json:
            console.say(_line(figure, console))
    if asked.options.json:
        console.say_json({"ok": all(one["within"] for one in told), "figures": told})
    return FINE


def _described(figure: Any) -> dict[str, Any]:
    return {
        "what": figure.what,
        "value": None if figure.value is None else round(figure.value, 3),
        "budget": figure.budget,
        "unit": figure.unit,
        "within": figure.is_within,
        "note": figure.note,
    }


def _line(figure: Any, console: Console) -> str:
    gettext = console.words.gettext
    if figure.value is None:
        return gettext("{what}: not measured ({why})").format(what=figure.what, why=figure.note)
    # Translators: such as "keep a note: 1.05 x, at most 1.2 x, within budget"
    line = gettext("{what}: {value} {unit}, at most {budget} {unit}, {verdict}")
    verdict = gettext("within budget") if figure.is_within else gettext("over budget")
    return line.format(
        what=figure.what,
        value=f"{figure.value:.2f}",
        unit=figure.unit,
        budget=f"{figure.budget:g}",
        verdict=verdict,
    )
