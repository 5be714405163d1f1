"""`check-content`: what is missing in the texts, facts and interface strings, all at once."""

from dataclasses import asdict

from workbook.commands.arguments import Asked
from workbook.commands.console import DATA_IS_WRONG, FINE, Console, _
from workbook.content.check import Checked, check_content
from workbook.content.findings import Finding

# Translators: each names something to be mended in the data files; {what} is an id, a number or a string.
SENTENCES: dict[str, str] = {
    "file-unreadable": _("This file cannot be read: {what}"),
    "id-twice": _("This id stands for two things: {what}"),
    "unit-malformed": _("This unit lacks a key or has an unknown one: {what}"),
    "section-unknown": _("This unit stands in a section that does not exist: {what}"),
    "parent-unknown": _("This unit belongs to a unit that does not exist: {what}"),
    "place-unknown": _("This unit has no place where a reader meets it: {what}"),
    "ground-unknown": _("This text rests on a unit or fact that does not exist: {what}"),
    "count-differs": _("The number of units is not the fixed one: {what}"),
    "text-missing": _("There is no text for {what}"),
    "text-empty": _("The text is empty for {what}"),
    "text-unknown": _("This text belongs to nothing in the outline: {what}"),
    "text-twice": _("This text is written in two files: {what}"),
    "fact-without-source": _("This fact has no source: {what}"),
    "fact-without-day": _("This fact lacks a day (year-month-day): {what}"),
    "procedure-malformed": _("This procedure cannot be read as it stands: {what}"),
    "stage-malformed": _("This stage names something that is not known: {what}"),
    "options-malformed": _("This file of options is not whole: {what}"),
    "options-out-of-order": _("The options do not stand in the one neutral order: {what}"),
    "options-unequal": _("More or less is said of this way than of the others: {what}"),
    "text-steers": _("This text steers: {what}"),
    "page-malformed": _("This page, board or term lacks a key or names something unknown: {what}"),
    "section-not-on-one-page": _("This section stands on no page of the guide, or on two: {what}"),
    "figure-not-on-one-page": _("This figure stands on no page of the guide, or on two: {what}"),
    "resource-malformed": _("This resource has an unknown group or confidence: {what}"),
    "number-not-confirmed": _("This number is not confirmed and must not be shown: {what}"),
    "to-be-compared": _("A language of this text was changed; compare the others with it: {what}"),
    "stage-unreachable": _("No branch leads to this stage: {what}"),
    "branch-leads-nowhere": _("This branch names a stage that is not there: {what}"),
    "branch-without-if": _("A branch is either main or says when: {what}"),
    "fact-past-review": _("This fact is to be checked again since: {what}"),
    "fact-label-missing": _("This fact lacks words in a language: {what}"),
    "source-incomplete": _("This source lacks its title or publisher: {what}"),
    "catalogue-missing": _("There is no catalogue for this language: {what}"),
    "string-untranslated": _("This string is not translated: {what}"),
    "string-fuzzy": _("This translation is marked as unsure: {what}"),
    "placeholders-differ": _("This translation has other names between braces: {what}"),
}


def run(asked: Asked, console: Console) -> int:
    """Tell every finding; 2 where there is one."""
    checked = check_content(console.now().date())
    if asked.options.json:
        findings = [asdict(found) for found in checked.findings]
        console.say_json({"ok": checked.is_fine, "units": checked.units, "findings": findings})
    else:
        _tell(checked, console)
    return FINE if checked.is_fine else DATA_IS_WRONG


def said(found: Finding, console: Console) -> str:
    """A finding with its place."""
    return f"{found.where}: {console.words.gettext(SENTENCES[found.code]).format(what=found.what)}"


def _tell(checked: Checked, console: Console) -> None:
    for found in checked.findings:
        console.complain(said(found, console))
    units, findings = sum(checked.units.values()), len(checked.findings)
    # Translators: units are the smallest parts of the methodology's text.
    console.say(console.words.ngettext("{n} unit looked at.", "{n} units looked at.", units).format(n=units))
    if findings:
        console.complain(
            console.words.ngettext("{n} thing to mend.", "{n} things to mend.", findings).format(n=findings)
        )
    else:
        console.say(console.words.gettext("Every text is there, in every language."))
