"""What stops a case or is pointed out in it, sentence by sentence, in the three languages."""

from datetime import date

import pytest

from workbook.content.case_dossiers import fictional_dossiers
from workbook.content.identity.known_words import LANGUAGES
from workbook.content.identity.neutral import betrayals, risks, without_identity
from workbook.content.identity.spotting import Known, known_of, names_only
from workbook.folding import folded
from workbook.model.identifiers import OwnParts, own_parts

TODAY = date(2026, 11, 30)

ORIGINS = {
    "nl": """
        Afghaan Afghaanse Syriër Syrische Irakees Iraakse Irakezen Iraniër Iraanse Palestijn Palestijnse
        Eritreeër Eritrese Ethiopiër Ethiopische Somaliër Somalische Guineeër Guinese Congolees Congolese
        Rwandees Rwandese Burundees Burundese Kameroener Kameroense Togolees Togolese Senegalees
        Senegalese Nigeriaan Nigeriaanse Ghanees Ghanese Ivoriaan Ivoriaanse Burkinees Malinees Malinese
        Nigerees Marokkaan Marokkaanse Algerijn Algerijnse Tunesiër Tunesische Egyptenaar Egyptische
        Libiër Libische Soedanees Soedanese Jemeniet Jemenitische Libanees Libanese Turk Turks Turkse
        Turken Koerd Koerdische Koerden Georgiër Georgische Armeen Armeense Azeri Azerbeidzjaanse Rus
        Russische Russen Tsjetsjeen Tsjetsjeense Oekraïner Oekraïense Moldaviër Moldavische Albanees
        Albanese Kosovaar Kosovaarse Serviër Servische Macedoniër Macedonische Bosniër Bosnische
        Salvadoraan Salvadoraanse Hondurees Hondurese Nicaraguaan Guatemalteek Colombiaan Colombiaanse
        Venezolaan Venezolaanse Peruaan Peruaanse Bengaalse Pakistaan Pakistaanse Indiër Indiase Nepalees
        Nepalese Chinees Chinese Tibetaan Tibetaanse Oeigoer Oeigoerse Mongool Mongoolse Kirgiezen
        Kirgizische Oezbeek Oezbeekse Tadzjiek Tadzjiekse Oegandees Oegandese Keniaan Keniaanse Angolees
        Angolese Mauritaniër Mauritaanse
    """,
    "fr": """
        afghan afghane syrien syrienne irakien irakienne iranien iranienne palestinien palestinienne
        érythréen érythréenne éthiopien somalien somalienne guinéen guinéenne congolais congolaise
        rwandais burundais camerounais camerounaise togolais sénégalais nigérian nigériane ghanéen
        ivoirien ivoirienne burkinabé malien malienne nigérien marocain marocaine algérien tunisien
        égyptien libyen soudanais yéménite libanais turc turque turcs kurde kurdes géorgien arménien
        arménienne azéri russe tchétchène ukrainien ukrainienne moldave albanais albanaise kosovar
        kosovare serbe macédonien bosniaque salvadorien hondurien nicaraguayen guatémaltèque colombien
        vénézuélien péruvien bangladais pakistanais indienne népalais chinois tibétain ouïghour mongol
        kirghize ouzbek tadjik ougandais kényan angolais mauritanien
    """,
    "en": """
        Afghan Syrian Syrians Iraqi Iranian Palestinian Eritrean Ethiopian Somali Guinean Congolese
        Rwandan Burundian Cameroonian Togolese Senegalese Nigerian Ghanaian Ivorian Burkinabe Malian
        Nigerien Moroccan Algerian Tunisian Egyptian Libyan Sudanese Yemeni Lebanese Turk Turkish Kurd
        Kurdish Georgian Armenian Azerbaijani Russian Chechen Ukrainian Moldovan Albanian Kosovar Serb
        Serbian Macedonian Bosnian Salvadoran Honduran Nicaraguan Guatemalan Colombian Venezuelan Peruvian
        Bangladeshi Pakistani Indian Nepalese Chinese Tibetan Uyghur Mongolian Kyrgyz Uzbek Tajik Ugandan
        Kenyan Angolan Mauritanian
    """,
}
COUNTRIES = [
    "Congo",
    "Sierra Leone",
    "Sri Lanka",
    "Burkina Faso",
    "Burkina",
    "Côte d’Ivoire",
    "Cote d'Ivoire",
    "El Salvador",
    "Bosnië",
    "Noord-Macedonië",
    "Zuid-Soedan",
    "South Sudan",
    "Saudi Arabia",
    "Arabie saoudite",
    "Verenigde Staten",
    "États-Unis",
    "Guinée-Bissau",
    "Congo-Kinshasa",
    "Turkey",
    "Ivoorkust",
    "Palestina",
    "Tsjetsjenië",
    "Koerdistan",
    "Tibet",
    "Gaza",
    "West Bank",
    "Peru",
    "Mali",
    "Syrië",
    "Iran",
    "Irak",
    "Turkije",
    "Turquie",
    "Liban",
    "Tsjaad",
    "Jordanie",
]


def origin_cases():
    frames = {"nl": "Hij is {}.", "fr": "Il est {} et il attend.", "en": "They are {}."}
    for language, words in ORIGINS.items():
        for word in words.split():
            yield frames[language].format(word)


@pytest.mark.parametrize("text", list(origin_cases()))
def test_where_somebody_is_from_stops_a_case_in_small_letters_too(text):
    for written in (text, text.lower(), folded(text), text.upper()):
        assert [one.kind for one in betrayals(written, Known())] == ["origin"], written
    assert "…" in without_identity(text, Known(), "nl")


@pytest.mark.parametrize("country", COUNTRIES)
def test_a_country_stops_a_case_also_of_more_words_than_one(country):
    for written in (country, country.lower(), folded(country), country.replace(" ", "\n")):
        found = betrayals(f"Daarna woonde zij in {written} bij een tante.", Known())
        assert [one.words for one in found] == [written]


@pytest.mark.parametrize(
    "text",
    [
        "Zij spreekt Nederlands en Frans, haar zoon ook Engels en Duits.",
        "De Belgische wet, een Vlaamse school, de Franstalige kamer, een Nederlandse les.",
        "Elle apprend le néerlandais et le français ; la loi belge, une école flamande, la carte européenne.",
        "Une Belge, la langue française, une amie anglaise, des cours d’allemand.",
        "She learns Dutch, French, English and German; a Belgian school, European law.",
        "Indien zij dat wil, bel ik. Ik bel indien nodig.",
        "La réunion est demain. Elle a été servie. Soudain, plus rien. Tout le monde attend, jamais seul.",
        "The service was kind. On an island of calm, franchise and family reunion are words.",
        "De hele wereld, een andere kamer, het werk van de dienst.",
        "Je roemt het malaise niet; zij is ziek, met een comorbiditeit.",
    ],
)
def test_words_of_every_day_and_the_languages_here_are_no_origin(text):
    assert [one for one in betrayals(text, Known()) if one.kind in ("origin", "place")] == []


def test_a_word_of_two_languages_counts_in_its_own():
    assert betrayals("Il est indien.", Known())
    assert betrayals("Un Indien habite ici.", Known())
    assert betrayals("Zij was in Servië.", Known())


# Names


def known(*names, words=(), places=(), births=(), **parts):
    return known_of(
        OwnParts(names=names, places=places, reaches=(), birth_years=births, words=words, **parts), TODAY
    )


@pytest.mark.parametrize(
    "name", ["Jan", "Meester Jan", "Mei", "May", "June", "April", "Augustus", "Maître Mars"]
)
def test_somebody_called_like_a_month_is_somebody(name):
    who = name.split()[-1]
    for text in (f"Toen belde {who} terug.", f"Toen belde {who.upper()} terug.", f"{who}s zus zweeg."):
        assert [one.kind for one in betrayals(text, known(name))] == ["name"], text
        assert [one.kind for one in betrayals(text, names_only([name]))] == ["name"], text


def test_a_month_in_small_letters_is_the_month():
    """As nobody is written so; with a day or a year beside it it is a date anyway."""
    people = known("Mei", "Jan", "April")
    assert betrayals("Ze kwam in mei, in april sliep ze weer. Vorig jaar in jan. ook.", people) == ()
    assert [one.kind for one in betrayals("Op 12 jan en op 3 mei.", people)] == ["date", "date"]
    assert betrayals("Dat was in april.", known("April")) == ()
    assert betrayals("Dat zei April.", known("April"))


def test_a_name_that_is_a_word_of_ours_counts_with_a_capital():
    assert betrayals("We met Hope again.", known("Hope"))
    assert betrayals("There is hope, and she will come.", known("Hope", "Will")) == ()
    assert [risk.words for risk in risks("Hope called me.", known("Hope"))] == [("Hope",)]


@pytest.mark.parametrize("name", ["Mare", "Mol", "Terp", "August", "September"])
def test_names_that_our_texts_name_too_are_names_in_a_dossier(name):
    assert betrayals(f"Ik belde {name} daarover.", known(name))


@pytest.mark.parametrize("name", ["Jan", "June", "Mei", "Mars"])
def test_a_month_with_a_capital_within_a_dutch_sentence_is_somebody(name):
    seen = known("Berk", words=(f"Toen zei de buurvrouw dat {name} ook komt.",))
    assert betrayals(f"De buurvrouw en {name} komen.", seen)
    assert risks(f"De buurvrouw zei dat {name} ook komt.", Known())
    assert not risks("She came here in June and stayed with us.", Known())


def test_a_name_that_only_begins_sentences_is_known():
    told = known("Berk", words=("Fatima belde.", "Kampala is ver. Ali zweeg toen.", "Marie belde mij terug."))
    for text in (
        "Toen belde fatima.",
        "fatima zweeg",
        "het huis in kampala",
        "KAMPALA",
        "ali zweeg",
        "en marie ook",
    ):
        assert [one.kind for one in betrayals(text, told)] in (["told"], ["name"]), text


def test_what_begins_a_sentence_and_is_a_word_as_any_is_no_name():
    words = ("Gisteren sliep ik. Navragen of dat kan. Natuurlijk. Mijn moeder belt. Moeder kookt. Vijftig.",)
    words += (
        "Heureusement, hier, maman dort. Ensuite rien.",
        "Yesterday I slept. Mother cooks. Fortunately.",
    )
    assert known("Berk", words=words).told == frozenset()
    assert known("Berk", words=words).short == frozenset()


@pytest.mark.parametrize(
    ("name", "texts"),
    [
        ("Selam", "Selams zus|Selam's zus|Selam’s zus|d’Selam|ex-Selam|Selammetje|Selam_|#Selam|S_e_l_a_m"),
        ("Marie-Claire Dubois", "MarieClaire|Marieclaire|Marie\nClaire|Marie-\nClaire|marie-claire|claire"),
        ("N’Diaye", "n'diaye|NDiaye|ndiaye|Diaye"),
        ("Abd el Kader", "abdelkader|Abd-el-Kader|abd el kader|Kader"),
        ("Abdelkader", "Abd-el-Kader|Abd-\nel-Kader"),
        ("Meester De Smet", "desmet|De Smet|de smet"),
        ("Sélam", "Selam|se\u0301lam|SE\u0301LAM|sélam"),
        ("Léa", "Lea|lea|LÉA|Le\u0301a|Léas broer"),
        ("wim", "Wim|wim|WIM|Wims broer"),
        ("Laila Ahmadi", "L.A.|L. A.|l.a. Ahmadi|A. Ahmadi"),
        ("Jan van Dam", "Dam|Jan|J.D."),
    ],
)
def test_a_name_is_known_however_it_is_written(name, texts):
    for text in texts.split("|"):
        assert betrayals(f"Toen belde {text} terug.", known(name)), text
        rest = without_identity(f"Toen belde {text} terug.", known(name), "nl")
        assert betrayals(rest, known(name)) == ()


def test_a_short_name_that_is_a_word_counts_by_the_language_of_its_sentence():
    people = known("Meester Es", "Hope", "An")
    for text in ("Es zweeg.", "Es belde terug.", "An belde terug.", "De tolk kent hope al lang."):
        assert betrayals(text, people), text
    for text in ("Es-tu là ?", "Tu es venue hier.", "An interpreter was there.", "We hope that she stays."):
        assert betrayals(text, people) == (), text


def test_small_words_of_a_name_are_none():
    people = known("Jan van Dam", "de zus van Selam")
    assert betrayals("De zus en het huis van een vriendin.", people) == ()
    assert betrayals("Ze belt Selam.", people)


@pytest.mark.parametrize(
    ("place", "texts"),
    [
        ("Asmara", "asmara|Asmarees|asmarese|Asmara's"),
        ("Milaan", "Milanees|milaan|milanaise"),
        ("gent", "Gent|gent|Gentse"),
        ("brugse poort", "Brugse|brugse poort"),
    ],
)
def test_a_place_is_known_however_it_is_written(place, texts):
    for text in texts.split("|"):
        assert betrayals(f"Dat was in het {text} huis.", known("Berk", places=(place,))), text


def test_a_place_that_is_described_gives_no_names():
    described = known("Berk", places=("het opvangcentrum waar het gezin in juli aankwam",))
    assert described.places == frozenset()


def test_initials_are_pointed_out_and_known_ones_stop():
    assert [one.words for one in risks("Ik sprak L.A. daarover. Het was goed.", Known())] == [("L.A.",)]
    assert [one.words for one in risks("Ik sprak met mevrouw K. daarover.", Known())] == [("K.",)]
    assert risks("Het O.C.M.W. belde.", Known()) == ()
    assert betrayals("Ik sprak met L.H. daarover.", known("Gezin Hazelaar", "Laila"))


def test_a_town_that_our_texts_name_is_pointed_out():
    assert risks("Zij woont nu in Antwerpen.", Known())
    assert betrayals("Zij woont in Antwerpen.", known("Berk", words=("Zij woont nu in Antwerpen.",)))


# Ages


AGED = known("Berk", births=(1992, 2019))


@pytest.mark.parametrize(
    "text",
    [
        "Zij is 34.",
        "Een vrouw van 34",
        "a woman aged 34",
        "haar dochter van 7",
        "haar dochter van zeven kwam",
        "sa fille de 7 pleure",
        "une femme de 34",
        "âgée de 34",
        "à l’âge de 7, elle partit",
        "at the age of 7 she left",
        "a daughter of 7 and a son",
        "Het meisje is 7.",
        "Zij is vierendertig.",
        "elle a trente-quatre",
        "elle a trente quatre ans",
        "she is thirty-four",
        "she is thirty four now",
        "Laila (34) kwam",
        "een vierendertigjarige",
        "een 34jarige vrouw",
        "een 7-jarige",
        "34j. en moe",
        "kinderen van 7 en 9",
        "des enfants de 7 et 9",
        "haar zevende verjaardag",
        "son 7e anniversaire",
    ],
)
def test_an_age_that_somebody_has_stops_a_case(text):
    assert "age" in [one.kind for one in betrayals(text, AGED)]
    assert betrayals(without_identity(text, AGED, "nl"), AGED) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Een vrouw van 34 belde.",
        "Zij is 61.",
        "un homme de 52",
        "aged 61",
        "a man aged fifty",
        "Een kind van 5.",
    ],
)
def test_an_age_of_somebody_nobody_knows_stops_a_case_too(text):
    assert [one.kind for one in betrayals(text, Known())] == ["age"]


@pytest.mark.parametrize(
    "text",
    [
        "Kom om 7 uur.",
        "van 7 tot 9 uur",
        "open de 7 à 9 heures",
        "7. Vragen",
        "een termijn van 7 dagen",
        "un délai de 7 jours",
        "Het is 7 kilometer, het kost 7 euro.",
        "een van 7 gesprekken",
        "one of seven letters",
        "een moeder van zeven",
        "Zij heeft niveau B1, zone 7.",
        "Zij sliep vijf jaar niet. Het eerste jaar was zwaar, het volgende jaar ook. Beide jaren.",
        "Both years, the next year. La première année.",
    ],
)
def test_small_numbers_of_something_else_do_not(text):
    assert betrayals(text, AGED) == ()


def test_an_hour_is_no_age():
    assert betrayals("Kom om 14 uur, of à 14 heures.", known("Berk", births=(2012,))) == ()
    assert betrayals("In klas 14.", known("Berk", births=(2012,)))


# Days, numbers, contacts


@pytest.mark.parametrize(
    "text",
    [
        "op 2/7 kwam de brief",
        "le 2/7",
        "de brief van 2.7.",
        "2 / 7",
        "op 2.7 of op 2-7",
        "depuis le 2-7",
        "on 7/2",
        "le premier juillet",
        "le 1er juillet",
        "Op de 12de.",
        "le 12, elle partit",
        "on the 12th.",
        "maandag 12 kwam hij",
        "lundi 12",
        "the twenty-first of July",
        "the third of may",
        "on May third",
        "op eenentwintig juli",
        "le vingt et un juillet",
        "Op 12\njuli",
        "geboren in ’92",
        "geb. 92",
        "née en 92",
        "den 2en juli",
    ],
)
def test_a_day_stops_a_case(text):
    assert "date" in [one.kind for one in betrayals(text, Known())]
    assert betrayals(without_identity(text, Known(), "nl"), Known()) == ()


@pytest.mark.parametrize(
    "text",
    [
        "24/7 wakker, 1/2 dag",
        "Versie 2.5 van de lijst, 2,5 uur, 3-4 dagen",
        "In mei en in juli. Le mois de juillet. In July.",
        "Elke vrijdag één zin. Het eerste gesprek. Le 1er entretien.",
        "What one may do, the two may come, it may first be.",
    ],
)
def test_other_numbers_are_no_day(text):
    assert betrayals(text, Known()) == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("0470 12.34.56", "number"),
        ("+32 (0)470 12 34 56", "number"),
        ("0470/12 34 56", "number"),
        ("OV 1.234.567", "number"),
        ("SP: 1234567", "number"),
        ("9000 Gent", "number"),
        ("B-9000", "number"),
        ("a.b (at) voorbeeld.be", "contact"),
        ("a.b [at] voorbeeld.be", "contact"),
        ("voorbeeld.be/iemand", "contact"),
        ("facebook.com/iemand", "contact"),
        ("@iemand", "contact"),
    ],
)
def test_a_number_or_a_way_to_reach_somebody_stops_a_case(text, kind):
    assert kind in [one.kind for one in betrayals(f"Bel {text} morgen.", AGED)]
    rest = without_identity(f"Bel {text} morgen.", AGED, "nl")
    assert betrayals(rest, AGED) == ()
    assert not any(sign.isdigit() for sign in rest.replace("(0", "").replace("+32", ""))


def test_a_number_that_holds_an_age_is_left_out_whole():
    assert "12" not in without_identity("Bel 0470 34 12 56.", AGED, "nl")


# All families


def ways_to_write(word):
    yield from (word, word.upper(), f"{word}s", f"{word}’s", f"d’{word}", f"{word}-", f"\n{word}\n")
    if len(word) > 3:
        middle = len(word) // 2
        yield from (word.lower(), folded(word), f"{word}se", f"{word[:middle]}-\n{word[middle:]}")
        yield from (f"{word[:middle]}\n{word[middle:]}", ".".join(word), " ".join(word), "\u200b".join(word))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("dossier", fictional_dossiers(), ids=lambda one: one.id)
def test_every_name_and_place_stops_a_case_however_it_is_written(dossier, language):
    parts = own_parts(dossier)
    people = known_of(parts, TODAY)
    frame = {"nl": "Toen zei {} niets meer.", "fr": "Alors {} ne dit rien.", "en": "Then {} said no more."}[
        language
    ]
    names = [person.pseudonym.removeprefix("Gezin ") for person in dossier.people]
    places = [place for place in parts.places if " " not in place]
    for word in (*names, *places):
        for written in ways_to_write(word):
            assert betrayals(frame.format(written), people), written
            assert betrayals(without_identity(frame.format(written), people, language), people) == ()


@pytest.mark.parametrize("dossier", fictional_dossiers(), ids=lambda one: one.id)
def test_every_age_stops_a_case(dossier):
    parts = own_parts(dossier)
    people = known_of(parts, TODAY)
    for age in (TODAY.year - year for year in parts.birth_years):
        for text in ("Een kind van {}.", "Zij is {}.", "âgé de {}", "aged {}", "Ze is {} jaar."):
            assert betrayals(text.format(age), people), text.format(age)


@pytest.mark.parametrize("dossier", fictional_dossiers(), ids=lambda one: one.id)
def test_the_lawyer_who_confirmed_a_last_day_is_a_name(dossier):
    events = [event for track in dossier.procedure for event in track.events]
    confirmed = [one.delivery.last_day for one in events if one.delivery and one.delivery.last_day]
    assert {one.confirmed_by for one in confirmed} <= set(own_parts(dossier).names)
