"""The same work as main.rs by other programs, one thread: `peers.py FOLDER`, with the matrices that main.rs wrote there.

For each piece of work and each peer the least of the times in seconds, and the same sum over the answer; where a peer does
only a part of the work, `part` says which, and there is no sum.
"""

import contextlib, io, json, os, sys, time, warnings

for name in ["OMP", "OPENBLAS", "MKL", "NUMEXPR"]:
    os.environ[f"{name}_NUM_THREADS"] = "1"
os.environ["MPLBACKEND"] = "Agg"
warnings.filterwarnings("ignore")
import numpy as np
import pymcdm.methods as pm, pymcdm.normalizations as pm_norm, pymcdm.weights as pm_weights
import scipy.stats
from pyDecision import algorithm as pd
from pymcdm.methods.partial import PROMETHEE_I
from skcriteria.agg import electre as sk_electre, topsis as sk_topsis
from skcriteria.preprocessing import weighters as sk_weighters

FOLDER = sys.argv[1]
RUNS, ENOUGH = 5, 2.0
results = {}


def matrix(m, n):
    return np.ascontiguousarray(np.fromfile(f"{FOLDER}/{m}x{n}.f64").reshape(n, m).T)


def places(scores):
    return float((np.arange(1, len(scores) + 1) * np.asarray(scores)).sum())


def measure(work, peer, f, total=None, part=None):
    """Once at least; again while there is time."""
    times, start = [], time.perf_counter()
    while len(times) < RUNS and (not times or time.perf_counter() - start < ENOUGH):
        with contextlib.redirect_stdout(io.StringIO()):
            before = time.perf_counter()
            answer = f()
            times.append(time.perf_counter() - before)
    one = {"seconds": min(times)}
    one.update({"sum": (total or places)(answer)} if part is None else {"part": part})
    results.setdefault(work, {})[peer] = one


def equal(n):
    return np.full(n, 1 / n), np.ones(n, dtype=int)


def linear(column, q, p):
    d = column[:, None] - column[None, :]
    return np.clip((d - q) / (p - q), 0, 1)


def promethee():
    m, n, q, p = 1_000, 50, 5.0, 50.0
    X, (w, up) = matrix(m, n), equal(n)

    def pairs(X, w):
        flows = np.zeros(len(X))
        for j in range(X.shape[1]):
            preference = linear(X[:, j], q, p)
            flows += w[j] * (preference.sum(1) - preference.sum(0)) / (len(X) - 1)
        return flows

    def pymcdm():
        plus, minus = PROMETHEE_I("vshape_2", p=np.full(n, p), q=np.full(n, q))(X, w, up)
        return plus - minus

    measure(f"promethee {m}x{n}", "pymcdm 1.4.0", pymcdm)
    measure(f"promethee {m}x{n}", "numpy, pairs", lambda: pairs(X, w))
    few = X[:200]
    flows = lambda: pd.promethee_ii(few, w, [q] * n, [1] * n, [p] * n, ["t5"] * n, sort=False, graph=False, verbose=False)
    measure(f"promethee {m}x{n}", "pyDecision 5.1.8", flows, part="200 of the 1,000 units")
    X = matrix(10_000, 100)[:, :1]
    measure("promethee 10000x100", "numpy, pairs", lambda: pairs(X, np.ones(1)), part="1 of the 100 criteria")
    one = lambda: PROMETHEE_I("vshape_2", p=np.full(1, p), q=np.full(1, q))(X[:2_000], np.ones(1), up[:1])
    measure("promethee 10000x100", "pymcdm 1.4.0", one, part="2,000 units and 1 criterion")


def electre():
    m, n, c, d = 1_000, 50, 0.6, 0.9
    X, (w, up) = matrix(m, n), equal(n)

    def by_numpy():
        widest = (X.max(0) - X.min(0)).max()
        concordance, discordance = np.zeros((m, m)), np.zeros((m, m))
        for j in range(n):
            behind = X[:, j][None, :] - X[:, j][:, None]
            concordance += w[j] * (behind <= 0)
            np.maximum(discordance, behind / widest, out=discordance)
        return (concordance >= c - 1e-9) & (discordance <= d) & ~np.eye(m, dtype=bool)

    outranking = lambda: sk_electre.electre1(X, up, w, p=c, q=d)[1]
    measure(f"electre-1 {m}x{n}", "scikit-criteria 0.10", outranking, total=lambda x: float((x & ~np.eye(m, dtype=bool)).sum()))
    measure(f"electre-1 {m}x{n}", "numpy, pairs", by_numpy, total=lambda x: float(x.sum()))
    few = X[:100]
    of_few = lambda: pd.electre_i(few, w, remove_cycles=False, c_hat=c, d_hat=d, graph=False)
    measure(f"electre-1 {m}x{n}", "pyDecision 5.1.8", of_few, part="100 of the 1,000 units")


def numpy_topsis(X, w):
    Z = X / np.sqrt((X * X).sum(0)) * w
    best, worst = np.sqrt(((Z.max(0) - Z) ** 2).sum(1)), np.sqrt(((Z - Z.min(0)) ** 2).sum(1))
    return worst / (best + worst)


def topsis():
    m, n = 10_000, 100
    X, (w, up) = matrix(m, n), equal(n)
    work = f"topsis {m}x{n}"
    vector = lambda: sk_topsis.topsis(X / np.sqrt((X * X).sum(0)), up, w)[3]
    measure(work, "scikit-criteria 0.10", vector)
    measure(work, "pymcdm 1.4.0", lambda: pm.TOPSIS(pm_norm.vector_normalization)(X, w, up))
    measure(work, "pyDecision 5.1.8", lambda: pd.topsis_method(X, w, ["max"] * n, graph=False, verbose=False))
    measure(work, "numpy", lambda: numpy_topsis(X, w))


def smaa():
    draws, n, block = 100_000, 20, 2_000

    def weights(rng, many):
        drawn = rng.standard_exponential((many, n))
        return drawn / drawn.sum(1, keepdims=True)

    def counted(m, scores):
        """Positions of all units in every draw, block after block."""
        rng, counts = np.random.default_rng(1), np.zeros((m, m), dtype=np.int64)
        for _ in range(draws // block):
            order = np.argsort(-scores(weights(rng, block)), axis=1)
            for position in range(m):
                counts[:, position] += np.bincount(order[:, position], minlength=m)
        return counts[:, 0] / draws

    def firsts(m, scores):
        """Only who is first: no sort."""
        rng, counts = np.random.default_rng(1), np.zeros(m, dtype=np.int64)
        for _ in range(draws // block):
            counts += np.bincount(scores(weights(rng, block)).argmax(1), minlength=m)
        return counts / draws

    for m in [8, 100]:
        X = matrix(m, n)
        additive = lambda w: w @ X.T
        Z = X / np.sqrt((X * X).sum(0))
        to_best, to_worst = (Z.max(0) - Z) ** 2, (Z - Z.min(0)) ** 2

        def closeness(w):
            best, worst = np.sqrt(w * w @ to_best.T), np.sqrt(w * w @ to_worst.T)
            return worst / (best + worst)

        for work, scores in [("smaa", additive), ("smaa-topsis", closeness)]:
            measure(f"{work} {m}x{n}", "numpy, in blocks", lambda: counted(m, scores))
            measure(f"{work} {m}x{n}, who is first", "numpy, in blocks", lambda: firsts(m, scores))


def critic():
    m, n = 10_000, 100
    X, (_, up) = matrix(m, n), equal(n)
    measure(f"critic {m}x{n}", "scikit-criteria 0.10", lambda: sk_weighters.critic_weights(X, up))
    measure(f"critic {m}x{n}", "pymcdm 1.4.0", lambda: pm_weights.critic_weights(X))

    def by_numpy():
        Z = (X - X.min(0)) / (X.max(0) - X.min(0))
        importance = Z.std(0) * (1 - np.corrcoef(Z.T)).sum(1)
        return importance / importance.sum()

    measure(f"critic {m}x{n}", "numpy", by_numpy)


def leave_out():
    m, n = 1_000, 50
    X, (w, up) = matrix(m, n), equal(n)
    work = f"leave-unit-out topsis {m}x{n}"

    def without(score):
        return [scipy.stats.rankdata(-score(np.delete(X, unit, 0)), "min") for unit in range(m)]

    def total(all):
        flat = np.concatenate(all)
        return float((np.arange(len(flat)) % 7 * flat).sum())

    measure(work, "numpy", lambda: without(lambda X: numpy_topsis(X, w)), total=total)
    few = lambda: [pm.TOPSIS(pm_norm.vector_normalization)(np.delete(X, unit, 0), w, up) for unit in range(100)]
    measure(work, "pymcdm 1.4.0", few, part="100 of the 1,000 units left out, without positions")


def index():
    """What COINr does, in NumPy and SciPy: COINr itself is a program in R."""
    X = matrix(51, 49)
    groups = np.arange(49) % 7
    within = np.full(49, 1 / 49)

    def winsorised(x):
        x = x.copy()
        while abs(scipy.stats.skew(x, bias=False)) > 2 and scipy.stats.kurtosis(x, bias=False) > 3.5:
            end = x.argmax() if scipy.stats.skew(x) > 0 else x.argmin()
            x[end] = np.sort(x)[-2] if scipy.stats.skew(x) > 0 else np.sort(x)[1]
        return x

    scales = [
        lambda Z: (Z - Z.min(0)) / (Z.max(0) - Z.min(0)),
        lambda Z: (Z - Z.mean(0)) / Z.std(0),
        lambda Z: (scipy.stats.rankdata(Z, axis=0) - 1) / 50,
    ]

    def build(scale, w):
        Z = scale(np.stack([winsorised(x) for x in X.T], 1))
        scores = Z @ w
        scipy.stats.rankdata(-scores, "min")
        return scores

    assert np.bincount(groups).tolist() == [7] * 7
    measure("index 51x49", "numpy and scipy", lambda: build(scales[0], within))

    def many():
        rng = np.random.default_rng(1)
        for at in range(100):
            w = rng.uniform(0.75, 1.25, 49)
            build(scales[at % 3], w / w.sum())

    measure("index 51x49, 100 times", "numpy and scipy", many, part="other draws of weights")


for work in [promethee, electre, topsis, smaa, critic, leave_out, index]:
    if len(sys.argv) < 3 or any(word in work.__name__ for word in sys.argv[2:]):
        work()
print(json.dumps(results))
