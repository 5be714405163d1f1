"""Reads the texts and facts of the methodology and says what is missing."""
