"""Both examples in local-cluster mode: executors are processes of their own, and one of them is killed.

ISNAD_COMMAND names the command; tests of what is not installed (pyspark, Java, isnad) are skipped.
"""

import json
import os
import shutil
import stat
import sys
from pathlib import Path

import pytest

pytest.importorskip("pyspark")
pytest.importorskip("pandas")
pytest.importorskip("pyarrow")
if shutil.which("java") is None:
    pytest.skip("there is no Java", allow_module_level=True)

from pyspark import cloudpickle  # noqa: E402
from pyspark.sql import SparkSession  # noqa: E402

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))
import articles  # noqa: E402
import lines  # noqa: E402

# Executors cannot import this file.
cloudpickle.register_pickle_by_value(sys.modules[__name__])

COUNT = 60
BROKEN = {7: "nonsense", 23: '{"id": "a23"}', 41: '{"id": "a41", "text": "cut o', 58: "[{}, {}]", 59: "[]"}


@pytest.fixture(scope="module")
def spark(tmp_path_factory):
    os.environ["SPARK_WORKER_DIR"] = str(tmp_path_factory.mktemp("work"))
    os.environ["PYSPARK_PYTHON"] = sys.executable
    os.environ["SPARK_LOCAL_IP"] = "127.0.0.1"
    # Executors stop compiling where it would cost more than it gives in so short a run.
    quick = "-XX:+UseSerialGC -XX:TieredStopAtLevel=1"
    session = (
        SparkSession.builder.master("local-cluster[2,1,1024]")
        .appName("isnad tests")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.extraJavaOptions", quick)
        .config("spark.executor.extraJavaOptions", quick)
        .getOrCreate()
    )
    session.sparkContext.addPyFile(str(HERE / "frames.py"))
    yield session
    session.stop()


@pytest.fixture(scope="module")
def source(tmp_path_factory):
    path = tmp_path_factory.mktemp("source") / "articles.jsonl"
    articles.write(str(path), COUNT, BROKEN)
    return str(path)


@pytest.fixture(scope="module")
def command():
    path = os.environ.get("ISNAD_COMMAND") or shutil.which("isnad")
    if path is None:
        pytest.skip("there is no command isnad; ISNAD_COMMAND may name it")
    return path


def kill_executor() -> None:
    """Kills the Java process that this one was started by, with all that it had done."""
    import signal

    process = os.getpid()
    while Path(f"/proc/{process}/comm").read_text().strip() != "java":
        status = Path(f"/proc/{process}/status").read_text()
        process = int(next(line for line in status.splitlines() if line.startswith("PPid:")).split()[1])
        assert process > 1, "no Java process is above this one"
    os.kill(process, signal.SIGKILL)


def check_frames(rows) -> None:
    assert len(rows) == COUNT
    for number, row in enumerate(rows):
        if number in BROKEN:
            assert row.id == ("a23" if number == 23 else None)
            assert row.error == ('"text" is missing' if number == 23 else "not a JSON object")
            assert row.quotes is None
        else:
            assert row.id == f"a{number}" and row.error is None
            assert any(quote.speaker for quote in row.quotes) and row.entities


def test_frames(spark, source, tmp_path):
    pytest.importorskip("isnad")
    import frames

    target = str(tmp_path / "answers.parquet")
    frames.read(spark, source).mapInPandas(frames.analyze, frames.ANSWER).write.parquet(target)
    check_frames(spark.read.parquet(target).collect())


def test_frames_with_a_killed_executor(spark, source, tmp_path):
    pytest.importorskip("isnad")
    import frames

    marker = str(tmp_path / "killed")
    kill = kill_executor

    def analyze(batches):
        """As in the example, but its first run dies after half of the records."""
        import frames

        def first_half(batches):
            for batch in batches:
                yield batch.iloc[: len(batch) // 2]
                try:
                    os.mkdir(marker)
                    kill()
                except FileExistsError:
                    pass
                yield batch.iloc[len(batch) // 2 :]

        yield from frames.analyze(first_half(batches))

    target = str(tmp_path / "answers.parquet")
    frames.read(spark, source).mapInPandas(analyze, frames.ANSWER).write.parquet(target)
    assert os.path.isdir(marker), "no executor was killed"
    check_frames(spark.read.parquet(target).collect())


def check_lines(answers: list[str]) -> None:
    assert len(answers) == COUNT
    for number, answer in enumerate(map(json.loads, answers)):
        if number in BROKEN:
            assert answer["error"]
        else:
            assert answer["id"] == f"a{number}" and answer["quotes"]


def test_lines(spark, source, command):
    check_lines(lines.pipe(spark.sparkContext.textFile(source, 4), command).collect())


def test_lines_with_a_killed_executor(spark, source, command, tmp_path):
    # The first run answers three records and dies with its executor, the Java process above it.
    marker = tmp_path / "killed"
    script = tmp_path / "isnad"
    script.write_text(
        f"""#!/bin/bash
if mkdir {marker} 2> /dev/null; then
  {command} "$@" | head -n 3
  process=$$
  while [ "$(cat /proc/$process/comm)" != java ]; do
    process="$(sed -n 's/^PPid:[^0-9]*//p' /proc/$process/status)"
  done
  kill -KILL "$process"
  sleep 60
fi
exec {command} "$@"
"""
    )
    script.chmod(script.stat().st_mode | stat.S_IXUSR)
    target = str(tmp_path / "answers")
    lines.pipe(spark.sparkContext.textFile(source, 4), str(script)).saveAsTextFile(target)
    assert marker.is_dir(), "no executor was killed"
    # Spark reads the files of a folder in any order.
    parts = sorted(Path(target).glob("part-*"))
    check_lines([line for part in parts for line in part.read_text(encoding="utf-8").splitlines()])


def test_a_command_that_dies_fails_the_task(spark, source, tmp_path):
    script = tmp_path / "isnad"
    script.write_text("#!/bin/sh\ncat > /dev/null\nkill -SEGV $$\n")
    script.chmod(script.stat().st_mode | stat.S_IXUSR)
    with pytest.raises(Exception, match="Pipe function .* exited with error code"):
        lines.pipe(spark.sparkContext.textFile(source, 1), str(script)).collect()
