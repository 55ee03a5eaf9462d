// Requests on exceptions from guard rails, and the board that they need.

import Domain
import Support
import Testing

extension AccessStage {
    func exceptions(_ operation: String) async throws -> Attempt? {
        let needed = [
            "listExceptionSlots", "listExceptionSignatures", "signException", "declineException",
            "listExceptionLinks", "createExceptionLink", "revokeExceptionLinks", "recordExceptionPaper",
            "getExceptionEnvelope", "getExceptionRows",
        ]
        guard needed.contains(operation) else { return nil }
        try await makeBoard()
        let path = "/v1/agreements/\(name)/change-requests/1"
        let hash = try await request()
        let slot = path + "/slots/board.inside"
        switch operation {
        case "listExceptionSlots": return Attempt("GET", path + "/slots")
        case "listExceptionSignatures": return Attempt("GET", path + "/signatures")
        case "getExceptionRows": return Attempt("GET", path + "/rows")
        case "getExceptionEnvelope": return Attempt("GET", path + "/envelope")
        case "listExceptionLinks": return Attempt("GET", slot + "/links")
        case "createExceptionLink": return Attempt("POST", slot + "/links", [:])
        case "revokeExceptionLinks":
            try await tenant.admin.post(slot + "/links", [:])
            return Attempt("POST", slot + "/revocation", [:])
        case "signException", "declineException":
            var body: JSONObject = ["slot": "board.inside", "content_sha256": hash]
            let isSigning = operation == "signException"
            body[isSigning ? "consent" : "reason"] = isSigning ? true : "Hire somebody"
            var attempt = Attempt(
                "POST", path + (isSigning ? "/signatures" : "/declinations"), .object(body))
            attempt.rightful = try await tenant.key(.signatory, member: "chair").caller
            return attempt
        default: break
        }
        let uploaded = try await scan().by(tenant.admin)
        let sha256 = uploaded.json["sha256"] ?? .null
        let today = uploaded.json["uploaded_at"]?.stringValue?.prefix(10) ?? ""
        return Attempt(
            "POST", slot + "/paper-signature",
            ["content_sha256": hash, "scan_sha256": sha256, "signed_on": .string(String(today))])
    }

    /// The framework of all with a board of one, and a rail that binds none of the other fixtures; once.
    private func makeBoard() async throws {
        let admin = tenant.admin
        guard try await admin.send("GET", "/v1/members/chair").status == 404 else { return }
        try await tenant.putMember("chair")
        let drafted = try await admin.post(
            "/v1/agreements/framework/versions", ["terms": .boarded(by: "chair", seats: ["inside"])])
        let version = "/v1/agreements/framework/versions/\(drafted.json["version"]?.intValue ?? 0)"
        let proposed = try await admin.post(version + "/proposal", [:])
        try await tenant.key(.signatory, member: "chair").caller.post(
            version + "/signatures",
            [
                "slot": "board.inside", "content_sha256": proposed.json["content_sha256"] ?? .null,
                "consent": true,
            ])
    }

    /// A local agreement of this name that asks for an exception. Answers the hash of its envelope.
    private func request() async throws -> JSON {
        let admin = tenant.admin
        try await admin.post(
            "/v1/agreements",
            ["key": .string(name), "name": "Local", "kind": "local", "framework": "framework"])
        let asked = try await admin.post(
            "/v1/agreements/\(name)/change-requests",
            [
                "title": "Slower", "reason": "Two people left",
                "exception": ["pointers": ["/responses/*/handover"], "until": "2099-12-31"],
            ])
        return try #require(asked.json["exception"]?["content_sha256"])
    }
}

extension JSON {
    /// `TestTenant.terms` with a board on which one member has all seats, of which one decides, and two rails.
    static func boarded(by member: String, seats: [String]) -> JSON {
        let seat: JSON = ["representative": ["name": .string("Member \(member)"), "member": .string(member)]]
        return MergePatch.apply(
            [
                "guardrails": ["/responses/*/handover": "tighten", "/responses/*/first_response": "tighten"],
                "scope": [
                    "board": [
                        "quorum": 1,
                        "seats": .object(JSONObject(uniqueKeysWithValues: seats.map { ($0, seat) })),
                    ]
                ],
            ], to: TestTenant.terms)
    }
}
