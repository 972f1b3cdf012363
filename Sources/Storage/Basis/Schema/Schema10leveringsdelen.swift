/// A levering of a period and a part.
extension Schema {
  /// A levering is bron, soort, period and part; a month that it speaks for has rows, is nought or cannot be used. A repair
  /// names what it repairs, and rows of months for which another speaks are noted as such.
  static let leveringsdelen =
    """
    ALTER TABLE levering ADD COLUMN periode TEXT NOT NULL DEFAULT '';
    ALTER TABLE levering ADD COLUMN deel TEXT NOT NULL DEFAULT '';
    ALTER TABLE levering ADD COLUMN herstelt INTEGER;
    ALTER TABLE levering ADD COLUMN reden TEXT NOT NULL DEFAULT '';
    -- The settings by which its rows were judged.
    ALTER TABLE levering ADD COLUMN grond TEXT NOT NULL DEFAULT '';
    UPDATE levering SET herstelt = (SELECT l.nummer FROM levering l WHERE levering.bestand = 'herstel-' || l.id || '.xlsx');

    DROP VIEW geldig;
    ALTER TABLE leveringmaand RENAME TO leveringmaand_oud;
    CREATE TABLE leveringmaand (
      levering INTEGER NOT NULL REFERENCES levering ON DELETE CASCADE,
      maand INTEGER NOT NULL,
      deel TEXT NOT NULL,
      stand TEXT NOT NULL,
      PRIMARY KEY (levering, maand, deel)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO leveringmaand
      SELECT o.levering, o.maand, '',
        CASE WHEN l.aangenomen > 0 THEN 'rijen' WHEN l.gelezen > 0 THEN 'onbruikbaar' ELSE 'nihil' END
      FROM leveringmaand_oud o JOIN levering l ON l.nummer = o.levering;
    DROP TABLE leveringmaand_oud;
    INSERT OR IGNORE INTO leveringmaand SELECT DISTINCT levering, maand, '', 'aanvulling' FROM presentieblok;

    -- The newest levering of each part of a month that it can be used for.
    CREATE VIEW geldig AS
      SELECT bron, soort, maand, leveringmaand.deel AS deel, MAX(nummer) AS levering, MIN(nummer) AS eerste
      FROM levering JOIN leveringmaand ON leveringmaand.levering = levering.nummer
      WHERE stand IN ('rijen', 'nihil')
      GROUP BY bron, soort, maand, leveringmaand.deel;

    -- The part of a block, where a file has more than one.
    CREATE TABLE blokdeel (
      blok INTEGER PRIMARY KEY REFERENCES presentieblok ON DELETE CASCADE,
      deel TEXT NOT NULL
    ) STRICT;
    """
    + metDag.map { tabel in
      """

      INSERT OR IGNORE INTO leveringmaand
        SELECT DISTINCT levering, strftime('%Y', dag * 86400, 'unixepoch') * 12 + strftime('%m', dag * 86400, 'unixepoch') - 1,
          '', 'aanvulling' FROM \(tabel);
      """
    }.joined() + triggers(maand: "leveringmaand")
}
