import importlib.metadata
import json
import multiprocessing
import os
import pickle
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

import isnad

TEXT = "“The café is open,” Zeinab Qasim told Reuters."


def test_the_version_is_that_of_the_library():
    assert isnad.__version__ == importlib.metadata.version("isnad")


def test_json_is_that_of_the_document(analyzer):
    fields = json.loads(analyzer.analyze_json(TEXT))
    assert list(fields) == ["mentions", "entities", "quotes"]
    assert [mention["text"] for mention in fields["mentions"]] == [
        mention.text for mention in analyzer.analyze(TEXT).mentions
    ]


def test_lexicons_are_used(people, analyzer):
    def lexicons(reader):
        return [entity.lexicon for entity in reader.analyze(TEXT).entities]

    assert "person/zeinab-qasim" not in lexicons(analyzer)
    assert "person/zeinab-qasim" in lexicons(isnad.Analyzer([people]))
    assert "person/zeinab-qasim" in lexicons(isnad.Analyzer(lexicons=iter([str(people)])))


def test_analyzers_are_pickled_with_their_lexicons(people):
    reader = isnad.Analyzer([people])
    copy = pickle.loads(pickle.dumps(reader))
    assert copy.lexicons == reader.lexicons == (str(people),)
    assert copy.analyze(TEXT) == reader.analyze(TEXT)


def test_a_lexicon_that_is_none_is_named(tmp_path):
    yaml = tmp_path / "people.yaml"
    yaml.write_text("- id: person/anna-berg\n  name: Anna Berg\n")
    for path, reason in [
        (yaml, "this is no compiled lexicon; make one with `isnad lexicon compile`"),
        (tmp_path / "nothing", "cannot be opened: No such file or directory"),
        (tmp_path, "cannot be read: Is a directory"),
    ]:
        with pytest.raises(isnad.IsnadError) as caught:
            isnad.Analyzer([path])
        assert str(caught.value) == f"{path}: {reason}"
    with pytest.raises(isnad.IsnadError, match="null character"):
        isnad.Analyzer(["a\0b"])


@pytest.mark.parametrize("lexicons", ["people.isnadlex", b"people.isnadlex", [5], 5])
def test_lexicons_of_another_type(lexicons):
    with pytest.raises(TypeError):
        isnad.Analyzer(lexicons)


@pytest.mark.parametrize("text", [None, 5, ["a"]])
def test_texts_of_another_type(analyzer, text):
    with pytest.raises(TypeError, match="text must be str or bytes"):
        analyzer.analyze(text)


def test_threads_share_an_analyzer(analyzer):
    texts = [f"“We saw {number} ships,” Anna Berg told Reuters." for number in range(400)]
    expected = [analyzer.analyze(text) for text in texts]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(analyzer.analyze, texts)) == expected


def test_errors_belong_to_their_thread(tmp_path):
    def message(number):
        try:
            isnad.Analyzer([tmp_path / str(number)])
        except isnad.IsnadError as error:
            return str(error).startswith(f"{tmp_path / str(number)}: ")

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(message, range(400)))


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_processes_get_an_analyzer(analyzer, method):
    with multiprocessing.get_context(method).Pool(2) as pool:
        assert pool.map(analyzer.analyze, [TEXT] * 4) == [analyzer.analyze(TEXT)] * 4


def test_a_library_that_is_missing_is_named():
    run = subprocess.run(
        [sys.executable, "-c", "import isnad"],
        env=os.environ | {"ISNAD_LIBRARY": "/nowhere/libIsnadC.so"},
        stderr=subprocess.PIPE,
        text=True,
    )
    assert run.returncode != 0
    assert "IsnadError: the library of Isnad cannot be loaded: /nowhere/libIsnadC.so" in run.stderr


def test_memory_does_not_grow(analyzer):
    def resident():
        with open("/proc/self/statm") as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")

    if not os.path.exists("/proc/self/statm"):
        pytest.skip("memory is read from /proc")
    text = TEXT * 50
    for _ in range(50):
        analyzer.analyze_json(text)
        isnad.Analyzer()
    before = resident()
    for _ in range(300):
        analyzer.analyze_json(text)
        isnad.Analyzer()
    assert resident() - before < 8 << 20
