"""What a call from Python costs beside the analysis: `python Python/overhead.py [ARTICLE.txt]`, in microseconds of
processor time.

Each figure is the smallest mean of many short rounds, since other programs only ever make a round slower.
"""

import ctypes
import json
import sys
import time
import timeit
from collections.abc import Callable
from pathlib import Path
from unittest import mock

import isnad
from isnad import _analyzer
from isnad._library import SCALAR_OFFSETS, library

ARTICLE = """BAGHDAD – Iraq's Ministry of Water Resources will open two pumping stations on the Tigris in April, its
spokesman Karim al-Jubouri said on Tuesday.

“The stations will serve more than forty villages,” he told the Iraqi News Agency. “We expect the first water before
the summer.”

Al-Sumaria TV quoted the governor of Nineveh, Samira Haddad, as saying that “no village will be left without water”. She
thanked the United Nations for its support. Kareem al-Jaburi denied that the works were late.

"""


def microseconds(call: Callable[[], object]) -> float:
    timer = timeit.Timer(call, timer=time.thread_time)
    count = max(1, int(0.002 / max(timeit.timeit(call, number=1), 1e-7)))
    return min(timer.repeat(300, count)) / count * 1e6


def measure(text: str) -> dict[str, float]:
    analyzer = isnad.Analyzer()
    data = text.encode()
    length = ctypes.c_size_t()
    answer = analyzer.analyze_json(text)
    stored = ctypes.create_string_buffer(answer.encode())
    address, size = ctypes.addressof(stored), len(stored) - 1

    def call_the_library() -> None:
        library.isnad_free(
            library.isnad_analyze(analyzer._handle, data, len(data), SCALAR_OFFSETS, ctypes.byref(length))
        )

    def stored_answer(_analyzer, _data, _length, _offsets, length) -> int:
        length._obj.value = size
        return address

    with mock.patch.object(_analyzer, "_analyze", stored_answer), mock.patch.object(_analyzer, "_free", id):
        around = microseconds(lambda: analyzer.analyze_json(text))
    return {
        "in the library (call by ctypes, analysis, JSON written)": microseconds(call_the_library),
        "text in, JSON out (encode, copy, decode)": around,
        "JSON to objects": microseconds(lambda: isnad.Document.from_json(answer, text)),
        "… of which json.loads": microseconds(lambda: json.loads(answer)),
    }


if __name__ == "__main__":
    article = Path(sys.argv[1]).read_text() if len(sys.argv) > 1 else ARTICLE * 4
    print(f"{microseconds(library.isnad_version):9.1f}  a call by ctypes that does nothing")
    for name, text in (("empty text", ""), (f"article of {len(article.encode())} bytes", article)):
        print(name)
        for part, cost in measure(text).items():
            print(f"{cost:9.1f}  {part}")
