#!/usr/bin/env python3
"""Prints the documents of the demo on A4 and looks at the paper.

    BATON_DOCUMENTS=/tmp/documents swift test --filter DocumentDumpTests
    Tests/Contracts/document_pages.py /tmp/documents [--pictures]

Needs chromium and poppler-utils. Every sheet must be A4 and carry the version, the hash (or that it is a draft) and
its number; no word may stand in the margin, and no heading at the end of a sheet. With --pictures it also writes each sheet, and the page
on a screen and on a phone, as PNG beside the HTML.
"""
import html.parser
import pathlib
import re
import subprocess
import sys
import tempfile

VOID = {"meta", "br", "col", "link", "hr", "img", "input"}
WORDS = {"en": ("Version", "Draft", "Page {} of {}"), "de": ("Fassung", "Entwurf", "Seite {} von {}")}


class Tags(html.parser.HTMLParser):
    """Finds tags that are not closed in order, and what a strict content security policy refuses."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open, self.faults, self.ids = [], [], set()
        self.headings, self.text = set(), None

    def handle_starttag(self, tag, attributes):
        if tag not in VOID:
            self.open.append(tag)
        for name, value in attributes:
            if name == "style" or name.startswith("on") or name in ("src", "srcset"):
                self.faults.append(f"{tag} has the attribute {name}")
            if name == "href" and not value.startswith("#"):
                self.faults.append(f"{tag} leads outside: {value}")
            if name == "id":
                if value in self.ids:
                    self.faults.append(f"the id {value} is there twice")
                self.ids.add(value)
        if tag in ("script", "link", "iframe", "object", "img", "base", "form"):
            self.faults.append(f"there is a {tag}")

        if tag in ("h2", "h3", "thead"):
            self.text = ""

    def handle_data(self, data):
        if self.text is not None:
            self.text += data

    def handle_endtag(self, tag):
        if tag in ("h2", "h3", "thead"):
            self.headings.add("".join(self.text.split()))
            self.text = None
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> closes nothing at {self.getpos()}")


def chromium(*arguments):
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(
            ["chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={profile}", *arguments],
            check=True, capture_output=True, timeout=120)


def check(page, pictures):
    faults = []
    text = page.read_text(encoding="utf-8")
    tags = Tags()
    tags.feed(text)
    tags.close()
    faults += tags.faults + [f"<{tag}> stays open" for tag in tags.open]
    language = re.search(r'<html lang="(\w+)">', text).group(1)
    version, draft, numbered = WORDS[language]

    sheet = page.with_suffix(".pdf")
    chromium(f"--print-to-pdf={sheet}", "--no-pdf-header-footer", page.as_uri())
    info = subprocess.run(["pdfinfo", sheet], check=True, capture_output=True, text=True).stdout
    count = int(re.search(r"Pages:\s+(\d+)", info).group(1))
    width, height = map(float, re.search(r"Page size:\s+([\d.]+) x ([\d.]+)", info).groups())
    if abs(width - 595.3) > 1.5 or abs(height - 841.9) > 1.5:
        faults.append(f"the sheets are {width} x {height} points, not A4")
    for number in range(1, count + 1):
        words = subprocess.run(
            ["pdftotext", "-f", str(number), "-l", str(number), "-layout", sheet, "-"],
            check=True, capture_output=True, text=True).stdout
        stamp = re.search(rf"{version} \d+ · (SHA-256 [0-9a-f]{{16}}|{draft})", words)
        if not stamp:
            faults.append(f"sheet {number} does not carry version and hash")
        if numbered.format(number, count) not in " ".join(words.split()):
            faults.append(f"sheet {number} does not carry its number")
        lines = ["".join(line.split()) for line in words.splitlines() if line.strip()]
        if len(lines) > 1 and lines[-2] in tags.headings:
            faults.append(f"sheet {number} ends with the heading “{lines[-2]}”")
        boxes = subprocess.run(
            ["pdftotext", "-f", str(number), "-l", str(number), "-bbox", sheet, "-"],
            check=True, capture_output=True, text=True).stdout
        for left, right, word in re.findall(
                r'<word xMin="([\d.-]+)" yMin="[\d.-]+" xMax="([\d.-]+)" yMax="[\d.-]+">(.*?)</word>', boxes):
            if float(left) < 40 or float(right) > width - 40:
                faults.append(f"sheet {number}: “{word}” stands in the margin")
    if pictures:
        subprocess.run(["pdftoppm", "-r", "70", "-png", sheet, page.with_suffix("")], check=True)
        for name, width, height in (("desktop", 1280, 2600), ("phone", 390, 16000)):
            # A window is never as narrow as a phone; a frame in it is.
            frame = page.with_name("frame.htm")
            frame.write_text(f'<body style="margin:0"><iframe src="{page.as_uri()}" width="{width}" '
                             f'height="{height}" style="border:0"></iframe>', encoding="utf-8")
            chromium(f"--window-size={max(width, 500)},{height}", "--hide-scrollbars",
                     f"--screenshot={page.with_suffix('')}-{name}.png", frame.as_uri())
    return count, faults


def main():
    folder = pathlib.Path(sys.argv[1])
    pages = sorted(folder.glob("*.html"))
    if not pages:
        sys.exit(f"There are no documents in {folder}.")
    failed = False
    for page in pages:
        count, faults = check(page.absolute(), "--pictures" in sys.argv)
        print(f"{page.name}: {count} sheets" + "".join(f"\n  {fault}" for fault in faults))
        failed = failed or bool(faults)
    sys.exit(1 if failed else 0)


main()
