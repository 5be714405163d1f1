"""The counsellor's own notebook: write, mark for intervision, erase. It never meets a dossier."""

from workbook.model.notebook import Notebook, Remark
from workbook.services.workspace import Workspace


def write_remark(workspace: Workspace, remark_id: str, words: str) -> Notebook:
    """Keep these words under this id, new or as they were typed on; without any words it goes."""
    now = workspace.now()

    def step(notebook: Notebook) -> Notebook:
        known = next((one for one in notebook.remarks if one.id == remark_id), None)
        if not words.strip():
            return notebook.without(remark_id)
        if known:
            return notebook.with_remark(known.having(words=words))
        return notebook.with_remark(Remark(id=remark_id, words=words, written_at=now))

    return workspace.store.change_notebook(step)


def mark_for_intervision(workspace: Workspace, remark_id: str, *, is_for: bool) -> Notebook:
    """To bring to colleagues, or not after all."""

    def step(notebook: Notebook) -> Notebook:
        return Notebook(
            remarks=tuple(
                one.having(for_intervision=is_for) if one.id == remark_id else one for one in notebook.remarks
            )
        )

    return workspace.store.change_notebook(step)


def erase_remark(workspace: Workspace, remark_id: str) -> Remark | None:
    """Erase it from the disk; the remark itself, so that it can be put back while the page is open.

    None where another tab erased it already.
    """
    remark = next((one for one in workspace.store.notebook().remarks if one.id == remark_id), None)
    if remark:
        workspace.store.change_notebook(lambda notebook: notebook.without(remark_id))
    return remark


def put_remark_back(workspace: Workspace, remark: Remark) -> Notebook:
    """It was erased by mistake a moment ago."""

    def step(notebook: Notebook) -> Notebook:
        remarks = notebook.with_remark(remark).remarks
        return Notebook(remarks=tuple(sorted(remarks, key=lambda one: one.written_at)))

    return workspace.store.change_notebook(step)
