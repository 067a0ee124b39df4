"""What tests in the browser do to a page, and what they ask it."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from playwright.sync_api import Error

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, ConsoleMessage, Page, Request

# What Chromium says of what it breaks off because the machine got or lost a network: tests beside these make some.
NETWORK_CHANGED = "net::ERR_NETWORK_CHANGED"
LOADS = 20
TIMEOUT = 120_000  # milliseconds; a busy machine is slow, not wrong
# Material makes code that can be scrolled reachable by keyboard once it has measured it.
SETTLED = """() => [...document.querySelectorAll("pre > code")].every(
    (code) => !code.checkVisibility() || code.scrollWidth <= code.clientWidth || code.tabIndex === 0)"""
# What makes a page wider than its window: nothing, while it is not.
TOO_WIDE = """() => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll("body *")]
    .filter((each) => each.getBoundingClientRect().right > innerWidth && !each.closest("pre, table"))
    .map((each) => each.outerHTML.slice(0, 120))"""
SCROLLED = """async (id) => {
    const heading = document.getElementById(id);
    heading.scrollIntoView({behavior: "instant"});
    for (let frame = 0; frame < 10; frame += 1) await new Promise(requestAnimationFrame);
    return heading.getBoundingClientRect().top < innerHeight / 3;
}"""
# Where an element is, and whether a mouse would hit it there: the menu of languages opens slowly.
MIDDLE = """(selector) => {
    const box = document.querySelector(selector).getBoundingClientRect();
    return [box.left + box.width / 2, box.top + box.height / 2];
}"""
REACHED = f"""(selector) => document.elementFromPoint(...({MIDDLE})(selector))?.matches(selector)"""
# Which tabs are chosen, where there are tabs for all versions.
CHOSEN = """() => {
    const inputs = (set) => [...set.querySelectorAll(":scope > input")];
    const sets = [...document.querySelectorAll(".tabbed-set")].map(inputs);
    const most = Math.max(...sets.map((set) => set.length));
    const chosen = sets.filter((set) => set.length === most).map((set) => set.find((each) => each.checked));
    return [...new Set(chosen.map((input) => document.querySelector(`label[for=${input.id}]`).textContent))];
}"""

# Which versions and labels can be seen where there is more than one tab, and how many recorded outputs anywhere.
PRINTED = """() => {
    const tabs = ".tabbed-set:has(> input:nth-child(2))";
    const seen = (selector) => [...document.querySelectorAll(selector)].filter((each) => each.checkVisibility());
    return {
        blocks: [...new Set(seen(`${tabs} [data-version]`).map((each) => each.dataset.version))],
        labels: [...new Set(seen(`${tabs} > .tabbed-labels > label`).map((each) => each.textContent))],
        outputs: seen("[data-output], [data-diff]").length,
    };
}"""
# The contrast of an element's colour with the ground that its parent paints; 0 where that lets something through.
CONTRAST = """(element) => {
    const parts = (told) => told.match(/[\\d.]+/g).map(Number);
    const ground = parts(getComputedStyle(element.parentElement).backgroundColor);
    const [red, green, blue, opacity = 1] = parts(getComputedStyle(element).color);
    if (ground.length > 3 && ground[3] < 1) return 0;
    const linear = (part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    const light = (rgb) => [0.2126, 0.7152, 0.0722].reduce((sum, share, at) => sum + share * linear(rgb[at] / 255), 0);
    const mixed = [red, green, blue].map((part, at) => part * opacity + ground[at] * (1 - opacity));
    const [more, less] = [light(mixed), light(ground)].sort((one, other) => other - one);
    return (more + 0.05) / (less + 0.05);
}"""


@contextmanager
def opened(chromium: Browser, address: str, **settings: Any) -> Iterator[Page]:
    """Open an address in a browser of its own, with nothing cached or remembered."""
    context = chromium.new_context(permissions=["clipboard-read", "clipboard-write"], **settings)
    context.set_default_timeout(TIMEOUT)
    try:
        page = context.new_page()
        go(page, address)
        yield page
    finally:
        context.close()


def go(page: Page, address: str) -> None:
    """Go to an address, and wait until its scripts have run and the network is idle; again where it is broken off."""
    broken_off: list[str] = []

    def note(request: Request) -> None:
        if request.failure == NETWORK_CHANGED:
            broken_off.append(request.url)

    page.on("requestfailed", note)
    try:
        for _ in range(LOADS):
            broken_off.clear()
            try:
                page.goto(address)
                page.wait_for_load_state("networkidle")
            except Error:
                if not broken_off:
                    raise
            if not broken_off:
                return
            page.goto("about:blank")  # from there the same address is loaded again, also where it names an anchor
    finally:
        page.remove_listener("requestfailed", note)
    msg = f"the machine's networks change all the time: {address} was broken off {LOADS} times"
    raise TimeoutError(msg)


def switch(page: Page, language: str) -> None:
    """Choose a language in the menu; Playwright's own `hover` and `click` may scroll the page on a busy machine."""
    link = f".md-select__link[hreflang={language}]"
    page.mouse.move(*page.evaluate(MIDDLE, ".md-select"))
    page.wait_for_function(REACHED, arg=link)
    with page.expect_navigation():
        page.mouse.click(*page.evaluate(MIDDLE, link))
    page.wait_for_load_state("networkidle")


class Seen:
    """Hold what a page asks for, and what goes wrong."""

    def __init__(self, page: Page) -> None:
        self.requests: list[str] = []
        self.troubles: list[str] = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("pageerror", lambda error: self.troubles.append(str(error)))
        page.on("console", self._hear)
        page.on("response", lambda got: None if got.ok else self.troubles.append(f"{got.status} {got.url}"))

    def _hear(self, told: ConsoleMessage) -> None:
        if told.type == "error" and NETWORK_CHANGED not in told.text:
            self.troubles.append(told.text)
