// Change requests of tests.

package import Domain
package import Operations

extension TestTenant {
    /// A request of revenue operations.
    package func asker(at now: Instant = .hour(1)) -> Call { call(as: [.revops], at: now) }

    @discardableResult
    package func requestChange(
        _ key: Slug, _ title: String = "Faster", patch: JSON = .responses(saying: "1h"), by call: Call
    ) async throws -> ChangeRequest {
        try await workspace.requestChange(
            of: key, NewChangeRequest(title: title, reason: "Deals were lost", patch: patch), by: call)
    }

    /// The number of a request that revenue operations asked for and the administrator agreed to.
    @discardableResult
    package func agreedChange(
        _ key: Slug, _ title: String = "Faster", patch: JSON = .responses(saying: "1h"),
        at now: Instant = .hour(1)
    ) async throws -> Int {
        let request = try await requestChange(key, title, patch: patch, by: asker(at: now))
        return try await workspace.decideChange(
            request.number, of: key, .agreed, reason: nil, by: call(at: now)
        ).number
    }

    /// A request in a state; `key` has a version, and no draft but for `drafted`.
    package func change(
        _ key: Slug, in state: ChangeRequestState, patch: JSON = .responses(saying: "1h"),
        at now: Instant = .hour(1)
    ) async throws -> Int {
        switch state {
        case .open: return try await requestChange(key, patch: patch, by: asker(at: now)).number
        case .agreed: return try await agreedChange(key, patch: patch, at: now)
        case .declined:
            let number = try await requestChange(key, patch: patch, by: asker(at: now)).number
            _ = try await workspace.decideChange(
                number, of: key, .declined, reason: "Not now", by: call(at: now))
            return number
        case .withdrawn:
            let number = try await requestChange(key, patch: patch, by: asker(at: now)).number
            _ = try await workspace.withdrawChange(number, of: key, by: asker(at: now))
            return number
        case .drafted:
            let number = try await agreedChange(key, patch: patch, at: now)
            _ = try await workspace.draftChange(number, of: key, .none, by: call(at: now))
            return number
        case .carried:
            let number = try await agreedChange(key, patch: patch, at: now)
            let draft = try await workspace.draftChange(number, of: key, .none, by: call(at: now))
            _ = try await workspace.proposeVersion(draft.version.number, of: key, by: call(at: now))
            return number
        }
    }
}

extension VersionView {
    package var draft: Draft? {
        if case .draft(let draft) = content { draft } else { nil }
    }
}
