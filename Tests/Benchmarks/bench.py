"""Measures Baton beside its peers in one sitting: `make bench`. What runs, in which order, and how often."""

import datetime
import json
import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from dataclasses import asdict
from pathlib import Path

import data
import report
from loads import Pgbench, Sample, Wrk, get_file, post_file
from machine import HERE, API, Database, description, free_ports, start_baton, start_peer

ROUNDS = int(os.environ.get("BENCH_ROUNDS", "3"))
SECONDS = int(os.environ.get("BENCH_SECONDS", "8"))
STARTS = max(3, ROUNDS)
BATON_PORT, PEER_PORT = free_ports(2)
PEER_CONNECTIONS = 16
OUTPUT = data.ROOT / ".build-bench"


def tell(text):
    print(text, flush=True)


class Sitting:
    """One benchmark from start to end. `samples` has a list for each measure and who was measured."""

    def __init__(self, stack, binary, domain, folder):
        self.stack, self.binary, self.domain, self.folder = stack, binary, domain, Path(folder)
        self.home = self.folder / "home"
        self.samples = {}
        self.facts = {}

    def note(self, measure, who, sample):
        value = sample if isinstance(sample, Sample) else Sample(sample)
        self.samples.setdefault(measure, {}).setdefault(who, []).append(asdict(value))
        late = f"   p50 {value.p50:.2f} ms, p99 {value.p99:.2f} ms" if value.p99 is not None else ""
        used = f", {value.processor_microseconds:,.0f} µs of a core each" if value.processor_microseconds else ""
        tell(f"  {measure:32} {who:22} {value.rate:12,.1f}{late}{used}")
        return value

    def both(self, measure, load):
        """Baton, and then at once the peer; `load` is given the server."""
        for server in (self.baton, self.peer):
            self.note(measure, server.name, self.watched(server, lambda: load(server)))

    def alone(self, measure, load):
        return self.note(measure, self.baton.name, self.watched(self.baton, lambda: load(self.baton)))

    def watched(self, server, load):
        before = server.processor_seconds()
        sample = load()
        sample.processor_microseconds = (server.processor_seconds() - before) / sample.requests * 1e6
        return sample

    # What has to be there before anything is measured.

    def start(self):
        for number in range(STARTS):
            self.first_start(number)
        self.home.mkdir(mode=0o711)
        self.baton = start_baton(self.binary, self.home, BATON_PORT, self.folder / "baton.log")
        self.stack.callback(lambda: self.baton.stop())
        self.baton.wait_until_ready("/readyz")
        subprocess.run(
            [str(self.binary), "demo"], check=True, capture_output=True, timeout=120,
            env=os.environ | {"BATON_HOME": str(self.home), "BATON_URL": f"http://127.0.0.1:{BATON_PORT}"})
        self.key = (self.home / "demo-key").read_text().strip()
        self.api = API(BATON_PORT, self.key)
        self.database = Database(self.home)
        self.facts["memory_at_rest"] = self.baton.memory()[0]
        self.facts["postgres_at_rest"] = self.database.memory()
        self.facts["postgres"] = self.database.execute("SHOW server_version")

    def first_start(self, number):
        """With initdb, the migrations and everything, in a home of its own."""
        home = self.folder / f"first-{number}"
        home.mkdir(mode=0o711)
        process = start_baton(self.binary, home, BATON_PORT, self.folder / "first.log")
        try:
            self.note("first start", "Baton", process.wait_until_ready("/readyz"))
        finally:
            process.stop()
        shutil.rmtree(home)

    def start_peer(self):
        cores = os.cpu_count()
        self.peer = start_peer(
            sys.executable, self.database, cores, PEER_CONNECTIONS // cores or 1, PEER_PORT, self.folder / "peer.log")
        self.stack.callback(self.peer.stop)
        self.peer.wait_until_ready("/healthz")
        self.facts["peer_at_rest"] = self.peer.memory()[0]

    def load(self):
        """Accounts in Baton, and the files of what is asked for."""
        csv = self.folder / "loaded.csv"
        data.write_accounts(csv, "bench", data.LOADED, seed=1)
        data.write_accounts(self.folder / "import.csv", "import", data.IMPORTED, seed=2)
        _, size = post_file(BATON_PORT, self.key, "/v1/accounts/imports", csv, "text/csv", self.folder / "report.json")
        loaded = json.loads((self.folder / "report.json").read_text())
        if (loaded["created"], loaded["unclassified"]) != (data.LOADED, 0):
            raise SystemExit(f"the accounts were not loaded as expected: {loaded}")
        self.database.tidy()
        self.loaded_at = datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
        self.tenant = self.api.json("/v1/me")["tenant"]["id"]

        names = [data.external_id("bench", number) for number in range(data.LOADED)]
        hot, cold = names[:data.HOT], names[data.HOT:]
        self.hot_sla = self.write_paths("hot-sla", (f"/v1/effective-sla?account={name}" for name in hot))
        self.cold_sla = self.write_paths("cold-sla", (f"/v1/effective-sla?account={name}" for name in cold))
        self.past_sla = self.write_paths(
            "past-sla", (f"/v1/effective-sla?account={name}&at={self.loaded_at}" for name in cold))
        self.accounts = self.write_paths("accounts", (f"/v1/accounts/{name}" for name in names))
        self.constant = self.write_paths("constant", ["/healthz"])
        (self.folder / "batch.json").write_text(json.dumps({"accounts": hot[:data.BATCH]}))
        self.known_sla = self.write_paths("known-sla", self.known(hot))
        self.pgbench = Pgbench(self.database, self.tenant, "bench", data.LOADED, SECONDS, self.folder)
        self.wrk = Wrk(self.key, SECONDS)
        self.walked = 0
        self.write_draft()

    def write_paths(self, name, lines):
        path = self.folder / f"{name}.txt"
        path.write_text("".join(line + "\n" for line in lines))
        return path

    def known(self, names):
        """Paths with the ETag of their answer; on the way, what answers are like."""
        layers, sizes, lines = [], [], []
        for name in names:
            path = f"/v1/effective-sla?account={name}"
            _, tag, body = self.api.get(path)
            lines.append(f"{path}\t{tag}")
            answer = json.loads(body)
            layers.append(len(answer["layers"]))
            sizes.append(len(body))
            if len(answer["layers"]) == 4:
                self.terms = answer["terms"]
        self.facts["median_layers"] = statistics.median(layers)
        self.facts["median_answer_bytes"] = statistics.median(sizes)
        (self.folder / "terms.json").write_text(json.dumps(self.terms, ensure_ascii=False))
        tell(f"The accounts have {min(layers)} to {max(layers)} layers, a median of {self.facts['median_layers']:.0f}; "
             f"the answers a median of {self.facts['median_answer_bytes']:,.0f} bytes.")
        return lines

    def pages(self, port):
        """Paths of lists of 50 from many places, with the server's own cursors."""
        api = API(port, self.key)
        paths, cursor = ["/v1/accounts?limit=50"], ""
        while True:
            page = api.json("/v1/accounts?limit=200" + cursor)
            if not page["items"][-1]["external_id"].startswith("bench-"):
                return self.write_paths(f"pages-{port}", paths[:-1])
            cursor = f"&cursor={page['next_cursor']}"
            paths.append("/v1/accounts?limit=50" + cursor)

    def compare(self):
        """Both servers must do the same work: the same accounts, the same texts, the same instants."""
        peer = API(PEER_PORT, self.key)

        def plain(account):
            instants = {name: datetime.datetime.fromisoformat(account[name]) for name in ("created_at", "updated_at")}
            return account | instants

        for number in range(0, data.LOADED, data.LOADED // 50):
            path = f"/v1/accounts/{data.external_id('bench', number)}"
            if plain(self.api.json(path)) != plain(peer.json(path)):
                raise SystemExit(f"Baton and the peer answer {path} differently")
        ours, theirs = (api.json("/v1/accounts?limit=50")["items"] for api in (self.api, peer))
        if list(map(plain, ours)) != list(map(plain, theirs)):
            raise SystemExit("Baton and the peer list accounts differently")

    # The measures. In each round everybody has a turn, so that a machine that slows down slows down all.

    def round(self, number):
        tell(f"round {number + 1} of {ROUNDS}")
        wrk = self.wrk
        self.warm(number)
        self.both("constant", lambda server: wrk.paths(server.port, self.constant, number))
        self.alone("effective SLA, cached", lambda server: wrk.paths(server.port, self.hot_sla, number))
        self.alone("effective SLA, 304", lambda server: wrk.paths(server.port, self.known_sla, number))
        self.walked += self.alone(
            "effective SLA, not cached",
            lambda server: wrk.paths(server.port, self.cold_sla, number, walk_from=self.walked)).requests
        self.alone("effective SLA, another instant", lambda server: wrk.paths(server.port, self.past_sla, number))
        self.both("account by id", lambda server: wrk.paths(server.port, self.accounts, number))
        for name in ("round trips", "pipeline"):
            self.note("account by id", f"pgbench, {name}", self.pgbench.run(name, number + 1))
        self.both("list of 50", lambda server: wrk.paths(server.port, self.pages_of[server.port], number))
        self.write_round(number)
        self.domain_round()
        self.calendar_round()

    def warm(self, number):
        """Every hot account is asked for once, so that the answer is in memory."""
        asked = 0
        while asked < data.HOT:
            asked += self.wrk.paths(BATON_PORT, self.hot_sla, number, walk_from=asked, seconds=1).requests
        self.wrk.paths(PEER_PORT, self.accounts, number, seconds=1)

    def write_round(self, number):
        self.both(
            "write of one account",
            lambda server: self.wrk.creations(server.port, f"write-{server.name.lower()}-{number}"))
        one_row = self.pgbench.run("one row", number + 1, clients=1)
        self.note("write of one account", "pgbench, one row", one_row)
        self.note("chain", "pgbench, one row", one_row)
        self.chain_round()
        self.database.tidy()
        seconds, size = post_file(
            BATON_PORT, self.key, "/v1/effective-sla/batch", self.folder / "batch.json", "application/json")
        self.note("batch of 10,000", "Baton", data.BATCH / seconds)
        self.facts["batch_bytes"] = size
        answer = self.folder / "import-report.json"
        seconds, _ = post_file(
            BATON_PORT, self.key, "/v1/accounts/imports", self.folder / "import.csv", "text/csv", answer)
        if json.loads(answer.read_text())["created"] != data.IMPORTED:
            raise SystemExit(f"the import did not create all accounts: {answer.read_text()[:500]}")
        self.note("import", "Baton", data.IMPORTED / seconds)
        self.database.tidy()
        self.impact_round()
        self.tier_round(number)

    def chain_round(self):
        """The audit chain by itself: the cost of HTTP and of an account is in the write of one account."""
        database = self.database
        conninfo = f"host={database.socket} port={database.port} user={database.role} dbname={database.name}"
        done = subprocess.run(
            [str(self.domain), "chain", conninfo, self.tenant, str(min(SECONDS, 4))],
            check=True, capture_output=True, text=True, timeout=120)
        self.note("chain", "Baton", json.loads(done.stdout)["chain"])

    def impact_round(self):
        """What the draft would change, over all accounts that there are by now."""
        answer = self.folder / "impact.ndjson"
        seconds, _ = get_file(BATON_PORT, self.key, f"/v1/agreements/{self.draft}/impact", answer)
        lines = [json.loads(line) for line in answer.read_text().splitlines()]
        totals = next(line["totals"] for line in lines if "totals" in line)
        if not lines[-1].get("end") or totals["affected_accounts"] == 0:
            raise SystemExit(f"what-if did not answer as expected: {lines[-2:]}")
        self.note("impact", "Baton", totals["accounts"] / seconds)

    def tier_round(self, number):
        """A dry run of the tiers' rules over all accounts, and applying it; in each round nearly every account moves."""
        tiers = self.api.json("/v1/tiers")["tiers"]
        for place, tier in enumerate(tiers):
            low = 2000 if (place + number) % 2 else 0
            tier["criteria"] = {"all": [
                {"field": "account.employees", "op": "gte", "value": low},
                {"field": "account.employees", "op": "lt", "value": low + 2000 if low == 0 else 1_000_000}]}
            tier["score"] = [{"points": 100, "field": "account.employees", "full_at": 10_000}]
        self.api.put("/v1/tiers", {"tiers": tiers})
        wish, answer = self.folder / "wish.json", self.folder / "evaluation.ndjson"
        wish.write_text("{}")
        seconds, _ = post_file(BATON_PORT, self.key, "/v1/tier-evaluations", wish, "application/json", answer)
        with answer.open() as lines:
            told = json.loads(next(lines))["evaluation"]
        self.note("tiers evaluated", "Baton", told["accounts"] / seconds)
        path = f"/v1/tier-evaluations/{told['inputs_sha256']}/application"
        seconds, _ = post_file(BATON_PORT, self.key, path, wish, "application/json", self.folder / "applied.json")
        self.note("tiers applied", "Baton", (told["rises"] + told["falls"]) / seconds)
        self.database.tidy()

    def write_draft(self):
        """A draft of the framework that answers hot leads faster and says its purpose in other words."""
        framework = "global-inbound"
        terms = self.api.json(f"/v1/agreements/{framework}/versions/1")["terms"]
        terms["responses"]["hot"]["first_response"]["within"] = "PT30M"
        terms["purpose"]["statement"] += " So be it."
        file, answer = self.folder / "draft.json", self.folder / "drafted.json"
        file.write_text(json.dumps({"terms": terms}))
        post_file(BATON_PORT, self.key, f"/v1/agreements/{framework}/versions", file, "application/json", answer)
        self.draft = f"{framework}/versions/{json.loads(answer.read_text())['version']}"

    def domain_round(self):
        arguments = [str(self.folder / "terms.json"), str(self.folder / "loaded.csv"), str(min(SECONDS, 3))]
        for who, command in (
            ("Baton", [str(self.domain)]), ("Python", [sys.executable, str(HERE / "python_speed.py")]),
        ):
            done = subprocess.run(command + arguments, check=True, capture_output=True, text=True, timeout=300)
            told = json.loads(done.stdout)
            # One document, one canonical form: else the rates are not of the same work.
            size = told.pop("terms_bytes")
            if self.facts.setdefault("terms_bytes", size) != size:
                raise SystemExit("Baton's and Python's canonical forms have different lengths")
            if "resolve_median_layers" in told:
                self.facts["resolve_median_layers"] = told.pop("resolve_median_layers")
            for measure, rate in told.items():
                self.note(measure, who, rate)

    def calendar_round(self):
        """Business time, beside a package that is asked the same."""
        arguments = [str(data.ROOT / "Tests/Contracts/business-time.json"), str(min(SECONDS, 3))]
        for who, command in (
            ("Baton", [str(self.domain), "calendars"]),
            ("Python", [sys.executable, str(HERE / "calendar_speed.py")]),
        ):
            done = subprocess.run(command + arguments, check=True, capture_output=True, text=True, timeout=300)
            told = json.loads(done.stdout)
            right, cases = told.pop("business_right"), told.pop("business_cases")
            if self.facts.setdefault("business_cases", cases) != cases:
                raise SystemExit("Baton and businesstimedelta were asked different cases")
            if who == "Baton" and right != cases:
                raise SystemExit(f"Baton answers {right} of {cases} cases of business time as it should")
            self.facts[f"business_right_{who}"] = right
            for measure, rate in told.items():
                self.note(measure, who, rate)

    def finish(self):
        self.facts["memory_peak"] = self.baton.memory()[1]
        self.facts["postgres_after"] = self.database.memory()
        self.facts["peer_peak"] = self.peer.memory()[1]
        self.peer.stop()
        for _ in range(STARTS):
            self.baton.stop()
            self.baton = start_baton(self.binary, self.home, BATON_PORT, self.folder / "baton.log")
            self.note("start", "Baton", self.baton.wait_until_ready("/readyz"))


def main():
    binary, domain = map(Path, sys.argv[1:3])
    # Whoever stops the benchmark stops what it started.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with ExitStack() as stack:
        folder = tempfile.mkdtemp(prefix="baton-bench.", dir="/tmp")
        os.chmod(folder, 0o711)
        stack.callback(shutil.rmtree, folder, ignore_errors=True)
        sitting = Sitting(stack, binary, domain, folder)
        sitting.start()
        sitting.load()
        sitting.start_peer()
        sitting.compare()
        sitting.pages_of = {port: sitting.pages(port) for port in (BATON_PORT, PEER_PORT)}
        for number in range(ROUNDS):
            sitting.round(number)
        sitting.finish()
    results = {
        "date": datetime.date.today().isoformat(), "machine": description(), "rounds": ROUNDS, "seconds": SECONDS,
        "starts": STARTS, "peer_connections": PEER_CONNECTIONS, "facts": sitting.facts, "samples": sitting.samples,
        "load_average": os.getloadavg(),
    }
    OUTPUT.mkdir(exist_ok=True)
    (OUTPUT / "results.json").write_text(json.dumps(results, indent=1) + "\n")
    text = report.markdown(results)
    (OUTPUT / "table.md").write_text(text)
    tell("\n" + text)
    if os.environ.get("BENCH_WRITE") == "1":
        report.write_between_marks(data.ROOT / "README.md", text)
        tell("The table is in README.md now.")


if __name__ == "__main__":
    main()
