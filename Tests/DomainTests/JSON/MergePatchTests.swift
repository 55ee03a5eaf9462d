// JSON Merge Patch: the table of RFC 7396 and what folding relies on.
import Domain
import Generators
import Testing

@Suite("Merge patch")
struct MergePatchTests {
    @Test(
        "the table of RFC 7396, appendix A",
        arguments: [
            (#"{"a":"b"}"#, #"{"a":"c"}"#, #"{"a":"c"}"#),
            (#"{"a":"b"}"#, #"{"b":"c"}"#, #"{"a":"b","b":"c"}"#),
            (#"{"a":"b"}"#, #"{"a":null}"#, #"{}"#),
            (#"{"a":"b","b":"c"}"#, #"{"a":null}"#, #"{"b":"c"}"#),
            (#"{"a":["b"]}"#, #"{"a":"c"}"#, #"{"a":"c"}"#),
            (#"{"a":"c"}"#, #"{"a":["b"]}"#, #"{"a":["b"]}"#),
            (#"{"a":{"b":"c"}}"#, #"{"a":{"b":"d","c":null}}"#, #"{"a":{"b":"d"}}"#),
            (#"{"a":[{"b":"c"}]}"#, #"{"a":[1]}"#, #"{"a":[1]}"#),
            (#"["a","b"]"#, #"["c","d"]"#, #"["c","d"]"#),
            (#"{"a":"b"}"#, #"["c"]"#, #"["c"]"#),
            (#"{"a":"foo"}"#, #"null"#, #"null"#),
            (#"{"a":"foo"}"#, #""bar""#, #""bar""#),
            (#"{"e":null}"#, #"{"a":1}"#, #"{"a":1,"e":null}"#),
            (#"[1,2]"#, #"{"a":"b","c":null}"#, #"{"a":"b"}"#),
            (#"{}"#, #"{"a":{"bb":{"ccc":null}}}"#, #"{"a":{"bb":{}}}"#),
        ])
    func table(original: String, patch: String, result: String) throws {
        let merged = MergePatch.apply(try JSON.parse(patch), to: try JSON.parse(original))
        #expect(merged.canonicalText == result)
    }

    @Test("onto nothing, a patch leaves what it sets and none of its nulls")
    func nothing() {
        let patch: JSON = ["a": ["b": .null, "c": [.null]], "d": .null]
        #expect(MergePatch.apply(patch, to: nil) == ["a": ["c": [.null]]])
        #expect(MergePatch.apply(.null, to: nil) == .null)
    }

    @Test("members are told apart by their bytes")
    func bytes() {
        let merged = MergePatch.apply(["\u{E9}": .null, "x": 1], to: ["e\u{301}": 1, "\u{E9}": 2])
        #expect(merged == ["e\u{301}": 1, "x": 1])
    }

    @Test("merging agrees with the pseudo-code of RFC 7396, section 2")
    func pseudoCode() throws {
        func reference(_ target: JSON?, _ patch: JSON) -> JSON {
            guard let changes = patch.objectValue else { return patch }
            var result = target?.objectValue ?? JSONObject()
            for (name, value) in changes {
                if value.isNull {
                    result[name] = nil
                } else {
                    result[name] = reference(result[name], value)
                }
            }
            return .object(result)
        }
        var random = RandomDocuments(seed: 7396)
        for _ in 0..<3_000 {
            let (target, patch) = (random.document(), random.document())
            let merged = MergePatch.apply(patch, to: target)
            try #require(merged == reference(target, patch), "\(patch) onto \(target)")
            #expect(MergePatch.apply(patch, to: merged) == merged)
        }
    }
}
