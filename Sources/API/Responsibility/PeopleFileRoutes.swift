// Routes of people in bulk: files of them, and one who takes another's place.

import Domain
package import Hummingbird
package import Operations

package struct PeopleFileRoutes: TenantRoutes {
    private let workspace: Workspace

    package init(_ workspace: Workspace) { self.workspace = workspace }

    package func add(to group: RouterGroup<AuthenticatedContext>) {
        let people = group.group("people")
        people.post("imports", use: importFile)
        people.get("export", use: export)
        people.post("{key}/replacement", use: replace)
    }

    @Sendable private func importFile(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        let separator = try request.query { q in q.optional("separator")?.separator() ?? .comma }
        _ = try request.bodyType(of: [.csv])
        let report = try await workspace.importPeople(
            try request.upload(limit: BodyLimit.file), separator: separator, by: context.call())
        return .json(report.json)
    }

    @Sendable private func export(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        try request.noQuery()
        let call = context.call()
        let first = try await workspace.firstPeople(by: call)
        return .csv(logger: context.logger) { lines in
            try await lines.write(parts: [Array(CSVLine.record(PeopleField.allCases.map(\.rawValue)).utf8)])
            var page = first
            while true {
                for record in page.flatMap(\.records) { try await lines.write(parts: [Array(record.utf8)]) }
                guard let next = try await workspace.peopleFollowing(page, by: call) else { return }
                page = next
            }
        }
    }

    @Sendable private func replace(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        try request.noQuery()
        let key = try context.personKey()
        let input = try ReplacementInput(try await request.json())
        return .json(try await workspace.replacePerson(key, by: input.by, by: context.call()).json)
    }
}

private struct ReplacementInput: Input {
    let by: Slug

    init(reading r: ObjectReader) { by = r["by"].slug() }
}

extension Replacement {
    fileprivate var json: JSON {
        func list<Value>(_ items: [Item<Value>], _ json: (Value) -> JSON) -> JSON {
            .array(
                items.map { item in
                    var object = json(item.value).objectValue ?? JSONObject()
                    object["is_new"] = .bool(item.isNew)
                    return .object(object)
                })
        }
        return [
            "replaced": .string(replaced.text), "by": .string(by.text), "posts": list(posts, \.json),
            "teams": list(places) {
                ["key": .string($0.team.text), "capacity": .integer($0.capacity)]
            },
            "deputyships": list(deputyships) { ["of": .string($0.text)] },
            "milestones": .integer(milestones), "actions": .integer(actions),
        ]
    }
}

extension PeopleReport {
    fileprivate var json: JSON {
        [
            "rows": .integer(rows), "people": .integer(people), "created": .integer(created),
            "updated": .integer(updated), "unchanged": .integer(unchanged), "refused": .integer(refused),
            "faults": .array(
                faults.map { fault in
                    [
                        "row": .integer(fault.row), "line": .integer(fault.line), "key": .text(fault.key),
                        "errors": .array(fault.errors.map(\.json)),
                    ]
                }), "faults_truncated": .bool(faultsTruncated),
        ]
    }
}
