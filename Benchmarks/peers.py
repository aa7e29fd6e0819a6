#!/usr/bin/env python3
"""Isnad's speed beside what pip can install, on the same names and texts, on one core of this machine.

    python3 Benchmarks/peers.py               with the peers that are installed
    python3 Benchmarks/peers.py --install     with all of them, in Benchmarks/.venv

Peers: pyahocorasick, flashtext and spaCy's PhraseMatcher find 10,000 names; jellyfish and rapidfuzz compare names; spaCy and
textacy read articles where a model is installed (python3 -m spacy download en_core_web_sm). Times are processor time, the best
of three rounds; reading a file and starting a program are taken off. All texts are made here.
"""

import importlib.util
import json
import os
import platform
import resource
import subprocess
import sys
import tempfile
import time
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ARTICLES = ROOT / "Tests" / "GoldenTests" / "Articles"
PEERS = ["pyahocorasick", "flashtext", "jellyfish", "rapidfuzz", "spacy", "textacy"]


def installed(module: str) -> bool:
    return importlib.util.find_spec(module) is not None


def best(body, rounds: int = 3) -> float:
    """The shortest of some rounds, in seconds of this process."""
    times = []
    for _ in range(rounds):
        start = time.process_time()
        body()
        times.append(time.process_time() - start)
    return min(times)


def command_time(arguments, text: bytes = b"", rounds: int = 3) -> float:
    """The same for a program."""
    times = []
    for _ in range(rounds):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(arguments, input=text, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        times.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return min(times)


def built(product: str, package: Path) -> str:
    flags = ["--configuration", "release", "--package-path", str(package)]
    subprocess.run(["swift", "build", *flags, "--product", product], check=True, stdout=sys.stderr)
    folder = subprocess.run(
        ["swift", "build", *flags, "--show-bin-path"], check=True, capture_output=True, text=True).stdout.strip()
    return f"{folder}/{product}"


def table(title: str, unit: str, rows) -> None:
    print(f"\n{title}\n")
    for name, value in sorted(rows, key=lambda row: -row[1]):
        rounded = float(f"{value:.3g}")
        print(f"  {name:<36}{f'{rounded:,.0f}' if value >= 100 else f'{rounded:g}':>12} {unit}")


def matching() -> None:
    """10,000 names in 20 MB."""
    program = built("lexicon-speed", ROOT / "Benchmarks")
    with tempfile.TemporaryDirectory() as folder:
        printed = subprocess.run(
            [program, "10000", "--write", folder], check=True, capture_output=True, text=True).stdout
        names = Path(folder, "names.txt").read_text(encoding="utf-8").splitlines()
        text = Path(folder, "text.txt").read_text(encoding="utf-8")
    own = next(line for line in printed.splitlines() if "matching, tokenization" in line)
    rows = [("Isnad, words by ICU's rules", float(own.split()[-2]))]

    # The slow ones get less to read; a megabyte is enough to tell.
    if installed("ahocorasick"):
        import ahocorasick
        automaton = ahocorasick.Automaton()
        for name in names:
            automaton.add_word(name, name)
        automaton.make_automaton()
        rows.append(("pyahocorasick, letters alone", len(text) / 1e6 / best(lambda: sum(1 for _ in automaton.iter(text)))))
    if installed("flashtext"):
        from flashtext import KeywordProcessor
        processor = KeywordProcessor(case_sensitive=True)
        processor.add_keywords_from_list(names)
        part = text[:2_000_000]
        rows.append(("flashtext", len(part) / 1e6 / best(lambda: processor.extract_keywords(part))))
    if installed("spacy"):
        import spacy
        from spacy.matcher import PhraseMatcher
        language = spacy.blank("en")
        language.max_length = 10_000_000
        matcher = PhraseMatcher(language.vocab)
        matcher.add("NAME", list(language.tokenizer.pipe(names)))
        part = text[:1_000_000]
        rows.append(("spaCy PhraseMatcher, tokenizer", len(part) / 1e6 / best(lambda: matcher(language.make_doc(part)))))
    table("10,000 names found in text", "MB/s", rows)


def comparing() -> None:
    """Pairs of romanised names, each against each."""
    isnad = built("isnad", ROOT)
    listed = subprocess.run(
        [isnad, "names", "spellings", "Qassem Soleimani"], check=True, capture_output=True, text=True).stdout
    spellings = listed.rstrip("\n").split("\t")
    others = ["Hadi al-Ameri", "Mustafa al-Kadhimi", "Nouri al-Maliki", "Muammar Gaddafi", "Gamal Abdel Nasser", "Ali Khamenei"]
    pairs = [(left, right) for left in spellings + others for right in spellings + others] * 40
    lines = "".join(f"{left}\t{right}\n" for left, right in pairs).encode()
    start = command_time([isnad, "names", "compare"], b"Ali\tAli\n")
    rows = [("Isnad", len(pairs) / (command_time([isnad, "names", "compare"], lines) - start))]
    if installed("jellyfish"):
        import jellyfish
        rows.append(("jellyfish, Jaro-Winkler", len(pairs) / best(
            lambda: [jellyfish.jaro_winkler_similarity(left, right) for left, right in pairs])))
    if installed("rapidfuzz"):
        from rapidfuzz import fuzz
        from rapidfuzz.distance import JaroWinkler
        rows.append(("rapidfuzz, Jaro-Winkler", len(pairs) / best(
            lambda: [JaroWinkler.similarity(left, right) for left, right in pairs])))
        rows.append(("rapidfuzz, WRatio", len(pairs) / best(lambda: [fuzz.WRatio(left, right) for left, right in pairs])))
    table(f"{len(pairs):,} pairs of full names compared (how rightly: Docs/Names.md)", "pairs/s", rows)


def reading() -> None:
    """Articles of some kilobytes, made of the golden corpus, to quotations."""
    isnad = built("isnad", ROOT)
    parts = [file.read_bytes().decode("utf-8", "replace").strip() for file in sorted(ARTICLES.glob("*.txt"))]
    texts = ["\n\n".join(parts[i:i + 5]) for i in range(0, len(parts), 5)]
    size = sum(len(text.encode()) for text in texts) / 1e6
    lines = "".join(json.dumps({"text": text}) + "\n" for text in texts).encode()
    arguments = [isnad, "analyze", "--input", "jsonl", "--quiet", "--jobs", "1"]
    start = command_time(arguments, lines, rounds=5)
    rows = [("Isnad, names and quotations, JSON", 39 * size / (command_time(arguments, lines * 40) - start))]
    models = []
    if installed("spacy"):
        import spacy
        for model in ("en_core_web_sm", "en_core_web_md"):
            if not spacy.util.is_package(model):
                continue
            models.append(model)
            language = spacy.load(model)
            rows.append((f"spaCy {model}, names", size / best(lambda: [language(text) for text in texts], 1)))
            if installed("textacy"):
                from textacy.extract import direct_quotations
                rows.append((f"textacy on {model}, quotations", size / best(
                    lambda: [list(direct_quotations(language(text))) for text in texts], 1)))
    table(f"{len(texts)} articles of {size * 1000 / len(texts):.1f} KB read", "MB/s", rows)
    if not models:
        print("  spaCy and textacy need a model: python3 -m spacy download en_core_web_sm")


def main() -> None:
    if sys.argv[1:] == ["--install"]:
        environment = ROOT / "Benchmarks" / ".venv"
        venv.create(environment, with_pip=True)
        python = environment / "bin" / "python"
        subprocess.run([str(python), "-m", "pip", "install", "--quiet", *PEERS], check=True)
        os.execv(str(python), [str(python), __file__])
    if sys.argv[1:]:
        sys.exit(__doc__)
    print(f"{platform.machine()}, {os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}")
    absent = [name for name in PEERS if not installed({"pyahocorasick": "ahocorasick"}.get(name, name))]
    if absent:
        print(f"Not installed, so not measured: {', '.join(absent)}")
    matching()
    comparing()
    reading()


if __name__ == "__main__":
    main()
