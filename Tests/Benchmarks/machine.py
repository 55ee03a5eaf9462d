"""What runs during the benchmark: Baton, the peer, and their one PostgreSQL; started here and stopped by process id."""

import http.client
import json
import os
import signal
import socket
import subprocess
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
START_SECONDS = 120
STOP_SECONDS = 60


class Process:
    """A program of ours on a port of the loopback interface."""

    def __init__(self, name, command, port, environment, log):
        self.name, self.port, self.log = name, port, log
        self.began = time.monotonic()
        with open(log, "ab") as output:
            self.process = subprocess.Popen(
                command, env=os.environ | environment, stdin=subprocess.DEVNULL, stdout=output, stderr=output)

    def wait_until_ready(self, path):
        """Answers the milliseconds since the start."""
        while time.monotonic() - self.began < START_SECONDS:
            if self.process.poll() is not None:
                break
            try:
                connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)
                connection.request("GET", path)
                if connection.getresponse().status == 200:
                    return (time.monotonic() - self.began) * 1000
            except OSError:
                pass
            finally:
                connection.close()
            time.sleep(0.003)
        self.stop()
        raise SystemExit(f"{self.name} did not become ready:\n{Path(self.log).read_text()[-2000:]}")

    def stop(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def processor_seconds(self):
        """What it and its children have used of the cores; PostgreSQL's are not among them."""
        ticks = 0
        for pid in self.processes():
            # The name, in parentheses, may hold anything.
            fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
            ticks += int(fields[11]) + int(fields[12])
        return ticks / os.sysconf("SC_CLK_TCK")

    def processes(self):
        """Its process and those below it, without PostgreSQL's."""
        found = [self.process.pid, *children(self.process.pid)]
        return [pid for pid in found if not status_of(pid).get("Name", "postgres").startswith("postgres")]

    def memory(self):
        """Megabytes that they hold now, and held at most."""
        now = peak = 0.0
        for pid in self.processes():
            status = status_of(pid)
            now += kilobytes(status, "VmRSS") / 1024
            peak += kilobytes(status, "VmHWM") / 1024
        return now, peak


class Database:
    """The PostgreSQL that Baton started in its home."""

    name, owner, role = "baton", "baton_owner", "baton_app"

    def __init__(self, home):
        lines = (Path(home) / "postgres/data/postmaster.pid").read_text().splitlines()
        self.pid, self.port, self.socket = int(lines[0]), lines[3], lines[4]

    def execute(self, *statements):
        """Runs statements as the superuser, each by itself. Answers the last one's output."""
        command = ["psql", "-X", "-q", "-At", "-v", "ON_ERROR_STOP=1", "-h", self.socket, "-p", self.port,
                   "-U", self.owner, "-d", self.name]
        for statement in statements:
            command += ["-c", statement]
        done = subprocess.run(command, capture_output=True, text=True, timeout=600)
        if done.returncode:
            raise SystemExit(f"psql failed: {done.stderr}")
        return done.stdout.strip()

    def program(self, name):
        """A program of the PostgreSQL that is running, in its version."""
        server = os.readlink(f"/proc/{self.pid}/exe")
        beside = Path(server).parent / name
        return str(beside if beside.exists() else name)

    def memory(self):
        """Megabytes of all its processes, shared pages counted once."""
        total = 0
        for pid in [self.pid, *children(self.pid)]:
            try:
                for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
                    if line.startswith("Pss:"):
                        total += int(line.split()[1])
            except OSError:
                continue
        return total / 1024

    def tidy(self):
        """Removes what the last measures wrote and makes the rest as it was, so that every round finds the same."""
        # One statement, since what wrk left running when its time was over is still being written.
        self.execute(
            """
            WITH gone AS (
                SELECT tenant_id, id FROM accounts WHERE external_id LIKE 'import-%' OR external_id LIKE 'write-%'
            ), history AS (
                DELETE FROM account_segment_history h USING gone
                WHERE h.tenant_id = gone.tenant_id AND h.account_id = gone.id
            )
            DELETE FROM accounts a USING gone WHERE a.tenant_id = gone.tenant_id AND a.id = gone.id
            """,
            "VACUUM ANALYZE accounts", "VACUUM ANALYZE account_segment_history", "CHECKPOINT")


def start_baton(binary, home, port, log):
    # The rate of one key is bounded in earnest; here one key asks for everybody.
    environment = {
        "BATON_HOME": str(home), "BATON_PORT": str(port), "BATON_LOG_LEVEL": "warning",
        "BATON_REQUESTS_PER_SECOND": "1000000", "BATON_REQUEST_BURST": "1000000",
    }
    return Process("Baton", [str(binary), "serve"], port, environment, log)


def start_peer(python, database, workers, connections, port, log):
    environment = {
        "PEER_SOCKET": database.socket, "PEER_PORT": database.port, "PEER_DATABASE": database.name,
        "PEER_USER": database.role, "PEER_CONNECTIONS": str(connections), "PYTHONDONTWRITEBYTECODE": "1",
    }
    command = [str(python), "-m", "uvicorn", "--app-dir", str(HERE), "peer:app", "--host", "127.0.0.1", "--port",
               str(port), "--workers", str(workers), "--loop", "uvloop", "--http", "httptools", "--no-access-log",
               "--log-level", "warning"]
    return Process("FastAPI", command, port, environment, log)


def free_ports(count):
    """Ports of the loopback interface that nobody listens on: another server there would be measured in our place."""
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [each.getsockname()[1] for each in sockets]
    for each in sockets:
        each.close()
    return ports


def children(pid):
    """The ids of all processes below one."""
    found = []
    try:
        for task in Path(f"/proc/{pid}/task").iterdir():
            for child in (task / "children").read_text().split():
                found += [int(child), *children(int(child))]
    except OSError:
        pass
    return found


def status_of(pid):
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return {}
    return dict((line.split(":", 1)[0], line.split(":", 1)[1].strip()) for line in lines if ":" in line)


def kilobytes(status, name):
    return int(status.get(name, "0 kB").split()[0])


def description():
    """The machine's size, in words."""
    cpu = next((line.split(":", 1)[1].strip() for line in Path("/proc/cpuinfo").read_text().splitlines()
                if line.startswith("model name")), "unknown processor")
    memory = int(Path("/proc/meminfo").read_text().split()[1]) / 1024 / 1024
    return f"{os.cpu_count()} cores ({cpu}), {memory:.0f} GB"


class API:
    """Single calls of an HTTP server on the loopback interface."""

    def __init__(self, port, key):
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=300)
        self.headers = {"Authorization": f"Bearer {key}"}

    def get(self, path):
        """Answers status, ETag and body."""
        self.connection.request("GET", path, headers=self.headers)
        response = self.connection.getresponse()
        body = response.read()
        return response.status, response.headers["ETag"], body

    def put(self, path, value):
        """Replaces what is there by a JSON value."""
        _, tag, _ = self.get(path)
        headers = self.headers | {"If-Match": tag, "Content-Type": "application/json"}
        self.connection.request("PUT", path, body=json.dumps(value), headers=headers)
        response = self.connection.getresponse()
        body = response.read()
        if response.status != 200:
            raise SystemExit(f"PUT {path} was answered with {response.status}: {body[:500]!r}")

    def json(self, path):
        status, _, body = self.get(path)
        if status != 200:
            raise SystemExit(f"GET {path} was answered with {status}: {body[:500]!r}")
        return json.loads(body)
