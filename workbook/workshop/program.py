"""The workshop that the room is for: its blocks, and what each lets participants do."""

from dataclasses import dataclass

from workbook.content.library import Library
from workbook.content.training import Block, TrainingCase, Workshop, case_named
from workbook.errors import RequestUnclear
from workbook.words import Words
from workbook.workshop.room import Offer

STOPS = ("application", "interview-cgvs", "decision-cgvs", "appeal", "hearing-rvv", "decision-rvv")
"""What everybody passes, in the order of the procedure; laid by participants in an order of their own."""

MOST_QUESTIONS = 8


@dataclass(frozen=True)
class Program:
    """One workshop in one language."""

    workshop: Workshop
    words: Words
    library: Library
    address: str = ""
    """What participants type, where it is known."""

    @property
    def name(self) -> str:
        """What the workshop is called."""
        return self.say(self.workshop.text_id("name"))

    def say(self, text_id: str) -> str:
        """A text of the content."""
        return self.library.text(text_id, self.words.language)

    def block(self, block_id: str) -> Block:
        """The block of this id; RequestUnclear where there is none."""
        found = next((one for one in self.workshop.blocks if one.id == block_id), None)
        if found is None:
            raise RequestUnclear(what=block_id)
        return found

    def case_of(self, block: Block) -> TrainingCase | None:
        """The case that is worked with; where a block names none, the workshop's first."""
        cases = block.cases or self.workshop.cases
        return case_named(cases[0]) if cases else None

    def offer(self, block_id: str) -> Offer:
        """What this block lets participants do."""
        block = self.block(block_id)
        case = self.case_of(block)
        return Offer(
            block=block.id,
            stops=STOPS if block.activity == "line" else (),
            questions=self._questions(case) if block.activity == "questions" and case else (),
            answers=block.poll,
        )

    def _questions(self, case: TrainingCase) -> tuple[str, ...]:
        """Questions of the conversation that the case is about."""
        own = (
            unit.id
            for unit in self.library.units
            if unit.conversation == case.conversation
            and unit.kind == "question"
            and unit.asked_to in ("", "client")
        )
        others = (
            unit.id
            for unit in self.library.units
            if unit.aspect and unit.kind == "question" and not unit.only_when_return
        )
        return tuple(dict.fromkeys((*own, *others)))[:MOST_QUESTIONS]

    def stop_name(self, stop: str) -> str:
        """What a stop of the procedure is called."""
        return self.say(f"procedure.{stop}.name")
