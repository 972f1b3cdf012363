package import Domain

/// Every relation that the gate takes a reader to know between these counts, by place in the list: what `Verbanden` says of one
/// release, for tests that hold it to what reports print.
package func relations(_ tellingen: [(sleutel: Cijfersleutel, aantal: Int)], _ gebieden: Gebiedsindeling)
  -> [Betrekking]
{
  let plekken = Dictionary(
    tellingen.enumerated().map { ($1.sleutel, $0) }, uniquingKeysWith: { eerste, _ in eerste })
  return Verbanden(
    tellingen.map(\.sleutel), gebieden, plek: { plekken[$0] }, telling: { tellingen[$0].aantal },
    aantal: { plekken[$0].map { tellingen[$0].aantal } }
  ).lijst
}
