// Turns: transactions whose last statements wait for one row, and would wait for it in the database.

import DequeModule

/// The transactions of one name that are being committed, and those behind them.
struct Turns {
    /// While one waits for the disk the next is on its way. With six the database was a quarter slower than with two, and
    /// six connections were held by what only one of them could do.
    static let atOnce = 2

    private var running = 0
    private var waiting: Deque<CheckedContinuation<Void, Never>> = []

    var isOver: Bool { running == 0 }

    /// Whether it may begin at once.
    mutating func begin() -> Bool {
        guard running < Turns.atOnce else { return false }
        running += 1
        return true
    }

    mutating func wait(_ continuation: CheckedContinuation<Void, Never>) {
        waiting.append(continuation)
    }

    /// Hands the turn on to who has waited longest.
    mutating func end() {
        if let next = waiting.popFirst() { next.resume() } else { running -= 1 }
    }
}

extension PostgresPool {
    /// Waits until few enough others commit under this name. Who holds a turn is bound by its deadline, and so is who
    /// waits: a transaction whose time is over finds that out when its turn comes.
    func takeTurn(_ name: String) async {
        if turns[name, default: Turns()].begin() { return }
        await withCheckedContinuation { turns[name]?.wait($0) }
    }

    func endTurn(_ name: String) {
        turns[name]?.end()
        if turns[name]?.isOver == true { turns[name] = nil }
    }
}
