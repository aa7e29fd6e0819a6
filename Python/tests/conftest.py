import os
import shutil
import subprocess
from pathlib import Path

import pytest

import isnad


@pytest.fixture(scope="session")
def analyzer() -> isnad.Analyzer:
    return isnad.Analyzer()


@pytest.fixture(scope="session")
def people(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """people.yaml, compiled by the command `isnad`."""
    command = os.environ.get("ISNAD_COMMAND") or shutil.which("isnad")
    if command is None:
        pytest.skip("the command isnad, which compiles lexicons, is not in PATH nor named by ISNAD_COMMAND")
    compiled = tmp_path_factory.mktemp("lexicon") / "people.isnadlex"
    source = Path(__file__).with_name("people.yaml")
    subprocess.run([command, "lexicon", "compile", source, "--output", compiled], check=True)
    return compiled
