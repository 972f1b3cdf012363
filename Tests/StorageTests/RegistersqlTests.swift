import Domain
import GRDB
@testable import Storage
import Testing

@Suite struct `The statements of a register` {
  @Test(arguments: Leveringsoort.allCases) func `follow from its description, and fit the store`(soort: Leveringsoort)
    throws
  {
    let sql = Registersql(soort)
    switch soort.vorm.rijen {
    case .presentielijst, .eigen(.activiteiten): #expect(sql == nil)
    case .eigen: #expect(sql?.tussen.isEmpty == false && sql?.voegToe == nil)
    case .velden: #expect(sql?.voegToe?.isEmpty == false)
    }
    guard let sql else { return }
    let opslag = try Opslag.inMemory()
    for tekst in [sql.tussen, sql.van, sql.feiten] + [sql.voegToe, sql.wis].compactMap(\.self) {
      try opslag.databank.read { db in _ = try db.makeStatement(sql: tekst) }
    }
  }

  @Test(arguments: Leveringsoort.allCases) func `rest on fields that such a file has`(soort: Leveringsoort) {
    let velden = Set(soort.vorm.velden)
    #expect(Set(soort.vorm.nodig).isSubset(of: velden) && Set(soort.vorm.sleutel).isSubset(of: velden))
    if case .velden(let register) = soort.vorm.rijen {
      #expect(Set(register.kolommen.map(\.veld) + [register.dag.veld]).isSubset(of: velden))
      #expect(register.kolommen.contains(where: \.isSleutel) && register.kolommen.contains(where: \.isGetal))
    }
  }
}
