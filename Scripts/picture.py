#!/usr/bin/env python3
"""The picture of the README: what a command prints on a terminal, as SVG.

    swift build --product isnad
    Scripts/picture.py                    writes Docs/images/demo.svg
    Scripts/picture.py --check            exit status 1 where the picture is not what the command prints today

The command runs on a terminal of its own, so that it prints in colours. Needs Python 3.9 and nothing else.
"""

import html
import os
import pty
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PICTURE = ROOT / "Docs" / "images" / "demo.svg"
COLUMNS, ROW, COLUMN, MARGIN = 80, 18, 8.4, 20

# One look for light and dark pages: a dark terminal, its colours with a contrast of 7 to 1 or more.
COLOURS = {"31": "#ff9a8d", "32": "#8ddb8c", "33": "#f2cc60", "34": "#8cc2ff", "35": "#e2b0ff", "36": "#76d9e6", "37": "#e6edf3"}
STYLES = {"1": 'font-weight="bold"', "2": 'fill="#9da7b1"', "3": 'font-style="italic"', "4": 'text-decoration="underline"'}


def terminal_output(arguments) -> str:
    """What a command prints on a terminal that has colours."""
    controller, terminal = pty.openpty()
    environment = {"TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": os.environ["PATH"], "COLUMNS": str(COLUMNS)}
    process = subprocess.Popen(
        arguments, stdin=subprocess.DEVNULL, stdout=terminal, stderr=terminal, env=environment, close_fds=True)
    os.close(terminal)
    pieces = []
    while True:
        try:
            piece = os.read(controller, 65536)
        except OSError:  # Linux says so at the end of the terminal.
            piece = b""
        if not piece:
            break
        pieces.append(piece)
    os.close(controller)
    if process.wait() != 0:
        sys.exit(f"{' '.join(map(str, arguments))}: exit status {process.returncode}")
    return b"".join(pieces).decode("utf-8").replace("\r\n", "\n")


def spans(line: str, codes: list):
    """The stretches of a line that look alike, with the codes in force; `codes` goes on to the next line."""
    for piece in re.split(r"(\x1b\[[0-9;]*m)", line):
        if piece.startswith("\x1b["):
            for code in piece[2:-1].split(";"):
                if code in ("", "0"):
                    codes.clear()
                else:
                    codes.append(code)
        elif piece:
            yield piece, list(codes)


def svg(arguments, output: str) -> str:
    lines = [f"\x1b[2m$\x1b[0m \x1b[1m{' '.join(arguments)}\x1b[0m", "", *output.rstrip("\n").split("\n")]
    width, height = COLUMNS * COLUMN + 2 * MARGIN, len(lines) * ROW + 2 * MARGIN
    rows, codes = [], []
    for number, line in enumerate(lines):
        parts = []
        for text, active in spans(line, codes):
            looks = dict(STYLES.get(code, "").split("=", 1) for code in active if code in STYLES)
            looks.update({"fill": f'"{COLOURS[code]}"' for code in active if code in COLOURS})
            attributes = "".join(f" {name}={value}" for name, value in looks.items())
            parts.append(f"<tspan{attributes}>{html.escape(text, quote=False)}</tspan>")
        if parts:
            rows.append(f'<text x="{MARGIN}" y="{MARGIN + ROW * (number + 1) - 5}">{"".join(parts)}</text>')
    return "\n".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" width="{width:g}" xml:space="preserve" role="img">',
        f"<title>What {' '.join(arguments)} prints</title>",
        "<style>text { font: 14px ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace; "
        "white-space: pre; fill: #e6edf3 }</style>",
        f'<rect width="{width:g}" height="{height:g}" rx="8" fill="#0d1117"/>',
        *rows, "</svg>", ""])


def main() -> None:
    check = sys.argv[1:] == ["--check"]
    if sys.argv[1:] and not check:
        sys.exit(__doc__)
    folder = subprocess.run(
        ["swift", "build", "--show-bin-path"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip()
    picture = svg(["isnad", "demo"], terminal_output([f"{folder}/isnad", "demo"]))
    if not check:
        PICTURE.write_text(picture, encoding="utf-8")
    elif PICTURE.read_text(encoding="utf-8") != picture:
        sys.exit(f"{PICTURE.relative_to(ROOT)} is not what the command prints: run Scripts/picture.py and look at it")


if __name__ == "__main__":
    main()
