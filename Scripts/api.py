#!/usr/bin/env python3
"""The public interface of the libraries, a line a declaration, in Docs/api.txt.

    swift build && Scripts/api.py            # compares; says what was removed or changed, and what is new
    swift build && Scripts/api.py --write    # writes it anew

A declaration that was removed or changed breaks somebody's program: it takes a new major version (a minor one before 1.0)
and a word in CHANGELOG.md.
"""
import json
import sys
import tempfile
from pathlib import Path

import documentation

BASELINE = documentation.ROOT / "Docs" / "api.txt"


def declarations(module, folder):
    for path in documentation.graphs_of(module, folder):
        for symbol in json.loads(path.read_text())["symbols"]:
            text = "".join(part["spelling"] for part in symbol["declarationFragments"])
            parents = ".".join(symbol["pathComponents"][:-1])
            yield f"{module} {parents}: {' '.join(text.split())}" if parents else f"{module}: {' '.join(text.split())}"


def interface():
    if sys.platform != "linux":
        sys.exit("api.py: on Linux only; elsewhere declarations are spelled otherwise")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        documentation.symbol_graphs(documentation.build_folder(), folder, "-skip-synthesized-members")
        return sorted({line for module in documentation.MODULES for line in declarations(module, folder)})


def main():
    lines = interface()
    if sys.argv[1:] == ["--write"]:
        BASELINE.write_text("\n".join(lines) + "\n")
        return
    known = set(BASELINE.read_text().splitlines())
    removed, added = sorted(known - set(lines)), sorted(set(lines) - known)
    for line in removed:
        print(f"- {line}")
    for line in added:
        print(f"+ {line}")
    if removed or added:
        sys.exit(f"{len(removed)} declarations removed or changed, {len(added)} new: Scripts/api.py --write takes them in")
    print(f"{len(lines)} public declarations, as in Docs/api.txt")


if __name__ == "__main__":
    main()
