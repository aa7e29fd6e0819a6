"""What pyproject.toml cannot say: the wheel holds a library made for one platform, which any Python can load."""

import os
import sys
from pathlib import Path

from setuptools import setup
from setuptools.command.bdist_wheel import bdist_wheel
from setuptools.dist import Distribution

LIBRARY = Path(__file__).parent / "src" / "isnad" / "libIsnadC.so"


class PlatformWheel(bdist_wheel):
    def get_tag(self) -> tuple[str, str, str]:
        return "py3", "none", super().get_tag()[2]


class PlatformDistribution(Distribution):
    def has_ext_modules(self) -> bool:
        return True


if LIBRARY.exists():
    setup(cmdclass={"bdist_wheel": PlatformWheel}, distclass=PlatformDistribution)
elif "ISNAD_LIBRARY" in os.environ:
    setup()
else:
    sys.exit(
        f"{LIBRARY} is not there. Build it with Python/build.sh, "
        "or set ISNAD_LIBRARY to the libIsnadC.so that is to be loaded."
    )
