"""The budgets, measured: `python3 -m workbook bench`, or one file at a time."""
