"""The load generators: wrk and pgbench for requests a second, curl for what is one long request."""

import json
import os
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

from machine import HERE

CONNECTIONS = 32
# pgbench has no cheaper way to wait for many clients than this many threads.
PGBENCH_CLIENTS, PGBENCH_THREADS = 8, 2


@dataclass
class Sample:
    """One measurement. Milliseconds are nil where a load generator does not tell them."""

    rate: float
    p50: float | None = None
    p99: float | None = None
    requests: int = 0
    bytes: int = 0
    # Of the server's processes for each request: hardly moves when others use the machine, too.
    processor_microseconds: float | None = None


class Wrk:
    """Requests from 32 connections of one thread, with the key of the demo's tenant."""

    def __init__(self, key, seconds):
        self.key, self.seconds = key, seconds

    def paths(self, port, paths, seed, *, walk_from=None, seconds=None):
        """GETs of the paths in a file: at random, or one after the other from a place on."""
        environment = {"BENCH_PATHS": str(paths), "BENCH_SEED": str(seed)}
        if walk_from is not None:
            environment |= {"BENCH_ORDER": "walk", "BENCH_START": str(walk_from)}
        return self._run(port, "paths.lua", environment, seconds or self.seconds)

    def creations(self, port, prefix):
        return self._run(port, "create.lua", {"BENCH_PREFIX": prefix}, self.seconds)

    def _run(self, port, script, environment, seconds):
        command = [
            "wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "--timeout", "30s", "-s", str(HERE / script),
            "-H", f"Authorization: Bearer {self.key}", f"http://127.0.0.1:{port}",
        ]
        done = subprocess.run(
            command, env=os.environ | environment, capture_output=True, text=True, check=True, timeout=seconds + 120)
        told = json.loads(done.stdout.splitlines()[-1])
        if told["errors"] or not told["requests"]:
            raise SystemExit(f"wrk counted errors of port {port}, {environment}:\n{done.stdout}{done.stderr}")
        return Sample(
            told["requests"] / (told["microseconds"] / 1e6), told["p50"] / 1000, told["p99"] / 1000,
            told["requests"], told["bytes"])


class Pgbench:
    """A point read, and single rows committed, without any server: what the database itself allows."""

    def __init__(self, database, tenant, prefix, accounts, seconds, folder):
        self.database, self.seconds, self.last = database, seconds, accounts - 1
        text = (HERE / "point_read.sql").read_text()
        self.scripts = {}
        for name, begin, end in (("round trips", "", ""), ("pipeline", r"\startpipeline", r"\endpipeline")):
            script = Path(folder) / f"point-read-{name.replace(' ', '-')}.sql"
            script.write_text(text.format(tenant=tenant, prefix=prefix + "-", pipeline_begin=begin, pipeline_end=end))
            self.scripts[name] = script
        self.scripts["one row"] = Path(folder) / "single-row.sql"
        self.scripts["one row"].write_text((HERE / "single_row.sql").read_text().format(tenant=tenant))
        # Set for the session, so that a row is one statement and one commit.
        self.environment = os.environ | {"PGOPTIONS": f"-c baton.tenant_id={tenant}"}

    def run(self, name, seed, clients=PGBENCH_CLIENTS):
        database = self.database
        command = [
            database.program("pgbench"), "--no-vacuum", "--protocol=prepared", f"--client={clients}",
            f"--jobs={min(clients, PGBENCH_THREADS)}", f"--time={self.seconds}", f"--random-seed={seed}",
            f"--define=last={self.last}", f"--file={self.scripts[name]}", "-h", database.socket, "-p", database.port,
            "-U", database.role, database.name,
        ]
        done = subprocess.run(
            command, env=self.environment, capture_output=True, text=True, timeout=self.seconds + 120)
        rate = re.search(r"tps = ([\d.]+)", done.stdout)
        failed = re.search(r"failed transactions: (\d+)", done.stdout)
        if done.returncode or not rate or (failed and failed[1] != "0"):
            raise SystemExit(f"pgbench failed:\n{done.stdout}{done.stderr}")
        return Sample(float(rate[1]))


def post_file(port, key, path, file, content_type, output=os.devnull):
    """One POST of a file by curl. Answers the seconds and the bytes of the answer."""
    return curl(port, key, path, ["-H", f"Content-Type: {content_type}", "--data-binary", f"@{file}"], output)


def get_file(port, key, path, output=os.devnull):
    """One GET by curl. Answers the seconds and the bytes of the answer."""
    return curl(port, key, path, [], output)


def curl(port, key, path, arguments, output):
    done = subprocess.run(
        ["curl", "-sS", "--fail-with-body", "-o", str(output), "-w", "%{time_total} %{size_download}",
         "-H", f"Authorization: Bearer {key}", *arguments, f"http://127.0.0.1:{port}{path}"],
        capture_output=True, text=True, timeout=600)
    if done.returncode:
        raise SystemExit(f"{path} failed: {done.stdout}{done.stderr}")
    seconds, size = done.stdout.split()
    return float(seconds), int(size)
