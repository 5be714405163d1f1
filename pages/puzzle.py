"""The puzzle of one person: what each place means for each side of their life, in their own words."""

import streamlit as st

from workbook.model.timely import stops_conversation
from workbook.ui import balance, html, person_in_view, puzzle, puzzle_piece, session
from workbook.ui.conversation import entering
from workbook.ui.words import _, text

dossier = session.dossier()
if not dossier.adults:
    st.html(html.title(_("Puzzle"), kick=dossier.pseudonym))
    st.html(html.tag("p", _("Add an adult on the overview. Then the puzzle can be laid."), css="wb-empty"))
elif session.is_client_view():
    puzzle.show_turned(dossier, person_in_view.in_address(dossier.adults))
elif stops_conversation(dossier, person_in_view.in_address(dossier.adults).id):
    st.html(html.title(_("Puzzle"), kick=dossier.pseudonym))
    person = person_in_view.choose(dossier, dossier.adults)
    entering.show_stop()
    puzzle.show_drawing(dossier, person, is_shown_only=True)
    puzzle.show_papers(dossier, person)
else:
    st.html(html.title(_("Puzzle"), kick=dossier.pseudonym, lead=text("puzzle.lead.what")))
    person = person_in_view.choose(dossier, dossier.adults)
    puzzle.show_buttons(dossier, person)
    puzzle.show_moments(dossier, person)
    puzzle.show_drawing(dossier, person)
    if puzzle.is_now(dossier, person):
        puzzle_piece.show(dossier, person)
    puzzle.show_wishes(dossier, person)
    puzzle.show_changes(dossier, person)
    puzzle.show_partners(dossier, person)
    puzzle.show_in_words(dossier, person)
    puzzle.show_method()
    puzzle.show_papers(dossier, person)
    balance.show(dossier, person)
