import Domain

/// Which children the keys of one file stand for: spellings that meet are one child, and what is no number is none.
struct Kindnummering {
  /// Per key of the file the child it stands for, by the order of the first key of each; nil when every key is a child.
  private let eigen: [UInt32]?
  /// The key of the file that each child is first known by; nil as above.
  private let eerste: [UInt32]?
  /// Canonical spellings of the keys that were written otherwise.
  private let anders: [UInt32: [UInt8]]
  /// Keys whose rows wait for a person.
  let afgekeurd: [UInt32: Bevindingscode]
  /// Children that were written in more than one way.
  let samengekomen: Int
  let aantal: Int

  /// Of a key that is no child.
  static let geen = UInt32.max

  init(_ register: Sleutelregister, _ vorm: Nummervorm) {
    var anders: [UInt32: [UInt8]] = [:]
    var afgekeurd: [UInt32: Bevindingscode] = [:]
    for nummer in 0..<register.aantal {
      let sleutel = register.key(nummer)
      let kanoniek = vorm.canonical(sleutel.bytes)
      if let kanoniek { anders[UInt32(nummer)] = kanoniek }
      let gebrek = kanoniek.map { $0.withUnsafeBufferPointer(Nummergebrek.find) } ?? Nummergebrek.find(sleutel.bytes)
      if let gebrek { afgekeurd[UInt32(nummer)] = gebrek }
    }
    for nummer in Voorloopnullen.lost(register.aantal, afgekeurd: afgekeurd, vorm, anders, register) {
      afgekeurd[nummer] = .nummerVoorloopnul
    }
    (self.anders, self.afgekeurd) = (anders, afgekeurd)
    guard !anders.isEmpty || !afgekeurd.isEmpty else {
      (eigen, eerste, samengekomen, aantal) = (nil, nil, 0, register.aantal)
      return
    }
    var eigen = [UInt32](repeating: Kindnummering.geen, count: register.aantal)
    var eerste: [UInt32] = [], meer: Set<UInt32> = []
    let kinderen = Bytetabel(ruimte: register.aantal)
    for nummer in 0..<register.aantal where afgekeurd[UInt32(nummer)] == nil {
      let kind = Kindnummering.withBytes(anders[UInt32(nummer)], or: register.key(nummer)) { kinderen.intern($0) }
      if Int(kind) == eerste.count { eerste.append(UInt32(nummer)) } else { meer.insert(kind) }
      eigen[nummer] = kind
    }
    (self.eigen, self.eerste, samengekomen, aantal) = (eigen, eerste, meer.count, eerste.count)
  }

  /// The child of a key of the file, or `geen`.
  @inline(__always) func kind(_ sleutel: UInt32) -> UInt32 {
    guard let eigen else { return sleutel }
    return eigen[Int(sleutel)]
  }

  /// Hands the canonical key of child `nummer` to `gebruik`.
  func withKey<Uit>(_ nummer: Int, _ register: Sleutelregister, _ gebruik: (Bytestuk) -> Uit) -> Uit {
    let sleutel = eerste.map { Int($0[nummer]) } ?? nummer
    return Kindnummering.withBytes(anders[UInt32(sleutel)], or: register.key(sleutel), gebruik)
  }

  private static func withBytes<Uit>(_ kanoniek: [UInt8]?, or sleutel: Bytestuk, _ gebruik: (Bytestuk) -> Uit) -> Uit {
    guard let kanoniek else { return gebruik(sleutel) }
    return (kanoniek + [UInt8](repeating: 0, count: Bytestuk.speling)).withUnsafeBufferPointer { bytes in
      gebruik(bytes.baseAddress.map { Bytestuk(begin: $0, lengte: kanoniek.count) } ?? sleutel)
    }
  }

  /// The store's number per key of the file, when it gave `nummers` to the children.
  func perSleutel(_ nummers: [UInt32]) -> [UInt32] {
    guard let eigen else { return nummers }
    return eigen.map { $0 == Kindnummering.geen ? Kindnummering.geen : nummers[Int($0)] }
  }
}

/// Numbers that lost their zeros in a spreadsheet while others kept them: '123' beside '00456'.
private enum Voorloopnullen {
  /// Keys of digits only that are shorter than those that begin with a zero.
  static func lost(
    _ aantal: Int, afgekeurd: [UInt32: Bevindingscode], _ vorm: Nummervorm, _ anders: [UInt32: [UInt8]],
    _ register: Sleutelregister
  ) -> [UInt32] {
    if vorm.cijfers != nil { return [] }
    func digits(_ nummer: Int) -> (lengte: Int, heeftNul: Bool)? {
      if afgekeurd[UInt32(nummer)] != nil { return nil }
      func look(_ bytes: some Collection<UInt8>) -> (Int, Bool)? {
        bytes.allSatisfy(Nummervorm.isDigit) ? (bytes.count, bytes.first == 48) : nil
      }
      return anders[UInt32(nummer)].map(look) ?? look(register.key(nummer).bytes)
    }
    let langste = (0..<aantal).reduce(0) { hoogste, nummer in
      guard let (lengte, heeftNul) = digits(nummer), heeftNul else { return hoogste }
      return max(hoogste, lengte)
    }
    if langste == 0 { return [] }
    return (0..<aantal).filter { digits($0).map { $0.lengte < langste } ?? false }.map { UInt32($0) }
  }
}
