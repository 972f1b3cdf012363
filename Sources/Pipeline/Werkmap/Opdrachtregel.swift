/// A command that a person can copy into a shell: what has a space or a sign in it stands between quotes.
func commandLine(_ delen: String...) -> String {
  delen.map { deel in
    let isKaal =
      !deel.isEmpty && deel.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_./=,:@+%".contains($0)) }
    return isKaal ? deel : "'" + deel.replacing("'", with: "'\\''") + "'"
  }.joined(separator: " ")
}
