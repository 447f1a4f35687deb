"""The page in a real browser: search, keyboard, no request, no error, narrow, wide, dark and without script.

``AIGOV_SCREENSHOTS=FOLDER`` keeps a picture of each look, to be looked at.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from summarize.digest import build_digest
from summarize.render import render_page
from tests.browser.chromium import find_or_install
from tests.digest_records import dated, record, refusal, weekday

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

HOSTILE = "<img src=x onerror=alert(1)><script>alert(2)</script>"
LOOKS = {"wide": (1280, "light"), "narrow": (360, "light"), "dark": (900, "dark")}
# Contrast ratio of text to its background that WCAG 2.2 demands for level AA (1.4.3).
AA = 4.5
CONTRAST = """
(() => {
  const rgb = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b].map((c) => c / 255).map((c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const behind = (element) => {
    for (let e = element; e; e = e.parentElement) {
      const colour = rgb(getComputedStyle(e).backgroundColor);
      if (colour.length < 4 || colour[3] > 0) return colour;
    }
    return [255, 255, 255];
  };
  const words = [...document.querySelectorAll("body *")].filter((e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim())
    && !["SCRIPT", "STYLE"].includes(e.tagName) && e.getClientRects().length);
  return Math.min(...words.map((e) => {
    const style = getComputedStyle(e);
    const [a, b] = [light(rgb(e.closest("svg") ? style.fill : style.color)), light(behind(e))].sort((x, y) => y - x);
    return (a + 0.05) / (b + 0.05);
  }));
})()
"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    hostile = record("h", (HOSTILE, HOSTILE), marked=(0,))
    path = tmp_path_factory.mktemp("page") / "index.html"
    path.write_text(render_page(build_digest([dated(), weekday(), refusal(), hostile])), encoding="utf-8")
    return path.as_uri()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    path, why_not = find_or_install()
    if not path:
        pytest.skip(why_not)
    with playwright.sync_playwright() as driver:
        # Chromium's sandbox needs rights that root in a container does not have; the page is our own file.
        chromium = driver.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """The page, opened; whatever it asked for or complained of fails the test."""
    context = browser.new_context(viewport={"width": 1000, "height": 800})
    page = context.new_page()
    asked: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("dialog", lambda dialog: (complaints.append(dialog.message), dialog.dismiss()))
    page.goto(address)
    yield page
    assert [url for url in asked if url.partition("#")[0] != address] == []
    assert complaints == []
    context.close()


def visible(page: Page) -> int:
    return page.locator("#facts .facts > li:visible").count()


def test_search_finds_facts_as_one_types_in_either_language_without_accents(page: Page) -> None:
    total = page.locator("#facts .facts > li").count()
    assert page.locator("#count").inner_text() == f"{total} of {total} facts"
    page.locator("#search").press_sequentially("chine propose")
    assert 0 < visible(page) < total
    assert page.locator("#count").inner_text() == f"{visible(page)} of {total} facts"
    page.locator("#search").fill("declaration sur l'ia")
    assert visible(page) > 0
    page.locator("#search").fill("no such words")
    assert visible(page) == 0
    page.locator("#search").press("Escape")
    assert visible(page) == total


def test_evidence_opens_by_keyboard(page: Page) -> None:
    claim = page.locator(".news > li").first.locator("details.evidence").first
    french = claim.locator("p[lang=fr]").first
    assert not french.is_visible()
    claim.locator("summary").focus()
    page.keyboard.press("Enter")
    assert french.is_visible()
    page.keyboard.press("Space")
    assert not french.is_visible()


def test_the_first_key_skips_to_the_digest(page: Page) -> None:
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_one_button_opens_and_closes_all_evidence(page: Page) -> None:
    button = page.locator("#toggle")
    button.click()
    assert page.locator("details.evidence:not([open])").count() == 0
    assert button.get_attribute("aria-pressed") == "true"
    button.click()
    assert page.locator("details.evidence[open]").count() == 0


def test_a_link_to_a_sentence_opens_its_article(page: Page) -> None:
    evidence = page.locator(".news > li").first.locator("details.evidence").first
    evidence.locator("summary").click()
    evidence.locator("a").first.click()
    assert page.locator("#a1s1").is_visible()


@pytest.mark.parametrize("look", LOOKS)
def test_nothing_runs_over_the_edge_and_every_text_can_be_read(browser: Browser, address: str, look: str) -> None:
    width, scheme = LOOKS[look]
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(address)
    page.locator("#toggle").click()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate(CONTRAST) >= AA
    if folder := os.environ.get("AIGOV_SCREENSHOTS"):
        page.screenshot(path=Path(folder) / f"{look}.png", full_page=True)
    context.close()


def test_without_script_everything_but_the_search_is_there(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    assert not page.locator("#search").is_visible()
    assert not page.locator("#toggle").is_visible()
    claim = page.locator(".news > li").first.locator("details.evidence").first
    claim.locator("summary").click()
    assert claim.locator("p[lang=fr]").first.is_visible()
    page.locator("#all > summary").click()
    assert visible(page) > 0
    context.close()


def test_it_prints(browser: Browser, address: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(address)
    page.emulate_media(media="print")
    assert not page.locator("nav").is_visible()
    assert page.locator(".news").is_visible()
    assert page.pdf().startswith(b"%PDF")
    context.close()
