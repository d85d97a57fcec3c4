"""Writes peers_more.json: further methods, on the matrices of peers.json and on ballots, by other programs. Versions are in
the file.

python -m venv venv && venv/bin/pip install mcda==1.1.0 gower==0.1.2 pref-voting==1.18.2 schulze-condorcet==2.0.1 \
    pyDecision==5.1.8 scikit-learn==1.9.1 scipy==1.17.1 pandas==3.1.1 statsmodels==0.15.0 \
    && venv/bin/python peers_more.py > peers_more.json
"""
import contextlib, importlib.metadata as metadata, io, json, os, pathlib, warnings

os.environ["MPLBACKEND"] = "Agg"
warnings.filterwarnings("ignore")
import gower, numpy as np, pandas, pulp, scipy.cluster.hierarchy, scipy.interpolate, scipy.linalg, scipy.spatial.distance, scipy.stats
import sklearn.cluster, sklearn.decomposition, sklearn.metrics, sklearn.preprocessing
import pref_voting.voting_methods as voting
from mcda import PerformanceTable
from mcda.outranking.electre import Electre3, ElectreTri
from pref_voting.profiles import Profile
from pyDecision import algorithm as pd
from schulze_condorcet import schulze_evaluate
from schulze_condorcet.types import Candidate, VoteString

GIVEN = json.loads((pathlib.Path(__file__).parent / "peers.json").read_text())
rng = np.random.default_rng(20261126)
OWN = "NumPy, by the definition"
answers, problems = [], []


def add(case, method, peer, f, **parameters):
    """What a peer answers; nothing where it has no answer or one that is not finite."""
    with contextlib.redirect_stdout(io.StringIO()), np.errstate(all="ignore"):
        try:
            values = np.asarray(f(), float).ravel()
        except (ZeroDivisionError, ValueError, IndexError, np.linalg.LinAlgError):
            return
    if np.all(np.isfinite(values)):
        values = [float(f"{x:.13g}") for x in values]
        answers.append(dict(case=case, method=method, peer=peer, parameters=parameters, values=values))


def scales(name, X, t):
    m, turned = len(X), X * t
    # Ties take the lower rank, as in COINr; the mean rank is another variant.
    ranks = np.stack([scipy.stats.rankdata(x, "min") for x in turned.T], 1)
    add(name, "normalise rank", "scipy", lambda: ranks)
    add(name, "normalise rank", "pandas", lambda: pandas.DataFrame(turned).rank(method="min"))
    if m > 1:
        add(name, "normalise percentile", "scipy", lambda: (ranks - 1) / (m - 1))
        below = lambda x: [scipy.stats.percentileofscore(x, y, "strict") / 100 * m / (m - 1) for y in x]
        add(name, "normalise percentile", "scipy, percentileofscore", lambda: np.stack([below(x) for x in turned.T], 1))
    if (X.max(0) > X.min(0)).all():
        add(name, "normalise z", "scikit-learn", lambda: sklearn.preprocessing.StandardScaler().fit_transform(X) * t)
        add(name, "normalise z", "pandas", lambda: (turned - turned.mean(0)) / pandas.DataFrame(turned).std(ddof=0).to_numpy())
        add(name, "normalise z, sample", "scipy", lambda: scipy.stats.zscore(turned, ddof=1))
        add(name, "normalise z, sample", "pandas", lambda: (turned - turned.mean(0)) / pandas.DataFrame(turned).std().to_numpy())
        add(name, "normalise distance to max", "scikit-learn", lambda: sklearn.preprocessing.minmax_scale(turned))
        add(name, "normalise distance to max", OWN, lambda: 1 - (turned.max(0) - turned) / (X.max(0) - X.min(0)))
    # Ends of half and one and a half times what is observed.
    low, high = 0.5 * X.min(0), 1.5 * X.max(0) + 1
    ends = dict(low=low.tolist(), high=high.tolist())
    posts = lambda x, j: ([low[j], high[j]], [0, 100] if t[j] == 1 else [100, 0])
    inside = X * 1.7 - 0.6 * X.mean(0)
    add(name, "goalposts, clipped", "numpy", lambda: np.stack([np.interp(inside[:, j], *posts(X, j)) for j in range(X.shape[1])], 1), **ends)
    line = lambda j: scipy.interpolate.interp1d(*posts(X, j), fill_value="extrapolate")(inside[:, j])
    add(name, "goalposts", "scipy", lambda: np.stack([line(j) for j in range(X.shape[1])], 1), **ends)
    add(name, "goalposts", OWN, lambda: 50 + t * (100 * (inside - low) / (high - low) - 50), **ends)
    target = X.max(0) * 0.8 + X.min(0) * 0.2
    ahead = turned - turned.min(0)
    goal = np.where(t == 1, target - X.min(0), X.max(0) - target)
    if (goal > 0).all():
        capped = lambda x, g: scipy.interpolate.interp1d([0, g], [0, 1], bounds_error=False, fill_value=(0, 1))(x)
        add(name, "distance to target", "scipy", lambda: np.stack([capped(x, g) for x, g in zip(ahead.T, goal)], 1), target=target.tolist())
        add(name, "distance to target", "numpy", lambda: np.stack([np.interp(x, [0, g], [0, 1]) for x, g in zip(ahead.T, goal)], 1), target=target.tolist())
    points = [[0.0, 0.0], [3.0, 40.0], [20.0, 70.0], [90.0, 100.0]]
    x, y = np.array(points).T
    add(name, "value function", "numpy", lambda: np.interp(X, x, y), points=points)
    add(name, "value function", "scipy", lambda: scipy.interpolate.interp1d(x, y, bounds_error=False, fill_value=(y[0], y[-1]))(X), points=points)
    if (X > 0).all():
        add(name, "log", "numpy", lambda: np.log(X), kind="plain")
        add(name, "log", "scipy", lambda: scipy.special.xlogy(1, X), kind="plain")
    add(name, "skewness and kurtosis", "pandas", lambda: np.concatenate([pandas.DataFrame(X).skew(), pandas.DataFrame(X).kurt()]))


def winsorised(x, skew, kurt):
    x = x.copy()
    moved = 0
    while abs(skew(x)) > 2 and kurt(x) > 3.5:
        end, inside = (x.max(), x[x < x.max()].max()) if skew(x) > 0 else (x.min(), x[x > x.min()].min())
        moved = (x == end).sum()
        if moved > 5:
            break
        x[x == end] = inside
    return x


def weights(name, X, t):
    m, n = X.shape
    if m < 2 or not (X.max(0) > X.min(0)).all():
        return
    C = np.corrcoef((X * t).T).reshape(n, n)
    values = np.linalg.eigvalsh(C)
    if n > 1 and values[-1] - values[-2] < 1e-3:
        return  # where the two greatest are the same the first is anybody's
    first = lambda vector: vector**2 / (vector**2).sum()
    add(name, "weights pca", "numpy", lambda: first(np.linalg.eigh(C)[1][:, -1]))
    fit = lambda: sklearn.decomposition.PCA(svd_solver="full").fit(sklearn.preprocessing.StandardScaler().fit_transform(X))
    add(name, "weights pca", "scikit-learn", lambda: first(fit().components_[0]))


def outranking(name, X, t, w):
    m, n = X.shape
    turned, spread = X * t, np.where(X.max(0) > X.min(0), X.max(0) - X.min(0), 1.0)
    q, p, v = np.round(0.1 * spread, 8), np.round(0.45 * spread, 8), np.round(0.8 * spread, 8)
    thresholds = dict(q=q.tolist(), p=p.tolist(), v=v.tolist())
    names = [f"c{j}" for j in range(n)]
    table = lambda rows, labels: PerformanceTable(pandas.DataFrame(rows, index=labels, columns=names))
    each = lambda values: dict(zip(names, values))
    common = dict(criteria_weights=each(w), indifference_thresholds=each(q), preference_thresholds=each(p), veto_thresholds=each(v))
    units = [f"u{i}" for i in range(m)]

    def credibility():
        found = np.array(Electre3(table(turned, units), **common).construct().data, float)
        np.fill_diagonal(found, 0)
        return found

    add(name, "electre 3 credibility", "mcda", credibility, **thresholds)
    profiles = np.stack([np.quantile(turned, share, axis=0) for share in [0.3, 0.7]])
    cut = 0.7

    def sorted_by(pessimistic):
        tri = ElectreTri(table(turned, units), profiles=table(profiles, ["b0", "b1"]), lambda_=cut, **common)
        return tri.assign(pessimistic=pessimistic).data.loc[units].to_numpy(float)

    def outranks(a, b):
        behind = b - a
        C = (np.clip((p - behind) / (p - q), 0, 1) * w).sum()
        D = np.clip((behind - p) / (v - p), 0, 1)
        return C * np.prod(np.where(D > C, (1 - D) / (1 - C), 1)) >= cut - 1e-9

    def by_definition(pessimistic):
        classes = []
        for a in turned:
            if pessimistic:
                classes.append(max([h + 1 for h, b in enumerate(profiles) if outranks(a, b)], default=0))
            else:
                preferred = [h for h, b in enumerate(profiles) if outranks(b, a) and not outranks(a, b)]
                classes.append(min(preferred, default=len(profiles)))
        return classes

    given = dict(thresholds, profiles=(profiles * t).tolist(), cut=cut)
    for rule, is_pessimistic in [("pessimistic", True), ("optimistic", False)]:
        add(name, f"electre tri {rule}", "mcda", lambda: sorted_by(is_pessimistic), **given)
        add(name, f"electre tri {rule}", OWN, lambda: by_definition(is_pessimistic), **given)
    add(name, "promethee net", OWN, lambda: gaussian(turned, w, spread), kind="gaussian", q=q.tolist(), p=p.tolist(), s=spread.tolist())


def gaussian(turned, w, s):
    d = turned[:, None, :] - turned[None, :, :]
    P = np.where(d > 0, 1 - np.exp(-(d**2) / (2 * s**2)), 0)
    return ((P * w).sum(2).sum(1) - (P * w).sum(2).sum(0)) / (len(turned) - 1)


def vikor(name, X, t, w):
    m, n = X.shape
    if not (X.max(0) > X.min(0)).all():
        return
    words = ["max" if x == 1 else "min" for x in t]
    back = lambda flow: flow[np.argsort(flow[:, 0]), 1]
    d = w * ((X * t).max(0) - X * t) / (X.max(0) - X.min(0))
    theirs = lambda: pd.vikor_method(X, w, words, graph=False, verbose=False)
    add(name, "vikor s", "pyDecision", lambda: back(theirs()[0]))
    add(name, "vikor r", "pyDecision", lambda: back(theirs()[1]))
    add(name, "vikor s", OWN, lambda: d.sum(1))
    add(name, "vikor r", OWN, lambda: d.max(1))


def peers_of(name, X, w):
    m, n = X.shape
    if m < 2 or not (X.max(0) > X.min(0)).all():
        return
    D = np.stack([(np.abs(X - x) / (X.max(0) - X.min(0)) * w).sum(1) for x in X])
    add(name, "gower", OWN, lambda: D)
    add(name, "gower, 32 bits", "gower", lambda: gower.gower_matrix(X.astype(float), weight=w * n))
    for how in ["average", "complete", "single", "ward"]:
        points = X / X.max(0) if how == "ward" else None
        pairs = scipy.spatial.distance.squareform(D, checks=False) if points is None else scipy.spatial.distance.pdist(points)
        add(name, f"clusters {how}", "scipy", lambda: scipy.cluster.hierarchy.linkage(pairs, how)[:, 2])
        agglomerate = sklearn.cluster.AgglomerativeClustering(
            n_clusters=None, distance_threshold=0, linkage=how, metric="euclidean" if how == "ward" else "precomputed"
        )
        fit = lambda: sorted(agglomerate.fit(points if how == "ward" else D).distances_)
        add(name, f"clusters {how}", "scikit-learn", fit)


def dominance(name, X, t):
    turned = X * t
    better = lambda a, b: (a >= b).all() and (a > b).any()
    add(name, "pareto front", OWN, lambda: [not any(better(a, b) for a in turned) for b in turned])

    def peeled():
        order = np.lexsort(turned.T[::-1])[::-1]
        front = []
        for i in order:
            if not any(better(turned[j], turned[i]) for j in front):
                front.append(i)
        return [i in front for i in range(len(turned))]
    add(name, "pareto front", "NumPy, from the best on", peeled)


for p in GIVEN["problems"]:
    name, X, t, w = p["name"], np.array(p["matrix"]), np.array(p["types"]), np.array(p["weights"])
    scales(name, X, t)
    weights(name, X, t)
    vikor(name, X, t, w)
    dominance(name, X, t)
    if len(X) <= 15:
        outranking(name, X, t, w)
    peers_of(name, X, w)

# Columns with tails.
for m, seed in [(12, 1), (30, 2), (51, 3)]:
    X = np.exp(np.random.default_rng(seed).normal(0, 1.3, (m, 6)))
    X[:, 5] = -X[:, 5]
    X[0, 0] = X[1, 0] = 500.0
    X = np.round(X, 6)
    problems.append(dict(name=f"tails {m}x6", matrix=X.tolist(), types=[1] * 6, weights=[1 / 6] * 6))
    by = lambda skew, kurt: np.stack([winsorised(x, skew, kurt) for x in X.T], 1)
    scipys = (lambda x: scipy.stats.skew(x, bias=False), lambda x: scipy.stats.kurtosis(x, bias=False))
    pandass = (lambda x: pandas.Series(x).skew(), lambda x: pandas.Series(x).kurt())
    add(f"tails {m}x6", "winsorise", "scipy", lambda: by(*scipys))
    add(f"tails {m}x6", "winsorise", "pandas", lambda: by(*pandass))

# Ballots: units in rows, voters in columns, all in strict order.
for m, voters in [(3, 5), (4, 7), (5, 9), (6, 8), (7, 21), (5, 4), (6, 2), (4, 1)]:
    ballots = np.stack([rng.permutation(m) for _ in range(voters)])
    name = f"ballots {m}x{voters}"
    worth = np.stack([m - np.argsort(ballot) for ballot in ballots], 1)
    problems.append(dict(name=name, matrix=worth.tolist(), types=[1] * voters, weights=[1 / voters] * voters))
    profile = Profile(ballots.tolist())
    add(name, "copeland", "pref-voting", lambda: [profile.copeland_scores()[i] for i in range(m)])
    add(name, "borda", "pref-voting", lambda: np.array([profile.borda_scores()[i] for i in range(m)]) / voters)
    rankings, cost = voting.kemeny_young_rankings(profile)
    add(name, "kemeny cost and orders", "pref-voting", lambda: [cost, len(rankings)])
    ahead = np.array([[(worth[a] > worth[b]).sum() for b in range(m)] for a in range(m)])

    def all_orders():
        import itertools
        costs = [sum(ahead[b, a] for i, a in enumerate(o) for b in o[i + 1:]) for o in itertools.permutations(range(m))]
        return [min(costs), costs.count(min(costs))]

    add(name, "kemeny cost and orders", "all orders", all_orders)
    winners = lambda units: [i in units for i in range(m)]
    add(name, "schulze winners", "pref-voting", lambda: winners(voting.beat_path(profile)))
    letters = [Candidate(f"u{i}") for i in range(m)]
    strings = [VoteString(">".join(f"u{i}" for i in ballot)) for ballot in ballots]
    first = lambda: {int(unit[1:]) for unit in schulze_evaluate(strings, letters).split(">")[0].split("=")}
    add(name, "schulze winners", "schulze-condorcet", lambda: winners(first()))

# Weights by rank.
for n in [1, 2, 3, 5, 9]:
    order = [f"{i + 1}" for i in rng.permutation(n)]
    places = [order.index(str(c + 1)) + 1 for c in range(n)]
    k = np.array(places)
    definitions = dict(
        roc=[sum(1 / i for i in range(p, n + 1)) / n for p in places],
        rsw=2 * (n + 1 - k) / (n * (n + 1)),
        rrw=(1 / k) / (1 / np.arange(1, n + 1)).sum(),
    )
    for short, f in [("roc", pd.roc_method), ("rsw", pd.rsw_method), ("rrw", pd.rrw_method)]:
        add("two units", f"weights {short}", "pyDecision", lambda: f(order), places=places)
        add("two units", f"weights {short}", OWN, lambda: definitions[short], places=places)

# Assessors and linear programmes again, by others.
kappas = []
for one in GIVEN["ratings"]:
    full = np.array(one["full"])
    a, b = full[:, 0].astype(int), full[:, 1].astype(int)
    kappa = lambda weights: float(sklearn.metrics.cohen_kappa_score(a, b, weights=weights))
    classes = np.unique(full)
    counts = np.stack([(full == x).sum(1) for x in classes], 1)
    k = full.shape[1]
    agreed = ((counts**2).sum(1) - k).mean() / (k * (k - 1))
    chance = ((counts.sum(0) / counts.sum()) ** 2).sum()
    kappas.append(dict(cohen=kappa(None), linear=kappa("linear"), quadratic=kappa("quadratic"), fleiss=float((agreed - chance) / (1 - chance))))


def solved(goal, rows, n, least=False):
    """By CBC: rows are (coefficients, sign, bound)."""
    programme = pulp.LpProblem("p", pulp.LpMinimize if least else pulp.LpMaximize)
    x = [pulp.LpVariable(f"x{i}", 0) for i in range(n)]
    dot = lambda a: pulp.lpSum(float(c) * v for c, v in zip(a, x))
    programme += dot(goal)
    for a, sign, bound in rows:
        programme += {"<": dot(a) <= bound, ">": dot(a) >= bound, "=": dot(a) == bound}[sign]
    programme.solve(pulp.PULP_CBC_CMD(msg=False))
    return [v.value() for v in x], pulp.value(programme.objective)


linear = dict(bod=[], ccr=[], bcc=[], bwm=[])
for one in GIVEN["linear"]["bod"]:
    X = np.array(one["matrix"])
    linear["bod"].append([solved(x, [(y, "<", 1) for y in X], X.shape[1])[1] for x in X])
for one in GIVEN["linear"]["dea"]:
    x, y = np.array(one["inputs"]), np.array(one["outputs"])
    m = len(x)
    for kind in ["ccr", "bcc"]:
        thetas = []
        for i in range(m):
            rows = [([*x[:, j], -x[i, j]], "<", 0) for j in range(x.shape[1])]
            rows += [([*y[:, j], 0], ">", y[i, j]) for j in range(y.shape[1])]
            rows += [([1] * m + [0], "=", 1)] if kind == "bcc" else []
            thetas.append(solved([0] * m + [1], rows, m + 1, least=True)[1])
        linear[kind].append(thetas)
for one in GIVEN["linear"]["bwm"]:
    best, worst, n = one["best"], one["worst"], len(one["best"])
    rows = [([1] * n + [0], "=", 1)]
    for j in range(n):
        for sign in [1, -1]:
            a, b = np.zeros(n + 1), np.zeros(n + 1)
            a[best.index(1)] += sign; a[j] -= sign * best[j]; a[n] = -1
            b[j] += sign; b[worst.index(1)] -= sign * worst[j]; b[n] = -1
            rows += [(a, "<", 0), (b, "<", 0)]
    linear["bwm"].append(solved([0] * n + [1], rows, n + 1, least=True)[0])

packages = ["mcda", "gower", "pref-voting", "schulze-condorcet", "pyDecision", "scikit-learn", "scipy", "numpy", "pandas", "pulp"]
print(json.dumps(dict(
    about="Written by peers_more.py; do not edit.",
    versions={package: metadata.version(package) for package in packages},
    problems=problems, answers=answers, kappas=kappas, linear=linear), separators=(",", ":")))
