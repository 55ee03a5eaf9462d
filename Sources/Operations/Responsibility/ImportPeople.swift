// Importing people from a file: some of them at a time, each time in a transaction, so that an import that is cut keeps
// what it answered for and can simply be repeated.

package import Domain
import Store

extension Workspace {
    /// People of one transaction.
    package static let importChunkPeople = 100

    /// Reads a file of people: members that are not there are made, others are changed, and the posts of all of them
    /// become what the file says.
    ///
    /// - Parameter chunks: the file's bytes as they arrive; what arrived stays when the rest does not.
    /// - Throws: faults of the file as a whole. A wrong row refuses its person, is in the report and stops nothing.
    package func importPeople<Chunks: AsyncSequence>(
        _ chunks: Chunks, separator: CSVSeparator = .comma, by call: Call
    ) async throws -> PeopleReport where Chunks.Element == [UInt8] {
        try call.principal.require(.writePeople)
        try call.principal.require(.writeMembers)
        var reader = CSVReader(separator: separator)
        var importer: PeopleImport?
        var report = PeopleReport()
        var rows: [CSVRow] = []
        for try await chunk in chunks {
            do { try reader.read(chunk, into: &rows) } catch { throw error.error }
            try await take(&rows, &importer, reader.header, &report, call)
        }
        do { try reader.finish(into: &rows) } catch { throw error.error }
        try await take(&rows, &importer, reader.header, &report, call)
        importer?.finish()
        try await write(&importer, &report, atLeast: 1, call)
        return report
    }

    private func take(
        _ rows: inout [CSVRow], _ importer: inout PeopleImport?, _ header: [String]?,
        _ report: inout PeopleReport, _ call: Call
    ) async throws {
        if importer == nil, let header { importer = PeopleImport(columns: try PeopleColumns(header: header)) }
        guard importer != nil else { return }
        for row in rows {
            importer?.read(row)
            try await write(&importer, &report, atLeast: Workspace.importChunkPeople, call)
        }
        rows.removeAll(keepingCapacity: true)
    }

    private func write(
        _ importer: inout PeopleImport?, _ report: inout PeopleReport, atLeast count: Int, _ call: Call
    ) async throws {
        guard let people = importer?.takePeople(atLeast: count) else { return }
        report.add(try await write(people, call))
    }

    /// Writes one chunk in one transaction and answers what became of its people.
    private func write(_ people: [ImportedPerson], _ call: Call) async throws -> PeopleReport {
        try await changeInBulk(call, .writeMembers, nil) { transaction in
            let instant = try await transaction.beginPeopleChange(call.now)
            let accepted = people.filter(\.faults.isEmpty)
            let nodes = try await transaction.nodes(of: accepted.flatMap(\.posts).map { $0.post.territory })
            let known = try await transaction.people(accepted.compactMap(\.key), at: nil, now: call.now)
            var current = Dictionary(
                known.map { ($0.member.key, $0) }, uniquingKeysWith: { first, _ in first })
            var report = PeopleReport()
            var written: [String] = []
            for var person in people {
                guard let key = person.key, person.faults.isEmpty else {
                    report.refuse(person)
                    continue
                }
                let old = current.removeValue(forKey: key)
                try await check(&person, key, old, nodes, transaction)
                guard person.faults.isEmpty else {
                    report.refuse(person)
                    continue
                }
                let isChanged = try await write(person, key, old, transaction, at: instant, call)
                if isChanged { written.append(key.text) }
                report.accept(person, old == nil ? .created : isChanged ? .updated : .unchanged)
            }
            guard !written.isEmpty else { return .nothing(report) }
            return Changed(
                report,
                AuditEntry(
                    .peopleImported, .people,
                    [
                        "created": .integer(report.created), "updated": .integer(report.updated),
                        "keys_sha256": .string(AuditEntry.digest(of: written)),
                    ]))
        }
    }

    /// Adds what only the tenant's other rows can tell to the faults of the person's rows.
    private func check(
        _ person: inout ImportedPerson, _ key: Slug, _ old: Person?, _ nodes: TerritoryNodes,
        _ transaction: TenantTransaction
    ) async throws {
        let held = Set(old?.definition.posts ?? [])
        for (row, post) in person.posts where !held.contains(post) {
            for fault in post.territory.faults(at: "/columns", { nodes.has($0, in: $1) }) {
                person.refuse(row, fault)
            }
            if old?.member.isActive == false {
                person.refuse(
                    row,
                    Fault(
                        "/columns/function", .memberDeactivated,
                        "“\(key)” is deactivated: it keeps what it holds, and is given nothing new."))
            }
        }
        guard let definition = person.definition(over: old?.member.definition) else { return }
        let rivals = try await transaction.memberRivals(of: key, definition)
        if rivals.holdEmail {
            person.refuse(Fault("/columns/email", .emailTaken, "Another member has this address."))
        }
        if old == nil && rivals.count >= MemberLimits.perTenant {
            person.refuse(
                Fault(
                    "/columns/key", .tooMany,
                    "There are \(MemberLimits.perTenant) members, the most there may be."))
        }
        if old == nil && MemberLimits.reservedKeys.contains(key) {
            person.refuse(Member.reserved(key, at: "/columns/key"))
        }
    }

    /// Answers whether anything was written.
    private func write(
        _ person: ImportedPerson, _ key: Slug, _ old: Person?, _ transaction: TenantTransaction,
        at instant: Instant, _ call: Call
    ) async throws -> Bool {
        guard let definition = person.definition(over: old?.member.definition) else { return false }
        var member =
            old?.member
            ?? Member(id: newID(call.now), key: key, definition: definition, createdAt: call.now)
        let isOther = !definition.fields(otherThan: old?.member.definition).isEmpty
        if old == nil {
            try await transaction.insert(member)
        } else if isOther {
            member.definition = definition
            member.revision += 1
            try await transaction.save(member)
        }
        let posts = Set(person.posts.map { $0.post })
        let held = Set(old?.definition.posts ?? [])
        guard posts != held else { return old == nil || isOther }
        let nodes = try await transaction.nodes(of: posts.union(held).map(\.territory))
        let rows = PersonWrite(
            member: member.id, endedPosts: held.subtracting(posts).sorted(),
            begunPosts: posts.subtracting(held).sorted())
        try await transaction.write(rows, nodes, at: instant) { newUUID(instant) }
        return true
    }
}
