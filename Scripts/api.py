#!/usr/bin/env python3
"""The public interface of the libraries, a line a declaration, in Docs/api.txt.

    swift build && Scripts/api.py            # compares; says what was removed or changed, and what is new
    swift build && Scripts/api.py --write    # writes it anew

A declaration that was removed or changed breaks somebody's program: it takes a new major version (a minor one before 1.0)
and a word in CHANGELOG.md.
"""
import json
import pathlib
import platform
import subprocess
import sys
import tempfile

MODULES = ["IsnadText", "IsnadNames", "IsnadLexicon", "IsnadLexiconSource", "Isnad", "IsnadFormats"]
ROOT = pathlib.Path(__file__).resolve().parent.parent
BASELINE = ROOT / "Docs" / "api.txt"


def run(*command):
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout


def declarations(module, folder, options):
    subprocess.run(
        ["swift-symbolgraph-extract", "-module-name", module, "-output-dir", folder, "-minimum-access-level", "public",
         "-skip-synthesized-members", *options], check=True)
    for path in sorted(pathlib.Path(folder).glob(f"{module}*.symbols.json")):
        for symbol in json.loads(path.read_text())["symbols"]:
            text = "".join(part["spelling"] for part in symbol["declarationFragments"])
            parents = ".".join(symbol["pathComponents"][:-1])
            yield f"{module} {parents}: {' '.join(text.split())}" if parents else f"{module}: {' '.join(text.split())}"


def interface():
    bin_path = pathlib.Path(run("swift", "build", "--show-bin-path").strip())
    if platform.system() != "Linux":
        sys.exit("api.py: on Linux only; elsewhere declarations are spelled otherwise")
    target = json.loads(run("swift", "-print-target-info"))["target"]["unversionedTriple"]
    options = ["-target", target, "-I", str(bin_path / "Modules")]
    maps = [*bin_path.glob("*.build/module.modulemap"), *ROOT.glob("Sources/*/module.modulemap"),
            *ROOT.glob(".build/checkouts/*/Sources/*/include/module.modulemap")]
    for path in maps:
        options += ["-Xcc", f"-fmodule-map-file={path}"]
    with tempfile.TemporaryDirectory() as folder:
        return sorted({line for module in MODULES for line in declarations(module, folder, options)})


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


main()
