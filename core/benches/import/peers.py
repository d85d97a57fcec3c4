"""Text → numbers with pandas and polars: `peers.py FILE`; the median of the times in seconds, and what was read."""

import json
import statistics
import sys
import time

import pandas
import polars

MISSING = ["n.d.", "..", "-", ":", ""]
LABELS = 3
RUNS = 7


def with_pandas(path):
    table = pandas.read_csv(
        path, sep=";", decimal=",", thousands=".", na_values=MISSING, keep_default_na=False, encoding="utf-8-sig"
    )
    return table.iloc[:, LABELS:].to_numpy(dtype="float64")


def with_polars(path):
    # It has decimal commas, but no thousands: texts become numbers in expressions.
    table = polars.read_csv(path, separator=";", infer_schema=False, null_values=MISSING)
    columns = polars.col(table.columns[LABELS:]).str.replace_all(".", "", literal=True)
    return table.select(columns.str.replace(",", ".", literal=True).cast(polars.Float64)).to_numpy()


def measured(read, path):
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        figures = read(path)
        times.append(time.perf_counter() - start)
    there = figures[~(figures != figures)]
    return {"seconds": statistics.median(times), "count": int(there.size), "sum": float(there.sum())}


path = sys.argv[1]
print(json.dumps({"pandas": measured(with_pandas, path), "polars": measured(with_polars, path)}))
