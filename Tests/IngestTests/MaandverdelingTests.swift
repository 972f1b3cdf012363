import Domain
import Ingest
import Testing

@Suite struct `Which months a file speaks for` {
  private func dag(_ iso: String) -> Dag { Dag(iso: iso) ?? Dag(nummer: 0) }
  private func rij(_ nummer: Int, _ datum: String, _ meer: String = "") -> String {
    "b\(nummer);\(datum);;;A1;Hal;Noord;k\(nummer);;ja\(meer)\n"
  }

  /// What a file says of its months.
  private func standen(
    _ rijen: [String], _ bestand: String, ritme: Leveringsprofiel.Ritme, periode: Periodebron = .bestandsnaam,
    vandaag: String = "2026-06-01", kop: String = ""
  ) throws -> [String: Maandstand] {
    var levering = Proeflevering(Proeflevering.kop + kop + "\n" + rijen.joined())
    (levering.bestand, levering.periode, levering.vandaag) = (bestand, nil, dag(vandaag))
    (levering.profiel.ritme, levering.profiel.periode) = (ritme, periode)
    levering.profiel.kolommen[.exportdatum] = Kolomprofiel(
      namen: ["export"], notatie: "dd-mm-jjjj", isVerplicht: false)
    let uit = try levering.run().uitkomst.levering
    return Dictionary(uniqueKeysWithValues: uit.standen.map { ($0.key.code, $0.value) })
  }

  @Test func `a week over the end of a month is a part of both, whichever has the rows`() throws {
    let naam = "aanwezigheid-2026-W05.csv"
    #expect(
      try standen([rij(1, "27-01-2026")], naam, ritme: .wekelijks) == ["2026-01": .rijen, "2026-02": .nihil])
    #expect(
      try standen([rij(1, "01-02-2026")], naam, ritme: .wekelijks) == ["2026-01": .nihil, "2026-02": .rijen])
    #expect(try standen([], naam, ritme: .wekelijks, vandaag: "2026-02-02").count == 2)
  }

  @Test func `a year that stands alone in a file is told, however many rows have it`() throws {
    let echt = (1...4).map { rij($0, "0\($0)-02-2026") }, mis = (5...7).map { rij($0, "0\($0)-02-2016") }
    var levering = Proeflevering(Proeflevering.kop + "\n" + (mis + echt).joined())
    (levering.periode, levering.bestand, levering.profiel.periode) = (nil, "alles.csv", .kolom)
    levering.vandaag = dag("2026-06-01")
    let uitkomst = try levering.run().uitkomst
    #expect(uitkomst.levering.maanden.map(\.code) == ["2026-02"])
    #expect(uitkomst.bevindingen.map(\.code) == [.datumAlleen])
  }

  @Test func `a column with the day of the export says until when nothing happened`() throws {
    let rijen = [rij(1, "07-01-2026", ";02-04-2026"), rij(2, "14-01-2026", ";01-05-2026")]
    func look(_ vandaag: String) throws -> [String: Maandstand] {
      try standen(rijen, "alles.csv", ritme: .incidenteel, periode: .kolom, vandaag: vandaag, kop: ";export")
    }
    #expect(
      try look("2026-05-02") == ["2026-01": .rijen, "2026-02": .nihil, "2026-03": .nihil, "2026-04": .nihil])
    // A day of export that is still to come is a slip.
    #expect(try look("2026-03-01") == ["2026-01": .rijen])
  }
}

@Suite struct `A text with another delimiter than the bronprofiel says` {
  @Test func `says which one it seems to have`() {
    let levering = Proeflevering(
      (Proeflevering.kop + "\nb1;03-01-2025;;;A1;Hal;Noord;k1;;ja\n").replacing(";", with: ","))
    #expect {
      try levering.run()
    } throws: { fout in
      (fout as? Bestandsfout)?.bevindingen.contains {
        $0.code == .kopOntbreekt && $0.toelichting?.contains("','") == true
      }
        == true
    }
  }
}
