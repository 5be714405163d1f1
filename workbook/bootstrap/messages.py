"""What the set-up says, in the language of the computer.

Plain data instead of a catalogue: the package that reads catalogues is what the set-up has yet to
install. Syntax of Python 3.6 (see `workbook/__main__.py`).
"""

import os
import sys
from collections.abc import Mapping

LANGUAGES = ("nl", "fr", "en")

SENTENCES = {
    # steps
    "making": {
        "nl": "Het werkboek maakt eerst een eigen plek voor zijn onderdelen. Dat gebeurt één keer.",
        "fr": "Le cahier prépare d'abord un endroit pour ses composants. Cela n'arrive qu'une fois.",
        "en": "The workbook first makes a place for its parts. This happens once.",
    },
    "making-again": {
        "nl": "De onderdelen van het werkboek zijn niet volledig. Het maakt ze opnieuw.",
        "fr": "Les composants du cahier ne sont pas complets. Il les prépare à nouveau.",
        "en": "The workbook's parts are not complete. It makes them again.",
    },
    "installing": {
        "nl": "Het heeft {total} onderdelen nodig en haalt op wat ontbreekt. Reken een paar minuten.",
        "fr": "Il a besoin de {total} composants et télécharge ce qui manque. Comptez quelques minutes.",
        "en": "It needs {total} parts and fetches what is missing. Allow a few minutes.",
    },
    "fetched": {
        "nl": "  {done} van {total} opgehaald",
        "fr": "  {done} sur {total} téléchargés",
        "en": "  {done} of {total} fetched",
    },
    "unpacking": {
        "nl": "Alles is opgehaald en nagekeken. Nu nog uitpakken.",
        "fr": "Tout est téléchargé et vérifié. Reste à déballer.",
        "en": "Everything is fetched and checked. Now unpacking.",
    },
    "ready": {
        "nl": "Klaar.",
        "fr": "C'est prêt.",
        "en": "Ready.",
    },
    "waiting": {
        "nl": "Een ander venster is al bezig met installeren. Even wachten.",
        "fr": "Une autre fenêtre est déjà en train d'installer. Un instant.",
        "en": "Another window is already setting up. One moment.",
    },
    "installing-browser": {
        "nl": "De tests hebben een browser nodig. Chromium wordt geïnstalleerd met apt-get.",
        "fr": "Les tests ont besoin d'un navigateur. Chromium est installé avec apt-get.",
        "en": "The tests need a browser. Installing Chromium with apt-get.",
    },
    # what can go wrong
    "python-too-old": {
        "nl": "Dit is Python {has}. Het werkboek heeft Python 3.11 of nieuwer nodig. "
        "Installeer die van python.org.",
        "fr": "Ceci est Python {has}. Le cahier a besoin de Python 3.11 ou plus récent. "
        "Installez-le depuis python.org.",
        "en": "This is Python {has}. The workbook needs Python 3.11 or newer. Install it from python.org.",
    },
    "no-pip": {
        "nl": "Deze Python kan geen onderdelen installeren. Dit helpt: {remedy}",
        "fr": "Ce Python ne peut pas installer de composants. Voici ce qui aide : {remedy}",
        "en": "This Python cannot install parts. This helps: {remedy}",
    },
    "no-network": {
        "nl": "Het ophalen lukt niet. Kijk de internetverbinding na en start opnieuw. Niets gaat verloren.",
        "fr": "Le téléchargement échoue. Vérifiez la connexion à internet et relancez : rien n'est perdu.",
        "en": "Fetching did not work. Check the internet connection and start again: nothing is lost.",
    },
    "disk-full": {
        "nl": "De schijf is vol. Maak ongeveer 2 GB vrij op de schijf van {folder} en start opnieuw.",
        "fr": "Le disque est plein. Libérez environ 2 Go sur le disque de {folder} et relancez.",
        "en": "The disk is full. Free about 2 GB on the disk of {folder} and start again.",
    },
    "may-not-write": {
        "nl": "Het werkboek kan niet schrijven in {folder}. "
        "Sluit andere vensters van het werkboek, of zet de map op een plek van uzelf.",
        "fr": "Le cahier ne peut pas écrire dans {folder}. "
        "Fermez ses autres fenêtres, ou placez le dossier à un endroit qui vous appartient.",
        "en": "The workbook cannot write in {folder}. "
        "Close its other windows, or put the folder in a place of your own.",
    },
    "part-differs": {
        "nl": "Een opgehaald onderdeel is niet het nagekeken onderdeel en werd niet geïnstalleerd. "
        "Start opnieuw; blijft dit, verwittig dan wie het werkboek beheert.",
        "fr": "Un composant téléchargé n'est pas celui qui a été vérifié et n'a pas été installé. "
        "Relancez ; si cela persiste, prévenez la personne qui gère le cahier.",
        "en": "A fetched part is not the part that was checked, so it was not installed. "
        "Start again; if this stays, tell whoever looks after the workbook.",
    },
    "no-build": {
        "nl": "Voor deze computer met Python {has} bestaat een onderdeel niet kant-en-klaar. "
        "Installeer een 64-bits Python 3.11, 3.12 of 3.13 van python.org. ({detail})",
        "fr": "Un composant n'existe pas tout fait pour cet ordinateur avec Python {has}. "
        "Installez Python 3.11, 3.12 ou 3.13 en 64 bits depuis python.org. ({detail})",
        "en": "One part is not available ready-made for this computer with Python {has}. "
        "Install a 64-bit Python 3.11, 3.12 or 3.13 from python.org. ({detail})",
    },
    "failed": {
        "nl": "De installatie is niet gelukt en begint bij de volgende start opnieuw. ({detail})",
        "fr": "L'installation n'a pas réussi et reprendra au prochain démarrage. ({detail})",
        "en": "The set-up did not succeed and begins again at the next start. ({detail})",
    },
    "stopped": {
        "nl": "Gestopt. De volgende start begint opnieuw met installeren.",
        "fr": "Arrêté. Le prochain démarrage reprendra l'installation.",
        "en": "Stopped. The next start begins the set-up again.",
    },
    "no-browser": {
        "nl": "De tests hebben Chromium, Chrome of Edge nodig. Dit helpt: {remedy}",
        "fr": "Les tests ont besoin de Chromium, Chrome ou Edge. Voici ce qui aide : {remedy}",
        "en": "The tests need Chromium, Chrome or Edge. This helps: {remedy}",
    },
    "browser-not-there": {
        "nl": "WORKBOOK_BROWSER wijst naar {path}, maar daar staat geen browser. "
        "Verbeter het pad of haal het weg.",
        "fr": "WORKBOOK_BROWSER indique {path}, mais il n'y a pas de navigateur à cet endroit. "
        "Corrigez le chemin ou retirez-le.",
        "en": "WORKBOOK_BROWSER points to {path}, but there is no browser there. Mend the path or remove it.",
    },
    # remedies
    "install-python": {
        "nl": "installeer Python opnieuw van python.org",
        "fr": "réinstallez Python depuis python.org",
        "en": "install Python again from python.org",
    },
    "install-browser": {
        "nl": "installeer Chrome of Chromium, of zet het pad van een browser in WORKBOOK_BROWSER",
        "fr": "installez Chrome ou Chromium, ou mettez le chemin d'un navigateur dans WORKBOOK_BROWSER",
        "en": "install Chrome or Chromium, or put a browser's path in WORKBOOK_BROWSER",
    },
}


def language(environment: "Mapping[str, str]", menu_language: str = "") -> str:
    """The language of this computer among ours, else English."""
    names = (environment.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    chosen = next((name for name in names if name), menu_language)[:2].lower()
    return chosen if chosen in LANGUAGES else "en"


def menu_language_of_windows() -> str:
    """What Windows shows its own menus in, such as `nl_BE`; empty elsewhere."""
    if sys.platform != "win32":
        return ""
    import ctypes
    import locale

    return locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")


def sentence(code: str, **values: object) -> str:
    """This sentence in the language of the computer."""
    return SENTENCES[code][language(os.environ, menu_language_of_windows())].format(**values)


def say(code: str, **values: object) -> None:
    """Tell the person at the screen; not on standard output, which belongs to the command's own answer."""
    print(sentence(code, **values), file=sys.stderr, flush=True)
