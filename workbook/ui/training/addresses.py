"""Where one is in the training, as the address says it."""

import streamlit as st


def place() -> str:
    """Empty for the beginning, else "workshop", "case" or "practice"."""
    return st.query_params.get("s", "")


def named() -> str:
    """The workshop or case that the address names."""
    return st.query_params.get("c", "")


def query(where: str, name: str) -> dict[str, str]:
    """The address of a workshop, a case, or practising with it."""
    return {"s": where, "c": name}
