"""Dialogs: what is entered or looked up without leaving the page."""
