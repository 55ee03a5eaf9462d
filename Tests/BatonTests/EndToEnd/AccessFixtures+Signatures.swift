// Requests on what is to be signed, and the proposal that they need.

import Domain
import Support
import Testing

extension AccessStage {
    func signatures(_ operation: String) async throws -> Attempt? {
        let needed = [
            "listSlots", "listSignatures", "signVersion", "declineVersion", "withdrawVersion",
            "listSigningLinks",
            "createSigningLink", "revokeSigningLinks", "recordPaperSignature", "uploadScan", "getScan",
            "showSigningPage", "sendSigningForm",
            "getProof",
        ]
        guard needed.contains(operation) else { return nil }
        let path = "/v1/agreements/\(name)/versions/1"
        let hash = try await propose()
        let slot = path + "/slots/sales"
        switch operation {
        case "listSlots": return Attempt("GET", path + "/slots")
        case "getProof": return Attempt("GET", path + "/proof")
        case "listSignatures": return Attempt("GET", path + "/signatures")
        case "withdrawVersion": return Attempt("POST", path + "/withdrawal", ["reason": "Not yet"])
        case "listSigningLinks": return Attempt("GET", slot + "/links")
        case "createSigningLink": return Attempt("POST", slot + "/links", [:])
        case "revokeSigningLinks":
            try await tenant.admin.post(slot + "/links", [:])
            return Attempt("POST", slot + "/revocation", [:])
        case "uploadScan": return scan()
        case "showSigningPage", "sendSigningForm":
            let made = try await tenant.admin.post(slot + "/links", [:])
            return try page(made.json["token"]?.stringValue, isSent: operation == "sendSigningForm")
        case "signVersion", "declineVersion":
            var body: JSONObject = ["slot": "sales", "content_sha256": .string(hash)]
            let isSigning = operation == "signVersion"
            body[isSigning ? "consent" : "reason"] = isSigning ? true : "Too fast"
            var attempt = Attempt(
                "POST", path + (isSigning ? "/signatures" : "/declinations"),
                .object(body))
            attempt.rightful = try await tenant.key(.signatory, member: name).caller
            return attempt
        default: break
        }
        let uploaded = try await scan().by(tenant.admin)
        let sha256 = uploaded.json["sha256"] ?? .null
        if operation == "getScan" {
            return Attempt("GET", "/v1/agreements/\(name)/scans/\(sha256.stringValue ?? "")")
        }
        let today = uploaded.json["uploaded_at"]?.stringValue?.prefix(10) ?? ""
        return Attempt(
            "POST", slot + "/paper-signature",
            ["content_sha256": .string(hash), "scan_sha256": sha256, "signed_on": .string(String(today))])
    }

    func scan() -> Attempt {
        var attempt = Attempt("POST", "/v1/agreements/\(name)/scans")
        attempt.headers.append(("Content-Type", "application/pdf"))
        attempt.body = Array("%PDF-1.7".utf8)
        return attempt
    }

    private func page(_ token: String?, isSent: Bool) throws -> Attempt {
        var attempt = Attempt(isSent ? "POST" : "GET", "/sign/\(try #require(token))")
        guard isSent else { return attempt }
        attempt.headers = [
            ("Content-Type", "application/x-www-form-urlencoded"), ("Sec-Fetch-Site", "same-origin"),
        ]
        attempt.body = Array("act=sign&name=Ida&consent=yes".utf8)
        return attempt
    }

    /// A local agreement of this name whose version waits for one signature, the member's of this name. Answers its
    /// content hash.
    func propose() async throws -> String {
        let admin = tenant.admin
        try await admin.put("/v1/regions/\(name)", ["name": "Of its own"])
        try await admin.put(
            "/v1/members/\(name)", ["name": "Ida", "email": .string("\(name)@example.com")])
        try await admin.post(
            "/v1/agreements",
            ["key": .string(name), "name": "Local", "kind": "local", "framework": "framework"])
        let terms = MergePatch.apply(
            [
                "parties": [
                    "sales": [
                        "signature": "required",
                        "representative": ["name": "Ida", "position": "CRO", "member": .string(name)],
                    ]
                ]
            ], to: TestTenant.localTerms)
        try await admin.post(
            "/v1/agreements/\(name)/versions", ["selector": ["region": .string(name)], "terms": terms])
        let proposed = try await admin.post("/v1/agreements/\(name)/versions/1/proposal", [:])
        return try #require(proposed.json["content_sha256"]?.stringValue)
    }
}
