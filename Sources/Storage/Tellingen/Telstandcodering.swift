package import Domain

/// Figures of one count, and how full the columns were that they come from.
package struct Geteld: Hashable, Sendable {
  package let cijfers: [Cijfer]
  package let vulling: [Leveringsdekking.Plek: Kolomvulling]

  package init(cijfers: [Cijfer], vulling: [Leveringsdekking.Plek: Kolomvulling]) {
    (self.cijfers, self.vulling) = (cijfers, vulling)
  }
}

/// Figures as columns: the periods and cells by name once, per figure sixteen bytes.
enum Telstandcodering {
  private static let versie: UInt8 = 1
  private enum Soort: UInt8 { case getal, geen, ontbreekt }

  /// - Returns: nil for what has no place in a column: a hidden figure, or a number that is not of 0 to 2³² − 1.
  static func encode(_ geteld: Geteld) -> [UInt8]? {
    var kolommen = Kolommen()
    kolommen.reserve(geteld.cijfers.count)
    for cijfer in geteld.cijfers { guard kolommen.add(cijfer) else { return nil } }
    var schrijver = Kolomschrijver()
    schrijver.write(byte: versie)
    schrijver.write(kolommen.perioden.namen)
    schrijver.write(kolommen.cellen.namen)
    schrijver.write(kolommen.maanden.namen)
    schrijver.write(UInt32(geteld.cijfers.count))
    schrijver.write(kolommen.maat)
    schrijver.write(kolommen.soort)
    for kolom in [kolommen.periode, kolommen.cel, kolommen.leeg, kolommen.ontbrekend] { schrijver.write(kolom) }
    for kolom in [kolommen.teller, kolommen.noemer] { schrijver.write(kolom) }
    schrijver.write(geteld.vulling)
    return schrijver.bytes
  }

  static func decode(_ bytes: UnsafeRawBufferPointer) throws -> Geteld {
    var lezer = Kolomlezer(bytes)
    guard try lezer.byte() == versie else { throw Opslagfout.nieuwereVersie }
    let perioden = try lezer.teksten().map { naam in try known(Periode(code: naam)) }
    let cellen = try lezer.teksten().map { naam in try known(Cijfersleutel(id: naam)) }
    let maanden = try lezer.teksten().map { namen in
      Maandenlijst(try namen.split(separator: " ").map { naam in try known(Maand(code: naam)) })
    }
    let aantal = Int(try lezer.getal())
    let maat = try lezer.kolom(UInt8.self, aantal), soort = try lezer.kolom(UInt8.self, aantal)
    let periode = try lezer.kolom(UInt16.self, aantal), cel = try lezer.kolom(UInt16.self, aantal)
    let leeg = try lezer.kolom(UInt16.self, aantal), ontbrekend = try lezer.kolom(UInt16.self, aantal)
    let teller = try lezer.kolom(UInt32.self, aantal), noemer = try lezer.kolom(UInt32.self, aantal)
    let maten = Maat.allCases
    guard Int(maat.max() ?? 0) < maten.count, Int(periode.max() ?? 0) < max(1, perioden.count),
      Int(cel.max() ?? 0) < max(1, cellen.count),
      Int(max(leeg.max() ?? 0, ontbrekend.max() ?? 0)) < max(1, maanden.count)
    else { throw Opslagfout.beschadigd }
    var cijfers: [Cijfer] = []
    cijfers.reserveCapacity(aantal)
    for plek in 0..<aantal {
      var sleutel = cellen[Int(cel[plek])]
      (sleutel.maat, sleutel.periode) = (maten[Int(maat[plek])], perioden[Int(periode[plek])])
      let waarde: Waarde =
        switch Soort(rawValue: soort[plek]) {
        case .getal: .getal(try known(Breuk(teller: Int(teller[plek]), noemer: Int(noemer[plek]))))
        case .geen: .geen
        case .ontbreekt: .ontbreekt(maanden[Int(leeg[plek])])
        case nil: throw Opslagfout.beschadigd
        }
      cijfers.append(Cijfer(sleutel, waarde, ontbrekend: maanden[Int(ontbrekend[plek])]))
    }
    let vulling = try lezer.vulling()
    guard lezer.isLeeg else { throw Opslagfout.beschadigd }
    return Geteld(cijfers: cijfers, vulling: vulling)
  }

  fileprivate static func known<Waarde>(_ waarde: Waarde?) throws -> Waarde {
    guard let waarde else { throw Opslagfout.beschadigd }
    return waarde
  }

  /// Values by their place in a list of names.
  private struct Namen<Waarde: Hashable> {
    private(set) var namen: [String] = []
    private var plekken: [Waarde: UInt16] = [:]
    private var vorige: (waarde: Waarde, plek: UInt16)?

    /// Figures of one cell stand together: nearly always it is the same as before.
    mutating func place(_ waarde: Waarde, _ naam: (Waarde) -> String) -> UInt16? {
      if let vorige, vorige.waarde == waarde { return vorige.plek }
      if plekken[waarde] == nil {
        guard let plek = UInt16(exactly: namen.count) else { return nil }
        plekken[waarde] = plek
        namen.append(naam(waarde))
      }
      guard let plek = plekken[waarde] else { return nil }
      vorige = (waarde, plek)
      return plek
    }
  }

  private struct Kolommen {
    var perioden = Namen<Periode>()
    var cellen = Namen<Cijfersleutel>()
    /// Separated by spaces; the empty list among them.
    var maanden = Namen<Maandenlijst>()
    var maat: [UInt8] = []
    var soort: [UInt8] = []
    var periode: [UInt16] = []
    var cel: [UInt16] = []
    var leeg: [UInt16] = []
    var ontbrekend: [UInt16] = []
    var teller: [UInt32] = []
    var noemer: [UInt32] = []
    private static let maten = Dictionary(uniqueKeysWithValues: Maat.allCases.enumerated().map { ($1, UInt8($0)) })

    mutating func reserve(_ aantal: Int) {
      for kolom in [\Self.maat, \.soort] { self[keyPath: kolom].reserveCapacity(aantal) }
      for kolom in [\Self.periode, \.cel, \.leeg, \.ontbrekend] { self[keyPath: kolom].reserveCapacity(aantal) }
      for kolom in [\Self.teller, \.noemer] { self[keyPath: kolom].reserveCapacity(aantal) }
    }

    /// False when the figure has no place.
    mutating func add(_ cijfer: Cijfer) -> Bool {
      var breuk = Breuk(0)
      var lege: Maandenlijst = []
      let soort: Soort
      switch cijfer.waarde {
      case .getal(let getal): (soort, breuk) = (.getal, getal)
      case .geen: soort = .geen
      case .ontbreekt(let maanden): (soort, lege) = (.ontbreekt, maanden)
      case .onderdrukt: return false
      }
      var zonder = cijfer.sleutel
      (zonder.maat, zonder.periode) = (.bijeenkomsten, .jaar(1))
      func named(_ maanden: Maandenlijst) -> String { maanden.map(\.code).joined(separator: " ") }
      guard let maat = Self.maten[cijfer.sleutel.maat], let teller = UInt32(exactly: breuk.teller),
        let noemer = UInt32(exactly: breuk.noemer), let periode = perioden.place(cijfer.sleutel.periode, \.code),
        let cel = cellen.place(zonder, \.id), let leeg = maanden.place(lege, named),
        let ontbrekend = maanden.place(cijfer.ontbrekend, named)
      else { return false }
      self.maat.append(maat)
      self.soort.append(soort.rawValue)
      self.periode.append(periode)
      self.cel.append(cel)
      self.leeg.append(leeg)
      self.ontbrekend.append(ontbrekend)
      self.teller.append(teller)
      self.noemer.append(noemer)
      return true
    }
  }
}

extension Kolomschrijver {
  fileprivate mutating func write(_ vulling: [Leveringsdekking.Plek: Kolomvulling]) {
    let rijen = vulling.sorted { $0.key < $1.key }
    write(rijen.map(\.key.bron.code))
    write(rijen.map(\.key.soort.rawValue))
    write(rijen.map { UInt32($0.key.maand.volgnummer) })
    for teller in Kolomvulling.tellers { write(rijen.map { UInt64($0.value[keyPath: teller]) }) }
  }
}

extension Kolomlezer {
  fileprivate mutating func vulling() throws -> [Leveringsdekking.Plek: Kolomvulling] {
    let bronnen = try teksten(), soorten = try teksten()
    guard bronnen.count == soorten.count else { throw Opslagfout.beschadigd }
    let maanden = try kolom(UInt32.self, bronnen.count)
    var vullingen = [Kolomvulling](repeating: Kolomvulling(), count: bronnen.count)
    for teller in Kolomvulling.tellers {
      for (plek, getal) in try kolom(UInt64.self, bronnen.count).enumerated() {
        vullingen[plek][keyPath: teller] = try Telstandcodering.known(Int(exactly: getal))
      }
    }
    var uit: [Leveringsdekking.Plek: Kolomvulling] = [:]
    for plek in bronnen.indices {
      let soort = try Telstandcodering.known(Leveringsoort(rawValue: soorten[plek]))
      uit[.init(BronID(bronnen[plek]), soort, Maand(volgnummer: Int(maanden[plek])))] = vullingen[plek]
    }
    return uit
  }
}
