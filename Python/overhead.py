"""What a call from Python costs beside the analysis: `python Python/overhead.py [ARTICLE.txt]`, in microseconds of
processor time.

Each figure is the smallest mean of many short rounds, since other programs only ever make a round slower.
"""

import ctypes
import json
import sys
import time
import timeit
from pathlib import Path

import isnad
from isnad._library import SCALAR_OFFSETS, library

ARTICLE = """BAGHDAD – Iraq's Ministry of Water Resources will open two pumping stations on the Tigris in April, its
spokesman Karim al-Jubouri said on Tuesday.

“The stations will serve more than forty villages,” he told the Iraqi News Agency. “We expect the first water before
the summer.”

Al-Sumaria TV quoted the governor of Nineveh, Samira Haddad, as saying that “no village will be left without water”. She
thanked the United Nations for its support. Kareem al-Jaburi denied that the works were late.

"""


def microseconds(call) -> float:
    timer = timeit.Timer(call, timer=time.thread_time)
    count = max(1, int(0.01 / max(timeit.timeit(call, number=1), 1e-7)))
    return min(timer.repeat(60, count)) / count * 1e6


def measure(text: str) -> dict[str, float]:
    analyzer = isnad.Analyzer()
    data = text.encode()
    length = ctypes.c_size_t()
    answer = analyzer.analyze_json(text)

    def call_the_library() -> None:
        library.isnad_free(
            library.isnad_analyze(analyzer._handle, data, len(data), SCALAR_OFFSETS, ctypes.byref(length))
        )

    call = microseconds(call_the_library)
    as_json = microseconds(lambda: analyzer.analyze_json(text))
    parse = microseconds(lambda: json.loads(answer))
    whole = microseconds(lambda: isnad.Document.from_json(answer, text))
    return {
        "in the library (a call by ctypes, analysis, JSON written)": call,
        "text in, JSON out (encode, copy, decode)": as_json - call,
        "JSON parsed": parse,
        "objects made": whole - parse,
    }


if __name__ == "__main__":
    article = Path(sys.argv[1]).read_text() if len(sys.argv) > 1 else ARTICLE * 4
    print(f"{microseconds(library.isnad_version):9.2f}  a call by ctypes that does nothing")
    for name, text in (("empty text", ""), (f"article of {len(article.encode())} bytes", article)):
        print(name)
        for part, cost in measure(text).items():
            print(f"{cost:9.2f}  {part}")
