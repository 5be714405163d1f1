"""What holds for every conversation is met in each of them."""

from workbook.content.library import library


def test_the_general_part_is_met_in_every_conversation():
    general = {unit.id for unit in library().units if unit.conversation == "general"}
    for kind in ("exploration", "what-if"):
        met = {unit.id for unit in library().at("prepare.resistance", kind)}
        assert met
        assert met <= general


def test_what_belongs_to_another_conversation_is_not_met():
    own = {unit.id for unit in library().at("hold.tips", "exploration")}
    assert own
    assert not own & {unit.id for unit in library().at("hold.tips", "what-if")}
