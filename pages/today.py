"""Today: what is timely and due, this week's meetings, and what was left unfinished."""

from workbook.services.agenda import agenda
from workbook.ui import dossier_list, session, today

workspace = session.workspace()
today.show_head(workspace.now(), workspace.counsellor)
dossier_list.show_set_aside(workspace.store.set_aside())
if workspace.store.cards():
    today.show(agenda(workspace))
else:
    today.show_beginning()
