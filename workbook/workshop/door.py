"""The door of the room: a device that types too many wrong codes waits a minute, and nobody else does."""

WRONG_CODES_A_MINUTE = 20
"""More than a group mistypes that a router shows as one device; far fewer than it takes to guess."""

MOST_DEVICES = 500
"""So many are remembered; a meeting room's network rarely has half as many addresses."""

MINUTE_S = 60.0


class Door:
    """Who typed a wrong code in the last minute, by the address of the device."""

    def __init__(self) -> None:
        self._wrong: dict[str, list[float]] = {}

    def is_shut_for(self, device: str, now: float) -> bool:
        """Whether this device has to wait, whatever it types."""
        return len(self._lately(device, now)) >= WRONG_CODES_A_MINUTE

    def wrong_code(self, device: str, now: float) -> None:
        """One more; at a shut door none counts, so that it opens again while somebody goes on knocking."""
        tries = self._lately(device, now)
        if len(tries) >= WRONG_CODES_A_MINUTE:
            return
        self._wrong.pop(device, None)
        self._wrong[device] = [*tries, now]
        if len(self._wrong) > MOST_DEVICES:
            del self._wrong[next(iter(self._wrong))]  # whose last try is longest ago

    def _lately(self, device: str, now: float) -> list[float]:
        return [moment for moment in self._wrong.get(device, ()) if now - moment < MINUTE_S]
