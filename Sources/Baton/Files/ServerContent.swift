// What a server has, in the shape in which files say it.

import Client
import Domain
import Operations

/// Which version of an agreement counts.
enum VersionChoice: Sendable {
    /// The draft where there is one, else the version that was proposed last.
    case newest
    case inForce
}

/// A tenant as it was at one time, with the proof of what was read.
struct ServerContent: Sendable {
    struct Version: Sendable, Hashable {
        let number: Int
        let isDraft: Bool
    }

    private(set) var content = AgreementFiles()
    /// The version whose text is in `content`.
    private(set) var versions: [Slug: Version] = [:]
    private(set) var settingsTag: String?
    private(set) var sizesTag: String?
    private(set) var tiersTag: String?

    /// - Parameter wanted: agreements whose texts are read; nil for all.
    init(
        reading client: BatonClient, _ choice: VersionChoice = .newest, texts wanted: Set<Slug>? = nil
    ) async throws {
        let settings = try await client.settings()
        settingsTag = settings.etag
        let order = settings.value.dimensionPrecedence.compactMap(Domain.Dimension.init(rawValue:))
        content.settings = SettingsText(
            precedence: Precedence(order: order) ?? .standard,
            defaultFramework: settings.value.defaultFramework.flatMap { Slug($0) },
            timeZone: settings.value.timeZone,
            defaultCalendar: settings.value.defaultCalendar.flatMap { Slug($0) },
            fiscalYearStart: settings.value.fiscalYearStart)
        content.regions = try await client.keyed(.regions) { try $0.region }
        content.verticals = try await client.keyed(.verticals) { try $0.vertical }
        let (sizes, tiers) = (try await client.sizes(), try await client.tiers())
        (sizesTag, tiersTag) = (sizes.etag, tiers.etag)
        (content.bands, content.tiers) = (sizes.value.bands, tiers.value.tiers)
        for try await answer in client.agreements() {
            let key = try answer.value.key.slug()
            var agreement = AgreementText(agreement: try answer.value.agreement(key))
            let number = choice == .newest ? answer.value.latestVersion : answer.value.versionInForce
            if let number, wanted?.contains(key) ?? true {
                let version = try await client.version(number, of: key.text).value
                agreement.text = try version.text
                versions[key] = Version(number: number, isDraft: version.state == VersionState.draft.rawValue)
            }
            content.agreements[key] = agreement
        }
    }
}

extension BatonClient {
    fileprivate func keyed<Node>(
        _ tree: SegmentTree, _ read: (SegmentNodeRecord) throws -> Node
    ) async throws -> [Slug: Node] {
        var found: [Slug: Node] = [:]
        for try await answer in nodes(of: tree) {
            found[try answer.value.key.slug()] = try read(answer.value)
        }
        return found
    }
}

extension String {
    fileprivate func slug() throws(ClientError) -> Slug {
        guard let slug = Slug(self) else { throw .unreadable("“\(self)” is no key") }
        return slug
    }
}

extension SegmentNodeRecord {
    var region: Region {
        get throws {
            Region(
                key: try key.slug(), name: name, parent: try parent?.slug(), countries: countries,
                maturityIndex: maturityIndex, timeZone: timeZone, calendar: try calendar?.slug())
        }
    }

    var vertical: Vertical {
        get throws {
            Vertical(key: try key.slug(), name: name, parent: try parent?.slug(), aliases: aliases)
        }
    }
}

extension AgreementRecord {
    fileprivate func agreement(_ key: Slug) throws -> NewAgreement {
        guard let kind = AgreementKind(rawValue: kind) else {
            throw ClientError.unreadable("“\(self.kind)” is no kind of agreement")
        }
        return NewAgreement(
            key: key, name: name, kind: kind, framework: try framework?.slug(), programme: programme)
    }
}

extension VersionRecord {
    var text: DraftText {
        get throws {
            var chosen = Selector()
            for (dimension, key) in selector ?? [] {
                if let dimension = Domain.Dimension(rawValue: dimension) {
                    chosen[dimension] = try key.slug()
                }
            }
            return DraftText(
                selector: chosen, validity: validity,
                terms: terms ?? .object(JSONObject()))
        }
    }
}
