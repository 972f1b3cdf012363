import Domain

/// Who stayed, came, came back and stopped, beside the children of a period and of the one before: what a reader of both adds up.
///
/// - Parameters:
///   - sleutel: of unique children.
///   - plek: the place of a count; nil where the reader has none.
func flows(_ sleutel: Cijfersleutel, plek: (Cijfersleutel) -> Int?) -> [Betrekking] {
  func place(_ stroom: Kindstroom, _ periode: Periode) -> Int? {
    var eigen = sleutel
    (eigen.maat, eigen.periode) = (stroom.maat, periode)
    return plek(eigen)
  }
  // The whole gemeente alone has them.
  guard sleutel == Cijfersleutel(sleutel.maat, sleutel.periode), let kinderen = plek(sleutel) else { return [] }
  var uit: [Betrekking] = []
  func add(_ delen: [Int], of geheel: Int) {
    guard !delen.isEmpty else { return }
    uit += [.sum(geheel, delen)] + delen.map { .atMost($0, geheel) }
  }
  // In the first periods of a registration nobody can have stayed or come back: then the others are all.
  add([Kindstroom.gebleven, .nieuw, .teruggekeerd].compactMap { place($0, sleutel.periode) }, of: kinderen)
  if let opvolger = sleutel.periode.opvolger {
    add([Kindstroom.gebleven, .vertrokken].compactMap { place($0, opvolger) }, of: kinderen)
  }
  return uit + parts(sleutel.periode, place: place)
}

/// What the parts of a period say of the whole, as far as all of them are there.
private func parts(_ periode: Periode, place: (Kindstroom, Periode) -> Int?) -> [Betrekking] {
  let delen = Verbanden.parts(periode)
  guard let eerste = delen.first, let voor = periode.voorganger else { return [] }
  func sum(_ stroom: Kindstroom, _ perioden: some Sequence<Periode>) -> [Betrekking.Term]? {
    let plekken = perioden.map { place(stroom, $0) }
    return plekken.contains(nil) ? nil : plekken.compactMap(\.self).map { .init($0, -1) }
  }
  let gebleven = place(.gebleven, periode), terug = place(.teruggekeerd, periode)
  let geblevenEerst = place(.gebleven, eerste)
  var uit: [Betrekking] = []
  // Who stayed from the last part of the period before stayed from all of it.
  if let gebleven, let geblevenEerst { uit.append(.atMost(geblevenEerst, gebleven)) }
  // Who is not new came back in the part in which it first came, unless it stayed into the first.
  if let terugkeer = sum(.teruggekeerd, delen) {
    if let terug { uit.append(Betrekking([.init(terug, 1)] + terugkeer, hoogstens: 0)) }
    if let gebleven, let terug, let geblevenEerst {
      uit.append(
        Betrekking([.init(gebleven, 1), .init(terug, 1), .init(geblevenEerst, -1)] + terugkeer, hoogstens: 0))
    }
  }
  // Who stopped did so after the last part in which it came.
  if let weg = place(.vertrokken, periode), let stoppen = sum(.vertrokken, Verbanden.parts(voor).dropFirst() + [eerste])
  {
    uit.append(Betrekking([.init(weg, 1)] + stoppen, hoogstens: 0))
  }
  return uit
}
