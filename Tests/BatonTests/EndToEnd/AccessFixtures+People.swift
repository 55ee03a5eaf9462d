// Requests on people and teams.

import Domain
import Support
import Testing

extension AccessStage {
    func people(_ operation: String) async throws -> Attempt? {
        let path = "/v1/people/\(name)"
        let team = "/v1/teams/\(name)"
        let definition: JSON = ["posts": [["function": "inside-sales"]], "deputies": []]
        let teamDefinition: JSON = ["name": "Callers", "functions": ["inside-sales"]]
        switch operation {
        case "listPeople": return Attempt("GET", "/v1/people?limit=1")
        case "listTeams": return Attempt("GET", "/v1/teams?limit=1")
        case "listEmptySeats": return Attempt("GET", "/v1/reports/empty-seats")
        case "exportPeople": return Attempt("GET", "/v1/people/export")
        case "importPeople":
            var attempt = Attempt("POST", "/v1/people/imports")
            attempt.headers = [("Content-Type", "text/csv")]
            attempt.body = Array(
                "key,name,email,position,function,region,vertical\n\(name),A,\(name)@x,,f,,\n".utf8)
            return attempt
        case "replacePerson":
            let other = name + "-next"
            for member in [name, other] { try await tenant.putMember(member) }
            try await tenant.admin.put(path, definition)
            return Attempt("POST", path + "/replacement", ["by": .string(other)])
        case "getPerson", "putPerson":
            try await tenant.putMember(name)
            let made = try await tenant.admin.get(path)
            return operation == "getPerson"
                ? Attempt("GET", path) : Attempt("PUT", path, ifMatch: made.etag, definition)
        case "getTeam", "putTeam", "deleteTeam":
            let made = try await tenant.admin.put(team, teamDefinition)
            switch operation {
            case "getTeam": return Attempt("GET", team)
            case "putTeam":
                return Attempt(
                    "PUT", team, ifMatch: made.etag, ["name": "Renamed", "functions": ["inside-sales"]])
            default: return Attempt("DELETE", team, ifMatch: made.etag)
            }
        default: return nil
        }
    }
}
