// Calendars: reading them in any version, defining and deleting them. Each change is a version of its own.

import Crypto
package import Domain
import Store

extension Workspace {
    package func calendar(_ key: Slug, _ moment: CalendarMoment, by call: Call) async throws
        -> CalendarVersion
    {
        guard let found = try await read(call, .readCalendars, { try await $0.calendar(key, moment) }) else {
            switch moment {
            case .present: throw DomainError.notFound("calendar", key.text)
            case .version(let number): throw DomainError.notFound("version", number, of: key)
            case .at(let instant):
                throw DomainError(.notFound, .notFound, "There was no calendar “\(key)” at \(instant).")
            }
        }
        return found
    }

    package func calendars(after key: String?, limit: Int, by call: Call) async throws -> [CalendarSummary] {
        try await read(call, .readCalendars) { try await $0.calendars(after: key, limit: limit) }
    }

    /// The sets of holidays that Baton comes with.
    package func holidaySets(by call: Call) throws -> [HolidaySet] {
        try call.principal.require(.readCalendars)
        return HolidaySet.all
    }

    /// A page of a calendar's versions, the newest first; also of one that was deleted.
    package func calendarVersions(
        of key: Slug, before number: Int?, limit: Int, by call: Call
    ) async throws -> [CalendarSummary] {
        try await snapshot(call, .readCalendars) { transaction in
            let versions = try await transaction.calendarVersions(of: key, before: number, limit: limit)
            if versions.isEmpty, number == nil { throw DomainError.notFound("calendar", key.text) }
            return versions
        }
    }

    /// Makes a calendar or its next version. Answers whether the calendar is new. What says the same as before, with the
    /// same days of its sets, makes no version.
    package func putCalendar(
        _ key: Slug, _ calendar: WorkingCalendar, _ precondition: Precondition, by call: Call
    ) async throws -> (version: CalendarVersion, isNew: Bool) {
        try await change(call, .writeCalendars, nil) { transaction in
            let turn = try await transaction.beginStructureChange(call.now)
            let current = try await transaction.calendar(key)
            try precondition.check(orCreate: current?.tag)
            if current == nil, try await transaction.calendarCount() >= CalendarLimits.calendarsPerTenant {
                let most = CalendarLimits.calendarsPerTenant
                try [Fault("", .tooMany, "There are \(most) calendars, the most there may be.")].throwIfAny()
            }
            if let current, current.calendar == calendar { return .nothing((current, false)) }
            let saved = try await write(calendar, key, over: current, turn, transaction, call)
            var payload = saved.payload
            payload["is_new"] = .bool(current == nil)
            return Changed((saved, current == nil), AuditEntry(.calendarPut, .calendar(key), payload))
        }
    }

    /// Ends a calendar. What it said stays known for the instants at which it did.
    ///
    /// - Throws: 409 `calendar_in_use` while a region, a team or the settings have it.
    package func deleteCalendar(_ key: Slug, _ precondition: Precondition, by call: Call) async throws {
        try await change(call, .writeCalendars, nil) { transaction in
            let turn = try await transaction.beginStructureChange(call.now)
            let current = try await transaction.calendar(key).orNotFound("calendar", key)
            try precondition.check(against: current.tag)
            let faults = try await transaction.uses(ofCalendar: current.id).map(\.fault)
            guard faults.isEmpty else {
                throw DomainError(
                    .conflict, .calendarInUse,
                    "“\(key)” cannot be deleted while it is in use: give those who have it another calendar first.",
                    faults: faults)
            }
            try await transaction.endCalendar(current.id, at: turn.at)
            return Changed(
                AuditEntry(.calendarDeleted, .calendar(key), ["version": .integer(current.number)]))
        }
    }

    /// Writes the next version of a calendar, which may be its first.
    func write(
        _ calendar: WorkingCalendar, _ key: Slug, over current: CalendarVersion?, _ turn: StructureChange,
        _ transaction: TenantTransaction, _ call: Call
    ) async throws -> CalendarVersion {
        let id = current?.id ?? newID(turn.at)
        let last: Int
        if let current {
            last = current.number
        } else {
            last = try await transaction.lastVersion(ofCalendar: key)
            try await transaction.insertCalendar(id, key, at: turn.at)
        }
        try await transaction.insertVersion(
            last + 1, of: id, calendar, by: call.principal.reference, at: turn.at)
        return try await transaction.calendar(key).orNotFound("calendar", key)
    }
}

extension CalendarVersion {
    /// Thousands of days have no place in a record; the hash says which ones they were.
    var payload: JSONObject {
        [
            "version": .integer(number), "time_zone": .string(calendar.timeZone.text),
            "holidays": .integer(calendar.holidays.count), "exceptions": .integer(calendar.exceptions.count),
            "holiday_sets": .texts(calendar.holidaySets.map(\.text)),
            "sha256": .string(SHA256.hash(data: calendar.stored.canonicalBytes()).hexadecimal),
        ]
    }
}

extension CalendarUse {
    fileprivate var fault: Fault {
        switch self {
        case .region(let key): Fault("", .calendarInUse, "The region “\(key)” has it.")
        case .team(let key): Fault("", .calendarInUse, "The team “\(key)” has it.")
        case .settings: Fault("", .calendarInUse, "The settings have it as the default of all regions.")
        }
    }
}

extension TenantTransaction {
    /// The calendar that a body names, or the fault that there is none.
    func calendarID(named key: Slug?, at pointer: String) async throws -> (id: CalendarID?, faults: [Fault]) {
        guard let key else { return (nil, []) }
        if let id = try await calendarID(key) { return (id, []) }
        return (nil, [Fault(pointer, .unknownReference, "There is no calendar “\(key)”.")])
    }
}
