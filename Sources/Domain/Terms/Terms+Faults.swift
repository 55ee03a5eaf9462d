// What is wrong with the terms of one version, by the catalogue.

extension Terms {
    /// How far a version's text has come.
    package enum Completeness: Sendable, Hashable {
        /// Being written: what is there must be right, what is missing may follow.
        case draft
        /// To be proposed.
        case complete
        /// Values to be merged into a version: in all its sections parts may be missing, and null removes.
        case patch
    }

    /// Everything that is wrong with a version's terms as far as it can be seen without other agreements, in
    /// the order of the text and up to `TermLimits.faults`.
    ///
    /// A framework's terms are checked as a whole, with what one section says of another. The inherited
    /// sections of a local agreement are a merge patch: what they lead to is `EffectiveTermsCheck`'s matter. Of a
    /// patch only that is a fault which is one whatever it is merged into; conditions and rails are written whole.
    package static func faults(
        of terms: JSON, kind: AgreementKind, at pointer: String = "/terms",
        completeness: Completeness = .complete
    ) -> [Fault] {
        guard let object = terms.objectValue else {
            return [Fault(pointer, .wrongType, "The terms must be an object of sections.")]
        }
        let isPatch = completeness == .patch
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
            check.form = isPatch || (kind == .local && !section.isOwn) ? .patch : .whole
            check.section(key, value)
        }
        if kind == .framework, completeness == .complete { check.requireSections(in: object) }
        if kind == .framework, let rails = object[Section.guardrails.rawValue], rails.objectValue != nil {
            let place = "\(pointer)/\(Section.guardrails.rawValue)"
            // A rail that a patch removes has no rule to look at.
            let remaining = isPatch ? MergePatch.apply(rails, to: nil) : rails
            check.faults.add(GuardRails.faults(of: remaining, at: place, isPatch: isPatch))
        }
        check.faults.add(
            OwnSectionCheck.faults(of: terms, kind: kind, completeness: completeness, at: pointer))
        if kind == .framework, completeness == .complete {
            let parties = object[Section.parties.rawValue]?.objectValue.map { Set($0.keys) }
            check.faults.add(CrossCheck.faults(of: terms, parties: parties, at: pointer))
        }
        return check.faults.result(at: pointer)
    }
}
