// Patches between documents: applied to the first they give the second.

import Domain
import Generators
import Testing

@Suite("JSON diff")
struct JSONDiffTests {
    @Test("the patch between two documents gives the second exactly, for 10,000 pairs", arguments: 0..<4)
    func property(quarter: UInt64) throws {
        var documents = RandomDocuments(seed: 900 + quarter)
        var random = SplitMix64(seed: 900 + quarter)
        var operations = 0
        for index in 0..<2_500 {
            let before = index % 2 == 0 ? documents.document() : random.terms()
            let after: JSON =
                switch index % 4 {
                case 0: documents.document()
                case 1: random.terms()
                case 2: MergePatch.apply(documents.document(), to: before)
                default: MergePatch.apply(random.patch(), to: before)
                }
            let patch = JSONDiff.patch(from: before, to: after)
            let result = try JSONPatch.apply(patch, to: before)
            #expect(result == after, "\(before) to \(after): \(patch)")
            #expect((patch == []) == (before == after))
            #expect(JSONDiff.patch(from: before, to: before) == [])
            operations += patch.arrayValue?.count ?? 0
        }
        #expect(operations > 4_000, "Only \(operations) operations.")
    }

    @Test(
        "a patch touches only what differs",
        arguments: [
            ("{}", "{}", "[]"), ("1", "2", #"[{"op":"replace","path":"","value":2}]"#),
            (
                #"{"a":1,"b":{"c":2}}"#, #"{"a":1,"b":{"c":3}}"#,
                #"[{"op":"replace","path":"/b/c","value":3}]"#
            ),
            (
                #"{"a":1}"#, #"{"b":null}"#,
                #"[{"op":"remove","path":"/a"},{"op":"add","path":"/b","value":null}]"#
            ),
            (#"{"a":[1,2]}"#, #"{"a":[2]}"#, #"[{"op":"replace","path":"/a","value":[2]}]"#),
            (#"{"a":{"x":1}}"#, #"{"a":{}}"#, #"[{"op":"remove","path":"/a/x"}]"#),
            (#"{"a/b":{"~":1}}"#, #"{"a/b":{"~":2}}"#, #"[{"op":"replace","path":"/a~1b/~0","value":2}]"#),
            (#"{"a":{}}"#, #"{"a":[]}"#, #"[{"op":"replace","path":"/a","value":[]}]"#),
        ])
    func shape(before: String, after: String, patch: String) throws {
        #expect(
            JSONDiff.patch(from: try JSON.parse(before), to: try JSON.parse(after)).canonicalText == patch)
    }

    @Test("a patch is never longer than JSON Patch applies, and stays fine where little changes")
    func limit() throws {
        func members(_ count: Int, _ value: Int) -> JSON {
            .object(
                JSONObject(uniqueKeysWithValues: (0..<count).map { ("k\($0)", JSON(integerLiteral: value)) }))
        }
        let before: JSON = ["many": members(3_000, 1), "some": members(400, 1), "few": members(3, 1)]
        let after: JSON = ["many": members(3_000, 2), "some": members(400, 2), "few": members(3, 2)]
        let patch = JSONDiff.patch(from: before, to: after)
        #expect(try JSONPatch.apply(patch, to: before) == after)
        #expect(patch.arrayValue?.count == 404)
        #expect(patch.arrayValue?.contains { $0["path"] == "/many" && $0["op"] == "replace" } == true)
        let flat = JSONDiff.patch(from: members(3_000, 1), to: members(3_000, 2))
        #expect(flat.arrayValue?.map { $0["path"] } == [""])
    }
}
