// Cells that a spreadsheet would run, and that they come back as they were.

import Testing

@testable import Domain

@Suite("CSV that is written") struct CSVLineTests {
    @Test(
        "a cell that would be a formula is made safe, and nothing else is touched",
        arguments: [
            ("plain", "plain"), ("", ""), ("=1+1", "'=1+1"), ("+49 30", "'+49 30"), ("-5", "'-5"),
            ("@SUM(A1)", "'@SUM(A1)"), ("\tx", "\"'\tx\""), ("\r=1", "\"'\r=1\""), ("'=1", "''=1"),
            ("O'Hara", "O'Hara"), ("'quoted'", "'quoted'"), ("a;b", "\"a;b\""), ("a,b", "\"a,b\""),
            ("say \"yes\"", "\"say \"\"yes\"\"\""),
            ("two\nlines", "\"two\nlines\""), ("=A1,B1", "\"'=A1,B1\""),
        ])
    func cells(cell: String, written: String) {
        #expect(CSVLine.text([cell]) == written + "\r\n")
        #expect(CSVLine.text(["x", cell, "y"]) == "x,\(written),y\r\n")
    }

    @Test(
        "what was made safe is read as it was",
        arguments: ["", "'", "''", "=1", "'=1", "''=1", "-", "'-", "O'Hara", "'a'", "\t", "'\t", "plain"])
    func roundTrip(cell: String) {
        let line = CSVLine.text([cell])
        let written = String(line.dropLast()).replacing("\"", with: "")
        #expect(CSVLine.read(written) == cell)
    }
}
