"""What a counsellor does: one function per action."""
