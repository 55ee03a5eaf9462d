// Agreements of tests that go on or end, and the worker that looks after them.

package import Domain
package import Operations

extension JSON {
    /// Terms that say how they are renewed, by decision where nothing else is said; nobody signs them, or those of `signed(saying:)` do.
    package static func renewing(_ renewal: JSON, signed: Bool = false, saying text: String = "8h") -> JSON {
        MergePatch.apply(
            ["scope": ["renewal": MergePatch.apply(renewal, to: ["mode": "manual"])]],
            to: signed ? .signed(saying: text) : .responses(saying: text))
    }
}

extension TestTenant {
    /// One pass of a worker, over all tenants.
    @discardableResult
    package func work(at now: Instant, batch: Int = WorkLimits.batch) async throws -> WorkReport {
        try await workspace.workOff(now: now, batch: batch)
    }

    /// All notices of the tenant, the oldest first.
    package func notices(_ filter: NoticeFilter = NoticeFilter(), at now: Instant = .hour(1)) async throws
        -> [Notice]
    {
        var found: [Notice] = []
        while true {
            let page = try await workspace.notices(
                filter, before: found.last?.id, limit: 100, by: call(at: now))
            found += page
            if page.count < 100 { return found.reversed() }
        }
    }

    /// The kinds of notices with the people who got them, sorted: `version_in_force: Member ada`.
    package func told(_ kind: NoticeKind? = nil) async throws -> [String] {
        try await notices(NoticeFilter(kind: kind)).map { "\($0.kind.rawValue): \($0.recipient.name)" }
            .sorted()
    }
}
