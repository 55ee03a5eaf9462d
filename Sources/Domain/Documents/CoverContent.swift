// The first page: parties, validity, and the figures that everybody should know by heart.

struct CoverContent {
    private let content: DocumentContent
    private let reader: TermReader
    private let composer: SectionComposer

    init(_ content: DocumentContent) {
        self.content = content
        reader = content.reader(content.terms)
        composer = SectionComposer(reader: reader)
    }

    private var language: Language { content.language }
    private var subject: DocumentSubject { content.subject }
    private func label(_ text: LocalizedText) -> String { text[language] }

    var cover: DocumentCover {
        DocumentCover(
            kind: label(subject.kind == .framework ? DocumentLabels.framework : DocumentLabels.local),
            state: label(DocumentLabels.state(subject.state)), isBinding: subject.state == .active,
            subtitle: label(DocumentLabels.genre), statement: statement, parties: parties,
            groups: [firstResponses, commitments, conversions, escalation].filter { !$0.figures.isEmpty },
            facts: facts)
    }

    /// Where it is short enough for a first page.
    private var statement: String? {
        let text = reader.terms[JSONPointer(.purpose) / "statement"]?.stringValue
        return text.flatMap { $0.count <= 300 ? $0 : nil }
    }

    private var parties: [DocumentCover.Party] {
        reader.items(JSONPointer(.parties)).prefix(6).map { party in
            let person = party / "representative"
            return DocumentCover.Party(
                name: reader.name(of: party),
                representative: reader.terms[person / "name"]?.stringValue ?? "",
                position: reader.terms[person / "position"]?.stringValue ?? "")
        }
    }

    private var firstResponses: DocumentCover.Group {
        let classes = reader.items(JSONPointer(.leadClasses)).map(\.last)
        let figures = classes.compactMap { key -> DocumentCover.Figure? in
            let place = JSONPointer(.responses) / key / "first_response"
            return figure(reader.terms[place], reader.name(of: .leadClass, key))
        }
        return DocumentCover.Group(
            title: label(DocumentLabels.firstResponse), figures: Array(figures.prefix(4)), note: nil)
    }

    private func figure(_ duration: JSON?, _ label: String) -> DocumentCover.Figure? {
        guard let agreed = duration.flatMap(AgreedDuration.init) else { return nil }
        let (value, unit) = Wording.clockFace(agreed, language) ?? Wording.measure(agreed, language)
        return value.isEmpty
            ? DocumentCover.Figure(value: unit, unit: "", label: label)
            : DocumentCover.Figure(value: value, unit: unit, label: label)
    }

    /// What the sides promise; where they promise nothing in numbers, the volumes of the stages.
    private var commitments: DocumentCover.Group {
        let promised = composer.byParty(reader.items(JSONPointer(.commitments))).compactMap { item in
            target(item, reader.name(of: item))
        }
        guard promised.isEmpty else {
            return DocumentCover.Group(
                title: label(DocumentLabels.volume), figures: Array(promised.prefix(4)), note: nil)
        }
        let volumes = reader.items(JSONPointer(.funnel) / "stages").compactMap { stage in
            target(stage / "volume", reader.name(of: stage))
        }
        return DocumentCover.Group(
            title: label(DocumentLabels.volumeOfStages), figures: Array(volumes.suffix(4)), note: nil)
    }

    private var conversions: DocumentCover.Group {
        let figures = reader.items(JSONPointer(.funnel) / "conversions").compactMap { item in
            target(item, reader.name(of: item))
        }
        return DocumentCover.Group(
            title: label(DocumentLabels.conversion), figures: Array(figures.prefix(4)), note: nil)
    }

    private func target(_ place: JSONPointer, _ label: String) -> DocumentCover.Figure? {
        guard let number = reader.terms[place / "target"]?.doubleValue else { return nil }
        let period = reader.terms[place / "period"]?.stringValue
        return DocumentCover.Figure(
            value: composer.amount(number, place), unit: period.flatMap { Wording.per($0, language) } ?? "",
            label: label)
    }

    private var escalation: DocumentCover.Group {
        let figures = reader.items(JSONPointer(.escalation) / "levels").compactMap { level in
            figure(reader.terms[level / "after"], reader.terms[level / "who"]?.stringValue ?? "")
        }
        return DocumentCover.Group(
            title: label(DocumentLabels.escalation), figures: Array(figures.prefix(4)), note: nil)
    }
}

extension CoverContent {
    private var facts: [DocumentCover.Fact] {
        var facts = [
            fact(DocumentLabels.version, "\(subject.version)"),
            fact(DocumentLabels.state, label(DocumentLabels.state(subject.state))),
        ]
        facts += validity
        if let date = reader.phrase(JSONPointer(.scope) / "next_review") {
            facts.append(
                DocumentCover.Fact(label: reader.label(JSONPointer(.scope) / "next_review"), value: date))
        }
        if subject.kind == .local {
            let named = Dimension.allCases.compactMap { dimension -> String? in
                guard let node = subject.selector[dimension] else { return nil }
                return "\(label(DocumentLabels.dimension(dimension))): "
                    + (subject.names.nodes[dimension] ?? node.text)
            }
            facts.append(
                fact(
                    DocumentLabels.segment,
                    named.isEmpty ? label(DocumentLabels.everywhere) : named.joined(separator: " · ")))
        }
        if let framework = subject.framework {
            let name = subject.frameworkName ?? framework.agreement.text
            let version = "\(label(DocumentLabels.version)) \(framework.version)"
            facts.append(fact(DocumentLabels.rests, "\(name), \(version)"))
        }
        let hash = subject.contentSHA256.map { Phrase($0, .code) }
        facts.append(
            DocumentCover.Fact(
                label: label(hash == nil ? DocumentLabels.draft : DocumentLabels.hash),
                value: hash ?? Phrase(label(DocumentLabels.draftNote))))
        return facts
    }

    /// As it is in force, or as it is agreed before that.
    private var validity: [DocumentCover.Fact] {
        let zone = subject.validity.zone
        let zoneFact = fact(DocumentLabels.timeZone, zone.text)
        if let inForce = subject.inForce, !inForce.isEmpty {
            return [
                fact(DocumentLabels.inForceSince, Wording.moment(inForce.from, zone, language)),
                fact(
                    DocumentLabels.inForceTo,
                    inForce.to.map { Wording.end($0, zone, language) }
                        ?? label(DocumentLabels.untilReplaced)),
                zoneFact,
            ]
        }
        let begin = subject.validity.from.map { Wording.date($0, language).tied }
        let end = subject.validity.to.map { Wording.last($0, language) }
        return [
            fact(
                DocumentLabels.validFrom,
                begin ?? label(needsSignature ? DocumentLabels.uponSigning : DocumentLabels.uponProposal)),
            fact(DocumentLabels.validTo, end ?? label(DocumentLabels.untilReplaced)), zoneFact,
        ]
    }

    private var needsSignature: Bool {
        SlotPlan.plan(of: subject.terms).plan.needsSignatures
    }

    private func fact(_ text: LocalizedText, _ value: String) -> DocumentCover.Fact {
        DocumentCover.Fact(label: label(text), value: Phrase(value))
    }
}
