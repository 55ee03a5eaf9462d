// Compares what was answered in a contest's round with what the server has afterwards.

import Domain
import Generators
import Support
import Testing

struct ContestCheck: Sendable {
    let contest: Contest
    private var tail: AuditTail
    /// The draft with which the round begins: clients work at this version and at later ones.
    private var first = ContestLedger.Draft(version: 1, etag: "", text: "")
    /// Every version that was proposed, by number, with the state that it had after its round.
    private(set) var proposed: [Int: String] = [:]
    private(set) var deeds = 0

    init(_ contest: Contest) {
        self.contest = contest
        tail = AuditTail(contest.admin)
    }

    /// Sees to a draft for the round to begin with.
    mutating func begin(_ round: Int) async throws {
        var random = SplitMix64(seed: UInt64(round))
        let list = try await contest.admin.get(Contest.path + "?limit=1")
        var newest = list.json["items"]?.arrayValue?.first
        if newest?["state"] != "draft" {
            newest = try await contest.admin.post(
                Contest.path, Contest.draft(saying: "\(round)", &random)
            ).json
        }
        let version = try #require(newest?["version"]?.intValue)
        let read = try await contest.admin.get("\(Contest.path)/\(version)/terms")
        let text = read.json["lead_classes"]?["mql"]?["definition"]?.stringValue
        first = .init(version: version, etag: read.etag, text: text ?? "")
        let (_, problems) = try await tail.advance()
        #expect(problems.isEmpty, "\(problems)")
    }

    /// What is wrong after the round; then nothing waits for signatures any more.
    mutating func end() async throws -> [String] {
        let answers = contest.ledger.take()
        for exchange in answers.exchanges.values { await exchange.holdToContract() }
        var (records, problems) = try await tail.advance()
        problems += answers.problems
        // Versions of earlier rounds may be in force, or be scheduled.
        let known = try await summaries(of: Contest.agreement, from: first.version - 50, contest.admin)
        problems += timeProblems(known)
        let list = known.filter { $0["version"]?.intValue ?? 0 >= first.version }
        var frozen: [VersionBooks] = []
        for summary in list where summary["state"] != "draft" {
            frozen.append(try await VersionBooks(summary, of: Contest.agreement, contest.admin, records))
        }
        for books in frozen {
            problems += books.problems + deedProblems(books, answers) + textProblems(books, answers)
            proposed[books.number] = books.state
        }
        problems += countProblems(list, frozen, answers, records)
        deeds += answers.deeds.count
        for books in frozen where books.state == "proposed" {
            try await contest.admin.post("\(Contest.path)/\(books.number)/withdrawal", [:])
        }
        return problems
    }

    /// Each deed that was answered is there once, on the text that was read, and no other is there.
    private func deedProblems(_ books: VersionBooks, _ answers: ContestLedger.Answers) -> [String] {
        let deeds = answers.deeds.filter { $0.version == books.number }
        var problems: [String] = []
        for deed in deeds {
            let found = books.signatures.filter { item in
                item == deed.entry || deed.entry.arrayValue?.contains(item["record_sha256"] ?? .null) == true
            }
            if found.count != 1 || found.first?["slot"] != .string(deed.slot)
                || found.first?["act"] != deed.act
            {
                problems.append("answered, and not there once: \(deed), \(found)")
            }
            if books.contentSHA256 != .string(deed.contentSHA256) || books.text != deed.text {
                problems.append("a signature on another text than was read: \(deed), \(books.text ?? "")")
            }
        }
        if books.signatures.count != deeds.count {
            problems.append(
                "\(deeds.count) were answered, \(books.signatures.count) are there: \(books.signatures)")
        }
        return problems
    }

    /// What was proposed is the draft with every change that was answered: each on the one before, and none lost.
    private func textProblems(_ books: VersionBooks, _ answers: ContestLedger.Answers) -> [String] {
        let amendments = answers.amendments.filter { $0.version == books.number }
        guard var last = ([first] + answers.drafted).last(where: { $0.version == books.number }) else {
            return ["version \(books.number) was drafted by nobody"]
        }
        var followed = 0
        while let next = amendments.first(where: { $0.from == last.etag }) {
            (last.etag, last.text) = (next.to, next.text)
            followed += 1
        }
        if followed == amendments.count && books.text == last.text { return [] }
        return ["version \(books.number) says \(books.text ?? ""), not \(last.text): \(amendments)"]
    }

    /// Each answer left one trace, and no refusal any.
    private func countProblems(
        _ list: [JSON], _ frozen: [VersionBooks], _ answers: ContestLedger.Answers,
        _ records: [AuditTail.Record]
    ) -> [String] {
        var problems: [String] = []
        func expect(_ what: String, _ there: [Int], _ answered: [Int]) {
            if there.sorted() != answered.sorted() {
                problems.append("\(what): there \(there.sorted()), answered \(answered.sorted())")
            }
        }
        expect(
            "drafted", list.compactMap { $0["version"]?.intValue },
            [first.version] + answers.drafted.map(\.version))
        expect("proposed", frozen.map(\.number), answers.proposed)
        expect(
            "withdrawn", frozen.filter { $0.summary["withdrawn_at"] != .null }.map(\.number),
            answers.withdrawn)
        for (action, versions) in [
            ("version.drafted", answers.drafted.map(\.version)),
            ("version.edited", answers.amendments.map(\.version)),
            ("version.proposed", answers.proposed), ("version.withdrawn", answers.withdrawn),
            ("version.signed", answers.deeds.filter { $0.act == "signature" }.map(\.version)),
            ("version.declined", answers.deeds.filter { $0.act == "declination" }.map(\.version)),
        ] {
            let there = records.filter { $0.action == action }.compactMap { $0.payload["version"]?.intValue }
            expect("\(action) in the chain", there, versions)
        }
        return problems
    }
}
