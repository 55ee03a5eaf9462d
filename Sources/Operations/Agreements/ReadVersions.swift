// Reading versions: drafts and frozen ones, one or many, and the exact text that was hashed.

package import Domain
import Store

extension Workspace {
    package func version(_ number: Int, of key: Slug, by call: Call) async throws -> VersionView {
        try await snapshot(call, .readAgreements) { transaction in
            try await transaction.version(number, of: key, now: call.now)
        }
    }

    /// A page of versions, newest first; the draft, being the newest, comes first.
    package func versions(
        of key: Slug, before number: Int?, limit: Int, by call: Call
    ) async throws -> [VersionView] {
        try await snapshot(call, .readAgreements) { transaction in
            let agreement = try await transaction.agreement(key, now: call.now).orNotFound("agreement", key)
            var views: [VersionView] = []
            if let draft = try await transaction.draft(of: agreement.id),
                number.map({ draft.number < $0 }) ?? true
            {
                views.append(VersionView(agreement: agreement, content: .draft(draft), at: call.now))
            }
            views += try await transaction.versions(of: agreement.id, before: number, limit: limit).map {
                VersionView(agreement: agreement, content: .frozen($0), at: call.now)
            }
            return Array(views.prefix(limit))
        }
    }

    /// The signed text of a proposed version, byte for byte.
    package func envelope(
        _ number: Int, of key: Slug, by call: Call
    ) async throws -> (text: String, sha256: String) {
        guard let envelope = try await read(call, .readAgreements, { try await $0.envelope(number, of: key) })
        else {
            throw DomainError.notFound("proposed version of “\(key)”", String(number))
        }
        return envelope
    }
}
