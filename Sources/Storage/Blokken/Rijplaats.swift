package import Domain
import Foundation
import GRDB

/// Where one finding about a row is: code, line and column. Never what stood there.
package struct Rijplaats: Hashable, Sendable {
  package let code: Bevindingscode
  package let regel: Int
  /// Index of the column in the file.
  package let kolom: Int?

  package init(_ code: Bevindingscode, regel: Int, kolom: Int?) {
    (self.code, self.regel, self.kolom) = (code, regel, kolom)
  }

  /// Codes once, by name; then per finding its code's index, its line and its column.
  static func encode(_ plaatsen: [Rijplaats]) -> Data {
    let codes = Array(Set(plaatsen.map(\.code))).sorted { $0.rawValue < $1.rawValue }
    let index = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, UInt8($0)) })
    var schrijver = Kolomschrijver()
    schrijver.write(byte: 1)
    schrijver.write(codes.map(\.rawValue))
    schrijver.write(UInt32(plaatsen.count))
    schrijver.write(plaatsen.map { index[$0.code] ?? 0 })
    schrijver.write(verschillen: plaatsen.map { UInt32(clamping: $0.regel) })
    schrijver.write(plaatsen.map { Int16(clamping: $0.kolom ?? -1) })
    return Data(schrijver.bytes)
  }

  static func decode(_ bytes: UnsafeRawBufferPointer) throws -> [Rijplaats] {
    var lezer = Kolomlezer(bytes)
    guard try lezer.byte() == 1 else { throw Opslagfout.nieuwereVersie }
    let codes = try lezer.teksten().map(Bevindingscode.init(rawValue:))
    let aantal = Int(try lezer.getal())
    let code = try lezer.kolom(UInt8.self, aantal)
    let regels = try lezer.verschillen(aantal)
    let kolommen = try lezer.kolom(Int16.self, aantal)
    var uit: [Rijplaats] = []
    for plek in 0..<aantal {
      guard codes.indices.contains(Int(code[plek])) else { throw Opslagfout.beschadigd }
      // A code that this version no longer knows is left out; its count stays in the table of counts.
      guard let code = codes[Int(code[plek])] else { continue }
      let kolom = kolommen[plek] < 0 ? nil : Int(kolommen[plek])
      uit.append(Rijplaats(code, regel: Int(regels[plek]), kolom: kolom))
    }
    return uit
  }
}

extension Opslag {
  /// How often each code occurred in a levering.
  package func bevindingen(_ id: String) throws -> [Bevindingscode: Int] {
    try read { db in
      let rijen = try Row.fetchAll(
        db, sql: SQL.bevindingen.rawValue, arguments: [try Opslag.nummer(van: id, db).waarde])
      return rijen.reduce(into: [:]) { uit, rij in
        if let code = Bevindingscode(rawValue: rij[0]) { uit[code] = rij[1] }
      }
    }
  }

  /// Findings about the rows of a levering, in the order in which they were kept.
  package func rijbevindingen(_ id: String) throws -> [Rijplaats] {
    try read { db in
      let nummer = try Opslag.nummer(van: id, db)
      guard let data = try Data.fetchOne(db, sql: SQL.rijbevindingen.rawValue, arguments: [nummer.waarde]) else {
        return []
      }
      return try data.withUnsafeBytes { bytes in try Rijplaats.decode(bytes) }
    }
  }

  static func nummer(van id: String, _ db: Database) throws -> Leveringnummer {
    guard let nummer = try Int64.fetchOne(db, sql: SQL.nummerVan.rawValue, arguments: [id]) else {
      throw Opslagfout.onbekendeLevering(id)
    }
    return Leveringnummer(waarde: nummer)
  }
}
