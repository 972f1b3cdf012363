package import Domain

extension Presentieblok {
  /// A block that is filled by hand, bijeenkomst by bijeenkomst.
  package init(_ bron: String, _ maand: Maand, _ wijk: String, activiteiten: [String] = ["A"]) {
    self.init(bron: BronID(bron), maand: maand, wijk: wijk)
    (self.activiteiten, locaties) = (activiteiten, ["Honk"])
  }

  /// One more bijeenkomst at the end, with the children on its list. `leeftijd` nil is unknown.
  package mutating func add(
    _ id: String, dag: UInt8, _ lijst: [(kind: UInt32, status: Presentiekenmerk.Status)], activiteit: UInt16 = 0,
    anoniem: UInt16 = 0, ouders: UInt16? = nil, leeftijd: Int? = 8
  ) {
    idBytes += Array(id.utf8)
    idEinde.append(UInt32(idBytes.count))
    self.dag.append(dag)
    begin.append(14 * 60)
    einde.append(15 * 60 + 30)
    self.activiteit.append(activiteit)
    locatie.append(0)
    self.anoniem.append(anoniem)
    begeleiders.append(1)
    if ouders != nil || !self.ouders.isEmpty {
      let erbij = self.anoniem.count - 1 - self.ouders.count
      self.ouders += Array(repeating: Presentieblok.nietGeteld, count: erbij) + [ouders ?? Presentieblok.nietGeteld]
    }
    for (kind, status) in lijst {
      self.kind.append(kind)
      kenmerk.append(Presentiekenmerk(status, leeftijd: leeftijd))
      regel.append(UInt32(regel.count + 2))
    }
    presentieEinde.append(UInt32(kind.count))
  }

  /// The same with every child present.
  package mutating func add(
    _ id: String, dag: UInt8, aanwezig: [UInt32], activiteit: UInt16 = 0, anoniem: UInt16 = 0, ouders: UInt16? = nil,
    leeftijd: Int? = 8
  ) {
    add(
      id, dag: dag, aanwezig.map { ($0, .aanwezig) }, activiteit: activiteit, anoniem: anoniem, ouders: ouders,
      leeftijd: leeftijd)
  }
}
