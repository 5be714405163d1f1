"""Keeps dossiers, sealed; only this room knows TinyDB, files and keys."""
