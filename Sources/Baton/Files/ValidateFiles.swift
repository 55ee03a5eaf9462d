// baton validate: checks files without a server.

import ArgumentParser
import Client
import Domain
import Operations

struct ValidateFiles: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate", abstract: "Check files of segments and agreements, without a server.",
        discussion: """
            The checks are the server's own, as far as they need nothing that only the server knows. Every fault names \
            file, line, column and the pointer to the value. What may be right and should be looked at is a remark: a \
            region that is not in the files, or what a draft lacks before it can be proposed.

            The files are YAML that means the same to every reader: one document, no anchors, aliases, tags or merge \
            keys, no key twice, no tabs. NO, 9:00, 1e3 and 2027-01-01 are texts; true, false, null and decimal numbers \
            are not. README.md describes the files.

            EXIT STATUS: 0 no faults, 1 the files cannot be read, 3 faults.

            EXAMPLE:
              baton validate agreements/
            """)

    @Argument(help: "The directory.", completion: .directory) var directory: String
    @Flag(help: "Print JSON.") var json = false

    func run() throws {
        let directory = FileDirectory(path: directory)
        let output = Output.standard()
        let files: ReadFiles
        do {
            files = try directory.readAll()
        } catch let refusal as FilesRefused where json {
            output.json(["faults": .array(refusal.faults.map(\.json)), "remarks": []])
            throw FilesRefused(faults: refusal.faults, isSaid: true)
        }
        let remarks = directory.naming(files.remarks)
        guard !json else {
            return output.json(["faults": [], "remarks": .array(remarks.map(\.json))])
        }
        for remark in remarks { output.note("Remark: " + remark.description.printable) }
        let count = files.content.agreements.count
        output.line("No faults; \(count) \(count == 1 ? "agreement" : "agreements").")
    }
}

extension ReadFiles {
    /// What is right only together with something that is not in the files, or not right enough to be proposed.
    var remarks: [FileFault] {
        let missing = content.unresolved(with: nil).map { missing in
            var fault = missing.fault
            fault.detail += " It has to be on the server."
            return self.fault(in: missing.path, fault)
        }
        let unfit = content.orderedAgreements.flatMap { agreement in
            agreement.unfit.map { fault in
                var remark = fault
                remark.detail += " Until then it cannot be proposed."
                return self.fault(in: FileKind.path(ofAgreement: agreement.agreement.key), remark)
            }
        }
        return missing + unfit
    }
}

extension AgreementText {
    /// What may be in a draft and not in what is proposed.
    fileprivate var unfit: [Fault] {
        guard let text else { return [] }
        let draft = Set(text.faults(kind: agreement.kind, completeness: .draft))
        let complete = text.faults(kind: agreement.kind, completeness: .complete)
        let slots = SlotPlan.plan(of: text.terms).faults.filter {
            !complete.map(\.pointer).contains($0.pointer)
        }
        return complete.filter { !draft.contains($0) } + slots
    }
}
