"""Canonical text of doubles by the rfc8785 package: bit patterns in hexadecimal in, one text a line out."""

import struct
import sys

import rfc8785

for line in sys.stdin:
    (value,) = struct.unpack(">d", bytes.fromhex(line.strip()))
    print(rfc8785.dumps(value).decode())
