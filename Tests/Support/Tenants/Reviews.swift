// Reviews in a test's tenant.

package import Domain
package import Operations

extension JSON {
    /// A weekly meeting, a quarterly review, two figures and an escalation in two levels.
    package static let rhythm: JSON = [
        "parties": .parties,
        "meetings": [
            "weekly": [
                "name": "Handover", "interval": "week", "weekday": "tuesday", "time": "09:00", "minutes": 30,
                "participants": ["ada", "Somebody else"],
            ]
        ],
        "reviews": ["quarterly": ["text": "Targets", "owner": "ada", "interval": "quarter"]],
        "kpis": [
            "leads": [
                "metric": "mql", "target": 100, "unit": "count", "level": "functional", "owner": "marketing",
                "period": "month",
            ],
            "speed": [
                "metric": "sla_compliance", "target": 95, "unit": "percent", "level": "handover",
                "owner": "sales",
            ],
        ],
        "escalation": [
            "levels": [
                "lead": ["position": 1, "who": "bob", "after": ["within": "PT24H", "clock": "elapsed"]],
                "board": [
                    "position": 2, "who": "The board", "after": ["within": "P5D", "clock": "elapsed"],
                    "text": "Decides.",
                ],
            ]
        ],
    ]
}

extension TestTenant {
    /// Members ada, bob and cleo, and the framework `global` with a rhythm, planned.
    package func agreeOnRhythm(_ terms: JSON = .rhythm, at now: Instant = .hour(1)) async throws {
        try await furnish()
        for member: Slug in ["ada", "bob", "cleo"] { try await putMember(member, by: call()) }
        try await agree("global", terms: terms, by: call(at: now))
        try await work(at: now.adding(seconds: 60))
    }

    /// All reviews that a filter admits, the earliest first.
    package func reviews(_ filter: ReviewFilter = ReviewFilter(), at now: Instant) async throws -> [Review] {
        var found: [Review] = []
        while true {
            let last = found.last.map { ReviewPlace(startsAt: $0.startsAt, id: $0.id) }
            let page = try await workspace.reviews(filter, after: last, limit: 100, by: call(at: now))
            found += page
            if page.count < 100 { return found }
        }
    }

    /// The reviews of one series.
    package func reviews(
        _ series: String, of agreement: Slug = "global", in state: ReviewState? = nil, at now: Instant
    ) async throws -> [Review] {
        try await reviews(ReviewFilter(state: state, agreement: agreement, series: series), at: now)
    }
}
