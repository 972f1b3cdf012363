/// What makes every page of an organisation look like its own: page, office document and workbook all draw from this one value.
package struct Huisstijl: Hashable, Sendable {
  /// As the workspace says; `merk` and `accent` are what is printed.
  package let merkkleur: Kleur
  package let accentkleur: Kleur
  /// Name of a font family on the reader's machine; nil: each format uses its own.
  package let lettertype: String?
  package let logo: Logo?

  package init(
    merkkleur: Kleur = Kleur(11, 92, 115), accentkleur: Kleur = Kleur(180, 68, 15), lettertype: String? = nil,
    logo: Logo? = nil
  ) {
    (self.merkkleur, self.accentkleur, self.lettertype, self.logo) = (merkkleur, accentkleur, lettertype, logo)
  }

  /// The brand colour, darkened where it has to be: it is read on white and on grey, and carries white text (WCAG 1.4.3).
  package var merk: Kleur { merkkleur.readable(on: .vlak) }
  package var accent: Kleur { accentkleur.readable(on: .vlak) }

  /// What a manager must know about this style: one sentence per colour that had to change, and formats without a logo.
  package var meldingen: [String] {
    let kleuren = [("merkkleur", merkkleur, merk), ("accentkleur", accentkleur, accent)].compactMap {
      naam, kleur, nieuw in
      nieuw == kleur
        ? nil : "De \(naam) \(kleur.hex) is te licht om te lezen. We maken haar donkerder: \(nieuw.hex)."
    }
    guard let logo, logo.raster == nil else { return kleuren }
    return kleuren + [
      "Excel en Word laten een SVG niet zien. Zet het logo ook als PNG naast \(logo.pad), met dezelfde naam."
    ]
  }
}

/// The picture of an organisation, read and checked when the workspace was loaded.
package struct Logo: Hashable, Sendable {
  package enum Soort: String, CaseIterable, Sendable {
    case png, jpeg, svg
    package var mime: String { self == .svg ? "image/svg+xml" : "image/\(rawValue)" }
  }

  package struct Beeld: Hashable, Sendable {
    package let soort: Soort
    package let bytes: [UInt8]
    /// Pixels, or the units of an SVG; only their ratio matters for an SVG. At least 1.
    package let breedte: Int
    package let hoogte: Int

    package init(_ soort: Soort, _ bytes: [UInt8], breedte: Int, hoogte: Int) {
      (self.soort, self.bytes, self.breedte, self.hoogte) = (soort, bytes, breedte, hoogte)
    }
  }

  /// Path inside the werkmap.
  package let pad: String
  package let beeld: Beeld
  /// For formats that know no SVG: the picture itself, or the PNG or JPEG of the same name beside the SVG.
  package let raster: Beeld?
  /// For who does not see it: 'Logo van Buurts Haarlem'.
  package let alt: String

  package init(pad: String, beeld: Beeld, raster: Beeld?, alt: String) {
    (self.pad, self.beeld, self.raster, self.alt) = (pad, beeld, raster, alt)
  }
}
