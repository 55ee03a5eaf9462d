// Where the values of a document stand in the file that it was read from.

/// A place in a text file.
package struct FilePlace: Sendable, Hashable, Comparable {
    /// From 1.
    package var line: Int
    /// From 1, in code points.
    package var column: Int

    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    package static let start = FilePlace(line: 1, column: 1)

    package static func < (left: FilePlace, right: FilePlace) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}

/// The place of each value of one document, so that whoever judges the document need not know of files.
package struct DocumentPlaces: Sendable, Hashable {
    private var places: [JSONPointer: FilePlace] = [:]

    package init() {}

    /// Where the value stands: its key in an object, its first character in a list. A value that is not there is
    /// looked for where it would have to be: in the innermost value around it that is.
    package subscript(pointer: JSONPointer) -> FilePlace {
        get {
            var tokens = pointer.tokens
            while true {
                if let place = places[JSONPointer(tokens: tokens)] { return place }
                guard tokens.popLast() != nil else { return .start }
            }
        }
        set { places[pointer] = newValue }
    }
}
