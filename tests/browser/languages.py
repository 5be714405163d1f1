"""In which languages a test is run: Dutch every time, French and English in the long run as well."""

import pytest

LONG = pytest.mark.long
DUTCH_FIRST = ["nl", pytest.param("fr", marks=LONG), pytest.param("en", marks=LONG)]
