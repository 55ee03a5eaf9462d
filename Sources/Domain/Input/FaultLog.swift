// The faults of one input while it is read; the readers of all its parts share one log.

/// Collects faults up to a bound. A muted log keeps none: it serves the reading of stand-ins.
final class FaultLog {
    /// Faults that one answer lists; an array of a million wrong elements must not become a million errors.
    static let maximumFaults = 1_000

    private(set) var faults: [Fault] = []
    private(set) var omitted = 0
    let isMuted: Bool

    init(isMuted: Bool = false) {
        self.isMuted = isMuted
    }

    func add(_ fault: Fault) {
        guard !isMuted else { return }
        guard faults.count < FaultLog.maximumFaults else {
            omitted += 1
            return
        }
        faults.append(fault)
    }

    /// The refusal of the whole input; nil where nothing was wrong.
    func refusal(_ kind: DomainError.Kind, _ code: ErrorCode) -> DomainError? {
        guard var error = DomainError(faults: faults) else { return nil }
        error.kind = kind
        error.code = code
        if omitted > 0 {
            error.detail =
                "The input has \(faults.count + omitted) faults; errors lists the first \(faults.count)."
        }
        return error
    }
}
