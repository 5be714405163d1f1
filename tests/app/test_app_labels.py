"""Words of people stand in labels as they were written; Streamlit reads labels as Markdown."""

import pytest

from tests.app.conftest import tappable
from workbook.services.dossiers import NewFamily, begin_family
from workbook.ui import html
from workbook.words import words_in

NL = words_in("nl")
JOINED = ":\u2060"


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Bel de school (maandag, 14:00)", "Bel de school (maandag, 14:00)"),
        ("1. *Bel* $400 – $500", r"1. \*Bel\* \$400 – \$500"),
        (":smile:", f"{JOINED}smile:"),
        (":material/home:", f"{JOINED}material/home:"),
        (":red[x]", rf"{JOINED}red\[x\]"),
        ("[x](http://y)", rf"\[x\](http{JOINED}//y)"),
        (r"a\b <b> ~x~ `y` _z_", r"a\\b \<b> \~x\~ \`y\` \_z\_"),
        ("els@loi.be", "els@\u2060loi.be"),
        ("www.loi.be", "www\u2060.loi.be"),
    ],
)
def test_markdown_in_a_label_is_no_markdown(text, label):
    assert html.label(text) == label


def test_a_name_stands_in_a_button_as_it_was_typed(visit, workspace):
    dossier = begin_family(workspace, NewFamily("*Linde*", ("La_il_a",)))
    change = NL.gettext("Change: {event}").format(event="La_il_a")
    assert change in [said for _key, said, _chosen in tappable(visit("overview", d=dossier.id))]
    assert any(link.proto.label == r"\*Linde\*" for link in visit("dossiers").get("page_link"))
