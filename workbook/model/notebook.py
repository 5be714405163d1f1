"""The counsellor's own notebook: what a talk did to her, doubts, resistance. Nobody's dossier."""

from pydantic import AwareDatetime, field_validator

from workbook.errors import WordsMissing
from workbook.model.value import Text, Value, placed


class Remark(Value):
    """One remark; `for_intervision` where she wants to bring it to her colleagues."""

    id: str
    words: Text
    written_at: AwareDatetime
    for_intervision: bool = False

    @field_validator("words")
    @classmethod
    def _says_something(cls, words: str) -> str:
        if not words.strip():
            raise WordsMissing()
        return words.strip()


class Notebook(Value):
    """All remarks, oldest first; erased when the counsellor says so."""

    remarks: tuple[Remark, ...] = ()

    def with_remark(self, remark: Remark) -> "Notebook":
        """With this remark added, or replaced where the id is known."""
        return Notebook(remarks=placed(self.remarks, remark))

    def without(self, remark_id: str) -> "Notebook":
        """Without this remark."""
        return Notebook(remarks=tuple(one for one in self.remarks if one.id != remark_id))
