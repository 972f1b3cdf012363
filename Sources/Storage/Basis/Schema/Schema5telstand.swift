/// Counts that are kept.
extension Schema {
  /// What a count reads: by month, and by day.
  static let metMaand = ["presentieblok", "leveringmaand"]
  static let metDag = ["planregel", "signaal", "evaluatie", "wachtlijststand", "praktijkbezoek"]

  /// Figures as they were counted, until a row changes that they rest on. The triggers see to that in the same transaction,
  /// whoever changes the row; what is gone is counted again.
  static let telstand =
    """
    CREATE TABLE telstand (
      wat TEXT PRIMARY KEY,
      eerste_maand INTEGER NOT NULL,
      laatste_maand INTEGER NOT NULL,
      eerste_dag INTEGER NOT NULL,
      laatste_dag INTEGER NOT NULL,
      grond TEXT NOT NULL,
      inhoud BLOB NOT NULL
    ) STRICT;

    CREATE TRIGGER telstand_na_levering AFTER DELETE ON levering BEGIN DELETE FROM telstand; END;
    """
    // Rows are added, and go with their levering. Should one ever be changed by itself, everything is counted again.
    + metMaand.map(triggers(maand:)).joined()
    + metDag.map(triggersOnChange).joined()
    + metDag.map { tabel in
      """

      CREATE TRIGGER telstand_na_\(tabel) AFTER INSERT ON \(tabel) BEGIN
        DELETE FROM telstand WHERE new.dag BETWEEN eerste_dag AND laatste_dag;
      END;
      """
    }.joined()

  static func triggers(maand tabel: String) -> String {
    triggersOnChange(tabel) + """

      CREATE TRIGGER telstand_na_\(tabel) AFTER INSERT ON \(tabel) BEGIN
        DELETE FROM telstand WHERE new.maand BETWEEN eerste_maand AND laatste_maand;
      END;
      """
  }

  static func triggersOnChange(_ tabel: String) -> String {
    """

    CREATE TRIGGER telstand_na_\(tabel)_anders AFTER UPDATE ON \(tabel) BEGIN DELETE FROM telstand; END;
    CREATE TRIGGER telstand_na_\(tabel)_weg AFTER DELETE ON \(tabel) BEGIN DELETE FROM telstand; END;
    """
  }
}
