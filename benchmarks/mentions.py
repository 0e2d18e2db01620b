"""How fast `chaingraph mentions` works on one core, beside `jieba.posseg`, and whether it stays linear.

    python benchmarks/mentions.py [--mb 1 5 50] [--tagged 5] [--statements] [--keep DIR]

The corpus is made here, the same at every run: documents in the manner of plans, pages and rosters about real counties,
with companies, parks, projects and people invented from syllables; every document brings new names, so that what is
learnt grows with the corpus. Every measurement is a process of its own, tied to one core. Time is that of the process
(others on the machine do not count), without start-up: dictionaries are loaded before. `read` is reading the files into
documents, `names` finding the names in them and `entities` resolving what they mean: together what the command does, and what is
compared. `names and statements` is finding both, as `facts` and `build` do. `posseg`: jieba's words
and tags of the same text; it goes line by line, so that of more than 5 MB (`--tagged`) it is given the first 5 only, and speeds are
compared. Memory is the process's maximum resident set, of the command's work alone.
Growth: time at a size over time at the one before, as a power of the sizes (1 is linear).
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from math import log
from pathlib import Path

from chaingraph.reference.regions import gazetteer

FIND = """
import json, os, resource, sys
from pathlib import Path
from time import process_time
os.sched_setaffinity(0, {min(os.sched_getaffinity(0))}) if hasattr(os, "sched_setaffinity") else None
from chaingraph.documents import read_documents
from chaingraph.entities import resolve_entities
from chaingraph.mentions import find_mentions
folder = Path(sys.argv[1])
find_mentions(read_documents([sorted(folder.iterdir())[0]], max_mb=64)[0])
start = process_time()
documents, failures = read_documents([folder], max_mb=64)
assert not failures, failures[0]
read = process_time()
found = find_mentions(documents, stated=False)
named = process_time()
resolution = resolve_entities(found)
print(json.dumps({"read": read - start, "names": named - read, "entities": process_time() - named, "seconds": process_time() - read,
                  "found": len(found.mentions), "mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))
"""

STATE = (
    FIND.split("start =", maxsplit=1)[0]
    + """
documents, failures = read_documents([folder], max_mb=64)
start = process_time()
find_mentions(documents)
print(json.dumps({"seconds": process_time() - start}))
"""
)

TAG = """
import json, logging, os, resource, sys
from pathlib import Path
from time import process_time
os.sched_setaffinity(0, {min(os.sched_getaffinity(0))}) if hasattr(os, "sched_setaffinity") else None
import jieba
jieba.setLogLevel(logging.ERROR)
import jieba.posseg
list(jieba.posseg.cut("开始"))
texts, size = [], 0
for path in sorted(Path(sys.argv[1]).iterdir()):
    if size < float(sys.argv[2]) * 1e6:
        texts.append(path.read_text(encoding="utf-8"))
        size += path.stat().st_size
start = process_time()
words = sum(1 for text in texts for line in text.splitlines() for _ in jieba.posseg.cut(line))
print(json.dumps({"seconds": process_time() - start, "found": words, "characters": sum(map(len, texts)),
                  "mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))
"""

SYLLABLES = "安宝昌辰达鼎丰富冠广海恒宏华辉佳建江金景凯康利联龙美明宁鹏启强融瑞润盛泰腾通威祥信兴旭扬益永裕远泽正志中卓"
TRADES = ["精密机械", "电子科技", "新材料", "生物医药", "汽车零部件", "智能装备", "光电", "食品", "纺织", "化工"]
PRODUCTS = ["减速器", "连接器", "电解液", "注射剂", "制动盘", "伺服电机", "光学膜", "调味酱", "功能面料", "树脂"]
CHAINS = [
    "高端装备",
    "电子信息",
    "新能源材料",
    "生物医药",
    "汽车",
    "智能制造",
    "新型显示",
    "食品加工",
    "现代纺织",
    "精细化工",
]
PARKS = ["经济开发区", "高新技术产业开发区", "工业园区", "循环经济产业园", "智能制造产业园"]
PAGE = """{county}加快建设{chain}产业基地

一、发展基础

{year}年，{county}规模以上工业总产值达到{n1}.{d}亿元，同比增长{p}.{d}%，规上工业企业{n2}家。{park}完成产值{n3}亿元，{full}（以下简称“{brand}”）、{other}等企业在此集聚，{product}、{product2}等产品国内占有率居前。{brand}主要生产{product}，为{known}配套，年产能{n4}万件。

近年来，当地坚持产业链招商、精准招商，调配精干力量夯实招商基础，以在主导产业补链强链为重点，优化营商环境，提升服务水平，加快培育发展新动能，推动传统产业转型升级，取得了明显成效。

“我们正在对新生产线进行最后的调试，预计下半年就能正式投产，届时生产效率将提高{p}%以上。”{brand}相关负责人介绍，公司关键零部件从{supplier}采购，本地配套率为{p}%。

二、重点任务

以{brand}为链主，依托{other}、{third}等企业，在{park}规划建设{n5}亩的{place}产业园。推动{third}实施年产{n4}万件{product2}项目，总投资{n5}亿元，{next}年底前投产。支持{other}与{known}开展合作，力争到{next}年全县{chain}产业规模突破{n1}亿元，年均增长{p}%左右。

由{county}经济和信息化局牵头，各有关部门按照职责分工配合，完善用地、用能、用工等要素保障，强化督促检查，确保各项任务落到实处。

"""
ROSTER = "{chain}产业重点企业名单\n\n序号\t企业名称\t所在园区\t主导产品\t产值（万元）\t用工（人）\n{rows}\n"
Result = dict[str, float]
Measured = tuple[float, int, Result, Result, Result]
"""Megabytes, characters, what finding took, finding with statements (empty when not asked), tagging."""
HEAD = (
    "| MB | characters | read s | names s | entities s | chars/s | growth | peak MB | names | names and statements s |"
    " posseg s | chars/s | peak MB | **mentions / posseg speed** |\n" + "| ---: " * 14 + "|"
)
KNOWN = ["比亚迪", "格力电器", "京东方", "上汽集团", "宁德时代", "三一重工", "海尔", "美的集团"]


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--mb", nargs="+", type=float, default=[1, 5, 50], metavar="MB")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="leave the made corpus here")
    parser.add_argument("--tagged", type=float, default=5, metavar="MB", help="so much of it jieba tags at most")
    parser.add_argument("--statements", action="store_true", help="measure the reading for statements as well")
    options = parser.parse_args()
    print(HEAD)
    before: Measured | None = None
    for size in sorted(options.mb):
        with tempfile.TemporaryDirectory() as made:
            folder = (options.keep or Path(made)) / f"{size:g}MB"
            characters = write_corpus(folder, size)
            stated = _run(STATE, folder) if options.statements else {}
            measured = size, characters, _run(FIND, folder), stated, _run(TAG, folder, str(options.tagged))
        print(_row(measured, before), flush=True)
        before = measured


def write_corpus(folder: Path, megabytes: float) -> int:
    """Makes documents of about 20 kB until there are ``megabytes`` of them; how many characters they have."""
    folder.mkdir(parents=True, exist_ok=True)
    counties = [region.name for regions in gazetteer().surface_forms().values() for region in regions]
    places = sorted({name for name in counties if name.endswith(("县", "市")) and len(name) > 2})
    numbers, size, characters, document = _numbers(), 0.0, 0, 0
    while size < megabytes * 1e6:
        document += 1
        county = places[next(numbers) % len(places)]
        text = _roster(county, numbers) + "".join(_page(county, numbers) for _ in range(6))
        (folder / f"d{document:05}.txt").write_text(text, encoding="utf-8", newline="\n")
        size += len(text.encode())
        characters += len(text)
    return characters


def _numbers() -> Iterator[int]:
    """A fixed sequence without pattern to the eye (congruence of Lehmer, MINSTD)."""
    value = 20_201_231
    while True:
        value = value * 48_271 % 2_147_483_647
        yield value >> 7


def _brand(numbers: Iterator[int]) -> str:
    return "".join(SYLLABLES[next(numbers) % len(SYLLABLES)] for _ in range(2))


def _company(county: str, numbers: Iterator[int]) -> tuple[str, str]:
    """An invented company: full name and brand."""
    brand, trade = _brand(numbers), TRADES[next(numbers) % len(TRADES)]
    return f"{county[:-1]}{brand}{trade}有限公司", f"{brand}{trade[:2]}"


def _page(county: str, numbers: Iterator[int]) -> str:
    """A page of a plan with six paragraphs."""
    full, brand = _company(county, numbers)
    pick = {f"n{i}": str(next(numbers) % 900 + 20) for i in range(1, 6)}
    return PAGE.format(
        county=county,
        full=full,
        brand=brand,
        other=_company(county, numbers)[0],
        third=_company(county, numbers)[0],
        supplier=_company("苏州市", numbers)[0],
        known=KNOWN[next(numbers) % len(KNOWN)],
        park=county + PARKS[next(numbers) % len(PARKS)],
        place=_brand(numbers) + TRADES[next(numbers) % len(TRADES)],
        chain=CHAINS[next(numbers) % len(CHAINS)],
        product=PRODUCTS[next(numbers) % len(PRODUCTS)],
        product2=PRODUCTS[next(numbers) % len(PRODUCTS)],
        year=2018 + next(numbers) % 7,
        next=2026 + next(numbers) % 5,
        p=next(numbers) % 70 + 5,
        d=next(numbers) % 10,
        **pick,
    )


def _roster(county: str, numbers: Iterator[int]) -> str:
    """A roster of twelve companies, cells parted by tabs."""
    rows = [
        "\t".join(
            (
                str(number),
                _company(county, numbers)[0],
                county + PARKS[next(numbers) % len(PARKS)],
                PRODUCTS[next(numbers) % len(PRODUCTS)],
                str(next(numbers) % 90_000 + 500),
                str(next(numbers) % 900 + 10),
            )
        )
        for number in range(1, 13)
    ]
    return ROSTER.format(chain=CHAINS[next(numbers) % len(CHAINS)], rows="\n".join(rows))


def _run(code: str, *arguments: Path | str) -> Result:
    done = subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)], stdout=subprocess.PIPE, text=True, check=True
    )
    result: Result = json.loads(done.stdout.splitlines()[-1])
    return result


def _row(measured: Measured, before: Measured | None) -> str:
    size, characters, find, state, tag = measured
    growth = "—"
    stated = f"{state['seconds']:.2f}" if state else "—"
    speed, tagging = characters / find["seconds"], tag["characters"] / tag["seconds"]
    if before:
        growth = f"{log(find['seconds'] / before[2]['seconds']) / log(characters / before[1]):.2f}"
    return (
        f"| {size:g} | {characters:,} | {find['read']:.2f} | {find['names']:.2f} | {find['entities']:.2f} |"
        f" {speed:,.0f} | {growth} | {find['mb']:.0f} | {find['found']:,.0f} |"
        f" {stated} | {tag['seconds']:.2f} | {tagging:,.0f} | {tag['mb']:.0f} |"
        f" **{speed / tagging:.2f}** |"
    )


if __name__ == "__main__":
    main()
