// What suits companies of each size: the same for every tenant.

package import Domain

extension Workspace {
    package func presets(by call: Call) throws -> [EvolutionPreset] {
        try call.principal.require(.readAgreements)
        return EvolutionPreset.allCases
    }
}
