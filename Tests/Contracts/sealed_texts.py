"""Checks sealed texts with a JOSE library that knows nothing of Baton.

The first line is a JWK set as the server publishes it, each further line a compact JWS. Prints for each the sealed text,
or `refused` and why. Each key's `kid` must be its thumbprint (RFC 7638).
"""

import json
import sys

from joserfc import jws
from joserfc.errors import JoseError
from joserfc.jwk import KeySet


def main() -> None:
    keys = KeySet.import_key_set(json.loads(sys.stdin.readline()))
    for key in keys:
        assert key.kid == key.thumbprint(), f"{key.kid} is not the thumbprint of its key"
    for line in sys.stdin:
        try:
            sealed = jws.deserialize_compact(line.rstrip("\n"), keys, algorithms=["EdDSA"])
            print(sealed.payload.decode())
        except (JoseError, ValueError) as error:
            print(f"refused {type(error).__name__}")


if __name__ == "__main__":
    main()
