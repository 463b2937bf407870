"""Counts a log by itself: lines, requests, and sessions by user with pauses of up to 30 minutes.
python3 count.py FORMAT < log prints {"lines": …, "hits": …, "sessions": …}. Crawlers and health checks are not told apart here."""
import csv, datetime, io, json, re, sys

GAP = 1800
name = sys.argv[1]
text = sys.stdin.buffer.read().decode("utf-8", "replace")
lines = text.split("\n")
if lines[-1] == "":
    lines.pop()


def clf(stamp):
    if " " in stamp:
        return datetime.datetime.strptime(stamp, "%d/%b/%Y:%H:%M:%S %z").timestamp()
    form = "%d/%b/%Y:%H:%M:%S.%f" if "." in stamp else "%d/%b/%Y:%H:%M:%S"
    return datetime.datetime.strptime(stamp, form).replace(tzinfo=datetime.timezone.utc).timestamp()


def iso(stamp):
    if re.fullmatch(r"\d{10}(\.\d+)?", stamp):
        return float(stamp)
    if re.fullmatch(r"\d{13}", stamp):
        return float(stamp) / 1000
    stamp = re.sub(r"(\.\d{6})\d+", r"\1", stamp.replace("Z", "+00:00"))
    return datetime.datetime.fromisoformat(stamp).timestamp()


QUOTED = r'"((?:[^"\\]|\\.)*)"'
COMMON = re.compile(r"(\S+) \S+ \S+ \[([^\]]+)\] " + QUOTED + r" (\d+|-) \S+(?: " + QUOTED + " " + QUOTED + ")?")
HAPROXY = re.compile(r"(\S+):\d+ \[(\d\d/\w{3}/\d{4}:[\d:.]+)\] \S+ (\S+) .*\"(.*)\"$")


def w3c(lines, separator):
    names = []
    for line in lines:
        if line.startswith("#Fields:"):
            names = line[8:].split()
        elif line and not line.startswith("#"):
            row = dict(zip(names, line.split(separator)))
            yield iso(f"{row['date']}T{row['time']}+00:00"), (row["c-ip"], row["cs(User-Agent)"])


def requests():
    if name in ("combined", "common", "traefik"):
        for line in lines:
            found = COMMON.match(line)
            if found:
                yield clf(found[2]), (found[1], found[6])
    elif name == "haproxy":
        for line in lines:
            found = HAPROXY.search(line)
            if found:
                yield clf(found[2]), found[1]
    elif name == "alb":
        for line in lines:
            row = next(csv.reader([line], delimiter=" "))
            yield iso(row[21]), (row[3].rsplit(":", 1)[0], row[13])
    elif name in ("iis", "cloudFront"):
        yield from w3c(lines, " " if name == "iis" else "\t")
    elif name in ("csv", "tsv"):
        rows = csv.reader(io.StringIO(text), delimiter="," if name == "csv" else "\t")
        next(rows)
        for row in rows:
            if row:
                yield iso(row[0]), row[1]
    else:
        for line in lines:
            row = json.loads(line)
            if name == "nginxJson":
                yield iso(row["time_iso8601"]), (row["remote_addr"], row["http_user_agent"])
            elif name == "traefikJson":
                yield iso(row["StartUTC"]), (row["ClientHost"], row["request_User-Agent"])
            elif "request" in row:
                yield row["ts"], (row["request"]["remote_ip"], row["request"]["headers"]["User-Agent"][0])


hits, sessions, last = 0, 0, {}
for moment, user in sorted(requests(), key=lambda request: request[0]):
    hits += 1
    if user not in last or moment - last[user] > GAP:
        sessions += 1
    last[user] = moment
print(json.dumps({"lines": len(lines), "hits": hits, "sessions": sessions}))
