/// How rows lie in a `Dagopslag`: a kop, its id padded to four bytes, and its presences; then the next kop.
enum Dagstroom {
  static func length(idLengte: Int, rijen: Int) -> Int {
    MemoryLayout<Kop>.stride + padded(idLengte) + rijen * MemoryLayout<Presentierij>.stride
  }

  /// The result is where the presences go.
  static func write(_ kop: Kop, id: UnsafePointer<UInt8>, to doel: UnsafeMutableRawPointer)
    -> UnsafeMutablePointer<Presentierij>
  {
    doel.storeBytes(of: kop, as: Kop.self)
    let idLengte = Int(kop.idLengte)
    (doel + MemoryLayout<Kop>.stride).copyMemory(from: id, byteCount: idLengte)
    return (doel + MemoryLayout<Kop>.stride + padded(idLengte))
      .bindMemory(to: Presentierij.self, capacity: Int(kop.rijen))
  }

  /// One kop with its id and presences, and where the next begins.
  struct Lezing {
    let kop: Kop
    let id: UnsafePointer<UInt8>
    let presenties: UnsafePointer<Presentierij>
    let volgende: Int
  }

  static func read(_ stroom: UnsafePointer<UInt8>, at plek: Int) -> Lezing {
    let begin = UnsafeRawPointer(stroom) + plek
    let kop = begin.loadUnaligned(as: Kop.self)
    let idLengte = Int(kop.idLengte), rijen = Int(kop.rijen)
    let id = stroom + plek + MemoryLayout<Kop>.stride
    let presenties = UnsafeRawPointer(id + padded(idLengte)).bindMemory(to: Presentierij.self, capacity: rijen)
    return Lezing(
      kop: kop, id: id, presenties: presenties, volgende: plek + length(idLengte: idLengte, rijen: rijen))
  }

  private static func padded(_ lengte: Int) -> Int { (lengte + 3) & ~3 }
}
