// SQL of absences: entering, ending and finding them.

package import Domain
import FoundationEssentials
import Postgres

extension Absence {
    fileprivate init(_ row: PostgresRow) throws {
        let (from, to): (PostgresDate, PostgresDate) = (try row["first_day"], try row["last_day"])
        let name: String = try row["time_zone"]
        guard let zone = TimeZoneName(name) else { throw StoreFault.unreadable("time_zone") }
        let entered = NewAbsence(
            member: try row.slug("member"), from: CivilDate(daysSince1970: Int(from.daysSince1970)),
            to: CivilDate(daysSince1970: Int(to.daysSince1970)), timeZone: zone, note: try row["note"])
        self.init(
            id: try row.id("id"), entered: entered, startsAt: try row.instant("starts_at"),
            endsAt: try row.instant("ends_at"), enteredAt: try row.instant("entered_at"),
            enteredBy: try row["entered_by"])
        if let at = try row.optionalInstant("cancelled_at") {
            cancellation = Cancellation(at: at, by: try row["cancelled_by"])
        }
    }
}

private let absenceColumns: SQL = """
    a.id, m.key AS member, a.first_day, a.last_day, a.time_zone, a.note, a.starts_at, a.ends_at, a.entered_at,
    a.entered_by, a.cancelled_at, a.cancelled_by
    """

extension TenantTransaction {
    /// Seconds before an instant from which on an absence must have begun to cover it: none is longer, as a constraint
    /// holds. Without it, who was away would be looked for among all absences that ever were.
    private static let longestSeconds = 1_097 * 86_400

    /// The condition that an absence `a` covers an instant.
    func covers(_ instant: Instant) -> SQL {
        """
        a.starts_at <= \(instant.timestamp)
          AND a.starts_at > \(instant.adding(seconds: -Self.longestSeconds).timestamp)
          AND a.ends_at > \(instant.timestamp)
        """
    }

    package func absence(_ id: AbsenceID) async throws -> Absence? {
        try await query(
            """
            SELECT \(absenceColumns)
            FROM absences a
            JOIN members m ON m.tenant_id = a.tenant_id AND m.id = a.member_id
            WHERE a.tenant_id = \(tenant.stored) AND a.id = \(id.stored)
            """
        ).first.map(Absence.init)
    }

    /// A page of the absences, those that begin last first.
    ///
    /// - Parameter last: the start and the id of the last one of the page before.
    package func absences(
        _ filter: AbsenceFilter, after last: (startsAt: Instant, id: AbsenceID)?, limit: Int
    ) async throws -> [Absence] {
        var condition: SQL = "a.tenant_id = \(tenant.stored)"
        if let member = filter.member {
            condition += """
                 AND a.member_id = (
                    SELECT id FROM members WHERE tenant_id = \(tenant.stored) AND key = \(member.text))
                """
        }
        if let instant = filter.at { condition += " AND \(covers(instant))" }
        if let last {
            condition += " AND (a.starts_at, a.id) < (\(last.startsAt.timestamp), \(last.id.stored))"
        }
        return try await query(
            """
            SELECT \(absenceColumns)
            FROM absences a
            JOIN members m ON m.tenant_id = a.tenant_id AND m.id = a.member_id
            WHERE \(condition)
            ORDER BY a.starts_at DESC, a.id DESC
            LIMIT \(limit)
            """
        ).map(Absence.init)
    }

    /// Who of these members is away at an instant, and by which absence: one at most, since they never overlap.
    package func absences(of members: [Slug], at instant: Instant) async throws -> [Slug: Absence] {
        let rows = try await query(
            """
            SELECT \(absenceColumns)
            FROM members m
            JOIN absences a ON a.tenant_id = m.tenant_id AND a.member_id = m.id AND \(covers(instant))
            WHERE m.tenant_id = \(tenant.stored) AND m.key = ANY (\(members.map(\.text)))
            """)
        let found = try rows.map(Absence.init)
        return Dictionary(found.map { ($0.entered.member, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// - Throws: 409 `absence_overlap`.
    package func insert(_ absence: Absence, of member: MemberID) async throws {
        let entered = absence.entered
        try await query(
            """
            INSERT INTO absences
                (tenant_id, id, member_id, first_day, last_day, time_zone, note, starts_at, ends_at, entered_at,
                entered_by)
            VALUES (\(tenant.stored), \(absence.id.stored), \(member.stored), \(entered.from.stored),
                \(entered.to.stored), \(entered.timeZone.text), \(entered.note), \(absence.startsAt.timestamp),
                \(absence.endsAt.timestamp), \(absence.enteredAt.timestamp), \(absence.enteredBy))
            """)
    }

    /// Writes down the end of an absence that was cancelled.
    package func saveCancellation(of absence: Absence) async throws {
        try await query(
            """
            UPDATE absences
            SET ends_at = \(absence.endsAt.timestamp), cancelled_at = \((absence.cancellation?.at).timestamp),
                cancelled_by = \(absence.cancellation?.by)
            WHERE tenant_id = \(tenant.stored) AND id = \(absence.id.stored)
            """)
    }
}

extension CivilDate {
    fileprivate var stored: PostgresDate { PostgresDate(daysSince1970: Int32(clamping: daysSince1970)) }
}
