// How CSV files are read, and what is said of those that cannot be.

import Testing

@testable import Domain

@Suite("Reading CSV")
struct CSVReaderTests {
    @Test(
        "what a file's text means",
        arguments: [
            ("a,b\n1,2\n", [["1", "2"]]),
            ("a,b\r\n1,2\r\n3,4", [["1", "2"], ["3", "4"]]),
            ("a,b\r1,2\r3,4\r", [["1", "2"], ["3", "4"]]),
            ("\u{FEFF}a,b\n1,2", [["1", "2"]]),
            ("a,b\n,\n", [["", ""]]),
            ("a,b\n\n\r\n\n1,2\n\n", [["1", "2"]]),
            ("a\n\"\"\n", [[""]]),
            ("a,b\n\"x, y\",\"say \"\"hi\"\"\"\n", [["x, y", "say \"hi\""]]),
            ("a,b\n\"two\nlines\",\"two\r\nlines\"\n", [["two\nlines", "two\r\nlines"]]),
            ("a,b\n\"\r\",\"\n\n\"\n", [["\r", "\n\n"]]),
            ("a,b\n5\" pipe,6\"\"\n", [["5\" pipe", "6\"\""]]),
            ("a,b\n  1 ,\t2\n", [["  1 ", "\t2"]]),
            ("a,b\nÄpfel,日本\n", [["Äpfel", "日本"]]),
            ("a,b\n\"\"\"\",\"\"\"\"\"\"", [["\"", "\"\""]]),
            ("a\n1", [["1"]]),
            ("a\n", []),
        ])
    func meaning(text: String, rows: [[String]]) {
        let reading = Reading(of: text)
        #expect(reading.fault == nil)
        #expect(reading.rows.map(\.fields) == rows)
        #expect(reading.rows.map(\.number) == Array(1..<rows.count + 1))
    }

    @Test("other separators", arguments: [(CSVSeparator.semicolon, ";"), (.tab, "\t"), (.comma, ",")])
    func separators(separator: CSVSeparator, text: String) {
        let reading = Reading(of: "a\(text)b\n1,5\(text)\"2\(text)3\"\n", separator: separator)
        #expect(CSVSeparator(text) == separator)
        guard separator != .comma else {
            #expect(reading.rows.first?.fault == .fieldCount(found: 3, expected: 2))
            return
        }
        #expect(reading.rows.map(\.fields) == [["1,5", "2\(text)3"]])
    }

    @Test("rows say on which line they begin, line breaks within fields counted")
    func lines() {
        let reading = Reading(of: "a,b\r\n\r\n\"x\r\ny\rz\nw\",1\r\n2,3\r4,5\n6,7")
        #expect(reading.rows.map(\.line) == [3, 7, 8, 9])
    }

    @Test(
        "a row that cannot be read spoils no other row",
        arguments: [
            ("1\n", CSVRowFault.fieldCount(found: 1, expected: 2)),
            ("1,2,3\n", .fieldCount(found: 3, expected: 2)),
            ("\"1\"x,2\n", .textAfterQuote(column: 1)),
            ("\"1\" ,2\n", .textAfterQuote(column: 1)),
            ("1,\"2\"\"\"x\n", .textAfterQuote(column: 2)),
            ("\"1\"x,\"two\nlines, and more\"\n", .textAfterQuote(column: 1)),
            ("1,123456789\n", .fieldTooLong(column: 2, limit: 8)),
            ("1,\"1234567\n\n\n\"\n", .fieldTooLong(column: 2, limit: 8)),
            ("1,2,3,4,5\n", .tooManyFields(limit: 4)),
            ("12345678,12345678,1234\n", .rowTooLong(limit: 16)),
        ])
    func spoiltRow(text: String, fault: CSVRowFault) {
        let limits = CSVLimits(fieldBytes: 8, recordBytes: 16, columns: 4)
        let reading = Reading(of: "a,b\n" + text + "7,8\n", limits: limits)
        #expect(reading.fault == nil)
        #expect(reading.rows.map(\.fault) == [fault, nil])
        #expect(reading.rows.last?.fields == ["7", "8"])
        #expect(!fault.detail.isEmpty)
    }

    @Test("bytes that are not UTF-8 spoil one row of a file that has shown itself to be UTF-8")
    func damagedRow() {
        let reading = Reading(of: Array("a,b\nÄ,1\n".utf8) + [0xFF, 0x2C, 0x32, 0x0A] + Array("3,4\n".utf8))
        #expect(reading.fault == nil)
        #expect(reading.rows.map(\.fault) == [nil, .notUTF8, nil])
    }

    @Test("a character whose bytes lie in two fields is no character")
    func splitCharacter() {
        let bytes = Array("Ä,b\n1,".utf8) + [0xC3, 0x2C, 0xA4, 0x0A]
        #expect(Reading(of: Array("Ä,b\n".utf8) + [0xC3, 0x2C, 0xA4, 0x0A]).rows.map(\.fault) == [.notUTF8])
        #expect(Reading(of: bytes).rows.map(\.fault) == [.fieldCount(found: 3, expected: 2)])
    }

    static let unreadable: [(bytes: [UInt8], fault: CSVFault)] = [
        ([], .noHeader),
        (Array("\n\r\n".utf8), .noHeader),
        ([0xEF, 0xBB, 0xBF], .noHeader),
        (Array("a,\"b\"c\n1,2\n".utf8), .header(.textAfterQuote(column: 2), line: 1)),
        (Array("a,b\n1,\"2\n3,4\n".utf8), .unterminatedQuote(line: 2)),
        (Array("a,b\n\"1\n2\n".utf8), .unterminatedQuote(line: 2)),
        (Array("name,x\nM".utf8) + [0xFC] + Array("ller,1\n".utf8), .notUTF8(line: 2)),
        ([0xFF, 0xFE, 0x61, 0x00, 0x2C, 0x00], .utf16),
        ([0xFE, 0xFF, 0x00, 0x61], .utf16),
        ([0x61, 0x00, 0x2C, 0x00], .utf16),
        ([0xFF, 0xFE], .utf16),
        (Array("a\n1\n2\n3\n4\n".utf8), .tooManyRows(limit: 3)),
    ]

    @Test(
        "what makes the whole file unreadable",
        arguments: CSVReaderTests.unreadable)
    func unreadableFile(bytes: [UInt8], fault: CSVFault) {
        let reading = Reading(of: bytes, limits: CSVLimits(rows: 3))
        #expect(reading.fault == fault)
        #expect(fault.error.detail == fault.detail)
    }

    @Test("exactly as many rows as are allowed are read")
    func fullFile() {
        let reading = Reading(of: "a\n1\n2\n3\n", limits: CSVLimits(rows: 3))
        #expect(reading.fault == nil)
        #expect(reading.rows.count == 3)
    }

    @Test("the rows before the fault have been delivered")
    func deliveredRows() {
        let reading = Reading(of: "a,b\n1,2\n3,4\n5,\"6\n")
        #expect(reading.fault == .unterminatedQuote(line: 4))
        #expect(reading.rows.map(\.fields) == [["1", "2"], ["3", "4"]])
    }

    @Test("the header is known as soon as its line has ended, and its names are trimmed")
    func header() throws {
        var reader = CSVReader()
        var rows: [CSVRow] = []
        try reader.read(Array(" a ,\"b c\"".utf8), into: &rows)
        #expect(reader.header == nil)
        try reader.read(Array("\n".utf8), into: &rows)
        #expect(reader.header == ["a", "b c"])
        #expect(rows.isEmpty)
    }
}
