"""Clicks on one link in one tab, from the click to the painted page."""

import statistics
from dataclasses import dataclass

from playwright.sync_api import Page

from benchmarks.bare_app import KINDS

WARM_UP = 2
"""The first clicks of a tab load what the page needs, once a day; they do not count."""

CLICK_TO_PAINT = """
(link) => new Promise((resolve, reject) => {
  const shown = () => document.querySelector('[data-testid="stMain"]')?.innerText;
  const before = shown();
  const clicked = performance.now();
  let painted = 0;
  const watcher = new MutationObserver((changes) => {
    if (!changes.some(({target}) => target.parentElement?.closest('[data-testid="stMain"]'))) return;
    requestAnimationFrame(() => requestAnimationFrame((now) => { painted = now; }));
  });
  watcher.observe(document.body, {childList: true, characterData: true, subtree: true});
  const rounds = setInterval(() => {
    const now = performance.now();
    const is_quiet = painted > clicked && now - painted > 400 && shown() !== before;
    if (!is_quiet && now - clicked < 30000) return;
    clearInterval(rounds);
    watcher.disconnect();
    is_quiet ? resolve(painted - clicked) : reject(new Error('the page never came'));
  }, 20);
  link.click();
})
"""
"""Painted is the second frame after the last change of what the page holds, once it shows something else."""


COUNT = """
(kinds) => Object.fromEntries(kinds.map((kind) =>
  [kind, document.querySelectorAll(`[data-testid=stMain] [data-testid=${kind}]`).length]))
"""


@dataclass(frozen=True)
class Click:
    """A page, the address it is clicked from, and the link."""

    page: str
    start: str
    link: str


class Clicks:
    """Clicks on one link in one tab, which goes back each time; what each took, in milliseconds."""

    def __init__(self, browser: Page, address: str, click: Click) -> None:
        self._browser, self._click, self._took = browser, click, list[float]()
        browser.goto(address + click.start)

    def once(self) -> None:
        """To the page and back."""
        start = self._there()
        self._browser.go_back()
        self._browser.wait_for_url(start)

    def counted(self) -> dict[str, int]:
        """The fields and buttons of the page, by Streamlit's names for them."""
        start = self._there()
        found: dict[str, int] = self._browser.evaluate(COUNT, list(KINDS))
        self._browser.go_back()
        self._browser.wait_for_url(start)
        return {kind: count for kind, count in found.items() if count}

    def _there(self) -> str:
        link = self._browser.locator(self._click.link).first
        link.wait_for()
        self._settle()
        start = self._browser.url
        self._took.append(float(link.evaluate(CLICK_TO_PAINT)))
        self._settle()
        return start

    def typical(self) -> float:
        """The median, without those that warmed up."""
        return statistics.median(self._took[WARM_UP:])

    def _settle(self) -> None:
        self._browser.wait_for_selector('[data-test-script-state="notRunning"]')
        self._browser.wait_for_timeout(300)
