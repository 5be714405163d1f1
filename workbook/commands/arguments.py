"""Which commands and options there are, what each does in one sentence, and how they are read.

Argparse only reads here; its own messages are English, so that help and refusals are ours.
"""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass

from workbook.commands.console import Console, _
from workbook.words import Words

PROGRAM = "python3 -m workbook"
SERVE = "serve"
"""The command that runs where none is named."""


@dataclass(frozen=True)
class Option:
    """An option; `takes` names its value and is empty where it has none."""

    name: str
    help: str
    takes: str = ""
    is_needed: bool = False

    @property
    def typed(self) -> str:
        """As it is typed."""
        return f"{self.name} {self.takes}" if self.takes else self.name

    @property
    def usage(self) -> str:
        """As help writes it: in brackets where it may be left out."""
        return self.typed if self.is_needed else f"[{self.typed}]"


@dataclass(frozen=True)
class Command:
    """What a command is for and what may stand behind it."""

    summary: str
    options: tuple[Option, ...] = ()


HELP = Option("--help", _("Shows this text."))
LANG = Option("--lang", _("The language of the answer."), "nl|fr|en")
DATA = Option("--data", _("The folder with the dossiers; otherwise WORKBOOK_DATA or the usual one."), "DIR")
JSON = Option("--json", _("Answers in a form for scripts."))
EXPORT = "export"

COMMANDS: dict[str, Command] = {
    SERVE: Command(
        _("Starts the workbook on this computer and opens it in the browser."),
        (
            DATA,
            Option("--port", _("The port to use; otherwise 8501 or the next free one."), "N"),
            Option("--no-browser", _("Opens no browser.")),
        ),
    ),
    "demo": Command(
        _("Makes a folder with fictional dossiers to look around in."),
        (
            Option("--data", _("The folder to make; one without a workbook."), "DIR", is_needed=True),
            Option("--passphrase", _("Another passphrase than “demo”."), "WORDS"),
        ),
    ),
    "list": Command(
        _("Lists the dossiers and the conversation that is timely for each adult."), (DATA, JSON)
    ),
    EXPORT: Command(
        _("Writes a paper to a file."),
        (
            DATA,
            Option("--dossier", _("The dossier; not needed where there is only one."), "ID"),
            Option("--person", _("For whom; otherwise the first adult."), "ID"),
            Option("--conversation", _("About which conversation; otherwise the newest."), "ID"),
            Option("--chapter", _("Which chapter of the handbook or the cards; otherwise all."), "ID"),
            Option("--workshop", _("Which workshop, for its papers; otherwise the first one."), "ID"),
            Option("--case", _("Which case or session of the intervision, or of the training."), "ID"),
            Option("--paper", _("Which paper; “papers” lists them."), "KIND", is_needed=True),
            Option("--lang", _("The language of the paper."), "LANG", is_needed=True),
            Option("--out", _("The file to write; its ending says in which format."), "FILE", is_needed=True),
        ),
    ),
    "workshop": Command(
        _("Opens a room for a workshop on this computer and its network, without any dossier."),
        (
            Option("--workshop", _("Which workshop; otherwise the first one."), "ID"),
            Option("--port", _("The port to use; otherwise 8700 or the next free one."), "N"),
            Option("--no-browser", _("Opens no browser.")),
        ),
    ),
    "papers": Command(_("Lists the papers, with their formats and languages."), (JSON,)),
    "check-content": Command(_("Looks for missing texts, old facts and untranslated strings."), (JSON,)),
    "verify": Command(_("Checks that every dossier in a folder is whole."), (DATA, JSON)),
    "bench": Command(_("Measures how quick the workbook is on this computer."), (JSON,)),
    "test": Command(
        _("Sets up what the tests need and runs them."), (Option("--long", _("The long ones too.")),)
    ),
}
"""Every command; `test` is run by the set-up and stands here for its help."""


@dataclass(frozen=True)
class Asked:
    """A command with its options, as typed."""

    command: str
    options: argparse.Namespace


def options_of(command: str) -> tuple[Option, ...]:
    """The options of this command, with those that every command has."""
    own = COMMANDS[command].options
    return (*own, HELP) if command == EXPORT else (*own, LANG, HELP)


def split(arguments: Sequence[str], console: Console) -> tuple[str, list[str]]:
    """The command and what belongs to it, in whatever order they were typed."""
    takers = {option.name for command in COMMANDS for option in options_of(command) if option.takes}
    for at, typed in enumerate(arguments):
        if typed in COMMANDS and (at == 0 or arguments[at - 1] not in takers):
            return typed, [*arguments[:at], *arguments[at + 1 :]]
    if arguments and not arguments[0].startswith("-"):
        raise _misread(console, arguments[0])
    return SERVE, list(arguments)


def read(arguments: Sequence[str], console: Console) -> Asked:
    """What was asked; Refused where something of it is unknown or incomplete."""
    command, rest = split(arguments, console)
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False, exit_on_error=False)
    for option in options_of(command):
        if option.takes:
            parser.add_argument(option.name, default="")
        else:
            parser.add_argument(option.name, action="store_true")
    try:
        options, unknown = parser.parse_known_args(rest)
    except argparse.ArgumentError as error:
        raise _misread(console, error.argument_name or command) from error
    if unknown:
        raise _misread(console, unknown[0])
    return Asked(command, options)


def needed(value: str, option: str, console: Console) -> str:
    """The value of an option that the command cannot do without."""
    if not value:
        raise console.refusal(
            _("{option} is still missing. Nothing was done. Add it; --help shows how."), option=option
        )
    return value


def _misread(console: Console, typed: str) -> Exception:
    return console.refusal(
        _("The workbook does not understand “{typed}” here. Nothing was done. --help shows more."),
        typed=typed,
    )


# Help


def help_for(command: str, words: Words) -> str:
    """The help of one command; for the start of the workbook, of all of them."""
    if command != SERVE:
        return _help_of(command, options_of(command), words)
    parts = [_help_of(name, known.options, words) for name, known in COMMANDS.items()]
    return "\n\n".join([*parts, _lines((LANG, HELP), words)])


def _help_of(command: str, options: tuple[Option, ...], words: Words) -> str:
    known = COMMANDS[command]
    named = [] if command == SERVE else [command]
    usage = " ".join([PROGRAM, *named, *(option.usage for option in known.options)])
    parts = [usage, f"  {words.gettext(known.summary)}", _lines(options, words)]
    return "\n".join(part for part in parts if part)


def _lines(options: tuple[Option, ...], words: Words) -> str:
    return "\n".join(f"    {option.typed:<20} {words.gettext(option.help)}" for option in options)
