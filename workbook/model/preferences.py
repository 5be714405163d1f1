"""How one counsellor wants the workbook."""

from typing import Literal

from pydantic import Field

from workbook.model.value import Text, Value

InterfaceLanguage = Literal["nl", "fr", "en"]


class Preferences(Value):
    """The counsellor's name as colleagues know it, the language, and when the workbook locks by itself."""

    counsellor: Text = ""
    language: InterfaceLanguage = "nl"
    idle_minutes: int = Field(default=15, ge=1, le=240)
