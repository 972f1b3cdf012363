import Domain

/// Rows of one bijeenkomst that do not agree on what it was. Most rows decide; the order of rows never does.
///
/// Another wijk, activity or place, or times that do not touch, is another bijeenkomst under the same number: those rows wait
/// for a person, and all of them do where no majority is. Times that overlap, begeleiders and head counts are details of one
/// bijeenkomst: the majority holds, without one the detail is unknown, and a person is told.
extension Blokbouw {
  typealias Schakel = (kop: Int, lezing: Dagstroom.Lezing)

  func settle(_ nummer: Int, _ dag: Int32, _ oogst: inout Maandoogst) {
    var keten = chain(nummer)
    let alle = keten
    // What was taken in before has decided already: it counts above any majority of these rows.
    if !plan.bekendeBijeenkomsten.isLeeg { split(&keten, &oogst) { !isStranger($0.lezing, dag) } }
    keep(&keten, \.wijk, { _ in false }, &oogst)
    keep(&keten, \.activiteit, { _ in false }, &oogst)
    let namen = Dictionary(
      Set(keten.map(\.lezing.kop.locatie)).map { ($0, wordform(locaties[Int($0)])) }, uniquingKeysWith: { a, _ in a })
    keep(&keten, { namen[$0.locatie] ?? "" }, \.isEmpty, &oogst)
    keepTouching(&keten, &oogst)
    relink(nummer, keten, waren: alle.count)
    guard !keten.isEmpty else { return }
    var oneens = false
    let b = bijeenkomsten.begin + nummer
    let tijden = most(keten, { Tijden($0) }, \.isOnbekend, &oneens) ?? Tijden.geen
    (b.pointee.begin, b.pointee.einde) = (tijden.begin, tijden.einde)
    b.pointee.begeleiders = most(keten, \.begeleiders, { $0 == 0 }, &oneens) ?? 0
    let genoemd = keten.filter { hasNames($0.lezing) }
    b.pointee.ouders =
      most(keten, \.ouders, { $0 == Presentieblok.nietGeteld }, &oneens) ?? Presentieblok.nietGeteld
    var zonderTelling = false
    b.pointee.anoniem =
      most(genoemd.isEmpty ? keten : genoemd, \.anoniem, { $0 == 0 }, &zonderTelling)
      ?? most(keten, \.anoniem, { $0 == 0 }, &zonderTelling) ?? 0
    // Head counts without names that differ are rows that contradict each other, and told as such.
    if zonderTelling, !genoemd.isEmpty { oneens = true }
    // The spelling that comes first in the alphabet, whichever row came first.
    let plekken = keten.map(\.lezing.kop.locatie).filter { $0 != naamloos }
    b.pointee.locatie = plekken.min { locaties[Int($0)] < locaties[Int($1)] } ?? b.pointee.locatie
    if oneens, keten[0].lezing.kop.rijen > 0 {
      oogst.meldingen.append((.bijeenkomstOneens, keten[0].lezing.presenties[0].regel))
    }
  }

  private struct Tijden: Hashable {
    let begin: UInt16
    let einde: UInt16
    static let geen = Tijden(Kop())

    init(_ kop: Kop) { (begin, einde) = (kop.begin, kop.einde) }

    var isOnbekend: Bool { self == .geen }
    var isHeel: Bool { begin != Presentieblok.geenTijd && einde != Presentieblok.geenTijd }

    func touches(_ ander: Tijden) -> Bool { begin <= ander.einde && ander.begin <= einde }
  }

  private func hasNames(_ lezing: Dagstroom.Lezing) -> Bool {
    (0..<Int(lezing.kop.rijen)).contains { lezing.presenties[$0].kind != Presentierij.niemand }
  }

  /// Rows by what they say, the most first; nil when two things are said as often.
  private func most<Waarde: Hashable>(
    _ keten: [Schakel], _ waarde: (Kop) -> Waarde, _ zwijgt: (Waarde) -> Bool, _ oneens: inout Bool
  ) -> Waarde? {
    var stemmen: [Waarde: Int] = [:]
    for schakel in keten {
      let wat = waarde(schakel.lezing.kop)
      if !zwijgt(wat) { stemmen[wat, default: 0] += Int(schakel.lezing.kop.rijen) }
    }
    if stemmen.count > 1 { oneens = true }
    let meeste = stemmen.values.max() ?? 0
    let winnaars = stemmen.filter { $0.value == meeste }
    return winnaars.count == 1 ? winnaars.first?.key : nil
  }

  /// Keeps the rows of what most of them say, and those that say nothing; rejects the others, or all where none wins.
  private func keep<Waarde: Hashable>(
    _ keten: inout [Schakel], _ waarde: (Kop) -> Waarde, _ zwijgt: (Waarde) -> Bool, _ oogst: inout Maandoogst
  ) {
    var oneens = false
    let keuze = most(keten, waarde, zwijgt, &oneens)
    guard oneens else { return }
    split(&keten, &oogst) { schakel in
      let wat = waarde(schakel.lezing.kop)
      return keuze != nil && (wat == keuze || zwijgt(wat))
    }
  }

  /// Times that do not touch those of most rows are another bijeenkomst.
  private func keepTouching(_ keten: inout [Schakel], _ oogst: inout Maandoogst) {
    var oneens = false
    let keuze = most(keten, { Tijden($0) }, { !$0.isHeel }, &oneens)
    guard oneens else { return }
    let tijden = keten.map { Tijden($0.lezing.kop) }.filter(\.isHeel)
    if let keuze {
      split(&keten, &oogst) { Tijden($0.lezing.kop).isHeel ? Tijden($0.lezing.kop).touches(keuze) : true }
    } else if tijden.contains(where: { een in tijden.contains { !een.touches($0) } }) {
      split(&keten, &oogst) { _ in false }
    }
  }

  private func split(_ keten: inout [Schakel], _ oogst: inout Maandoogst, _ blijft: (Schakel) -> Bool) {
    for schakel in keten where !blijft(schakel) { reject(schakel, &oogst) }
    keten = keten.filter(blijft)
  }

  private func reject(_ schakel: Schakel, _ oogst: inout Maandoogst) {
    koppen.begin[schakel.kop].bijeenkomst = Kopplek.geen
    for i in 0..<Int(schakel.lezing.kop.rijen) {
      oogst.afgekeurd.append((.bijeenkomstTegenstrijdig, schakel.lezing.presenties[i].regel))
    }
  }

  /// Ties what is left of a bijeenkomst together again.
  private func relink(_ nummer: Int, _ keten: [Schakel], waren: Int) {
    let b = bijeenkomsten.begin + nummer
    guard let eerste = keten.first, let laatste = keten.last else {
      (b.pointee.rijen, heeftLege) = (0, true)
      return
    }
    for (plek, schakel) in keten.enumerated() {
      koppen.begin[schakel.kop].volgende = plek + 1 < keten.count ? UInt32(keten[plek + 1].kop) : Kopplek.geen
    }
    (b.pointee.eerste, b.pointee.laatste) = (UInt32(eerste.kop), UInt32(laatste.kop))
    b.pointee.rijen = keten.reduce(0) { $0 + $1.lezing.kop.rijen }
    (b.pointee.wijk, b.pointee.activiteit) = (eerste.lezing.kop.wijk, eerste.lezing.kop.activiteit)
  }

  /// Rejects the rows of bijeenkomsten that were taken in before as something else.
  func rejectStrangers(_ dag: Int32, _ oogst: inout Maandoogst) {
    for nummer in 0..<bijeenkomsten.aantal where bijeenkomsten[nummer].rijen > 0 {
      let keten = chain(nummer)
      guard let eerste = keten.first?.lezing, isStranger(eerste, dag) else { continue }
      for schakel in keten { reject(schakel, &oogst) }
      (bijeenkomsten.begin[nummer].rijen, heeftLege) = (0, true)
    }
  }

  private func isStranger(_ lezing: Dagstroom.Lezing, _ dag: Int32) -> Bool {
    plan.bekendeBijeenkomsten.contradict(
      id: Array(UnsafeBufferPointer(start: lezing.id, count: Int(lezing.kop.idLengte))), dag: dag,
      wijk: plan.wijken[Int(lezing.kop.wijk)].code, activiteit: plan.activiteiten[Int(lezing.kop.activiteit)])
  }

  /// The koppen of a bijeenkomst in the order of the file.
  private func chain(_ nummer: Int) -> [Schakel] {
    var keten: [Schakel] = []
    var kop = bijeenkomsten[nummer].eerste
    while kop != Kopplek.geen {
      keten.append((Int(kop), Dagstroom.read(stroom.begin, at: koppen[Int(kop)].plek)))
      kop = koppen[Int(kop)].volgende
    }
    return keten
  }
}
