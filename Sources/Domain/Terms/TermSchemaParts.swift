// The schemas of single values.

enum TermSchemaParts {
    /// A value that is neither a group, a collection nor a list.
    static func value(_ type: TermType, _ language: Language) -> JSONObject {
        switch type {
        case .text(let maximum, let isMultiline): text(maximum, isMultiline)
        case .member: text(200, false)
        case .integer(let range):
            [
                "type": "integer", "minimum": .number(Double(range.lowerBound)),
                "maximum": .number(Double(range.upperBound)),
            ]
        case .decimal(let range):
            ["type": "number", "minimum": .number(range.lowerBound), "maximum": .number(range.upperBound)]
        case .percentage: ["type": "number", "minimum": 0, "maximum": 100]
        case .boolean: ["type": "boolean"]
        case .choice(let choices):
            [
                "oneOf": .array(
                    choices.map {
                        ["const": .string($0.value), "title": .string($0.label[language])]
                    })
            ]
        case .email:
            ["type": "string", "maxLength": 254, "pattern": #"^[^@\s]{1,64}@[^@\s.]([^@\s]*[^@\s.])?$"#]
        case .date: ["type": "string", "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"]
        case .period:
            [
                "type": "string", "maxLength": .number(Double(ISODuration.maximumLength)),
                "pattern": "^P(?=[0-9])([0-9]+Y)?([0-9]+M)?([0-9]+W)?([0-9]+D)?$",
            ]
        case .time: ["type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$"]
        case .timeZone:
            [
                "type": "string", "maxLength": .number(Double(TimeZoneName.maximumLength)),
                "pattern": "^(UTC|[A-Za-z0-9_+-]+(/[A-Za-z0-9_+-]+)+)$",
            ]
        case .sha256: ["type": "string", "pattern": "^[0-9a-f]{64}$"]
        case .money: ["$ref": "#/$defs/money"]
        case .currency: ["$ref": "#/$defs/currency"]
        case .duration: ["$ref": "#/$defs/duration"]
        case .slug: ["$ref": "#/$defs/slug"]
        case .reference(.metric): ["$ref": "#/$defs/metric"]
        case .reference: ["$ref": "#/$defs/slug"]
        case .condition: ["$ref": "#/$defs/condition"]
        case .guardRail: ["$ref": "#/$defs/guard_rail"]
        case .group, .collection: ["type": "object"]
        case .list(let item): ["type": "array", "items": .object(value(item, language))]
        case .anything: [:]
        }
    }

    private static func text(_ maximum: Int, _ isMultiline: Bool) -> JSONObject {
        [
            "type": "string", "minLength": 1, "maxLength": .number(Double(maximum)),
            "pattern": isMultiline
                ? #"^[^\u0000-\u0008\u000B-\u001F\u007F]*$"# : #"^[^\u0000-\u001F\u007F]*$"#,
        ]
    }

    static let definitions: JSON = [
        "slug": [
            "type": "string", "maxLength": .number(Double(Slug.maximumLength)),
            "pattern": "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$",
        ],
        "metric": [
            "anyOf": [
                ["enum": .array(MetricCatalogue.all.map { .string($0.key) })], ["$ref": "#/$defs/slug"],
            ]
        ],
        "currency": ["type": "string", "pattern": "^[A-Z]{3}$"],
        "money": money(isPatch: false), "money_patch": money(isPatch: true),
        "duration": duration(isPatch: false), "duration_patch": duration(isPatch: true),
        "condition": ["type": "object"],
        "guard_rail": [
            "anyOf": [
                ["enum": ["locked", "tighten", "free"]],
                [
                    "type": "object", "required": ["between"], "additionalProperties": false,
                    "properties": ["between": ["type": "array", "minItems": 2, "maxItems": 2]],
                ],
                [
                    "type": "object", "required": ["one_of"], "additionalProperties": false,
                    "properties": ["one_of": ["type": "array", "minItems": 1]],
                ],
            ]
        ],
    ]

    /// A merge patch may say one part and keep the other.
    private static func money(isPatch: Bool) -> JSON {
        [
            "type": "object", "required": isPatch ? [] : ["amount", "currency"],
            "additionalProperties": false,
            "properties": [
                "amount": ["type": "number", "minimum": 0, "maximum": 1e12],
                "currency": ["$ref": "#/$defs/currency"],
            ],
        ]
    }

    /// On the business clock days or a time, on the other both may stand.
    private static func duration(isPatch: Bool) -> JSON {
        [
            "type": "object", "required": isPatch ? [] : ["within", "clock"],
            "additionalProperties": false,
            "properties": [
                "within": [
                    "type": "string", "maxLength": .number(Double(ISODuration.maximumLength)),
                    "pattern":
                        "^P(?=[0-9]|T[0-9])([0-9]+D)?(T(?=[0-9])([0-9]+H)?([0-9]+M)?([0-9]+S)?)?$",
                ],
                "clock": ["enum": .array(ISODuration.Clock.allCases.map { .string($0.rawValue) })],
            ],
            "if": ["required": ["clock", "within"], "properties": ["clock": ["const": "business"]]],
            "then": ["not": ["properties": ["within": ["pattern": "^P0*[1-9][0-9]*DT.*[1-9]"]]]],
        ]
    }
}
