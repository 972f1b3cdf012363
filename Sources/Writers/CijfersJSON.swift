import Domain
package import Reporting

/// The same figures as the CSV, for programs: one object per figure, and what a coordinate leaves out means 'all'.
package enum CijfersJSON {
  /// - Parameter kop: what the edition is about and how its agreements stand; nil leaves that out.
  package static func write(_ lijst: Cijferlijst, kop: Rapportkop? = nil) -> [UInt8] {
    var uit: [UInt8] = []
    uit.reserveCapacity(160 * (lijst.cijfers.count + 1))
    uit.append(UInt8(ascii: "{"))
    if let kop { append(kop, to: &uit) }
    uit += "\"cijfers\":[".utf8
    for (plek, cijfer) in lijst.cijfers.enumerated() {
      uit += plek == 0 ? "\n{".utf8 : ",\n{".utf8
      let sleutel = cijfer.sleutel
      append("periode", sleutel.periode.code, to: &uit)
      append("gebied_soort", sleutel.gebied?.soort.rawValue, to: &uit)
      append("gebied", sleutel.gebied?.code, to: &uit)
      append("doel", sleutel.doel?.code, to: &uit)
      append("leeftijd", sleutel.leeftijd?.code, to: &uit)
      append("werkvorm", sleutel.werkvorm, to: &uit)
      append("organisatie", sleutel.organisatie?.code, to: &uit)
      append("maat", sleutel.maat.rawValue, to: &uit)
      appendValue(cijfer, to: &uit)
      append("status", cijfer.status.rawValue, to: &uit)
      if let n = cijfer.n { uit += "\"n\":\(n),".utf8 }
      uit[uit.count - 1] = UInt8(ascii: "}")
    }
    uit += "\n]".utf8
    if !lijst.onderbouwing.isEmpty {
      uit += ",\"onderbouwing\":[".utf8
      for (plek, regel) in lijst.onderbouwing.enumerated() {
        uit += plek == 0 ? "\n{".utf8 : ",\n{".utf8
        append(regel, to: &uit)
        uit[uit.count - 1] = UInt8(ascii: "}")
      }
      uit += "\n]".utf8
    }
    uit += "}\n".utf8
    return uit
  }

  private static func append(_ kop: Rapportkop, to uit: inout [UInt8]) {
    uit += "\"rapport\":{".utf8
    append("gemeente", kop.gemeente.code, to: &uit)
    append("gemeentenaam", kop.gemeentenaam, to: &uit)
    append("organisatie", kop.organisatie, to: &uit)
    append("editie", kop.editie.rawValue, to: &uit)
    append("periode", kop.periode.code, to: &uit)
    append("stand_per", kop.standPer.iso, to: &uit)
    append("status", kop.status.inTekst, to: &uit)
    append("doelen", kop.doelen, to: &uit)
    if let inwoners = kop.inwoners {
      uit += "\"inwoners\":{".utf8
      append("leeftijd", inwoners.leeftijd, to: &uit)
      uit += "\"aantal\":\(inwoners.aantal)},".utf8
    }
    uit += "\"wijken\":[".utf8
    for (plek, wijk) in kop.wijken.enumerated() {
      if plek > 0 { uit.append(UInt8(ascii: ",")) }
      appendQuoted(wijk, to: &uit)
    }
    uit += "]},\n\"afspraken\":[".utf8
    for (plek, afspraak) in kop.afspraken.enumerated() {
      uit += plek == 0 ? "\n{".utf8 : ",\n{".utf8
      append("id", afspraak.id, to: &uit)
      append("soort", afspraak.soort.rawValue, to: &uit)
      append("oordeel", afspraak.oordeel.rawValue, to: &uit)
      uit[uit.count - 1] = UInt8(ascii: "}")
    }
    uit += "\n],\n".utf8
  }

  private static func append(_ regel: Cijferlijst.Regel, to uit: inout [UInt8]) {
    append("periode", regel.periode.code, to: &uit)
    append("organisatie", regel.organisatie?.code, to: &uit)
    append("levering", regel.soort.rawValue, to: &uit)
    append("graad", regel.graad.rawValue, to: &uit)
    if !regel.onderbouwing.isAlleenGraad {
      uit += "\"gelezen\":\(regel.onderbouwing.gelezen),\"afgekeurd\":\(regel.onderbouwing.afgekeurd),".utf8
    }
    uit += "\"ontbreekt\":[".utf8
    for (plek, gemist) in regel.onderbouwing.gemist.enumerated() {
      if plek > 0 { uit.append(UInt8(ascii: ",")) }
      appendQuoted("\(gemist.bron.code) \(gemist.maand.code)", to: &uit)
    }
    uit += "],\"ingevuld\":{".utf8
    let vulling = regel.onderbouwing.vulling.sorted { $0.key.rawValue < $1.key.rawValue }
    for (plek, deel) in vulling.enumerated() {
      if plek > 0 { uit.append(UInt8(ascii: ",")) }
      appendQuoted(deel.key.rawValue, to: &uit)
      uit.append(UInt8(ascii: ":"))
      // Whole percents: the gate released no more than that.
      uit += "\(deel.value.afgerond(decimalen: 2))".utf8
    }
    uit += "},".utf8
  }

  private static func appendValue(_ cijfer: Cijfer, to uit: inout [UInt8]) {
    guard case .getal(let getal) = cijfer.waarde else { return }
    uit += "\"waarde\":".utf8
    appendDecimal(getal, komma: UInt8(ascii: "."), to: &uit)
    uit.append(UInt8(ascii: ","))
    guard cijfer.sleutel.maat.isVerhouding || getal.noemer != 1 else { return }
    uit += "\"teller\":".utf8
    appendInteger(getal.teller, to: &uit)
    uit += ",\"noemer\":".utf8
    appendInteger(getal.noemer, to: &uit)
    uit.append(UInt8(ascii: ","))
  }

  private static func append(_ naam: StaticString, _ waarde: String?, to uit: inout [UInt8]) {
    guard let waarde else { return }
    uit.append(UInt8(ascii: "\""))
    naam.withUTF8Buffer { uit += $0 }
    uit += "\":".utf8
    appendQuoted(waarde, to: &uit)
    uit.append(UInt8(ascii: ","))
  }
}

/// A JSON string (RFC 8259).
func appendQuoted(_ tekst: String, to uit: inout [UInt8]) {
  uit.append(UInt8(ascii: "\""))
  for byte in tekst.utf8 {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): uit += [UInt8(ascii: "\\"), byte]
    case 0..<32: uit += "\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8
    default: uit.append(byte)
    }
  }
  uit.append(UInt8(ascii: "\""))
}
