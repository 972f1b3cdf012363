import CXLSXWriter
import Glibc
import Reporting

/// One column of a long table on its way to XML: each different cell once, as it stands behind its place.
struct Kolomtekst: Sendable {
  let plekken: [UInt32]
  private let cellen: [Cel]
  /// Place of the column.
  private let kolom: Int
  /// Hardly any text comes twice: then each stands in its cell.
  private let isUniek: Bool
  /// Number of the format of each cell; below 0 where it has none yet.
  private var opmaken: [Int32]
  /// Place of each text in the shared strings; below 0 for what is not there.
  private var plaatsen: [Int32]
  private var vorige: (opmaak: Celopmaak, nummer: Int32)?

  init(_ rijen: Tabelrijen.Kolom, kolom: Int) {
    (plekken, cellen, self.kolom) = (rijen.plekken, rijen.cellen, kolom)
    isUniek = cellen.count * 2 > plekken.count
    opmaken = Array(repeating: -1, count: cellen.count)
    plaatsen = opmaken
  }

  /// Gives the cell of a row its numbers, as the library does at the first cell that needs them. True when its text was in the
  /// shared strings already: the library counts how often each is used.
  mutating func number(
    rij: Int, _ strings: UnsafeMutablePointer<lxw_sst>, _ formaten: inout XLSXOpmaken
  ) -> Bool {
    let plek = Int(plekken[rij])
    guard opmaken[plek] < 0 else { return plaatsen[plek] >= 0 }
    let opmaak = Celopmaak(cellen[plek], .lijf, kolom: kolom)
    if vorige?.opmaak != opmaak {
      vorige = (opmaak, formaten.format(opmaak).map { lxw_format_get_xf_index($0) } ?? 0)
    }
    opmaken[plek] = vorige?.nummer ?? 0
    // An empty text is a blank cell to the library.
    guard !isUniek, let tekst = tekst(plek), !tekst.isEmpty else { return false }
    plaatsen[plek] = Int32(lxw_get_sst_index(strings, XLSXBladen.text(tekst), 0).pointee.index)
    return false
  }

  private func tekst(_ plek: Int) -> String? {
    switch cellen[plek].inhoud {
    case .tekst(let eigen): eigen
    case .onderdrukt, .ontbreekt, .geen: cellen[plek].zichtbareTekst
    case .leeg: ""
    case .getal, .datum, .formule, .tekstformule, .koppeling: nil
    }
  }

  /// Style, value and end of every cell, one behind another, with where each begins and the last ends. Of a cell without
  /// numbers nothing.
  func written() -> (xml: [UInt8], grenzen: [Int]) {
    var xml = XMLBytes(ruimte: cellen.count * 48)
    var grenzen = [0]
    grenzen.reserveCapacity(cellen.count + 1)
    for plek in cellen.indices {
      if opmaken[plek] >= 0 { write(plek, to: &xml) }
      grenzen.append(xml.bytes.count)
    }
    return (xml.bytes, grenzen)
  }

  private func write(_ plek: Int, to xml: inout XMLBytes) {
    if opmaken[plek] > 0 {
      xml.raw(Kolomtekst.stijl)
      xml.raw(Int(opmaken[plek]))
      xml.raw(Kolomtekst.eindeStijl)
    }
    if let tekst = tekst(plek) {
      if plaatsen[plek] >= 0 {
        xml.raw(Kolomtekst.string)
        xml.raw(Int(plaatsen[plek]))
        xml.raw(Kolomtekst.eindeWaarde)
      } else if tekst.isEmpty {
        xml.raw(Kolomtekst.leeg)
      } else {
        xml.raw(Kolomtekst.ingevuld)
        xml.text(XLSXBladen.text(tekst))
        xml.raw(Kolomtekst.eindeIngevuld)
      }
      return
    }
    switch cellen[plek].inhoud {
    case .getal(let getal, let notatie): Kolomtekst.append(XLSXBladen.number(getal, notatie), to: &xml)
    case .datum(let dag): Kolomtekst.append(XLSXBladen.serial(dag), to: &xml)
    case .tekst, .onderdrukt, .ontbreekt, .geen, .leeg, .formule, .tekstformule, .koppeling:
      preconditionFailure("a cell that only the library writes")
    }
  }

  private static func append(_ getal: Double, to xml: inout XMLBytes) {
    xml.raw(Kolomtekst.getal)
    // A whole number below 10^15 has the same digits with '%.16G'.
    if abs(getal) < 1e15, getal == getal.rounded() {
      xml.raw(Int(getal))
    } else {
      withUnsafeTemporaryAllocation(of: CChar.self, capacity: 40) { buffer in
        let lengte = withVaList([getal]) { vsnprintf(buffer.baseAddress, buffer.count, "%.16G", $0) }
        xml.raw(buffer.prefix(Int(lengte)).map { UInt8(bitPattern: $0) })
      }
    }
    xml.raw(Kolomtekst.eindeWaarde)
  }

  private static let stijl = Array(" s=\"".utf8), eindeStijl = Array("\"".utf8)
  private static let string = Array(" t=\"s\"><v>".utf8), getal = Array("><v>".utf8)
  private static let ingevuld = Array(" t=\"inlineStr\"><is><t xml:space=\"preserve\">".utf8)
  private static let eindeIngevuld = Array("</t></is></c>".utf8)
  private static let eindeWaarde = Array("</v></c>".utf8), leeg = Array("/>".utf8)
}
