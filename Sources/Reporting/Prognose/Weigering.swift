import Domain

extension Norm {
  /// Where nothing is promised, nothing need be expected.
  var isTeVoorspellen: Bool {
    switch self {
    case .minimum, .maximum, .band, .groei, .mijlpaal: true
    case .monitor, .nulmeting: false
    }
  }
}

extension Rekenwijze {
  /// Why no honest expectation exists, in a sentence; nil where there is a method.
  var onvoorspelbaar: String? {
    switch self {
    case .langsteGat: "Geen verwachting: over het langste gat beslist één lege week."
    case .stand(.langsteWeken): "Geen verwachting: over de langste wachttijd beslist één kind."
    case .stand(.wachtenden): "Geen verwachting: de wachtlijst is nog te weinig geteld."
    case .som(.presentie(.activiteiten), _):
      "Geen verwachting: hoeveel andere activiteiten er nog komen, hangt af van het programma."
    case .som(.doelen, _), .som(.alleDoelen, _):
      "Geen verwachting: of een doel genoeg activiteiten krijgt, hangt af van het programma."
    case .som(.evaluaties, _), .som(.bezoeken, _), .som(.verhalen, _):
      "Geen verwachting: dit gebeurt op momenten die de organisatie zelf kiest."
    case .som(.presentie(.weken), _):
      "Geen verwachting: die is er wel voor het aandeel weken met aanbod."
    case .verhouding(.presentie(.kinderenUitAandachtswijken), _):
      "Geen verwachting: van kinderen die nog komen, is de woonwijk niet bekend."
    case .som, .verhouding: "Geen verwachting: voor dit getal is er geen beproefde methode."
    case .mediaan: nil
    }
  }
}
