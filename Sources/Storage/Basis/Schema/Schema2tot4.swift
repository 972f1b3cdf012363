/// Late corrections, who signals are about, who children are.
extension Schema {
  /// Which levering was the first of its month as well: a late correction that came before it is kept.
  static let eersteVanMaand = """
    DROP VIEW geldig;
    CREATE VIEW geldig AS
      SELECT bron, soort, maand, MAX(nummer) AS levering, MIN(nummer) AS eerste
      FROM levering JOIN leveringmaand ON leveringmaand.levering = levering.nummer
      GROUP BY bron, soort, maand;
    """

  /// Which children a file of signals names and where, packed, to see whether they are on any presentielijst.
  static let signaalkind = """
    CREATE TABLE signaalkind (
      levering INTEGER PRIMARY KEY REFERENCES levering ON DELETE CASCADE,
      inhoud BLOB NOT NULL
    ) STRICT;
    """

  /// The size of a file tells at once that it is new. Who children are, per levering. Which children are known under the
  /// new key, while two keys are in use.
  static let koppelingEnSleutelwissel = """
    ALTER TABLE levering ADD COLUMN omvang INTEGER NOT NULL DEFAULT 0;

    -- Per child its number and link key (zero without), twenty bytes each.
    CREATE TABLE koppeling (
      levering INTEGER PRIMARY KEY REFERENCES levering ON DELETE CASCADE,
      ruimte TEXT NOT NULL,
      inhoud BLOB NOT NULL
    ) STRICT;

    -- One row while a change of keys is open: one bit per child.
    CREATE TABLE sleutelwissel (
      nummer INTEGER PRIMARY KEY CHECK (nummer = 1),
      inhoud BLOB NOT NULL
    ) STRICT;
    """
}
