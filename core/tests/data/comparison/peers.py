"""Writes peers.json: what other programs answer to the same matrices. Values that are not finite are left out, and so
are methods that are known to be wrong there. Versions and tolerance are in the file.

python -m venv venv && venv/bin/pip install scikit-criteria==0.10 pymcdm==1.4.0 pyDecision==5.1.8 pyrepo-mcda==0.1.15 \
    krippendorff==0.9.0 pingouin==0.7.0 && venv/bin/python peers.py > peers.json
"""
import contextlib, importlib.metadata as metadata, io, json, os, warnings
os.environ["MPLBACKEND"] = "Agg"
warnings.filterwarnings("ignore")
import numpy as np
import krippendorff, pingouin, pandas, scipy.stats
from statsmodels.stats import inter_rater
from skcriteria.agg import electre as sk_electre, simple as sk_simple, topsis as sk_topsis, vikor as sk_vikor, spotis as sk_spotis
from skcriteria.preprocessing import weighters as sk_weighters
import pymcdm.methods as pm, pymcdm.weights as pm_weights, pymcdm.normalizations as pm_norm
from pymcdm.methods.partial import PROMETHEE_I
import pyrepo_mcda.mcda_methods as pr, pyrepo_mcda.weighting_methods as pr_weights, pyrepo_mcda.normalizations as pr_norm
from pyrepo_mcda.mcda_methods.promethee import PROMETHEE_II as pr_promethee
from pyDecision import algorithm as pd

rng = np.random.default_rng(20261125)

def problem(name, matrix, types, weights):
    weights = np.asarray(weights, float)
    return dict(name=name, matrix=np.asarray(matrix, float), types=np.asarray(types, int), weights=weights / weights.sum())

def some(name, m, n, draw, types=None):
    types = rng.choice([1, -1], n) if types is None else types
    return problem(name, draw(m, n), types, rng.dirichlet(np.ones(n)))

uniform = lambda m, n: np.round(rng.uniform(1, 100, (m, n)), 3)
skewed = lambda m, n: np.round(np.exp(rng.normal(1, 1.5, (m, n))) + 0.01, 4)
tied = lambda m, n: rng.integers(1, 6, (m, n)).astype(float)
PROBLEMS = [
    *[some(f"uniform {m}x{n}", m, n, uniform) for m, n in [(4, 3), (6, 5), (8, 4), (12, 7), (21, 10), (30, 6)]],
    *[some(f"skewed {m}x{n}", m, n, skewed) for m, n in [(5, 4), (10, 6), (25, 5)]],
    *[some(f"tied {m}x{n}", m, n, tied) for m, n in [(6, 4), (9, 5), (15, 6)]],
    some("all benefit", 7, 4, uniform, np.ones(4)),
    some("all cost", 7, 4, uniform, -np.ones(4)),
    some("two units", 2, 3, uniform),
    some("one criterion", 6, 1, uniform, np.ones(1)),
    problem("duplicates", [[3, 7, 2], [3, 7, 2], [5, 1, 9], [4, 4, 4]], [1, -1, 1], [1, 2, 3]),
    problem("constant criterion", [[3, 7, 2], [4, 7, 1], [5, 7, 9], [4.5, 7, 4]], [1, -1, 1], [1, 2, 3]),
    problem("all equal", [[3, 7, 2]] * 4, [1, -1, 1], [1, 1, 1]),
    problem("one dominates", [[1, 9, 2], [5, 1, 9], [4, 4, 4]], [1, -1, 1], [1, 1, 1]),
    problem("wide scales", [[1e6, 1e-6, 3], [3e6, 4e-6, 2], [2e6, 9e-6, 7], [9e6, 2e-6, 1]], [1, -1, 1], [1, 1, 2]),
]

answers = []
quiet = lambda: contextlib.redirect_stdout(io.StringIO())

def answer(case, method, peer, values, **parameters):
    values = np.asarray(values, float).ravel()
    if np.all(np.isfinite(values)):
        answers.append(dict(case=case, method=method, peer=peer, parameters=parameters, values=[float(f"{x:.13g}") for x in values]))

def as_given(x, cost=False):
    return x

def sorted_back(flow):
    return flow[np.argsort(flow[:, 0]), 1]

def attempt(f):
    with quiet(), np.errstate(all="ignore"):
        try:
            f()
        except (ZeroDivisionError, ValueError, IndexError, FloatingPointError, np.linalg.LinAlgError):
            pass  # the peer has no answer here

for p in PROBLEMS:
    name, X, t, w = p["name"], p["matrix"], p["types"], p["weights"]
    m, n = X.shape
    words = ["max" if x == 1 else "min" for x in t]
    turned = X * t
    low, high = X.min(0), X.max(0)
    a = lambda method, peer, f, **k: attempt(lambda: answer(name, method, peer, f(), **k))

    a("arithmetic", "scikit-criteria", lambda: sk_simple.wsm(turned, w)[1])
    a("arithmetic", "pymcdm", lambda: pm.WSM(normalization_function=as_given)(turned, w, np.ones(n)))
    logs = lambda: np.exp(np.log(10) * sk_simple.wpm(X, w)[1])
    a("geometric, all up", "scikit-criteria", logs)
    a("geometric, all up", "pymcdm", lambda: pm.WPM(normalization_function=as_given)(X, w, np.ones(n)))

    objectives = t.astype(int)
    for metric in ["euclidean", "cityblock", "chebyshev"]:
        vector = X / np.sqrt((X * X).sum(0))
        a("topsis", "scikit-criteria", lambda: sk_topsis.topsis(vector, objectives, w, metric=metric)[3], scale="vector", distance=metric)
    a("topsis", "pyDecision", lambda: pd.topsis_method(X, w, words, graph=False, verbose=False), scale="vector", distance="euclidean")
    a("topsis", "pymcdm", lambda: pm.TOPSIS(pm_norm.minmax_normalization)(X, w, t), scale="minmax", distance="euclidean")
    a("topsis", "pyrepo-mcda", lambda: pr.TOPSIS(normalization_method=pr_norm.minmax_normalization)(X, w, t), scale="minmax", distance="euclidean")
    a("topsis", "pymcdm", lambda: pm.TOPSIS(pm_norm.max_normalization)(X, w, t), scale="max", distance="euclidean")

    for v in [0.5, 0.0, 0.8]:
        a("vikor q", "pyDecision", lambda: sorted_back(pd.vikor_method(X, w, words, strategy_coefficient=v, graph=False, verbose=False)[2]), v=v)
        a("vikor q", "pymcdm", lambda: pm.VIKOR(v=v)(X, w, t), v=v)
        a("vikor q", "pyrepo-mcda", lambda: pr.VIKOR(v=v)(X, w, t), v=v)

    bounds = np.stack([low - 0.1 * np.abs(high), high + 0.2 * np.abs(high)], 1)
    blist = bounds.tolist()
    a("spotis", "pymcdm", lambda: pm.SPOTIS(bounds)(X, w, t), bounds=blist)
    a("spotis", "pyrepo-mcda", lambda: pr.SPOTIS()(X, w, t, bounds.T), bounds=blist)
    a("spotis", "pyDecision", lambda: pd.spotis_method(X, words, w, bounds[:, 0], bounds[:, 1], graph=False, verbose=False), bounds=blist)

    spread = np.where(high > low, high - low, 1.0)
    q, P, s = np.round(0.1 * spread, 8), np.round(0.45 * spread, 8), np.round(0.3 * spread, 8)
    for kind, ours, code, repo in [("usual", "usual", "t1", "_usual_function"), ("ushape", "ushape", "t2", "_ushape_function"),
                                   ("vshape", "vshape", "t3", "_vshape_function"), ("level", "level", "t4", "_level_function"),
                                   ("vshape_2", "linear", "t5", "_linear_function"), (None, "gaussian", "t6", None)]:
        parameters = dict(kind=ours, q=q.tolist(), p=P.tolist(), s=s.tolist())
        if kind:
            flows = lambda: np.concatenate(PROMETHEE_I(kind, p=P, q=q)(X, w, t))
            a("promethee flows", "pymcdm", flows, **parameters)
        a("promethee net", "pyDecision", lambda: pd.promethee_ii(turned, w, q, s, P, [code] * n, sort=False, graph=False, verbose=False)[:, 1], **parameters)
        if repo:
            method = pr_promethee()
            a("promethee net", "pyrepo-mcda", lambda: method(X, w, t, [getattr(method, repo)] * n, p=P, q=q), **parameters)

    for c, d in [(0.65, 0.35), (0.5, 0.6), (0.8, 0.2)]:
        kernel, outranks, concordance, discordance = sk_electre.electre1(X, objectives, w, p=c, q=d)
        off = ~np.eye(m, dtype=bool)
        a("electre 1 concordance", "scikit-criteria", lambda: np.where(off, concordance, 1.0), c=c, d=d)
        if high.max() > 0 and (high - low).max() > 0:
            a("electre 1 discordance", "scikit-criteria", lambda: np.where(off, discordance, 0.0), c=c, d=d)
            a("electre 1 outranks", "scikit-criteria", lambda: (outranks & off).astype(float), c=c, d=d)
            a("electre 1 not outranked", "scikit-criteria", lambda: kernel.astype(float), c=c, d=d)
            e1 = pd.electre_i(turned, w, remove_cycles=False, c_hat=c, d_hat=d, graph=False)
            a("electre 1 concordance", "pyDecision", lambda: e1[0], c=c, d=d)
            a("electre 1 discordance", "pyDecision", lambda: e1[1], c=c, d=d)
            a("electre 1 outranks", "pyDecision", lambda: e1[2], c=c, d=d)
    veto = np.round(0.8 * spread, 8)
    e3 = lambda: pd.electre_iii(turned, P, q, veto, w, graph=False)[1]
    a("electre 3 credibility", "pyDecision", e3, q=q.tolist(), p=P.tolist(), v=veto.tolist())

    # Where no peer has the method, or only one: the definition, written out in NumPy.
    own = "NumPy, by the definition"
    def uneven(Z, sign):
        mean = (Z * w).sum(1)
        return mean + sign * ((Z - mean[:, None]) ** 2 * w).sum(1) / mean
    sd = X.std(0)
    Z = 100 + 10 * t * (X - X.mean(0)) / np.where(sd > 0, sd, 1)
    a("mpi", own, lambda: uneven(Z, -1), penalty="minus")
    a("mpi", own, lambda: uneven(Z, +1), penalty="plus")
    R = 70 + 60 * (turned - turned.min(0)) / np.where(high > low, high - low, 1)
    R = np.where(high > low, R, 100)
    a("ampi", own, lambda: uneven(R, -1), penalty="minus")
    a("ampi", own, lambda: uneven(R, +1), penalty="plus")
    behind = turned[None, :, :] - turned[:, None, :]
    C = (np.clip((P - behind) / (P - q), 0, 1) * w).sum(2)
    D = np.clip((behind - P) / (veto - P), 0, 1)
    with np.errstate(all="ignore"):
        S = C * np.prod(np.where(D > C[:, :, None], (1 - D) / (1 - C[:, :, None]), 1), axis=2)
    S[np.eye(m, dtype=bool)] = 0
    a("electre 3 credibility", own, lambda: S, q=q.tolist(), p=P.tolist(), v=veto.tolist())
    duels = np.sign(np.round((np.sign(-behind) * w).sum(2), 12))
    a("copeland", own, lambda: duels.sum(1))
    a("borda", own, lambda: (np.stack([scipy.stats.rankdata(x) - 1 for x in turned.T], 1) * w).sum(1))
    a("harmonic, all up", own, lambda: 1 / (w / X).sum(1))
    a("harmonic, all up", "scipy", lambda: scipy.stats.hmean(X, axis=1, weights=w))
    a("power, all up", "scipy", lambda: scipy.stats.pmean(X, 0.5, axis=1, weights=w), p=0.5)
    a("power, all up", "scipy", lambda: scipy.stats.pmean(X, -2.5, axis=1, weights=w), p=-2.5)
    a("power, all up", own, lambda: ((w * X**0.5).sum(1)) ** 2, p=0.5)
    a("geometric, all up", "scipy", lambda: scipy.stats.gmean(X, axis=1, weights=w))

    if all(len(set(column)) == m for column in X.T):
        a("borda ranks", "pyDecision", lambda: pd.borda_method(X, words, graph=False, verbose=False))

    a("weights entropy", "scikit-criteria", lambda: sk_weighters.entropy_weights(X))
    a("weights entropy", "pyrepo-mcda", lambda: pr_weights.entropy_weighting(X))
    a("weights entropy", "pymcdm", lambda: pm_weights.entropy_weights(X))
    a("weights sd", "scikit-criteria", lambda: sk_weighters.std_weights(X))
    a("weights sd", "pymcdm", lambda: pm_weights.standard_deviation_weights(X))
    a("weights critic", "scikit-criteria", lambda: sk_weighters.critic_weights(X, objectives))
    a("weights critic, all up", "pymcdm", lambda: pm_weights.critic_weights(X))
    a("weights critic, all up", "pyrepo-mcda", lambda: pr_weights.critic_weighting(X))
    a("weights merec", "scikit-criteria", lambda: sk_weighters.merec_weights(X, objectives))
    a("weights merec", "pymcdm", lambda: pm_weights.merec_weights(X, t))
    a("weights merec", "pyrepo-mcda", lambda: pr_weights.merec_weighting(X, t))

    for kind in ["minmax", "sum", "vector", "max"]:
        of = getattr(pm_norm, f"{kind}_normalization")
        a(f"normalise {kind}, all up", "pymcdm", lambda: np.stack([of(x) for x in X.T], 1))
        if kind in ["minmax"]:
            a("normalise minmax", "pymcdm", lambda: np.stack([of(x, c == -1) for x, c in zip(X.T, t)], 1))
            a("normalise minmax", "pyrepo-mcda", lambda: pr_norm.minmax_normalization(X, t))
        repo = getattr(pr_norm, {"max": "max"}.get(kind, kind) + "_normalization")
        a(f"normalise {kind}, all up", "pyrepo-mcda", lambda: repo(X, np.ones(n)))
    a("normalise z, all up", "scipy", lambda: scipy.stats.zscore(X))
    a("skewness and kurtosis", "scipy", lambda: np.concatenate([scipy.stats.skew(X, bias=False), scipy.stats.kurtosis(X, bias=False)]))
    if n > 1:
        a("spearman", "scipy", lambda: scipy.stats.spearmanr(X[:, 0], X[:, 1])[0])
        a("kendall", "scipy", lambda: scipy.stats.kendalltau(X[:, 0], X[:, 1])[0])
        a("kendall", "pandas", lambda: pandas.DataFrame(X).corr("kendall").iloc[0, 1])
        a("spearman", "pandas", lambda: pandas.DataFrame(X).corr("spearman").iloc[0, 1])
        a("cronbach", "pingouin", lambda: pingouin.cronbach_alpha(pandas.DataFrame(X))[0])
    a("quantiles", "numpy", lambda: np.concatenate([np.quantile(X[:, 0], [0, 0.05, 0.25, 0.5, 0.9, 1])]))

judgements, ratings = [], []
for n in [3, 4, 5, 7, 9]:
    scale = np.array([1 / 9, 1 / 7, 1 / 5, 1 / 3, 1, 2, 3, 5, 7, 9])
    A = np.ones((n, n))
    for i in range(n):
        for j in range(i + 1, n):
            A[i, j] = rng.choice(scale); A[j, i] = 1 / A[i, j]
    with quiet():
        eigen = pd.ahp_method(A, wd="max_eigen"); mean = pd.ahp_method(A, wd="geometric")
        values, vectors = np.linalg.eig(A); at = np.argmax(values.real); vector = vectors[:, at].real
    judgements.append(dict(matrix=A.tolist(), eigenvector=[*eigen[0], eigen[1]], geometric=[*mean[0], mean[1]],
                           numpy=(vector / vector.sum()).tolist(), **{"lambda": float(values[at].real)}))
for units, raters, gaps in [(12, 4, 0.2), (20, 3, 0.0), (8, 6, 0.3), (15, 2, 0.1)]:
    data = rng.integers(1, 6, (units, raters)).astype(float)
    data = np.round(0.6 * data + 0.4 * rng.integers(1, 6, (units, 1)))
    full = data.copy()
    data[rng.random(data.shape) < gaps] = np.nan
    alpha = {level: krippendorff.alpha(reliability_data=data.T, level_of_measurement=level) for level in ["nominal", "ordinal", "interval", "ratio"]}
    long = pandas.DataFrame([(u, r, full[u, r]) for u in range(units) for r in range(raters)], columns=["u", "r", "x"])
    icc = pingouin.intraclass_corr(long, targets="u", raters="r", ratings="x")
    table = inter_rater.aggregate_raters(full.astype(int))[0]
    two = inter_rater.to_table(full[:, :2].astype(int))[0]
    ranks = np.stack([scipy.stats.rankdata(column) for column in full.T], 1)
    ties = sum(((counts := np.unique(column, return_counts=True)[1]) ** 3 - counts).sum() for column in full.T)
    R = ranks.sum(1)
    W = 12 * ((R - R.mean()) ** 2).sum() / (raters**2 * (units**3 - units) - raters * ties)
    friedman = scipy.stats.friedmanchisquare(*full).statistic / (raters * (units - 1)) if raters > 2 else None
    ratings.append(dict(units=[[None if np.isnan(x) else x for x in row] for row in data.tolist()], full=full.tolist(), alpha=alpha,
                        icc=icc["ICC"].tolist(), icc_names=icc["Type"].tolist(), fleiss=float(inter_rater.fleiss_kappa(table)),
                        cohen=float(inter_rater.cohens_kappa(two).kappa),
                        cohen_linear=float(inter_rater.cohens_kappa(two, wt="linear").kappa),
                        cohen_quadratic=float(inter_rater.cohens_kappa(two, wt="quadratic").kappa), w=W, w_by_friedman=friedman))

# Linear programmes, by the HiGHS solver of SciPy and by pyDecision.
from scipy.optimize import linprog

def bod(X, share=0.0):
    m, n = X.shape
    def one(i):
        rows, ends = [*X], [1.0] * m
        if share > 0:
            for j in range(n):
                rows.append(share * X[i] - np.eye(n)[j] * X[i]); ends.append(0.0)
        return -linprog(-X[i], A_ub=np.array(rows), b_ub=ends, method="highs").fun
    return [one(i) for i in range(m)]

def dea(x, y, variable):
    m = len(x)
    def one(i):
        A = np.vstack([np.hstack([x.T, -x[i][:, None]]), np.hstack([-y.T, np.zeros((y.shape[1], 1))])])
        b = np.concatenate([np.zeros(x.shape[1]), -y[i]])
        equal = dict(A_eq=[[1.0] * m + [0.0]], b_eq=[1.0]) if variable else {}
        return linprog([0.0] * m + [1.0], A_ub=A, b_ub=b, method="highs", **equal).fun
    return [one(i) for i in range(m)]

def bwm(best, worst):
    n = len(best); B, W = list(best).index(1), list(worst).index(1)
    rows = []
    for j in range(n):
        for sign in [1, -1]:
            row = np.zeros(n + 1); row[B] += sign; row[j] -= sign * best[j]; row[n] = -1; rows.append(row)
            row = np.zeros(n + 1); row[j] += sign; row[W] -= sign * worst[j]; row[n] = -1; rows.append(row)
    found = linprog([0.0] * n + [1.0], A_ub=rows, b_ub=np.zeros(len(rows)), A_eq=[[1.0] * n + [0.0]], b_eq=[1.0], method="highs")
    return found.x.tolist()

linear = dict(bod=[], dea=[], bwm=[])
for m, n in [(3, 2), (8, 3), (20, 4), (40, 6)]:
    X = uniform(m, n)
    linear["bod"].append(dict(matrix=X.tolist(), free=bod(X), bound=bod(X, 0.5 / n)))
for m, k, o in [(5, 1, 1), (10, 2, 1), (20, 3, 2), (40, 2, 3)]:
    x, y = uniform(m, k) * 10, uniform(m, o)
    linear["dea"].append(dict(inputs=x.tolist(), outputs=y.tolist(), ccr=dea(x, y, False), bcc=dea(x, y, True)))
for best, worst in [([2, 1, 4, 3, 8], [4, 8, 4, 2, 1]), ([1, 3, 7], [7, 2, 1]), ([4, 1, 2, 9, 3, 5], [3, 9, 5, 1, 4, 2])]:
    linear["bwm"].append(dict(best=best, worst=worst, found=bwm(best, worst)))

packages = ["scikit-criteria", "pymcdm", "pyDecision", "pyrepo-mcda", "numpy", "scipy", "pandas", "krippendorff", "pingouin", "statsmodels"]
print(json.dumps(dict(
    about="Written by peers.py; do not edit.",
    versions={package: metadata.version(package) for package in packages},
    tolerance=1e-9,
    problems=[{k: v.tolist() if hasattr(v, "tolist") else v for k, v in p.items()} for p in PROBLEMS],
    answers=answers, linear=linear, judgements=judgements, ratings=ratings), separators=(",", ":")))
