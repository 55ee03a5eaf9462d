// Query strings, read with the same vocabulary as bodies; unknown and repeated parameters are refused.

package import Domain
package import Hummingbird

extension Request {
    /// Parameters of one request.
    static let maximumParameters = 100

    /// Reads the query. `columns[name]=…` is the field `name` of the object `columns`; a parameter without a
    /// value is an empty text.
    ///
    ///     let (page, parent) = try request.query { q in
    ///         (q.page(of: .regions), q.optional("parent")?.slug())
    ///     }
    ///
    /// - Throws: `invalid_request` with a fault for each wrong parameter, at `/query/<name>`;
    ///   `invalid_cursor` where only the cursor is wrong.
    package func query<Value>(_ read: (ObjectReader) -> Value) throws(DomainError) -> Value {
        var faults: [Fault] = []
        let parameters = Request.parameters(in: uri.query ?? "", faults: &faults)
        return try ObjectReader.readQuery(parameters, faults: faults, read)
    }

    /// Refuses every parameter: for paths that have none.
    package func noQuery() throws(DomainError) {
        try query { _ in }
    }

    private static func parameters(in query: String, faults: inout [Fault]) -> JSONObject {
        var parameters = JSONObject()
        let pairs = query.split(separator: "&", omittingEmptySubsequences: true)
        guard pairs.count <= maximumParameters else {
            faults.append(Fault("/query", .tooMany, "At most \(maximumParameters) parameters are allowed."))
            return parameters
        }
        for pair in pairs {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = FormText.decode(parts[0]) else {
                faults.append(
                    Fault("/query", .invalidFormat, "A parameter's name is not percent-encoded UTF-8."))
                continue
            }
            let (object, member) = path(of: name)
            let pointer = JSONPointer(tokens: ["query", object] + (member.map { [$0] } ?? []))
            guard let value = FormText.decode(parts.count > 1 ? parts[1] : "") else {
                faults.append(
                    Fault(pointer.description, .invalidFormat, "The value is not percent-encoded UTF-8."))
                continue
            }
            if !set(.string(value), object, member, in: &parameters) {
                faults.append(Fault(pointer.description, .duplicate, "This parameter is given twice."))
            }
        }
        return parameters
    }

    /// `columns[name]` is the member `name` of `columns`.
    private static func path(of name: String) -> (object: String, member: String?) {
        guard name.hasSuffix("]"), let bracket = name.firstIndex(of: "["), bracket != name.startIndex else {
            return (name, nil)
        }
        return (String(name[..<bracket]), String(name[name.index(after: bracket)...].dropLast()))
    }

    private static func set(
        _ value: JSON, _ object: String, _ member: String?, in parameters: inout JSONObject
    ) -> Bool {
        guard let member else {
            guard case .none = parameters[object] else { return false }
            parameters[object] = value
            return true
        }
        var inner = JSONObject()
        switch parameters[object] {
        case .none: break
        case .object(let members)?: inner = members
        case .some: return false
        }
        guard case .none = inner[member] else { return false }
        inner[member] = value
        parameters[object] = .object(inner)
        return true
    }
}
