"""Holds deploy/ to its rules: limits, health checks, no root, settings that exist, ports and waits that agree.

Run from anywhere: `python Tests/Contracts/deployment_files.py`. Prints every violation; exits 1 if there is one.
"""

import re
import sys
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[2]
DEPLOY = ROOT / "deploy"
SECRETS = {"DATABASE_URL", "BATON_OPERATOR_KEY", "BATON_SIGNING_KEY"}
UNIT_SECONDS = {"": 1, "s": 1, "m": 60}

violations = []


def expect(condition, where, what):
    if not condition:
        violations.append(f"{where}: {what}")


def swift(path, pattern):
    """What a pattern finds in a source file, which must have it."""
    found = re.findall(pattern, (ROOT / path).read_text())
    expect(found, path, f"nothing matches {pattern}; the rule that reads it must follow the code")
    return found


SETTINGS_FILE = "Sources/Baton/Serve/ServerSettings.swift"
SETTINGS = {raw.replace(".", "_").upper() for raw in swift(SETTINGS_FILE, r'case \w+ = "([a-z.]+)"')}
PORT = int(swift(SETTINGS_FILE, r'case \.port: "(\d+)"')[0])
CANCELLATION_SECONDS = int(
    swift("Sources/Baton/Serve/Server.swift", r"maximumCancellationDuration = \.seconds\((\d+)\)")[0])
DATABASE_STOP_SECONDS = sum(
    int(seconds) for seconds in
    swift("Sources/Postgres/Embedded/EmbeddedLimits.swift", r"(?:fast|immediate)ShutdownSeconds = (\d+)"))


def seconds(text):
    number, unit = re.fullmatch(r"(\d+)([sm]?)", str(text)).groups()
    return int(number) * UNIT_SECONDS[unit]


def check_settings(environment, where):
    for name in environment:
        if name.startswith("BATON_") or name == "DATABASE_URL":
            expect(name in SETTINGS, where, f"{name} is no setting of the server")


def check_image(image, where):
    # With a host before the first slash it names a registry, which is each installation's own affair.
    first = image.split("/")[0] if "/" in image else ""
    expect("." not in first and ":" not in first, where, f"{image} names a registry")


def is_root(user):
    return str(user or "root").split(":")[0] in ("root", "0")


def check_containerfile():
    where = "container/Containerfile"
    text = (DEPLOY / where).read_text().replace("\\\n", " ")
    lines = [line.split(None, 1) for line in text.splitlines() if line.strip() and not line.startswith("#")]
    for word, rest in lines:
        if word == "FROM":
            check_image(rest.split()[0], where)
        if word == "COPY" and not rest.startswith("--from"):
            for source in rest.split()[:-1]:
                expect((ROOT / source).exists(), where, f"copies {source}, which is not there")
    final = lines[max(index for index, (word, _) in enumerate(lines) if word == "FROM"):]
    said = {word: rest for word, rest in final}
    expect(not is_root(said.get("USER")), where, "runs as root")
    expect(re.match(r"\d+", said.get("USER", "")), where, "names its user by name: Kubernetes cannot tell that from root")
    expect("HEALTHCHECK" in said, where, "has no health check")
    expect(said.get("EXPOSE") == str(PORT), where, f"does not expose {PORT}")
    environment = dict(pair.split("=", 1) for pair in said.get("ENV", "").split())
    check_settings(environment, where)
    expect(environment.get("BATON_PORT") == str(PORT), where, "sets another port than it exposes")
    return said


def check_compose(image):
    where = "container/compose.yaml"
    document = yaml.safe_load((DEPLOY / where).read_text())
    services = document["services"]
    jobs = {
        name for service in services.values() for name, link in service.get("depends_on", {}).items()
        if link["condition"] == "service_completed_successfully"
    }
    for name, service in services.items():
        here = f"{where}: {name}"
        check_image(service["image"], here)
        for limit in ("mem_limit", "cpus", "pids_limit"):
            expect(service.get(limit), here, f"has no {limit}")
        expect(not is_root(service.get("user")), here, "runs as root")
        expect(service.get("read_only") is True, here, "can write to its image")
        expect(service.get("cap_drop") == ["ALL"], here, "keeps capabilities")
        expect("no-new-privileges:true" in service.get("security_opt", []), here, "may gain privileges")
        expect(name in jobs or service.get("healthcheck", {}).get("test"), here, "has no health check")
        if service["image"].startswith("baton"):
            check_compose_baton(service, image, here)
    for path in re.findall(r"- \./(\S+?):", (DEPLOY / where).read_text()):
        expect((DEPLOY / "container" / path).is_file(), where, f"mounts {path}, which is not there")


def check_compose_baton(service, image, where):
    environment = service["environment"]
    check_settings(environment, where)
    for name in SECRETS & set(environment):
        expect("${" in environment[name], where, f"{name} stands in the file")
    for port in service.get("ports", []):
        host, _, inside = ["", *port.split(":")][-3:]
        expect(host == "127.0.0.1", where, f"{port} is open to the network without TLS")
        expect(inside == str(PORT), where, f"{port} leads to a port that nobody listens on")
    test = service.get("healthcheck", {}).get("test")
    expect(not test or test[1] in image.get("HEALTHCHECK", ""), where, f"{test} is not in the image")
    if "BATON_SHUTDOWN_SECONDS" in environment:
        least = int(environment["BATON_SHUTDOWN_SECONDS"]) + CANCELLATION_SECONDS
        expect(seconds(service["stop_grace_period"]) > least, where, f"is killed before a stop of {least} s ends")


def check_kubernetes():
    documents = []
    for path in sorted((DEPLOY / "kubernetes").glob("*.yaml")):
        documents += [(f"kubernetes/{path.name}", part) for part in yaml.safe_load_all(path.read_text()) if part]
    pods = {}
    for where, document in documents:
        here = f"{where}: {document['kind']}"
        if document["kind"] != "Namespace":
            expect(document["metadata"].get("namespace") == "baton", here, "is not in the namespace baton")
        if document["kind"] in ("Deployment", "Job"):
            pod = document["spec"]["template"]
            pods[document["kind"]] = pod
            check_pod(pod["spec"], here)
    expect(set(pods) == {"Deployment", "Job"}, "kubernetes", f"has {sorted(pods)}")
    server = pods["Deployment"]
    check_server(server["spec"], "kubernetes/baton.yaml: Deployment")
    labels = server["metadata"]["labels"].items()
    ports = {port["name"] for port in server["spec"]["containers"][0]["ports"]}
    kinds = {document["kind"]: document["spec"] for _, document in documents if "spec" in document}
    expect(kinds["Deployment"]["replicas"] >= 2, "kubernetes", "one server alone is none during an update")
    expect(kinds["Deployment"]["replicas"] > kinds["PodDisruptionBudget"]["minAvailable"], "kubernetes",
           "no node can be drained")
    selectors = {
        "Deployment": kinds["Deployment"]["selector"]["matchLabels"],
        "PodDisruptionBudget": kinds["PodDisruptionBudget"]["selector"]["matchLabels"],
        "Service": kinds["Service"]["selector"],
    }
    for kind, selector in selectors.items():
        expect(selector.items() <= labels, f"kubernetes: {kind}", f"{selector} selects no server")
        expect(not selector.items() <= pods["Job"]["metadata"]["labels"].items(), f"kubernetes: {kind}",
               "selects the migration too")
    for port in kinds["Service"]["ports"]:
        expect(port["targetPort"] in ports, "kubernetes: Service", f"{port} leads nowhere")


def check_pod(spec, where):
    security = spec.get("securityContext", {})
    expect(security.get("runAsNonRoot") is True and security.get("runAsUser", 0) > 0, where, "may run as root")
    expect(security.get("seccompProfile", {}).get("type") == "RuntimeDefault", where, "has no seccomp profile")
    expect(spec.get("automountServiceAccountToken") is False, where, "carries a token of the cluster")
    for container in spec["containers"] + spec.get("initContainers", []):
        here = f"{where}: {container['name']}"
        check_image(container["image"], here)
        security = container.get("securityContext", {})
        expect(security.get("allowPrivilegeEscalation") is False, here, "may gain privileges")
        expect(security.get("readOnlyRootFilesystem") is True, here, "can write to its image")
        expect(security.get("capabilities", {}).get("drop") == ["ALL"], here, "keeps capabilities")
        for kind in ("requests", "limits"):
            for resource in ("cpu", "memory"):
                expect(container.get("resources", {}).get(kind, {}).get(resource), here, f"has no {kind}.{resource}")
        check_settings([entry["name"] for entry in container.get("env", [])], here)
        for entry in container.get("env", []):
            expect(entry["name"] not in SECRETS or "valueFrom" in entry, here, f"{entry['name']} stands in the file")


def check_server(spec, where):
    container = spec["containers"][0]
    ports = {port["name"]: port["containerPort"] for port in container["ports"]}
    environment = {entry["name"]: entry.get("value") for entry in container["env"]}
    expect(ports.get("http") == int(environment.get("BATON_PORT", PORT)), where, "listens on another port than it names")
    for probe, path in (("startupProbe", "/healthz"), ("livenessProbe", "/healthz"), ("readinessProbe", "/readyz")):
        found = container.get(probe, {}).get("httpGet", {})
        expect(found.get("path") == path and found.get("port") in ports, where, f"{probe} does not ask {path}")
    waits = int(container["lifecycle"]["preStop"]["exec"]["command"][1])
    least = waits + int(environment["BATON_SHUTDOWN_SECONDS"]) + CANCELLATION_SECONDS
    expect(spec["terminationGracePeriodSeconds"] > least, where, f"is killed before a stop of {least} s ends")


def read_unit(name):
    """The settings of a unit; of one that is repeated, all values in a list."""
    settings = {}
    for line in (DEPLOY / "systemd" / name).read_text().splitlines():
        key, sign, value = line.partition("=")
        if sign and not line.startswith("#"):
            settings.setdefault(key, []).append(value)
    return settings


def check_units():
    for name in ("baton.service", "baton-health.service"):
        unit, where = read_unit(name), f"systemd/{name}"
        for limit in ("MemoryMax", "TasksMax", "LimitNOFILE"):
            expect(limit in unit, where, f"has no {limit}")
        expect(unit.get("DynamicUser") == ["yes"], where, "runs as root")
        for key, value in (("NoNewPrivileges", "yes"), ("ProtectSystem", "strict"), ("CapabilityBoundingSet", "")):
            expect(unit.get(key) == [value], where, f"has not {key}={value}")
    unit, where = read_unit("baton.service"), "systemd/baton.service"
    environment = dict(pair.split("=", 1) for pair in unit["Environment"])
    check_settings(environment, where)
    least = int(environment["BATON_SHUTDOWN_SECONDS"]) + CANCELLATION_SECONDS + DATABASE_STOP_SECONDS
    expect(seconds(unit["TimeoutStopSec"][0]) > least, where, f"is killed before a stop of {least} s ends")
    expect("healthy.sh" in unit["ExecStartPost"][0], where, "is active before it answers")
    timer = read_unit("baton-health.timer")
    expect(timer["WantedBy"] == ["baton.service"], "systemd/baton-health.timer", "is not started with the server")


check_compose(check_containerfile())
check_kubernetes()
check_units()
for violation in violations:
    print(violation)
if violations:
    sys.exit(1)
print("The files of deploy/ keep their rules.")
