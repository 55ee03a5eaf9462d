// The text that a value has in YAML.

import Domain
import Testing

@Suite("YAML text")
struct YAMLWriterTests {
    @Test(
        "a text stands without quotes only where every reader takes it for that text",
        arguments: [
            ("PT4H", "PT4H"), ("a b", "a b"), ("Müller & Co", "Müller & Co"), ("日本", "日本"),
            ("it's 40 % \"more\"", "it's 40 % \"more\""), ("", #""""#), ("NO", #""NO""#), ("Yes", #""Yes""#),
            ("off", #""off""#), ("null", #""null""#), ("NaN", #""NaN""#), ("9:00", #""9:00""#),
            ("1e3", #""1e3""#), ("2027-01-01", #""2027-01-01""#), ("12", #""12""#), ("0x1F", #""0x1F""#),
            (".5", #"".5""#), ("~", #""~""#), ("<<", #""<<""#), ("=", #""=""#), ("- a", #""- a""#),
            ("a: b", #""a: b""#), ("a:", #""a:""#), ("a #b", #""a #b""#), ("a#b", "a#b"), ("a:b", "a:b"),
            (" a", #"" a""#), ("a ", #""a ""#), ("*a", #""*a""#), ("&a", #""&a""#), ("!a", #""!a""#),
            ("{a}", #""{a}""#), ("%a", #""%a""#), ("@a", #""@a""#), ("`a", #""`a""#), ("/a/*", #""/a/*""#),
            ("a\tb", #""a\tb""#), ("a\rb", #""a\rb""#), ("\u{7}", #""\u0007""#), ("a\u{85}b", #""a\u0085b""#),
            ("a\u{2028}b", #""a\u2028b""#), ("a\u{FEFF}", #""a\ufeff""#), ("a\u{202E}b", #""a\u202eb""#),
            ("\u{FFFF}", #""\uffff""#), ("\u{10FFFF}", #""\U0010ffff""#), ("\"q\\", #""\"q\\""#),
            ("q\"\\", #"q"\"#),
            ("a\u{A0}b", "\"a\u{A0}b\""), ("😀", "😀"), ("x😀", "x😀"),
        ])
    func scalars(_ text: String, _ written: String) {
        #expect(YAMLWriter.text(of: ["key": .string(text)]) == "key: \(written)\n")
    }

    @Test(
        "numbers are written so that YAML 1.1 takes them for numbers too",
        arguments: [
            (0, "0"), (-12, "-12"), (0.5, "0.5"), (1e20, "100000000000000000000"), (1e21, "1.0e+21"),
            (1e-7, "1.0e-7"), (1.5e-9, "1.5e-9"), (5e-324, "5.0e-324"),
        ] as [(Double, String)])
    func numbers(_ value: Double, _ written: String) {
        #expect(YAMLWriter.text(of: ["key": .number(value)]) == "key: \(written)\n")
    }

    @Test("several lines are a block, where no white space could get lost")
    func blocks() {
        #expect(YAMLWriter.text(of: ["a": "one\n\n  two\n"]) == "a: |\n  one\n\n    two\n")
        #expect(YAMLWriter.text(of: ["a": ["b": "one\n# two"]]) == "a:\n  b: |-\n    one\n    # two\n")
        for text in ["\n", "one\n\n", " one\ntwo", "one \ntwo", "one\n\ttwo", "\none"] {
            #expect(YAMLWriter.text(of: ["a": .string(text)]).hasPrefix("a: \""), "\(text)")
        }
    }

    @Test("a long text is folded where a single space stands")
    func folding() {
        let words = Array(repeating: "agreement", count: 15)
        let text = YAMLWriter.text(of: ["a": .string(words.joined(separator: " "))])
        #expect(
            text
                == "a: >-\n  \(words[..<9].joined(separator: " "))\n  \(words[9...].joined(separator: " "))\n"
        )
        for text in [words.joined(separator: "  "), words.joined(), words.joined(separator: " ") + " "] {
            #expect(!YAMLWriter.text(of: ["a": .string(text)]).contains(">-"), "\(text)")
        }
    }

    @Test("lists and objects are blocks; short lists and values of several parts stand on their line")
    func collections() {
        let json: JSON = [
            "channels": ["phone", "e-mail, post"], "countries": ["DE", "NO"], "empty": [[:], []],
            "within": ["within": "PT4H", "clock": "business"],
            "items": [["name": "A", "text": "B"], [1, 2]],
        ]
        #expect(
            YAMLWriter.text(of: json) == """
                within: {within: PT4H, clock: business}
                channels: [phone, "e-mail, post"]
                countries: [DE, "NO"]
                empty:
                  - {}
                  - []
                items:
                  - name: A
                    text: B
                  - [1, 2]

                """)
    }

    @Test("members come in the order that is known, then by position, then by their keys")
    func order() throws {
        let order = KeyOrder(paths: ["/kind", "/terms", "/name"], terms: ["terms"], [])
        let json: JSON = [
            "extra": 1, "name": "N", "kind": "K",
            "terms": [
                "parties": [:], "extensions": [:], "purpose": [:],
                "funnel": ["z": ["position": 1], "b": ["position": 10], "a": ["position": 2], "c": [:]],
            ],
        ]
        let keys = YAMLWriter.text(of: json, order: order).split(separator: "\n")
            .map { $0.prefix { $0 != ":" }.trimmingPrefix { $0 == " " } }.filter { $0 != "position" }
        #expect(
            keys == [
                "kind", "terms", "purpose", "funnel", "z", "a", "b", "c", "extensions", "parties", "name",
                "extra",
            ])
    }

    @Test("the catalogue's order is the order of the terms")
    func catalogue() {
        func term(_ path: String) -> Term { Term(path, .group, "", "", de: "", "") }
        let order = KeyOrder(
            paths: ["/terms"], terms: ["terms"],
            [
                term("/funnel/stages/*/owner"), term("/funnel/stages/*/definition"),
                term("/funnel/revenue"),
            ])
        let json: JSON = [
            "terms": [
                "funnel": ["revenue": "r", "stages": ["mql": ["definition": "d", "owner": "o", "a": 1]]]
            ]
        ]
        #expect(
            YAMLWriter.text(of: json, order: order)
                == "terms:\n  funnel:\n    stages:\n      mql:\n        owner: o\n        definition: d\n"
                + "        a: 1\n    revenue: r\n")
    }
}
