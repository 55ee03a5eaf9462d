// What a compiled calendar is asked: how long it was open, and when a deadline is.

extension CompiledCalendar {
    /// Open microseconds in `[from, to)`; none where `to` is not after `from`.
    package func openMicroseconds(from start: Instant, to end: Instant) throws(BusinessTimeFault) -> Int64 {
        try require(start)
        try require(end)
        return max(0, open(before: end.microseconds) - open(before: start.microseconds))
    }

    /// Open seconds in `[from, to)`, rounded down.
    package func elapsed(from start: Instant, to end: Instant) throws(BusinessTimeFault) -> Int {
        Int(try openMicroseconds(from: start, to: end) / 1_000_000)
    }

    /// The earliest instant, no earlier than `start`, until which the calendar was open for so long since `start`.
    ///
    /// - Parameter seconds: none: `start` itself, open or not.
    package func due(after start: Instant, seconds: Int) throws(BusinessTimeFault) -> Instant {
        try require(start)
        guard seconds > 0 else { return start }
        guard seconds <= ISODuration.maximumSeconds else { throw .beyondHorizon(last) }
        let target = open(before: start.microseconds) + Int64(seconds) * 1_000_000
        guard target <= total else { throw .beyondHorizon(last) }
        // The first interval with whose end the target is reached.
        var (low, high) = (0, intervals.count)
        while low < high {
            let middle = (low + high) / 2
            let interval = intervals[middle]
            if interval.before + interval.closes - interval.opens < target {
                low = middle + 1
            } else {
                high = middle
            }
        }
        let due = intervals[low].opens + target - intervals[low].before
        guard due <= end else { throw .beyondHorizon(last) }
        return Instant(microseconds: due)
    }

    /// The end of the last window that begins on the n-th working day strictly after the start's local date.
    ///
    /// - Parameter days: none: `start` itself.
    package func due(after start: Instant, days: Int) throws(BusinessTimeFault) -> Instant {
        try require(start)
        guard days > 0 else { return start }
        let today = localDay(at: start.microseconds)
        var (low, high) = (0, workingDays.count)
        while low < high {
            let middle = (low + high) / 2
            if workingDays[middle].day <= today { low = middle + 1 } else { high = middle }
        }
        guard days <= workingDays.count - low else { throw .beyondHorizon(last) }
        return Instant(microseconds: workingDays[low + days - 1].ends)
    }

    /// When an agreed duration ends, on either clock. On the elapsed clock days keep the local wall time: in a gap, the
    /// first instant after it; in an overlap, the first of the two. A time beside them counts from there.
    package func due(after start: Instant, within agreed: AgreedDuration) throws(BusinessTimeFault) -> Instant
    {
        switch agreed.clock {
        case .business:
            return agreed.duration.days > 0
                ? try due(after: start, days: agreed.duration.days)
                : try due(after: start, seconds: agreed.duration.seconds)
        case .elapsed: return timeZone.instant(agreed.duration, after: start)
        }
    }

    package func isOpen(at instant: Instant) throws(BusinessTimeFault) -> Bool {
        try nextOpening(from: instant) == instant
    }

    /// The earliest open instant, no earlier than this one.
    package func nextOpening(from instant: Instant) throws(BusinessTimeFault) -> Instant {
        try require(instant)
        let index = interval(closingAfter: instant.microseconds)
        guard index < intervals.count, intervals[index].opens < end else { throw .beyondHorizon(last) }
        return Instant(microseconds: max(instant.microseconds, intervals[index].opens))
    }

    private func require(_ instant: Instant) throws(BusinessTimeFault) {
        if instant.microseconds < begin { throw .beforeHorizon(first) }
        if instant.microseconds > end { throw .beyondHorizon(last) }
    }

    /// Open microseconds between the begin and an instant.
    private func open(before instant: Int64) -> Int64 {
        let index = interval(closingAfter: instant)
        guard index < intervals.count else { return total }
        return intervals[index].before + max(0, instant - intervals[index].opens)
    }

    /// The first interval that closes after an instant.
    private func interval(closingAfter instant: Int64) -> Int {
        intervals.withUnsafeBufferPointer { intervals in
            var (low, high) = (0, intervals.count)
            while low < high {
                let middle = (low + high) / 2
                if intervals[middle].closes <= instant { low = middle + 1 } else { high = middle }
            }
            return low
        }
    }

    /// The local date at an instant, as days since 1970.
    func localDay(at instant: Int64) -> Int {
        // The first span begins no later than any instant that is asked for.
        var (low, high) = (0, spans.count - 1)
        while low < high {
            let middle = (low + high + 1) / 2
            if spans[middle].begins <= instant { low = middle } else { high = middle - 1 }
        }
        return Int((instant + spans[low].offset).floorDivided(by: 86_400_000_000))
    }
}
