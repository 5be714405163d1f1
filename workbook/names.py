"""What things are called on screen, on paper and on the command line, in any language."""

from workbook.model.conversations import ConversationKind
from workbook.words import Words

OWN_NAMES = {"nl": "Nederlands", "fr": "Français", "en": "English"}
"""The languages of the interface, as those who speak them call them."""


def conversation_name(kind: str, words: Words) -> str:
    """Exploration conversation, What-if conversation …"""
    _ = words.gettext
    return {
        "exploration": _("Exploration conversation"),
        "what-if": _("What-if conversation"),
        "interim": _("Interim conversation"),
        "what-now": _("What-now conversation"),
        "granted": _("Conversation after protection"),
    }[kind]


def conversation_with(kind: ConversationKind, person: str, words: Words) -> str:
    """Exploration conversation with Laila."""
    _ = words.gettext
    return {
        "exploration": _("Exploration conversation with {person}"),
        "what-if": _("What-if conversation with {person}"),
        "interim": _("Interim conversation with {person}"),
        "what-now": _("What-now conversation with {person}"),
        "granted": _("Conversation after protection with {person}"),
    }[kind].format(person=person)


def language_name(code: str, words: Words) -> str:
    """A spoken language by its code; what was typed where it is no code."""
    _ = words.gettext
    unknown_to_babel = {"prs": _("Dari"), "kmr": _("Kurmanji")}
    return unknown_to_babel.get(code) or str(words.locale.languages.get(code) or code)


def option_name(option: str, words: Words) -> str:
    """A way that is open or not, in the one fixed neutral order; an option of a person's own as it stands."""
    _ = words.gettext
    return {
        "duty-intake": _("Information at the intake"),
        "duty-refusal": _("Information after the refusal"),
        "duty-hearing": _("Information after the hearing"),
        "appeal": _("Appeal"),
        "new-application": _("New application"),
        "other-residence": _("Another way to stay"),
        "return": _("Return"),
        "another-country": _("On to another country"),
        "without-residence": _("Without legal residence"),
    }.get(option, option)
