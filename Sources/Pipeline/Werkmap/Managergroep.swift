import Catalogue
import Foundation
import Glibc

/// The group of people who work with a workspace and do not run the program: `managergroep` in `verantwoording.yaml`.
///
/// They reach the folders that are theirs, whatever the umask: where they put files and fill in forms they may write, the reports they
/// may read. Store, key, archive and ledger stay with the user of the program. Said in docs/beheer.md.
///
/// Which group was given something is remembered (`Groepsgeheugen`), so that it is taken back when the setting goes.
struct Managergroep {
  let naam: String
  let gid: gid_t

  /// Who may hand files to a group: root, and its members.
  struct Gebruiker {
    var isRoot: Bool
    var groepen: [gid_t]

    static var huidig: Gebruiker {
      var groepen = [gid_t](repeating: 0, count: Int(max(0, getgroups(0, nil))))
      let aantal = getgroups(Int32(groepen.count), &groepen)
      return Gebruiker(isRoot: geteuid() == 0, groepen: groepen.prefix(Int(max(0, aantal))) + [getegid()])
    }
  }

  /// - Throws: `Wereldfout` when this machine has no such group, or the user may not hand files to it.
  init(_ naam: String, als gebruiker: Gebruiker = .huidig) throws {
    guard let groep = getgrnam(naam) else {
      throw Wereldfout(
        "De groep '\(naam)' (managergroep in verantwoording.yaml) bestaat op deze machine niet. Er is niets veranderd. "
          + "Maak haar: groupadd \(naam). Of verbeter de naam.")
    }
    gid = groep.pointee.gr_gid
    guard gebruiker.isRoot || gebruiker.groepen.contains(gid) else {
      throw Wereldfout(
        "De gebruiker van dit programma is geen lid van de groep '\(naam)' (managergroep in verantwoording.yaml), en mag haar dus "
          + "geen bestanden geven. Er is niets veranderd. Maak hem lid: usermod -aG \(naam) GEBRUIKER. Log daarna opnieuw in."
      )
    }
    self.naam = naam
  }

  /// The group of a workspace; nil when none was named, or when the settings cannot be read: then the command itself says so.
  static func of(_ werkmap: Werkmap) throws -> Managergroep? {
    switch readManagergroep(in: werkmap.map.path) {
    case .groep(let naam): try Managergroep(naam)
    case .geen, .onleesbaar: nil
    }
  }

  /// Gives the group what is its, and takes it from any group that had it: of a setting that is gone, nothing stays open. While the
  /// settings cannot be read, all stays as it is.
  ///
  /// - Parameter groep: what `of` gave.
  /// - Throws: `Wereldfout` when something cannot be given or taken; then it is remembered still, and the next command goes on.
  static func settle(_ groep: Managergroep?, _ werkmap: Werkmap) throws {
    let geheugen = Groepsgeheugen(werkmap), eerder = try geheugen.groepen()
    if let groep {
      let eigen = Groepsgeheugen.Groep(naam: groep.naam, gid: groep.gid)
      // Before anything is given.
      if !eerder.contains(eigen) { try geheugen.write(eerder + [eigen]) }
      try groep.share(werkmap)
      guard eerder.contains(where: { $0 != eigen }) else { return }
      try geheugen.write([eigen])
      return Rechten.note(
        "\(opsomming) gaan van \(Groepsgeheugen.named(eerder.filter { $0 != eigen })) naar de groep '\(groep.naam)'")
    }
    guard !eerder.isEmpty, readManagergroep(in: werkmap.map.path) == .geen else { return }
    try Groepsluiting(eerder).close(werkmap)
    try geheugen.write([])
    Rechten.note(
      "\(Groepsgeheugen.named(eerder)) kan nergens meer bij: managergroep staat niet meer in verantwoording.yaml")
  }

  /// A folder that the group reaches.
  struct Deel {
    let naam: String
    /// Whether people of the group make and change files there.
    let schrijft: Bool
    /// Whether others keep what they had: exports come from elsewhere.
    var metAnderen = false
  }

  static let delen = [
    Deel(naam: "inbox", schrijft: true, metAnderen: true), Deel(naam: "te-doen", schrijft: true),
    Deel(naam: "toelichting", schrijft: true), Deel(naam: "reports", schrijft: false),
  ]
  static let opsomming = "inbox/, te-doen/, toelichting/ en reports/"

  /// Gives the group what is its, and nothing else. Links are not followed; what another user made stays as that user made it.
  ///
  /// - Throws: `Wereldfout` when a folder belongs to another user and the group cannot get in, or the system refuses.
  func share(_ werkmap: Werkmap) throws {
    let map = try Handvat(pad: werkmap.map.path, soort: S_IFDIR)
    // To go through, and to see what is there.
    try give(map, werkmap.map.path) { $0 & ~S_ISGID & ~0o020 | 0o050 }
    for deel in Managergroep.delen {
      guard let eigen = try map.open(deel.naam) else { continue }
      try walk(eigen, werkmap.map.appending(path: deel.naam).path, deel)
    }
  }

  /// What stands in the way now; nil when all is well. Changes nothing.
  func objection(_ werkmap: Werkmap) throws -> String? {
    let map = try Handvat(pad: werkmap.map.path, soort: S_IFDIR)
    let dicht = try Managergroep.delen.filter { deel in
      guard let eigen = try map.open(deel.naam) else { return false }
      let nodig: mode_t = deel.schrijft ? 0o070 : 0o050
      return eigen.gegevens.st_gid != gid || eigen.gegevens.st_mode & nodig != nodig
    }
    return dicht.isEmpty
      ? nil
      : "de groep '\(naam)' kan nog niet bij \(enumerated(dicht.map { $0.naam + "/" })); de volgende opdracht opent dat"
  }

  /// What `status` and `controleer` say of it; nil when no group is named, and none has anything still.
  static func told(of werkmap: Werkmap) throws -> (regel: String, isGoed: Bool)? {
    do {
      guard let groep = try of(werkmap) else {
        let eerder = try Groepsgeheugen(werkmap).groepen()
        guard !eerder.isEmpty, readManagergroep(in: werkmap.map.path) == .geen else { return nil }
        return (
          "\(Groepsgeheugen.named(eerder)) kan nog bij \(opsomming), terwijl managergroep niet meer in verantwoording.yaml staat; de "
            + "volgende opdracht sluit dat", false
        )
      }
      if let bezwaar = try groep.objection(werkmap) { return (bezwaar, false) }
      return ("de groep '\(groep.naam)' kan bij \(opsomming), en nergens anders bij", true)
    } catch let fout as Wereldfout {
      return (fout.description, false)
    }
  }

  private func walk(_ handvat: borrowing Handvat, _ pad: String, _ deel: Deel) throws {
    let anderen: mode_t = deel.metAnderen ? 0o007 : 0
    try give(handvat, pad) { $0 & (0o700 | anderen) | (deel.schrijft ? 0o070 : 0o050) | S_ISGID }
    for naam in try handvat.names() {
      // Gone in the meantime, a link, or no file.
      guard let eigen = try handvat.open(naam) else { continue }
      if eigen.isMap {
        try walk(eigen, "\(pad)/\(naam)", deel)
      } else {
        // What nobody may change, such as an approved report, nobody of the group may change.
        try give(eigen, "\(pad)/\(naam)") { oud in
          let groep: mode_t = deel.schrijft && oud & 0o200 != 0 ? 0o060 : 0o040
          return oud & (0o600 | anderen) | groep
        }
      }
    }
  }

  private func give(_ handvat: borrowing Handvat, _ pad: String, _ rechten: (mode_t) -> mode_t) throws {
    let oud = handvat.gegevens.st_mode & 0o7777, nieuw = rechten(oud)
    if handvat.gegevens.st_gid == gid, oud == nieuw { return }
    guard handvat.gegevens.st_uid == geteuid() || geteuid() == 0 else {
      // A file of somebody else is theirs; a folder must let the group in.
      let isOpen = handvat.gegevens.st_gid == gid && oud & 0o050 == 0o050
      guard handvat.isMap, !isOpen else { return }
      throw Wereldfout(
        "De map \(pad) is van een andere gebruiker, en de groep '\(naam)' kan er niet bij. Geef als beheerder: "
          + "chgrp \(naam) '\(pad)'; chmod 2770 '\(pad)'")
    }
    // First the group, then what it may: the group before never gets more. A change of owner takes setgid away.
    guard handvat.gegevens.st_gid == gid || fchown(handvat.descriptor, .max, gid) == 0,
      fchmod(handvat.descriptor, nieuw) == 0
    else {
      throw Wereldfout(
        "Kan \(pad) niet aan de groep '\(naam)' geven: \(lastSystemError()). Wat al gegeven is, blijft; de rest is dicht. "
          + "Draait dit in systemd? Kijk in docs/beheer.md onder 'Een groep voor de manager'.")
    }
  }
}
