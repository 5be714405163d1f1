"""The pages of participants: coming in, and what they do at their seat."""

from collections.abc import Callable, Mapping
from pathlib import Path

from workbook import names
from workbook.content.training import Block
from workbook.draw.room_puzzle import sign_svgs
from workbook.model.puzzle import ALWAYS, ASPECTS, EFFECTS
from workbook.workshop.elements import Html, el, joined, page
from workbook.workshop.program import Program
from workbook.workshop.room import MOST_QUESTIONS, Room, spot

LONGEST_CODE = 20
"""Letters that fit in the field."""

STATIC = Path(__file__).with_name("static")
FONTS = Path(__file__).resolve().parents[1] / "static" / "fonts"


def closed_words(program: Program) -> Html:
    """What everybody reads once the room is closed."""
    _ = program.words.gettext
    gone = _("Everything in it is gone. Thank you for taking part.")
    return joined(el("h1", _("The room is closed")), el("p", gone))


def shut_words(program: Program) -> str:
    """What somebody reads who typed too many wrong codes, whatever they typed now."""
    return program.words.gettext(
        "There were too many tries from here. Nothing was lost. "
        "Wait a minute, then look at the screen in front and type the code once more."
    )


def no_cookie_words(program: Program) -> str:
    """What somebody reads whose browser brought no cookie back: the seat would be lost at once."""
    return program.words.gettext(
        "This browser keeps no cookies, so your seat would be lost. "
        "Allow cookies for this page, then type the code once more."
    )


def heading(program: Program, block: Block, title: str) -> Html:
    """The title of an activity, with the case it is about."""
    case = program.case_of(block)
    told = el("p", program.say(case.text_id("name")), class_="lead") if case else Html()
    return joined(el("h1", title), told)


def slide(program: Program, block: Block) -> Html:
    """The large sentence of a block and its lines."""
    known = program.library.words[program.words.language]
    lines: list[str] = []
    while (text_id := block.text_id(f"slide.{len(lines) + 1}")) in known:
        lines.append(known[text_id])
    below = el("ul", *(el("li", line) for line in lines), class_="slide") if lines else Html()
    return joined(el("h1", program.say(block.text_id("slide"))), below)


def in_view(program: Program, room: Room, ways: Mapping[str, Callable[[Block], Html]]) -> Html:
    """The block in view, in the way that fits what is done in it; its slide where nothing is."""
    block = program.block(room.offer.block)
    way = ways.get(room.activity)
    return way(block) if way else slide(program, block)


def script_data(program: Program, room: Room) -> dict[str, object]:
    """What the script of every page that follows the room is told."""
    return {"block": room.offer.block, "activity": room.activity, "closed": closed_words(program)}


def legend(program: Program) -> Html:
    """What the signs say, all five alike."""
    signs = sign_svgs(program.words, 22)
    items = (el("li", Html(signs[one]), names.effect_name(one, program.words)) for one in EFFECTS)
    return el("ul", *items, class_="legend")


def answers(program: Program, block: Block) -> list[str]:
    """The answers of a block's question."""
    return [program.say(block.text_id(f"poll.{number}")) for number in range(1, block.poll + 1)]


class SeatPages:
    """What participants see, in the language of the room."""

    def __init__(self, program: Program, room: Room) -> None:
        self._program, self._room, self._words = program, room, program.words

    def entrance(self, problem: str = "", code: str = "") -> str:
        """Where a code is typed; no name, no account."""
        _ = self._words.gettext
        field = el(
            "input",
            id="code",
            name="code",
            required=True,
            maxlength=str(LONGEST_CODE),
            autocomplete="off",
            autocapitalize="characters",
            value=code,
        )
        label, button = (
            el("label", _("Code of the room"), for_="code"),
            el("button", _("Come in"), class_="primary"),
        )
        return page(
            self._words.language,
            _("Come in"),
            el("h1", _("Come in")),
            el("p", self._program.name, class_="lead"),
            el("p", problem, class_="problem", role="alert") if problem else Html(),
            el("form", label, field, button, method="post", action="/join"),
            el("p", _("No name is asked. When the room closes, everything in it is gone."), class_="meta"),
        )

    def closed(self) -> str:
        """Nothing is here any more."""
        title = self._words.gettext("The room is closed")
        return page(self._words.language, title, closed_words(self._program))

    def seat(self) -> str:
        """What one participant does now."""
        _ = self._words.gettext
        ways = {
            "puzzle": self._puzzle,
            "line": self._line,
            "questions": self._questions,
            "poll": self._poll,
        }
        lost = _("No connection. It comes back by itself.")
        return page(
            self._words.language,
            self._program.name,
            el("p", class_="group meta", data_template=_("Group {n}")),
            in_view(self._program, self._room, ways),
            el("p", class_="state meta", role="status", data_lost=lost),
            script="seat",
            data=script_data(self._program, self._room),
        )

    def _puzzle(self, block: Block) -> Html:
        _ = self._words.gettext
        lead = _("Lay what each place means for this person. An empty piece is fine.")
        pieces = (
            el("fieldset", el("legend", names.aspect_name(aspect, self._words)), *self._rows(aspect))
            for aspect in ASPECTS
        )
        title = heading(self._program, block, _("Lay the puzzle"))
        return joined(title, el("p", lead), legend(self._program), *pieces)

    def _rows(self, aspect: str) -> list[Html]:
        """A row for each place, the same for all."""
        signs = sign_svgs(self._words, 22)
        rows = []
        for place in ALWAYS:
            name = names.place_name(place, self._words)
            buttons = (
                el(
                    "button",
                    Html(signs[effect]),
                    type="button",
                    class_="sign",
                    disabled=True,
                    aria_pressed="false",
                    aria_label=names.effect_name(effect, self._words),
                    data_do="lay",
                    data_what=spot(aspect, place),
                    data_effect=effect,
                )
                for effect in EFFECTS
            )
            rows.append(el("div", el("span", name), *buttons, class_="row", role="group", aria_label=name))
        return rows

    def _line(self, block: Block) -> Html:
        _ = self._words.gettext
        lead = _("Tap the stops in the order in which they come. Tap one again to go back to it.")
        stops = sorted(self._room.offer.stops, key=self._program.stop_name)
        buttons = (self._choice("line", stop, el("b"), self._program.stop_name(stop)) for stop in stops)
        return joined(heading(self._program, block, _("Draw the line")), el("p", lead), *buttons)

    def _questions(self, block: Block) -> Html:
        _ = self._words.gettext
        lead = _("Choose up to {n} questions that you would ask.").format(n=MOST_QUESTIONS)
        asked = self._room.offer.questions
        buttons = (self._choice("choose", unit, self._program.say(unit)) for unit in asked)
        return joined(heading(self._program, block, _("Choose questions")), el("p", lead), *buttons)

    def _poll(self, block: Block) -> Html:
        given = enumerate(answers(self._program, block), start=1)
        buttons = (self._choice("answer", str(number), answer) for number, answer in given)
        return joined(el("h1", self._program.say(block.text_id("poll"))), *buttons)

    # Buttons wait until the browser is connected, so that no tap falls before anybody listens.

    def _choice(self, does: str, what: str, *inner: str) -> Html:
        return el(
            "button",
            *inner,
            type="button",
            class_="choice",
            disabled=True,
            aria_pressed="false",
            data_do=does,
            data_what=what,
        )
