"""Intervision on the screen: cases, the room, and what follows."""
