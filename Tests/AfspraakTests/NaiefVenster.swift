import Domain
import Naief

/// Which stretches a report weighs, day by day along the calendar.
extension NaiefOordeel {
  var vensters: [Venster] {
    let begin = max(rapport.lowerBound, afspraak.van)
    if afspraak.periode == "week" || afspraak.periode == "vakantieweek" {
      let laatste = min(rapport.upperBound, afspraak.tot)
      var uit: [Venster] = []
      var maandag = NaieveTelling.maandag(begin)
      while maandag + 3 <= laatste {
        let telt = afspraak.periode == "week" || NaieveTelling.isVakantie(maandag, wereld)
        if maandag + 3 >= begin, maandag + 6 <= peildatum, maandag >= wereld.vanaf, telt {
          uit.append(Venster(van: maandag, eind: maandag + 6, tot: min(maandag + 6, peildatum), isWeek: true))
        }
        maandag = maandag + 7
      }
      return uit
    }
    let laatste = min(rapport.upperBound, peildatum, afspraak.tot)
    var uit: [Venster] = []
    var dag = begin
    while dag <= laatste {
      if let (van, eind) = stretch(dag), uit.last?.van != max(van, afspraak.van) {
        let eind = min(eind, afspraak.tot)
        var venster = Venster(van: max(van, afspraak.van), eind: eind, tot: min(eind, laatste))
        if let (begin, slot) = stretch(dag), venster.van > begin || eind < slot {
          let isHeel = venster.van == venster.van.maand.eersteDag && eind == eind.maand.laatsteDag
          venster.deel =
            isHeel
            ? Deel(
              boven: maanden(venster.van, eind), onder: maanden(begin, slot))
            : Deel(boven: venster.van.dagen(tot: eind) + 1, onder: begin.dagen(tot: slot) + 1)
        }
        uit.append(venster)
      }
      dag = dag + 1
    }
    return uit
  }

  /// Calendar months that these days touch.
  func maanden(_ van: Dag, _ tot: Dag) -> Int { tot.maand.volgnummer - van.maand.volgnummer + 1 }

  /// The whole stretch around a day.
  func stretch(_ dag: Dag) -> (Dag, Dag)? {
    let (jaar, maand) = (dag.delen.jaar, dag.delen.maand)
    func span(_ jaar: Int, _ maand: Int, _ aantal: Int) -> (Dag, Dag) {
      (Maand(jaar: jaar, nummer: maand).eersteDag, Maand(jaar: jaar, nummer: maand + aantal).eersteDag - 1)
    }
    switch afspraak.periode {
    case "maand": return span(jaar, maand, 1)
    case "kwartaal": return span(jaar, (maand - 1) / 3 * 3 + 1, 3)
    case "halfjaar": return span(jaar, maand <= 6 ? 1 : 7, 6)
    case "jaar": return span(jaar, 1, 12)
    case "schooljaar": return span(maand >= 8 ? jaar : jaar - 1, 8, 12)
    case let vast:
      let grenzen = (dagVan(String(vast.prefix(10))), dagVan(String(vast.suffix(10))))
      return grenzen.0 <= dag && dag <= grenzen.1 ? grenzen : nil
    }
  }

  /// The same days a year earlier; a week is 52 weeks earlier.
  func vorigJaar(_ venster: Venster) -> Venster {
    func back(_ dag: Dag) -> Dag {
      if venster.isWeek { return dag - 364 }
      let delen = dag.delen
      return Dag(jaar: delen.jaar - 1, maand: delen.maand, dag: delen.dag)
        ?? Dag(jaar: delen.jaar - 1, maand: delen.maand, dag: delen.dag - 1) ?? dag
    }
    let isHeel =
      !venster.isWeek && afspraak.periode.count < 20 && venster.eind + 1 == (venster.eind + 1).maand.eersteDag
    // February ends a day earlier or later.
    let eind =
      isHeel
      ? Maand(jaar: (venster.eind + 1).delen.jaar - 1, nummer: (venster.eind + 1).delen.maand).eersteDag - 1
      : back(venster.eind)
    return Venster(
      van: back(venster.van), eind: eind, tot: venster.isAf ? eind : back(venster.tot), isWeek: venster.isWeek)
  }
}
