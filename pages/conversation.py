"""The conversation room; without a conversation in the address, the list of them."""

from workbook.ui import session
from workbook.ui.conversation import choose, client, hold, prepare, wrap_up

dossier = session.dossier()
if not session.conversation_id():
    choose.show(dossier)
else:
    talk = dossier.conversation(session.conversation_id())
    step = session.step() or talk.step
    if session.is_client_view():
        client.show(dossier, talk)
    elif step == "prepare":
        prepare.show(dossier, talk)
    elif step == "hold":
        hold.show(dossier, talk)
    else:
        wrap_up.show(dossier, talk)
