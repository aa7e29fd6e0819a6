"""Analyzes articles on Apache Spark by the command `isnad`, which has to be on every machine of the cluster.

    spark-submit lines.py articles.jsonl answers [COMMAND]

Each line in gives exactly one line out, in the same order within a partition: a document as `isnad analyze --output jsonl`
writes it, or `{"id", "error", "line"}` for what is no record. Lines need an `id` of their own, because those that have none
are given their number within the partition.
"""

import shlex
import sys

from pyspark import RDD
from pyspark.sql import SparkSession


def pipe(lines: RDD, command: str = "isnad") -> RDD:
    """The answers to lines of JSON.

    The command's status is 1 where a record could not be read, which is answered in its place. A greater one, or its
    death, fails the task, and Spark tries it again: without `checkCode` the rest of the partition would be lost
    without a word.
    """
    analyze = f"{shlex.quote(command)} analyze --input jsonl --output jsonl --jobs 1 --quiet"
    script = f'{analyze}; status=$?; [ "$status" -le 1 ] || exit "$status"'
    return lines.filter(lambda line: line.strip()).pipe(f"sh -c {shlex.quote(script)}", checkCode=True)


def main() -> None:
    source, target, *command = sys.argv[1:]
    spark = SparkSession.builder.appName("isnad").getOrCreate()
    pipe(spark.sparkContext.textFile(source), *command).saveAsTextFile(target)
    spark.stop()


if __name__ == "__main__":
    main()
