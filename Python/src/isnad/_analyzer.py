"""The analyzer: a handle of the library."""

from __future__ import annotations

import ctypes
import os
import weakref
from collections.abc import Iterable

from isnad._document import Document
from isnad._library import SCALAR_OFFSETS, UTF8_OFFSETS, IsnadError, fail, library

# Looked up once: attributes of a CDLL are found by name at each use.
_analyze = library.isnad_analyze
_free = library.isnad_free
_string_at = ctypes.string_at
_Length = ctypes.c_size_t
_byref = ctypes.byref

Path = str | os.PathLike[str]


class Analyzer:
    """Reads texts with the built-in lexicon and further ones.

    One analyzer serves any number of threads at once, and other Python threads run while it reads. Opening one takes
    milliseconds: keep it. It can be pickled; the copy opens the same lexicon files.
    """

    __slots__ = ("__weakref__", "_handle", "lexicons")

    lexicons: tuple[str, ...]
    """The paths of the further lexicons."""

    def __init__(self, lexicons: Iterable[Path] = ()) -> None:
        """Opens an analyzer.

        :param lexicons: paths of lexicons that `isnad lexicon compile` made; later ones come before earlier ones, and
            all before the built-in one.
        :raises IsnadError: for a file that cannot be read or is no sound lexicon.
        """
        if isinstance(lexicons, (str, bytes, os.PathLike)):
            raise TypeError("lexicons must be a list of paths, not one path")
        self.lexicons = tuple(os.fspath(path) for path in lexicons)
        paths = [os.fsencode(path) for path in self.lexicons]
        if any(b"\0" in path for path in paths):
            raise IsnadError("the path of a lexicon has a null character")
        handle = library.isnad_analyzer_open((ctypes.c_char_p * len(paths))(*paths), len(paths))
        if not handle:
            fail()
        self._handle = ctypes.c_void_p(handle)
        closing = weakref.finalize(self, library.isnad_analyzer_close, self._handle)
        closing.atexit = False  # other threads may be reading a text when the interpreter goes

    def analyze(self, text: str | bytes | bytearray | memoryview) -> Document:
        """Reads one text. Any text gives a document.

        Positions are indices into what was given: `text[span.start:span.end]` is the span, for a `str` in characters,
        for `bytes` in bytes. Bytes are read as UTF-8, each ill-formed one as U+001A.
        """
        return Document.from_json(self.analyze_json(text), text)

    def analyze_json(self, text: str | bytes | bytearray | memoryview) -> str:
        """The same as JSON, of the form of `isnad analyze --output json`; to pass on or to keep."""
        if isinstance(text, str):
            # A lone surrogate becomes "?", one character for one, so that positions stay.
            data, offsets = text.encode("utf-8", "replace"), SCALAR_OFFSETS
        elif isinstance(text, (bytes, bytearray, memoryview)):
            data, offsets = bytes(text), UTF8_OFFSETS
        else:
            raise TypeError(f"text must be str or bytes, not {type(text).__name__}")
        length = _Length()
        json = _analyze(self._handle, data, len(data), offsets, _byref(length))
        if not json:
            fail()
        try:
            return _string_at(json, length.value).decode()
        finally:
            _free(json)

    def __repr__(self) -> str:
        return f"Analyzer(lexicons={list(self.lexicons)!r})"

    def __reduce__(self) -> tuple[type[Analyzer], tuple[tuple[str, ...]]]:
        return Analyzer, (self.lexicons,)
