#!/usr/bin/env python3
"""Check Isnad's output formats with programs that others wrote to read them.

  check-formats.py --bin .build/debug/isnad

The built-in article goes through every format and back; what is read must be what `--output jsonl` says. Readers come
from PyPI; one that is not installed is skipped:

  pip install jsonschema spacy pyld conllu seqeval bratutils
"""
import argparse, collections, contextlib, csv, importlib, io, json, logging, os, subprocess, sys, tempfile

TEXT = (
    "“The stations will serve forty villages,” Karim al-Jubouri told the Iraqi News Agency on Tuesday. 👍 He denied that\n"
    "the works were late.\n\nAl-Sumaria TV quoted Samira Haddad, as saying that “no village will be left\nwithout water”. "
    "Peter Novak’s brother said: =1+1, \"quoted\", and a tab\t.\n"
)

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("--bin", required=True)
binary = os.path.abspath(parser.parse_args().bin)
schema_path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Docs", "output.schema.json")
folder = tempfile.TemporaryDirectory()
os.chdir(folder.name)
with open("a.txt", "w", encoding="utf-8", newline="") as file:
    file.write(TEXT)
results = collections.Counter()
logging.disable()


def isnad(*arguments):
    run = subprocess.run([binary, "analyze", *arguments, "a.txt"], capture_output=True, check=True)
    return run.stdout.decode("utf-8")


document = json.loads(isnad("--output", "jsonl", "--offsets", "scalar"))
mentions = [(m["start"], m["end"], m["type"]) for m in document["mentions"]]
contents = [" … ".join(s["text"] for s in q["spans"]) for q in document["quotes"]]
assert mentions and contents, "the article has no mentions or no quotations"


def check(name, *packages):
    """Runs a function now, unless a package that it needs is missing."""

    def run(function):
        try:
            readers = [importlib.import_module(package) for package in packages]
        except ImportError as error:
            print(f"skipped  {name}: {error}")
            results["skipped"] += 1
            return
        try:
            with contextlib.redirect_stdout(io.StringIO()):
                function(*readers)
            print(f"passed   {name}")
            results["passed"] += 1
        except Exception as error:
            print(f"FAILED   {name}: {type(error).__name__}: {error}")
            results["failed"] += 1

    return run


@check("JSON by jsonschema", "jsonschema")
def _(jsonschema):
    with open(schema_path, encoding="utf-8") as file:
        jsonschema.validate(document, json.load(file))


@check("CSV and TSV by csv", "csv")
def _(reader):
    rows = list(reader.DictReader(io.StringIO(isnad("--output", "csv"), newline="")))
    assert [row["content"].removeprefix("'") for row in rows] == contents
    rows = list(reader.DictReader(io.StringIO(isnad("--output", "tsv"), newline=""), delimiter="\t", quoting=csv.QUOTE_NONE))
    assert [row["content"].removeprefix("'") for row in rows] == [" ".join(content.split()) for content in contents]


@check("displaCy by spaCy", "spacy")
def _(spacy):
    answer = json.loads(isnad("--output", "displacy"))
    assert answer["text"] == TEXT
    assert [(e["start"], e["end"], e["label"].lower()) for e in answer["ents"]] == mentions
    assert spacy.displacy.render(answer, style="ent", manual=True, page=False)
    assert spacy.displacy.render(answer, style="span", manual=True, page=False)
    # The tokens make a document of spaCy's own, in which the spans select what they should.
    doc = spacy.tokens.Doc(spacy.vocab.Vocab(), words=answer["tokens"])
    for span in answer["spans"]:
        words = doc[span["start_token"] : span["end_token"]]
        assert "".join(w.text for w in words) == "".join(TEXT[span["start"] : span["end"]].split())


@check("CoNLL by conllu", "conllu")
def _(conllu):
    fields = ("form", "entity", "role", "type")
    sentences = conllu.parse(isnad("--output", "conll").strip() + "\n\n", fields=fields)
    rows = [(token["form"], token["type"]) for sentence in sentences[1:] for token in sentence]
    assert sum(tag.startswith("B-") for _, tag in rows) == len(mentions)
    assert "".join(form for form, _ in rows) == "".join(TEXT.split())


@check("CoNLL's tags by seqeval", "seqeval.metrics.sequence_labeling", "seqeval.scheme")
def _(seqeval, scheme):
    sentences = [block.split("\n") for block in isnad("--output", "conll").strip().split("\n\n")[1:]]
    tags = [[line.split("\t")[3] for line in sentence] for sentence in sentences]
    found = scheme.Entities(tags, scheme.IOB2)
    types = [entity.tag for sentence in found.entities for entity in sentence]
    assert types == [kind for _, _, kind in mentions]


@check("Web Annotations by PyLD", "pyld.jsonld")
def _(jsonld):
    # The part of http://www.w3.org/ns/anno.jsonld that is used here, so that nothing has to be fetched.
    oa = "http://www.w3.org/ns/oa#"
    node = lambda name: {"@id": oa + name, "@type": "@id"}
    terms = {name: oa + name for name in (
        "Annotation", "TextPositionSelector", "TextQuoteSelector", "exact", "prefix", "suffix", "start", "end")}
    context = {
        **terms, "id": "@id", "type": "@type", "AnnotationPage": "http://www.w3.org/ns/activitystreams#OrderedCollectionPage",
        "items": {"@id": "http://www.w3.org/ns/activitystreams#items", "@type": "@id", "@container": "@list"},
        "body": node("hasBody"), "target": node("hasTarget"), "source": node("hasSource"), "selector": node("hasSelector"),
        "motivation": {"@id": oa + "motivatedBy", "@type": "@vocab"}, "identifying": oa + "identifying",
        "describing": oa + "describing",
    }
    loader = lambda url, options: {"contextUrl": None, "documentUrl": url, "document": {"@context": context}}
    options = {"documentLoader": loader, "base": "https://example.org/"}
    page = jsonld.expand(json.loads(isnad("--output", "annotations")), options)[0]
    items = page["http://www.w3.org/ns/activitystreams#items"][0]["@list"]
    places = []
    for item in items:
        motivation = item[oa + "motivatedBy"][0]["@id"]
        for target in item[oa + "hasTarget"]:
            selectors = {s["@type"][0]: s for s in target[oa + "hasSelector"]}
            position = selectors[oa + "TextPositionSelector"]
            start, end = (position[oa + name][0]["@value"] for name in ("start", "end"))
            assert selectors[oa + "TextQuoteSelector"][oa + "exact"][0]["@value"] == TEXT[start:end]
            if motivation == oa + "identifying":
                places.append((start, end))
    assert places == [(start, end) for start, end, _ in mentions]
    assert len(items) == len(mentions) + len(contents)


@check("brat by bratutils", "bratutils.agreement")
def _(agreement):
    lines = [line.split("\t") for line in isnad("--output", "brat").splitlines() if line.startswith("T")]
    for _, place, text in lines:
        spans = [tuple(map(int, span.split())) for span in place.split(" ", 1)[1].split(";")]
        assert " ".join(TEXT[start:end] for start, end in spans) == text
    kinds = {"person", "organization", "location", "group", "outlet", "role", "date"}
    assert sum(place.split()[0] in kinds for _, place, _ in lines) == len(mentions)
    # This reader knows no events and no phrases over two lines.
    with open("a.ann", "w", encoding="utf-8") as file:
        file.writelines("\t".join(line) + "\n" for line in lines if ";" not in line[1])
    gold = agreement.Document("a.ann")
    gold.make_gold()
    statistics = agreement.Document("a.ann").compare_to_gold(gold)
    assert statistics.cor > 0 and statistics.inc == statistics.mis == statistics.spu == 0


@check("SQLite by sqlite3", "sqlite3")
def _(reader):
    isnad("--output", "sqlite=quotes.db")
    database = reader.connect("quotes.db")
    assert [row[0] for row in database.execute("SELECT content FROM quote ORDER BY id")] == contents
    assert database.execute("SELECT COUNT(*) FROM mention").fetchone()[0] == len(mentions)
    found = database.execute("SELECT rowid FROM quote_text WHERE quote_text MATCH 'villages'").fetchall()
    assert len(found) == sum("villages" in content for content in contents)
    database.execute("INSERT INTO quote_text (quote_text) VALUES ('integrity-check')")


print(", ".join(f"{count} {what}" for what, count in sorted(results.items())))
sys.exit(1 if results["failed"] else 0)
