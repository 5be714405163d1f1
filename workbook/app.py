"""The server: the door in front, the pages behind it.

Run with `streamlit run workbook/app.py` from any folder; `main.py` beside this file is what a
browser sees once the workbook is open.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

import streamlit as st  # noqa: E402  the root comes first

from workbook.ui import door, paper_route  # noqa: E402

app = st.App(
    "main.py",
    routes=[*door.routes(), *paper_route.routes()],
    middleware=door.middleware(),
    lifespan=door.lifespan,
)
