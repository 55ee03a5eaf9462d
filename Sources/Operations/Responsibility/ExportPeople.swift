// All people as a file, a page at a time: memory does not grow with the tenant.

package import Domain
import Store

extension Workspace {
    /// People read at once.
    package static let exportPagePeople = 200

    /// The first page of an export; what refuses it refuses it here.
    package func firstPeople(by call: Call) async throws -> [Person] { try await people(after: nil, call) }

    /// The page behind one; nil where there is none.
    package func peopleFollowing(_ page: [Person], by call: Call) async throws -> [Person]? {
        guard page.count == Workspace.exportPagePeople else { return nil }
        return try await people(after: page.last?.member.key.text, call)
    }

    private func people(after key: String?, _ call: Call) async throws -> [Person] {
        try await people(PersonFilter(), after: key, limit: Workspace.exportPagePeople, by: call)
    }
}
