// What the end-to-end tests share: callers whose every exchange is held to openapi.yaml, and tenants of their own.

import Domain
import Foundation
import Support
import Synchronization
import Testing

/// Tests of the program as it is run: `baton serve` with its own PostgreSQL, over HTTP. One at a time, since each
/// keeps both cores busy.
@Suite("End to end", .serialized) enum EndToEnd {}

/// Somebody who calls a server.
struct Caller: Sendable {
    var url: String
    var bearer: String?
    /// The proxy's word for the caller's address: failures to authenticate are counted by it.
    var address = Caller.newAddress()
    /// nil for those that all tests share.
    var connections: Connections?
    /// Whether each answer is held to openapi.yaml before the caller goes on. That is done by one program for all, so
    /// clients who are to meet at a server do it afterwards, by `holdToContract`.
    var checksContract = true

    private static let addresses = Mutex(0)

    static func newAddress() -> String {
        let number = addresses.withLock { count in
            count += 1
            return count
        }
        return "10.\(number >> 16 & 255).\(number >> 8 & 255).\(number & 255)"
    }

    /// Sends, and records every way in which the exchange differs from openapi.yaml.
    func send(
        _ method: String, _ target: String, headers: [(String, String)] = [], body: [UInt8] = [],
        _ location: SourceLocation = #_sourceLocation
    ) async throws -> Exchange {
        var sent: [(name: String, value: String)] = headers.map { ($0.0, $0.1) }
        sent.append(("X-Forwarded-For", address))
        if let bearer { sent.append(("Authorization", "Bearer \(bearer)")) }
        let exchange = try await Exchange(method, target, sent: sent, body: body).answered(
            by: url, over: connections)
        if checksContract { await exchange.holdToContract(location) }
        return exchange
    }

    func send(
        _ method: String, _ target: String, headers: [(String, String)] = [], _ json: JSON,
        _ location: SourceLocation = #_sourceLocation
    ) async throws -> Exchange {
        let type: [(String, String)] =
            headers.contains { $0.0 == "Content-Type" } ? [] : [("Content-Type", "application/json")]
        return try await send(method, target, headers: headers + type, body: json.canonicalBytes(), location)
    }

    /// Sends what is refused before all of it was sent: the client may then find the connection closed before it has
    /// read the answer.
    func sendTooMuch(
        _ method: String, _ target: String, headers: [(String, String)] = [], body: [UInt8],
        attempts: Int = 5, _ location: SourceLocation = #_sourceLocation
    ) async throws -> Exchange {
        do {
            return try await send(method, target, headers: headers, body: body, location)
        } catch  where attempts > 1 {
            return try await sendTooMuch(
                method, target, headers: headers, body: body, attempts: attempts - 1, location)
        }
    }

    func get(_ target: String, _ location: SourceLocation = #_sourceLocation) async throws -> Exchange {
        try await send("GET", target, location)
    }

    /// Creates or replaces, whichever it has to be, and demands that it succeeds.
    @discardableResult
    func put(_ target: String, _ json: JSON, _ location: SourceLocation = #_sourceLocation) async throws
        -> Exchange
    {
        let current = try await get(target, location)
        let condition = current.status == 200 ? ("If-Match", current.etag) : ("If-None-Match", "*")
        let put = try await send("PUT", target, headers: [condition], json, location)
        try #require([200, 201].contains(put.status), "\(put.summary)", sourceLocation: location)
        return put
    }

    /// Posts and demands success.
    @discardableResult
    func post(_ target: String, _ json: JSON, _ location: SourceLocation = #_sourceLocation) async throws
        -> Exchange
    {
        let post = try await send("POST", target, json, location)
        try #require([200, 201].contains(post.status), "\(post.summary)", sourceLocation: location)
        return post
    }

    func with(bearer: String?) -> Caller {
        Caller(url: url, bearer: bearer, connections: connections, checksContract: checksContract)
    }
}

extension Exchange {
    /// Records every way in which the exchange differs from openapi.yaml.
    func holdToContract(_ location: SourceLocation = #_sourceLocation) async {
        for violation in await ContractChecker.shared.violations(of: self) {
            Issue.record("\(summary)\nopenapi.yaml: \(violation)", sourceLocation: location)
        }
    }
}

/// A tenant of one test.
struct TestTenant: Sendable {
    let key: String
    let `operator`: Caller
    let admin: Caller

    private static let count = Mutex(0)

    init(on server: ProgramServer) async throws {
        try await self.init(url: server.url, operatorKey: server.operatorKey)
    }

    init(url: String, operatorKey: String) async throws {
        let number = Self.count.withLock { count in
            count += 1
            return count
        }
        key = "tenant-\(number)"
        self.operator = Caller(url: url, bearer: operatorKey)
        try await self.operator.post(
            "/operator/v1/tenants", ["key": .string(key), "name": .string("Tenant \(number)")])
        let made = try await self.operator.post(
            "/operator/v1/tenants/\(key)/api-keys", ["name": "admin", "roles": ["admin"]])
        admin = Caller(url: url, bearer: made.json["secret"]?.stringValue)
    }

    /// A new key with one role, bounded to a region for an editor.
    func caller(_ role: Role, region: String = "inside") async throws -> Caller {
        try await key(role, region: region).caller
    }

    func key(
        _ role: Role, region: String = "inside", member: String? = nil, expires: String? = nil
    ) async throws -> (caller: Caller, id: String) {
        var json: JSONObject = ["name": .string(role.rawValue), "roles": [.string(role.rawValue)]]
        if role == .editor { json["region"] = .string(region) }
        if let member { json["member"] = .string(member) }
        if let expires { json["expires_at"] = .string(expires) }
        let made = try await admin.post("/v1/api-keys", .object(json))
        let secret = try #require(made.json["secret"]?.stringValue)
        return (admin.with(bearer: secret), made.json["id"]?.stringValue ?? "")
    }

    func putMember(_ key: String, subject: String? = nil) async throws {
        try await admin.put(
            "/v1/members/\(key)",
            [
                "name": .string("Member \(key)"), "email": .string("\(key)@example.com"),
                "subject": .text(subject),
            ])
    }

    /// The key of a member who was deactivated.
    func deactivated(_ role: Role) async throws -> Caller {
        try await putMember("deactivated")
        let key = try await key(role, member: "deactivated")
        try #require(try await key.caller.get("/v1/me").status == 200)
        try await admin.post("/v1/members/deactivated/deactivation", [:])
        return key.caller
    }

    /// Regions `inside` > `deep` and `outside`, a vertical, sizes, tiers, and a framework `framework` in force.
    func furnish() async throws {
        try await admin.put(
            "/v1/regions/inside", ["name": "Inside", "countries": ["DE"], "time_zone": "Europe/Berlin"])
        try await admin.put("/v1/regions/deep", ["name": "Deep", "parent": "inside", "countries": ["AT"]])
        try await admin.put("/v1/regions/outside", ["name": "Outside", "countries": ["US"]])
        try await admin.put("/v1/verticals/software", ["name": "Software", "aliases": ["Software", "SaaS"]])
        try await admin.put(
            "/v1/sizes",
            [
                "bands": [
                    ["key": "small", "name": "Small", "employees_from": 0, "employees_to": 99],
                    ["key": "large", "name": "Large", "employees_from": 100],
                ]
            ])
        try await admin.put("/v1/tiers", ["tiers": [["key": "tier-1", "name": "One", "rank": 1]]])
        try await admin.post(
            "/v1/agreements", ["key": "framework", "name": "Framework", "kind": "framework"])
        try await admin.post("/v1/agreements/framework/versions", ["terms": Self.terms])
        try await admin.post("/v1/agreements/framework/versions/1/proposal", [:])
    }

    static let terms: JSON = [
        "parties": .parties,
        "lead_classes": [
            "mql": ["name": "Qualified by marketing", "definition": "Fits, and wants to hear from us."]
        ],
        "responses": ["mql": ["first_response": ["within": "PT4H", "clock": "business"]]],
    ]

    /// A local agreement names its own parties and states only what differs.
    static let localTerms: JSON = [
        "parties": .parties,
        "responses": ["mql": ["first_response": ["within": "PT2H", "clock": "business"]]],
    ]
}
