#!/usr/bin/env python3
"""Runs the cells of the notebook and stores what they print, as Jupyter would; with --check it compares instead.

    pip install Python/dist/isnad-*.whl
    python3 Examples/Notebook/run.py [--check]
"""

import contextlib
import io
import json
import os
import sys
from pathlib import Path

NOTEBOOK = Path(__file__).resolve().parent / "newsroom.ipynb"


def run(notebook: dict) -> None:
    """Executes the cells of code in one namespace, in the notebook's folder."""
    os.chdir(NOTEBOOK.parent)
    names: dict = {}
    count = 0
    for cell in notebook["cells"]:
        if cell["cell_type"] != "code":
            continue
        count += 1
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(compile("".join(cell["source"]), f"{NOTEBOOK.name}, cell {count}", "exec"), names)
        cell["execution_count"] = count
        text = printed.getvalue()
        lines = text.splitlines(keepends=True)
        cell["outputs"] = [{"name": "stdout", "output_type": "stream", "text": lines}] if text else []


def main() -> None:
    stored = NOTEBOOK.read_text(encoding="utf-8")
    notebook = json.loads(stored)
    run(notebook)
    text = json.dumps(notebook, ensure_ascii=False, indent=1) + "\n"
    if sys.argv[1:] == ["--check"]:
        if text != stored:
            sys.exit(f"{NOTEBOOK.name} prints something else today: run {sys.argv[0]} and look at the difference")
        print(f"{NOTEBOOK.name}: {sum(cell['cell_type'] == 'code' for cell in notebook['cells'])} cells print what is stored")
    else:
        NOTEBOOK.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
