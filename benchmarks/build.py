"""What a build costs, beside what `jieba.posseg` needs to tag the same text.

    python benchmarks/build.py [SOURCE]... [--repeat 3]

Every measurement is a process of its own, start-up included. Cold: jieba's dictionary cache is removed before. Warm:
it is there. The ratio is build time to tagging time, both with the same start. Peak memory is the process's maximum
resident set.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

BUILD = """
import json, resource, sys
from dataclasses import replace
from pathlib import Path
from chaingraph.pipeline import build
from chaingraph.settings import Settings
result = build([Path(p) for p in sys.argv[2:]], replace(Settings(), output=Path(sys.argv[1])))
print(json.dumps({"seconds": dict(result.seconds), "mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))
"""

TAG = """
import json, resource, sys
from pathlib import Path
import jieba, logging
jieba.setLogLevel(logging.ERROR)
import jieba.posseg
words = sum(1 for p in sys.argv[1:] for line in Path(p).read_text(encoding="utf-8").splitlines()
            for _ in jieba.posseg.cut(line))
print(json.dumps({"words": words, "mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))
"""


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sources", nargs="*", type=Path)
    parser.add_argument("--repeat", type=int, default=3)
    options = parser.parse_args()
    files = _files(options.sources or [Path(__file__).resolve().parents[1] / "seeds" / "documents"])
    size = sum(path.stat().st_size for path in files) / 1e6
    with tempfile.TemporaryDirectory() as folder:
        builds = [_run(BUILD, [folder, *map(str, files)], cold=turn == 0) for turn in range(options.repeat + 1)]
        tags = [_run(TAG, list(map(str, files)), cold=turn == 0) for turn in range(options.repeat + 1)]
    _print(size, builds, tags)


def _files(sources: list[Path]) -> list[Path]:
    found = [path for source in sources for path in (sorted(source.rglob("*.*")) if source.is_dir() else [source])]
    return [path for path in found if path.suffix in (".txt", ".csv", ".md")]


def _run(code: str, arguments: list[str], *, cold: bool) -> dict[str, object]:
    if cold:
        Path(tempfile.gettempdir(), "jieba.cache").unlink(missing_ok=True)
    start = perf_counter()
    done = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True)
    result: dict[str, object] = json.loads(done.stdout.splitlines()[-1])
    return {**result, "wall": perf_counter() - start}


def _wall(runs: list[dict[str, object]]) -> float:
    return median(float(str(run["wall"])) for run in runs)


def _print(size: float, builds: list[dict[str, object]], tags: list[dict[str, object]]) -> None:
    cold, warm = _wall(builds[:1]), _wall(builds[1:])
    tag_cold, tag_warm = _wall(tags[:1]), _wall(tags[1:])
    print(f"{size:.3f} MB of text\n")
    print("| | cold s | warm s | MB/s warm | peak MB |\n| --- | ---: | ---: | ---: | ---: |")
    print(f"| build | {cold:.2f} | {warm:.2f} | {size / warm:.3f} | {float(str(builds[-1]['mb'])):.0f} |")
    print(
        f"| jieba.posseg | {tag_cold:.2f} | {tag_warm:.2f} | {size / tag_warm:.3f} | {float(str(tags[-1]['mb'])):.0f} |"
    )
    print(f"| **ratio** | {cold / tag_cold:.2f} | {warm / tag_warm:.2f} | | |\n")
    print("| stage | seconds |\n| --- | ---: |")
    seconds = builds[-1]["seconds"]
    assert isinstance(seconds, dict)
    for stage, spent in seconds.items():
        print(f"| {stage} | {spent:.3f} |")


if __name__ == "__main__":
    main()
