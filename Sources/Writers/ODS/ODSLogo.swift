import Domain
import Reporting

/// The logo as a part of the document, on the first sheet beside its title.
struct ODSLogo {
  private let logo: Logo
  private let beeld: Logo.Beeld

  /// The same picture as in XLSX; an SVG where there is no other, which most programs show too.
  init?(_ stijl: Huisstijl) {
    guard let logo = stijl.logo else { return nil }
    (self.logo, beeld) = (logo, logo.raster ?? logo.beeld)
  }

  var pad: String { "Pictures/logo.\(beeld.soort.rawValue)" }
  var soort: String { beeld.soort.mime }
  var bytes: [UInt8] { beeld.bytes }

  func frame(op blad: Bladindeling, to xml: inout XMLBytes) {
    let plek = Logoplek(logo, beeld, op: blad)
    xml.raw(
      #"<draw:frame draw:style-name="kader" draw:name="Logo" svg:x="\#(points(plek.x))" svg:y="\#(points(plek.y))" svg:width="\#(points(plek.breedte))" svg:height="\#(points(plek.hoogte))"><draw:image xlink:href="\#(pad)" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/><svg:desc>"#
    )
    xml.attribute(plek.alt)
    xml.raw("</svg:desc></draw:frame>")
  }
}

/// A length of so many pixels of 96 to the inch.
func points(_ pixels: Int) -> String { "\(Double(pixels) * 0.75)pt" }
