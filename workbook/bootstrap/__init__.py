"""What happens before the workbook runs: its own Python environment, with the standard library alone."""
