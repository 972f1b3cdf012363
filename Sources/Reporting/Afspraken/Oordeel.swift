package import Domain

/// What is said of an agreement. In words; colour only adds (DOMEIN §4).
package enum Oordeel: Hashable, Sendable {
  case gehaald
  case opSchema
  case looptAchter
  case nietGehaald
  case nietTeBeoordelen(Reden)
  case geenNorm

  /// Why a verdict would be a guess.
  package enum Reden: Hashable, Sendable {
    /// Hidden by disclosure control: the shortfall would reveal it.
    case onderdrukt
    case ontbrekendeLevering([Maand])
    /// Fewer than the agreement asks for.
    case noemerTeKlein(Int, minstens: Int)
    case responsTeLaag(Breuk, minstens: Breuk)
    /// Nothing to divide by, nothing counted.
    case geenGegevens
    /// The earlier value of a norm that grows is not known.
    case geenNulpunt
    /// No residents of this age and area in the reference file.
    case geenInwoners
    /// Only the end of the period counts.
    case pasAanHetEind(Dag)
    case nogNietBegonnen
    /// Signals of which no list knows the area of life could belong to it.
    case leefgebiedOnbekend
    /// Cases are open that can still change the verdict.
    case nogOpen
    /// The validity of the agreement cuts the period off, and the norm cannot be divided.
    case afgekapt
    /// The period of the report holds no stretch over which the agreement is weighed, as a month without a holiday.
    case geenMoment(Meetperiode)
  }

  /// The six words of the domain.
  package var tekst: String {
    switch self {
    case .gehaald: "gehaald"
    case .opSchema: "op schema"
    case .looptAchter: "loopt achter"
    case .nietGehaald: "niet gehaald"
    case .nietTeBeoordelen: "niet te beoordelen"
    case .geenNorm: "geen norm"
    }
  }
}
