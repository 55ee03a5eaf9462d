// The demo's rhythm, end to end: every agreement has its reviews, the board meets each quarter, and one review is held.

import Domain
import Foundation
import Support
import Testing

extension EndToEnd {
    @Suite("The demo's reviews") struct DemoReviewTests {
        @Test(
            "every agreement is reviewed each quarter, on no holiday, and a review is held with numbers to its end"
        )
        func demo() async throws {
            try await withScratch { scratch in
                let server = try await ProgramServer(in: scratch, settings: ["BATON_WORKER": "true"])
                let demo = try await BatonProgram.run(
                    ["demo"],
                    environment: [
                        "BATON_URL": server.url, "BATON_HOME": server.home,
                        "BATON_OPERATOR_KEY": server.operatorKey,
                    ], in: scratch)
                try #require(demo.ending == .exited(0), "\(demo.errors)\(demo.output)")
                let key = try String(contentsOfFile: server.home + "/demo-key", encoding: .utf8)
                let caller = Caller(
                    url: server.url, bearer: key.trimmingCharacters(in: .whitespacesAndNewlines))
                let agreements = try await Walk(caller).items("/v1/agreements?limit=200")
                    .filter {
                        $0["in_force"]?.intValue != nil || $0["versions"]?["in_force"]?.intValue != nil
                    }.compactMap { $0["key"]?.stringValue }
                try #require(agreements.count > 5)
                for agreement in agreements {
                    let dates = try await quarterly(of: agreement, caller)
                    #expect(dates.count >= 4, "\(agreement)")
                    try await expectOpen(dates.prefix(4).map(\.startsAt), for: agreement, caller)
                }
                let board = try await caller.get(
                    "/v1/reviews?state=scheduled&agreement=global-inbound&series=board&limit=10")
                #expect((board.json["items"]?.arrayValue?.count ?? 0) >= 4, "\(board.summary)")
                let first = try #require(try await quarterly(of: "global-inbound", caller).first)
                try await hold(first.id, caller)
                #expect(await server.stop() == .exited(0), "\(server.log)")
            }
        }

        private struct Planned {
            var id: String
            var startsAt: Instant
        }

        /// As soon as they are planned.
        private func quarterly(of agreement: String, _ caller: Caller) async throws -> [Planned] {
            let path =
                "/v1/reviews?state=scheduled&kind=review&series=quarterly&limit=9&agreement=\(agreement)"
            for _ in 0..<300 {
                let items = try await caller.get(path).json["items"]?.arrayValue ?? []
                if items.count >= 4 {
                    return items.compactMap { item in
                        guard let id = item["id"]?.stringValue,
                            let startsAt = item["starts_at"]?.stringValue.flatMap(Instant.init(rfc3339:))
                        else { return nil }
                        return Planned(id: id, startsAt: startsAt)
                    }
                }
                try await Task.sleep(for: .milliseconds(100))
            }
            return []
        }

        /// A second of work from each of them on is over within that second: the calendar is open then.
        private func expectOpen(_ instants: [Instant], for agreement: String, _ caller: Caller) async throws {
            let version = try await caller.get("/v1/agreements/\(agreement)/versions/1")
            let region = version.json["selector"]?["region"]?.stringValue
            let query = region.map { "?region=\($0)" } ?? ""
            let calendar = try await caller.get("/v1/effective-calendar\(query)")
            let key = try #require(
                calendar.json["calendar"]?["key"]?.stringValue)
            for instant in instants {
                let end = instant.adding(seconds: 1)
                let elapsed = try await caller.get(
                    "/v1/calendars/\(key)/elapsed?start=\(instant)&end=\(end)")
                #expect(
                    elapsed.json["open_seconds"] == 1, "\(agreement) meets at \(instant): \(elapsed.summary)")
            }
        }

        private func hold(_ id: String, _ caller: Caller) async throws {
            let path = "/v1/reviews/\(id)"
            let opened = try await caller.post(path + "/opening", [:])
            let figures = opened.json["agenda"]?["figures"]?.arrayValue ?? []
            let counted = figures.filter { $0["actual"]?["value"]?.doubleValue != nil }
            #expect(counted.count > 5 && counted.contains { $0["outcome"] == "missed" }, "\(opened.summary)")
            #expect(
                figures.contains { $0["needs_cause"] == true && $0["before"] != .null }, "\(opened.summary)")
            func decision(_ text: String, _ change: JSON?) -> JSON {
                var decision: JSONObject = [
                    "text": .string(text),
                    "actions": [
                        ["title": "See to it", "owner": "friederike-lorch", "due_on": "2199-01-31"]
                    ],
                ]
                if let change { decision["change_request"] = change }
                return .object(decision)
            }
            let change: JSON = ["title": "Half an hour", "patch": ["kpis": ["response-time": ["target": 3]]]]
            let closed = try await caller.post(
                path + "/closure",
                [
                    "minutes": "# Minutes",
                    "decisions": [decision("Answer sooner.", change), decision("Go on.", nil)],
                ])
            #expect(closed.json["next"]?["starts_at"]?.stringValue != nil, "\(closed.summary)")
            let requests = try await caller.get("/v1/agreements/global-inbound/change-requests?state=open")
            #expect(
                requests.json["items"]?.arrayValue?.map { $0["title"] } == ["Half an hour"],
                "\(requests.summary)")
            let actions = try await caller.get("/v1/actions?review=\(id)&state=open")
            #expect(actions.json["items"]?.arrayValue?.count == 2, "\(actions.summary)")
        }
    }
}
