import Domain

/// Small pieces of Dutch that several reports of a run share.

/// '1 rij', '12 rijen', '1.234 rijen'.
func counted(_ aantal: Int, _ enkelvoud: String, _ meervoud: String) -> String {
  "\(grouped(aantal)) \(aantal == 1 ? enkelvoud : meervoud)"
}

/// '1.234.567'.
func grouped(_ getal: Int) -> String {
  let cijfers = Array(String(getal.magnitude).utf8)
  var uit: [UInt8] = getal < 0 ? [UInt8(ascii: "-")] : []
  for (plek, cijfer) in cijfers.enumerated() {
    if plek > 0, (cijfers.count - plek) % 3 == 0 { uit.append(UInt8(ascii: ".")) }
    uit.append(cijfer)
  }
  return String(decoding: uit, as: UTF8.self)
}

/// 'a, b en c'.
func enumerated(_ delen: [String]) -> String {
  guard let laatste = delen.last, delen.count > 1 else { return delen.first ?? "" }
  return delen.dropLast().joined(separator: ", ") + " en " + laatste
}

/// A file name as a shell takes it, so that a command can be copied.
func quoted(_ naam: String) -> String {
  let gewoon = naam.utf8.allSatisfy { byte in
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || "-_./".utf8.contains(byte)
  }
  return gewoon && !naam.hasPrefix("-") ? naam : "'" + naam.replacing("'", with: "'\\''") + "'"
}
