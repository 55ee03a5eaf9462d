// Faults of files as commands report them.

import Client
import Domain

/// Files that were refused, each fault on a line of its own.
struct FilesRefused: CommandEnd, Equatable {
    /// Files by their whole paths.
    let faults: [FileFault]
    /// Whether a program reads them from stdout instead.
    var isSaid = false

    let status = ExitStatus.refused

    var message: String {
        guard !isSaid else { return "" }
        let count = faults.count == 1 ? "a fault" : "\(faults.count) faults"
        return faults.map { $0.description.printable + "\n" }.joined()
            + "baton: The files have \(count); nothing was done."
    }
}

/// Both sides differ: nothing more to say than the answer.
struct FilesDiffer: CommandEnd, Equatable {
    let status = ExitStatus.failed
    let message = ""
}

/// No comparison took place: 1 would say that one did, so the status is that of diff(1) in trouble.
struct NotCompared: CommandEnd, Equatable {
    let status = ExitStatus.usage
    let message: String
}

extension FileDirectory {
    /// The same faults with paths from the working directory, as editors and compilers name files.
    func naming(_ faults: [FileFault]) -> [FileFault] {
        let lead = path.hasSuffix("/") ? path : path + "/"
        return faults.map { fault in
            var named = fault
            named.file = lead + fault.file
            return named
        }
    }

    /// All of the directory, checked.
    func readAll() throws -> ReadFiles {
        let files = try read()
        do throws(FileFaults) {
            return try ReadFiles(files)
        } catch {
            throw FilesRefused(faults: naming(error.faults))
        }
    }

    /// A plan that can be carried out.
    func plan(_ files: ReadFiles, _ server: ServerContent, proposing: Bool = false) throws -> FilePlan {
        let plan = FilePlan(files: files.content, server: server, proposing: proposing)
        guard plan.faults.isEmpty else {
            throw FilesRefused(faults: naming(plan.faults.map { files.fault(in: $0.path, $0.fault) }))
        }
        return plan
    }
}

extension ServerContent {
    /// What is needed to compare with these files.
    init(reading client: BatonClient, for files: ReadFiles) async throws {
        try await self.init(reading: client, .newest, texts: Set(files.content.agreements.keys))
    }
}
