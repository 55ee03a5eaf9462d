// Objects as collections, their building, and access to their parts.
import Domain
import Generators
import Testing

@Suite("Objects and access")
struct JSONObjectTests {
    @Test("setting, replacing and removing keep the order")
    func editing() {
        var object: JSONObject = ["b": 2, "a": 1]
        object["c"] = 3
        object["a"] = "one"
        object["B"] = .null
        #expect(object.keys == ["B", "a", "b", "c"])
        #expect(object["B"] == .some(.null))
        object["b"] = nil
        #expect(object["b"] == nil)
        object["missing"] = nil
        #expect(object.map(\.key) == ["B", "a", "c"])
        #expect(object.map(\.value) == [.null, "one", 3])
        #expect(object.count == 3)
        #expect(JSONObject().isEmpty)
    }

    @Test("an object is what a dictionary with byte keys is")
    func oracle() {
        var random = RandomDocuments(seed: 3)
        var object = JSONObject()
        var oracle: [[UInt8]: JSON] = [:]
        for _ in 0..<5_000 {
            let key = random.text()
            let value = random.below(3) > 0 ? Optional(random.document(depth: 1)) : .none
            object[key] = value
            oracle[Array(key.utf8)] = value
        }
        #expect(object.count == oracle.count)
        for (key, value) in object { #expect(oracle[Array(key.utf8)] == value) }
        let order = object.keys.map { Array($0.utf16) }
        #expect(order == order.sorted { $0.lexicographicallyPrecedes($1) })
    }

    @Test("unsorted members make an object, and the first repetition is named")
    func unsorted() throws {
        let object = try JSONObject(unsorted: [("b", 1), ("\u{E9}", 2), ("a", 3), ("e\u{301}", 4)])
        #expect(
            object.keys.map { Array($0.utf8) } == ["a", "b", "e\u{301}", "\u{E9}"].map { Array($0.utf8) })
        let fault = #expect(throws: DuplicateKey.self) {
            try JSONObject(unsorted: [("b", 1), ("a", 2), ("c", 3), ("b", 4), ("a", 5)])
        }
        #expect(fault?.key == "b")
        #expect(fault?.index == 3)
    }

    @Test("of equal keys in a literal the last one stands")
    func literals() {
        let pairs: [(String, JSON)] = [("a", 1), ("b", 2), ("a", 3), ("a", 4)]
        #expect(JSON.object(JSONObject(uniqueKeysWithValues: pairs)) == ["a": 4, "b": 2])
    }

    @Test("accessors answer for their own kind only")
    func accessors() {
        let value: JSON = ["s": "x", "n": 1.5, "i": 7, "b": true, "l": [1], "o": [:], "z": .null]
        #expect(value["s"]?.stringValue == "x")
        #expect(value["n"]?.doubleValue == 1.5)
        #expect(value["n"]?.intValue == nil)
        #expect(value["i"]?.intValue == 7)
        #expect(value["b"]?.boolValue == true)
        #expect(value["l"]?.arrayValue == [1])
        #expect(value["o"]?.objectValue == JSONObject())
        #expect(value["z"]?.isNull == true)
        #expect(value["s"]?.isNull == false)
        #expect(value["missing"] == nil)
        #expect(value["i"]?.stringValue == nil)
        #expect(value["s"]?.intValue == nil)
    }

    @Test(
        "an integer is exact within 2^53",
        arguments: [
            (9_007_199_254_740_992, 9_007_199_254_740_992), (-9_007_199_254_740_992, -9_007_199_254_740_992),
            (9_007_199_254_740_994, nil), (1e300, nil), (0.5, nil), (-0.0, 0),
        ] as [(Double, Int?)])
    func integers(value: Double, expected: Int?) {
        #expect(JSON.number(value).intValue == expected)
    }
}
