// Puts a document together: its own sections, what differs from the framework, the terms, the signatures.

struct DocumentContent {
    let subject: DocumentSubject
    let language: Language
    /// What the sections show: a framework's terms, or a local agreement's as they hold in its segment.
    let terms: JSON
    /// Leaves that a local agreement sets otherwise than its framework.
    let own: Set<JSONPointer>

    init(_ subject: DocumentSubject, _ language: Language) {
        self.subject = subject
        self.language = language
        guard subject.kind == .local else {
            terms = subject.terms
            own = []
            return
        }
        let patch = Terms.inherited(of: subject.terms)
        let ownSections = DocumentContent.ownSections(of: subject.terms)
        guard let framework = subject.frameworkTerms else {
            terms = .object(ownSections)
            own = []
            return
        }
        let base = Terms.inherited(of: framework)
        var effective = MergePatch.apply(patch, to: base).objectValue ?? JSONObject()
        for (key, value) in ownSections { effective[key] = value }
        terms = .object(effective)
        own = Set(
            TermReader.leaves(of: patch, at: .root).map(\.pointer).filter { leaf in
                JSON.object(effective)[leaf] != base[leaf]
            })
    }

    private static func ownSections(of terms: JSON) -> JSONObject {
        let members = (terms.objectValue ?? JSONObject()).filter { Section(rawValue: $0.key)?.isOwn != false }
        return JSONObject(uniqueKeysWithValues: members.map { ($0.key, $0.value) })
    }

    func reader(_ terms: JSON, own: Set<JSONPointer> = []) -> TermReader {
        TermReader(terms, language, names: subject.names, own: own)
    }

    func label(_ text: LocalizedText) -> String { text[language] }

    var cover: DocumentCover { CoverContent(self).cover }

    /// Numbered in the catalogue's order.
    var sections: [DocumentSection] {
        var sections: [DocumentSection] = []
        func add(_ id: String, _ title: String, _ blocks: [DocumentBlock]) {
            guard !blocks.isEmpty else { return }
            sections.append(
                DocumentSection(number: sections.count + 1, id: id, title: title, blocks: blocks))
        }
        let composer = SectionComposer(reader: reader(terms, own: own))
        let order = DocumentContent.order
        for (index, section) in order.enumerated() {
            let title = TermCatalogue.term(at: JSONPointer(section))?.label[language] ?? section.rawValue
            let isEndOfOwn = section.isOwn && !(index + 1 < order.count && order[index + 1].isOwn)
            add(section.rawValue, title, composer.blocks(of: section))
            if subject.kind == .local, isEndOfOwn, !sections.contains(where: { $0.id == "deviations" }) {
                add("deviations", label(DocumentLabels.deviations), DeviationContent(self).blocks)
                add("exceptions", label(DocumentLabels.exceptions), ExceptionContent(self).blocks)
            }
        }
        // What the catalogue does not know, though nothing such is ever signed.
        for key in composer.reader.fields(.root) where Section(rawValue: key) == nil {
            add("other-\(sections.count)", key, composer.general(JSONPointer(tokens: [key])))
        }
        add("signatures", label(DocumentLabels.signatures), signatures)
        return sections
    }

    private static let order: [Section] = {
        var order: [Section] = []
        for section in TermCatalogue.all.compactMap(\.section) where !order.contains(section) {
            order.append(section)
        }
        return order
    }()
}

extension DocumentContent {
    private var signatures: [DocumentBlock] {
        let reader = reader(terms)
        let fields = reader.items(JSONPointer(.parties)).map { party in field(party, reader) }
        let needsNone = !reader.terms.isEmptySignature && fields.allSatisfy { $0.requirement.isEmpty }
        var evidence = [
            definition(DocumentLabels.agreement, Phrase("\(subject.name) (\(subject.agreement))")),
            definition(DocumentLabels.version, Phrase("\(subject.version)")),
            definition(
                DocumentLabels.hash,
                subject.contentSHA256.map { Phrase($0, .code) } ?? Phrase(label(DocumentLabels.draft))),
        ]
        if let framework = subject.framework {
            let name = subject.frameworkName ?? framework.agreement.text
            let version = "\(label(DocumentLabels.version)) \(framework.version)"
            evidence.append(
                DocumentBlock.Definition(
                    term: Phrase(label(DocumentLabels.rests)),
                    lines: [
                        .text(Phrase("\(name) (\(framework.agreement)), \(version)")),
                        .text(Phrase(framework.contentSHA256, .code)),
                    ]))
        }
        let note = needsNone ? DocumentLabels.unsignedNote : DocumentLabels.signaturesNote
        return (fields.isEmpty ? [] : [.paragraph(Phrase(label(note))), .signatures(fields)])
            + [.heading(label(DocumentLabels.evidence)), .definitions(evidence)]
    }

    private func definition(_ term: LocalizedText, _ value: Phrase) -> DocumentBlock.Definition {
        DocumentBlock.Definition(term: Phrase(label(term)), lines: [.text(value)])
    }

    private func field(_ party: JSONPointer, _ reader: TermReader) -> DocumentBlock.SignatureField {
        let requirement = reader.terms[party / "signature"]?.stringValue ?? Slot.Requirement.required.rawValue
        let representative = party / "representative"
        let given = subject.signatures.first { $0.party.hasSameBytes(as: party.last) }
        return DocumentBlock.SignatureField(
            party: reader.name(of: party),
            name: given?.name ?? reader.terms[representative / "name"]?.stringValue ?? "",
            position: given.map { $0.position ?? "" } ?? reader.terms[representative / "position"]?
                .stringValue
                ?? "",
            requirement: requirement == Slot.Requirement.unsigned.rawValue
                ? "" : TermWording.words(.string(requirement), of: .choice(TermChoice.signatures), language),
            signed: given.map { Wording.moment($0.signedAt, subject.validity.zone, language) })
    }
}

extension JSON {
    /// Whether there is no party that could sign.
    fileprivate var isEmptySignature: Bool { self["parties"]?.objectValue?.isEmpty ?? true }
}
