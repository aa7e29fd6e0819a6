import pickle

import pytest

import isnad

ARTICLE = (
    "🏗 BAGHDAD – “The stations will serve more than forty villages,” ʿAli al-Jubouri told the Iraqi News Agency on "
    "Tuesday. “We expect the first water before the summer.”\n\n"
    "Al-Sumaria TV quoted the governor of Nineveh, Samira Haddad, as saying that “no village will be left without "
    "water”. A Turkish official said the tests were over. قال حيدر العبادي ذلك."
)


def spans(document):
    yield from document.mentions
    for quote in document.quotes:
        yield from quote.spans
        yield from quote.chain
        yield from (span for span in (quote.cue, quote.speaker, quote.addressee) if span)


def test_who_said_what_to_whom(analyzer):
    document = analyzer.analyze("“We will stay,” Anna Berg told Reuters in Basra on Tuesday.")
    (quote,) = document.quotes
    assert (quote.kind, quote.text, quote.cue.text, quote.polarity) == (
        "direct",
        "We will stay,",
        "told",
        "affirmed",
    )
    assert quote.speaker.text == "Anna Berg"
    assert quote.addressee.entity.lexicon == "outlet/reuters"
    assert document.speaker(quote) is document.entities[0]
    assert document.quotes_of(document.entities[0]) == (quote,)
    assert [(e.type, e.name) for e in document.entities] == [
        ("person", "Anna Berg"),
        ("outlet", "Reuters"),
        ("location", "Basra"),
        ("date", "Tuesday"),
    ]


def test_spans_split_by_their_attribution_are_joined(analyzer):
    document = analyzer.analyze("“We will stay,” Anna Berg said, “until the summer.”")
    (quote,) = document.quotes
    assert len(quote.spans) == 2
    assert quote.text == "We will stay, … until the summer."


def test_chains(analyzer):
    document = analyzer.analyze(ARTICLE)
    (quote,) = [quote for quote in document.quotes if quote.chain]
    assert document.speaker(quote).name == "Samira Haddad"
    assert quote.chain[0].text == "Al-Sumaria TV"


def test_positions_are_indices_of_a_string(analyzer):
    document = analyzer.analyze(ARTICLE)
    found = list(spans(document))
    assert len(found) > 10
    for span in found:
        assert ARTICLE[span.start : span.end] == span.text


@pytest.mark.parametrize("form", [bytes, bytearray, memoryview])
def test_positions_are_indices_of_bytes(analyzer, form):
    data = form(ARTICLE.encode())
    document = analyzer.analyze(data)
    assert [span.text for span in spans(document)] == [span.text for span in spans(analyzer.analyze(ARTICLE))]
    for span in spans(document):
        assert bytes(data[span.start : span.end]).decode() == span.text


@pytest.mark.parametrize("before", ["\ud800 ", "\udfff\ud800", "\0", "\r\n\u2028", "e\u0301", "👩‍👩‍👧"])
def test_positions_behind_odd_characters(analyzer, before):
    text = before + " “We will stay,” Anna Berg said."
    (quote,) = analyzer.analyze(text).quotes
    assert text[quote.spans[0].start : quote.spans[0].end] == "We will stay,"


@pytest.mark.parametrize("before", [b"\xff", b"\xc3", b"\xed\xa0\x80", b"\xf0\x9f\x98"])
def test_positions_behind_bytes_that_are_not_utf8(analyzer, before):
    data = before + " “We will stay,” Anna Berg said.".encode()
    (quote,) = analyzer.analyze(data).quotes
    assert data[quote.spans[0].start : quote.spans[0].end] == b"We will stay,"


@pytest.mark.parametrize("text", ["", b"", " ", "\n", bytes(range(256)), "".join(map(chr, range(0x300)))])
def test_any_text_gives_a_document(analyzer, text):
    assert isinstance(analyzer.analyze(text), isnad.Document)


def test_mentions_of_an_entity(analyzer):
    document = analyzer.analyze("Anna Berg left Basra. Berg was tired.")
    berg = document.entities[0]
    assert [mention.text for mention in document.mentions_of(berg)] == ["Anna Berg", "Berg"]
    assert all(mention.entity is berg for mention in document.mentions_of(berg))


def test_documents_are_plain_values(analyzer):
    document = analyzer.analyze(ARTICLE)
    assert document == analyzer.analyze(ARTICLE)
    assert document != analyzer.analyze("")
    assert len({document, analyzer.analyze(ARTICLE)}) == 1
    copy = pickle.loads(pickle.dumps(document))
    assert copy == document
    assert copy.speaker(copy.quotes[0]) is copy.quotes[0].speaker.entity


def test_documents_from_stored_json(analyzer):
    assert isnad.Document.from_json(analyzer.analyze_json(ARTICLE), ARTICLE) == analyzer.analyze(ARTICLE)
