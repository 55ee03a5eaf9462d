// What a directory of files says, and the same of what a server has: one shape, so that both can be compared.

import Domain
import Operations

/// An agreement: what it is, and the text of the version that counts.
struct AgreementText: Sendable, Hashable {
    var agreement: NewAgreement
    /// nil for an agreement on the server that has no version yet.
    var text: DraftText?
}

/// How a tenant's agreements are resolved.
struct SettingsText: Sendable, Hashable {
    var precedence: Precedence
    var defaultFramework: Slug?
    var timeZone: TimeZoneName
    var defaultCalendar: Slug?
    var fiscalYearStart = FiscalYear.standardStart
}

/// The parts that are nil are not kept in files: nothing is said of them.
struct AgreementFiles: Sendable, Hashable {
    var settings: SettingsText?
    var regions: [Slug: Region]?
    var verticals: [Slug: Vertical]?
    var bands: [SizeBand]?
    var tiers: [Tier]?
    var agreements: [Slug: AgreementText] = [:]

    var regionTree: NodeTree { AgreementFiles.tree((regions ?? [:]).mapValues(\.parent)) }
    var verticalTree: NodeTree { AgreementFiles.tree((verticals ?? [:]).mapValues(\.parent)) }

    /// A node whose parent is not in the files stands at the root.
    private static func tree(_ parents: [Slug: Slug?]) -> NodeTree {
        NodeTree(
            parents: parents.mapValues { parent in parent.flatMap { parents.keys.contains($0) ? $0 : nil } })
    }

    /// Frameworks first, then by key.
    var orderedAgreements: [AgreementText] {
        agreements.values.sorted { left, right in
            let (isLocal, isOtherLocal) = (left.agreement.kind == .local, right.agreement.kind == .local)
            return isLocal == isOtherLocal ? left.agreement.key < right.agreement.key : isOtherLocal
        }
    }
}

// MARK: - Time zones

extension AgreementFiles {
    /// The same with a zone for each validity that names none: the one that the agreement has on the server, so that
    /// saying nothing changes nothing; of a new one the tenant's, as it will be.
    func zoned(for server: AgreementFiles) -> AgreementFiles {
        let standard = settings?.timeZone ?? server.settings?.timeZone ?? .utc
        var zoned = self
        for (key, agreement) in agreements {
            guard let text = agreement.text, text.validity.zone == nil else { continue }
            zoned.agreements[key]?.text?.validity.zone =
                server.agreements[key]?.text?.validity.zone ?? standard
        }
        return zoned
    }
}

extension AgreementText {
    /// The same without a zone that says nothing: the tenant's, of a validity that is open on both sides.
    fileprivate func sparing(_ standard: TimeZoneName) -> AgreementText {
        var spared = self
        if text?.validity == StatedValidity(zone: standard) { spared.text?.validity = StatedValidity() }
        return spared
    }
}

// MARK: - As documents

extension AgreementFiles {
    /// The files that say all this, by their paths.
    var documents: [(path: String, text: String)] {
        var documents: [(path: String, text: String)] = []
        func add(_ kind: FileKind, _ members: JSONObject?, _ order: KeyOrder, path: String? = nil) {
            guard let members, let path = path ?? kind.path else { return }
            let header: JSONObject = [
                "apiVersion": .string(FileKind.apiVersion), "kind": .string(kind.rawValue),
            ]
            let document = JSON.object(header.merging(members))
            documents.append((path, YAMLWriter.text(of: document, order: order)))
        }
        add(.settings, settings?.members, FileKind.listOrder)
        add(.segments, segments, FileKind.segmentOrder(regions: regionTree, verticals: verticalTree))
        add(.sizes, bands.map { ["bands": .array($0.map(\.json))] }, FileKind.listOrder)
        add(.tiers, tiers.map { ["tiers": .array($0.map(\.json))] }, FileKind.listOrder)
        for agreement in orderedAgreements where agreement.text != nil {
            add(
                FileKind(agreement.agreement.kind),
                agreement.sparing(settings?.timeZone ?? .utc).members, FileKind.agreementOrder,
                path: FileKind.path(ofAgreement: agreement.agreement.key))
        }
        return documents
    }

    private var segments: JSONObject? {
        guard regions != nil || verticals != nil else { return nil }
        var members = JSONObject()
        if let regions { members["regions"] = .object(keyed(regions.map { ($0.text, $1.definition) })) }
        if let verticals { members["verticals"] = .object(keyed(verticals.map { ($0.text, $1.definition) })) }
        return members
    }

    private func keyed(_ definitions: [(String, JSONObject)]) -> JSONObject {
        JSONObject(uniqueKeysWithValues: definitions.map { ($0, .object($1)) })
    }
}

extension SettingsText {
    var members: JSONObject {
        var members: JSONObject = [
            "dimension_precedence": .array(precedence.order.map { .string($0.rawValue) })
        ]
        if let defaultFramework { members["default_framework"] = .string(defaultFramework.text) }
        if timeZone != .utc { members["time_zone"] = .string(timeZone.text) }
        if let defaultCalendar { members["default_calendar"] = .string(defaultCalendar.text) }
        if fiscalYearStart != FiscalYear.standardStart {
            members["fiscal_year_start"] = .number(Double(fiscalYearStart))
        }
        return members
    }
}

extension Region {
    /// The body that defines it; what is empty is left out.
    var definition: JSONObject {
        var definition: JSONObject = ["name": .string(name)]
        if let parent { definition["parent"] = .string(parent.text) }
        if !countries.isEmpty { definition["countries"] = .array(countries.map { .string($0) }) }
        if let maturityIndex { definition["maturity_index"] = .number(Double(maturityIndex)) }
        if let timeZone { definition["time_zone"] = .string(timeZone) }
        if let calendar { definition["calendar"] = .string(calendar.text) }
        return definition
    }
}

extension Vertical {
    /// The body that defines it; what is empty is left out.
    var definition: JSONObject {
        var definition: JSONObject = ["name": .string(name)]
        if let parent { definition["parent"] = .string(parent.text) }
        if !aliases.isEmpty { definition["aliases"] = .array(aliases.map { .string($0) }) }
        return definition
    }
}

extension SizeBand {
    var json: JSON {
        var members: JSONObject = [
            "key": .string(key.text), "name": .string(name), "employees_from": .number(Double(employeesFrom)),
        ]
        if let employeesTo { members["employees_to"] = .number(Double(employeesTo)) }
        return .object(members)
    }
}

extension AgreementText {
    var members: JSONObject {
        var members: JSONObject = [
            "key": .string(agreement.key.text), "name": .string(agreement.name),
        ]
        if let framework = agreement.framework { members["framework"] = .string(framework.text) }
        if let programme = agreement.programme { members["programme"] = .string(programme) }
        return text.map { members.merging($0.members) } ?? members
    }
}

extension DraftText {
    /// As they are in the API; what is open is left out.
    var members: JSONObject {
        var members: JSONObject = ["terms": terms]
        if !selector.isOpen { members["selector"] = selector.json }
        var validity = JSONObject()
        if let from = self.validity.from { validity["from"] = .string(from.description) }
        if let to = self.validity.to { validity["to"] = .string(to.description) }
        if let zone = self.validity.zone { validity["time_zone"] = .string(zone.text) }
        if !validity.isEmpty { members["validity"] = .object(validity) }
        return members
    }
}
