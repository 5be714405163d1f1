"""The recovery key as it is printed, locked away and one day typed in again.

160 random bits and a check of 20 bits, as nine groups of four signs without I, L, O and U. Whoever
types it may use small letters, spaces and dashes, and may take 0 for O and 1 for I or L.
"""

import hashlib
import secrets

_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_MEANT = str.maketrans({"O": "0", "I": "1", "L": "1"})
_SECRET, _CHECK_BITS, _LENGTH, _GROUP = 20, 20, 36, 4


class Mistyped(Exception):
    """A sign is missing, doubled or wrong: this was never a recovery key."""


def new_secret() -> bytes:
    """The random part of a recovery key."""
    return secrets.token_bytes(_SECRET)


def printed(secret: bytes) -> str:
    """As it goes on paper: ABCD-EFGH-…"""
    number = int.from_bytes(secret, "big") << _CHECK_BITS | _check(secret)
    signs = "".join(_SIGNS[number >> shift & 31] for shift in range(5 * (_LENGTH - 1), -1, -5))
    return "-".join(signs[at : at + _GROUP] for at in range(0, _LENGTH, _GROUP))


def typed(text: str) -> bytes:
    """The random part of a recovery key as somebody typed it, or Mistyped."""
    signs = "".join(sign for sign in text.upper() if sign.isalnum()).translate(_MEANT)
    if len(signs) != _LENGTH or not set(signs) <= set(_SIGNS):
        raise Mistyped
    number = 0
    for sign in signs:
        number = number << 5 | _SIGNS.index(sign)
    secret = (number >> _CHECK_BITS).to_bytes(_SECRET, "big")
    if number & (1 << _CHECK_BITS) - 1 != _check(secret):
        raise Mistyped
    return secret


def _check(secret: bytes) -> int:
    digest = hashlib.sha256(b"recovery key" + secret).digest()
    return int.from_bytes(digest[:4], "big") >> (32 - _CHECK_BITS)
