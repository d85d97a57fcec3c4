"""Writes peers_rest.json: what stands in no other of these files, so that every method has two peers; on the matrices of
peers.json, on matrices with gaps and on ratings. Versions are in the file. No package has MPI and AMPI, SMAA, exact shares of
weights, stability, bands: these are put together from the parts of several, and written out by their definition.

python -m venv venv && venv/bin/pip install scikit-criteria==0.10 pymcdm==1.4.0 pyrepo-mcda==0.1.15 scikit-learn==1.9.1 \
    scipy==1.17.1 statsmodels==0.15.0 paretoset==1.2.5 && venv/bin/pip install --no-deps irrcac==0.4.4 \
    && venv/bin/python peers_rest.py > peers_rest.json
"""
import contextlib, importlib.metadata as metadata, io, itertools, json, os, pathlib, warnings
from fractions import Fraction

os.environ["MPLBACKEND"] = "Agg"
warnings.filterwarnings("ignore")
import numpy as np, pandas, paretoset, pymcdm.methods as pm, pymcdm.normalizations as pm_norm, pymcdm.weights as pm_weights
import pyrepo_mcda.mcda_methods as pr, pyrepo_mcda.normalizations as pr_norm
import scipy.spatial, scipy.special, scipy.stats, sklearn.decomposition, sklearn.impute, sklearn.preprocessing as scale
import statsmodels.api as statsmodels, statsmodels.formula.api as formula
from irrCAC.raw import CAC
from scipy.optimize import linprog
from skcriteria.preprocessing import weighters as sk_weighters
from statsmodels.stats.weightstats import DescrStatsW

GIVEN = json.loads((pathlib.Path(__file__).parent / "peers.json").read_text())
rng = np.random.default_rng(20261127)
OWN = "NumPy, by the definition"
answers, gappy = [], []


def add(case, method, peer, f, tolerance=1e-9, **parameters):
    """What a peer answers; nothing where it has no answer or one that is not finite."""
    with contextlib.redirect_stdout(io.StringIO()), np.errstate(all="ignore"):
        try:
            values = np.asarray(f(), float).ravel()
        except (ZeroDivisionError, ValueError, IndexError, np.linalg.LinAlgError, scipy.spatial.QhullError):
            return
    if np.all(np.isfinite(values)):
        values = [float(f"{x:.13g}") for x in values]
        answers.append(dict(case=case, method=method, peer=peer, tolerance=tolerance, parameters=parameters, values=values))


def penalised(name, X, t, w):
    """MPI and AMPI: scales of scikit-learn, weighted moments of statsmodels; and NumPy."""
    moving = X.max(0) > X.min(0)
    parts = "scikit-learn and statsmodels"

    def by_moments(Z, sign):
        found = [DescrStatsW(row, weights=w) for row in Z]
        return [one.mean + sign * one.std * (one.std / one.mean) for one in found]

    def by_sums(Z, sign):
        mean = Z @ w
        return mean + sign * (((Z - mean[:, None]) ** 2) @ w) / mean

    def scaled(by):
        """By a scaler, one column at a time; a constant one is 100 for all."""
        return np.stack([by(x * s) if m else np.full(len(x), 100.0) for x, s, m in zip(X.T, t, moving)], 1)

    column = lambda scaler, x: scaler.fit_transform(x[:, None])[:, 0]
    standard = lambda x: 100 + 10 * column(scale.StandardScaler(), x)
    n = len(X)
    sample = lambda x: 100 + 10 * (x - x.mean()) / x.std(ddof=1)
    observed = lambda x: column(scale.MinMaxScaler((70, 130)), x)
    # Goalposts half and one and a half times what is observed; and a reference with the widest range.
    low, high = 0.5 * X.min(0), 1.5 * X.max(0) + 1
    centre = np.round(0.4 * X.min(0) + 0.6 * X.max(0), 6)
    widths = high - low
    posts = dict(low=low.tolist(), high=high.tolist())
    middle = dict(posts, reference=centre.tolist())

    def between(a, b):
        """A scaler that was shown the two ends alone."""
        shown = [scale.MinMaxScaler((70, 130)).fit(np.sort([[s * x], [s * y]], 0)) for x, y, s in zip(a, b, t)]
        return np.stack([one.transform((s * x)[:, None])[:, 0] for one, x, s in zip(shown, X.T, t)], 1)

    def line(a, b):
        return 100 + t * (60 * (X - a) / (b - a) - 30)

    for sign, penalty in [(-1, "minus"), (1, "plus")]:
        add(name, "mpi", parts, lambda: by_moments(scaled(standard), sign), penalty=penalty, spread="population")
        if n > 2:
            with_sample = lambda x: 100 + 10 * np.sqrt((n - 1) / n) * column(scale.StandardScaler(), x)
            add(name, "mpi", parts, lambda: by_moments(scaled(with_sample), sign), penalty=penalty, spread="sample")
            add(name, "mpi", OWN, lambda: by_sums(scaled(sample), sign), penalty=penalty, spread="sample")
        add(name, "ampi", parts, lambda: by_moments(scaled(observed), sign), penalty=penalty)
        for a, b, given in [(low, high, posts), (centre - widths / 2, centre + widths / 2, middle)]:
            add(name, "ampi", parts, lambda: by_moments(between(a, b), sign), penalty=penalty, **given)
            add(name, "ampi", OWN, lambda: by_sums(line(a, b), sign), penalty=penalty, **given)


def positions(scores):
    """Ties share the better position."""
    return scipy.stats.rankdata(-np.round(scores, 9), "min")


def left_out(name, X, t, w):
    m, n = X.shape
    topsis = {
        "pymcdm": lambda X, t, w: pm.TOPSIS(pm_norm.minmax_normalization)(X, w, t),
        "pyrepo-mcda": lambda X, t, w: pr.TOPSIS(normalization_method=pr_norm.minmax_normalization)(X, w, t),
    }
    for peer, score in topsis.items():
        if n > 1:
            without = lambda c: (np.delete(X, c, 1), np.delete(t, c), np.delete(w, c) / np.delete(w, c).sum())
            add(name, "leave criterion out", peer, lambda: np.concatenate([positions(score(*without(c))) for c in range(n)]))
        rest = lambda u: np.insert(positions(score(np.delete(X, u, 0), t, w)), u, 0)
        if m > 2:
            add(name, "leave unit out", peer, lambda: np.concatenate([rest(u) for u in range(m)]))


def stability(name, X, t, w):
    """How far each weight can go: a linear programme in this weight alone; and exact crossings of lines."""
    turned, n = X * t, X.shape[1]
    first = int(np.argmax(np.round(turned @ w, 9)))
    if n < 2 or np.ptp(turned @ w) == 0:
        return

    def ends(j):
        others = np.delete(np.arange(n), j)
        behind = turned - turned[first]
        at_one, at_none = behind[:, j], behind[:, others] @ (w[others] / (1 - w[j]))
        lines = dict(A_ub=(at_one - at_none)[:, None], b_ub=-at_none, bounds=[(0, 1)], method="highs")
        return [linprog([1], **lines).x[0], linprog([-1], **lines).x[0]]

    def exact(j):
        others = [k for k in range(n) if k != j]
        rest = sum(Fraction(w[k]) for k in others)
        low, high = Fraction(0), Fraction(1)
        for row in turned:
            d = [Fraction(a) - Fraction(b) for a, b in zip(turned[first], row)]
            own, other = d[j], sum(Fraction(w[k]) * d[k] for k in others) / rest
            if own > other and other < 0:
                low = max(low, -other / (own - other))
            elif own < other and own < 0:
                high = min(high, other / (other - own))
        return [float(low), float(high)]

    add(name, "stability", "scipy, HiGHS", lambda: [ends(j) for j in range(n)], tolerance=1e-7)
    add(name, "stability", "fractions, by the definition", lambda: [exact(j) for j in range(n)])


def volume(points):
    """Of the part of the simplex that some of its points span, as a share of the simplex."""
    points = np.unique(np.round(points, 15), axis=0)[:, :-1]
    n = points.shape[1]
    if n == 1:
        return np.ptp(points)
    return scipy.spatial.ConvexHull(points).volume * scipy.special.factorial(n)


def above(d):
    """The share of weights with which the difference is above 0, by the hull of corners and crossings."""
    if (d <= 0).all():
        return 0.0 if (d < 0).any() else 0.5
    if (d >= 0).all():
        return 1.0
    corners = list(np.eye(len(d))[d >= 0])
    for a, b in itertools.product(np.flatnonzero(d > 0), np.flatnonzero(d < 0)):
        share = d[a] / (d[a] - d[b])
        corners.append(share * np.eye(len(d))[b] + (1 - share) * np.eye(len(d))[a])
    return volume(np.array(corners))


def above_exactly(d):
    """The same by partial fractions, where all differences are different."""
    d = [Fraction(x) for x in d]
    if len(set(d)) < len(d):
        raise ValueError
    terms = []
    for j, x in enumerate(d):
        if x > 0:
            product = Fraction(1)
            for k, y in enumerate(d):
                product *= x - y if k != j else 1
            terms.append(x ** (len(d) - 1) / product)
    return float(sum(terms))


def weights_unknown(name, X, t, w):
    m, n = X.shape
    if n > 5 or m > 12 or n < 2:
        return
    turned = scipy.stats.zscore(X * t)  # one scale; constant criteria have none
    turned = np.round(np.where(np.isfinite(turned), turned, 0), 6)
    on_scale = dict(matrix=turned.tolist())
    pairs = lambda f: [0.5 if a == b else f(turned[a] - turned[b]) for a in range(m) for b in range(m)]
    add(name, "pairwise winning", "scipy, volumes of hulls", lambda: pairs(above), **on_scale)
    add(name, "pairwise winning", "fractions, partial fractions", lambda: pairs(above_exactly), **on_scale)

    def first(a):
        """All weights with which a is first: half-spaces, met around a point inside."""
        rows = np.delete(turned[a] - turned, a, 0)
        # w_n = 1 − the others.
        planes = [(r[:-1] - r[-1], r[-1]) for r in rows] + [(e, 0.0) for e in np.eye(n - 1)] + [(-np.ones(n - 1), 1.0)]
        A, b = -np.array([p[0] for p in planes]), np.array([p[1] for p in planes])
        lengths = np.linalg.norm(A, axis=1)
        inside = linprog([0] * (n - 1) + [-1], A_ub=np.column_stack([A, lengths]), b_ub=b, bounds=[(None, None)] * n, method="highs")
        if inside.x is None or inside.x[-1] <= 1e-9:
            return 0.0
        if n == 2:
            ends = [bb / aa for (aa,), bb in zip(A, b) if aa > 0], [bb / aa for (aa,), bb in zip(A, b) if aa < 0]
            return min(ends[0]) - max(ends[1])
        corners = scipy.spatial.HalfspaceIntersection(np.column_stack([A, -b]), inside.x[:-1]).intersections
        return scipy.spatial.ConvexHull(corners).volume * scipy.special.factorial(n - 1)

    if len(np.unique(turned, axis=0)) == m:
        add(name, "smaa firsts", "scipy, volumes", lambda: [first(a) for a in range(m)], tolerance=0.01, **on_scale)

    def sampled(draw, many=200_000):
        counts, drawn = np.zeros((m, m)), draw(rng.dirichlet(np.ones(n), many))
        scores = np.round(drawn @ turned.T, 9)
        places = (scores[:, None, :] > scores[:, :, None]).sum(2)
        for a in range(m):
            counts[a] = np.bincount(places[:, a], minlength=m) / many
        return counts

    if m * m <= 64:
        order = rng.permutation(n)
        by_order = lambda w: np.sort(w, 1)[:, ::-1][:, order]
        add(name, "smaa", OWN, lambda: sampled(lambda w: w), tolerance=0.01, information="none", **on_scale)
        add(name, "smaa", OWN, lambda: sampled(by_order), tolerance=0.01, information="order", places=(order + 1).tolist(), **on_scale)
        add(name, "smaa", OWN, lambda: sampled(lambda any: 0.5 * w + 0.5 * any), tolerance=0.01, information="around", share=0.5, **on_scale)


def bands(winning, limit):
    """From the strongest on: a new band where the first of the band is ahead often enough."""
    m, found = len(winning), []
    strength = [sum(winning[a, b] for b in range(m) if b != a) for a in range(m)]
    for unit in sorted(range(m), key=lambda a: -strength[a]):
        if found and winning[found[-1][0], unit] < limit:
            found[-1].append(unit)
        else:
            found.append([unit])
    band = np.zeros(m)
    for at, units in enumerate(found):
        band[units] = at
    return band


def of_data(name, X, t, w):
    m, n = X.shape
    add(name, "log, shifted", "numpy", lambda: np.stack([np.log(x - x.min() + 0.01 * np.ptp(x)) if np.ptp(x) > 0 else x for x in X.T], 1))
    moved = lambda x: np.ptp(x) * (scale.minmax_scale(x) + 0.01) if np.ptp(x) > 0 else np.exp(x)
    if X.max() < 500:
        add(name, "log, shifted", "scipy and scikit-learn", lambda: np.stack([scipy.special.xlogy(1, moved(x)) for x in X.T], 1))
    if n > 1:
        add(name, "cronbach", "pandas", lambda: n / (n - 1) * (1 - np.trace(C := pandas.DataFrame(X).cov().to_numpy()) / C.sum()))
    add(name, "weights equal", "pymcdm", lambda: pm_weights.equal_weights(X))
    add(name, "weights equal", "scikit-criteria", lambda: sk_weighters.equal_weights(X))
    points = X[0] * 3
    add(name, "weights direct", "scikit-learn", lambda: scale.normalize([points], "l1"), points=points.tolist())
    add(name, "weights direct", OWN, lambda: points / points.sum(), points=points.tolist())
    add(name, "pareto front", "paretoset", lambda: paretoset.paretoset(X, sense=["max" if x == 1 else "min" for x in t], distinct=False))
    if n > 1 and m > 2 and (X.max(0) > X.min(0)).all():
        values, vectors = np.linalg.eigh(np.corrcoef((X * t).T))
        if np.abs(values - 1).min() > 1e-6 and (np.diff(values[values > 1]) > 1e-3).all():
            loadings = lambda v, V: (s := (v[v > 1, None] * V[v > 1] ** 2).sum(0)) / s.sum()
            add(name, "weights pca, above one", "numpy", lambda: loadings(values, vectors.T))
            pca = lambda: sklearn.decomposition.PCA(svd_solver="full").fit(scale.StandardScaler().fit_transform(X))
            add(name, "weights pca, above one", "scikit-learn", lambda: loadings((f := pca()).explained_variance_ * (m - 1) / m, f.components_))


def with_gaps(name, X, t, w):
    m, n = X.shape
    holes = rng.random((m, n)) < 0.25
    holes[0], holes[:, 0] = False, False
    holes[m - 1, 1:] |= m > 3  # one unit with a single value
    G = np.where(holes, np.nan, X)
    groups = rng.integers(0, 3, m)
    gappy.append(dict(name=name, matrix=[[None if np.isnan(x) else x for x in row] for row in G.tolist()], types=t.tolist(), weights=w.tolist()))
    frame = pandas.DataFrame(G)
    mates = frame.groupby(groups).transform("median")
    add(name, "median of group", "pandas", lambda: frame.fillna(mates).fillna(frame.median()), groups=groups.tolist())

    def imputed():
        filled = G.copy()
        for group in set(groups):
            own = groups == group
            filled[own] = sklearn.impute.SimpleImputer(strategy="median", keep_empty_features=True, missing_values=np.nan).fit_transform(G[own])
            nobody = np.isnan(G[own]).all(0)
            filled[np.ix_(own, nobody)] = np.nan
        return sklearn.impute.SimpleImputer(strategy="constant").fit_transform(filled) if not np.isnan(filled).any() else \
            np.where(np.isnan(filled), sklearn.impute.SimpleImputer(strategy="median").fit(G).statistics_, filled)

    add(name, "median of group", "scikit-learn", imputed, groups=groups.tolist())
    ends = {1: ("min", "max"), -1: ("max", "min")}
    sides = lambda at: pandas.concat([frame[c].fillna(getattr(frame[c], ends[int(t[c])][at])()) for c in range(n)], axis=1)
    add(name, "bounds", "pandas", lambda: np.concatenate([sides(0), sides(1)]))
    low, high = np.nanmin(G * t, 0) * t, np.nanmax(G * t, 0) * t
    add(name, "bounds", "numpy", lambda: np.concatenate([np.where(holes, low, G), np.where(holes, high, G)]))
    minimum = 0.5
    enough = ((~holes) @ w >= minimum - 1e-12)
    kept = lambda scores: np.where(enough, scores, -1)  # −1 stands for none
    masked = np.ma.masked_invalid(G)
    for exponent in [1.0, 0.5, -2.0]:
        given = dict(minimum=minimum, exponent=exponent)
        add(name, "mean of present", "scipy", lambda: kept([scipy.stats.pmean(r[~h], exponent, weights=w[~h]) for r, h in zip(G, holes)]), **given)
        add(name, "mean of present", "numpy, masked", lambda: kept(np.ma.average(masked**exponent, axis=1, weights=w) ** (1 / exponent)), **given)


for p in GIVEN["problems"]:
    name, X, t, w = p["name"], np.array(p["matrix"]), np.array(p["types"]), np.array(p["weights"])
    penalised(name, X, t, w)
    left_out(name, X, t, w)
    stability(name, X, t, w)
    weights_unknown(name, X, t, w)
    of_data(name, X, t, w)
    with_gaps(name, X, t, w)

# Bands, of probabilities of pairs.
for m in [1, 2, 5, 9, 14]:
    draws = rng.normal(np.linspace(0, 3, m)[rng.permutation(m)], 0.7, (997, m))
    winning = (draws[:, :, None] > draws[:, None, :]).mean(0) + 0.5 * np.eye(m)
    for limit in [0.5, 0.75, 0.9, 1.0]:
        add("two units", "bands", OWN, lambda: bands(winning, limit), winning=winning.ravel().tolist(), limit=limit)

# Which choice matters: analysis of variance.
for options in [[2, 3], [3, 2, 2], [4, 5], [2, 2, 2], [1, 3]]:
    runs = rng.integers(1, 9, (*options, 4)).astype(float)
    levels = np.array(list(itertools.product(*[range(o) for o in options])))
    factors = [f"C(k{k})" for k in range(len(options))]

    def by_models():
        alone, without, total = np.zeros(len(options)), np.zeros(len(options)), 0.0
        for unit in range(4):
            frame = pandas.DataFrame(levels, columns=[f"k{k}" for k in range(len(options))])
            frame["y"] = runs.reshape(-1, 4)[:, unit]
            explained = lambda terms: formula.ols("y ~ " + (terms or "1"), frame).fit().ess
            total += ((frame.y - frame.y.mean()) ** 2).sum()
            for k in range(len(options)):
                alone[k] += explained(factors[k] if options[k] > 1 else "")
                without[k] += explained("*".join(f for j, f in enumerate(factors) if j != k and options[j] > 1))
        return np.concatenate([alone, total - without]) / total

    def by_axes():
        axes = tuple(range(len(options)))
        total = runs.var(axes).sum()
        other = lambda k: tuple(a for a in axes if a != k)
        alone = [runs.mean(other(k)).var(0).sum() / total for k in axes]
        return alone + [1 - runs.mean(k).var(tuple(range(len(options) - 1))).sum() / total for k in axes]

    choice = dict(options=options, runs=runs.reshape(-1, 4).tolist())
    add("two units", "variance share", "statsmodels", by_models, **choice)
    add("two units", "variance share", OWN, by_axes, **choice)

# Judgements in pairs and assessors.
judgements = [scipy.stats.gmean(np.array(one["matrix"]), axis=1) for one in GIVEN["judgements"]]
judgements = [(x / x.sum()).tolist() for x in judgements]
ratings = []
for one in GIVEN["ratings"]:
    units = np.array([[np.nan if x is None else x for x in row] for row in one["units"]])
    classes = np.unique(units[~np.isnan(units)])
    counts = np.stack([(units == x).sum(1) for x in classes], 1)
    counts = counts[counts.sum(1) > 1]
    together = sum((np.outer(c, c) - np.diag(c)) / (c.sum() - 1) for c in counts)
    n = together.sum(1)

    def alpha(apart):
        return 1 - (n.sum() - 1) * (together * apart).sum() / (np.outer(n, n) * apart).sum()

    a, b = np.meshgrid(classes, classes)
    running = np.cumsum(n)
    ordinal = np.array([[(abs(running[i] - running[j]) + (n[min(i, j)] - n[max(i, j)]) / 2) ** 2 for j in range(len(n))] for i in range(len(n))])
    apart = dict(nominal=a != b, ordinal=ordinal, interval=(a - b) ** 2, ratio=((a - b) / (a + b)) ** 2)
    frame = pandas.DataFrame(units)
    cac = lambda kind: CAC(frame, weights=kind, categories=classes.tolist(), digits=15).krippendorff()["est"]["coefficient_value"]
    package = {level: cac(kind) for level, kind in [("nominal", "identity"), ("interval", "quadratic"), ("ratio", "ratio")]}
    full = np.array(one["full"])
    m, k = full.shape
    long = pandas.DataFrame([(u, r, full[u, r]) for u in range(m) for r in range(k)], columns=["u", "r", "x"])
    table = statsmodels.stats.anova_lm(formula.ols("x ~ C(u) + C(r)", long).fit())["mean_sq"]
    between, judges, error = table["C(u)"], table["C(r)"], table["Residual"]
    within = (judges * (k - 1) + error * (m - 1) * (k - 1)) / (m * (k - 1))
    icc = [
        (between - within) / (between + (k - 1) * within),
        (between - error) / (between + (k - 1) * error + k * (judges - error) / m),
        (between - error) / (between + (k - 1) * error),
        (between - within) / between,
        (between - error) / (between + (judges - error) / m),
        (between - error) / between,
    ]
    ratings.append(dict(definition={level: float(alpha(d)) for level, d in apart.items()}, package={k: float(x) for k, x in package.items()}, icc=[float(x) for x in icc]))

packages = ["scikit-criteria", "pymcdm", "pyrepo-mcda", "scikit-learn", "scipy", "numpy", "pandas", "statsmodels", "paretoset", "irrCAC"]
print(json.dumps(dict(
    about="Written by peers_rest.py; do not edit.",
    versions={package: metadata.version(package) for package in packages},
    gappy=gappy, answers=answers, judgements=judgements, ratings=ratings), separators=(",", ":")))
