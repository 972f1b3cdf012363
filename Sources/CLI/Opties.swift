import ArgumentParser
import Domain
import Foundation
import Pipeline

/// Years that a report can be about. Figures look two years back and one ahead, and a year of one digit is a slip of the finger.
private let jaren = 1900...2199

extension Periode: ExpressibleByArgument {
  public init?(argument: String) {
    guard let periode = Periode(code: argument), jaren.contains(periode.eersteDag.delen.jaar),
      jaren.contains(periode.laatsteDag.delen.jaar)
    else { return nil }
    self = periode
  }
}

extension Dag: ExpressibleByArgument {
  public init?(argument: String) {
    guard let dag = Dag(iso: argument), jaren.contains(dag.delen.jaar) else { return nil }
    self = dag
  }
}

extension Maand: ExpressibleByArgument {
  public init?(argument: String) {
    guard let maand = Maand(code: argument), jaren.contains(maand.jaar) else { return nil }
    self = maand
  }
}

/// The day the data reach to. The only place in the program that looks at the clock.
struct Peildatumoptie: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("Stand per deze dag; anders vandaag.", valueName: "JJJJ-MM-DD"))
  var peildatum: Dag?

  var dag: Dag { peildatum ?? Peildatumoptie.vandaag }

  /// 'jjjj-mm-ddTuu:mm:ssZ', for the ledger.
  static var tijdstip: String {
    // A formatter would load every calendar of the world first.
    let seconden = Int(Date().timeIntervalSince1970.rounded(.down))
    let dag = Dag(nummer: Int32(seconden / 86_400)), vandaag = seconden % 86_400
    return "\(dag.iso)T\(padded(vandaag / 3600, 2)):\(padded(vandaag / 60 % 60, 2)):\(padded(vandaag % 60, 2))Z"
  }

  static var vandaag: Dag {
    var amsterdam = Calendar(identifier: .gregorian)
    amsterdam.timeZone = TimeZone(identifier: "Europe/Amsterdam") ?? .gmt
    let delen = amsterdam.dateComponents([.year, .month, .day], from: Date())
    return Dag(jaar: delen.year ?? 1970, maand: delen.month ?? 1, dag: delen.day ?? 1) ?? Dag(nummer: 0)
  }
}
