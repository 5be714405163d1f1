"""What exists and which rules hold: no screen, no files, no clock."""
