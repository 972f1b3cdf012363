/// The first tables: leveringen, their rows, and the children.
extension Schema {
  /// Rows hang on their levering and go with it: undoing one is a single delete.
  static let eerste = """
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
}
