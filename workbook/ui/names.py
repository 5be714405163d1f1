"""What the interface calls the kinds of things; each table is read in the session's language when asked."""

from datetime import date

from workbook import names
from workbook.model.conversations import Conversation, ConversationKind
from workbook.model.dates import When
from workbook.model.dossier import Dossier
from workbook.papers.phrases import interpreter_line
from workbook.ui.words import _, words


def conversation_name(kind: str) -> str:
    """Exploration conversation, What-if conversation …"""
    return names.conversation_name(kind, words())


def conversation_with(kind: ConversationKind, person: str) -> str:
    """Exploration conversation with Laila."""
    return names.conversation_with(kind, person, words())


def title_of(dossier: Dossier, talk: Conversation) -> str:
    """The conversation and with whom."""
    people = words().listed(dossier.person(person).pseudonym for person in talk.people)
    return conversation_with(talk.kind, people)


def resource_group_name(group: str) -> str:
    """What one looks for on the page of organisations."""
    return names.resource_group_name(group, words())


def role_name(role: str) -> str:
    """Adult, partner, child …"""
    return {
        "adult": _("adult"),
        "partner": _("partner"),
        "child": _("child"),
        "other-adult": _("other adult in the household"),
        "guardian": _("guardian"),
    }[role]


def reading_name(reads: str) -> str:
    """How well somebody reads a language."""
    return {
        "well": _("reads it well"),
        "a-little": _("reads it a little"),
        "not": _("does not read it"),
        "unknown": _("reading not known yet"),
    }[reads]


def event_name(kind: str) -> str:
    """A stage of the procedure, as people say it."""
    return {
        "arrival": _("Arrived at this reception place"),
        "application": _("Application"),
        "interview-dvz": _("Interview at the Immigration Office"),
        "interview-cgvs": _("Personal interview at the CGRS"),
        "decision-cgvs": _("Decision of the CGRS"),
        "appeal": _("Appeal to the Council"),
        "request-to-stay": _("Request to stay during the appeal"),
        "no-appeal": _("No appeal lodged"),
        "hearing-rvv": _("Hearing at the Council"),
        "decision-rvv": _("Answer of the Council"),
        "cassation": _("Cassation appeal to the Council of State"),
        "order-to-leave": _("Order to leave the territory"),
        "return-place": _("Open return place assigned"),
        "reception-ends": _("End of reception"),
        "subsequent-application": _("Subsequent application"),
        "protection-granted": _("Protection granted"),
        "belgium-responsible": _("Belgium examines the application"),
        "transfer-decision": _("Decision on a transfer to another country"),
        "transfer-appeal": _("Appeal against the transfer"),
        "transfer": _("Transfer to another country"),
        "implicit-withdrawal": _("Application counts as withdrawn"),
        "explicit-withdrawal": _("Application withdrawn"),
        "medical-request": _("Medical request (9ter)"),
        "medical-admissible": _("Medical request admissible"),
        "medical-granted": _("Residence on medical grounds"),
        "medical-refused": _("Medical request refused"),
    }[kind]


def outcome_name(outcome: str) -> str:
    """What a decision says."""
    return {
        "refusal": _("refusal"),
        "manifestly-unfounded": _("manifestly unfounded"),
        "inadmissible": _("inadmissible"),
        "annulled": _("annulled, back to the CGRS"),
        "refugee-status": _("refugee status"),
        "subsidiary-protection": _("subsidiary protection"),
        "other": _("something else"),
    }[outcome]


def delivery_name(way: str) -> str:
    """How a letter came."""
    return {
        "by-hand": _("handed over in person"),
        "registered-letter": _("by registered letter"),
        "electronic": _("electronically"),
        "through-lawyer": _("through the lawyer"),
        "other": _("in another way"),
    }[way]


def situation_name(kind: str) -> str:
    """A special situation."""
    return {
        "detention": _("held in a closed centre or prison"),
        "removal-set": _("a removal is set or has begun"),
        "unaccompanied-minor": _("unaccompanied minor, or was one"),
        "medical": _("medical situation"),
        "pregnancy": _("pregnancy"),
        "violence": _("violence"),
        "other": _("something else"),
    }[kind]


def mode_name(mode: str) -> str:
    """How an interpreter takes part."""
    return {"phone": _("on the phone"), "video": _("by video"), "in-person": _("at the table")}[mode]


def aspect_name(aspect: str) -> str:
    """A life aspect, in the order of the methodology."""
    return names.aspect_name(aspect, words())


def option_name(option: str) -> str:
    """A way that is open or not, in the one fixed neutral order; an option of a person's own as it stands."""
    return names.option_name(option, words())


def place_name(place: str) -> str:
    """One of the three places."""
    return names.place_name(place, words())


def effect_name(effect: str) -> str:
    """What a piece does, as the person says it."""
    return names.effect_name(effect, words())


def weight_name(weight: str) -> str:
    """How much it weighs for the person."""
    return names.weight_name(weight, words())


def leaning_name(leaning: str) -> str:
    """Where somebody stands towards a way."""
    return names.leaning_name(leaning, words())


def feasible_name(feasible: str) -> str:
    """How feasible the person finds it."""
    return names.feasible_name(feasible, words())


def goal_name(goal: str) -> str:
    """What a plan aims at."""
    return names.goal_name(goal, words())


def feeling_name(feeling: str) -> str:
    """A feeling somebody named."""
    return {
        "hope": _("hope"),
        "calm": _("calm"),
        "doubt": _("doubt"),
        "homesickness": _("homesickness"),
        "fear": _("fear"),
        "sadness": _("sadness"),
        "anger": _("anger"),
    }[feeling]


def say_when(when: When, today: date) -> str:
    """A moment as precisely as it is known."""
    if when.on is None:
        return _("day not known")
    if when.precision == "year":
        return str(when.on.year)
    if when.precision in ("month", "season"):
        return words().month(when.on)
    return words().day_this_year(when.on, today)


def past_plan(talk: Conversation | None, today: date) -> str:
    """That the day it was planned on has gone by; empty where none has."""
    if talk is None or talk.planned_on is None or talk.planned_on >= today:
        return ""
    return _("Planned on {day}, which is past.").format(day=words().weekday(talk.planned_on))


def interpreter_said(talk: Conversation) -> str:
    """Interpreter for Dari, on the phone, fifteen minutes; empty where none is known."""
    booking = talk.booking
    if booking is None or not booking.language:
        return ""
    return interpreter_line(booking, words())
