"""What a double makes of number literals, by exact decimal arithmetic: one literal a line in, one word out."""

import sys
from decimal import MAX_EMAX, MIN_EMIN, Context, Decimal, setcontext

setcontext(Context(prec=2000, Emax=MAX_EMAX, Emin=MIN_EMIN))

for line in sys.stdin:
    literal = line.strip()
    exact, nearest = Decimal(literal), float(literal)
    if nearest in (float("inf"), float("-inf")) or (nearest == 0 and exact != 0):
        print("number_out_of_range")
    elif Decimal(repr(nearest)) != exact:
        print("number_not_exact")
    else:
        print("accepted")
