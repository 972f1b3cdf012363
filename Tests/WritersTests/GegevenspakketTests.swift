import Domain
import Foundation
import Reporting
import Testing
import Writers

@Suite struct `The data package` {
  @Test func `names every column of the CSV, in order, as valid JSON`() throws {
    let bytes = Gegevenspakket.write(try exampleReport(), bestand: "cijfers.csv")
    let pakket = try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    let bron = try #require((pakket["resources"] as? [[String: Any]])?.first)
    let velden = try #require((bron["schema"] as? [String: Any])?["fields"] as? [[String: Any]])
    #expect(velden.compactMap { $0["name"] as? String } == CijfersCSV.kolommen)
    #expect(velden.allSatisfy { ($0["description"] as? String)?.isEmpty == false })
    #expect(bron["path"] as? String == "cijfers.csv")
  }
}
