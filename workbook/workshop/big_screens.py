"""The trainer's page and the beamer's: the programme, and the room's result as it grows."""

from workbook.content.training import Block
from workbook.draw.room_puzzle import draw_room_puzzle, room_spots, sign_svgs
from workbook.draw.svg import svg
from workbook.workshop.elements import Html, el, joined, page
from workbook.workshop.pages import answers, closed_words, heading, in_view, legend, script_data
from workbook.workshop.program import Program
from workbook.workshop.room import MOST_GROUPS, Room


class Beamer:
    """What everybody in the room looks at: each seat's mark by itself, nothing added up."""

    def __init__(self, program: Program, room: Room) -> None:
        self._program, self._room, self._words = program, room, program.words

    def page(self) -> str:
        """The block in view, or the room's result."""
        _ = self._words.gettext
        block = self._program.block(self._room.offer.block)
        ways = {
            "puzzle": self._puzzle,
            "line": self._line,
            "questions": self._questions,
            "poll": self._poll,
        }
        signs = sign_svgs(self._words)
        return page(
            self._words.language,
            self._program.name,
            el(
                "header",
                el("p", self._program.say(block.text_id("name"))),
                el("p", _("Code {code}").format(code=self._room.code), class_="code"),
                el("time", role="timer"),
                class_="bar",
            ),
            in_view(self._program, self._room, ways),
            *(el("template", Html(sign), data_sign=effect) for effect, sign in signs.items()),
            script="beamer",
            data={
                **script_data(self._program, self._room),
                "spots": {one.name: [one.x, one.y, one.width, one.height] for one in room_spots()},
                "group": _("Group {n}"),
            },
        )

    def _puzzle(self, block: Block) -> Html:
        _ = self._words.gettext
        drawing = el("figure", el("figcaption"), Html(svg(draw_room_puzzle(self._words))))
        return joined(
            heading(self._program, block, _("The puzzle of the room")),
            el("div", drawing, class_="puzzles"),
            legend(self._program),
            el("p", _("Look for a piece that you laid differently. Tell what you saw."), class_="say"),
        )

    def _line(self, block: Block) -> Html:
        _ = self._words.gettext
        rows = (self._row(stop, self._program.stop_name(stop)) for stop in self._room.offer.stops)
        return joined(
            heading(self._program, block, _("The line of the room")),
            el("ol", *rows, class_="rows"),
            el("p", _("The figures say as which stop somebody laid it. Where do you differ?"), class_="say"),
        )

    def _questions(self, block: Block) -> Html:
        _ = self._words.gettext
        rows = (self._row(unit, self._program.say(unit)) for unit in self._room.offer.questions)
        return joined(
            heading(self._program, block, _("The questions of the room")),
            el("ul", *rows, class_="rows"),
            el("p", _("Say one of your questions aloud. What do you hope to hear?"), class_="say"),
        )

    def _poll(self, block: Block) -> Html:
        given = enumerate(answers(self._program, block), start=1)
        rows = (self._row(str(number), answer) for number, answer in given)
        return joined(el("h1", self._program.say(block.text_id("poll"))), el("ul", *rows, class_="rows"))

    def _row(self, name: str, said: str) -> Html:
        return el("li", el("span", said), el("div", class_="marks"), data_row=name)


class TrainerPage:
    """The programme with the trainer's notes, what participants do, and the way to close the room."""

    def __init__(self, program: Program, room: Room) -> None:
        self._program, self._room, self._words = program, room, program.words

    def page(self, host: str) -> str:
        """All of it on one page; `host` is the address under which the trainer came."""
        _ = self._words.gettext
        address = self._program.address or f"http://{host}"
        sure = _("Close the room? Everything in it is gone.")
        blocks = (
            self._block(timed.begins.strftime("%H:%M"), timed.block)
            for timed in self._program.workshop.timetable
        )
        return page(
            self._words.language,
            self._program.name,
            el(
                "header",
                el("p", self._program.name),
                el("p", _("Code {code}").format(code=self._room.code), class_="code"),
                el("p", class_="here", data_template=_("{n} here")),
                el("a", _("Open the beamer"), href="/beamer", target="_blank"),
                class_="bar",
            ),
            el("h1", _("The room")),
            el(
                "p",
                _("Participants open this address and type the code:"),
                " ",
                el("b", address, class_="address"),
            ),
            el(
                "div",
                el("nav", *blocks, aria_label=_("Programme")),
                el("section", el("div", class_="notes"), aria_label=_("Notes for the trainer")),
                class_="two",
            ),
            el("p", _("Groups"), " ", self._groups(), class_="meta"),
            el("p", el("button", _("Close the room"), type="button", class_="close", data_sure=sure)),
            *map(self._notes, self._program.workshop.blocks),
            script="trainer",
            data={"closed": closed_words(self._program)},
        )

    def _groups(self) -> Html:
        buttons = (
            el("button", str(number), type="button", data_do="groups", data_what=str(number))
            for number in range(1, MOST_GROUPS + 1)
        )
        return el("span", *buttons, class_="groups")

    def _block(self, begins: str, block: Block) -> Html:
        name = f"{begins} {self._program.say(block.text_id('name'))}"
        buttons = [self._button(block, "wait", name)]
        if block.activity:
            buttons.append(
                self._button(block, block.activity, self._activity_name(block.activity), css="act")
            )
        return el("div", *buttons)

    def _button(self, block: Block, activity: str, label: str, css: str = "") -> Html:
        return el(
            "button",
            label,
            type="button",
            class_=css,
            data_do="show",
            data_activity=activity,
            data_what=block.id,
        )

    def _activity_name(self, activity: str) -> str:
        _ = self._words.gettext
        return {
            "puzzle": _("Lay the puzzle"),
            "line": _("Draw the line"),
            "questions": _("Choose questions"),
            "poll": _("Answer a question"),
        }[activity]

    def _notes(self, block: Block) -> Html:
        known = self._program.library.words[self._words.language]
        prefix = block.text_id("trainer.")
        said = (el("p", words) for text_id, words in known.items() if text_id.startswith(prefix))
        return el("template", el("h2", known[block.text_id("name")]), *said, data_notes=block.id)
