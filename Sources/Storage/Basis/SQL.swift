/// Every statement of the product, so that a test can prepare each against the migrated schema.
package enum SQL: String, CaseIterable, Sendable {
  // Leveringen.
  case volgendNummer = "SELECT COALESCE(MAX(nummer), 0) + 1 FROM levering"
  case voegLeveringToe =
    """
    INSERT INTO levering (nummer, id, bron, soort, bestand, sha256, gelezen, aangenomen, afgekeurd, dubbel, vervangen,
      ingelezen_op) VALUES (?, ?, '', '', '', '', 0, 0, 0, 0, 0, '')
    """
  case werkLeveringBij =
    """
    UPDATE levering SET id = ?, bron = ?, soort = ?, bestand = ?, sha256 = ?, gelezen = ?, aangenomen = ?,
    afgekeurd = ?, dubbel = ?, vervangen = ?, ingelezen_op = ?, omvang = ?, periode = ?, deel = ?, herstelt = ?,
    reden = ?, grond = ? WHERE nummer = ?
    """
  case voegMaandToe = "INSERT OR IGNORE INTO leveringmaand VALUES (?, ?, ?, ?)"
  case alleLeveringen = "SELECT * FROM levering ORDER BY nummer"
  case alleMaanden = "SELECT levering, maand, deel, stand FROM leveringmaand ORDER BY levering, maand, deel"
  case leveringkernen =
    "SELECT nummer, bron, soort, periode, deel, herstelt FROM levering WHERE bron <> '' ORDER BY nummer"
  case idBekend = "SELECT COUNT(*) FROM levering WHERE id = ? AND nummer <> ?"
  case werkGrondBij = "UPDATE levering SET grond = ? WHERE id = ?"
  // Late rows of another month may count no more when a levering that speaks for the same month as theirs comes. What a repair
  // changes runs through what it repairs: then all of the same kind.
  case vergeetTelstandNaVervanging =
    """
    DELETE FROM telstand WHERE EXISTS (SELECT 1 FROM leveringmaand m JOIN levering l ON l.nummer = m.levering
      JOIN levering nu ON nu.nummer = ? AND nu.bron = l.bron AND nu.soort = l.soort AND nu.nummer <> l.nummer
      WHERE m.stand = 'aanvulling' AND m.maand BETWEEN eerste_maand AND laatste_maand
        AND (nu.herstelt IS NOT NULL OR l.herstelt IS NOT NULL OR EXISTS (
          SELECT 1 FROM leveringmaand eigen JOIN leveringmaand nieuw ON nieuw.maand = eigen.maand
          WHERE eigen.levering = l.nummer AND eigen.stand <> 'aanvulling'
            AND nieuw.levering = nu.nummer AND nieuw.stand <> 'aanvulling')))
    """
  case levering = "SELECT id, bestand, aangenomen FROM levering WHERE nummer = ?"
  case deelVan = "SELECT deel FROM levering WHERE nummer = ?"
  case nummerVan = "SELECT nummer FROM levering WHERE id = ?"
  case werkgebied = "SELECT bron, wijk FROM presentieblok UNION SELECT bron, wijk FROM planregel WHERE wijk <> ''"
  case zelfdeBytes =
    """
    SELECT nummer FROM levering WHERE sha256 = ? AND bron = ? AND soort = ? AND periode IN (?, '') AND deel = ?
    ORDER BY nummer
    """
  // Size 0: kept before sizes were.
  case zelfdeOmvang = "SELECT COUNT(*) FROM levering WHERE bron = ? AND soort = ? AND omvang IN (0, ?)"
  case verwijderLevering = "DELETE FROM levering WHERE nummer = ?"

  // What a levering changed.
  case leveringenSinds =
    "SELECT nummer, id, bron, soort, ingelezen_op FROM levering WHERE ingelezen_op > ? ORDER BY nummer"
  case maandenVan = "SELECT DISTINCT maand FROM leveringmaand WHERE levering = ? AND stand <> 'aanvulling'"
  case blokmaanden = "SELECT DISTINCT maand FROM presentieblok WHERE levering = ?"
  case anderBlok =
    """
    SELECT 1 FROM presentieblok a WHERE a.levering = :nu AND a.maand = :maand AND NOT EXISTS (SELECT 1 FROM presentieblok b
      WHERE b.levering = :toen AND b.maand = a.maand AND b.wijk = a.wijk AND b.inhoud = a.inhoud)
    UNION ALL
    SELECT 1 FROM presentieblok b WHERE b.levering = :toen AND b.maand = :maand AND NOT EXISTS (SELECT 1 FROM presentieblok a
      WHERE a.levering = :nu AND a.maand = b.maand AND a.wijk = b.wijk AND a.inhoud = b.inhoud)
      AND EXISTS (SELECT 1 FROM leveringmaand m WHERE m.levering = :nu AND m.maand = :maand AND m.stand <> 'aanvulling')
    LIMIT 1
    """

  // Presentieblokken.
  case voegBlokToe = "INSERT INTO presentieblok VALUES (NULL, ?, ?, ?, ?, ?, ?, ?)"
  case voegHerkomstToe = "INSERT INTO blokherkomst VALUES (?, ?)"
  case voegBlokdeelToe = "INSERT INTO blokdeel VALUES (?, ?)"
  case werkBlokBij = "UPDATE presentieblok SET presenties = ?, inhoud = ? WHERE nummer = ?"
  case werkHerkomstBij = "UPDATE blokherkomst SET inhoud = ? WHERE blok = ?"
  // Which of them count, and in which order, is decided by `Geldigheid`.
  case alleBlokken =
    """
    SELECT b.wijk, b.maand, b.bron, b.nummer, b.levering, COALESCE(d.deel, l.deel), b.presenties FROM presentieblok b
    JOIN levering l ON l.nummer = b.levering LEFT JOIN blokdeel d ON d.blok = b.nummer
    ORDER BY b.wijk, b.maand, b.bron, b.nummer
    """
  case blok = "SELECT inhoud FROM presentieblok WHERE nummer = ?"
  case herkomst = "SELECT inhoud FROM blokherkomst WHERE blok = ?"
  case blokkenVanLevering =
    """
    SELECT b.wijk, b.maand, b.bron, b.nummer, b.levering, COALESCE(d.deel, l.deel), b.presenties FROM presentieblok b
    JOIN levering l ON l.nummer = b.levering LEFT JOIN blokdeel d ON d.blok = b.nummer WHERE b.levering = ?
    ORDER BY b.wijk, b.nummer
    """
  case vorigeLevering =
    """
    SELECT MAX(nummer) FROM levering JOIN leveringmaand ON leveringmaand.levering = levering.nummer
    WHERE bron = ? AND soort = ? AND maand = ? AND nummer < ? AND stand IN ('rijen', 'nihil')
      AND leveringmaand.deel IN (SELECT m.deel FROM leveringmaand m WHERE m.levering = ?)
    """

  // Children.
  case kindblokken = "SELECT eerste, inhoud FROM kindblok ORDER BY eerste"
  case voegKindblokToe = "INSERT INTO kindblok VALUES (?, ?)"
  case kindgrens = "SELECT eerste + length(inhoud) / 16 FROM kindblok ORDER BY eerste DESC LIMIT 1"

  case verwijderKindblokken = "DELETE FROM kindblok"
  case voegKoppelingToe = "INSERT INTO koppeling VALUES (?, ?, ?)"
  case koppelingen =
    """
    SELECT k.levering, l.bron, k.ruimte, k.inhoud FROM koppeling k JOIN levering l ON l.nummer = k.levering
    ORDER BY k.levering
    """
  case werkKoppelingBij = "UPDATE koppeling SET inhoud = ? WHERE levering = ?"
  case voegGeboortemaandenToe = "INSERT INTO geboortemaand VALUES (?, ?, ?)"
  case werkGeboortemaandenBij = "UPDATE geboortemaand SET bekend = ?, zonder = ? WHERE levering = ?"
  case geboortemaanden = "SELECT levering, bekend, zonder FROM geboortemaand ORDER BY levering"
  case zonderGeboortemaand = "SELECT levering, zonder FROM geboortemaand WHERE length(zonder) > 0 ORDER BY levering"
  case vergeetTelstanden = "DELETE FROM telstand"
  case sleutelwissel = "SELECT inhoud FROM sleutelwissel"
  case voegSleutelwisselToe = "INSERT OR REPLACE INTO sleutelwissel VALUES (1, ?)"
  case verwijderSleutelwissel = "DELETE FROM sleutelwissel"

  // Registers.
  case voegActiviteitToe = "INSERT INTO activiteit VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
  case voegPlanregelToe = "INSERT INTO planregel VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
  case voegSignaalToe = "INSERT INTO signaal VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
  case voegEvaluatieToe = "INSERT INTO evaluatie VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
  case voegWachtlijststandToe = "INSERT INTO wachtlijststand VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
  case voegPraktijkbezoekToe = "INSERT INTO praktijkbezoek VALUES (?, ?, ?, ?, ?, ?, ?)"
  case activiteiten = "SELECT * FROM activiteit ORDER BY bron, code, levering, volgorde"
  case activiteitenVan = "SELECT * FROM activiteit WHERE levering = ?"
  case activiteitcodes = "SELECT DISTINCT code FROM activiteit WHERE bron = ?"
  // The newest register of each bron for each month, and those that speak for no month.
  case registermaanden =
    """
    SELECT g.bron, g.maand, g.levering FROM geldig g WHERE g.soort = 'activiteiten'
    UNION ALL
    SELECT l.bron, NULL, l.nummer FROM levering l WHERE l.soort = 'activiteiten'
      AND NOT EXISTS (SELECT 1 FROM leveringmaand m WHERE m.levering = l.nummer)
    ORDER BY 1, 2, 3
    """

  case voegWoordToe =
    """
    INSERT INTO woord VALUES (?, ?, ?, ?)
    ON CONFLICT (levering, soort, woord) DO UPDATE SET aantal = aantal + excluded.aantal
    """
  // Words of leveringen that still count in a month, in the order in which they first came.
  case woorden =
    """
    SELECT w.soort, w.woord, SUM(w.aantal) FROM woord w JOIN levering l ON l.nummer = w.levering
    WHERE NOT EXISTS (SELECT 1 FROM leveringmaand m WHERE m.levering = l.nummer AND m.stand <> 'aanvulling')
      OR EXISTS (SELECT 1 FROM geldig g WHERE g.levering = l.nummer)
    GROUP BY w.soort, w.woord ORDER BY MIN(w.levering), w.soort, w.woord
    """

  case werkSignaalkinderenBij = "UPDATE signaalkind SET inhoud = ? WHERE levering = ?"
  case voegSignaalkinderenToe = "INSERT INTO signaalkind VALUES (?, ?)"
  case signaalkinderen =
    """
    SELECT l.nummer, l.id, l.bron, l.bestand, k.inhoud, l.soort FROM signaalkind k JOIN levering l ON l.nummer = k.levering
    ORDER BY l.nummer
    """

  // Kept counts.
  case telstand = "SELECT inhoud FROM telstand WHERE wat = ? AND grond = ?"
  case voegTelstandToe = "INSERT OR REPLACE INTO telstand VALUES (?, ?, ?, ?, ?, ?, ?)"

  // Findings.
  case voegBevindingToe = "INSERT INTO bevinding VALUES (?, ?, ?)"
  case voegRijbevindingenToe = "INSERT INTO rijbevinding VALUES (?, ?)"
  case bevindingen = "SELECT code, aantal FROM bevinding WHERE levering = ? ORDER BY code"
  case rijbevindingen = "SELECT inhoud FROM rijbevinding WHERE levering = ?"

  // Ledger and snapshots.
  case grootboekregels = "SELECT regel FROM grootboekregel ORDER BY nummer"
  case voegGrootboekregelToe = "INSERT OR IGNORE INTO grootboekregel VALUES (NULL, ?)"
  case vergeetGrootboekregel = "DELETE FROM grootboekregel WHERE regel = ?"
  case kenmerk = "SELECT waarde FROM kenmerk WHERE naam = ?"
  case zetKenmerk = "INSERT OR REPLACE INTO kenmerk VALUES (?, ?)"
  case aantalTabellen = "SELECT COUNT(*) FROM sqlite_schema"
  case beginRun = "INSERT INTO run VALUES (NULL, ?, NULL, NULL, ?)"
  case eindigRun = "UPDATE run SET einde = ?, uitkomst = ? WHERE nummer = ?"
  case runs = "SELECT * FROM run ORDER BY nummer"

  // The book of what was published.
  case voegVrijgaveToe = "INSERT INTO vrijgave VALUES (NULL, ?, ?, ?, ?, ?, ?)"
  case voegBewijsToe = "INSERT INTO vrijgavebewijs VALUES (?, ?, ?)"
  case vrijgaven =
    "SELECT periode, editie, stand_per, cijfers, metingen, verslag FROM vrijgave WHERE editie = ? ORDER BY nummer"
  case bewijzen =
    """
    SELECT sha256, bewijs FROM vrijgave LEFT JOIN vrijgavebewijs ON vrijgave = nummer WHERE editie = ? ORDER BY nummer
    """
}
