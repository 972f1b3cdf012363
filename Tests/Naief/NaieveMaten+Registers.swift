import Domain

/// What is counted in the other registers.
extension NaieveTelling {
  private var planregels: [Planregel] { rijen.planregels.filter { $0.dag >= van && $0.dag <= tot } }

  private var evaluaties: [Evaluatie] { rijen.evaluaties.filter { $0.dag >= van && $0.dag <= tot } }

  /// One question on one scale; what share of those who were asked answered comes with it.
  private func mean(_ schaal: ClosedRange<Int>, _ rijen: [Evaluatie]) -> Uitkomst {
    let eigen = rijen.filter { $0.schaal == schaal }
    return answered(Self.share(eigen.map(\.som).reduce(0, +), eigen.map(\.antwoorden).reduce(0, +)), rijen)
  }

  private func answered(_ uitkomst: Uitkomst, _ rijen: [Evaluatie]) -> Uitkomst {
    var uit = uitkomst
    let gevraagd = rijen.map(\.uitgenodigd).reduce(0, +)
    uit.respons = gevraagd > 0 ? Deel(boven: rijen.map(\.antwoorden).reduce(0, +), onder: gevraagd) : nil
    return uit
  }

  /// The waiting lists of some days by location.
  private func lists(_ van: Dag, _ tot: Dag) -> [String: [Wachtlijststand]] {
    Dictionary(grouping: rijen.wachtlijsten.filter { $0.peildatum >= van && $0.peildatum <= tot }) {
      "\($0.bron.code)/\($0.wijk)/\($0.locatie)"
    }
  }

  /// - Parameter waarde: of the lists of each location; not asked when there are none.
  private func waiting(_ waarde: ([[Wachtlijststand]]) -> Int) -> Uitkomst {
    let nu = lists(van, tot), eerder = lists(van - 366, van - 1)
    var uit = nu.isEmpty ? Uitkomst() : Self.count(waarde(Array(nu.values)))
    uit.isOnvolledig = !Set(eerder.keys).isSubset(of: nu.keys)
    return uit
  }

  static let registers: [String: Regel] = [
    "gepland": Regel(.planning) { count($0.planregels.count) },
    "afgelast": Regel(.planning) {
      count($0.planregels.filter { $0.uitkomst == .afgelast || $0.uitkomst == .afgelastOvermacht }.count)
    },
    "afgelast_overmacht": Regel(.planning) { count($0.planregels.filter { $0.uitkomst == .afgelastOvermacht }.count) },
    "aandeel_afgelast": Regel(.planning) { telling in
      let meetellend = telling.planregels.filter { $0.uitkomst != .afgelastOvermacht }
      return share(meetellend.filter { $0.uitkomst == .afgelast }.count, meetellend.count)
    },
    "aandeel_gehouden": Regel(.planning) {
      share($0.planregels.filter { $0.uitkomst == .gehouden }.count, $0.planregels.count)
    },
    "evaluatie_antwoorden": Regel(.evaluaties) {
      $0.answered(count($0.evaluaties.map(\.antwoorden).reduce(0, +)), $0.evaluaties)
    },
    "respons": Regel(.evaluaties) { telling in
      let rijen = telling.evaluaties
      return telling.answered(
        share(rijen.map(\.antwoorden).reduce(0, +), rijen.map(\.uitgenodigd).reduce(0, +)), rijen)
    },
    "tevredenheid": Regel(.evaluaties) { telling in
      telling.mean(1...10, telling.evaluaties.filter { $0.vraag == "tevredenheid" })
    },
    "aandeel_eens": Regel(.evaluaties) { telling in
      // No mean over different questions.
      let vragen = Set(telling.evaluaties.filter { $0.schaal == 0...1 }.map(\.vraag))
      return telling.mean(0...1, vragen.count > 1 ? [] : telling.evaluaties)
    },
    "wachtlijst": Regel(.wachtlijsten) {
      $0.waiting { plaatsen in
        plaatsen.reduce(0) { som, eigen in
          let laatste = eigen.map(\.peildatum).max()
          return som + eigen.filter { $0.peildatum == laatste }.map(\.kinderen).reduce(0, +)
        }
      }
    },
    "langste_wachttijd": Regel(.wachtlijsten) { $0.waiting { $0.joined().map(\.langsteWeken).max() ?? 0 } },
    "praktijkbezoeken": Regel(.praktijkbezoeken) { telling in
      count(telling.rijen.bezoeken.filter { $0.dag >= telling.van && $0.dag <= telling.tot }.count)
    },
    "vrijwilligersuren": Regel(.vrijwilligersuren) { telling in
      let rijen = telling.rijen.uren.filter { $0.dag >= telling.van && $0.dag <= telling.tot }
      return Uitkomst(waarde: Deel(boven: rijen.map { $0.getallen[.uren] ?? 0 }.reduce(0, +), onder: 60))
    },
    "doorstroom": Regel(.doorstroom) { telling in
      let rijen = telling.rijen.doorstroom.filter { $0.dag >= telling.van && $0.dag <= telling.tot }
      let kinderen = rijen.filter { [11, 12].contains($0.getallen[.geboortedatum]) }.map { $0.getallen[.kind] }
      return count(Set(kinderen).count)
    },
    "verhalen": Regel(nil) { telling in
      count(telling.rijen.verhalen.filter { $0.dag >= telling.van && $0.dag <= telling.tot }.count)
    },
  ]
}
