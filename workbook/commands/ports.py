"""Ports of this computer: is one free, and which is the next free one?"""

import socket
import sys

HOST = "127.0.0.1"
LAST = 65535
TRIED = 100


def is_free(port: int) -> bool:
    """Whether a server could listen there now."""
    with socket.socket() as trial:
        if sys.platform == "win32":  # there, two programs could otherwise share a port
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((HOST, port))
        except OSError:
            return False
    return True


def next_free(port: int) -> int | None:
    """This port or the nearest free one above it; None where a whole row is taken."""
    row = range(port, min(port + TRIED, LAST + 1))
    return next((tried for tried in row if is_free(tried)), None)
