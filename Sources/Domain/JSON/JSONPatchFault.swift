// Why a JSON Patch was not applied.

/// The first operation that failed. The document is as it was: a patch is applied whole or not at all.
package struct JSONPatchFault: Error, Sendable, Hashable {
    /// Stable: clients may rely on the raw values.
    package enum Code: String, Sendable, Hashable, CaseIterable {
        /// The patch is not an array, or an operation not an object with its members.
        case invalidPatch = "invalid_patch"
        case unknownOperation = "unknown_operation"
        case invalidPointer = "invalid_pointer"
        case pathNotFound = "path_not_found"
        case testFailed = "test_failed"
        /// A value cannot be moved into itself, and the whole document cannot be removed.
        case impossibleMove = "impossible_move"
        case tooDeep = "too_deep"
        case tooLarge = "too_large"
    }

    package let code: Code
    /// The operation's index in the patch; nil where the fault is the patch's as a whole.
    package let operation: Int?
    /// What the operation points to; the root where it has no readable pointer.
    package let pointer: JSONPointer
    /// In plain English, what would be right.
    package let detail: String
}

extension JSONPatchFault: CustomStringConvertible {
    package var description: String {
        let place = operation.map { "operation \($0)" } ?? "the patch"
        return "\(code.rawValue) in \(place) at \"\(pointer)\": \(detail)"
    }
}
