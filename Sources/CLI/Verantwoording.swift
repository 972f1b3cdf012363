@main struct Verantwoording {
  static func main() {}
}
