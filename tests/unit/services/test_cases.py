"""A case tells colleagues nothing of who it is about: over every fictional family, in every language."""

import json
import re
from datetime import UTC, date, datetime
from io import BytesIO
from itertools import count

import pytest
from pypdf import PdfReader

from workbook.content.case_dossiers import fictional_dossiers
from workbook.content.identity.neutral import betrayals, risks, without_identity
from workbook.content.identity.spotting import Known, known_of
from workbook.content.library import library
from workbook.errors import CaseNamesSomebody, CaseNotRead, CaseUnclear
from workbook.folding import folded
from workbook.model.dossier import Dossier
from workbook.model.identifiers import own_parts
from workbook.services.cases import (
    begin_case,
    case_from_file,
    erase_case,
    offered_words,
    propose_case,
    put_back,
    show_drawings,
    write_case,
)
from workbook.services.demo import keep_demo
from workbook.services.papers import PaperRequest, make_paper
from workbook.services.reading_through import confirm_case, look_through
from workbook.services.workspace import Workspace
from workbook.store.memory import MemoryStore
from workbook.words import LANGUAGES, words_in

TODAY = datetime(2026, 11, 30, 10, 0, tzinfo=UTC)
EVERYBODY = [(dossier, person) for dossier in fictional_dossiers() for person in dossier.adults]

TOLD = {
    "w1-hazelaar": ["Hamburg"],
    "w2-berk": ["Kampala"],
    "w4-wilg": ["Milaan"],
    "w5-meidoorn": ["Senafe", "Soedan", "Libië"],
    "w6-kastanje": ["Bursa", "Dortmund"],
    "w8-vlier": ["Gent", "Kersenlaan", "Klimboom", "Marleen", "Claes", "Saida", "22 mei", "0470"],
    "t1-spar": ["Porto", "Greet", "Ceder"],
}
"""Names and places that stand in running words, read out of the dossiers by a person."""


@pytest.fixture
def demo() -> Workspace:
    numbers = count(1)
    store = MemoryStore()
    keep_demo(store)
    known = {card.id for card in store.cards()}
    for dossier in fictional_dossiers():
        if dossier.id not in known:
            store.save(dossier, seen=0)
    return Workspace(store, lambda: TODAY, lambda: f"id-{next(numbers)}", "An")


def told_case(workspace, dossier, person, language):
    """A proposed case into which the presenter took every word that is offered."""
    words = words_in(language)
    case = propose_case(workspace, dossier.id, person.id, words=words, library=library())
    every = "\n".join(one.words for one in offered_words(workspace, case, language))
    write_case(workspace, case.id, "situation", f"{case.situation}\n{every}")
    write_case(
        workspace, case.id, "question", {"nl": "Hoe nu?", "fr": "Et ensuite ?", "en": "What now?"}[language]
    )
    return workspace.store.intervision().case(case.id)


def as_papers(workspace, case, language):
    """The case as PDF and as a file, as text."""
    pdf = make_paper(workspace, PaperRequest("intervision-case", "", case.id, "", language))
    pages = PdfReader(BytesIO(pdf)).pages
    file = make_paper(workspace, PaperRequest("intervision-case", "", case.id, "", language, "json"))
    return " ".join(page.extract_text() for page in pages), file.decode("utf-8")


def identifying(dossier: Dossier) -> list[str]:
    """Names, places and ways to reach somebody; short names as they are written."""
    parts = own_parts(dossier)
    titles = {"gezin", "meester", "familie"}
    words = [word for name in (*parts.names, *parts.places) for word in re.findall(r"\w+", name)]
    own = {given.by for given in dossier.information}  # the counsellor's: An is also an English word
    words = [word for word in words if not word.islower() and folded(word) not in titles and word not in own]
    return [*words, *TOLD.get(dossier.id, ())]


def names_in(text: str, dossier: Dossier) -> list[str]:
    """Which of them stand in a text, whatever case or accents it has."""
    plain = folded(text.replace("-\n", "").replace("\n", " "))
    found = []
    for word in identifying(dossier):
        if len(word) < 4:
            found += re.findall(rf"(?<!\w){re.escape(word)}(?!\w)", text)
        else:
            found += re.findall(rf"(?<!\w){re.escape(folded(word))}", plain)
    return found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("dossier", "person"), EVERYBODY, ids=lambda one: one.id)
def test_neither_page_nor_paper_nor_file_names_anybody(demo, dossier, person, language):
    case = told_case(demo, dossier, person, language)
    confirm_case(demo, case)
    case = demo.store.intervision().case(case.id)
    pdf, file = as_papers(demo, case, language)
    told = json.loads(file)
    shown = " ".join(case.texts.values())
    for text in (shown, pdf.partition("Future Workbook")[0], " ".join(map(str, told.values()))):
        assert names_in(text, dossier) == []
    assert re.findall(r"\d(?:[ ./-]?\d){2,}", shown) == []
    assert dossier.id not in file
    assert person.id not in file
    for year in (one.birth_year for one in dossier.people if one.birth_year):
        assert not re.search(rf"\b{2026 - year}\b", shown)


@pytest.mark.parametrize(("dossier", "person"), EVERYBODY, ids=lambda one: one.id)
def test_only_this_persons_own_words_are_offered(demo, dossier, person):
    case = propose_case(demo, dossier.id, person.id, words=words_in("nl"), library=library())
    offered = {one.note for one in offered_words(demo, case, "nl")}
    own = {note.id for note in dossier.notes if note.person == person.id and not note.is_kept_back}
    assert offered <= own
    assert not any(dossier.note(one).voice == "counsellor" for one in offered)
    assert not any(
        dossier.note(one).marks.option or dossier.note(one).marks.aspect == "safety" for one in offered
    )


NAMED = Known(names=frozenset({"selam", "berk"}), told=frozenset({"kampala"}), short=frozenset({"Es"}))


@pytest.mark.parametrize(
    "text",
    [
        "Selam zweeg.",
        "SELAM ZWEEG",
        "Sélam zweeg",
        "selams zus",
        "De Berkse kinderen",
        "Se-\nlam zweeg",
        "S e l a m",
        "S.e.l.a.m zweeg",
        "Kam\npala is ver",
        "het kampalaanse huis",
        "kampala",
        "Se\u200blam zweeg",
        "ሰላም zweeg",
        "سلام zweeg",
        "Селам zweeg",
        "Ѕelam zweeg",
        "Meester Es belde.",
    ],
)
def test_a_name_is_found_in_whatever_way_it_is_written(text):
    assert betrayals(text, NAMED)
    plain = folded(without_identity(text, NAMED, "nl"))
    assert "selam" not in plain
    assert "kampala" not in plain
    assert betrayals(without_identity(text, NAMED, "nl"), NAMED) == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Op 12 juli kwam de brief.", "date"),
        ("Le douze juillet", "date"),
        ("On July 12th it came", "date"),
        ("Op twaalf juli", "date"),
        ("12/07/2026", "number"),
        ("Bel 0478 12 34 56", "number"),
        ("Ze is 34 jaar", "age"),
        ("elle a trente-quatre ans", "age"),
        ("vierendertig jaar oud", "age"),
        ("mail naar a.b@voorbeeld.be", "contact"),
        ("www.voorbeeld.be", "contact"),
        ("Ze woonde in Syrië", "place"),
        ("la Côte d’Ivoire, le Sénégal", "place"),
    ],
)
def test_days_ages_numbers_and_contacts_stop_a_case(text, kind):
    assert kind in [one.kind for one in betrayals(text, Known())]


@pytest.mark.parametrize(
    "text",
    [
        "Een ouder alleen, met kinderen. Het beroep loopt bij de Raad voor Vreemdelingenbetwistingen.",
        "Un parent seul. Le CGRA a refusé. Fedasil en parle.",
        "A parent alone in Belgium. I asked what home means.",
        "Ik gaf zes maanden les. Nog één jaar en ze was er geweest.",
        "Hij leert Nederlands. Zij praat liever Frans.",
    ],
)
def test_a_neutral_text_is_left_as_it_is(text):
    assert betrayals(text, Known()) == ()
    assert without_identity(text, Known(), "nl") == text


def test_an_article_before_people_is_no_number():
    assert without_identity("Ik bel met de kinderen.", Known(), "nl") == "Ik bel met de kinderen."


def test_how_many_children_there_are_is_left_out():
    assert without_identity("Een ouder met drie kinderen.", Known(), "nl") == "Een ouder met kinderen."


def test_a_rare_trade_in_a_small_place_is_pointed_out_sentence_by_sentence():
    found = risks("Het gesprek ging vlot. Zij is imker in een dorp. Daarna werd het stil.", Known())
    assert [risk.sentence for risk in found] == ["Zij is imker in een dorp."]
    assert found[0].words == ("imker", "dorp")


def test_a_case_with_a_name_in_it_cannot_be_shared(demo):
    case = begin_case(demo)
    write_case(demo, case.id, "question", "Hoe spreek ik met Kastanje?")
    case = demo.store.intervision().case(case.id)
    with pytest.raises(CaseNamesSomebody):
        confirm_case(demo, case)
    assert look_through(demo, case).betrayals
    assert not demo.store.intervision().case(case.id).is_ready


def named_in_all_dossiers():
    """Everybody of whom a colleague next door may know the name."""
    for dossier in fictional_dossiers():
        yield dossier.pseudonym
        yield from (person.pseudonym for person in dossier.people)
        if dossier.lawyer:
            yield dossier.lawyer.name
        yield from (interpreter.name for interpreter in dossier.interpreters)


@pytest.mark.parametrize("name", sorted(set(filter(None, named_in_all_dossiers()))))
def test_who_is_named_in_any_dossier_is_not_named_in_a_case_from_memory(demo, name):
    case = begin_case(demo)
    write_case(demo, case.id, "question", f"En toen zei {name} niets meer.")
    with pytest.raises(CaseNamesSomebody):
        confirm_case(demo, demo.store.intervision().case(case.id))


def test_another_family_is_not_named_in_a_case_from_a_dossier(demo):
    dossier = demo.store.load("w8-vlier")
    case = propose_case(demo, dossier.id, dossier.adults[0].id, words=words_in("nl"), library=library())
    write_case(demo, case.id, "question", "Is dit zoals bij Kastanje?")
    with pytest.raises(CaseNamesSomebody):
        confirm_case(demo, demo.store.intervision().case(case.id))


def test_a_case_that_was_changed_is_read_through_again(demo):
    case = begin_case(demo)
    write_case(demo, case.id, "question", "Hoe ga ik verder?")
    confirm_case(demo, demo.store.intervision().case(case.id))
    assert demo.store.intervision().case(case.id).is_ready
    write_case(demo, case.id, "tried", "Een stilte.")
    assert not demo.store.intervision().case(case.id).is_ready
    with pytest.raises(CaseNotRead):
        make_paper(demo, PaperRequest("intervision-case", "", case.id, "", "nl"))


def test_nothing_is_confirmed_that_was_not_on_the_screen(demo):
    case = begin_case(demo)
    write_case(demo, case.id, "question", "Hoe nu?")
    seen = demo.store.intervision().case(case.id)
    write_case(demo, case.id, "question", "Hoe nu verder?")
    confirm_case(demo, seen)
    assert not demo.store.intervision().case(case.id).is_ready


def test_the_drawings_hold_no_words_and_only_what_the_person_opened(demo):
    case = propose_case(demo, "w5-meidoorn", "w5-almaz", words=words_in("nl"), library=library())
    assert case.life
    assert {event.chapter for event in case.life}.isdisjoint({"journey"})
    assert "words" not in case.life[0].model_dump()
    puzzle = propose_case(demo, "w6-kastanje", "w6-nermin", words=words_in("nl"), library=library()).pieces
    assert puzzle
    assert all(piece.aspect != "safety" for piece in puzzle)


def test_a_colleagues_file_is_read_through_here_too(demo):
    case = told_case(demo, *EVERYBODY[0], "nl")
    show_drawings(demo, case.id, life=False, puzzle=False)
    confirm_case(demo, demo.store.intervision().case(case.id))
    file = make_paper(demo, PaperRequest("intervision-case", "", case.id, "", "nl", "json"))
    theirs = case_from_file(demo, file)
    assert theirs.texts == case.texts
    assert theirs.dossier == theirs.person == ""
    assert not theirs.is_ready


@pytest.mark.parametrize(
    "content", [b"", b"{}}", b'{"workbook_case": 2}', b'{"secret": "x"}', b"\xff\xfe", b"[]"]
)
def test_a_file_that_is_no_case_changes_nothing(demo, content):
    with pytest.raises(CaseUnclear):
        case_from_file(demo, content)
    assert demo.store.intervision().cases == ()


def test_an_erased_case_can_be_put_back(demo):
    case = begin_case(demo)
    erased = erase_case(demo, case.id)
    assert demo.store.intervision().cases == ()
    put_back(demo, erased)
    assert demo.store.intervision().cases == (case,)


@pytest.mark.parametrize("dossier", fictional_dossiers(), ids=lambda one: one.id)
def test_every_name_of_a_dossier_is_known(dossier):
    known = known_of(own_parts(dossier), date(2026, 11, 30))
    for person in dossier.people:
        assert betrayals(f"Toen zei {person.pseudonym} niets.", known)
