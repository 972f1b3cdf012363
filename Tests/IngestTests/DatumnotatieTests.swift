import Domain
import Ingest
import Testing

@Suite struct `Dates as exports write them` {
  @Test(arguments: [
    ("d mmm jjjj", "5 jan 2025", true), ("d mmm jjjj", "3 maart 2025", true), ("d mmm jjjj", "31 apr 2025", false),
    ("d mmm jjjj", "3-mrt-2025", true), ("d mmm jjjj", "3 maa 2025", false), ("d-m-jj", "5-1-25", true),
    ("d-m-jj", "5-1-2025", false), ("excel-1900", "45662", true), ("excel-1904", "44200", true),
    ("excel-1900", "45662,5", false), ("dd-mm-jjjj uu:mm", "05-01-2025 14:30", true),
    ("dd-mm-jjjj uu:mm", "05-01-2025 25:30", false), ("jjjj-mm-ddTuu:mm:ss", "2025-01-05T14:30:00", true),
    ("d-m-jjjj uu:mm", "5-1-2025 9:05", true),
  ])
  func `a notation is followed to the letter`(notatie: String, datum: String, isGoed: Bool) throws {
    var levering = Proeflevering(Proeflevering.kop + "\nB1;\(datum);14:00;15:00;A1;Hal;Noord;K1;;ja\n")
    levering.profiel.kolommen[.datum]?.notatie = notatie
    levering.profiel.kolommen[.geboortedatum]?.notatie = "dd-mm-jjjj"
    let (uitkomst, _) = try levering.run()
    #expect(uitkomst.levering.balans == Rijbalans(gelezen: 1, aangenomen: isGoed ? 1 : 0, afgekeurd: isGoed ? 0 : 1))
    if isGoed { #expect(uitkomst.levering.maanden.contains(Maand(jaar: 2025, nummer: 1))) }
  }
}
