/// Everything that is to be said of a kind of export, said once: reader, table, statements, proposal of a bronprofiel, tracing and
/// documentation follow from it. A new kind is a case of `Leveringsoort` and one of these.
package struct Leveringsvorm: Sendable {
  /// Fields that such a file can have, in the order of `docs/bronprofiel.md`.
  package let velden: [Veld]
  /// Without these it cannot be counted: each needs a column or a fixed value.
  package let nodig: [Veld]
  /// By what a row is found again in its file.
  package let sleutel: [Veld]
  package let rijen: Rijen
  /// What its rows know beside their bron and wijk.
  package let kent: Set<Kenmerk>
  /// A row is one signal, one answer, one list of who waits: how many rows there are is a count of children.
  package var isZelfDeTelling = false
  /// Its rows come month after month: one far from the others is a slip of the pen.
  package var isDicht = false
  /// How often such a file comes when nobody says.
  package var ritme = Leveringsprofiel.Ritme.maandelijks

  /// What its rows become.
  package enum Rijen: Sendable {
    case presentielijst
    /// Rows with a type of their own, read and counted by code of their own.
    case eigen(Eigenregister)
    /// Rows that are no more than their fields.
    case velden(Veldregister)
  }

  package enum Kenmerk: Sendable { case activiteit, locatie, leefgebied, kind }

  /// Registers whose rows have a type of their own.
  package enum Eigenregister: Sendable {
    case activiteiten, planning, signalen, evaluaties, wachtlijsten, praktijkbezoeken

    /// Its table, and the columns that make two rows of one day the same fact; nil where rows have no day.
    package var tabel: (naam: String, feit: [String])? {
      switch self {
      case .activiteiten: nil
      case .planning: ("planregel", ["id"])
      case .signalen: ("signaal", ["id"])
      case .evaluaties: ("evaluatie", ["id"])
      case .wachtlijsten: ("wachtlijststand", ["locatie"])
      case .praktijkbezoeken: ("praktijkbezoek", ["locatie", "bezoeker"])
      }
    }
  }
}

/// A register whose rows are no more than a day and their fields.
package struct Veldregister: Sendable {
  /// Of the table; never changed, for it is in every store.
  package let tabel: String
  package let dag: Dagveld
  /// In the order of the table, behind day and bron.
  package let kolommen: [Kolom]

  /// The field that tells when a row was.
  package enum Dagveld: Sendable {
    case dag(Veld)
    /// A month as a whole: it is known from its last day on.
    case maand(Veld)

    package var veld: Veld {
      switch self {
      case .dag(let veld), .maand(let veld): veld
      }
    }
  }

  package struct Kolom: Sendable {
    package enum Inhoud: Sendable {
      /// A code of the register of activities of the bron.
      case activiteit
      case wijk
      case locatie
      case getal
      /// Hours, kept as minutes: '12,5' or '12:30'.
      case uren
      /// The store's number of the child: of its key nothing is kept.
      case kind
      /// Completed years on the day of the row, read from a birth date that goes.
      case leeftijd
      /// A word from a list of the workspace.
      case woord(Woordsoort)
    }
    package let veld: Veld
    package let inhoud: Inhoud
    /// Rows that agree in these and in their day are the same fact.
    package let isSleutel: Bool

    package var isGetal: Bool {
      switch inhoud {
      case .activiteit, .wijk, .locatie, .woord: false
      case .getal, .uren, .kind, .leeftijd: true
      }
    }

    /// Whether rows have a sum of it.
    package var isOptelbaar: Bool {
      switch inhoud {
      case .getal, .uren: true
      case .activiteit, .wijk, .locatie, .woord, .kind, .leeftijd: false
      }
    }

    /// In the table, where an age is no birth date.
    package var naam: String {
      if case .leeftijd = inhoud { "leeftijd" } else { veld.rawValue }
    }

    init(_ veld: Veld, _ inhoud: Inhoud, isSleutel: Bool = false) {
      (self.veld, self.inhoud, self.isSleutel) = (veld, inhoud, isSleutel)
    }
  }
}

extension Veldregister {
  /// The number of the child that a row is about; nil for a register of other things.
  package var kind: Kolom? {
    kolommen.first { kolom in if case .kind = kolom.inhoud { true } else { false } }
  }

  /// What makes a row the fact it is beside its day, in words and numbers as they are kept.
  package func key(_ rij: Veldrij) -> [String] {
    kolommen.filter(\.isSleutel).map { kolom in
      kolom.isGetal ? "\(rij.getallen[kolom.veld] ?? 0)" : rij.teksten[kolom.veld] ?? ""
    }
  }
}

/// A row of a `Veldregister`.
package struct Veldrij: Hashable, Sendable {
  package var bron: BronID
  package var dag: Dag
  package var teksten: [Veld: String] = [:]
  package var getallen: [Veld: Int] = [:]

  package init(bron: BronID, dag: Dag) { (self.bron, self.dag) = (bron, dag) }

  package var wijk: String { teksten[.wijk] ?? "" }
  package var activiteit: String { teksten[.activiteit] ?? "" }
  package var locatie: String { teksten[.locatie] ?? "" }
}
