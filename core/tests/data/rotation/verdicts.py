"""Writes `everything.json`, an instance that uses every field, and `verdicts.csv`: random plans and what the judge says.

    python3 verdicts.py FOLDER_OF_JUDGE [INSTANCE PLAN.json]...

Plans that are given, feasible ones for instance, are taken too, and changed a little. The judge is the reference
implementation of the definition (SOURCES.md). Columns: instance; start of each session in days, `-` without; host of each
session; violations H1 to H11; soft terms without weights; objective.
"""
import copy, json, random, sys
from datetime import date, timedelta

sys.path.insert(0, sys.argv[1])
import judge

R = random.Random(20190516)


def everything():
    j = json.load(open("mini-4x2.json"))
    j["name"] = "everything"
    j["params"].update({"proximity": [5, 3, 1], "weekend": [5, 7], "near_buffer_days": 1, "far_buffer_days": 2})
    j["weights"] = {k: i + 2 for i, k in enumerate(judge.SOFT)}
    j["pools"] = [{"id": "facilitators", "capacity": 2, "turnaround_days": 1}, {"id": "rooms", "capacity": 3, "turnaround_days": 0}]
    j["hosts"][1]["capacity"] = 2
    for i, s in enumerate(j["sessions"]):
        s["pools"]["rooms"] = 1 + i % 3
        if s["kind"] == "workshop" and i % 3:
            s["hosts"] = [s.pop("host")] + R.sample([h["id"] for h in j["hosts"]], 2)
            s["hosts"] = list(dict.fromkeys(s["hosts"]))
        if i % 5 == 1:
            s["latest"] = "2019-10-10"
        if i % 5 == 2:
            s["forbidden"] = ["2019-06-11", "2019-09-12", "2019-10-24"]
        if i % 5 == 3:
            s["earliest"] = "2019-06-20"
    ids = [s["id"] for s in j["sessions"]]
    j["baseline"] = {k: f"2019-{R.randint(6, 12):02d}-{R.randint(1, 20):02d}" for k in ids[3:12]}
    return j


def random_plan(j, days):
    n, out = len(j["sessions"]), {}
    spread = R.random() < 0.5
    for s in j["sessions"]:
        if spread:
            at = (s["stage"] + R.random()) / 6 * days
        else:
            at = R.randint(-3, days + 3)
        out[s["id"]] = int(at)
        if R.random() < 0.01:
            del out[s["id"]]
    return out


def line(j, starts, hosts):
    d0 = date.fromisoformat(j["start"])
    iso = {k: (d0 + timedelta(v)).isoformat() for k, v in starts.items()}
    v = judge.score(judge.Inst(copy.deepcopy(j), hosts), iso)
    place = {h["id"]: i for i, h in enumerate(j["hosts"])}
    join = lambda xs: " ".join(str(x) for x in xs)
    return ";".join([
        j["name"],
        join(starts.get(s["id"], "-") for s in j["sessions"]),
        join(place[s["host"]] if "host" in s else place.get(hosts.get(s["id"]), "-") for s in j["sessions"]),
        join(v["hard"][k] for k in judge.HARD),
        join(v["soft"][k] for k in judge.SOFT),
        str(v["objective"]),
    ])


def main():
    json.dump(everything(), open("everything.json", "w"), indent=1)
    lines = []
    for name, count in [("mini-4x2", 60), ("small-6x3", 40), ("everything", 120), ("scambio-8x6", 15)]:
        j = json.load(open(f"{name}.json"))
        days = (date.fromisoformat(j["end"]) - date.fromisoformat(j["start"])).days
        for _ in range(count):
            hosts = {s["id"]: R.choice([h["id"] for h in j["hosts"]] + s["hosts"] * 3) for s in j["sessions"] if "hosts" in s}
            for k in [k for k in hosts if R.random() < 0.02]:
                del hosts[k]
            lines.append(line(j, random_plan(j, days), hosts))
    given = sys.argv[2:]
    for name, path in zip(given[::2], given[1::2]):
        j, plan = json.load(open(f"{name}.json")), json.load(open(path))
        d0 = date.fromisoformat(j["start"])
        best = {k: (date.fromisoformat(v) - d0).days for k, v in plan["starts"].items()}
        lines.append(line(j, best, plan["hosts"]))
        for changes in range(1, 25):
            starts = dict(best)
            for k in R.sample(sorted(starts), 1 + changes // 8):
                starts[k] += R.choice([-7, -2, -1, 1, 2, 7])
            lines.append(line(j, starts, plan["hosts"]))
    open("verdicts.csv", "w").write("\n".join(lines) + "\n")


main()
