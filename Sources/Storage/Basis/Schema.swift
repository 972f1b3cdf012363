import GRDB

/// The tables, in the Dutch singular. A change is a new migration; an old one is never edited.
enum Schema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { db in try db.execute(sql: eerste) }
    migrator.registerMigration("2") { db in try db.execute(sql: eersteVanMaand) }
    migrator.registerMigration("signaalkind") { db in try db.execute(sql: signaalkind) }
    migrator.registerMigration("koppeling en sleutelwissel") { db in try db.execute(sql: koppelingEnSleutelwissel) }
    migrator.registerMigration("telstand") { db in try db.execute(sql: telstand) }
    migrator.registerMigration("grootboekregel en kenmerk") { db in try db.execute(sql: grootboekEnKenmerk) }
    migrator.registerMigration("woord") { db in try db.execute(sql: woord) }
    migrator.registerMigration("activiteit van en tot") { db in try db.execute(sql: activiteitVanTot) }
    migrator.registerMigration("vrijgave") { db in try db.execute(sql: vrijgave) }
    migrator.registerMigration("leveringsdelen") { db in try db.execute(sql: leveringsdelen) }
    migrator.registerMigration("vrijgavebewijs") { db in try db.execute(sql: vrijgavebewijs) }
    return migrator
  }

  /// The ledger once more, each line as it stands in the file; and what the store knows about itself.
  private static let grootboekEnKenmerk = """
    CREATE TABLE grootboekregel (
      nummer INTEGER PRIMARY KEY,
      regel TEXT NOT NULL UNIQUE
    ) STRICT;

    CREATE TABLE kenmerk (
      naam TEXT PRIMARY KEY,
      waarde TEXT NOT NULL
    ) STRICT;
    """

  /// Rows hang on their levering and go with it: undoing one is a single delete.
  private static let eerste = """
    CREATE TABLE levering (
      nummer INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      bron TEXT NOT NULL,
      soort TEXT NOT NULL,
      bestand TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      gelezen INTEGER NOT NULL,
      aangenomen INTEGER NOT NULL,
      afgekeurd INTEGER NOT NULL,
      dubbel INTEGER NOT NULL,
      vervangen INTEGER NOT NULL,
      ingelezen_op TEXT NOT NULL
    ) STRICT;

    -- The months that a levering speaks for. Rows of other months in it are late corrections: they add.
    CREATE TABLE leveringmaand (
      levering INTEGER NOT NULL REFERENCES levering ON DELETE CASCADE,
      maand INTEGER NOT NULL,
      PRIMARY KEY (levering, maand)
    ) STRICT, WITHOUT ROWID;

    -- The newest levering per bron, soort and month: only what is as new counts.
    CREATE VIEW geldig AS
      SELECT bron, soort, maand, MAX(nummer) AS levering
      FROM levering JOIN leveringmaand ON leveringmaand.levering = levering.nummer
      GROUP BY bron, soort, maand;

    CREATE TABLE presentieblok (
      nummer INTEGER PRIMARY KEY,
      levering INTEGER NOT NULL REFERENCES levering ON DELETE CASCADE,
      bron TEXT NOT NULL,
      maand INTEGER NOT NULL,
      wijk TEXT NOT NULL,
      bijeenkomsten INTEGER NOT NULL,
      presenties INTEGER NOT NULL,
      inhoud BLOB NOT NULL
    ) STRICT;
    CREATE INDEX presentieblok_plek ON presentieblok (levering, bron, maand, wijk, bijeenkomsten, presenties);

    -- Apart from the block, so that a count never reads it: ids of bijeenkomsten and line numbers.
    CREATE TABLE blokherkomst (
      blok INTEGER PRIMARY KEY REFERENCES presentieblok ON DELETE CASCADE,
      inhoud BLOB NOT NULL
    ) STRICT;

    -- Pseudonyms of children `eerste`, `eerste` + 1, ..., sixteen bytes each.
    CREATE TABLE kindblok (
      eerste INTEGER PRIMARY KEY,
      inhoud BLOB NOT NULL
    ) STRICT;

    CREATE TABLE activiteit (
      levering INTEGER NOT NULL REFERENCES levering ON DELETE CASCADE,
      volgorde INTEGER NOT NULL,
      bron TEXT NOT NULL,
      code TEXT NOT NULL,
      naam TEXT NOT NULL,
      werkvorm TEXT NOT NULL,
      doelen TEXT NOT NULL,
      partners TEXT NOT NULL,
      PRIMARY KEY (levering, volgorde)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE planregel (
      levering INTEGER NOT NULL REFERENCES levering ON DELETE CASCADE,
      volgorde INTEGER NOT NULL,
      dag INTEGER NOT NULL,
      bron TEXT NOT NULL,
      id TEXT NOT NULL,
      activiteit TEXT NOT NULL,
      locatie TEXT NOT NULL,
      wijk TEXT NOT NULL,
      uitkomst TEXT NOT NULL,
      PRIMARY KEY (levering, volgorde)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE signaal (
      levering INTEGER NOT NULL REFERENCES levering ON DELETE CASCADE,
      volgorde INTEGER NOT NULL,
      dag INTEGER NOT NULL,
      bron TEXT NOT NULL,
      id TEXT NOT NULL,
      wijk TEXT NOT NULL,
      leefgebied TEXT NOT NULL,
      melder TEXT NOT NULL,
      doorgespeeld_aan TEXT NOT NULL,
      doorgespeeld INTEGER,
      opgepakt INTEGER,
      afgerond INTEGER,
      teruggekoppeld INTEGER,
      warm INTEGER,
      PRIMARY KEY (levering, volgorde)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE evaluatie (
      levering INTEGER NOT NULL REFERENCES levering ON DELETE CASCADE,
      volgorde INTEGER NOT NULL,
      dag INTEGER NOT NULL,
      bron TEXT NOT NULL,
      id TEXT NOT NULL,
      doelgroep TEXT NOT NULL,
      vraag TEXT NOT NULL,
      wijk TEXT NOT NULL,
      activiteit TEXT NOT NULL,
      laagste INTEGER NOT NULL,
      hoogste INTEGER NOT NULL,
      uitgenodigd INTEGER NOT NULL,
      antwoorden INTEGER NOT NULL,
      som INTEGER NOT NULL,
      PRIMARY KEY (levering, volgorde)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE wachtlijststand (
      levering INTEGER NOT NULL REFERENCES levering ON DELETE CASCADE,
      volgorde INTEGER NOT NULL,
      dag INTEGER NOT NULL,
      bron TEXT NOT NULL,
      locatie TEXT NOT NULL,
      wijk TEXT NOT NULL,
      kinderen INTEGER NOT NULL,
      langste_weken INTEGER NOT NULL,
      PRIMARY KEY (levering, volgorde)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE praktijkbezoek (
      levering INTEGER NOT NULL REFERENCES levering ON DELETE CASCADE,
      volgorde INTEGER NOT NULL,
      dag INTEGER NOT NULL,
      bron TEXT NOT NULL,
      locatie TEXT NOT NULL,
      wijk TEXT NOT NULL,
      bezoeker TEXT NOT NULL,
      PRIMARY KEY (levering, volgorde)
    ) STRICT, WITHOUT ROWID;

    -- How often each code occurred, for every code that did.
    CREATE TABLE bevinding (
      levering INTEGER NOT NULL REFERENCES levering ON DELETE CASCADE,
      code TEXT NOT NULL,
      aantal INTEGER NOT NULL,
      PRIMARY KEY (levering, code)
    ) STRICT, WITHOUT ROWID;

    -- Which line and column each finding about a row is at, packed: a hundred thousand of them are one value.
    CREATE TABLE rijbevinding (
      levering INTEGER PRIMARY KEY REFERENCES levering ON DELETE CASCADE,
      inhoud BLOB NOT NULL
    ) STRICT;

    -- The ledger: one row per run; without an end it was cut off.
    CREATE TABLE run (
      nummer INTEGER PRIMARY KEY,
      begin TEXT NOT NULL,
      einde TEXT,
      uitkomst INTEGER,
      wat TEXT NOT NULL
    ) STRICT;

    -- What a published report said, figure by figure, to explain a later change.
    CREATE TABLE momentopname (
      nummer INTEGER PRIMARY KEY,
      periode TEXT NOT NULL,
      editie TEXT NOT NULL,
      stand_per TEXT NOT NULL,
      cijfers TEXT NOT NULL,
      UNIQUE (periode, editie, stand_per)
    ) STRICT;
    """

  /// Which levering was the first of its month as well: a late correction that came before it is kept.
  private static let eersteVanMaand = """
    DROP VIEW geldig;
    CREATE VIEW geldig AS
      SELECT bron, soort, maand, MAX(nummer) AS levering, MIN(nummer) AS eerste
      FROM levering JOIN leveringmaand ON leveringmaand.levering = levering.nummer
      GROUP BY bron, soort, maand;
    """

  /// Which children a file of signals names and where, packed, to see whether they are on any presentielijst.
  private static let signaalkind = """
    CREATE TABLE signaalkind (
      levering INTEGER PRIMARY KEY REFERENCES levering ON DELETE CASCADE,
      inhoud BLOB NOT NULL
    ) STRICT;
    """

  /// The size of a file tells at once that it is new. Who children are, per levering. Which children are known under the
  /// new key, while two keys are in use.
  private static let koppelingEnSleutelwissel = """
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

  /// The words of each levering that can reach a report, and how many rows have them.
  private static let woord = """
    CREATE TABLE woord (
      levering INTEGER NOT NULL REFERENCES levering ON DELETE CASCADE,
      soort TEXT NOT NULL,
      woord TEXT NOT NULL,
      aantal INTEGER NOT NULL,
      PRIMARY KEY (levering, soort, woord)
    ) STRICT, WITHOUT ROWID;
    """

  /// The days on which an activity is so, where the register names them.
  private static let activiteitVanTot = """
    ALTER TABLE activiteit ADD COLUMN van INTEGER;
    ALTER TABLE activiteit ADD COLUMN tot INTEGER;
    """

  /// The book of what was published. Rows are added and never changed: what was shown cannot be taken back.
  private static let vrijgave = """
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
  /// A levering is bron, soort, period and part; a month that it speaks for has rows, is nought or cannot be used. A repair
  /// names what it repairs, and rows of months for which another speaks are noted as such.
  private static let leveringsdelen =
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

  /// What a count reads: by month, and by day.
  private static let metMaand = ["presentieblok", "leveringmaand"]
  private static let metDag = ["planregel", "signaal", "evaluatie", "wachtlijststand", "praktijkbezoek"]

  /// Figures as they were counted, until a row changes that they rest on. The triggers see to that in the same transaction,
  /// whoever changes the row; what is gone is counted again.
  private static let telstand =
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

  private static func triggers(maand tabel: String) -> String {
    triggersOnChange(tabel) + """

      CREATE TRIGGER telstand_na_\(tabel) AFTER INSERT ON \(tabel) BEGIN
        DELETE FROM telstand WHERE new.maand BETWEEN eerste_maand AND laatste_maand;
      END;
      """
  }

  private static func triggersOnChange(_ tabel: String) -> String {
    """

    CREATE TRIGGER telstand_na_\(tabel)_anders AFTER UPDATE ON \(tabel) BEGIN DELETE FROM telstand; END;
    CREATE TRIGGER telstand_na_\(tabel)_weg AFTER DELETE ON \(tabel) BEGIN DELETE FROM telstand; END;
    """
  }
}
