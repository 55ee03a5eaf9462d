// Commercials and metrics of engagement as callers read them.

import Domain
import Operations

extension Commercials {
    fileprivate var members: JSONObject {
        [
            "revenue": revenue?.json ?? .null, "spend": spend?.json ?? .null,
            "open_pipeline": openPipeline?.json ?? .null, "as_of": .string(asOf.description),
            "source": .string(source.text),
        ]
    }
}

extension StatedCommercials {
    func json(of account: String) -> JSON {
        var members = commercials.members
        members["account"] = .string(account)
        members["valid_from"] = .instant(validFrom)
        members["stated_by"] = .string(statedBy)
        return .object(members)
    }
}

extension AccountEngagement {
    func json(of account: String) -> JSON {
        [
            "account": .string(account), "at": .instant(question.at),
            "window": .string(question.window.description), "contacts": .integer(metrics.contacts),
            "engaged_stakeholders": .integer(metrics.engaged), "committee": metrics.committee.json,
            "share_of_wallet": metrics.shareOfWallet.json(and: ["rate": rate.map { .number($0) } ?? .null]),
            "open_pipeline": [
                "value": metrics.openPipeline.value?.json ?? .null,
                "unknown": metrics.openPipeline.unknown?.json ?? .null,
            ],
            "commercials": metrics.commercials.map { .object($0.members) } ?? .null,
        ]
    }
}

extension EngagementReport {
    var json: JSON {
        [
            "at": .instant(question.at), "window": .string(question.window.description),
            "by": .string(grouping.rawValue), "currency": .string(currency),
            "groups": .array(groups.map { $0.totals.json(of: $0.key, in: currency) }),
        ]
    }
}

extension EngagementTotals {
    fileprivate func json(of key: Slug?, in currency: String) -> JSON {
        [
            "key": .slug(key), "accounts": .integer(accounts), "engaged_accounts": .integer(engagedAccounts),
            "engaged_stakeholders": .integer(engaged),
            "average_engaged_stakeholders": averageEngaged.map { .number($0) } ?? .null,
            "committee": committee.percentage.json(and: [
                "contacts": .integer(committee.contacts), "engaged": .integer(committee.engaged),
            ]),
            "share_of_wallet": shareOfWallet.json(and: [
                "accounts": .integer(sharesKnown), "unknown_accounts": .integer(sharesUnknown),
                "revenue": .money(sums.revenue, currency), "spend": .money(sums.spend, currency),
            ]),
            "open_pipeline": [
                "sum": .money(sums.openPipeline, currency), "accounts": .integer(pipelinesKnown),
                "not_stated": .integer(pipelinesMissing), "not_converted": .integer(pipelinesUnconverted),
            ],
        ]
    }
}

extension CommitteeCoverage {
    fileprivate var json: JSON {
        percentage.json(and: [
            "contacts": .integer(contacts), "engaged": .integer(engaged),
            "roles_known": .texts(rolesKnown.map(\.rawValue)),
            "roles_covered": .texts(rolesCovered.map(\.rawValue)),
        ])
    }
}

extension Known<Percentage> {
    /// The percentage, or why there is none, beside what it was made from.
    fileprivate func json(and parts: JSONObject) -> JSON {
        var members = parts
        members["percent"] = value.map { .number($0.percent) } ?? .null
        members["unknown"] = unknown?.json ?? .null
        return .object(members)
    }
}

extension UnknownValue {
    fileprivate var json: JSON { ["code": .string(code.rawValue), "detail": .string(detail)] }
}

extension JSON {
    /// A sum of hundredths.
    fileprivate static func money(_ hundredths: Int128, _ currency: String) -> JSON {
        ["amount": .number(Double(hundredths) / 100), "currency": .string(currency)]
    }
}
