extension Schema {
  /// The certificate of each release in the book, with its SHA-256 as it was then.
  static let vrijgavebewijs = """
    CREATE TABLE vrijgavebewijs (
      vrijgave INTEGER PRIMARY KEY REFERENCES vrijgave (nummer),
      sha256 TEXT NOT NULL,
      bewijs TEXT NOT NULL
    ) STRICT;
    """
}
