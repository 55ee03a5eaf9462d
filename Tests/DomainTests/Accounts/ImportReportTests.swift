// The counts and the bounded list of an import's report.

import Testing

@testable import Domain

@Suite("Import reports")
struct ImportReportTests {
    @Test("a report counts each row once, and unclassified ones beside")
    func counts() {
        var report = ImportReport()
        report.accept(ImportReportTests.row(1), .created, ImportReportTests.complete)
        report.accept(ImportReportTests.row(2), .updated, ImportReportTests.open)
        report.accept(ImportReportTests.row(3), .unchanged, ImportReportTests.complete)
        report.refuse(ImportReportTests.row(4), [Fault("/columns/name", .required, "No name.")])
        #expect([report.created, report.updated, report.unchanged, report.refused] == [1, 1, 1, 1])
        #expect(report.rows == 4)
        #expect(report.unclassified == 1)
        #expect(report.faults.map(\.row) == [2, 4])
        #expect(report.faults.map(\.outcome) == [.unclassified, .refused])
        let codes = report.faults[0].errors.map { "\($0.pointer) \($0.code.rawValue)" }
        #expect(codes == ["/columns/country missing", "/columns/industries no_match"])
    }

    @Test("reports of chunks add up to the report of the whole", arguments: [1, 2, 9_999, 10_000, 10_001])
    func chunks(size: Int) {
        var whole = ImportReport()
        var added = ImportReport()
        var chunk = ImportReport()
        for number in 1...10_500 {
            let faults = [Fault("", .invalidFormat, "Row \(number).")]
            whole.refuse(ImportReportTests.row(number), faults)
            chunk.refuse(ImportReportTests.row(number), faults)
            if number.isMultiple(of: size) {
                added.add(chunk)
                chunk = ImportReport()
            }
        }
        added.add(chunk)
        #expect(added == whole)
        #expect(whole.refused == 10_500)
        #expect(whole.faults.count == AccountLimits.reportedRows)
        #expect(whole.faultsTruncated)
    }

    @Test("a list that is just full is not truncated")
    func fullList() {
        var report = ImportReport()
        for number in 1...AccountLimits.reportedRows { report.refuse(ImportReportTests.row(number), []) }
        #expect(!report.faultsTruncated)
    }

    private static func row(_ number: Int) -> ImportedRow {
        ImportedRow(row: number, line: number + 1, externalID: "a-\(number)", outcome: .refused([]))
    }

    private static let complete = Classification(
        region: .at(Slug("de")!), vertical: .at(Slug("energy")!), size: .at(Slug("smb")!))
    private static let open = Classification(
        region: .missing, vertical: .noMatch("“Oddities”"), size: .at(Slug("smb")!))
}
