"""Pieces of screen; only this room, the pages and the entry know Streamlit."""
