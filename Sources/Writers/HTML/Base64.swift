/// RFC 4648, for pictures inside the page.
func base64(_ tekst: String) -> String { base64(Array(tekst.utf8)) }

func base64(_ bytes: [UInt8]) -> String {
  let tekens = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  var uit: [UInt8] = []
  uit.reserveCapacity((bytes.count + 2) / 3 * 4)
  for begin in stride(from: 0, to: bytes.count, by: 3) {
    let drie = (0..<3).map { begin + $0 < bytes.count ? bytes[begin + $0] : 0 }
    let som = Int(drie[0]) << 16 | Int(drie[1]) << 8 | Int(drie[2])
    for plek in 0..<4 {
      uit.append(begin + plek > bytes.count ? UInt8(ascii: "=") : tekens[som >> (18 - 6 * plek) & 63])
    }
  }
  return String(decoding: uit, as: UTF8.self)
}
