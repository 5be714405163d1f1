"""The connection of a page, to be cut as a laptop's Wi-Fi cuts it."""

import re

from playwright.sync_api import Page


class Wire:
    """The page's connections to the server, to be cut and mended."""

    def __init__(self, page: Page) -> None:
        self._is_cut, self._open = False, []
        page.route_web_socket(re.compile(r"/_stcore/stream"), self._opened)

    def _opened(self, socket) -> None:
        if self._is_cut:
            socket.close(code=1011, reason="no connection")
            return
        server = socket.connect_to_server()
        self._open.append((socket, server))

    def cut(self) -> None:
        self._is_cut = True
        for page_side, server_side in self._open:
            server_side.close(code=1011, reason="cut")
            page_side.close(code=1011, reason="cut")
        self._open.clear()

    def mend(self) -> None:
        self._is_cut = False
