"""Isnad reads news: who and what is named, who said what, and through whom it reached the page.

>>> import isnad
>>> document = isnad.Analyzer().analyze("“We will stay,” Anna Berg told Reuters in Basra.")
>>> quote = document.quotes[0]
>>> quote.text, document.speaker(quote).name
('We will stay,', 'Anna Berg')
"""

from isnad._analyzer import Analyzer
from isnad._document import (
    Document,
    Entity,
    EntityType,
    Mention,
    Party,
    Polarity,
    Quote,
    QuoteKind,
    Span,
)
from isnad._library import IsnadError, version

__version__ = version()

__all__ = [
    "Analyzer",
    "Document",
    "Entity",
    "EntityType",
    "IsnadError",
    "Mention",
    "Party",
    "Polarity",
    "Quote",
    "QuoteKind",
    "Span",
    "__version__",
]
