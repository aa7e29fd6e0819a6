"""The functions of isnad.h, by ctypes."""

from __future__ import annotations

import ctypes
import os
from pathlib import Path
from typing import Any, NoReturn

UTF8_OFFSETS = 0
SCALAR_OFFSETS = 2

# Name, result, arguments.
FUNCTIONS: list[tuple[str, Any, list[Any]]] = [
    ("isnad_analyzer_open", ctypes.c_void_p, [ctypes.POINTER(ctypes.c_char_p), ctypes.c_size_t]),
    (
        "isnad_analyze",
        ctypes.c_void_p,
        [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t, ctypes.c_int, ctypes.POINTER(ctypes.c_size_t)],
    ),
    ("isnad_free", None, [ctypes.c_void_p]),
    ("isnad_analyzer_close", None, [ctypes.c_void_p]),
    ("isnad_last_error", ctypes.c_char_p, []),
    ("isnad_version", ctypes.c_char_p, []),
]


class IsnadError(Exception):
    """What is wrong with a lexicon or with the installation. No text causes one."""


def _load() -> ctypes.CDLL:
    path = os.environ.get("ISNAD_LIBRARY") or str(Path(__file__).with_name("libIsnadC.so"))
    try:
        library = ctypes.CDLL(path)
        for name, result, arguments in FUNCTIONS:
            function = getattr(library, name)
            function.restype = result
            function.argtypes = arguments
    except (OSError, AttributeError) as error:
        raise IsnadError(
            f"the library of Isnad cannot be loaded: {error}. "
            "It comes with the wheel, needs ICU of the version it was built with, "
            "and is looked for where ISNAD_LIBRARY says if that is set."
        ) from error
    return library


library = _load()


def version() -> str:
    """The version of the library that was loaded."""
    return str(library.isnad_version().decode())


def fail() -> NoReturn:
    """Raises what this thread's last call into the library complained of."""
    raise IsnadError(library.isnad_last_error().decode("utf-8", "replace"))
