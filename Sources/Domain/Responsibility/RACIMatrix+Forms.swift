// The matrix as JSON and as CSV.

extension RACIMatrix {
    package var json: JSON {
        [
            "activities": .array(activities.map(\.json)),
            "roles": .texts(roles),
        ]
    }

    /// A row an activity, a column a role, its letters where they meet; lines end as RFC 4180 says.
    package func csv(_ language: Language) -> String {
        let head = [LocalizedText("Activity", german: "Aktivität")[language]] + roles
        let rows = activities.map { activity in [activity.text ?? activity.key] + roles.map(activity.letters)
        }
        return ([head] + rows).map { CSVLine.text($0) }.joined()
    }
}

extension RACIMatrix.Activity {
    package var json: JSON {
        [
            "activity": .string(key), "text": .text(text),
            "accountable": .text(roles[.accountable]?.first),
            "responsible": .texts(roles[.responsible] ?? []), "consulted": .texts(roles[.consulted] ?? []),
            "informed": .texts(roles[.informed] ?? []),
        ]
    }
}
