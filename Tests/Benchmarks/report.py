"""The results as a Markdown table, with what one has to know to read it."""

import statistics
import textwrap
from dataclasses import dataclass

from loads import PGBENCH_CLIENTS

BEGIN, END = "<!-- bench -->", "<!-- /bench -->"


@dataclass
class Row:
    """A line of the table: a measure of Baton's, and what it is compared with."""

    title: str
    measure: str
    unit: str
    peer: str | None = None
    peer_measure: str | None = None
    # A target is a ratio where there is a peer, else a rate.
    target: float | None = None


ROWS = (
    Row("A constant, `/healthz`", "constant", "req/s", "FastAPI"),
    Row("Effective SLA by account, cached", "effective SLA, cached", "req/s", "Baton", "constant", 0.85),
    Row("… that the caller has already (304)", "effective SLA, 304", "req/s", "Baton", "constant"),
    Row("… not cached: each account asked for once", "effective SLA, not cached", "req/s", "Baton", "constant"),
    Row("… as of another instant", "effective SLA, another instant", "req/s", "Baton", "constant"),
    Row("Account by id", "account by id", "req/s", "FastAPI", target=4),
    Row("… beside the database, four round trips", "account by id", "req/s", "pgbench, round trips", target=0.5),
    Row("… beside the database, pipelined", "account by id", "req/s", "pgbench, pipeline"),
    Row("List of 50 accounts", "list of 50", "req/s", "FastAPI"),
    Row("Write of one account, with its audit record", "write of one account", "req/s", "FastAPI"),
    Row("… beside single rows committed over one connection", "write of one account", "req/s", "pgbench, one row"),
    Row("Audit records of one tenant, a commit each, without HTTP", "chain", "records/s", "pgbench, one row",
        target=0.5),
    Row("Batch of 10,000 effective SLAs", "batch of 10,000", "rows/s"),
    Row("Import of 100,000 accounts", "import", "rows/s", target=20_000),
    Row("What-if of a framework version, over all accounts", "impact", "accounts/s", target=50_000),
    Row("Dry run of the tiers' rules, over all accounts", "tiers evaluated", "accounts/s", target=33_333),
    Row("… applied, nearly all of them moving", "tiers applied", "accounts/s", target=10_000),
    Row("Resolution in Domain, 100 local agreements", "resolve_segments", "segments/s", target=200_000),
    Row("… with the encoded answer", "resolve_and_encode_segments", "segments/s"),
    Row("… by a resolver made anew for 500 segments", "resolve_new_resolver_segments", "segments/s"),
    Row("Checking a full set of terms", "check_terms", "sets/s"),
    Row("Canonical JSON of a full set of terms", "canonical_json_megabytes", "MB/s", "Python"),
    Row("Strict reading of it", "strict_json_megabytes", "MB/s", "Python"),
    Row("Reading CSV", "csv_rows", "rows/s", "Python"),
    Row("Business time, `due`, on one core", "business_due", "/s", "Python"),
    Row("… `elapsed`", "business_elapsed", "/s", "Python"),
    Row("… a million `due` a second", "business_due", "/s", target=1_000_000),
    Row("… a million `elapsed` a second", "business_elapsed", "/s", target=1_000_000),
    Row("Calendars of 131 years compiled", "business_compiled", "/s"),
    Row("Start to ready, the accounts loaded", "start", "ms"),
    Row("First start to ready, with initdb", "first start", "ms"),
)

PEERS = {"Python": {
    "canonical_json_megabytes": "`rfc8785`", "strict_json_megabytes": "`json`", "csv_rows": "`csv`",
    "business_due": "`businesstimedelta`", "business_elapsed": "`businesstimedelta`",
}}


def number(value):
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def rates(samples, measure, who):
    return [sample["rate"] for sample in samples[measure][who]]


def spread(values):
    return f"{number(statistics.median(values))} ({number(min(values))}–{number(max(values))})"


def milliseconds(samples):
    late = [[sample[name] for sample in samples] for name in ("p50", "p99")]
    if None in late[0]:
        return ""
    return " / ".join(f"{statistics.median(values):.1f}" for values in late)


def cells(row, samples):
    ours = rates(samples, row.measure, "Baton")
    peer = ratio = met = target = ""
    reached = statistics.median(ours)
    if row.peer:
        theirs = rates(samples, row.peer_measure or row.measure, row.peer)
        # Round by round: what slowed one of the two down slowed down the other.
        ratios = [a / b for a, b in zip(ours, theirs, strict=True)]
        reached = statistics.median(ratios)
        name = PEERS.get(row.peer, {}).get(row.measure) or ("the constant" if row.peer_measure else row.peer)
        peer = f"{name}: {spread(theirs)}"
        ratio = f"{reached:.2f} ({min(ratios):.2f}–{max(ratios):.2f})"
    if row.target is not None:
        target = f"≥ {row.target:,}"
        met = "yes" if reached >= row.target else "**no**"
    latency = milliseconds(samples[row.measure]["Baton"])
    return [row.title, f"{spread(ours)} {row.unit}", latency, peer, ratio, target, met]


def markdown(results):
    samples, facts = results["samples"], results["facts"]
    lines = [
        f"{results['date']}, {results['machine']}, PostgreSQL {facts['postgres'].split()[0]}; the median of "
        f"{results['rounds']} rounds (smallest–largest).", "",
        "| measure | Baton | p50 / p99 ms | beside | ratio | target | met |",
        "| --- | --- | --- | --- | --- | --- | --- |",
    ]
    lines += ["| " + " | ".join(cells(row, samples)) + " |" for row in ROWS]
    for title, ours, peers in (
        ("Memory at rest, the demo loaded", "memory_at_rest", "peer_at_rest"),
        ("Memory at most, under all of the above", "memory_peak", "peer_peak"),
    ):
        ratio = f"{facts[ours] / facts[peers]:.2f}"
        lines.append(f"| {title} | {facts[ours]:.0f} MB | | FastAPI: {facts[peers]:.0f} MB | {ratio} | | |")
    return "\n".join(lines + ["", notes(results)]) + "\n"


def notes(results):
    facts = results["facts"]
    paragraphs = (
        f"""Load generator, servers and PostgreSQL share the machine's cores, for every peer alike: ratios count, rates
        do not. wrk keeps 32 connections busy for {results["seconds"]} s a measure, pgbench {PGBENCH_CLIENTS}. The
        servers take turns in each round.""",
        f"""FastAPI runs with uvloop, httptools, orjson and asyncpg's prepared statements, a worker for each core, and
        {results["peer_connections"]} database connections (Baton has 6), on the same database and rows under the same
        row-level security, and answers the same JSON; unlike Baton it counts and limits nothing and adds no headers.
        The constant goes through all of Baton's middleware but authentication.""",
        f"""Keys are random over 60,000 imported accounts in the segments of the demo company, with a median of
        {facts["median_layers"]:.0f} layers. An effective SLA has a median of
        {facts["median_answer_bytes"] / 1000:.0f} kB and the constant 15 bytes: the cached ones are
        {statistics.median(rates(results["samples"], "effective SLA, cached", "Baton")) * facts["median_answer_bytes"] / 1e9:.1f} GB
        a second through the loopback. *Cached*: 10,000 accounts whose answers
        are in memory. *Not cached*: the model is in memory, the account's segment is read from the database, the answer
        is put together. *As of another instant*: model and segment are read for every request.""",
        f"""Domain runs on one core; its random segments have a median of {facts["resolve_median_layers"]:.0f} layers.
        Business time is asked {facts["business_cases"]:.0f} cases with known answers, all that `businesstimedelta`
        can say; it answers {facts["business_right_Python"]:.0f} of them so. Memory is that of the server's own processes; their PostgreSQL had {facts["postgres_at_rest"]:.0f} MB at rest
        and {facts["postgres_after"]:.0f} MB at the end.""",
    )
    return "\n\n".join(textwrap.fill(" ".join(text.split()), 118, break_on_hyphens=False) for text in paragraphs)


def write_between_marks(path, text):
    """Puts the table where the document has the marks for it."""
    document = path.read_text(encoding="utf-8")
    before, found, rest = document.partition(BEGIN)
    _, closed, after = rest.partition(END)
    if not found or not closed:
        raise SystemExit(f"{path} has no {BEGIN} … {END}")
    path.write_text(f"{before}{BEGIN}\n{text}{END}{after}", encoding="utf-8")
