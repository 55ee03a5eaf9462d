// Who is told what and when, who says that it was read, and reminding by hand.

import Domain
import Operations
import Support
import Testing

@Suite("Notices")
struct NoticeTests {
    @Test("who must sign is asked, reminded while the signature is missing, and told that it is too late")
    func signatures() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            try await tenant.makeSigners()
            try await tenant.createAgreement("global", by: tenant.call())
            try await tenant.draft("global", terms: .signed(saying: "8h"), by: tenant.call())
            _ = try await tenant.workspace.proposeVersion(
                1, of: "global", signBy: .day(10), by: tenant.call(subject: "cleo", as: [.admin]))
            try await tenant.work(at: .hour(1))
            #expect(
                try await tenant.told() == [
                    "signature_requested: Member ada", "signature_requested: Member alan",
                    "signature_requested: Member bob",
                ])
            try await tenant.sign("global", "marketing", by: "ada", at: .hour(2))
            #expect(try await tenant.work(at: .midnight(of: 7).adding(seconds: -1)).jobs == 0)
            try await tenant.work(at: .midnight(of: 7))
            try await tenant.work(at: .midnight(of: 9))
            let reminders = try await tenant.notices(NoticeFilter(kind: .signatureReminder))
            #expect(reminders.map(\.recipient.member) == ["bob", "bob"])
            #expect(reminders.map(\.slot) == ["sales", "sales"])
            #expect(reminders.first?.payload["sign_by"]?.stringValue == CivilDate.day(10).description)
            try await tenant.work(at: .midnight(of: 11))
            #expect(
                try await tenant.told(.signatureDeadlinePassed) == [
                    "signature_deadline_passed: Member bob", "signature_deadline_passed: Member cleo",
                ])
            #expect(try await tenant.work(at: .hour(10_000)).jobs == 0)
        }
    }

    @Test("what is declined or withdrawn reminds nobody any more; everybody is told of that")
    func dead() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            try await tenant.makeSigners()
            try await tenant.createAgreement("global", by: tenant.call())
            for (version, isDeclined) in [(1, true), (2, false)] {
                try await tenant.draft("global", terms: .signed(saying: "8h"), by: tenant.call())
                _ = try await tenant.workspace.proposeVersion(
                    version, of: "global", signBy: .day(10), by: tenant.call(at: .hour(2)))
                if isDeclined {
                    try await tenant.decline("global", "sales", by: "bob", at: .hour(3))
                } else {
                    _ = try await tenant.workspace.withdrawVersion(
                        2, of: "global", reason: "Not yet", by: tenant.call(at: .hour(3)))
                }
            }
            try await tenant.work(at: .midnight(of: 20))
            let told = try await tenant.notices()
            #expect(Set(told.map(\.kind)) == [.declined, .withdrawn])
            for kind in [NoticeKind.declined, .withdrawn] {
                let members = told.filter { $0.kind == kind }.compactMap(\.recipient.member)
                #expect(members.sorted() == ["ada", "alan", "bob", "cleo"], "\(kind)")
            }
            #expect(told.filter { $0.kind == .withdrawn }.allSatisfy { $0.payload["reason"] == "Not yet" })
        }
    }

    @Test("what comes into force is told to everybody whom it concerns, who say that they have read it")
    func acknowledgement() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            try await tenant.makeSigners()
            let terms = MergePatch.apply(
                [
                    "scope": ["stakeholders": ["crm": ["role": "data_owner", "name": "Dora"]]],
                    "parties": [
                        "sales": ["champions": ["fairs": ["name": "Fay", "email": "fay@example.com"]]]
                    ],
                ], to: .signed(saying: "8h"))
            try await tenant.agree("global", terms: terms, by: tenant.call())
            try await tenant.sign("global", "marketing", by: "ada")
            try await tenant.sign("global", "sales", by: "bob", at: .hour(3))
            try await tenant.work(at: .hour(3))
            let told = try await tenant.notices(NoticeFilter(kind: .inForce))
            #expect(
                Set(told.map(\.recipient.name)) == [
                    "Member ada", "Member alan", "Member bob", "Member cleo", "Dora", "Fay",
                ])
            #expect(told.count == 6 && told.allSatisfy { $0.kind.asksToAcknowledge })
            #expect(told.first?.payload["in_force_from"]?.stringValue == Instant.hour(3).description)

            let notice = try #require(told.first { $0.recipient.member == "ada" })
            func acknowledge(_ call: Call) async throws -> Notice {
                try await tenant.workspace.acknowledgeNotice(notice.id, by: call)
            }
            let others = try await refusal {
                _ = try await acknowledge(tenant.call(subject: "bob", as: [.signatory]))
            }
            let nobodys = try await refusal { _ = try await acknowledge(tenant.call()) }
            #expect(others?.code == .othersNotice && nobodys?.code == .othersNotice)
            let ada = tenant.call(subject: "ada", as: [.signatory], at: .hour(4))
            #expect(try await acknowledge(ada).acknowledgement?.at == .hour(4))
            let again = try await acknowledge(tenant.call(subject: "ada", as: [.signatory], at: .hour(5)))
            #expect(again.acknowledgement?.at == .hour(4))
            let read = try await tenant.notices(NoticeFilter(isAcknowledged: true))
            #expect(read.map(\.id) == [notice.id])
            #expect(try await tenant.notices(NoticeFilter(isAcknowledged: false)).count == 5)
            #expect(try await tenant.notices(NoticeFilter(member: "ada", isAcknowledged: false)).isEmpty)
            let unknown = try await refusal {
                _ = try await tenant.notices(NoticeFilter(agreement: "nothing", member: "nobody"))
            }
            #expect(unknown?.faults.map(\.pointer) == ["/query/agreement", "/query/member"])
        }
    }

    @Test("whoever is missing can be reminded by hand, once an hour")
    func byHand() async throws {
        try await withAgreement(.signed(saying: "8h"), to: nil) { tenant in
            func remind(_ at: Instant) async throws -> [Notice] {
                try await tenant.workspace.remindSignatories(1, of: "global", by: tenant.call(at: at))
            }
            let first = try await remind(.hour(2))
            #expect(first.map(\.recipient.member) == ["ada", "alan", "bob"])
            let early = try await refusal { _ = try await remind(.hour(3).adding(seconds: -1)) }
            #expect(early?.code == .remindedRecently)
            #expect(early?.detail.contains(Instant.hour(3).description) == true)
            try await tenant.sign("global", "marketing", by: "ada", at: .hour(3))
            #expect(try await remind(.hour(3)).map(\.recipient.member) == ["bob"])
            #expect(try await tenant.notices(NoticeFilter(kind: .signatureReminder)).count == 4)
            try await tenant.sign("global", "sales", by: "bob", at: .hour(4))
            let signed = try await refusal { _ = try await remind(.hour(9)) }
            #expect(signed?.code == .notOpenForSigning)
        }
    }

    @Test("reminders, the end of notice, and what comes after the last day; each once, as the facts are then")
    func expiry() async throws {
        let terms = JSON.renewing(
            ["notice": "P14D", "remind_before": ["P7D", "P1D"], "at_expiry": "run_on"])
        try await withAgreement(terms, to: .day(60)) { tenant in
            var kinds: [String] = []
            // The last day for notice is the 46th.
            for day in [1, 39, 45, 47, 53, 59, 61] {
                let before = try await tenant.notices().count
                try await tenant.work(at: .midnight(of: day))
                let new = Set(try await tenant.notices().dropFirst(before).map(\.kind.rawValue))
                kinds.append("\(day): \(new.sorted().joined(separator: ", "))")
            }
            #expect(
                kinds == [
                    "1: version_in_force", "39: notice_reminder", "45: notice_reminder", "47: notice_passed",
                    "53: expiry_reminder", "59: expiry_reminder", "61: version_running_on",
                ])
            #expect(try await tenant.work(at: .midnight(of: 62)).jobs == 0)
            let last = try #require(try await tenant.notices(NoticeFilter(kind: .runningOn)).first)
            #expect(last.payload["state"] == "active" && last.payload["days_left"] == -1)
        }
    }

    @Test("a termination is told at once and when the version ends, and nothing reminds of the old end")
    func termination() async throws {
        try await withAgreement(.renewing(["notice": "P14D", "remind_before": ["P1D"]]), to: .day(60)) {
            tenant in
            try await tenant.work(at: .hour(1))
            for (day, hour) in [(30, 2), (20, 3)] {
                _ = try await tenant.workspace.terminateAgreement(
                    "global", TerminationOrder(on: .day(day), reason: "Merged", waivesNotice: true),
                    by: tenant.call(at: .hour(hour)))
                try await tenant.work(at: .hour(hour))
            }
            for day in 10...70 { try await tenant.work(at: .midnight(of: day)) }
            let told = try await tenant.notices().filter { $0.recipient.name == "Ingrid Solheim" }
            #expect(
                told.map(\.kind) == [.inForce, .terminated, .terminated, .expiryReminder, .ended])
            #expect(
                told.compactMap { $0.payload["last_day"]?.stringValue }
                    == [60, 30, 20, 20, 20].map { CivilDate.day($0).description })
        }
    }
}
