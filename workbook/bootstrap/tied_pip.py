"""Runs pip so that it stops when whoever started it is gone; run as a file, by the environment's Python.

The starter keeps our standard input open and never writes to it. If the starter is killed, the pipe
ends, and so do we: the next start may then take the folder without pip still writing into it.
"""

import os
import runpy
import threading


def _stop_with_the_starter() -> None:
    os.read(0, 1)  # not sys.stdin: a waiting reader would hold its lock when Python ends
    os._exit(1)


if __name__ == "__main__":
    threading.Thread(target=_stop_with_the_starter, daemon=True).start()
    runpy.run_module("pip", run_name="__main__", alter_sys=True)
