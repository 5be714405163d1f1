"""`export`: a paper to a file."""

from pathlib import Path

from workbook.commands.arguments import Asked, needed
from workbook.commands.console import FINE, Console, _
from workbook.commands.folder import open_workspace
from workbook.services.export import PaperWanted, export_general_paper, export_paper


def run(asked: Asked, console: Console) -> int:
    """Write the paper; what is missing in the request is told before anybody is asked for a passphrase."""
    options = asked.options
    wanted = PaperWanted(
        kind=needed(options.paper, "--paper", console),
        language=needed(options.lang, "--lang", console),
        out=Path(needed(options.out, "--out", console)).expanduser(),
        dossier=options.dossier,
        person=options.person,
        conversation=options.conversation,
        chapter=options.chapter,
        workshop=options.workshop,
        case=options.case,
    )
    paper = wanted.paper()
    if not wanted.out.parent.is_dir():
        raise console.refusal(
            _("There is no folder {folder}. Nothing was written. Make it first, or choose another."),
            folder=wanted.out.parent,
        )
    if paper.about == "nobody":
        export_general_paper(wanted, console.now().date())
    else:
        export_paper(open_workspace(console, options.data), wanted)
    console.say(console.words.gettext("The paper is in {file}.").format(file=wanted.out))
    return FINE
