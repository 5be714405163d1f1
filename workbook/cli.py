"""The command line: reads what was asked, hands it over, and turns what goes wrong into a sentence."""

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from workbook.bootstrap import messages
from workbook.commands import bench, content, demo, dossiers, export, papers, serve, verify, workshop
from workbook.commands.arguments import EXPORT, PROGRAM, SERVE, Asked, help_for, read
from workbook.commands.console import REFUSED, Console, Refused, _, status_of
from workbook.errors import WorkbookError
from workbook.problems import UNEXPECTED, sentence
from workbook.words import LANGUAGES, words_in

RUN: dict[str, Callable[[Asked, Console], int]] = {
    SERVE: serve.run,
    "demo": demo.run,
    "list": dossiers.run,
    EXPORT: export.run,
    "papers": papers.run,
    "check-content": content.run,
    "verify": verify.run,
    "bench": bench.run,
    "workshop": workshop.run,
}


def main(arguments: Sequence[str], environment: Mapping[str, str] = os.environ) -> int:
    """The exit status: 0; 1 for what is wrong with the request; 2 for what is wrong with the data."""
    _speak_utf8()
    console = Console(words_in(_computer_language(environment)), _local_now, environment)
    try:
        asked = read(arguments, console)
        console = _in_language(asked, console)
        return _run(asked, console)
    except Refused as refused:
        console.complain(str(refused))
        return REFUSED
    except WorkbookError as error:
        console.complain(sentence(error, console.words))
        return status_of(error)
    except KeyboardInterrupt:
        return REFUSED
    except BrokenPipeError:
        return _nobody_listens()
    except Exception as error:  # noqa: BLE001  # nobody at a kitchen table should meet a traceback
        return _unexpected(error, console)


def _run(asked: Asked, console: Console) -> int:
    if asked.options.help:
        console.say(help_for(asked.command, console.words))
        return 0
    if asked.command not in RUN:  # the tests, which the set-up runs before it comes to us
        raise console.refusal(_("Run this as: {command}"), command=f"{PROGRAM} {asked.command}")
    return RUN[asked.command](asked, console)


def _in_language(asked: Asked, console: Console) -> Console:
    """The console in the language that was asked for; the export's `--lang` is the paper's."""
    chosen = "" if asked.command == EXPORT else asked.options.lang
    if not chosen:
        return console
    if chosen not in LANGUAGES:
        raise console.refusal(
            _("The workbook does not speak “{language}”. Nothing was done. Choose nl, fr or en."),
            language=chosen,
        )
    return Console(words_in(chosen), console.now, console.environment, console.ask)


def _unexpected(error: Exception, console: Console) -> int:
    """A mistake of ours: the sentence, and what a colleague needs to find it, but no words of a dossier."""
    if sys.flags.dev_mode:  # python -X dev -m workbook.cli …
        raise error
    console.complain(f"{console.words.gettext(UNEXPECTED)} ({type(error).__name__})")
    return REFUSED


def _nobody_listens() -> int:
    """Whoever read the answer (`| head`) has had enough."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return REFUSED


def _computer_language(environment: Mapping[str, str]) -> str:
    return messages.language(environment, messages.menu_language_of_windows())


def _local_now() -> datetime:
    return datetime.now().astimezone()


def _speak_utf8() -> None:
    """Names and quotation marks in every window, also where Windows would use an old code page."""
    for stream in (sys.stdout, sys.stderr):
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(encoding="utf-8", errors="backslashreplace")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
