"""Sets up what is missing, then starts the workbook: `python3 -m workbook` (Windows: `py -m workbook`).

This file and `bootstrap/messages.py` keep to syntax of Python 3.6, so that an old Python can read
them far enough to say that it is too old. Nothing here needs more than the standard library.
"""

import sys

from workbook.bootstrap.messages import sentence

if sys.version_info < (3, 11):  # noqa: UP036 (whoever starts this may well have an older one)
    sys.exit(sentence("python-too-old", has=sys.version.split()[0]))

from workbook.bootstrap.start import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
