"""Analyzes articles on Apache Spark by the Python package `isnad`.

    spark-submit frames.py articles.jsonl answers.parquet

Each line in gives exactly one row out, in the same order within a partition; what is no record has its `error` in its place.
Needs the package on every machine of the cluster: see Docs/Spark.md.
"""

import json
import sys

import isnad
import pandas
from pyspark.sql import DataFrame, SparkSession

ANSWER = """
    id string, error string,
    quotes array<struct<speaker: string, addressee: string, cue: string, kind: string, content: string,
                        confidence: double>>,
    entities array<struct<type: string, name: string, lexicon: string, mentions: int>>
"""


def read(spark: SparkSession, path: str) -> DataFrame:
    """The lines of a file that are not blank.

    Not by `spark.read.json`: it makes no row of the line `[]`, and two of `[{}, {}]`.
    """
    lines = spark.read.text(path)
    return lines.where(lines.value.rlike(r"\S"))


def answer(analyzer: isnad.Analyzer, line: str) -> dict:
    """The row for one line."""
    row = {"id": None, "error": None, "quotes": None, "entities": None}
    try:
        record = json.loads(line)
    except ValueError:
        record = None
    if not isinstance(record, dict):
        return row | {"error": "not a JSON object"}
    if isinstance(record.get("id"), (str, int, float)):
        row["id"] = str(record["id"])
    if not isinstance(record.get("text"), str):
        return row | {"error": '"text" is missing'}
    document = analyzer.analyze(record["text"])

    def name(party):
        if party is None:
            return None
        return party.text if party.entity is None else party.entity.name

    row["quotes"] = [
        {
            "speaker": name(quote.speaker),
            "addressee": name(quote.addressee),
            "cue": quote.cue.text if quote.cue else None,
            "kind": quote.kind,
            "content": quote.text,
            "confidence": quote.confidence,
        }
        for quote in document.quotes
    ]
    row["entities"] = [
        {"type": entity.type, "name": entity.name, "lexicon": entity.lexicon, "mentions": len(entity.mentions)}
        for entity in document.entities
    ]
    return row


def analyze(batches):
    """The rows of a partition, for `mapInPandas`. One analyzer serves the partition: opening it takes milliseconds."""
    analyzer = isnad.Analyzer()
    for batch in batches:
        rows = [answer(analyzer, line) for line in batch["value"]]
        yield pandas.DataFrame(rows, columns=["id", "error", "quotes", "entities"])


def main() -> None:
    source, target = sys.argv[1:]
    spark = SparkSession.builder.appName("isnad").getOrCreate()
    read(spark, source).mapInPandas(analyze, ANSWER).write.mode("errorifexists").parquet(target)
    spark.stop()


if __name__ == "__main__":
    main()
