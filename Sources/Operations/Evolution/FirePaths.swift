// What becomes of evolution paths when figures of the company change: those whose conditions come true ask for a change.

import Domain
import Store

/// A path that fired, and what it opened.
struct FiredPath: Sendable, Hashable {
    var path: Slug
    var agreement: Slug
    var request: Int
}

extension Workspace {
    /// Asks the paths that figures concern, and opens the change requests of those whose conditions came true. Those whose
    /// conditions hold no more may fire again.
    ///
    /// In the tenant's turn, so that two changes at once fire once. It locks agreements, and nothing after that waits for
    /// the turn.
    func evolve(
        by metrics: Set<TenantMetric>, at now: Instant, _ transaction: TenantTransaction
    ) async throws -> [FiredPath] {
        let concerned = try await transaction.livingPaths().filter { !metrics.isDisjoint(with: $0.metrics) }
        guard !concerned.isEmpty else { return [] }
        let figures = try await transaction.presentFigures()
        var fired: [FiredPath] = []
        for path in concerned {
            if let opened = try await advance(path, figures, at: now, transaction) { fired.append(opened) }
        }
        return fired
    }

    /// What one path makes of the figures; it is written down.
    func advance(
        _ path: EvolutionPath, _ figures: [TenantMetric: Int], at now: Instant,
        _ transaction: TenantTransaction
    ) async throws -> FiredPath? {
        var path = path
        switch path.step(figures) {
        case .stays: return nil
        case .rearms:
            path.isArmed = true
            try await transaction.save(path)
            return nil
        case .fires:
            path.isArmed = false
            try await transaction.save(path)
            return try await fire(path, figures, at: now, transaction)
        }
    }

    /// Opens the change request: whoever made the path asks for it, so that somebody else decides.
    private func fire(
        _ path: EvolutionPath, _ figures: [TenantMetric: Int], at now: Instant,
        _ transaction: TenantTransaction
    ) async throws -> FiredPath {
        let agreement = try await transaction.lockAgreement(path.agreement, now: now)
            .orNotFound("agreement", path.agreement)
        let new = NewChangeRequest(
            title: path.proposal.title, reason: path.proposal.reason, patch: path.proposal.values)
        let request = try await numbered(new, of: agreement, by: path.createdBy, at: now, transaction)
        try await transaction.insert(request)
        let seen = figures.filter { path.metrics.contains($0.key) }
        let firing = EvolutionPath.Firing(
            number: path.firingCount + 1, at: now, figures: seen, request: request.number)
        try await transaction.insert(firing, of: path)
        return FiredPath(path: path.key, agreement: path.agreement, request: request.number)
    }
}

extension TenantTransaction {
    /// The figures as they are now, the number of regions among them.
    func presentFigures() async throws -> [TenantMetric: Int] {
        var figures = Dictionary(
            try await self.figures().map { ($0.metric, $0.figure.value) },
            uniquingKeysWith: { first, _ in first })
        figures[.regions] = try await regionCount()
        return figures
    }
}

extension AuditEntry {
    /// The same with the change requests that it opened; without any as it was.
    func telling(of fired: [FiredPath]) -> AuditEntry {
        guard !fired.isEmpty else { return self }
        var entry = self
        entry.payload["opened"] = .array(
            fired.map {
                [
                    "path": .slug($0.path), "agreement": .slug($0.agreement), "request": .integer($0.request),
                ]
            })
        return entry
    }
}
