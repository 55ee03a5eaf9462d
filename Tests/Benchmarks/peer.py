"""The peer: what Baton does with accounts, as one would write it with FastAPI and asyncpg, on the same database.

It is given every advantage that is common practice: uvloop, httptools, orjson, prepared statements, a worker for each
core, keys remembered in the process, no log of requests, no reset of connections between requests (SET LOCAL leaves
nothing behind). It answers the same JSON; `bench.py` compares.
"""

import base64
import hashlib
import os
import time
import uuid
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timezone
from typing import Annotated

import asyncpg
import orjson
from fastapi import Depends, FastAPI, Header, HTTPException, Response
from pydantic import BaseModel, Field

import peer_sql as sql

TOUCH_SECONDS = 60


@dataclass(slots=True)
class Principal:
    tenant: str
    key: uuid.UUID
    expires_at: datetime | None
    touched: float


pool: asyncpg.Pool
principals: dict[bytes, Principal] = {}


async def keep_session(_connection):
    """Stands in for asyncpg's reset of a connection, which would be a fifth round trip."""


@asynccontextmanager
async def lifespan(_app):
    global pool
    size = int(os.environ["PEER_CONNECTIONS"])
    pool = await asyncpg.create_pool(
        host=os.environ["PEER_SOCKET"], port=int(os.environ["PEER_PORT"]), user=os.environ["PEER_USER"],
        database=os.environ["PEER_DATABASE"], min_size=size, max_size=size, reset=keep_session)
    yield
    await pool.close()


app = FastAPI(lifespan=lifespan, openapi_url=None)


@asynccontextmanager
async def tenant_transaction(tenant: str):
    """A transaction that sees the rows of one tenant."""
    async with pool.acquire() as connection, connection.transaction():
        await connection.execute(f"SET LOCAL baton.tenant_id = '{tenant}'")
        yield connection


async def authenticated(authorization: Annotated[str, Header()] = "") -> Principal:
    token = authorization.removeprefix("Bearer ").encode()
    digest = hashlib.sha256(token).digest()
    principal = principals.get(digest)
    if principal is None:
        principal = principals[digest] = await read_principal(token, digest)
    if principal.expires_at and principal.expires_at <= datetime.now(timezone.utc):
        raise HTTPException(401)
    if time.monotonic() - principal.touched > TOUCH_SECONDS:
        principal.touched = time.monotonic()
        async with tenant_transaction(principal.tenant) as connection:
            await connection.execute(sql.TOUCH_KEY, principal.tenant, principal.key)
    return principal


async def read_principal(token: bytes, digest: bytes) -> Principal:
    parts = token.decode().split("_", 2)
    if len(parts) != 3 or parts[0] != "baton" or len(parts[1]) != 32:
        raise HTTPException(401)
    tenant = str(uuid.UUID(parts[1]))
    async with tenant_transaction(tenant) as connection:
        row = await connection.fetchrow(sql.API_KEY, tenant, digest)
    if row is None or row["revoked_at"] or row["is_suspended"]:
        raise HTTPException(401)
    return Principal(tenant, row["id"], row["expires_at"], -TOUCH_SECONDS)


Caller = Annotated[Principal, Depends(authenticated)]


def answer(value, status=200, headers=None) -> Response:
    return Response(
        orjson.dumps(value, option=orjson.OPT_UTC_Z), status, headers=headers, media_type="application/json")


def account(row) -> dict:
    # Only classified accounts are asked for, so no dimension has a fault to explain.
    return {
        "id": str(row["id"]), "external_id": row["external_id"], "name": row["name"], "country": row["country"],
        "headquarters": row["headquarters"], "industries": row["industries"], "employees": row["employees"],
        "annual_revenue": row["annual_revenue"], "currency": row["currency"], "website": row["website"],
        "segment": {"region": row["region"], "size": row["size"], "vertical": row["vertical"], "tier": row["tier"]},
        "classification": {"region": None, "vertical": None, "size": None},
        "created_at": row["created_at"], "updated_at": row["updated_at"],
    }


@app.get("/healthz")
async def health():
    return answer({"status": "ok"})


@app.get("/v1/accounts/{external_id}")
async def show(external_id: str, caller: Caller):
    async with tenant_transaction(caller.tenant) as connection:
        row = await connection.fetchrow(sql.ACCOUNT, caller.tenant, external_id)
    if row is None:
        raise HTTPException(404)
    return answer(account(row), headers={"ETag": f'"{row["revision"]}"'})


@app.get("/v1/accounts")
async def index(caller: Caller, limit: int = 50, cursor: str | None = None):
    after = base64.urlsafe_b64decode(cursor).decode() if cursor else ""
    async with tenant_transaction(caller.tenant) as connection:
        rows = await connection.fetch(sql.ACCOUNTS, caller.tenant, after, limit + 1)
    more = len(rows) > limit
    rows = rows[:limit]
    following = base64.urlsafe_b64encode(rows[-1]["external_id"].encode()).decode() if more else None
    return answer({"items": [account(row) for row in rows], "next_cursor": following})


class NewAccount(BaseModel):
    external_id: str = Field(min_length=1, max_length=128)
    name: str = Field(min_length=1, max_length=300)
    country: str | None = Field(None, pattern="^[A-Z]{2}$")
    headquarters: str | None = None
    industries: list[str] = []
    employees: int | None = Field(None, ge=0)
    annual_revenue: int | None = Field(None, ge=0)
    currency: str | None = Field(None, pattern="^[A-Z]{3}$")
    website: str | None = None


def classified(new: NewAccount, regions, verticals, sizes) -> tuple:
    """The ids of the region, vertical and size."""
    region = next((row["id"] for row in regions if row["country"] == new.country), None)
    parents = {row["key"]: row["parent"] for row in verticals}
    aliases = {alias.casefold(): row for row in verticals for alias in row["aliases"]}
    found = [aliases[text.casefold()] for text in new.industries if text.casefold() in aliases]

    def depth(row):
        steps, key = 0, row["key"]
        while key:
            steps, key = steps + 1, parents.get(key)
        return steps

    vertical = max(found, key=depth)["id"] if found else None
    size = next((
        row["id"] for row in sizes if new.employees is not None and row["employees_from"] <= new.employees
        and (row["employees_end"] is None or new.employees < row["employees_end"])), None)
    return region, vertical, size


@app.post("/v1/accounts")
async def create(new: NewAccount, caller: Caller):
    tenant, now = caller.tenant, datetime.now(timezone.utc)
    async with tenant_transaction(tenant) as connection:
        regions = await connection.fetch(sql.COUNTRIES, tenant)
        verticals = await connection.fetch(sql.VERTICALS, tenant)
        sizes = await connection.fetch(sql.SIZES, tenant)
        await connection.fetchrow(sql.LOCK_ACCOUNT, tenant, new.external_id)
        if await connection.fetchrow(sql.ACCOUNT, tenant, new.external_id):
            raise HTTPException(409)
        region, vertical, size = classified(new, regions, verticals, sizes)
        await connection.fetch(
            sql.WRITE, tenant, [sql.uuid7(now)], [new.external_id], [new.name], [new.country], [new.headquarters],
            ["\x1f".join(new.industries)], [new.employees], [new.annual_revenue], [new.currency], [new.website],
            [region], [vertical], [size], [None], now)
        await connection.fetch(sql.HISTORY, tenant, [new.external_id], now)
        row = await connection.fetchrow(sql.ACCOUNT, tenant, new.external_id)
        await connection.execute(sql.ANNOUNCE, f"accounts {tenant}")
    return answer(account(row), 201, {"ETag": f'"{row["revision"]}"', "Location": f"/v1/accounts/{new.external_id}"})
