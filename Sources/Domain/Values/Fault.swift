// One thing that is wrong with what a caller sent, and where.

/// A single fault of an input. All faults of one input are reported at once.
package struct Fault: Sendable, Hashable {
    /// RFC 6901 pointer into the input; empty for the input as a whole. Query parameters and file columns are
    /// named as `/query/<name>` and `/columns/<name>`, lines of one as `/lines/<number>`, cells of a row that must be right
    /// for the whole file as `/rows/<number>/<name>`.
    package var pointer: String
    package var code: ErrorCode
    /// Plain English: what is wrong and what would be right. Never an internal detail.
    package var detail: String

    package init(_ pointer: String, _ code: ErrorCode, _ detail: String) {
        self.pointer = pointer
        self.code = code
        self.detail = detail
    }
}
