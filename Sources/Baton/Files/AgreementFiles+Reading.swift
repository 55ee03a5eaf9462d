// From the documents of a directory to what they say, with every fault of every file at once.

import API
import Domain
import Operations

/// Files that were read: what they say, and where.
struct ReadFiles: Sendable {
    var content = AgreementFiles()
    /// By path.
    private(set) var places: [String: DocumentPlaces] = [:]

    /// Reads and checks each file by itself, and then all together.
    ///
    /// - Parameter files: by paths as `FileKind` has them.
    /// - Throws: all faults, those of one file together.
    init(_ files: [(path: String, bytes: [UInt8])]) throws(FileFaults) {
        var faults: [FileFault] = []
        for (path, bytes) in files {
            do {
                let document = try YAMLReader.read(bytes, file: path)
                places[path] = document.places
                let found = content.add(document.json, from: path)
                faults += found.map { FileFault($0, in: path, at: document.places) }
            } catch {
                faults += error.faults
            }
        }
        faults += content.faults.map { fault(in: $0.path, $0.fault) }
        guard faults.isEmpty else { throw FileFaults(faults: faults) }
    }

    func fault(in path: String, _ fault: Fault) -> FileFault {
        FileFault(fault, in: path, at: places[path] ?? DocumentPlaces())
    }

    func place(in path: String, of pointer: JSONPointer) -> FilePlace? { places[path]?[pointer] }
}

extension AgreementFiles {
    /// Takes in what a document says, and answers what is wrong with it.
    fileprivate mutating func add(_ document: JSON, from path: String) -> [Fault] {
        let allowed = FileKind.kinds(at: path)
        let kind: FileKind
        switch AgreementFiles.kind(of: document, allowed) {
        case .success(let found): kind = found
        case .failure(let refusal): return refusal.faults
        }
        do {
            switch kind {
            case .settings: settings = try SettingsFile(document).settings
            case .sizes: bands = try BandsFile(document).bands
            case .tiers: tiers = try TiersFile(document).tiers
            case .segments:
                let file = SegmentsFile(document)
                (regions, verticals) = (file.regions, file.verticals)
                return file.faults
            case .framework, .localAgreement: return try add(agreement: document, kind, from: path)
            }
            return []
        } catch {
            return error.faults
        }
    }

    private mutating func add(
        agreement document: JSON, _ kind: FileKind, from path: String
    ) throws(DomainError) -> [Fault] {
        let agreementKind = kind.agreementKind ?? .local
        let file: AgreementFile
        do {
            file = try ObjectReader.read(document) { AgreementFile(reading: $0, agreementKind) }
        } catch {
            // What is wrong beside the terms must not hide what is wrong in them.
            return error.faults
                + (document["terms"].map { Terms.faults(of: $0, kind: agreementKind, completeness: .draft) }
                    ?? [])
        }
        agreements[file.agreement.agreement.key] = file.agreement
        var faults =
            file.agreement.agreement.faults
            + (file.agreement.text?.faults(kind: agreementKind, completeness: .draft) ?? [])
        let key = file.agreement.agreement.key
        if FileKind.path(ofAgreement: key) != path {
            faults.append(
                Fault(
                    "/key", .notAllowedValue,
                    "The agreement “\(key)” belongs in the file \(FileKind.path(ofAgreement: key))."))
        }
        return faults
    }

    private static func kind(of document: JSON, _ allowed: [FileKind]) -> Result<FileKind, DomainError> {
        let words = allowed.map(\.rawValue).joined(separator: " or ")
        var faults: [Fault] = []
        if document["apiVersion"]?.stringValue != FileKind.apiVersion {
            faults.append(
                Fault("/apiVersion", .required, "The file begins with “apiVersion: \(FileKind.apiVersion)”."))
        }
        let kind = document["kind"]?.stringValue.flatMap(FileKind.init(rawValue:))
        if let kind, faults.isEmpty, allowed.contains(kind) { return .success(kind) }
        if kind.map({ !allowed.contains($0) }) ?? true {
            faults.append(Fault("/kind", .notAllowedValue, "The kind of this file is \(words)."))
        }
        return .failure(DomainError(.invalid, .validationFailed, "The header is wrong.", faults: faults))
    }
}

// MARK: - The kinds of files

extension ObjectReader {
    /// The header was judged before.
    fileprivate func skipHeader() {
        _ = has("apiVersion")
        _ = has("kind")
    }
}

private struct SettingsFile: Input {
    let settings: SettingsText

    init(reading r: ObjectReader) {
        r.skipHeader()
        let definition = SettingsDefinition(reading: r)
        settings = SettingsText(
            precedence: definition.precedence, defaultFramework: definition.defaultFramework,
            timeZone: definition.timeZone, defaultCalendar: definition.defaultCalendar,
            fiscalYearStart: definition.fiscalYearStart)
    }
}

private struct BandsFile: Input {
    let bands: [SizeBand]

    init(reading r: ObjectReader) {
        r.skipHeader()
        bands = SizesDefinition(reading: r).bands
    }
}

private struct TiersFile: Input {
    let tiers: [Tier]

    init(reading r: ObjectReader) {
        r.skipHeader()
        tiers = TiersDefinition(reading: r).tiers
    }
}

private struct AgreementFile {
    let agreement: AgreementText

    init(reading r: ObjectReader, _ kind: AgreementKind) {
        r.skipHeader()
        let key = r["key"].slug()
        let name = r["name"].text(1...200)
        let framework = kind == .local ? r["framework"].slug() : nil
        let programme = kind == .framework ? r.optional("programme")?.text(1...200) : nil
        agreement = AgreementText(
            agreement: NewAgreement(
                key: key, name: name, kind: kind, framework: framework, programme: programme),
            text: VersionDefinition(reading: r).text)
    }
}

/// Both trees. Nodes are read one by one, since their keys are not known beforehand.
private struct SegmentsFile {
    private(set) var regions: [Slug: Region]?
    private(set) var verticals: [Slug: Vertical]?
    private(set) var faults: [Fault] = []

    init(_ document: JSON) {
        var definitions: (regions: JSONObject?, verticals: JSONObject?)
        do {
            definitions = try ObjectReader.read(document) { r in
                r.skipHeader()
                return (r.optional("regions")?.jsonObject(), r.optional("verticals")?.jsonObject())
            }
        } catch {
            faults = error.faults
            return
        }
        regions = definitions.regions.map {
            nodes($0, "regions") { RegionDefinition(reading: $1).region($0) }
        }
        verticals = definitions.verticals.map {
            nodes($0, "verticals") { VerticalDefinition(reading: $1).vertical($0) }
        }
    }

    private mutating func nodes<Node>(
        _ definitions: JSONObject, _ tree: String, _ read: (Slug, ObjectReader) -> Node
    ) -> [Slug: Node] {
        var nodes: [Slug: Node] = [:]
        for (key, definition) in definitions {
            let place = JSONPointer(tokens: [tree, key])
            guard let slug = Slug(key) else {
                faults.append(
                    Fault(place.description, .invalidFormat, "“\(key.prefix(64))” is no key. \(Slug.rule)"))
                continue
            }
            do {
                nodes[slug] = try ObjectReader.read(definition, at: place) { read(slug, $0) }
            } catch {
                faults += error.faults
            }
        }
        return nodes
    }
}
