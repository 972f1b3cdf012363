/// All arrays as buffers at once.
func withBuffers<Element, Uitkomst>(
  _ rijen: [[Element]], _ werk: ([UnsafeBufferPointer<Element>]) -> Uitkomst
) -> Uitkomst {
  func open(_ rest: ArraySlice<[Element]>, _ buffers: [UnsafeBufferPointer<Element>]) -> Uitkomst {
    guard let eerste = rest.first else { return werk(buffers) }
    return eerste.withUnsafeBufferPointer { open(rest.dropFirst(), buffers + [$0]) }
  }
  return open(rijen[...], [])
}
