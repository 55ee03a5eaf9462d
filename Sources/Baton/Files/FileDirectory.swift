// A directory of agreements on disk: its files read within bounds, and written whole or not at all.

import Domain
import Foundation

/// A directory as the person named it.
struct FileDirectory: Sendable {
    let path: String

    /// What became of a file that was to be written.
    enum Outcome: String, Sendable {
        case created, changed
        /// It says the same already; comments and layout of whoever wrote it stay.
        case unchanged
    }

    private func location(_ file: String) -> String { path.hasSuffix("/") ? path + file : path + "/" + file }
}

// MARK: - Reading

extension FileDirectory {
    /// The files that can say something, by `FileKind`'s paths. Whatever else is in the directory is not looked at.
    ///
    /// - Throws: also for names that somebody might take for files that are read: `agreements/dach.yml`.
    func read() throws -> [(path: String, bytes: [UInt8])] {
        var isDirectory: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
            throw CommandError.failed("There is no directory “\(path)”.")
        }
        guard isDirectory.boolValue else { throw CommandError.failed("“\(path)” is no directory.") }
        // Also a link to nothing: what somebody meant to be read is not passed over.
        let singles = FileKind.single.compactMap(\.path).filter {
            (try? FileManager.default.attributesOfItem(atPath: location($0))) != nil
        }
        let paths = singles + (try agreementPaths())
        guard !paths.isEmpty else {
            let names = FileKind.single.compactMap(\.path).joined(separator: ", ")
            throw CommandError.failed(
                "There is nothing to read in “\(path)”: neither \(names) nor \(FileKind.agreements)/KEY.yaml."
            )
        }
        return try paths.map { ($0, try bytes(of: $0)) }
    }

    func agreementPaths() throws -> [String] {
        let place = location(FileKind.agreements)
        var names: [String] = []
        if FileManager.default.fileExists(atPath: place) {
            do {
                names = try FileManager.default.contentsOfDirectory(atPath: place)
            } catch {
                throw CommandError.failed("“\(place)” cannot be read, or is no directory.")
            }
        }
        let visible = names.filter { !$0.hasPrefix(".") }.sorted {
            $0.utf8.lexicographicallyPrecedes($1.utf8)
        }
        let misnamed = (visible + topNames).filter { name in
            !name.hasSuffix(FileKind.suffix)
                && [".yml", ".yaml"].contains(where: name.lowercased().hasSuffix)
        }
        if let name = misnamed.first {
            let stem = name.prefix(upTo: name.lastIndex(of: ".") ?? name.endIndex)
            throw CommandError.failed("“\(name)” would not be read: name it “\(stem)\(FileKind.suffix)”.")
        }
        let files = visible.filter { $0.hasSuffix(FileKind.suffix) }
        guard files.count <= FileLimits.agreements else {
            throw CommandError.failed("At most \(FileLimits.agreements) files of agreements are read.")
        }
        return files.map { "\(FileKind.agreements)/\($0)" }
    }

    /// Names at the top that are nearly those of files that are read.
    private var topNames: [String] {
        FileKind.single.compactMap(\.path).map { $0.dropLast(FileKind.suffix.count) + ".yml" }
            .filter { FileManager.default.fileExists(atPath: location($0)) }
    }

    private func bytes(of file: String) throws -> [UInt8] {
        let place = location(file)
        let type =
            try? FileManager.default.attributesOfItem(
                atPath: URL(fileURLWithPath: place).resolvingSymlinksInPath().path)[.type]
            as? FileAttributeType
        guard type == .typeRegular, let handle = FileHandle(forReadingAtPath: place) else {
            throw CommandError.failed("“\(place)” cannot be read, or is no file.")
        }
        defer { try? handle.close() }
        do {
            // One byte more than allowed: the reader says what is too large.
            return Array(try handle.read(upToCount: FileLimits.bytes + 1) ?? Data())
        } catch {
            throw CommandError.failed("“\(place)” cannot be read: \(error.localizedDescription)")
        }
    }
}

// MARK: - Writing

extension FileDirectory {
    /// Writes files, each atomically, and only those that do not say the same already.
    ///
    /// - Throws: before anything is written, where a file of that name is not one of Baton's.
    func write(_ files: [(path: String, text: String)]) throws -> [(path: String, outcome: Outcome)] {
        let outcomes = try files.map { file in (file.path, try outcome(of: file.path, file.text)) }
        for (file, outcome) in zip(files, outcomes) where outcome.1 != .unchanged {
            try replace(file.path, with: file.text)
        }
        return outcomes
    }

    private func outcome(of file: String, _ text: String) throws -> Outcome {
        let wanted = try YAMLReader.read(Array(text.utf8), file: file)
        guard FileManager.default.fileExists(atPath: location(file)) else { return .created }
        let present = try bytes(of: file)
        if let document = try? YAMLReader.read(present, file: file) {
            guard document.json["apiVersion"]?.stringValue == FileKind.apiVersion else {
                throw CommandError.failed(
                    "“\(location(file))” is not a file of Baton's (apiVersion: \(FileKind.apiVersion)); "
                        + "move it away, or export into another directory.")
            }
            return document.json == wanted.json ? .unchanged : .changed
        }
        throw CommandError.failed(
            "“\(location(file))” cannot be read as YAML, so it is not overwritten; move it away, "
                + "or see what is wrong with baton validate.")
    }

    /// A file is there whole or not at all, and an older one stays until the new one is.
    private func replace(_ file: String, with text: String) throws {
        let place = URL(fileURLWithPath: location(file))
        do {
            try FileManager.default.createDirectory(
                at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: place, options: .atomic)
        } catch {
            throw CommandError.failed(
                "“\(place.relativePath)” cannot be written: \(error.localizedDescription)")
        }
    }
}
