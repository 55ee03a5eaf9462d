// Filling in a template: the values of its fields, and its dates.

extension Template {
    /// The terms with values of one's own in the template's fields.
    ///
    /// - Parameters:
    ///   - values: by the pointer of their field. A field without a value keeps what the template says.
    ///   - date: when the agreement is to begin; nil keeps the template's dates.
    /// - Throws: all faults at once, each with the pointer of its field: one that is none of the template's
    ///   fields, values of a wrong kind, and what the values would make wrong with the terms.
    package func filled(
        with values: [JSONPointer: JSON], startingOn date: CivilDate? = nil
    ) throws(DomainError) -> JSON {
        var filled = date.map { terms(startingOn: $0) } ?? terms
        var faults: [Fault] = []
        for (pointer, value) in values.sorted(by: { $0.key < $1.key }) {
            guard let field = fields.first(where: { $0.pointer == pointer }) else {
                faults.append(Fault(pointer.description, .unknownField, unknownField))
                continue
            }
            let problems = field.write(value, into: &filled)
            faults.append(contentsOf: problems)
        }
        try faults.throwIfAny()
        try Terms.faults(of: filled, kind: .framework, at: "").throwIfAny()
        return filled
    }

    private var unknownField: String {
        let names = fields.map(\.pointer.description).joined(separator: ", ")
        return "The template “\(key)” has no such field. Its fields are: \(names)."
    }
}

extension TemplateField {
    /// Hours of a year: no deadline of a template is longer.
    package static let maximumHours = 8_760

    /// Writes the value to all its places, or answers what is wrong with it.
    fileprivate func write(_ value: JSON, into terms: inout JSON) -> [Fault] {
        if let fault = kindFault(of: value) { return [fault] }
        for place in [pointer] + also {
            guard let term = TermCatalogue.term(at: place) else { continue }
            let written = term.type == .duration ? duration(value, like: terms[place]) : value
            // Every place takes the same value: one answer is enough.
            let faults = TermValue.faults(of: written, as: term.type, at: pointer.description)
            guard faults.isEmpty else { return faults }
            terms = terms.replacing(place.tokens[...], with: written)
        }
        return []
    }

    private func kindFault(of value: JSON) -> Fault? {
        let place = pointer.description
        switch kind {
        case .text:
            return value.stringValue == nil ? Fault(place, .wrongType, "“\(label)” is a text.") : nil
        case .number:
            return value.doubleValue == nil ? Fault(place, .wrongType, "“\(label)” is a number.") : nil
        case .hours:
            guard let hours = value.intValue else {
                return Fault(place, .wrongType, "“\(label)” is a whole number of hours.")
            }
            guard !(1...TemplateField.maximumHours).contains(hours) else { return nil }
            return Fault(
                place, .outOfRange, "“\(label)”: use 1 to \(TemplateField.maximumHours) hours.")
        }
    }

    private func duration(_ value: JSON, like template: JSON?) -> JSON {
        ["within": .string("PT\(value.intValue ?? 0)H"), "clock": template?["clock"] ?? .null]
    }
}

extension JSON {
    /// The value with another one in a place that it has already; unchanged where it has not.
    fileprivate func replacing(_ tokens: ArraySlice<String>, with value: JSON) -> JSON {
        guard let token = tokens.first else { return value }
        guard var object = objectValue, let member = object[token] else { return self }
        object[token] = member.replacing(tokens.dropFirst(), with: value)
        return .object(object)
    }
}
