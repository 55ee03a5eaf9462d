// Where the terms hand a condition to the rules of conditions.

enum ConditionCheck {
    /// Faults of a condition beyond its being an object, which the catalogue checks itself.
    static func faults(of condition: JSON, at pointer: String) -> [Fault] {
        Condition.faults(of: condition, at: pointer)
    }
}
