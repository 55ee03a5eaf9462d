// The foundation's acceptance, end to end: the demo company, its accounts and their effective SLAs.

import Domain
import Foundation
import Support
import Testing

extension EndToEnd {
    @Suite("The demo, built by the program") struct DemoTests {
        @Test("the demo answers for each of its accounts, and building it again changes nothing")
        func demo() async throws {
            try await withScratch { scratch in
                let server = try await ProgramServer(in: scratch)
                let surroundings = ["BATON_URL": server.url, "BATON_HOME": server.home]
                func baton(_ arguments: String...) async throws -> ProgramResult {
                    try await BatonProgram.run(
                        arguments,
                        environment: surroundings.merging(["BATON_OPERATOR_KEY": server.operatorKey]) { $1 },
                        in: scratch)
                }
                let first = try await baton("demo")
                try #require(first.ending == .exited(0), "\(first.errors)\(first.output)")
                let key = try String(contentsOfFile: server.home + "/demo-key", encoding: .utf8)
                let caller = Caller(
                    url: server.url, bearer: key.trimmingCharacters(in: .whitespacesAndNewlines))
                let before = try await Self.everything(caller)
                try await oneAccount(caller)
                try await allAccounts(caller)

                let again = try await baton("demo", "--json")
                #expect(again.ending == .exited(0), "\(again.errors)")
                #expect(try await Self.everything(caller) == before, "the second run changed something")
                try await proposal(caller) { try await baton("demo") }

                let table = try await baton(
                    "effective-sla", "--region", "dach", "--size", "enterprise", "--tier", "tier-1",
                    "--api-key",
                    caller.bearer ?? "")
                Self.expectSources(table)
                try await tiersByRule(caller)
                try await responsible(caller) { at in
                    try await baton(
                        "raci", "who", "first_response", "--region", "dach", "--vertical", "industrials",
                        "--at",
                        at, "--api-key", caller.bearer ?? "")
                }
                #expect(await server.stop() == .exited(0), "\(server.log)")
            }
        }

        /// Every company has a tier that one line explains, also what is missing; ten places less in tier 1 cut exactly the
        /// ten with the lowest scores.
        private func tiersByRule(_ caller: Caller) async throws {
            func evaluate(_ only: JSON) async throws -> (totals: JSON, decisions: [JSON]) {
                let answer = try await caller.send("POST", "/v1/tier-evaluations", ["only": only])
                let lines = try answer.text.split(separator: "\n").map { try JSON.parse(Array($0.utf8)) }
                return (lines[0]["evaluation"] ?? .null, lines.compactMap { $0["decision"] })
            }
            func after(_ totals: JSON) -> [Int?] {
                totals["tiers"]?.arrayValue?.map { $0["after"]?.intValue } ?? []
            }
            let all = try await evaluate(["rises", "falls", "stays"])
            #expect(all.totals["rises"] == 0 && all.totals["falls"] == 0, "\(all.totals)")
            #expect(all.decisions.count == 1_224)
            let sizes = after(all.totals)
            #expect(sizes.count == 3 && sizes[0] == 50, "\(all.totals)")
            #expect(sizes.allSatisfy { $0 ?? 0 >= 50 }, "\(all.totals)")
            let unknown = all.decisions.filter {
                $0["explanation"]?["en"]?.stringValue?.contains("value missing") == true
            }
            #expect(unknown.count > 300, "\(unknown.count) explanations name a missing value")

            let tiers = try await caller.get("/v1/tiers")
            var list = tiers.json["tiers"]?.arrayValue ?? []
            list[0] = MergePatch.apply(["capacity": ["count": 40]], to: list[0])
            try await caller.put("/v1/tiers", ["tiers": .array(list)])
            let fewer = try await evaluate(["falls"])
            #expect(after(fewer.totals).first == 40, "\(fewer.totals)")
            #expect(fewer.decisions.count == 10)
            let places = fewer.decisions.compactMap {
                $0["explanation"]?["en"]?.stringValue?.firstMatch(of: /Not tier-1 \(place (\d+), where/)?
                    .output.1
            }.compactMap { Int($0) }
            // One place is a company's that was put there by hand.
            #expect(places.sorted() == Array(40...49), "\(fewer.decisions)")
            try await caller.put("/v1/tiers", ["tiers": tiers.json["tiers"] ?? .null])
        }

        /// A person answers for the activity, and while that person is away, the first deputy.
        private func responsible(
            _ caller: Caller, _ who: (_ at: String) async throws -> ProgramResult
        ) async throws {
            let before = try await who("2999-07-10T00:00:00Z")
            #expect(before.ending == .exited(0), "\(before.errors)")
            #expect(
                before.output.contains("accountable · sales-manager: Jonas Hellwege\n"), "\(before.output)")
            #expect(before.output.contains("(team lead-qualification-dach)"), "\(before.output)")
            try await caller.post(
                "/v1/absences", ["member": "jonas-hellwege", "from": "2999-07-12", "to": "2999-07-30"])
            let during = try await who("2999-07-15T00:00:00Z").output
            #expect(during.contains("accountable · sales-manager: Mirjam Stadelmann\n"), "\(during)")
            #expect(during.contains("Mirjam Stadelmann is the first deputy in office"), "\(during)")
        }

        /// What somebody proposes after the demo was built is theirs to sign, not the demo's.
        private func proposal(_ caller: Caller, _ again: () async throws -> ProgramResult) async throws {
            let path = "/v1/agreements/brazil/versions"
            let first = try await caller.get(path + "/1")
            let drafted = try await caller.post(
                path, ["terms": first.json["terms"] ?? .null, "selector": first.json["selector"] ?? .null])
            let version = "\(path)/\(drafted.json["version"]?.intValue ?? 0)"
            try await caller.post(version + "/proposal", [:])
            #expect(try await again().ending == .exited(0))
            let after = try await caller.get(version)
            #expect(after.json["state"] == "proposed", "\(after.summary)")
        }

        private func oneAccount(_ caller: Caller) async throws {
            let sla = try await caller.get("/v1/effective-sla?account=crm-0462")
            try #require(sla.status == 200, "\(sla.summary)")
            #expect(sla.json["terms"]?.objectValue?.isEmpty == false, "\(sla.summary)")
            let layers = sla.json["layers"]?.arrayValue?.count ?? 0
            #expect(layers > 3, "\(sla.summary)")
            let provenance = sla.json["provenance"]?.objectValue ?? JSONObject()
            #expect(provenance.count > 10, "\(sla.summary)")
            for (pointer, source) in provenance {
                let layer = source["layer"]?.intValue ?? -1
                #expect((0..<layers).contains(layer), "\(pointer) comes from layer \(layer) of \(layers)")
            }
            let known = try await caller.send(
                "GET", "/v1/effective-sla?account=crm-0462", headers: [("If-None-Match", sla.etag)])
            #expect(known.status == 304 && known.answer.isEmpty, "\(known.summary)")
            let other = try await caller.get("/v1/effective-sla?account=crm-1648")
            #expect(other.etag != sla.etag, "two accounts have the tag \(sla.etag)")
        }

        private func allAccounts(_ caller: Caller) async throws {
            let names = try await Walk(caller).items("/v1/accounts?limit=200").compactMap {
                $0["external_id"]
            }
            #expect(names.count == 1_224, "\(names.count) accounts")
            let batch = try await caller.post("/v1/effective-sla/batch", ["accounts": .array(names)])
            let lines = batch.text.split(separator: "\n").map { (try? JSON.parse(Array($0.utf8))) ?? .null }
            #expect(lines.last == ["end": true, "count": 1_224], "the last line is \(lines.last ?? .null)")
            for (index, line) in lines.dropLast().enumerated() {
                let found = line["sla"]?["account"]?["external_id"]
                #expect(
                    line["index"]?.intValue == index && found == names[index],
                    "line \(index): \(line.canonicalText.prefix(300))")
            }
        }

        /// Everything that the demo made, with the tags and times of each.
        private static func everything(_ caller: Caller) async throws -> [JSON] {
            var found: [JSON] = []
            for list in ["regions", "verticals", "agreements", "accounts"] {
                found += try await Walk(caller).items("/v1/\(list)?limit=200")
            }
            for one in ["settings", "sizes", "tiers"] {
                found.append(try await caller.get("/v1/\(one)").json)
            }
            for agreement in try await Walk(caller).items("/v1/agreements?limit=200") {
                let key = agreement["key"]?.stringValue ?? ""
                found += try await Walk(caller).items("/v1/agreements/\(key)/versions?limit=200")
            }
            return found
        }

        /// Each row of the table names the version that set its value.
        private static func expectSources(_ table: ProgramResult) {
            #expect(table.ending == .exited(0), "\(table.errors)")
            let lines = table.output.split(separator: "\n")
            let header = lines.firstIndex { $0.contains("TERM") && $0.contains("SET BY") }
            guard let header else {
                Issue.record("no table in \(table.output)")
                return
            }
            let rows = lines[(header + 1)...].prefix { $0.contains("/") }
            #expect(rows.count > 10, "\(table.output)")
            for row in rows {
                #expect(row.contains(/v[0-9]+ \(layer [0-9]+\)/), "no source in: \(row)")
            }
        }

        @Test("importing on the command line reports what the API reports")
        func importing() async throws {
            let server = try await SharedServer.server()
            let (left, right) = (try await TestTenant(on: server), try await TestTenant(on: server))
            let file = try String(
                contentsOfFile: BatonProgram.root + "/Sources/Baton/Demo/content/companies.csv",
                encoding: .utf8)
            try await withScratch { scratch in
                let path = try scratch.write(file, as: "companies.csv")
                let printed = try await BatonProgram.run(
                    ["account", "import", path, "--json"],
                    environment: ["BATON_URL": server.url, "BATON_API_KEY": left.admin.bearer ?? ""],
                    in: scratch)
                try #require(printed.ending == .exited(0), "\(printed.errors)")
                let answered = try await right.admin.send(
                    "POST", "/v1/accounts/imports", headers: [("Content-Type", "text/csv")],
                    body: Array(file.utf8))
                #expect(
                    try JSON.parse(Array(printed.output.utf8)) == answered.json,
                    "\(printed.output.prefix(500))")
                #expect(answered.json["created"]?.intValue == 1_224, "\(answered.summary)")
                let repeated = try await right.admin.send(
                    "POST", "/v1/accounts/imports", headers: [("Content-Type", "text/csv")],
                    body: Array(file.utf8))
                #expect(repeated.json["unchanged"]?.intValue == 1_224, "\(repeated.summary)")
            }
        }
    }
}

/// Walking a list by its cursors.
struct Walk {
    let caller: Caller

    init(_ caller: Caller) { self.caller = caller }

    /// All items; each page's Link is the way to the next.
    func items(_ target: String) async throws -> [JSON] {
        var found: [JSON] = []
        var next: String? = target
        while let page = next {
            let answer = try await caller.get(page)
            try #require(answer.status == 200, "\(answer.summary)")
            found += answer.json["items"]?.arrayValue ?? []
            let link = answer.header("Link")
            #expect(
                (link == nil) == (answer.json["next_cursor"]?.isNull ?? true),
                "Link: \(link ?? "none"), \(answer.text.suffix(200))")
            next = try link.map { link in
                let match = try #require(link.firstMatch(of: /<([^>]+)>; rel="next"/), "\(link)")
                return String(match.1)
            }
        }
        return found
    }
}
