// Puts the page behind a signing link together.

import Domain
import HTTPTypes
import Operations

/// The page's parts in one language.
struct SigningView {
    let language: Language

    /// With the forms, as they were filled in.
    func forms(_ text: LinkedText, _ input: SigningInput, _ faults: [SigningFault], token: String) -> Page {
        let signing = text.signing
        let document = AgreementDocument(text.document, language: language)
        let heading = SigningWords.heading(document.title, language)
        var view = page(
            heading, faults.isEmpty ? heading : "\(SigningWords.error[language]): \(heading)",
            document.embedded)
        view.tenant = document.tenantName
        view.paragraphs =
            signing.exception.map { SigningWords.exception($0, of: document.tenantName, language) }
            ?? [SigningWords.introduction(document.tenantName, document.version, language)]
        view.facts = facts(signing, document)
        if !faults.isEmpty {
            view.faults = PageView.FaultList(
                title: SigningWords.faults[language],
                items: faults.map { .init(field: $0.id, text: $0.text(signing.signatory, language)) })
        }
        func field<Value>(_ value: Value, _ field: SigningFault.Field) -> PageView.Field<Value> {
            PageView.Field(
                value: value,
                fault: faults.first { $0.field == field }?.text(signing.signatory, language),
                isFirst: faults.first?.field == field)
        }
        view.forms = PageView.SigningForms(
            formToken: token, intent: signing.intent(language),
            nameHint: SigningWords.nameHint(signing.signatory.name, language),
            declineHint: SigningWords.declineHint(
                isRequired: signing.slot.requirement == .required, language),
            name: field(input.name, .name), consent: field(input.consents, .consent),
            reason: field(input.reason, .reason), isDeclining: input.act == .decline)
        return Page(status: faults.isEmpty ? .ok : .unprocessableContent, view: view)
    }

    /// After signing or declining.
    func done(_ text: LinkedText) -> Page {
        let document = AgreementDocument(text.document, language: language)
        let heading =
            text.signing.record?.act == .declination
            ? SigningWords.declined(language) : SigningWords.signed(language)
        var view = page(heading, "\(heading): \(document.title)", document.embedded)
        view.tenant = document.tenantName
        view.record = record(text.signing, document)
        view.record?.note = SigningWords.keep[language]
        view.facts = facts(text.signing, document)
        return Page(status: .ok, view: view)
    }

    /// Without forms and document: of a link that is known.
    func closed(_ situation: SigningSituation, _ text: LinkedText) -> Page {
        var page = refusal(situation)
        guard situation.isNamed else { return page }
        let document = AgreementDocument(text.document, language: language)
        page.view.tenant = document.tenantName
        page.view.facts = facts(text.signing, document)
        if situation == .used { page.view.record = record(text.signing, document) }
        return page
    }

    /// Of which nothing is known, or may be said.
    ///
    /// - Parameter reference: by which it is found again in the log.
    func refusal(_ situation: SigningSituation, reference: String? = nil) -> Page {
        let heading = situation.heading[language]
        var view = page(heading, heading, nil)
        view.paragraphs = [situation.explanation[language]]
        if let reference { view.paragraphs.append("\(SigningWords.reference[language]): \(reference)") }
        return Page(status: situation.status, view: view)
    }

    private func page(_ heading: String, _ title: String, _ document: EmbeddedDocument?) -> PageView {
        PageView(
            language: language.rawValue, title: title,
            style: (document?.style ?? DocumentStyle.sheet) + "\n" + ConsoleTemplates.style,
            words: SigningWords.named(in: language),
            languages: Language.allCases.map { other in
                PageView.LanguageChoice(
                    code: other.rawValue, name: other == .german ? "Deutsch" : "English",
                    isCurrent: other == language)
            }, heading: heading, paragraphs: [], document: document?.html)
    }
}

extension SigningView {
    private func facts(_ signing: LinkedSigning, _ document: AgreementDocument) -> PageView.FactList {
        let person = signing.signatory
        let position = [person.name, person.position].compactMap(\.self).joined(separator: ", ")
        var items = [
            fact(SigningWords.forParty, party(signing)),
            fact(SigningWords.asWhom, "\(position) (\(SigningWords.capacity(person.capacity)[language]))"),
            fact(SigningWords.agreement, "\(document.title) (\(document.agreement))"),
        ]
        items += document.cover.facts.map { fact in
            PageView.Fact(
                label: fact.label, value: fact.value.text,
                isCode: fact.value.runs.contains { $0.style == .code })
        }
        guard signing.closed == nil else { return list(SigningWords.facts, items) }
        if let signBy = signing.version.facts?.signBy {
            items.append(fact(SigningWords.signBy, Wording.end(signBy, document.zone, language)))
        }
        items.append(
            fact(SigningWords.openUntil, Wording.moment(signing.link.expiresAt, document.zone, language)))
        return list(SigningWords.facts, items)
    }

    private func record(_ signing: LinkedSigning, _ document: AgreementDocument) -> PageView.FactList? {
        guard let record = signing.record, let json = try? JSON.parse(record.text) else { return nil }
        let isSignature = record.act == .signature
        func text(_ json: JSON?) -> String { json?.stringValue ?? "" }
        let moment = Wording.moment(record.signedAt, document.zone, language)
        return list(
            SigningWords.record,
            [
                fact(
                    SigningWords.what,
                    (isSignature ? SigningWords.signature : SigningWords.declination)[language]),
                fact(SigningWords.time, "\(moment), \(record.signedAt)"),
                fact(SigningWords.who, text(json["signer"]?["name"])),
                fact(isSignature ? SigningWords.intent : SigningWords.reason, text(json["intent"])),
                fact(SigningWords.recordHash, record.sha256, isCode: true),
                fact(SigningWords.contentHash, text(json["content_sha256"]), isCode: true),
                fact(SigningWords.state, document.cover.state),
            ])
    }

    private func party(_ signing: LinkedSigning) -> String {
        SignatureIntent(
            agreementName: signing.version.agreement.name, subject: signing.link.subject, slot: signing.slot,
            capacity: signing.signatory.capacity
        ).party(language)
    }

    private func list(_ title: LocalizedText, _ items: [PageView.Fact]) -> PageView.FactList {
        PageView.FactList(title: title[language], items: items)
    }

    private func fact(_ label: LocalizedText, _ value: String, isCode: Bool = false) -> PageView.Fact {
        PageView.Fact(label: label[language], value: value, isCode: isCode)
    }
}
