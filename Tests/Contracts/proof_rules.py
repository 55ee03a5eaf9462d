"""What the parts of a proof must say of one another: who may sign where, what follows from it, and what the chain says.

The second half of verify_proof.py, which has checked the seals, the hashes and the statement by then.
"""

import hashlib
import json
import unicodedata
from datetime import datetime, timezone

import rfc8785

V1 = "baton.version.v1"
NOW = {"proposed_at", "signed_at", "declined_at", "withdrawn_at"}


class Refused(Exception):
    pass


def need(condition, what):
    if not condition:
        raise Refused(what)


def sha256(text):
    return hashlib.sha256(text if isinstance(text, bytes) else text.encode()).hexdigest()


def canonical(text, what):
    value = json.loads(text)
    need(rfc8785.dumps(value) == (text if isinstance(text, bytes) else text.encode()), f"{what} is not canonical")
    return value


def instant(text):
    return text and datetime.fromisoformat(text).astimezone(timezone.utc)


def milliseconds(time):
    return time and time.replace(microsecond=time.microsecond // 1000 * 1000)


def folded(name):
    return unicodedata.normalize("NFC", " ".join(name.split()).upper().lower())


def names(slot, record):
    signer = record["signer"]
    typed = record["method"] == "link" and record["type"] == "baton.signature.v1"
    return any({**who, "name": signer["name"]} == signer and (
        who["name"] == signer["name"] or typed and folded(who["name"]) == folded(signer["name"]))
        for who in slot["signatories"])


def outcome(slots, quorum, acts):
    of = lambda kind, act: [s for s in slots if s["signature"] == kind and (not act or acts.get(s["slot"]) == act)]
    if of("required", "declination") or len(of("board", None)) - len(of("board", "declination")) < quorum:
        return "declined_at"
    done = of("required", "signature") == of("required", None) and len(of("board", "signature")) >= quorum
    return "signed_at" if done else None


def check_records(records, envelope, content, facts):
    """Each record is about this text, by somebody whom it names, and the facts are what they come to."""
    first = envelope["type"] == V1
    slots = {} if first else {s["slot"]: s for s in envelope["slots"]}
    quorum, acts, previous, last = envelope.get("quorum", 0), {}, content, milliseconds(facts["proposed_at"])
    came = {"signed_at": None, "declined_at": None}
    result = None if first else outcome(slots.values(), quorum, acts)
    if result:
        came[result] = facts["proposed_at"]
    for text in records:
        record = canonical(text, "a record")
        act = {"baton.signature.v1": "signature", "baton.declination.v1": "declination"}[record["type"]]
        need(set(record) == {"agreement", "attachment_sha256", "content_sha256", "intent", "ip", "language", "method",
                             "previous", "signed_at", "signer", "slot", "tenant", "type", "user_agent", "version"},
             "a record has other members")
        need(record["method"] in ("member", "link", "paper") and record["language"] in ("en", "de"), "a record's words")
        need(record["previous"] == previous, "a record does not follow the one before")
        need(record["tenant"] == envelope["tenant"] and record["agreement"] == envelope["agreement"]["key"]
             and record["version"] == envelope["version"] and record["content_sha256"] == content, "of another text")
        slot = slots.get(record["slot"])
        need(slot and slot["signature"] != "none" and record["slot"] not in acts, "no slot, or taken")
        need(names(slot, record), "not a signatory")
        need((record["attachment_sha256"] is not None) == (record["method"] == "paper" and act == "signature"), "scan")
        time = instant(record["signed_at"])
        need(milliseconds(time) == time and time >= last, "order of times")
        need(came["declined_at"] is None and not (facts["withdrawn_at"] and time > facts["withdrawn_at"])
             and not (result is None and facts["sign_by"] and time >= facts["sign_by"])
             and not (result == "signed_at" and slot["signature"] == "required"), "too late")
        acts[record["slot"]], last, previous = act, time, sha256(text)
        if result is None:
            result = outcome(slots.values(), quorum, acts)
            if result:
                came[result] = time
    for name, time in came.items():
        need(first or milliseconds(facts[name]) == milliseconds(time), name)


def state(facts, at):
    if not facts["signed_at"]:
        late = facts["sign_by"] and facts["sign_by"] <= at
        return ("withdrawn" if facts["withdrawn_at"] else "declined" if facts["declined_at"] else
                "lapsed" if late else "proposed")
    begin, end = facts["in_force"] or (None, None)
    if begin and at < begin:
        return "scheduled"
    return "active" if begin and (not end or at < end) else facts["end_reason"] or "expired"


def check_facts(facts, stated, at):
    begin, end = facts["in_force"] or (None, None)
    need(facts["proposed_at"] and sum(bool(facts[n]) for n in NOW - {"proposed_at"}) <= 1, "outcomes")
    need(all(not facts[n] or facts["proposed_at"] <= facts[n] for n in NOW | {"sign_by"}), "before the proposal")
    need(facts["signed_at"] or not (begin or facts["end_reason"] or facts["terminates_at"]), "in force unsigned")
    need(not begin or facts["signed_at"] <= begin and (not end or begin < end), "in_force")
    need(not facts["end_reason"] or not begin or end, "ended without an end")
    need(facts["end_reason"] != "terminated" or facts["terminates_at"], "terminated without a date")
    need(stated == state(facts, at) and all(not facts[n] or facts[n] <= at for n in NOW), "state")


def check_audit(proof, texts, envelope, facts, head):
    """The chain says the same of the records, the facts and the rows."""
    version, row, written, entries, last = envelope["version"], f"version/{envelope['version']}", {}, [], None
    for link in proof["audit"]:
        entry = canonical(link["text"], "an audit record")
        need(set(entry) == {"action", "actor", "at", "payload", "previous", "seq", "subject"}, "audit members")
        need(sha256(link["text"]) == link["hash"] and entry["seq"] == link["seq"], "an audit record's hash")
        need(entry["subject"] == "agreement/" + envelope["agreement"]["key"], "an audit record's subject")
        need(not last or last["seq"] < link["seq"] and (
            last["seq"] + 1 < link["seq"] or last["hash"] == entry["previous"]), "audit order")
        rows, last = entry["payload"].get("rows") or {}, link
        need(entry["payload"].get("version") == version or row in rows, "an audit record of another version")
        written |= {n: h for n, h in rows.items() if n == row or n.startswith((row + "/", "scan/"))}
        entries += [entry] if entry["payload"].get("version") == version else []
    need(not last or last["seq"] < head["seq"] or last == {**last, **head}, "the chain's head")
    proposals = [e for e in entries if e["action"] == "version.proposed"]
    need(len(proposals) == 1 and entries[0] is proposals[0] or not proposals and envelope["type"] == V1, "proposal")
    for entry in proposals:
        need(entry["payload"]["content_sha256"] == proof["content_sha256"], "another text was proposed")
        need(entry["payload"].get("sign_by") == proof["facts"]["sign_by"] or "sign_by" not in entry["payload"], "sign_by")
    acts = [e for e in entries if e["action"] in ("version.signed", "version.declined")]
    need(len(acts) == len(texts), "records and their audit records")
    for entry, text in zip(acts, texts):
        record = json.loads(text)
        need(entry["action"] == ("version.signed" if "signature" in record["type"] else "version.declined"), "act")
        need([entry["payload"][n] for n in ("record_sha256", "content_sha256", "slot", "method")]
             == [sha256(text), proof["content_sha256"], record["slot"], record["method"]], "an audit record differs")
    withdrawals = sum(e["action"] == "version.withdrawn" for e in entries)
    need(withdrawals == bool(facts["withdrawn_at"]), "withdrawal")
    begins = [e["payload"]["in_force_from"] for e in entries if e in acts + proposals
              and e["payload"].get("in_force_from")]
    need(not facts["in_force"] or envelope["type"] == V1 or begins
         and begins[-1] == proof["facts"]["in_force"]["from"], "in_force")
    need(all(proof["rows"].get(n) == h for n, h in written.items()), "a row was changed")
    complete = row in written and (row + "/slots" in written or not envelope["slots"])
    need(not complete or proof["rows"].keys() <= written.keys(), "a row that nothing names")
