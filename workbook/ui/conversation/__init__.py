"""The conversation room: prepare, hold and wrap up, each to be left and taken up again."""
