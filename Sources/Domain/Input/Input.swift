// What an operation is given by its caller: a value that is read whole from a JSON object, or refused whole.

/// A value read from a JSON object, with every fault of the object reported at once.
///
///     package struct CreateTenant: Input {
///         package let key: Slug
///         package let name: String
///         package let parent: Slug?
///
///         package init(reading r: ObjectReader) {
///             key = r["key"].slug()
///             name = r["name"].text(1...200)
///             parent = r.optional("parent")?.slug()
///         }
///     }
///
///     let input = try CreateTenant(json)
///
/// `init(reading:)` never throws: a field that is wrong leaves a fault behind and yields a stand-in, and
/// `init(_:)` throws before anybody can see it. Only `ObjectReader.read` makes readers, so there is no way to
/// a value that skips this check.
package protocol Input {
    init(reading r: ObjectReader)
}

extension Input {
    /// - Throws: one `validation_failed` with all faults, unknown fields among them.
    package init(_ json: JSON, at pointer: JSONPointer = .root) throws(DomainError) {
        self = try ObjectReader.read(json, at: pointer) { Self(reading: $0) }
    }
}

/// What a merge patch (RFC 7396) asks of one field.
package enum Change<Value> {
    /// The field is absent: it stays as it is.
    case keep
    case set(Value)

    package func applied(to old: Value) -> Value {
        switch self {
        case .keep: old
        case .set(let new): new
        }
    }
}

extension Change: Equatable where Value: Equatable {}
extension Change: Sendable where Value: Sendable {}
