#!/usr/bin/env python3
"""The documentation of the libraries: is it whole, do its samples compile, and its site.

    swift build                             first: what follows reads the built modules
    Scripts/documentation.py check          every public symbol is documented, every sample compiles, every link leads somewhere
    Scripts/documentation.py site FOLDER    the site, for any server of files

A sample is a block marked `swift` in a Markdown file or in the comment of a declaration. The blocks of a file are one
program, read from top to bottom; GIVEN says what they may take for granted. A manifest is no sample. Nothing of this is a
dependency of the package: it needs Python 3.9 and a Swift toolchain.
"""

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DOCC = ["xcrun", "docc"] if sys.platform == "darwin" else ["docc"]
# Each may link to those before it.
MODULES = ["IsnadText", "IsnadNames", "IsnadLexicon", "IsnadLexiconSource", "Isnad", "IsnadFormats", "IsnadHTML"]

# What every sample may use without saying where it comes from, as the arguments of the function around it.
GIVEN = {
    "analyzer": "Analyzer",
    "base": "Lexicon",
    "bytes": "[UInt8]",
    "document": "Document",
    "html": "[UInt8]",
    "lexicon": "Lexicon",
    "mine": "Lexicon",
    "names": "[String]",
    "options": "Analyzer.Options",
    "quote": "Quote",
    "table": "TokenTable",
    "text": "String",
    "yaml": "String",
}


def build_folder() -> Path:
    path = subprocess.run(["swift", "build", "--show-bin-path"], cwd=ROOT, capture_output=True, text=True, check=True)
    return Path(path.stdout.strip())


def module_flags(build: Path) -> list:
    """What a compiler needs to import the built modules and the C modules below them."""
    maps = [*build.glob("*.build/module.modulemap"), *ROOT.glob("Sources/C*/module.modulemap")]
    maps += build.parents[1].glob("checkouts/Yams/Sources/CYaml/include/module.modulemap")
    flags = ["-I", str(build / "Modules")]
    for path in maps:
        flags += ["-Xcc", f"-fmodule-map-file={path}"]
    for include in [*ROOT.glob("Sources/C*/include"), *build.parents[1].glob("checkouts/Yams/Sources/CYaml/include")]:
        flags += ["-I", str(include)]
    return flags


def symbol_graphs(build: Path, folder: Path, *options: str) -> None:
    """Writes the graphs of the libraries' public symbols, `MODULE.symbols.json` and `MODULE@OTHER.symbols.json`."""
    printed = subprocess.run(["swift", "-print-target-info"], capture_output=True, check=True).stdout
    target = json.loads(printed)["target"]["triple" if sys.platform == "darwin" else "unversionedTriple"]
    for module in MODULES:
        subprocess.run(
            ["swift", "symbolgraph-extract", "-module-name", module, "-target", target, "-minimum-access-level", "public",
             "-output-dir", str(folder), *options, *module_flags(build)],
            check=True)


def graphs_of(module: str, folder: Path):
    """The graphs of a module, and of what it adds to the types of others."""
    return [*folder.glob(f"{module}.symbols.json"), *sorted(folder.glob(f"{module}@*.symbols.json"))]


def undocumented(folder: Path):
    """The public symbols without a comment, and how many there are in all."""
    missing, count = [], 0
    for path in sorted(folder.glob("*.symbols.json")):
        for symbol in json.loads(path.read_text())["symbols"]:
            # Members that the compiler or a protocol's default makes have no place or no comment of their own.
            if "location" not in symbol or "::SYNTHESIZED::" in symbol["identifier"]["precise"]:
                continue
            count += 1
            if "docComment" not in symbol:
                place = symbol["location"]
                file = re.sub(r"^file://", "", place["uri"])
                missing.append(f"{file}:{place['position']['line'] + 1}: {'.'.join(symbol['pathComponents'])}")
    return missing, count


FENCE = re.compile(r"^\s*```(?P<language>\w*)\s*$")


def public_comments(lines):
    """The comments of public declarations, without their slashes; every other line is empty."""
    result, start = [""] * len(lines), None
    for number, line in enumerate(lines):
        if line.lstrip().startswith("///"):
            start = number if start is None else start
        elif start is not None and not line.lstrip().startswith("@"):
            if re.search(r"\b(public|case)\b", line):
                result[start:number] = [one.lstrip().removeprefix("///").removeprefix(" ") for one in lines[start:number]]
            start = None
    return result


def blocks(path: Path):
    """The samples of a file: the line of each, and its lines."""
    lines = path.read_text(encoding="utf-8").splitlines()
    if path.suffix == ".swift":
        lines = public_comments(lines)
    block = None
    for number, line in enumerate(lines, 1):
        fence = FENCE.match(line)
        if block is None and fence and fence["language"]:
            block = (number + 1, [], fence["language"])
        elif block is not None and fence:
            if block[2] == "swift" and not any(".package(" in one for one in block[1]):
                yield block[0], block[1]
            block = None
        elif block is not None:
            block[1].append(line)


def sample_files():
    yield from [ROOT / "README.md", ROOT / "Lexicons" / "README.md", *sorted((ROOT / "Docs").glob("*.md"))]
    for module in MODULES:
        yield from sorted((ROOT / "Sources" / module).rglob("*.md"))
        yield from sorted((ROOT / "Sources" / module).rglob("*.swift"))


def program(path: Path, group, index: int) -> str:
    """A file for each group of samples. Later blocks see, and may hide, what earlier ones declare.

    It has the imports that the samples have; those of a comment, its module and what that may import.
    """
    imports = {line for _, block in group for line in block if re.match(r"import \w+$", line)}
    if path.suffix == ".swift":
        own = path.relative_to(ROOT).parts[1]
        imports.update(f"import {module}" for module in MODULES[:MODULES.index(own) + 1])
    elif not imports:
        imports.add("import Isnad")
    arguments = ", ".join(f"_ {name}: inout Given.{name}" for name in GIVEN)
    lines = ["import Foundation", *sorted(imports), f"func sample{index}({arguments}) async throws {{"]
    for number, block in group:
        lines.append("do {")
        lines.append(f'#sourceLocation(file: "{path}", line: {number})')
        lines += ["" if re.match(r"import \w+$", line) else line for line in block]
        lines.append("#sourceLocation()")
    lines.append("}" * (len(group) + 1))
    return "\n".join(lines) + "\n"


def check_samples(build: Path) -> int:
    groups = []
    for path in sample_files():
        found = list(blocks(path))
        # Comments stand alone; the blocks of an article belong together.
        groups += [(path, [one]) for one in found] if path.suffix == ".swift" else [(path, found)] if found else []
    given = [f"import {module}" for module in MODULES] + ["enum Given {"]
    given += [f"  typealias {name} = {kind}" for name, kind in GIVEN.items()] + ["}"]
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder) / "Given.swift"]
        files[0].write_text("\n".join(given), encoding="utf-8")
        for index, (path, group) in enumerate(groups):
            files.append(Path(folder) / f"Sample{index}.swift")
            files[-1].write_text(program(path, group, index), encoding="utf-8")
        compiled = subprocess.run(
            ["swiftc", "-typecheck", "-swift-version", "6", "-suppress-warnings", *module_flags(build), *map(str, files)])
        if compiled.returncode != 0:
            sys.exit("a sample does not compile")
    return sum(len(blocks) for _, blocks in groups)


def check() -> None:
    build = build_folder()
    with tempfile.TemporaryDirectory() as folder:
        symbol_graphs(build, Path(folder))
        missing, count = undocumented(Path(folder))
    for line in missing:
        print(f"{line} is public and has no documentation", file=sys.stderr)
    if missing:
        sys.exit(1)
    print(f"{count} public symbols in {len(MODULES)} modules, all documented")
    print(f"{check_samples(build)} samples compile")
    with tempfile.TemporaryDirectory() as folder:
        site(Path(folder) / "site")


def site(output: Path) -> None:
    build = build_folder()
    with tempfile.TemporaryDirectory() as scratch:
        graphs, archives = Path(scratch) / "graphs", []
        graphs.mkdir()
        symbol_graphs(build, graphs)
        for module in MODULES:
            own = Path(scratch) / f"{module}-graphs"
            own.mkdir()
            for graph in graphs_of(module, graphs):
                graph.rename(own / graph.name)
            archives.append(Path(scratch) / f"{module}.doccarchive")
            dependencies = [flag for archive in archives[:-1] for flag in ("--dependency", str(archive))]
            subprocess.run(
                [*DOCC, "convert", str(ROOT / "Sources" / module / f"{module}.docc"), "--additional-symbol-graph-dir",
                 str(own), "--output-path", str(archives[-1]), "--fallback-display-name", module,
                 "--enable-experimental-external-link-support", "--warnings-as-errors", *dependencies],
                check=True, stdout=sys.stderr)
        subprocess.run(
            [*DOCC, "merge", *map(str, archives), "--synthesized-landing-page-name", "Isnad", "--output-path", str(output)],
            check=True)


if __name__ == "__main__":
    if sys.argv[1:] == ["check"]:
        check()
    elif len(sys.argv) == 3 and sys.argv[1] == "site":
        site(Path(sys.argv[2]))
        print(f"{sys.argv[2]}: for any server of files, such as python3 -m http.server --directory {sys.argv[2]}")
    else:
        sys.exit(__doc__)
