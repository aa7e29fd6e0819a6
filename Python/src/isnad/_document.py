"""What was read in a text, as plain values."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Literal

EntityType = Literal["person", "organization", "location", "group", "outlet", "role", "date", "source"]
QuoteKind = Literal["direct", "indirect", "mixed"]
Polarity = Literal["affirmed", "negated", "hypothetical"]
Text = str | bytes | bytearray | memoryview


# Values to read, not to change. Not frozen, though: that makes each four times as dear (1.4 µs against 0.3), and an
# article has hundreds.


@dataclass(slots=True, unsafe_hash=True)
class Entity:
    """Somebody or something, however often and by whatever name the text mentions it."""

    id: str
    """Such as "e1"; unique in the document."""
    type: EntityType
    name: str
    """The lexicon's name where the lexicon knows it, else the fullest form in the text."""
    lexicon: str | None
    """The identifier in the lexicon, such as "person/hadi-al-ameri"."""
    lexicon_score: float | None
    """1 where the lexicon lists the spelling of a mention, else the likeness of the names; None without a record."""
    mentions: tuple[int, ...]
    """Indices into `Document.mentions`."""


@dataclass(slots=True, unsafe_hash=True)
class Span:
    """A piece of the text: `text[start:end]`."""

    start: int
    end: int
    text: str


@dataclass(slots=True, unsafe_hash=True)
class Party(Span):
    """A phrase that takes part in a quotation (*he*, *a U.S. official*), and whom it stands for."""

    entity: Entity | None


@dataclass(slots=True, unsafe_hash=True)
class Mention(Span):
    """A place that names somebody or something."""

    type: EntityType
    entity: Entity | None
    confidence: float
    """How often the rule was right on the evaluation data, from 0 to 1."""
    rule: str
    """The rule that found it, such as "lexicon"; `isnad rules list` explains them."""


@dataclass(slots=True, unsafe_hash=True)
class Quote:
    """Something that somebody is reported to have said or written."""

    kind: QuoteKind
    """Whether all, nothing or some of it stands in quotation marks."""
    spans: tuple[Span, ...]
    """The content without quotation marks; two spans where the attribution splits it."""
    cue: Span | None
    """The word that tells of speech: *said*, *according to*."""
    speaker: Party | None
    addressee: Party | None
    chain: tuple[Party, ...]
    """Intermediate sources, outermost first."""
    polarity: Polarity
    """Whether it was said, was denied or declined, or might be said."""
    anonymous: bool
    """Whether the text says that the speaker is not to be named."""
    confidence: float
    """How often the rule was right on the evaluation data, from 0 to 1."""
    rule: str
    """The rule that found it."""

    @property
    def text(self) -> str:
        """The content; several spans are joined by " … "."""
        return " … ".join([span.text for span in self.spans])


@dataclass(slots=True, unsafe_hash=True)
class Document:
    """What was read in one text."""

    text: Text
    """The text as given."""
    mentions: tuple[Mention, ...]
    """By position."""
    entities: tuple[Entity, ...]
    """By first mention; sources without a name come last."""
    quotes: tuple[Quote, ...]
    """By the position of the content."""

    @classmethod
    def from_json(cls, document: str, text: Text) -> Document:
        """A document from its JSON and its text, for answers that were stored or came from the command
        (`isnad analyze --output jsonl --offsets scalar`)."""
        fields = json.loads(document)
        entities = tuple(
            [
                Entity(
                    entity["id"],
                    entity["type"],
                    entity["name"],
                    entity["lexicon"],
                    entity["lexiconScore"],
                    tuple(entity["mentions"]),
                )
                for entity in fields["entities"]
            ]
        )
        by_id: dict[str | None, Entity] = {entity.id: entity for entity in entities}
        mentions = tuple(
            [
                Mention(
                    mention["start"],
                    mention["end"],
                    mention["text"],
                    mention["type"],
                    by_id.get(mention["entity"]),
                    mention["confidence"],
                    mention["rule"],
                )
                for mention in fields["mentions"]
            ]
        )
        quotes = tuple([_quote(quote, by_id) for quote in fields["quotes"]])
        return cls(text, mentions, entities, quotes)

    def speaker(self, quote: Quote) -> Entity | None:
        """Whom a quotation is attributed to, where that is known."""
        return quote.speaker.entity if quote.speaker else None

    def mentions_of(self, entity: Entity) -> tuple[Mention, ...]:
        """Where an entity is mentioned by name."""
        return tuple([self.mentions[index] for index in entity.mentions])

    def quotes_of(self, entity: Entity) -> tuple[Quote, ...]:
        """What an entity said."""
        return tuple([quote for quote in self.quotes if self.speaker(quote) == entity])


def _quote(fields: dict[str, Any], by_id: dict[str | None, Entity]) -> Quote:
    return Quote(
        fields["kind"],
        tuple([_span(span) for span in fields["spans"]]),
        _span(fields["cue"]) if fields["cue"] else None,
        _party(fields["speaker"], by_id) if fields["speaker"] else None,
        _party(fields["addressee"], by_id) if fields["addressee"] else None,
        tuple([_party(party, by_id) for party in fields["chain"]]),
        fields["polarity"],
        fields["anonymous"],
        fields["confidence"],
        fields["rule"],
    )


def _span(fields: dict[str, Any]) -> Span:
    return Span(fields["start"], fields["end"], fields["text"])


def _party(fields: dict[str, Any], by_id: dict[str | None, Entity]) -> Party:
    return Party(fields["start"], fields["end"], fields["text"], by_id.get(fields["entity"]))
