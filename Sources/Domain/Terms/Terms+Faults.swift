// What is wrong with the terms of one version, by the catalogue.

extension Terms {
    /// How far a version's text has come.
    package enum Completeness: Sendable, Hashable {
        /// Being written: what is there must be right, what is missing may follow.
        case draft
        /// To be proposed.
        case complete
    }

    /// Everything that is wrong with a version's terms as far as it can be seen without other agreements, in
    /// the order of the text and up to `TermLimits.faults`.
    ///
    /// A framework's terms are checked as a whole, with what one section says of another. The inherited
    /// sections of a local agreement are a merge patch: what they lead to is `EffectiveTermsCheck`'s matter.
    package static func faults(
        of terms: JSON, kind: AgreementKind, at pointer: String = "/terms",
        completeness: Completeness = .complete
    ) -> [Fault] {
        guard let object = terms.objectValue else {
            return [Fault(pointer, .wrongType, "The terms must be an object of sections.")]
        }
        var check = TermsCheck(at: pointer, completeness: completeness)
        for (key, value) in object {
            if check.faults.isFull { break }
            guard let section = Section(rawValue: key), section.rawValue.hasSameBytes(as: key) else {
                check.refuseSection(key)
                continue
            }
            guard kind == .framework || !section.isFrameworkOnly else {
                check.fault(below: key, .sectionNotAllowed, "Only a framework has the section “\(key)”.")
                continue
            }
            check.form = kind == .local && !section.isOwn ? .patch : .whole
            check.section(key, value)
        }
        if kind == .framework, completeness == .complete { check.requireSections(in: object) }
        if kind == .framework, let rails = object[Section.guardrails.rawValue], rails.objectValue != nil {
            let place = "\(pointer)/\(Section.guardrails.rawValue)"
            check.faults.add(GuardRails.faults(of: rails, at: place))
        }
        check.faults.add(OwnSectionCheck.faults(of: terms, completeness: completeness, at: pointer))
        if kind == .framework, completeness == .complete {
            let parties = object[Section.parties.rawValue]?.objectValue.map { Set($0.keys) }
            check.faults.add(CrossCheck.faults(of: terms, parties: parties, at: pointer))
        }
        return check.faults.result(at: pointer)
    }
}
