#!/usr/bin/env python3
"""Turns the agreement templates into Swift literals, since a moved binary has no files beside it.

Reads Sources/Domain/Templates/content, writes Sources/Domain/Templates/Generated. Run it after a change of the
content; Tests/DomainTests/Templates compares both.
"""
import hashlib
import json
import pathlib
import sys

TEMPLATES = pathlib.Path(__file__).resolve().parent.parent / "Sources" / "Domain" / "Templates"
CONTENT = TEMPLATES / "content"
GENERATED = TEMPLATES / "Generated"
# In the order in which they are listed.
KEYS = ["lead-handover", "inbound-system", "campaign", "growing-saas", "account-based", "starter"]
LANGUAGES = ["en", "de"]
HEADER = (
    "// Agreement template “{key}”; written by deploy/embed_templates.py from Templates/content, not by hand.\n"
    "// swift-format-ignore-file\n"
)


def template(key, language):
    """A template with the texts of its annexes, whose hashes its terms name."""
    path = CONTENT / f"{key}.{language}.json"
    content = json.loads(path.read_text(encoding="utf-8"))
    if content["key"] != key:
        sys.exit(f"{path.name} has the key “{content['key']}”")
    texts = {}
    for name, annex in content["terms"].get("annexes", {}).items():
        text = (CONTENT / "annexes" / f"{name}.md").read_bytes()
        digest = hashlib.sha256(text).hexdigest()
        if annex["sha256"] != digest:
            sys.exit(f"annexes/{name}.md has the SHA-256 {digest}, and {path.name} says {annex['sha256']}")
        texts[name] = text.decode("utf-8")
    return {"language": language, **content, "annexes": texts}


def literal(text):
    """One line, however long: nobody reads it, and a diff of it says nothing that the source's does not."""
    hashes = "#"
    while '"' + hashes in text or "\\" + hashes in text:
        hashes += "#"
    return f'{hashes}"{text}"{hashes}'


def name(key, language):
    head, *rest = key.split("-")
    return head + "".join(part.capitalize() for part in rest) + language.upper()


def write(path, text):
    GENERATED.mkdir(exist_ok=True)
    (GENERATED / path).write_bytes(text.encode("utf-8"))


def main():
    for key in KEYS:
        lines = [HEADER.format(key=key), "extension TemplateContent {"]
        for language in LANGUAGES:
            text = json.dumps(template(key, language), ensure_ascii=False, separators=(",", ":"))
            lines.append(f"    static let {name(key, language)} = {literal(text)}")
        write(f"TemplateContent+{name(key, '')[:1].upper()}{name(key, '')[1:]}.swift", "\n".join(lines) + "\n}\n")


if __name__ == "__main__":
    main()
