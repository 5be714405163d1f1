"""What the workbook does from the command line: one module per command, none of which knows the screen."""
