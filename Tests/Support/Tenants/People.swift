// Who holds what in a test's tenant.

package import Domain
package import Operations

extension TestTenant {
    /// Replaces what a member holds, whatever that was.
    @discardableResult
    package func hold(
        _ member: Slug, _ posts: [Post], deputies: [Slug] = [], by call: Call
    ) async throws -> Person {
        try await workspace.putPerson(
            member, PersonDefinition(posts: posts, deputies: deputies), .exists, by: call)
    }

    @discardableResult
    package func putTeam(
        _ key: Slug, _ members: [TeamMember], holding functions: [Slug] = ["inside-sales"],
        in segments: [Territory] = [], by call: Call, _ precondition: Precondition = .create
    ) async throws -> Team {
        let definition = TeamDefinition(
            name: "Team \(key)", functions: functions, segments: segments, members: members)
        return try await workspace.putTeam(key, definition, precondition, by: call).team
    }

    /// Imports a file of these records, below the names of the columns.
    @discardableResult
    package func importPeople(_ records: String, by call: Call) async throws -> PeopleReport {
        try await importPeople(file: "key,name,email,position,function,region,vertical\n" + records, by: call)
    }

    @discardableResult
    package func importPeople(file text: String, by call: Call) async throws -> PeopleReport {
        let file = AsyncStream { continuation in
            // In parts that lie across rows, as a network would cut them.
            var rest = Array(text.utf8)[...]
            while !rest.isEmpty {
                continuation.yield(Array(rest.prefix(100)))
                rest = rest.dropFirst(100)
            }
            continuation.finish()
        }
        return try await workspace.importPeople(file, by: call)
    }

    /// Of the signers of `makeSigners`: ada holds posts and is on the team `callers`, bob stands in for her.
    package func staff(by call: Call) async throws {
        let dach = Territory(region: "dach", vertical: "software")
        try await hold(
            "ada", [Post("inside-sales", in: dach), Post("sales-manager")], deputies: ["bob"], by: call)
        try await putTeam("callers", [TeamMember("ada", capacity: 40)], in: [dach], by: call)
    }
}
