// A plan as people and programs read it.

import Domain

extension PlanStep {
    /// `new, draft version 1, propose`.
    var words: String {
        var words: [String] = []
        if isNew { words.append("create") } else if isRenamed { words.append("rename") }
        switch draft {
        case .new(let version)?: words.append("draft version \(version)")
        case .edit(let version)?: words.append("edit draft \(version)")
        case nil: if !isNew, !isRenamed, !differences.isEmpty { words.append("change") }
        }
        if let proposal { words.append("propose version \(proposal)") }
        return words.joined(separator: ", ")
    }

    /// What differs, where that says more than the plan itself.
    var place: String {
        guard !isNew, let first = differences.first else { return "" }
        return first.pointer.description + (differences.count > 1 ? " and \(differences.count - 1) more" : "")
    }

    var json: JSON {
        var members = object.members
        members["is_new"] = .bool(isNew)
        members["is_renamed"] = .bool(isRenamed)
        switch draft {
        case .new(let version)?: members["draft"] = .number(Double(version))
        case .edit(let version)?: members["edits_draft"] = .number(Double(version))
        case nil: break
        }
        if let proposal { members["proposes"] = .number(Double(proposal)) }
        members["differences"] = .array(differences.map(\.json))
        return .object(members)
    }
}

extension PlanObject {
    var members: JSONObject {
        var members: JSONObject = ["object": .string(kind), "file": .string(path)]
        if let key { members["key"] = .string(key.text) }
        return members
    }
}

extension FileDifference {
    /// A side that has no value is left out.
    var json: JSON {
        var members: JSONObject = ["pointer": .string(pointer.description)]
        if let server { members["server"] = server }
        if let files { members["files"] = files }
        return .object(members)
    }
}

extension FilePlan {
    var json: JSON {
        [
            "changes": .array(changes.map(\.json)), "unchanged": .number(Double(steps.count - changes.count)),
            "only_on_server": .array(
                onlyOnServer.map { object in
                    var members = object.members
                    members["file"] = Optional.none
                    return .object(members)
                }),
        ]
    }

    /// The plan in a line for each object that changes.
    var table: Table {
        Table(
            .key("Object"), .text("Plan"), .path("Where"),
            rows: changes.map { [$0.object.words, $0.words, $0.place] })
    }

    /// Every value that differs, in a line of its own.
    var differenceTable: Table {
        var table = Table(.key("Object"), .path("Where"), .text("Server"), .text("Files"))
        for step in changes {
            for difference in step.differences {
                table.add([
                    step.object.words, difference.pointer.description, difference.server?.summary ?? "–",
                    difference.files?.summary ?? "–",
                ])
            }
        }
        return table
    }
}

extension Output {
    /// What no step touches.
    func rest(of plan: FilePlan) {
        let unchanged = plan.steps.count - plan.changes.count
        if unchanged > 0 {
            line("\(unchanged) \(plan.changes.isEmpty ? "" : "more ")the same on both sides.")
        }
        guard !plan.onlyOnServer.isEmpty else { return }
        line(
            "Only on the server, left as they are: " + plan.onlyOnServer.map(\.words).joined(separator: ", "))
    }
}
