/// What the store can refuse beside the errors of SQLite itself. No case carries row content.
package enum Opslagfout: Error, Hashable, Sendable {
  /// A stored value cannot be what was written; the disk or the file is damaged.
  case beschadigd
  /// There is no levering with this id.
  case onbekendeLevering(String)
  /// The file was written by a newer version of the product.
  case nieuwereVersie
}
