// Lists in an input, each with a bound on its length.

extension ValueReader {
    /// A list; the elements are read only where their number is right.
    package func array<Element>(
        _ count: ClosedRange<Int>, of read: (ValueReader) -> Element
    ) -> [Element] {
        elements(count).map(read)
    }

    /// A list in which nothing may occur twice.
    package func distinct<Element: Hashable>(
        _ count: ClosedRange<Int>, of read: (ValueReader) -> Element
    ) -> [Element] {
        var seen: [Element: JSONPointer] = [:]
        return elements(count).map { reader in
            let faultsBefore = log.faults.count
            let element = read(reader)
            // Stand-ins are all alike: only elements that were read count as repetitions.
            guard log.faults.count == faultsBefore else { return element }
            if let first = seen[element] {
                reader.fault(.duplicate, "This repeats \(first).")
            } else {
                seen[element] = reader.pointer
            }
            return element
        }
    }

    private func elements(_ count: ClosedRange<Int>) -> [ValueReader] {
        guard let json = present else { return [] }
        guard case .array(let items) = json else {
            fault(.wrongType, "Use an array.")
            return []
        }
        guard items.count <= count.upperBound else {
            fault(.tooMany, "At most \(count.upperBound) elements are allowed; this has \(items.count).")
            return []
        }
        if items.count < count.lowerBound {
            fault(.tooShort, "At least \(count.lowerBound) elements are needed; this has \(items.count).")
        }
        return items.enumerated().map { index, item in
            ValueReader(
                item, at: pointer.appending(index), notation: notation, refusal: refusal, log: log)
        }
    }
}
