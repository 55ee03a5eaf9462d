// Members of a test's tenant, and when they are away.

package import Domain
package import Operations

extension EmailAddress {
    /// The address of this name at a place where no mail is.
    package static func example(_ name: String) -> EmailAddress {
        guard let address = EmailAddress("\(name)@example.com") else {
            preconditionFailure("“\(name)” has no place in an address")
        }
        return address
    }
}

extension TestTenant {
    @discardableResult
    package func putMember(
        _ key: Slug, subject: String? = nil, by call: Call, _ precondition: Precondition = .create
    ) async throws -> Member {
        let definition = MemberDefinition(
            name: "Member \(key)", email: .example(key.text), position: "Head of \(key)", subject: subject)
        return try await workspace.putMember(key, definition, precondition, by: call).member
    }

    /// An absence on the day of `Instant.start`, from when it is entered.
    @discardableResult
    package func absent(_ member: Slug, days: Int = 30, by call: Call) async throws -> Absence {
        let last = CivilDate(daysSince1970: Instant.start.date.daysSince1970 + days - 1)
        return try await workspace.addAbsence(
            NewAbsence(member: member, from: Instant.start.date, to: last, note: "Away"), by: call)
    }

    /// A request of a token with this subject.
    package func call(
        subject: String, as roles: Set<Role>, region: Slug? = nil, at now: Instant = .hour(1)
    ) -> Call {
        var principal = principal(roles, region: region)
        principal.credential = .jwt(issuer: "tests", subject: subject)
        return Call(principal: principal, now: now)
    }
}
