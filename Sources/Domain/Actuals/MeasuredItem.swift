// What an agreement promises in numbers: its commitments and KPIs that have a metric and a target.

/// A commitment or a KPI that actual values are held against.
package struct MeasuredItem: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case commitment, kpi

        var section: Section { self == .commitment ? .commitments : .kpis }
    }

    /// A target that holds from a date on.
    package struct Step: Sendable, Hashable {
        package var from: CivilDate
        package var target: Double
    }

    package var kind: Kind
    /// Its key among the commitments or the KPIs.
    package var key: String
    /// The name of a KPI, else that of its metric.
    package var title: LocalizedText
    /// The wording of a commitment, the note of a KPI.
    package var text: String?
    package var metric: Metric
    /// Before the first step, or always.
    package var baseTarget: Double
    /// In the order of their dates; of commitments.
    package var steps: [Step]
    /// ISO 4217; of amounts of money.
    package var currency: String?
    /// What the target refers to: `month`, for one.
    package var period: String?
    /// The party that promises, the owner of a KPI.
    package var holder: String?
    /// Whether it is one of the few KPIs that count most.
    package var isCore: Bool

    package var unit: MetricUnit { metric.unit }
    package var direction: Metric.Direction { metric.direction }

    /// Where it stands in the terms: `/kpis/x`.
    package var pointer: JSONPointer { JSONPointer(kind.section) / key }

    /// The target that holds on a day.
    package func target(on day: CivilDate) -> Double {
        steps.last { $0.from <= day }?.target ?? baseTarget
    }
}

extension MeasuredItem {
    /// All of terms, commitments first, each kind in the order of its `position`. What has no target, or a metric that
    /// neither the catalogue nor the terms have, is not measured.
    ///
    /// - Parameter terms: of a framework, or as they hold in a segment.
    package static func all(in terms: JSON) -> [MeasuredItem] {
        Kind.allCases.flatMap { kind in
            terms[kind.section.rawValue].itemsByPosition.compactMap { key, item in
                MeasuredItem(kind, key, item, in: terms)
            }
        }
    }

    private init?(_ kind: Kind, _ key: String, _ item: JSON, in terms: JSON) {
        guard let metric = item["metric"]?.stringValue.flatMap({ MetricCatalogue.metric($0, in: terms) }),
            let target = item["target"]?.doubleValue
        else { return nil }
        self.kind = kind
        self.key = key
        title = item["name"]?.stringValue.map { LocalizedText($0, german: $0) } ?? metric.name
        text = item["text"]?.stringValue
        self.metric = metric
        baseTarget = target
        steps = (item["steps"]?.objectValue ?? JSONObject()).compactMap { _, step in
            guard let from = step["from"]?.stringValue.flatMap({ CivilDate($0) }),
                let target = step["target"]?.doubleValue
            else { return nil }
            return Step(from: from, target: target)
        }.sorted { $0.from < $1.from }
        currency = metric.unit == .money ? item["currency"]?.stringValue : nil
        period = item["period"]?.stringValue
        holder = (item["party"] ?? item["owner"])?.stringValue
        isCore = item["core"]?.boolValue ?? false
    }
}
