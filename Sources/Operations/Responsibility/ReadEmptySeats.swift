// Seats that nobody active fills: in agreements, and in what people hold.

package import Domain
import Store

/// What is asked of the list of empty seats.
package struct SeatQuestion: Sendable, Hashable {
    /// Only seats that name this member.
    package var person: Slug?
    /// nil is now.
    package var at: Instant?

    package init(person: Slug? = nil, at: Instant? = nil) {
        self.person = person
        self.at = at
    }
}

package struct SeatReport: Sendable {
    package var at: Instant
    package var seats: [EmptySeat]
    /// Whether there may be more.
    package var isTruncated: Bool
}

extension Workspace {
    /// The empty seats of an instant, deputies applied, as of one moment of the database.
    ///
    /// - Throws: 422 `unknown_reference` at `/query/person`.
    package func emptySeats(_ question: SeatQuestion, by call: Call) async throws -> SeatReport {
        let at = question.at ?? call.now
        let found = try await snapshot(call, .readPeople) { transaction in
            if let person = question.person, try await transaction.member(person) == nil {
                try [Fault("/query/person", .unknownReference, "There is no member “\(person)”.")]
                    .throwIfAny()
            }
            let versions = try await transaction.seatedVersions(
                at: at, limit: EmptySeats.maximumVersions + 1)
            var held = try await transaction.seatsHeldByMissing(
                at: at, of: question.person, limit: EmptySeats.maximumHeld + 1)
            held += try await transaction.openWorkOfGone(
                at: at, of: question.person, limit: EmptySeats.maximumHeld + 1)
            let asked = EmptySeats.Question(
                versions: Array(versions.prefix(EmptySeats.maximumVersions)),
                held: Array(held.prefix(EmptySeats.maximumHeld)))
            let staffing = try await transaction.staffing(
                functions: asked.functions, members: asked.members, names: asked.names, at: at)
            let trees = try await transaction.trees(at: at)
            let isCut =
                versions.count > EmptySeats.maximumVersions || held.count > EmptySeats.maximumHeld
            return (
                EmptySeats(asked, staffing, regions: trees.regions, verticals: trees.verticals), isCut
            )
        }
        let seats = found.0.all(of: question.person)
        return SeatReport(
            at: at, seats: Array(seats.prefix(EmptySeats.maximum)),
            isTruncated: found.1 || seats.count > EmptySeats.maximum)
    }
}
