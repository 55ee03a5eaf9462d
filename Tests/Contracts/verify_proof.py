"""A second verifier of proofs, which shares nothing with `baton verify` but what Sources/README.md says of the format.

Each argument is a file; prints for each one line: `holds`, or `refused` and the first thing that does not hold.
"""

import base64
import hashlib
import json
import sys

import rfc8785
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from proof_rules import (
    V1, Refused, canonical, check_audit, check_facts, check_records, instant, need, sha256)


def decode(text):
    raw = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    need(base64.urlsafe_b64encode(raw).rstrip(b"=").decode() == text, "base 64 has another spelling")
    return raw


def opened(compact, keys, used):
    header, text, signature = compact.split(".")
    kid = canonical(decode(header), "a header")["kid"]
    need(decode(header) == rfc8785.dumps({"alg": "EdDSA", "kid": kid}), "a header says more")
    used.add(kid)
    keys[kid].verify(decode(signature), f"{header}.{text}".encode())
    return decode(text).decode()


def key_set(jwks):
    need(set(jwks) == {"keys"}, "keys")
    keys = {}
    for jwk in jwks["keys"]:
        need({**jwk, "kid": "", "x": ""} == {"alg": "EdDSA", "crv": "Ed25519", "kid": "", "kty": "OKP", "use": "sig",
                                              "x": ""}, "a key")
        print_ = hashlib.sha256(rfc8785.dumps({"crv": "Ed25519", "kty": "OKP", "x": jwk["x"]})).digest()
        need(decode(jwk["kid"]) == print_, "a kid is not the thumbprint of its key")
        keys[jwk["kid"]] = Ed25519PublicKey.from_public_bytes(decode(jwk["x"]))
    need(len(keys) == len(jwks["keys"]) and list(keys) == sorted(keys), "keys are not in order")
    return keys


def verify(data):
    file = canonical(data, "the file")
    need(set(file) == {"digest", "proof", "type"} and file["type"] == "baton.proof.v1", "form")
    proof = file["proof"]
    need(file["digest"] == sha256(rfc8785.dumps(proof)), "digest")
    need(set(proof) == {"audit", "content_sha256", "envelope", "facts", "keys", "records", "rows", "scans", "seal"},
         "members")
    need(sha256(proof["envelope"]) == proof["content_sha256"], "the envelope's hash")
    envelope = canonical(proof["envelope"], "the envelope")
    need(envelope["type"] in (V1, "baton.version.v2"), "the envelope's type")
    keys, used = key_set(proof["keys"]), set()
    texts = [opened(record, keys, used) for record in proof["records"]]
    statement = canonical(opened(proof["seal"], keys, used), "the statement")
    need(used == set(keys), "a key without use")
    need(statement == {
        "type": "baton.proof-statement.v1", "tenant": envelope["tenant"], "agreement": envelope["agreement"]["key"],
        "version": envelope["version"], "content_sha256": proof["content_sha256"], "facts": proof["facts"],
        "records": [sha256(text) for text in texts], "audit": [link["hash"] for link in proof["audit"]],
        "scans_sha256": sha256(rfc8785.dumps(proof["scans"])), "rows_sha256": sha256(rfc8785.dumps(proof["rows"])),
        "audit_head": statement["audit_head"], "at": statement["at"]}, "the statement")
    facts = {name: instant(value) if name.endswith("_at") or name == "sign_by" else value
             for name, value in proof["facts"].items()}
    force = proof["facts"]["in_force"]
    facts["in_force"] = force and (instant(force["from"]), instant(force["to"]))
    at = instant(statement["at"])
    check_records(texts, envelope, proof["content_sha256"], facts)
    check_facts(facts, proof["facts"]["state"], at)
    check_audit(proof, texts, envelope, facts, statement["audit_head"])
    attached = [json.loads(text)["attachment_sha256"] for text in texts]
    need([scan["sha256"] for scan in proof["scans"]] == list(dict.fromkeys(filter(None, attached))), "scans")
    need(all(instant(json.loads(text)["signed_at"]) <= at for text in texts), "newer than the statement")


def main():
    for path in sys.argv[1:]:
        with open(path, "rb") as file:
            try:
                verify(file.read())
                print("holds")
            except (Refused, InvalidSignature, ValueError, KeyError, TypeError, AttributeError) as error:
                print("refused", type(error).__name__, str(error).replace("\n", " ")[:80])


if __name__ == "__main__":
    main()
