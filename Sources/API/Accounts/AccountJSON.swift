// Accounts and import reports as JSON.

import Domain
import Operations

extension AccountView {
    var json: JSON {
        let input = account.input
        let segment = account.segment
        // What explains an open dimension is looked for only where one is open.
        let isOpen = segment.region == nil || segment.size == nil || segment.vertical == nil
        let open = isOpen ? AccountClassifier.nothingDefined.classify(input) : nil
        return [
            "id": .string(account.id.description), "external_id": .string(input.externalID),
            "name": .string(input.name), "country": .text(input.country),
            "headquarters": .text(input.headquarters),
            "industries": .array(input.industries.map { .string($0) }),
            "employees": .integer(input.employees),
            "annual_revenue": .integer(input.annualRevenue), "currency": .text(input.currency),
            "website": .text(input.website),
            "segment": [
                "region": .slug(segment.region), "size": .slug(segment.size),
                "vertical": .slug(segment.vertical),
                "tier": .slug(segment.tier),
            ],
            "classification": [
                "region": .fault(segment.region, open?.regionFault),
                "vertical": .fault(segment.vertical, open?.verticalFault),
                "size": .fault(segment.size, open?.sizeFault),
            ],
            "created_at": .instant(account.createdAt), "updated_at": .instant(account.updatedAt),
        ]
    }
}

extension AccountClassifier {
    /// Matches nothing, and so explains why an account that fell into no segment did not.
    fileprivate static let nothingDefined = AccountClassifier(countryRegions: [:], aliases: [], bands: [])
}

extension JSON {
    fileprivate static func fault(_ place: Slug?, _ fault: (code: ErrorCode, detail: String)?) -> JSON {
        guard place == nil, let fault else { return .null }
        return ["code": .string(fault.code.rawValue), "detail": .string(fault.detail)]
    }
}

extension ReclassificationReport {
    var json: JSON {
        [
            "accounts": .integer(accounts), "changed": .integer(changed),
            "unclassified": .integer(unclassified),
        ]
    }
}

extension ImportReport {
    var json: JSON {
        [
            "created": .integer(created), "updated": .integer(updated), "unchanged": .integer(unchanged),
            "refused": .integer(refused), "unclassified": .integer(unclassified), "rows": .integer(rows),
            "faults": .array(faults.map(\.json)), "faults_truncated": .bool(faultsTruncated),
        ]
    }
}

extension ImportFault {
    fileprivate var json: JSON {
        let errors = errors.map { fault -> JSON in
            [
                "pointer": .string(fault.pointer), "code": .string(fault.code.rawValue),
                "detail": .string(fault.detail),
            ]
        }
        return [
            "row": .integer(row), "line": .integer(line), "external_id": .text(externalID),
            "outcome": .string(outcome.rawValue), "errors": .array(errors),
        ]
    }
}
