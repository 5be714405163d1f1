"""Closes the workbook when nobody is there any more: the browser's half of the idle time.

The door counts on the server (`ui/door`); this component tells it about keys, clicks and fingers,
warns a minute before, and leaves the page when the time is over.
"""

from workbook.ui.components import component
from workbook.ui.words import _

_idle = component("idle")


def watch() -> None:
    """Watch over this page; once per page, before anything else."""
    _idle(
        key="idle",
        data={
            "words": {
                "soon": _("The workbook locks in a minute. Your text is kept. Any key keeps it open."),
                "away": _("The workbook does not answer. Start it again; this page then goes on by itself."),
                "restarted": _("The workbook was started anew. Your last words are still on this page."),
                "unlock": _("Unlock it in a second window"),
            }
        },
    )
