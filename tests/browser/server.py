"""A real workbook on a free port, to be used, killed and started again; and how a person opens it."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PASSPHRASE = "vier woorden op een rij"


_LEFT: list[int] = []
"""Ports that earlier servers left: at a known address a browser has the workbook's files already."""


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class Server:
    """The server as a process of its own, on one data folder."""

    def __init__(self, data: Path, **environment: str) -> None:
        self.data, self.environment = data, environment
        self.port = _LEFT.pop() if _LEFT else free_port()
        self.log = data.parent / f"{data.name}.log"
        self.process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> "Server":
        environment = {
            **os.environ,
            "PYTHONUTF8": "1",
            "PYTHONPATH": str(ROOT),
            "WORKBOOK_DATA": str(self.data),
            **self.environment,
        }
        command = [sys.executable, "-m", "streamlit", "run", str(ROOT / "workbook" / "app.py")]
        command += ["--server.port", str(self.port), "--server.headless", "true"]
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=log)
        self._wait_until_healthy()
        return self

    def _wait_until_healthy(self) -> None:
        end = time.monotonic() + 60
        while time.monotonic() < end:
            try:
                with urllib.request.urlopen(f"{self.url}/_stcore/health", timeout=2):
                    return
            except (urllib.error.URLError, OSError):
                time.sleep(0.05)
        raise AssertionError(f"the server did not start: {self.log.read_text()[-2000:]}")

    def kill(self) -> None:
        """SIGKILL: no goodbye, no flushing."""
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait(timeout=20)
            self.met_nothing_unexpected()

    def leave(self) -> None:
        """For good: another server may have the port."""
        self.kill()
        _LEFT.append(self.port)

    def met_nothing_unexpected(self) -> None:
        unexpected = [line for line in self.log.read_text().splitlines() if "unexpected:" in line]
        assert unexpected == [], "a page met what nobody expected"

    def restart(self) -> None:
        self.kill()
        self.start()
