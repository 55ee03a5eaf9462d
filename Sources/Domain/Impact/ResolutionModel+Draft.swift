// A model with a version in force that is not.

extension ResolutionModel {
    /// The model as if a local version were in force, in the place of its agreement's version if there is one.
    ///
    /// - Parameter framework: the key of its framework. If that is not in force, nothing changes.
    package func inForce(local draft: Layer, under framework: Slug) -> ResolutionModel {
        guard var family = frameworks[framework] else { return self }
        family.locals.removeAll { $0.agreement == draft.agreement }
        family.locals.append(draft)
        var model = self
        model.frameworks[framework] = family
        return model
    }

    /// The model as if a framework version were in force: today's local versions under its text and its rules.
    package func inForce(framework draft: Layer, rules: FrameworkRules?) -> ResolutionModel {
        var model = self
        model.frameworks[draft.agreement] = FrameworkInForce(
            framework: draft, locals: frameworks[draft.agreement]?.locals ?? [], rules: rules)
        return model
    }
}
