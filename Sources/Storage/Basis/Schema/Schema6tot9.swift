/// The ledger in the store, words, days of an activity, the book of what was published.
extension Schema {
  /// The ledger once more, each line as it stands in the file; and what the store knows about itself.
  static let grootboekEnKenmerk = """
    CREATE TABLE grootboekregel (
      nummer INTEGER PRIMARY KEY,
      regel TEXT NOT NULL UNIQUE
    ) STRICT;

    CREATE TABLE kenmerk (
      naam TEXT PRIMARY KEY,
      waarde TEXT NOT NULL
    ) STRICT;
    """

  /// The words of each levering that can reach a report, and how many rows have them.
  static let woord = """
    CREATE TABLE woord (
      levering INTEGER NOT NULL REFERENCES levering ON DELETE CASCADE,
      soort TEXT NOT NULL,
      woord TEXT NOT NULL,
      aantal INTEGER NOT NULL,
      PRIMARY KEY (levering, soort, woord)
    ) STRICT, WITHOUT ROWID;
    """

  /// The days on which an activity is so, where the register names them.
  static let activiteitVanTot = """
    ALTER TABLE activiteit ADD COLUMN van INTEGER;
    ALTER TABLE activiteit ADD COLUMN tot INTEGER;
    """

  /// The book of what was published. Rows are added and never changed: what was shown cannot be taken back.
  static let vrijgave = """
    CREATE TABLE vrijgave (
      nummer INTEGER PRIMARY KEY,
      periode TEXT NOT NULL,
      editie TEXT NOT NULL,
      stand_per TEXT NOT NULL,
      cijfers TEXT NOT NULL,
      metingen TEXT NOT NULL,
      verslag TEXT NOT NULL
    ) STRICT;
    """
}
