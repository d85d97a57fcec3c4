"""Measures of a network with networkx and rustworkx: `peers.py FILE`; medians of the times in seconds, and what was found."""

import json
import os
import statistics
import sys
import time

os.environ["RAYON_NUM_THREADS"] = "1"  # one thread, as we have
import networkx
import rustworkx

RUNS = 3


def network(path):
    with open(path, encoding="utf-8") as file:
        return [tuple(int(x) for x in line.split(",")) for line in file]


def measured(works):
    found = {}
    for name, work in works.items():
        times = []
        for _ in range(RUNS):
            start = time.perf_counter()
            result = work()
            times.append(time.perf_counter() - start)
        found[name] = {"seconds": statistics.median(times), "sum": float(result)}
    return found


ties = network(sys.argv[1])
nx = networkx.Graph(ties)
rx = rustworkx.PyGraph()
rx.add_nodes_from(range(1 + max(max(tie) for tie in ties)))
rx.add_edges_from([(a, b, 1.0) for a, b in ties])
directed = rx.to_directed()
total = lambda values: sum(values.values())

answers = {
    "networkx": measured({
        "betweenness": lambda: total(networkx.betweenness_centrality(nx)),
        "tie_betweenness": lambda: total(networkx.edge_betweenness_centrality(nx)),
        "closeness": lambda: total(networkx.closeness_centrality(nx)),
        "eigenvector": lambda: total(networkx.eigenvector_centrality(nx, max_iter=10_000, tol=1e-14)),
        "pagerank": lambda: total(networkx.pagerank(nx, tol=1e-14, max_iter=10_000)),
        "clustering": lambda: total(networkx.clustering(nx)),
        "core": lambda: total(networkx.core_number(nx)),
        "articulation": lambda: len(list(networkx.articulation_points(nx))),
        "components": lambda: len(list(networkx.connected_components(nx))),
    }),
    "rustworkx": measured({
        "betweenness": lambda: total(rustworkx.betweenness_centrality(rx)),
        "tie_betweenness": lambda: total(rustworkx.edge_betweenness_centrality(rx)),
        "closeness": lambda: total(rustworkx.closeness_centrality(rx)),
        "eigenvector": lambda: total(rustworkx.eigenvector_centrality(rx, max_iter=10_000, tol=1e-14)),
        "pagerank": lambda: total(rustworkx.pagerank(directed, tol=1e-14, max_iter=10_000)),
        "core": lambda: total(rustworkx.core_number(rx)),
        "articulation": lambda: len(rustworkx.articulation_points(rx)),
        "components": lambda: len(rustworkx.connected_components(rx)),
    }),
}
print(json.dumps(answers))
