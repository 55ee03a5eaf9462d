// Turns the rows of a file into people: a row is a post, and rows of one key that follow one another are one person.

/// A column of a file of people, in the order in which an export writes them.
package enum PeopleField: String, Sendable, Hashable, CaseIterable {
    case key, name, email, position, function, region, vertical
}

/// Which column of a file holds which field: each must be there, once, by its own name; others are ignored.
package struct PeopleColumns: Sendable {
    private let positions: [PeopleField: Int]

    /// - Throws: columns that the file has not or has twice, all at once.
    package init(header: [String]) throws(DomainError) {
        var positions: [PeopleField: Int] = [:]
        var faults: [Fault] = []
        for field in PeopleField.allCases {
            let found = header.indices.filter { header[$0] == field.rawValue }
            let place = "/columns/\(field.rawValue)"
            if found.count > 1 {
                faults.append(
                    Fault(place, .duplicate, "The file has more than one column “\(field.rawValue)”."))
            } else if let first = found.first {
                positions[field] = first
            } else {
                faults.append(Fault(place, .required, "The file has no column “\(field.rawValue)”."))
            }
        }
        try faults.throwIfAny()
        self.positions = positions
    }

    /// The cells that are not empty, as they were before an export made them safe.
    fileprivate func cells(of row: CSVRow) -> [PeopleField: String] {
        positions.compactMapValues { CSVLine.read(row[$0].trimmed).nonEmpty }
    }
}

/// One person of a file: what its rows say, and what is wrong with them.
package struct ImportedPerson: Sendable {
    /// Faults of one person beyond these are not kept.
    private static let faultsKept = 200

    /// A row of the file.
    package struct Place: Sendable, Hashable {
        /// 1 for the first row below the column names.
        package let row: Int
        package let line: Int
    }

    /// As the file has it, shortened if need be.
    package let keyText: String?
    package let key: Slug?
    package let first: Place
    package private(set) var rows = 1
    package private(set) var posts: [(place: Place, post: Post)] = []
    package private(set) var faults: [(place: Place, fault: Fault)] = []
    fileprivate var cells: [PeopleField: String]
    fileprivate var stated: MemberDefinition?

    fileprivate init(_ cells: [PeopleField: String], at first: Place) {
        keyText = cells[.key].map { String($0.prefix(Slug.maximumLength)) }
        key = cells[.key].flatMap { Slug($0) }
        self.cells = cells
        self.first = first
    }

    package mutating func refuse(_ place: Place, _ fault: Fault) {
        if faults.count < Self.faultsKept { faults.append((place, fault)) }
    }

    package mutating func refuse(_ fault: Fault) { refuse(first, fault) }

    /// What the member becomes; its subject, which no file has, stays. nil where its rows are wrong.
    package func definition(over old: MemberDefinition?) -> MemberDefinition? {
        guard var definition = stated, faults.isEmpty else { return nil }
        definition.subject = old?.subject
        return definition
    }

    /// Takes what a row says: of the person, which no row may say otherwise than the first, and its post.
    fileprivate mutating func take(_ given: [PeopleField: String], at place: Place) {
        for field in [PeopleField.name, .email, .position] {
            guard let text = given[field], text != cells[field] else { continue }
            refuse(
                place,
                Fault(
                    "/columns/\(field.rawValue)", .notAllowedValue,
                    "Row \(first.row), the first one of this person, says otherwise."))
        }
        var object = JSONObject()
        for (field, text) in cells.merging(given, uniquingKeysWith: { $1 }) {
            object[field.rawValue] = .string(text)
        }
        for field in [PeopleField.function, .region, .vertical] where given[field] == nil {
            object[field.rawValue] = .null
        }
        do {
            let row = try ObjectReader.read(.object(object), at: JSONPointer(tokens: ["columns"])) {
                PeopleRow(reading: $0)
            }
            if stated == nil { stated = row.definition }
            if let post = row.post { add(post, at: place) }
        } catch {
            for fault in error.faults { refuse(place, fault) }
        }
    }

    fileprivate mutating func count() { rows += 1 }

    private mutating func add(_ post: Post, at place: Place) {
        if let first = posts.first(where: { $0.post == post }) {
            refuse(place, Fault("/columns/function", .duplicate, "Row \(first.place.row) has this post too."))
        } else if posts.count >= PeopleLimits.postsPerPerson {
            let limit = PeopleLimits.postsPerPerson
            refuse(place, Fault("/columns/function", .tooMany, "A person has at most \(limit) posts."))
        } else {
            posts.append((place, post))
        }
    }
}

/// What one row says.
private struct PeopleRow {
    let definition: MemberDefinition
    let post: Post?

    init(reading r: ObjectReader) {
        _ = r["key"].slug()
        definition = MemberDefinition(
            name: r["name"].text(MemberLimits.nameLength), email: r["email"].value(EmailAddress.self),
            position: r.optional("position")?.text(MemberLimits.positionLength))
        let function = r.optional("function")?.slug()
        let territory = Territory(
            region: r.optional("region")?.slug(), vertical: r.optional("vertical")?.slug())
        post = function.map { Post($0, in: territory) }
        r.check("function", .required, "A region or a vertical is of a function.") {
            function != nil || territory == Territory()
        }
    }
}

/// The reading of one file's rows, in their order. It holds the people that were not taken yet, and of the others where
/// they began.
package struct PeopleImport: Sendable {
    private let columns: PeopleColumns
    private var open: ImportedPerson?
    private var whole: [ImportedPerson] = []
    /// The row of each key that came, by a digest.
    private var rowOfKey: [UInt128: Int] = [:]
    /// Whether the row above could not be read: it may be of this person or of that.
    private var isAfterUnreadable = false

    package init(columns: PeopleColumns) { self.columns = columns }

    package mutating func read(_ row: CSVRow) {
        let place = ImportedPerson.Place(row: row.number, line: row.line)
        if let fault = row.fault {
            if open == nil { open = ImportedPerson([:], at: place) } else { open?.count() }
            open?.refuse(place, Fault("", fault.code, fault.detail))
            isAfterUnreadable = true
            return
        }
        defer { isAfterUnreadable = false }
        let cells = columns.cells(of: row)
        if let key = cells[.key], key == open?.cells[.key] {
            open?.count()
        } else {
            finish()
            open = ImportedPerson(cells, at: place)
            begin(cells[.key], place)
        }
        open?.take(cells, at: place)
    }

    private mutating func begin(_ key: String?, _ place: ImportedPerson.Place) {
        if isAfterUnreadable {
            open?.refuse(
                place, Fault("", .invalidFormat, "The row above, which may be this person's, cannot be read.")
            )
        }
        guard let key else { return }
        if let first = rowOfKey[key.digest] {
            open?.refuse(
                place,
                Fault(
                    "/columns/key", .duplicate,
                    "Row \(first) has the key \(key.quoted) too: the rows of a person follow one another."))
        } else {
            rowOfKey[key.digest] = place.row
        }
    }

    /// Ends the person whose rows were read last.
    package mutating func finish() {
        if let person = open { whole.append(person) }
        open = nil
    }

    /// Those whose rows have all been read; nil while they are fewer than so many.
    package mutating func takePeople(atLeast count: Int) -> [ImportedPerson]? {
        guard whole.count >= count else { return nil }
        defer { whole = [] }
        return whole
    }
}
