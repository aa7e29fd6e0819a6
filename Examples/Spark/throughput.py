"""Measures both ways on this machine, on one core and on two.

    python3 throughput.py [ARTICLES [COMMAND]]

The time is that of a whole `spark-submit` less that of one with no articles, since starting Spark costs the same for any number.
Processor time is that of all processes together, Spark's own included.
"""

import os
import resource
import subprocess
import sys
import tempfile
import time

import articles

COUNT = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
COMMAND = sys.argv[2] if len(sys.argv) > 2 else "isnad"


def run(script: str, source: str, target: str, cores: int) -> tuple[float, float]:
    """Seconds that pass, and of processor time."""
    command = ["spark-submit", "--master", f"local[{cores}]", "--conf", "spark.ui.enabled=false", script, source, target]
    if script == "lines.py":
        command.append(COMMAND)
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    subprocess.run(command, check=True, stderr=subprocess.DEVNULL, cwd=os.path.dirname(os.path.abspath(__file__)))
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return time.monotonic() - start, processor


with tempfile.TemporaryDirectory() as folder:
    source, empty = f"{folder}/articles.jsonl", f"{folder}/empty.jsonl"
    articles.write(source, COUNT)
    articles.write(empty, 0)
    print(f"{COUNT} articles, {os.path.getsize(source) / 1e6:.1f} MB, load {os.getloadavg()[0]:.1f}")
    for script in ["frames.py", "lines.py"]:
        for cores in [1, 2]:
            idle = run(script, empty, f"{folder}/{script}-{cores}-empty", cores)
            full = run(script, source, f"{folder}/{script}-{cores}", cores)
            passed, processor = (max(1e-9, b - a) for a, b in zip(idle, full))
            print(
                f"{script} on {cores}: {COUNT / passed:.0f} articles a second, {processor / COUNT * 1000:.2f} ms of processor "
                f"time an article ({full[0]:.1f} s, of which {idle[0]:.1f} s for starting)",
                flush=True,
            )
