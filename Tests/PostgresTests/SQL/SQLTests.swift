// What an SQL literal becomes: text with numbered binds, quoted names, and nothing spliced in.

import Foundation
import Testing

@testable import Postgres

@Suite("SQL interpolation")
struct SQLTests {
    @Test("values bind and fragments compose with binds numbered anew")
    func composition() {
        let condition: SQL = "age > \(18) AND name = \("Ada")"
        let order: SQL = "ORDER BY \(identifier: "the \"name\"")"
        let sql: SQL = "SELECT \(true) FROM people WHERE \(condition) \(order) LIMIT \(5)"
        #expect(
            sql.text
                == "SELECT $1 FROM people WHERE age > $2 AND name = $3 ORDER BY \"the \"\"name\"\"\" LIMIT $4"
        )
        #expect(sql.boundTexts == ["t", "18", "Ada", "5"])
        #expect(sql.types == [16, 20, 25, 20])
        #expect("\(sql)" == sql.text)
    }

    @Test("fragments join with a separator, and add")
    func joining() {
        let parts: [SQL] = ["a = \(1)", "b = \(2)", "c = \(nil as String?)"]
        let sql = SQL.joined(parts, separator: " AND ") + " OR d = \(4)"
        #expect(sql.text == "a = $1 AND b = $2 AND c = $3 OR d = $4")
        #expect(sql.boundTexts == ["1", "2", nil, "4"])
        #expect(SQL.joined([], separator: ", ").isEmpty)
        #expect(!SQL("x").isEmpty)
        #expect(!("\(1)" as SQL).isEmpty)
    }

    @Test("a hostile string stays a value")
    func injection() {
        let hostile = "'; DROP TABLE people; --"
        let sql: SQL = "SELECT \(hostile)"
        #expect(sql.text == "SELECT $1")
        #expect(sql.boundTexts == [hostile])
    }

    @Test("arrays bind as array literals of their type")
    func arrays() {
        let ids: [Int?] = [1, nil, 3]
        let sql: SQL =
            "\(["a\"b", "c\\d", "", "NULL", "e,f"]) \([1, 2]) \(ids) \([] as [String]) \(nil as [Int]?)"
        #expect(
            sql.boundTexts == [
                #"{"a\"b","c\\d","","NULL","e,f"}"#, "{1,2}", "{1,NULL,3}", "{}", nil,
            ])
        #expect(sql.types == [1009, 1016, 1016, 1009, 1016])
    }

    @Test("a name cannot end its quotes", arguments: ["a\"b", "\"", "a\0b", "ünïcode", ""])
    func identifiers(name: String) {
        let text = ("\(identifier: name)" as SQL).text
        #expect(text.hasPrefix("\"") && text.hasSuffix("\"") && text.count >= 2)
        let inside = text.dropFirst().dropLast().replacing("\"\"", with: "")
        #expect(!inside.contains("\"") && !inside.contains("\0"))
    }
}
