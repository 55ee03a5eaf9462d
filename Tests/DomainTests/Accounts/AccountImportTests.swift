// Rows of a file as accounts: the mapping of columns, the faults of cells, and repeated ids.

import Testing

@testable import Domain

@Suite("Importing accounts")
struct AccountImportTests {
    @Test("columns are found by their fields' names, and only those of the file count as given")
    func defaultColumns() throws {
        let columns = try AccountColumns(header: ["website", "name", "other", "external_id"])
        #expect(columns.fields == [.website, .name, .externalID])
    }

    @Test("columns can have other names")
    func namedColumns() throws {
        let names = ["external_id": "Account ID", "name": "Account Name", "employees": "FTE"]
        let rows = try AccountImportTests.rows(
            "FTE,Account Name,name,Account ID\n7,Acme,x,a-1\n", names: names)
        #expect(
            rows.map(\.outcome) == [.accepted(AccountInput(externalID: "a-1", name: "Acme", employees: 7))])
    }

    static let wrongMappings: [(header: [String], names: [String: String], faults: [String])] = [
        (["name"], [:], ["/columns/external_id required"]),
        (["External_ID", "Name"], [:], ["/columns/external_id required", "/columns/name required"]),
        (
            ["external_id", "name"], ["employees": "FTE", "colour": "c", "size": "s"],
            ["/columns/colour unknown_field", "/columns/size unknown_field", "/columns/employees required"]
        ),
        (["external_id", "name", "name", "", ""], [:], ["/columns/name duplicate"]),
        (["external_id", "name", "annual_revenue"], [:], ["/columns/currency required"]),
    ]

    @Test("all faults of a mapping are told at once", arguments: wrongMappings)
    func wrongMapping(header: [String], names: [String: String], faults: [String]) {
        let error = #expect(throws: DomainError.self) { _ = try AccountColumns(header: header, names: names) }
        #expect(error?.faults.map { "\($0.pointer) \($0.code.rawValue)" } == faults)
    }

    @Test("cells are trimmed, lists are split, empty cells are not given")
    func values() throws {
        let rows = try AccountImportTests.rows(
            """
            external_id,name,country,headquarters,industries,employees,annual_revenue,currency,website
             a-1 ,"  Acme \n & Sons ",DE,,; Oil &  Gas ;; Energy;,0012,0,EUR,acme.example official site

            """)
        let expected = AccountInput(
            externalID: "a-1", name: "Acme & Sons", country: "DE", industries: ["Oil & Gas", "Energy"],
            employees: 12, annualRevenue: 0, currency: "EUR", website: "acme.example official site")
        #expect(rows.map(\.outcome) == [.accepted(expected)])
        #expect(rows.map(\.line) == [2])
    }

    static let wrongCells: [(field: AccountField, cell: String, code: ErrorCode)] = [
        (.employees, "12,000", .invalidFormat), (.employees, "12.5", .invalidFormat),
        (.employees, "-3", .invalidFormat), (.employees, "+3", .invalidFormat),
        (.employees, "about 40", .invalidFormat), (.employees, "٣", .invalidFormat),
        (.employees, "100000001", .outOfRange), (.employees, "99999999999999999999", .outOfRange),
        (.annualRevenue, "1e9", .invalidFormat), (.annualRevenue, "9007199254740992", .outOfRange),
        (.currency, "eur", .invalidFormat), (.currency, "€", .invalidFormat), (.currency, "", .required),
        (.country, "Germany", .notAllowedValue), (.country, "de", .notAllowedValue),
        (.country, "UK", .notAllowedValue), (.country, "XK", .notAllowedValue),
        (.externalID, "a/b", .invalidFormat), (.externalID, "a\u{1}b", .invalidFormat),
        (.externalID, "", .required), (.externalID, String(repeating: "x", count: 129), .tooLong),
        (.name, " ", .required), (.name, String(repeating: "é", count: 301), .tooLong),
        (.name, "a\u{0}b", .invalidFormat), (.website, String(repeating: "w", count: 501), .tooLong),
        (.headquarters, String(repeating: "h", count: 501), .tooLong),
        (.industries, String(repeating: "i", count: 501), .tooLong),
        (.industries, String(repeating: "i;", count: 51), .tooMany),
    ]

    @Test("a wrong cell refuses its row and points at the column", arguments: wrongCells)
    func wrongCell(field: AccountField, cell: String, code: ErrorCode) throws {
        var cells: [AccountField: String] = [
            .externalID: "a-1", .name: "Acme", .annualRevenue: "5", .currency: "EUR",
        ]
        cells[field] = cell
        let row = AccountField.allCases.map { "\"\(cells[$0] ?? "")\"" }.joined(separator: ",")
        let rows = try AccountImportTests.rows(AccountImportTests.fullHeader + row + "\n")
        #expect(rows.map(\.faults) == [["/columns/\(field.rawValue) \(code.rawValue)"]])
    }

    @Test("the longest and largest allowed values are taken")
    func boundaries() throws {
        let account = AccountInput(
            externalID: String(repeating: "x", count: 128), name: String(repeating: "é", count: 300),
            country: "ZW", headquarters: String(repeating: "h", count: 500),
            industries: Array(repeating: String(repeating: "i", count: 500), count: 50),
            employees: 100_000_000, annualRevenue: 9_007_199_254_740_991, currency: "XOF",
            website: String(repeating: "w", count: 500))
        #expect(account.faults(from: .body) == [])
    }

    @Test("all faults of a row are told at once")
    func manyFaults() throws {
        let rows = try AccountImportTests.rows(AccountImportTests.fullHeader + ",,Germany,,,many,5,,\n")
        let columns = rows[0].faults.compactMap {
            $0.split(whereSeparator: { "/ ".contains($0) }).dropFirst().first
        }
        #expect(columns == ["employees", "external_id", "name", "country", "currency"])
        #expect(rows[0].externalID == nil)
    }

    @Test("faults in JSON point at the item")
    func bodyPointers() {
        let account = AccountInput(
            externalID: " a", name: "", industries: ["Oil", String(repeating: "i", count: 501)],
            employees: -1,
            annualRevenue: 1)
        let faults = account.faults(from: .body).map { "\($0.pointer) \($0.code.rawValue)" }
        #expect(
            faults == [
                "/external_id invalid_format", "/name required", "/industries/1 too_long",
                "/employees out_of_range", "/currency required",
            ])
    }

    @Test("the first accepted row of an external id counts")
    func duplicates() throws {
        let rows = try AccountImportTests.rows(
            "external_id,name\na,\na,First\nb,Other\na,Second\na,Third\nA,Capital\n")
        #expect(
            rows.map(\.faults) == [
                ["/columns/name required"], [], [], ["/columns/external_id duplicate"],
                ["/columns/external_id duplicate"], [],
            ])
        guard case .refused(let faults) = rows[3].outcome else { return }
        #expect(faults[0].detail.contains("Row 2"), "\(faults[0].detail)")
    }

    @Test("a row that is no CSV is refused, and the next one read")
    func brokenRow() throws {
        let rows = try AccountImportTests.rows("external_id,name\na,A,B\nb,B\n")
        #expect(rows.map(\.faults) == [[" invalid_format"], []])
    }

    @Test("fields that the file does not speak of stay as they are stored")
    func completion() {
        let stored = AccountInput(
            externalID: "a", name: "Old", country: "DE", headquarters: "Bonn", industries: ["Oil"],
            employees: 7, annualRevenue: 1, currency: "EUR", website: "a.example")
        let row = AccountInput(externalID: "a", name: "New", employees: nil)
        var expected = stored
        expected.name = "New"
        expected.employees = nil
        #expect(row.completed(by: stored, fields: [.externalID, .name, .employees]) == expected)
        #expect(row.completed(by: stored, fields: Set(AccountField.allCases)) == row)
    }

    private static let fullHeader = AccountField.allCases.map(\.rawValue).joined(separator: ",") + "\n"

    private static func rows(_ text: String, names: [String: String] = [:]) throws -> [ImportedRow] {
        let reading = Reading(of: text)
        #expect(reading.fault == nil)
        var reader = AccountImport(columns: try AccountColumns(header: reading.header ?? [], names: names))
        return reading.rows.map { reader.read($0) }
    }
}

extension ImportedRow {
    /// `/columns/name required` for each fault.
    fileprivate var faults: [String] {
        guard case .refused(let faults) = outcome else { return [] }
        return faults.map { "\($0.pointer) \($0.code.rawValue)" }
    }
}
