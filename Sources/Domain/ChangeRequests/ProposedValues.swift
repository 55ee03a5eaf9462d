// The values that a request proposes: a merge patch on an agreement's terms, and how it gets into a draft.

/// A JSON Merge Patch (RFC 7396) on the terms of an agreement.
package enum ProposedValues {
    /// What is wrong with the values as far as it can be seen without the draft that they will be put into:
    /// whatever the catalogue says of a path and its value, but nothing that is missing. null removes in every
    /// section, except what is required where it stands.
    package static func faults(of patch: JSON, kind: AgreementKind, at pointer: String = "/patch") -> [Fault]
    {
        guard patch.objectValue != nil else {
            return [Fault(pointer, .wrongType, "The proposed values are an object of sections.")]
        }
        let bytes = patch.canonicalBytes().count
        guard bytes <= ChangeRequestLimits.patchBytes else {
            let most = ChangeRequestLimits.patchBytes
            return [Fault(pointer, .tooLong, "Use at most \(most) bytes of values; these have \(bytes).")]
        }
        return Terms.faults(of: patch, kind: kind, at: pointer, completeness: .patch)
    }

    /// The terms of a draft with the values in place.
    ///
    /// A framework's terms are complete, and so are an agreement's own sections: there null removes. A local agreement's
    /// inherited sections are themselves a merge patch on its framework, where null says that something of the framework
    /// does not hold: there the two patches become one, and a null of the request stands in the draft. What a request
    /// can therefore not say is that a difference shall go and the framework hold again; that takes an edit of the draft.
    package static func merge(_ patch: JSON, into terms: JSON, kind: AgreementKind) -> JSON {
        guard kind == .local, let sections = patch.objectValue else {
            return MergePatch.apply(patch, to: terms)
        }
        let (own, inherited) = split(sections)
        return MergePatch.compose(.object(inherited), after: MergePatch.apply(.object(own), to: terms))
    }

    private static func split(_ sections: JSONObject) -> (own: JSONObject, others: JSONObject) {
        func part(_ isOwn: Bool) -> JSONObject {
            let pairs = sections.filter { (Section(rawValue: $0.key)?.isOwn ?? false) == isOwn }
            return JSONObject(uniqueKeysWithValues: pairs.map { ($0.key, $0.value) })
        }
        return (part(true), part(false))
    }
}

extension MergePatch {
    /// One patch that does what `earlier` and then `later` do, whatever they are applied to.
    ///
    /// No merge patch can say “exactly this object, and nothing of what was there”. So where `earlier` has null or a
    /// plain value and `later` an object, the object alone remains: what `earlier` had removed shows again beneath it.
    ///
    /// Linear in both; recurses once a level of the patches.
    package static func compose(_ later: JSON, after earlier: JSON) -> JSON {
        guard case .object(let changes) = later, case .object(let base) = earlier else { return later }
        var composed: [JSONObject.Member] = []
        composed.reserveCapacity(base.count + changes.count)
        var kept = 0
        for change in changes.members {
            while kept < base.count, base.members[kept].key.compareAsUTF16(change.key) < 0 {
                composed.append(base.members[kept])
                kept += 1
            }
            var value = change.value
            if kept < base.count, base.members[kept].key.hasSameBytes(as: change.key) {
                value = compose(change.value, after: base.members[kept].value)
                kept += 1
            }
            composed.append(JSONObject.Member(key: change.key, value: value))
        }
        composed.append(contentsOf: base.members[kept...])
        return .object(JSONObject(ascending: composed))
    }
}
