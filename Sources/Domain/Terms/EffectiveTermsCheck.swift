// Whether the terms that hold for a segment, merged from several agreements, are right as a whole.

package enum EffectiveTermsCheck {
    /// Everything that is wrong with merged terms: parts that are missing after the merge, and what one part
    /// says of another.
    ///
    /// - Parameters:
    ///   - terms: the inherited sections; others are passed over.
    ///   - parties: keys of the parties of all agreements that combine; nil where they are not known.
    package static func faults(
        of terms: JSON, parties: Set<String>? = nil, at pointer: String = "/terms"
    ) -> [Fault] {
        faults(of: terms, changed: nil, parties: parties, at: pointer)
    }

    /// - Parameter changed: the sections that differ from terms of which the form is known to be right; nil
    ///   for all.
    static func faults(
        of terms: JSON, changed: Set<Section>?, parties: Set<String>?, at pointer: String = "/terms"
    ) -> [Fault] {
        guard let object = terms.objectValue else {
            return [Fault(pointer, .wrongType, "The terms must be an object of sections.")]
        }
        var check = TermsCheck(at: pointer, completeness: .complete)
        for (key, value) in object {
            guard let section = Section(rawValue: key), !section.isOwn, changed?.contains(section) ?? true
            else {
                continue
            }
            check.section(key, value)
        }
        check.requireSections(in: object)
        check.faults.add(CrossCheck.faults(of: terms, parties: parties, at: pointer))
        return check.faults.result(at: pointer)
    }
}
