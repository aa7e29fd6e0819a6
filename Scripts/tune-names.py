#!/usr/bin/env python3
"""Tune the letter costs of IsnadNames on labelled pairs of single names.

  tune-names.py --bin .build/release/isnad PAIRS.tsv [PAIRS.tsv …] [--out letter-costs.tsv] [--folds 5]

PAIRS: left TAB right TAB 1/0 (same name or not), further columns ignored; longer names are passed over. No pairs are
part of the repository: bring your own. Each round aligns all pairs under the present costs (`isnad names compare
--tuning`), fits the cost of every table line that was used by logistic regression, drawn towards the hand-written
value, and starts again. A vowel pair that is common in one place of the word may get a line of its own there.
Needs numpy. Without --out nothing is written; --folds reports F1 and average precision on held-out parts.
"""
import argparse, subprocess, tempfile, numpy as np

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("pairs", nargs="+")
parser.add_argument("--bin", required=True)
parser.add_argument("--table", default="Lexicons/names/letter-costs.tsv")
parser.add_argument("--out")
parser.add_argument("--folds", type=int, default=0)
parser.add_argument("--rounds", type=int, default=4)
parser.add_argument("--prior", type=float, default=1, help="pull of a line towards its hand-written cost")
parser.add_argument("--place-prior", type=float, default=4, help="pull of a line for one place towards the general one")
parser.add_argument("--least", type=int, default=15, help="uses before a place gets a line of its own")
options = parser.parse_args()


PLACES = "# Places with a cost of their own, found by Scripts/tune-names.py"


def load(path):
    rows = [l.split("\t") for l in open(path, encoding="utf-8").read().rstrip("\n").split("\n")]
    return [(r[0], r[1], int(r[2])) for r in rows]


def read_table(path):
    """The costs in use, and the hand-written ones: the fourth field where a line was tuned, `-` for lines of tuning."""
    table, hand = {}, {}
    for line in open(path, encoding="utf-8"):
        fields = line.rstrip("\n").split("\t")
        if len(fields) >= 3:
            key = fields[0] + " " + fields[1]
            table[key] = float(fields[2])
            if fields[-1] != "-":
                hand[key] = float(fields[-1])
    return table, hand


def write_table(template, table, path):
    left, lines = dict(table), []
    for line in open(template, encoding="utf-8"):
        fields = line.rstrip("\n").split("\t")
        if len(fields) >= 3:
            key = fields[0] + " " + fields[1]
            if key not in left or fields[-1] == "-":
                continue
            cost = left.pop(key)
            lines.append(f"{fields[0]}\t{fields[1]}\t{cost:g}" + (f"\t{hand[key]:g}" if cost != hand.get(key, cost) else ""))
        elif not line.startswith(PLACES):
            lines.append(line.rstrip("\n"))
    if left:
        lines.append(PLACES)
        lines += [key.replace(" ", "\t") + f"\t{cost:g}\t-" for key, cost in sorted(left.items())]
    open(path, "w", encoding="utf-8").write("\n".join(lines) + "\n")


def align(pairs, table):
    with tempfile.NamedTemporaryFile("w", suffix=".tsv") as f:
        write_table(options.table, table, f.name)
        text = "".join(f"{l}\t{r}\n" for l, r, _ in pairs)
        done = subprocess.run([options.bin, "names", "compare", "--tuning", "--costs", f.name], input=text.encode(),
                              stdout=subprocess.PIPE, check=True)
    records = []
    for line in done.stdout.decode().split("\n")[:-1]:
        fields = line.split("\t")
        if len(fields) < 3:
            records.append(None)
            continue
        records.append((float(fields[0]), fields[1], fields[2] == "1", fields[3:]))
    return records


def parse(step):
    """left, right, rule of a step; symbols such as <abd> hold the separator themselves."""
    step = step.replace("<abd>", "‹abd›").replace("<abu>", "‹abu›").replace("<umm>", "‹umm›").replace("<ben>", "‹ben›")
    step = step.replace("<bint>", "‹bint›").replace("<din>", "‹din›").replace("<llah>", "‹llah›")
    left, right, rule, _ = [x.replace("‹", "<").replace("›", ">") for x in step.split(">")]
    return left, right, rule


def exact(left, right, rule):
    """The line for just these symbols, or None where the rule is one or may have none."""
    if rule.endswith((" @", " :")) and not rule.startswith(("vowel ", "insert ", "consonant-vowel ", "place-final ")):
        return None
    if " " in left or " " in right:
        return None
    if ":" in left or ":" in right:
        return None
    side = rule.split(" ")[1]
    if not left or not right:
        key = (left or right) + (" ~" if side == "~" else " -")
    else:
        key = " ".join(sorted((left, right)))
    swapped = " ".join(reversed(key.split(" ")))
    return None if rule in (key, swapped) else key


def features(records, table):
    names, index, rows = [], {}, []
    parents, counts = {}, {}

    def number(name):
        if name not in index:
            index[name] = len(names)
            names.append(name)
        return index[name]

    for record in records:
        row = {}
        if record:
            length, _, article, steps = record
            if article:
                row[number("article-missing @")] = 1.0
            for step in steps:
                left, right, rule = parse(step)
                if not rule or rule == "mark @":
                    continue
                row[number(rule)] = row.get(number(rule), 0) + 1 / length
                key = exact(left, right, rule)
                if key:
                    parents[key] = rule
                    counts[key] = counts.get(key, 0) + 1
                    row.setdefault("places", []).append((key, 1 / length))
        rows.append(row)
    for row in rows:
        for key, value in row.pop("places", []):
            if counts[key] >= options.least:
                row[number(key)] = row.get(number(key), 0) + value
    return names, parents, rows


def fit(rows, names, parents, table, labels, weights, scale):
    """Costs by Adam on the logistic loss: logit = steep * (1 - x / middle), x the sum of costs over length."""
    start = np.array([0.0 if n in parents else table.get(n, 0.0) for n in names])
    pull = np.array([options.place_prior if n in parents else options.prior for n in names])
    data, cols, ptr = [], [], [0]
    for row in rows:
        cols += list(row.keys()); data += list(row.values()); ptr.append(len(cols))
    data, cols, ptr = np.array(data), np.array(cols, dtype=int), np.array(ptr)
    owner = np.repeat(np.arange(len(rows)), np.diff(ptr))
    cost, steep, middle = start.copy(), scale[0], scale[1]
    parent = np.array([names.index(parents[n]) if n in parents else -1 for n in names])
    m, v = np.zeros(len(cost) + 2), np.zeros(len(cost) + 2)
    for step in range(1, 401):
        x = np.bincount(owner, data * cost[cols], minlength=len(rows))
        logit = steep * (1 - x / middle)
        p = 1 / (1 + np.exp(-np.clip(logit, -30, 30)))
        g = (p - labels) * weights
        grad = np.bincount(cols, data * g[owner], minlength=len(cost)) * (-steep / middle)
        grad += 2 * pull * (cost - start)
        full = np.append(grad, [np.sum(g * (1 - x / middle)), np.sum(g * steep * x / middle ** 2)])
        m = .9 * m + .1 * full
        v = .99 * v + .01 * full ** 2
        move = .01 * (m / (1 - .9 ** step)) / (np.sqrt(v / (1 - .99 ** step)) + 1e-9) * (1 - step / 420)
        cost -= move[:-2]
        steep -= move[-2]; middle -= .1 * move[-1]
        own = parent < 0
        cost[own] = np.maximum(cost[own], 0)
        cost[~own] = np.maximum(cost[~own], -cost[parent[~own]])
    return cost, (steep, middle)


def metrics(labels, x):
    order = np.argsort(x, kind="stable")
    hits = np.cumsum(np.array(labels)[order]); n = np.arange(1, len(labels) + 1); total = hits[-1]
    f1 = np.max(2 * hits / (n + total)); ap = np.sum(np.array(labels)[order] * hits / n) / total
    return f1, ap


def distances(records, table):
    """x of each record under its own alignment: the binary's cost is authoritative, this is its sum."""
    out = []
    for record in records:
        if not record:
            out.append(2.0); continue
        length, _, article, steps = record
        out.append(sum(float(s.rsplit(">", 1)[1]) for s in steps) / length + article * table.get("article-missing @", 0))
    return np.array(out)


def train(pairs, groups, hand):
    table, scale = dict(hand), (4.0, .2)
    labels = np.array([p[2] for p in pairs], dtype=float)
    weights = np.ones(len(pairs))
    for round in range(options.rounds):
        records = align(pairs, table)
        keep = [i for i, r in enumerate(records) if r]
        names, parents, rows = features([records[i] for i in keep], table)
        base = dict(hand)
        for n in names:
            base.setdefault(n, table.get(n, 0.0))
        cost, scale = fit(rows, names, parents, base, labels[keep], weights[keep], scale)
        by = dict(zip(names, cost))
        table = dict(hand)
        for n, c in by.items():
            if n not in parents:
                table[n] = round4(c)
        for n, c in by.items():
            if n in parents and abs(c) >= .01:
                table[n] = round4(max(0, c + by[parents[n]]))
    return table, scale


def round4(x): return round(float(max(0, x)), 3)


sets = [load(p) for p in options.pairs]
pairs = [p for s in sets for p in s]
origin = np.array([k for k, s in enumerate(sets) for _ in s])
present, hand = read_table(options.table)


def report(title, table, mask):
    chosen = [p for p, k in zip(pairs, mask) if k]
    records = align(chosen, table)
    x, labels, where = distances(records, table), [p[2] for p in chosen], origin[mask]
    for k, path in enumerate(options.pairs):
        part = (where == k) & np.array([r is not None for r in records])
        if part.any():
            f1, ap = metrics(np.array(labels)[part], x[part])
            print(f"{title} {path.rsplit('/', 1)[-1]}: F1 {100 * f1:.2f} AP {100 * ap:.2f}", flush=True)


everything = np.ones(len(pairs), dtype=bool)
report("as it is", present, everything)
if options.folds:
    fold = np.random.default_rng(7).integers(0, options.folds, len(pairs))
    for k in range(options.folds):
        table, scale = train([p for p, f in zip(pairs, fold) if f != k], None, hand)
        report(f"held out {k}", table, fold == k)
        report(f"  before {k}", hand, fold == k)
table, scale = train(pairs, None, hand)
report("tuned", table, everything)
print("steep, middle:", scale)
if options.out:
    write_table(options.table, table, options.out)
