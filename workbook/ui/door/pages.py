"""The door's pages as HTML: one function per page, all words in the reader's language."""

from datetime import datetime
from urllib.parse import urlencode

from starlette.responses import HTMLResponse

from workbook.names import OWN_NAMES
from workbook.ui.door.checks import unlock_address
from workbook.ui.door.forms import Asked
from workbook.ui.door.headers import DOOR_POLICY
from workbook.ui.door.markup import Markup, fill, hidden_fields, joined, lines
from workbook.ui.door.problems import Problem
from workbook.words import LANGUAGES, words_in

WITHOUT_WORDS = Markup("")


def start(asked: Asked, folder: str, problem: Problem | None = None) -> HTMLResponse:
    """The first page of a new workbook."""
    _ = words_in(asked.language).gettext
    body = fill(
        "start",
        hidden=_hidden(asked),
        lead=_("This is where your workbook begins. Setting it up takes two minutes."),
        name_label=_("Your name, as colleagues know it"),
        name_hint=_("may stay empty"),
        counsellor=asked.field("counsellor"),
        new_passphrase=_new_passphrase(asked, problem),
        warning=_(
            "Only this passphrase opens the workbook; nobody can send you a new one. "
            "On the next page you receive a recovery key, in case you forget it."
        ),
        act=_("Make my workbook"),
        kept_in=_("Your dossiers are kept in {folder}").format(folder=folder),
    )
    return _page(asked, "/start", _("Welcome"), body, problem)


def recovery_key(asked: Asked, key: str, folder: str, problem: Problem | None = None) -> HTMLResponse:
    """The one page that shows the recovery key; it also has to look right on paper."""
    _ = words_in(asked.language).gettext
    body = fill(
        "recovery_key",
        hidden=_hidden(asked),
        lead=_("With this key you open the workbook if you forget the passphrase. You see it only now."),
        key=joined([fill("key_group", group=group) for group in key.split("-")]),
        advice=_(
            "Print this page or write the key down, and keep the paper apart from this computer. "
            "Without the passphrase and without this key, nobody can open your dossiers."
        ),
        for_print=_(
            "This key opens the workbook in {folder}, made on {day}. Keep this paper apart from the computer."
        ).format(folder=folder, day=words_in(asked.language).day(datetime.now().astimezone())),
        state=_state(problem, "written"),
        written=_("I have the recovery key on paper"),
        act=_("Open the workbook"),
        print=_("Print"),
    )
    return _page(asked, "/start/recovery-key", _("Your recovery key"), body, problem)


def unlock(asked: Asked, problem: Problem | None = None) -> HTMLResponse:
    """Where everybody comes in."""
    _ = words_in(asked.language).gettext
    body = fill(
        "unlock",
        hidden=_hidden(asked),
        label=_("Passphrase"),
        show=_("Show what I type"),
        state=_state(problem, "passphrase", autofocus=True),
        act=_("Open"),
        recover=_("I use the recovery key"),
        recover_address=_address("/recover", asked),
    )
    return _page(asked, "/unlock", _("Open the workbook"), body, problem)


def recover(asked: Asked, problem: Problem | None = None) -> HTMLResponse:
    """For whoever forgot the passphrase and has the paper."""
    _ = words_in(asked.language).gettext
    body = fill(
        "recover",
        hidden=_hidden(asked),
        lead=_("Type the key from your paper and choose a new passphrase. Your dossiers stay as they are."),
        label=_("Recovery key"),
        hint=_("Capitals or not, with or without dashes: all are fine."),
        state=_state(problem, "recovery_key", hint="recovery_key-hint"),
        new_passphrase=_new_passphrase(asked, problem),
        act=_("Open"),
        unlock=_("I do know the passphrase"),
        unlock_address=unlock_address(asked.wanted),
    )
    return _page(asked, "/recover", _("Open with the recovery key"), body, problem)


def closed(asked: Asked, problem: Problem, status: int = 503) -> HTMLResponse:
    """Nothing can be opened now; the sentence says why."""
    _ = words_in(asked.language).gettext
    body = fill("try_again", address="/unlock", act=_("Try again"))
    return _page(asked, "/unlock", _("The workbook stays closed"), body, problem, status)


def not_here(asked: Asked, problem: Problem) -> HTMLResponse:
    """What was asked for cannot be handed out; the sentence says why, and the dossiers are one click away."""
    _ = words_in(asked.language).gettext
    body = fill("try_again", address="/", act=_("To the dossiers"))
    return _page(asked, "/", _("This file was not made"), body, problem, 404)


def _page(
    asked: Asked, path: str, title: str, body: Markup, problem: Problem | None, status: int = 200
) -> HTMLResponse:
    _ = words_in(asked.language).gettext
    markup = fill(
        "page",
        language=asked.language,
        title=title,
        product=_("Future Workbook"),
        # The name on the cover, in two lines; Dutch breaks the word with a hyphen
        mark=lines(_("Future\nWorkbook")),
        promise=_("What you write stays on this computer, encrypted."),
        languages=_languages(asked, path),
        notice=fill("notice", sentence=problem.sentence) if problem else WITHOUT_WORDS,
        body=body,
    )
    status = 422 if problem and status == 200 else status
    return HTMLResponse(markup, status, {"Content-Security-Policy": DOOR_POLICY})


def _new_passphrase(asked: Asked, problem: Problem | None) -> Markup:
    _ = words_in(asked.language).gettext
    return fill(
        "new_passphrase",
        label=_("New passphrase"),
        hint=_("A sentence of several words that you can remember; at least eight characters."),
        again=_("The same passphrase once more"),
        show=_("Show what I type"),
        state=_state(problem, "passphrase", hint="passphrase-hint"),
        again_state=_state(problem, "passphrase"),
    )


def _languages(asked: Asked, path: str) -> Markup:
    _ = words_in(asked.language).gettext
    links = [
        fill(
            "language",
            code=code,
            name=OWN_NAMES[code],
            address=_address(path, asked, language=code),
            current=Markup(' aria-current="true"') if code == asked.language else WITHOUT_WORDS,
        )
        for code in LANGUAGES
    ]
    return fill("languages", label=_("Language"), links=joined(links))


def _hidden(asked: Asked) -> Markup:
    return hidden_fields(form=asked.form_token, next=asked.wanted, language=asked.language)


def _address(path: str, asked: Asked, **more: str) -> str:
    query = {"next": asked.wanted} if asked.wanted != "/" else {}
    query.update(more)
    return f"{path}?{urlencode(query)}" if query else path


def _state(problem: Problem | None, field: str, *, hint: str = "", autofocus: bool = False) -> Markup:
    """What assistive technology hears at this field, and whether the caret stands in it."""
    wrong = problem is not None and problem.about == field
    described = " ".join(part for part in (hint, "notice" if wrong else "") if part)
    attributes = [f'aria-describedby="{described}"'] if described else []
    attributes += ['aria-invalid="true"'] if wrong else []
    attributes += ["autofocus"] if autofocus or wrong else []
    return Markup(" ".join(attributes))
