"""Writes `reference.json`: graphs, and what networkx says of them.

    pip install networkx==3.6.1 numpy scipy && python3 reference.py
"""
import csv, json, random
import networkx as nx
from networkx.algorithms import bipartite, community

R = random.Random(20190516)


def plain(g):
    """Nodes are places; a weight on every tie."""
    h = nx.convert_node_labels_to_integers(g)
    for *_, d in h.edges(data=True):
        d["weight"] = float(d.get("weight", 1.0))
        d["inverse"] = 1.0 / d["weight"]
    return h


def each(g, values):
    return None if values is None else [values[v] for v in range(len(g))]


def attempt(f):
    try:
        return f()
    except (nx.NetworkXException, ZeroDivisionError):
        return None


def eigenvector(g, weight=None):
    """By powers; where these do not settle, and there is one answer, by the eigenvalues."""
    found = attempt(lambda: nx.eigenvector_centrality(g, max_iter=100000, tol=1e-14, weight=weight))
    if found is None and not g.is_directed() and len(g) > 1:
        found = attempt(lambda: nx.eigenvector_centrality_numpy(g, weight=weight, tol=1e-14))
    return each(g, found)


def measures(g):
    directed = g.is_directed()
    und = g.to_undirected(as_view=False)
    simple = nx.Graph(und)
    simple.remove_edges_from(list(nx.selfloop_edges(simple)))
    m = {
        "density": nx.density(g),
        "degree": each(g, dict(g.degree())),
        "strength": each(g, dict(g.degree(weight="weight"))),
        "degree_centrality": each(g, nx.degree_centrality(g)),
        "betweenness": each(g, nx.betweenness_centrality(g)),
        "betweenness_plain": each(g, nx.betweenness_centrality(g, normalized=False)),
        "betweenness_weight": each(g, nx.betweenness_centrality(g, weight="weight")),
        "tie_betweenness": sorted([*(e if directed else sorted(e)), x] for e, x in nx.edge_betweenness_centrality(g).items()),
        "closeness": each(g, nx.closeness_centrality(g)),
        "closeness_inverse": each(g, nx.closeness_centrality(g, distance="inverse")),
        "harmonic": each(g, nx.harmonic_centrality(g)),
        "eigenvector": eigenvector(g),
        "eigenvector_weight": eigenvector(g, "weight"),
        "pagerank": each(g, nx.pagerank(g, alpha=0.85, tol=1e-15, max_iter=100000, weight="weight")) if len(g) else [],
        "clustering": each(g, nx.clustering(g)),
        "clustering_intensity": each(g, nx.clustering(g, weight="weight")) if g.number_of_edges() else None,
        "transitivity": nx.transitivity(und),
        "components": sorted(sorted(c) for c in (nx.weakly_connected_components(g) if directed else nx.connected_components(g))),
        "articulation": sorted(nx.articulation_points(und)),
        "bridges": sorted(sorted(b) for b in nx.bridges(und)),
        "core": each(g, nx.core_number(simple)),
        "modularity_of_thirds": attempt(lambda: community.modularity(g, [c for c in ({v for v in g if v % 3 == i} for i in range(3)) if c], weight="weight")),
    }
    if not directed and g.number_of_edges():
        found = [community.greedy_modularity_communities(g, weight="weight")]
        found += [community.louvain_communities(g, weight="weight", seed=s) for s in range(10)]
        m["modularity_reached"] = max(community.modularity(g, c, weight="weight") for c in found)
    if directed:
        m["in_degree"] = each(g, dict(g.in_degree()))
        m["out_strength"] = each(g, dict(g.out_degree(weight="weight")))
        m["reciprocity"] = attempt(lambda: nx.overall_reciprocity(g))
        m["reciprocity_of_nodes"] = each(g, nx.reciprocity(g, list(g))) if len(g) else []
        m["strong_components"] = sorted(sorted(c) for c in nx.strongly_connected_components(g))
    return m


def weighted(g, real=False):
    for *_, d in g.edges(data=True):
        d["weight"] = R.uniform(0.1, 5.0) if real else float(R.randint(1, 9))
    return g


def regions():
    """Administrations first, then fund and thematic objective; weights are millions of the Union's money."""
    with open("rete_regioni_obiettivi_tematici.csv", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    ours = sorted({r["ipa"] for r in rows})
    order = ours + sorted({f"{r['fund']} {r['to_code']}" for r in rows})
    g = nx.Graph()
    g.add_nodes_from((v, {"bipartite": int(v not in ours)}) for v in order)
    for r in rows:
        g.add_edge(r["ipa"], f"{r['fund']} {r['to_code']}", weight=float(r["eu_amount"]) / 1e6)
    return g


def graphs():
    yield "Regions", regions()
    yield "empty", nx.empty_graph(0)
    yield "one node", nx.empty_graph(1)
    yield "one node with a loop", nx.Graph([(0, 0)])
    yield "two nodes", nx.path_graph(2)
    yield "three apart", nx.empty_graph(3)
    yield "star", nx.star_graph(5)
    yield "ring", nx.cycle_graph(6)
    yield "two parts", nx.disjoint_union(nx.complete_graph(4), nx.path_graph(3))
    yield "barbell", nx.barbell_graph(4, 2)
    yield "directed, one way only", nx.DiGraph([(0, 1), (1, 2), (0, 2), (3, 2)])
    yield "directed, empty", nx.empty_graph(2, create_using=nx.DiGraph)
    yield "directed, loop and both ways", nx.DiGraph([(0, 0), (0, 1), (1, 0), (1, 2), (2, 0)])
    yield "Zachary", nx.Graph(nx.karate_club_graph().edges())
    yield "Zachary, weighted", nx.karate_club_graph()
    yield "Davis", nx.davis_southern_women_graph()
    yield "Florentine families", nx.florentine_families_graph()
    yield "Les Miserables", nx.les_miserables_graph()
    for n, p, s in ((12, 0.2, 1), (30, 0.1, 2), (40, 0.06, 3)):
        yield f"random {n}", nx.gnp_random_graph(n, p, seed=s)
        yield f"random {n}, weighted", weighted(nx.gnp_random_graph(n, p, seed=s + 10))
        yield f"random {n}, real weights", weighted(nx.gnp_random_graph(n, p, seed=s + 20), True)
        yield f"random {n}, directed", nx.gnp_random_graph(n, p, seed=s + 30, directed=True)
        g = weighted(nx.gnp_random_graph(n, p, seed=s + 40, directed=True))
        g.add_edges_from([(0, 0), (3, 3)], weight=2.0)
        yield f"random {n}, directed, weighted, loops", g
        g = weighted(nx.gnp_random_graph(n, p, seed=s + 50))
        g.add_edges_from([(1, 1), (2, 2)], weight=3.0)
        yield f"random {n}, weighted, loops", g


def projections():
    for name, g in (("Davis", nx.davis_southern_women_graph()), ("random", bipartite.random_graph(9, 7, 0.35, seed=5)), ("Regions", regions())):
        top = [v for v, d in g.nodes(data=True) if d["bipartite"] == 0]
        order = top + [v for v in g if v not in set(top)]
        h = nx.relabel_nodes(g, {v: i for i, v in enumerate(order)})
        first = range(len(top))
        ties = lambda p: sorted([min(u, v), max(u, v), d["weight"]] for u, v, d in p.edges(data=True))
        yield {"name": name, "nodes": len(h), "first": len(top), "ties": sorted(sorted(e) for e in h.edges()),
               "count": ties(bipartite.weighted_projected_graph(h, first)),
               "newman": ties(bipartite.collaboration_weighted_projected_graph(h, first)),
               "jaccard": ties(bipartite.overlap_weighted_projected_graph(h, first, jaccard=True)),
               "overlap": ties(bipartite.overlap_weighted_projected_graph(h, first, jaccard=False))}


if __name__ == "__main__":
    out = {"version": f"networkx {nx.__version__}", "graphs": [], "projections": list(projections())}
    for name, g in graphs():
        g = plain(g)
        ties = [[u, v, d["weight"]] for u, v, d in g.edges(data=True)]
        out["graphs"].append({"name": name, "directed": g.is_directed(), "nodes": len(g), "ties": ties, "measures": measures(g)})
    with open("reference.json", "w") as file:
        file.write("{\n" + f' "version": {json.dumps(out["version"])},\n "graphs": [\n  ')
        file.write(",\n  ".join(json.dumps(g) for g in out["graphs"]) + '\n ],\n "projections": [\n  ')
        file.write(",\n  ".join(json.dumps(p) for p in out["projections"]) + "\n ]\n}\n")
