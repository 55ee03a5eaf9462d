// The access matrix: every operation of openapi.yaml, tried by everybody who may not, and then by who may.

import Domain
import Foundation
import Support
import Testing

/// Everybody who calls.
private struct Callers {
    var owner: TestTenant
    var roles: [(role: Role, caller: Caller)]
    /// Admin of another tenant that has nothing but its key.
    var stranger: Caller
    var anonymous: Caller
    /// Callers whose credentials are not, or no longer, any, with the status and code they get.
    var barred: [(name: String, caller: Caller, status: Int, code: String)]

    init(on server: ProgramServer) async throws {
        owner = try await TestTenant(on: server)
        try await owner.furnish()
        roles = []
        for role in Role.allCases { roles.append((role, try await owner.caller(role))) }
        stranger = try await TestTenant(on: server).admin
        anonymous = owner.admin.with(bearer: nil)
        let revoked = try await owner.key(.admin)
        try await owner.admin.post("/v1/api-keys/\(revoked.id)/revocation", [:])
        let expired = try await Self.expired(owner)
        let deactivated = try await owner.deactivated(.admin)
        let closed = try await TestTenant(on: server)
        try await closed.operator.post("/operator/v1/tenants/\(closed.key)/suspension", ["reason": "unpaid"])
        barred = [
            ("a revoked key", revoked.caller, 401, "unauthenticated"),
            ("an expired key", expired, 401, "unauthenticated"),
            ("a deactivated member's key", deactivated, 403, "member_deactivated"),
            ("a suspended tenant's key", closed.admin, 403, "tenant_suspended"),
            ("the operator's key", owner.operator, 401, "unauthenticated"),
            ("no key at all", anonymous.with(bearer: "baton_nonsense"), 401, "unauthenticated"),
        ]
    }

    /// A key that was valid, and is waited for to be so no more.
    private static func expired(_ tenant: TestTenant) async throws -> Caller {
        let soon = Date(timeIntervalSinceNow: 1.5)
        let key = try await tenant.key(
            .admin, expires: Date.ISO8601FormatStyle(includingFractionalSeconds: true).format(soon))
        try #require(try await key.caller.get("/v1/me").status == 200)
        while try await caller(key.caller).get("/v1/me").status == 200 {
            try await Task.sleep(for: .milliseconds(50))
        }
        return key.caller
    }
}

/// Failures are counted by address; those of the matrix are meant.
private func caller(_ caller: Caller) -> Caller { caller.with(bearer: caller.bearer) }

extension EndToEnd {
    @Suite("Access", hasPython) struct AccessMatrixTests {
        @Test("every operation answers its owner, and nobody else")
        func matrix() async throws {
            let operations = try await Operation.all()
            let callers = try await Callers(on: try await SharedServer.server())
            var tried = 0
            for (index, operation) in operations.enumerated() {
                let stage = AccessStage(tenant: callers.owner, name: "matrix-\(index)")
                guard let attempt = try await stage.attempt(operation.id) else {
                    Issue.record("\(operation.id) has no fixture in AccessFixtures.swift")
                    continue
                }
                let path = attempt.target.prefix { $0 != "?" }
                #expect(attempt.method == operation.method && Self.fits(path, operation.path), "\(operation)")
                switch operation.permission {
                case "public": tried += 1
                case "operator": tried += try await refuseOperator(operation, attempt, callers)
                default: tried += try await refuseTenant(operation, attempt, callers)
                }
                let usual =
                    operation.permission == "operator"
                    ? callers.owner.operator
                    : operation.permission == "public" ? callers.anonymous : callers.owner.admin
                let rightful = attempt.rightful ?? usual
                let answer = try await attempt.by(caller(rightful))
                #expect(
                    (200..<300).contains(answer.status), "\(operation.id) by its owner: \(answer.summary)")
                tried += 1
            }
            print("access matrix: \(operations.count) operations, \(tried) requests tried")
            #expect(tried > operations.count * 5, "only \(tried) requests were tried")
        }

        private func refuseOperator(
            _ operation: Operation, _ attempt: Attempt, _ callers: Callers
        ) async throws -> Int {
            for (name, one) in [("anonymous", callers.anonymous), ("a tenant's admin", callers.owner.admin)] {
                let answer = try await attempt.by(caller(one))
                #expect(answer.status == 401, "\(operation.id) by \(name): \(answer.summary)")
            }
            return 2
        }

        private func refuseTenant(
            _ operation: Operation, _ attempt: Attempt, _ callers: Callers
        ) async throws -> Int {
            var tried = 1
            let anonymous = try await attempt.by(caller(callers.anonymous))
            #expect(anonymous.status == 401, "\(operation.id) anonymous: \(anonymous.summary)")
            for barred in callers.barred {
                let answer = try await attempt.by(caller(barred.caller))
                #expect(
                    answer.status == barred.status && answer.code == barred.code,
                    "\(operation.id) by \(barred.name): \(answer.summary)")
                tried += 1
            }
            if operation.path.contains("{") && !Self.isEverybodys(operation)
                || attempt.target.contains("account=")
            {
                let answer = try await attempt.by(callers.stranger)
                // A PUT that could create says that there is nothing to match, and no more; the hash of an evaluation is
                // nobody's, and any that is not of one's own present accounts is told the same.
                let isHidden =
                    answer.status == 404 || (attempt.method == "PUT" && answer.status == 412)
                    || (operation.id == "applyTiers" && answer.code == "evaluation_outdated")
                    || answer.json["errors"]?.arrayValue?.first?["code"] == "unknown_reference"
                #expect(isHidden, "\(operation.id) by another tenant: \(answer.summary)")
                tried += 1
            }
            return tried + (try await refuseRoles(operation, attempt, callers))
        }

        private func refuseRoles(
            _ operation: Operation, _ attempt: Attempt, _ callers: Callers
        ) async throws -> Int {
            guard let permission = Permission(rawValue: operation.permission) else { return 0 }
            var tried = 0
            for (role, one) in callers.roles {
                let mayDo = role.permissions.contains(permission)
                let isBounded = role.isBoundedToRegion(permission)
                if mayDo && !isBounded && attempt.method != "GET" { continue }
                let answer = try await attempt.by(one)
                tried += 1
                if mayDo && !isBounded {
                    #expect(answer.status == 200, "\(operation.id) by \(role.rawValue): \(answer.summary)")
                } else {
                    let code = mayDo ? "outside_region" : "forbidden"
                    #expect(
                        answer.status == 403 && answer.code == code,
                        "\(operation.id) by \(role.rawValue), \(code): \(answer.summary)")
                }
            }
            return tried
        }

        /// The path has a parameter, and what it names is no tenant's.
        private static func isEverybodys(_ operation: Operation) -> Bool {
            ["getTemplate", "getTenantMetric", "putTenantMetric", "listTenantMetricValues"].contains(
                operation.id)
        }

        private static func fits(_ path: Substring, _ template: String) -> Bool {
            let (parts, names) = (path.split(separator: "/"), template.split(separator: "/"))
            return parts.count == names.count
                && zip(parts, names).allSatisfy { $1.hasPrefix("{") || $0 == $1 }
        }
    }
}
