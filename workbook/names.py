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
        "none-of-these": _("None of these"),
    }.get(option, option)


def aspect_name(aspect: str, words: Words) -> str:
    """A life aspect, in the order of the methodology."""
    _ = words.gettext
    return {
        "family-children": _("Family and children"),
        "education": _("Education"),
        "work": _("Work"),
        "social-network": _("Social network"),
        "housing": _("Housing"),
        "medical": _("Medical situation"),
        "safety": _("Safety"),
        "future-image": _("Image of the future"),
    }[aspect]


def place_name(place: str, words: Words) -> str:
    """One of the three places."""
    _ = words.gettext
    return {
        "country-of-origin": _("Country of origin"),
        "belgium": _("Belgium"),
        "another-country": _("Another country"),
    }[place]


def role_in_play(role: str, words: Words) -> str:
    """Who plays what in a role play."""
    _ = words.gettext
    return {
        "client": _("The client"),
        "partner": _("The partner"),
        "counsellor": _("The counsellor"),
        "interpreter": _("The interpreter"),
        "observer": _("The observer"),
    }[role]


def life_kind_name(kind: str, words: Words) -> str:
    """What an event of a life is about."""
    _ = words.gettext
    return {
        "family": _("family"),
        "school": _("school"),
        "work": _("work"),
        "health": _("health"),
        "loss": _("a loss"),
        "move": _("moving"),
        "hope": _("a hope"),
        "worry": _("a worry"),
        "other": _("something else"),
    }[kind]


def effect_name(effect: str, words: Words) -> str:
    """What a piece does, as the person says it; not knowing is an answer like the others."""
    _ = words.gettext
    return {
        "opens": _("opens a way"),
        "in-the-way": _("stands in the way"),
        "both": _("both"),
        "dont-know": _("I don’t know"),
        "rather-not": _("I’d rather not talk about it"),
    }[effect]


def weight_name(weight: str, words: Words) -> str:
    """How much it weighs for the person."""
    _ = words.gettext
    return {
        "much": _("weighs a lot"),
        "some": _("weighs somewhat"),
        "little": _("weighs little"),
        "dont-know": _("how much it weighs is not clear yet"),
    }[weight]


def leaning_name(leaning: str, words: Words) -> str:
    """Where somebody stands towards a way; every answer is a full one."""
    _ = words.gettext
    return {
        "considers": _("considers it"),
        "chooses": _("chooses it"),
        "not-for-me": _("not for me"),
        "doubts": _("doubts"),
        "not-now": _("not now"),
        "dont-know": _("I don’t know"),
        "rather-not": _("I’d rather not talk about it"),
    }[leaning]


def feasible_name(feasible: str, words: Words) -> str:
    """How feasible the person finds it."""
    _ = words.gettext
    return {
        "thinks-so": _("feasible, I think"),
        "in-part": _("feasible in part"),
        "thinks-not": _("not feasible, I think"),
        "dont-know": _("I don’t know"),
    }[feasible]


def goal_name(goal: str, words: Words) -> str:
    """What a plan aims at, always in this order."""
    _ = words.gettext
    return {
        "staying": _("staying"),
        "returning": _("returning"),
        "moving-on": _("moving on"),
        "without-residence": _("living here without legal residence"),
        "not-decided": _("not decided yet"),
    }[goal]


def resource_group_name(group: str, words: Words) -> str:
    """What one looks for on the page of organisations."""
    _ = words.gettext
    return {
        "procedure": _("On the procedure"),
        "reception": _("On reception"),
        "legal": _("Legal help"),
        "residence": _("On residence and rights"),
        "health": _("On health"),
        "minors": _("For minors"),
        "trafficking": _("After trafficking"),
        "return": _("On a return"),
        "country-info": _("On countries"),
        "support": _("People and support"),
        "figures": _("Reports and figures"),
    }[group]


def box_name(form: str, count: int, words: Words) -> str:
    """What a box of the guide is: so many tips, what to mind, or for the organisation."""
    _ = words.gettext
    if form == "mind":
        return _("To mind")
    if form == "organisation":
        return _("For your organisation")
    return _("Tips") if count > 1 else _("Tip")
