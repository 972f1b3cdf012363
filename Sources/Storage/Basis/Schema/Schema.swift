import Domain
import GRDB

/// The tables, in the Dutch singular. A change is a new migration; an old one is never edited.
enum Schema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { db in try db.execute(sql: eerste) }
    migrator.registerMigration("2") { db in try db.execute(sql: eersteVanMaand) }
    migrator.registerMigration("signaalkind") { db in try db.execute(sql: signaalkind) }
    migrator.registerMigration("koppeling en sleutelwissel") { db in try db.execute(sql: koppelingEnSleutelwissel) }
    migrator.registerMigration("telstand") { db in try db.execute(sql: telstand) }
    migrator.registerMigration("grootboekregel en kenmerk") { db in try db.execute(sql: grootboekEnKenmerk) }
    migrator.registerMigration("woord") { db in try db.execute(sql: woord) }
    migrator.registerMigration("activiteit van en tot") { db in try db.execute(sql: activiteitVanTot) }
    migrator.registerMigration("vrijgave") { db in try db.execute(sql: vrijgave) }
    migrator.registerMigration("leveringsdelen") { db in try db.execute(sql: leveringsdelen) }
    migrator.registerMigration("vrijgavebewijs") { db in try db.execute(sql: vrijgavebewijs) }
    migrator.registerMigration("geboortemaand") { db in try db.execute(sql: geboortemaand) }
    // The tables of registers that are no more than their description: each is made once, and never edited.
    for soort in Leveringsoort.allCases {
      guard let maak = Registersql(soort)?.maak else { continue }
      migrator.registerMigration("register \(soort.rawValue)") { db in try db.execute(sql: maak) }
    }
    return migrator
  }
}
