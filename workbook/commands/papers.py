"""`papers`: which papers there are, in which formats and languages."""

from workbook.commands.arguments import Asked
from workbook.commands.console import FINE, Console
from workbook.papers.registry import PAPERS


def run(asked: Asked, console: Console) -> int:
    """List them, in the order of the workbook."""
    if asked.options.json:
        console.say_json(
            [
                {"kind": paper.kind, "formats": list(paper.formats), "languages": list(paper.languages)}
                for paper in PAPERS.values()
            ]
        )
        return FINE
    for paper in PAPERS.values():
        console.say(f"{paper.kind}  {', '.join(paper.formats)}  {', '.join(paper.languages)}")
    return FINE
