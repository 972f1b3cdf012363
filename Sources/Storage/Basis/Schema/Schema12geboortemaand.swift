extension Schema {
  /// Birth months as each levering tells them, and whom it has rows of without a birth date; both packed.
  static let geboortemaand = """
    CREATE TABLE geboortemaand (
      levering INTEGER PRIMARY KEY REFERENCES levering ON DELETE CASCADE,
      bekend BLOB NOT NULL,
      zonder BLOB NOT NULL
    ) STRICT;
    """
}
