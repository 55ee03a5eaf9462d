"""Writes through Baton while its database fails over, remembers every answer, and checks that none is lost.

    writers.py prepare URL                               make a tenant; prints its key
    writers.py load JOURNAL URL URL                      write until SIGTERM
    writers.py check JOURNAL MARKS COUNTS URL URL        hold the answers against what is there now

BATON_OPERATOR_KEY is read by `prepare`, BATON_API_KEY by the others. failover.sh runs it.
"""

import http.client
import json
import os
import signal
import sys
import threading
import time
from collections import Counter, defaultdict
from urllib.parse import urlsplit

# Each writes one thing after the other, without a pause.
CLIENTS_PER_SERVER = 6
# Sooner than Retry-After asks for, to see when writes resume.
SECONDS_BETWEEN_REPEATS = 0.25
REQUEST_SECONDS = 30
# How long one write is repeated before it counts as a write that never came back.
WRITE_SECONDS = 90
# Every so many writes is an API key: nothing in the database but the Idempotency-Key keeps it from being made twice.
WRITES_PER_KEY = 8
RESUME_SECONDS = 10
PAGE = 200
EDGE_SECONDS = 1.0
MAXIMUM_EDGE_READS = 1000


class Caller:
    """One connection to one server, opened again when it breaks."""

    def __init__(self, url, key):
        self.address = urlsplit(url).netloc
        self.key = key
        self.connection = None

    def send(self, method, path, body=None, idempotency_key=None):
        """The status and the decoded body; (0, {}) where no answer came."""
        headers = {"Authorization": f"Bearer {self.key}", "Content-Type": "application/json"}
        if idempotency_key:
            headers["Idempotency-Key"] = idempotency_key
        try:
            if self.connection is None:
                self.connection = http.client.HTTPConnection(self.address, timeout=REQUEST_SECONDS)
            self.connection.request(method, path, json.dumps(body) if body else None, headers)
            response = self.connection.getresponse()
            return response.status, json.loads(response.read() or "{}")
        except (OSError, http.client.HTTPException, ValueError):
            if self.connection:
                self.connection.close()
            self.connection = None
            return 0, {}


class Journal:
    """A line for each request: begin, end, status, code, server, kind, name, attempt."""

    FIELDS = ("begin", "end", "status", "code", "server", "kind", "name", "attempt")

    def __init__(self, path):
        self.file = open(path, "a", buffering=1)
        self.lock = threading.Lock()

    def write(self, *values):
        line = "\t".join(f"{value:.6f}" if isinstance(value, float) else str(value) for value in values)
        with self.lock:
            self.file.write(line + "\n")

    @classmethod
    def read(cls, path):
        with open(path) as file:
            for line in file:
                entry = dict(zip(cls.FIELDS, line.rstrip("\n").split("\t")))
                for field, kind in (("begin", float), ("end", float), ("status", int), ("server", int), ("attempt", int)):
                    entry[field] = kind(entry[field])
                yield entry


def prepare(url):
    operator = Caller(url, os.environ["BATON_OPERATOR_KEY"])
    status, body = operator.send("POST", "/operator/v1/tenants", {"key": "failover", "name": "Failover"})
    if status != 201:
        sys.exit(f"no tenant: {status} {body}")
    key = {"name": "writers", "roles": ["admin"]}
    status, body = operator.send("POST", "/operator/v1/tenants/failover/api-keys", key)
    if status != 201:
        sys.exit(f"no key: {status} {body}")
    print(body["secret"])


def write(name, is_key, first, callers, journal):
    """One write, repeated with the same Idempotency-Key until it is answered, each time on the other server."""
    kind, path = ("key", "/v1/api-keys") if is_key else ("account", "/v1/accounts")
    body = {"name": name, "roles": ["ingest"]} if is_key else {"external_id": name, "name": name, "country": "DE"}
    deadline = time.time() + WRITE_SECONDS
    attempt = 0
    while time.time() < deadline:
        server = (first + attempt) % len(callers)
        begin = time.time()
        status, answer = callers[server].send("POST", path, body, idempotency_key=name)
        journal.write(begin, time.time(), status, answer.get("code", "-"), server, kind, name, attempt)
        is_over = 0 < status < 500 and answer.get("code") != "idempotency_in_flight"
        if is_over:
            return
        attempt += 1
        time.sleep(SECONDS_BETWEEN_REPEATS)


def load(path, *urls):
    stopping = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: stopping.set())
    journal = Journal(path)

    def work(client):
        callers = [Caller(url, os.environ["BATON_API_KEY"]) for url in urls]
        number = 0
        while not stopping.is_set():
            number += 1
            is_key = number % WRITES_PER_KEY == 0
            write(f"w-{client}-{number}", is_key, client % len(urls), callers, journal)

    threads = [threading.Thread(target=work, args=(client,)) for client in range(CLIENTS_PER_SERVER * len(urls))]
    for thread in threads:
        thread.start()
    while any(thread.is_alive() for thread in threads):
        time.sleep(0.05)


def listed(url, path, field):
    """The field of every item of a list."""
    caller = Caller(url, os.environ["BATON_API_KEY"])
    values, cursor = [], ""
    while True:
        status, page = caller.send("GET", f"{path}?limit={PAGE}" + (f"&cursor={cursor}" if cursor else ""))
        if status != 200:
            sys.exit(f"{path} cannot be read: {status} {page}")
        values += [item[field] for item in page["items"]]
        cursor = page["next_cursor"]
        if not cursor:
            return values


def read_marks(path):
    """The marks of each round: {1: {"killing": …, "killed": …, "promoting": …, "promoted": …}}."""
    marks = defaultdict(dict)
    with open(path) as file:
        for line in file:
            number, name, instant = line.split()
            marks[int(number)][name] = float(instant)
    return marks


def check_round(number, marks, entries, servers, faults):
    """What one failover did to the requests: prints it and returns the names written at its edge."""
    in_flight, times = [], []
    for server in range(servers):
        mine = [entry for entry in entries if entry["server"] == server]
        in_flight.append(sum(e["begin"] <= marks["killing"] <= e["end"] for e in mine))
        resumed = [e["end"] for e in mine if e["status"] == 201 and e["end"] > marks["promoting"]]
        times.append(min(resumed, default=float("inf")) - marks["promoting"])
        if times[-1] > RESUME_SECONDS:
            faults.append(f"round {number}: server {server + 1} wrote again {times[-1]:.1f} s after the order to promote")
    if not any(in_flight):
        faults.append(f"round {number}: no request was in flight when the primary was killed")
    print(
        f"round {number}: killed with {' and '.join(map(str, in_flight))} requests in flight; "
        f"promoted {marks['promoting'] - marks['killing']:.1f} s later, in {marks['promoted'] - marks['promoting']:.2f} s; "
        f"first writes {' and '.join(f'{seconds:.2f}' for seconds in times)} s after the order to promote"
    )
    edge = (marks["killing"] - EDGE_SECONDS, marks["promoted"] + EDGE_SECONDS)
    return {e["name"] for e in entries if e["kind"] == "account" and edge[0] <= e["end"] <= edge[1]}


def check_present(written, counts, urls, faults):
    """Every answered write is there once: in the list of each server, and by count in the database."""
    for index, url in enumerate(urls):
        for kind, path, field in (("account", "/v1/accounts", "external_id"), ("key", "/v1/api-keys", "name")):
            found = Counter(listed(url, path, field))
            found.pop("writers", None)
            for name in written[kind] - set(found):
                faults.append(f"lost: server {index + 1} answers without {kind} {name}")
            for name in [name for name, count in found.items() if count > 1]:
                faults.append(f"twice: server {index + 1} has {kind} {name} {found[name]} times")
            for name in set(found) - written[kind]:
                faults.append(f"never answered, but there: {kind} {name}")
    expected = (len(written["account"]), len(written["key"]) + 1)
    if tuple(counts) != expected:
        faults.append(f"the database has {counts[0]} accounts and {counts[1]} keys, not {expected[0]} and {expected[1]}")


def check_answers(entries, faults):
    """Only 201 and 503 are answers to a write, also while the database is away; each write ends with 201."""
    last = {}
    for entry in entries:
        last[entry["kind"], entry["name"]] = entry
        if entry["status"] not in (201, 503) and entry["code"] != "idempotency_in_flight":
            faults.append(f"{entry['kind']} {entry['name']}: answered {entry['status']} {entry['code']}")
    for (kind, name), entry in last.items():
        if entry["status"] != 201:
            faults.append(f"{kind} {name} was never written: {entry['status']} {entry['code']}")


def check(journal, marks_path, counts, *urls):
    entries = list(Journal.read(journal))
    faults, edge = [], set()
    for number, marks in sorted(read_marks(marks_path).items()):
        edge |= check_round(number, marks, entries, len(urls), faults)
    check_answers(entries, faults)
    written = defaultdict(set)
    for entry in entries:
        if entry["status"] == 201:
            written[entry["kind"]].add(entry["name"])
    check_present(written, [int(count) for count in counts.split()], urls, faults)
    reads = sorted(edge & written["account"])[:MAXIMUM_EDGE_READS]
    for url in urls:
        caller = Caller(url, os.environ["BATON_API_KEY"])
        faults += [f"lost: {url} does not read {n}" for n in reads if caller.send("GET", f"/v1/accounts/{n}")[0] != 200]

    answers = Counter(f"{e['status']} {e['code']}".removesuffix(" -") for e in entries)
    unknown = {e["name"] for e in entries if e["code"] == "outcome_unknown" or e["status"] == 0}
    print(f"answers: {', '.join(f'{count} × {answer}' for answer, count in answers.most_common())}")
    print(
        f"answered writes: {len(written['account'])} accounts and {len(written['key'])} keys, "
        f"{len(unknown)} of them after an unknown outcome"
    )
    for fault in faults[:20]:
        print(f"VIOLATION {fault}")
    if faults:
        sys.exit(f"failover: {len(faults)} violations")
    print("Each is there once: on both servers and in the database.")


if __name__ == "__main__":
    {"prepare": prepare, "load": load, "check": check}[sys.argv[1]](*sys.argv[2:])
