// A person as records of a file.

extension Person {
    /// The records of a file of people: one for each post, one without where there is none.
    package var records: [String] {
        let own = [
            member.key.text, member.definition.name, member.definition.email.text,
            member.definition.position ?? "",
        ]
        guard !posts.isEmpty else { return [CSVLine.record(own + ["", "", ""])] }
        return posts.map { held in
            let post = held.value
            return CSVLine.record(
                own + [
                    post.function.text, post.territory.region?.text ?? "",
                    post.territory.vertical?.text ?? "",
                ])
        }
    }
}
