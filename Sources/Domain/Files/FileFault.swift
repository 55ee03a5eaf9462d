// What is wrong with a file, in the form in which compilers say it.

/// A fault of a file: where, and what would be right.
package struct FileFault: Error, Sendable, Hashable {
    /// As it was named: relative to the directory that was asked for.
    package var file: String
    /// nil where it concerns the file as a whole.
    package var place: FilePlace?
    /// RFC 6901 pointer into the document; empty for all of it.
    package var pointer: String
    /// A `JSONFault.Code`, an `ErrorCode`, or `invalid_yaml`.
    package var code: String
    package var detail: String

    package init(file: String, place: FilePlace?, pointer: String = "", code: String, detail: String) {
        self.file = file
        self.place = place
        self.pointer = pointer
        self.code = code
        self.detail = detail
    }

    /// A fault of a document, found in its file.
    package init(_ fault: Fault, in file: String, at places: DocumentPlaces) {
        let pointer = (try? JSONPointer(parsing: fault.pointer)) ?? .root
        self.init(
            file: file, place: places[pointer], pointer: fault.pointer, code: fault.code.rawValue,
            detail: fault.detail)
    }

    package var json: JSON {
        [
            "file": .string(file), "line": place.map { .number(Double($0.line)) } ?? .null,
            "column": place.map { .number(Double($0.column)) } ?? .null, "pointer": .string(pointer),
            "code": .string(code), "detail": .string(detail),
        ]
    }
}

extension FileFault: CustomStringConvertible {
    /// `agreements/dach.yaml:12:5: /terms/responses: A section is an object. (wrong_type)`, on one line.
    package var description: String {
        let where_ = place.map { "\(file):\($0.line):\($0.column)" } ?? file
        return "\(where_): \(pointer.isEmpty ? "" : pointer + ": ")\(detail) (\(code))"
    }
}
