/// The explanation of a command as its help shows it: lines of prose that belong together become one, which the screen breaks
/// where it is full, and a command to copy that is too long goes on behind a backslash.
func helptext(_ tekst: String, breedte: Int = 78) -> String {
  var uit: [String] = []
  var isProza = false
  for regel in tekst.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
    let begint = !regel.isEmpty && !regel.hasPrefix(" ") && !regel.hasPrefix("Voorbeeld")
    if begint, isProza {
      uit[uit.count - 1] += " " + regel
    } else if begint {
      uit.append(regel)
    } else {
      uit += continued(regel, breedte)
    }
    isProza = begint
  }
  return uit.joined(separator: "\n")
}

/// Broken before an option only: what stands within quotes stays whole.
private func continued(_ regel: String, _ breedte: Int) -> [String] {
  var delen: [String] = []
  for (nummer, deel) in regel.split(separator: " --", omittingEmptySubsequences: false).enumerated() {
    let stuk = nummer == 0 ? String(deel) : "--\(deel)"
    if let laatste = delen.last, laatste.count + stuk.count + 3 <= breedte {
      delen[delen.count - 1] = laatste + " " + stuk
    } else {
      delen.append(delen.isEmpty ? stuk : "      " + stuk)
    }
  }
  return delen.enumerated().map { $0 < delen.count - 1 ? $1 + " \\" : $1 }
}
