import Glibc

/// Where `zoek` begins in `bytes`, at or after `van`; nil when it does not occur. `zoek` is not empty.
///
/// Looks for the last byte but one first: of '<c r=' that is an 'r', and in the XML of a sheet far fewer of those stand than '<'.
func firstPlace(of zoek: [UInt8], in bytes: UnsafeRawBufferPointer, from van: Int = 0) -> Int? {
  guard let basis = bytes.baseAddress else { return nil }
  let anker = max(0, zoek.count - 2)
  var plek = van + anker
  while plek + zoek.count - anker <= bytes.count {
    let laatste = bytes.count - (zoek.count - anker) + 1
    guard let gevonden = memchr(basis + plek, Int32(zoek[anker]), laatste - plek) else { return nil }
    let begin = UnsafeRawPointer(gevonden) - basis - anker
    if memcmp(basis + begin, zoek, zoek.count) == 0 { return begin }
    plek = begin + anker + 1
  }
  return nil
}
