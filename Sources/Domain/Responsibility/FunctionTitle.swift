// The functions that a name in an agreement's terms can mean.

package enum FunctionTitle {
    /// By key, by the key's words, or by the usual title in either language: `executive-board`, `Executive Board`,
    /// `Geschäftsführung`. None where the name is no function's.
    package static func keys(_ name: String) -> [Slug] {
        let folded = FoldedText(name).text
        let words = Slug(folded.split(separator: " ").joined(separator: "-"))
        var keys: [Slug] = []
        for key in [Slug(name), words].compactMap(\.self) + byTitle[folded, default: []]
        where !keys.contains(key) {
            keys.append(key)
        }
        return keys
    }

    private static let byTitle: [String: [Slug]] = DocumentVocabulary.roles
        .sorted { $0.key < $1.key }
        .reduce(into: [:]) { titles, role in
            guard let key = Slug(role.key) else { return }
            for title in Set([role.value.english, role.value.german].map { FoldedText($0).text }) {
                titles[title, default: []].append(key)
            }
        }
}
