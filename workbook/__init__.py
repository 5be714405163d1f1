"""The Future Workbook: future conversations with asylum seekers, prepared, held and kept."""
