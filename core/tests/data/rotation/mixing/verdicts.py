"""Writes `everything.json`, an instance that uses every field, `bounds.csv` and `verdicts.csv`: random seatings, good and bad,
and what the judge says.

    python3 verdicts.py FOLDER_OF_JUDGE

The judge is the reference implementation of the definition (SOURCES.md). Columns: instance; seating, a letter of base 36 a
person, `~` somebody unknown, tables between commas, rounds between bars; violations M1 to M5; soft terms without weights;
objective.
"""
import json, random, sys

sys.path.insert(0, sys.argv[1])
import mixing_judge

R = random.Random(20190516)
LETTERS = "0123456789abcdefghijklmnopqrstuvwxyz"


def everything():
    people = [{"id": f"p{i}", "admin": f"A{max(5, i)}"} for i in range(13)]
    return {"format": "mixing/1", "name": "everything", "people": people, "rounds": 6, "tables": 3, "size": [3, 5],
            "absent": [["p0", 1], ["p7", 3], ["p12", 3]], "apart": [["p1", "p2"], ["p9", "p4"], ["p4", "p9"]],
            "together": [["p3", "p11"], ["p5", "p0"]], "pins": [["p6", 0, 2], ["p8", 2, 1], ["p7", 3, 0]],
            "weights": {"repeat": 7, "same_admin": 3, "missing": 11}}


def seating(j):
    ids = [p["id"] for p in j["people"]]
    absent = {tuple(x) for x in j.get("absent", [])}
    rounds = []
    spoil = R.random() < 0.5
    for r in range(j["rounds"] + (R.choice([-1, 0, 0, 1]) if spoil else 0)):
        there = [p for p in ids if (p, r) not in absent or (spoil and R.random() < 0.3)]
        R.shuffle(there)
        if spoil and R.random() < 0.4:
            there[0:R.randrange(3)] = R.choice([[], [there[-1]], ["nobody"], ["nobody", there[-2]]])
        g = j["tables"] + (R.choice([-1, 0, 0, 0, 1]) if spoil else 0)
        tables = [there[i::g] for i in range(g)]
        if spoil and R.random() < 0.3 and tables[0]:
            tables[-1].append(tables[0].pop())
        rounds.append(tables)
    return rounds


def write(j, rounds):
    place = {p["id"]: LETTERS[i] for i, p in enumerate(j["people"])}
    return "|".join(",".join("".join(place.get(p, "~") for p in t) for t in tables) for tables in rounds)


if __name__ == "__main__":
    j = everything()
    json.dump(j, open("everything.json", "w"), indent=1)
    instances = [json.load(open(f"{name}.json")) for name in ("everything", "mix-8x3-t6-r3", "golfer-5-3-7")]
    with open("bounds.csv", "w") as out:
        for j in instances:
            b = mixing_judge.bound(j)
            print(j["name"], *b.values(), sep=";", file=out)
    with open("verdicts.csv", "w") as out:
        for j, times in zip(instances, (1400, 500, 300)):
            for _ in range(times):
                rounds = seating(j)
                s = mixing_judge.score(j, {"rounds": rounds})
                print(j["name"], write(j, rounds), *s["hard"].values(), *s["soft"].values(), s["objective"], sep=";", file=out)
