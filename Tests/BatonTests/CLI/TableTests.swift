// Tables and texts on a terminal.

import Testing

@testable import Baton

@Suite("Tables")
struct TableTests {
    @Test("columns are aligned, numbers to the right, and lines have no spaces at their end")
    func alignment() {
        let table = Table(
            .key("Key"), .text("Name"), .number("Rows"),
            rows: [["a", "Łódź", "5"], ["longer", "", "1200"], ["b"]])
        #expect(
            table.lines() == [
                "KEY     NAME  ROWS", "a       Łódź     5", "longer        1200", "b",
            ])
    }

    @Test(
        "texts are as wide as a terminal shows them",
        arguments: [
            ("abc", 3), ("Grünwald", 8), ("e\u{301}", 1), ("東急電鉄", 8), ("한국", 4), ("🚆", 2), ("❤️", 2),
            ("–…", 2),
            ("", 0),
        ])
    func width(_ text: String, _ columns: Int) {
        #expect(text.columns == columns)
    }

    @Test("wide characters keep columns aligned")
    func wideCharacters() {
        let table = Table(.text("Name"), .text("Country"), rows: [["東急電鉄", "JP"], ["Tokyu", "JP"]])
        #expect(table.lines() == ["NAME      COUNTRY", "東急電鉄  JP", "Tokyu     JP"])
    }

    @Test("a narrow terminal cuts what may be cut, the widest first, and never a key")
    func truncation() {
        let table = Table(
            .key("Id"), .text("Name"), .text("Note"),
            rows: [["0123456789", String(repeating: "n", count: 30), "short"]])
        let lines = table.lines(width: 30)
        #expect(lines.allSatisfy { $0.columns <= 30 }, "\(lines)")
        #expect(lines.last?.hasPrefix("0123456789  nnn") == true, "\(lines)")
        #expect(lines.last?.contains("…  short") == true, "\(lines)")
    }

    @Test("where nothing more can be cut, the line is longer than the terminal")
    func noRoom() {
        let table = Table(.key("Id"), rows: [["0123456789"]])
        #expect(table.lines(width: 4) == ["ID", "0123456789"])
    }

    @Test("of a path the end stays")
    func path() {
        #expect("responses/mql/within".truncated(to: 11, keepingEnd: true) == "…mql/within")
        #expect("東急電鉄".truncated(to: 6) == "東急…")
        #expect("東急電鉄".truncated(to: 6, keepingEnd: true) == "…電鉄")
        #expect("abc".truncated(to: 3) == "abc")
        #expect("abc".truncated(to: 0).isEmpty)
    }

    @Test("what is stored cannot move the cursor or turn the text round")
    func harmless() {
        let table = Table(.text("Name"), rows: [["a\u{1B}[2Jb\nc\u{202E}d"]])
        #expect(table.lines() == ["NAME", "a [2Jb c·d"])
    }
}
