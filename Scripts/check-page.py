#!/usr/bin/env python3
"""Uses the pages of `isnad analyze --output html=FOLDER` in a real Chromium, as a reader would.

    Scripts/check-page.py --bin .build/debug/isnad [--screenshots FOLDER]

Needs Chromium (`apt-get install chromium`) and `pip install playwright`; where one is missing it says so and ends well.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile

NEWS = """\
BAGHDAD – The newspaper Al-Akhbar quoted Deputy Prime Minister Samira Haddad as telling Reuters that “the withdrawal will be \
finished within days”.

“We have no reason to wait,” Haddad told Press TV. “Every soldier will be at home before the summer.”

Anna Berg, a spokeswoman for the United Nations in Geneva, said on Tuesday that nobody had been told of a date.
"""
SHORT = "Peter Novak said the pumps were late. “Two have not even been ordered,” he told Reuters.\n"
ATTACKS = """\
“<script>document.title='owned'</script> <img src=x onerror="document.title='owned'">,” Anna Berg told Reuters.

"'><svg onload=document.title='owned'> </style></title><iframe src=//example.org></iframe> Karim al-Jubouri said.
"""

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("--bin", required=True, help="the command isnad")
parser.add_argument("--screenshots", help="a folder for pictures to look at")
options = parser.parse_args()

browser_path = next(filter(None, map(shutil.which, ["chromium", "chromium-browser", "google-chrome"])), None)
try:
    from playwright.sync_api import sync_playwright
except ImportError:
    sync_playwright = None
if browser_path is None or sync_playwright is None:
    print("check-page: skipped, because", "no Chromium" if browser_path is None else "no playwright", "is installed")
    sys.exit()

folder = tempfile.TemporaryDirectory()
for name, text in [("news.txt", NEWS), ("short.txt", SHORT), ("attacks.txt", ATTACKS)]:
    with open(os.path.join(folder.name, name), "w", encoding="utf-8") as file:
        file.write(text)
pages = os.path.join(folder.name, "pages")
subprocess.run(
    [os.path.abspath(options.bin), "analyze", "--output", f"html={pages}", "attacks.txt", "news.txt", "short.txt"],
    cwd=folder.name, check=True)
wrong = []


def expect(condition, what):
    if not condition:
        wrong.append(what)
        print("FAILED  ", what)


def picture(page, name):
    if options.screenshots:
        os.makedirs(options.screenshots, exist_ok=True)
        page.screenshot(path=os.path.join(options.screenshots, name + ".png"), full_page=True)


def read(page):
    """The article, filters, and what is shown on hover and focus."""
    page.goto(f"file://{pages}/0002-news.html")
    expect(page.locator("svg.lines").count() == 1, "the page's script runs under its policy")
    expect(page.evaluate("getComputedStyle(document.querySelector('.layout')).display") == "grid", "the style sheet is used")
    picture(page, "light")

    page.hover("text=Press TV >> nth=0")
    tip = page.locator("#tip")
    expect(tip.is_visible() and "rule lexicon" in tip.inner_text(), "hover shows the rule")
    expect(".yaml:" in tip.inner_text(), "hover shows the lexicon's file and line")
    page.keyboard.press("Escape")
    expect(tip.is_hidden(), "Escape takes it away")
    page.focus("#q1")
    expect(tip.is_visible() and "rule " in tip.inner_text(), "focus shows the rule")
    expect(page.get_attribute("#q1", "aria-describedby") == "tip", "a screen reader is told of it")
    expect(page.locator("svg.lines path").count() >= 2, "lines lead from who passes on to who says what")
    expect("on" in page.get_attribute("#n1", "class"), "the quotation's note is marked")
    picture(page, "quotation")

    flow = page.locator("#n1 .flow li").all_inner_texts()
    expect("akhbar" in flow[0].lower() and "Samira Haddad" in flow[1], "the note has the chain, outermost first")
    page.locator(".speakers summary").first.click()
    expect(page.locator(".speakers details[open] a").count() >= 2, "a speaker's quotations are listed")

    page.uncheck("input[data-type=person]")
    expect(page.locator("a.m.person:not(.off)").count() == 0, "a filter hides a type of name")
    expect(page.locator("a.m.outlet:not(.off)").count() > 0, "… and no other")
    page.fill("#least", "100")
    expect(page.locator(".note:visible").count() == 0, "the least confidence hides quotations")
    picture(page, "filters")


def keyboard(page):
    page.goto(f"file://{pages}/0002-news.html")
    page.keyboard.press("Tab")
    expect(page.evaluate("document.activeElement.className") == "skip", "the first stop leads to the text")
    page.keyboard.press("Enter")
    expect(page.evaluate("document.activeElement.id") == "main", "… and goes there")
    page.keyboard.press("Tab")
    expect(page.evaluate("document.activeElement.matches('a.m, a.n')"), "then come names and quotations")
    expect(page.get_by_role("region", name="Quotation 1", exact=True).count() == 1, "notes are regions with a name")
    expect(page.get_by_role("heading", level=1).count() == 1, "there is one heading of the first level")
    nameless = "a, button, input, summary"
    nameless = page.locator(nameless).evaluate_all(
        "all => all.filter(e => !(e.textContent.trim() || e.ariaLabel || (e.labels && e.labels.length))).length")
    expect(nameless == 0, "everything that can be used has a name")


def select(page):
    page.goto(f"file://{pages}/0002-news.html")
    page.locator(".row > p").nth(1).click(click_count=3, position={"x": 5, "y": 12})
    chosen = " ".join(page.evaluate("getSelection().toString()").split())
    expect(chosen == " ".join(NEWS.split("\n\n")[1].split()), f"text can be selected, without the numbers: {chosen!r}")


def attack(page):
    page.goto(f"file://{pages}/0001-attacks.html")
    expect(page.title() == "attacks.txt", "no script of an article runs")
    expect(page.locator("iframe, img, main script, main style").count() == 0, "no element of an article is one")
    words = " ".join(page.locator(".row > p").all_inner_texts())
    expect("<script>" in words and "onerror=" in words, "what it wanted to be can be read")


def index(page):
    page.goto(f"file://{pages}/index.html")
    expect(page.locator("tbody th").count() >= 3, "the index has those who speak most")
    picture(page, "index")
    page.click("text=short.txt >> nth=0")
    expect(page.locator("text=Peter Novak").count() > 0, "and leads to the pages")


with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=browser_path, args=["--no-sandbox"])
    settings = {"viewport": {"width": 1400, "height": 900}}
    for check in [read, keyboard, select, attack, index]:
        page = browser.new_context(**settings, color_scheme="light").new_page()
        requests = []
        page.on("console", lambda message: wrong.append(message.text))
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("dialog", lambda dialog: (wrong.append("a dialog"), dialog.dismiss()))
        page.on("request", lambda request: requests.append(request.url))
        check(page)
        expect(all(url.startswith("file:") for url in requests), "nothing is fetched from a network")
    colors = []
    for scheme in ["light", "dark"]:
        page = browser.new_context(**settings, color_scheme=scheme).new_page()
        page.goto(f"file://{pages}/0002-news.html")
        colors.append(page.evaluate("getComputedStyle(document.body).backgroundColor"))
        picture(page, scheme)
    expect(colors[0] != colors[1], "light and dark differ")
    page = browser.new_context(viewport={"width": 420, "height": 900}).new_page()
    page.goto(f"file://{pages}/0002-news.html")
    expect(page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "a telephone need not scroll sideways")
    picture(page, "narrow")
    browser.close()

print("check-page:", "; ".join(wrong) if wrong else "all is well")
sys.exit(1 if wrong else 0)
