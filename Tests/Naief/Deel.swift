/// A whole number over a whole number, compared crosswise.
package struct Deel: Comparable, Sendable {
  package var boven: Int
  package var onder: Int

  package init(boven: Int, onder: Int = 1) { (self.boven, self.onder) = (boven, onder) }

  package static func < (links: Deel, rechts: Deel) -> Bool { links.boven * rechts.onder < rechts.boven * links.onder }
  package static func == (links: Deel, rechts: Deel) -> Bool {
    links.boven * rechts.onder == rechts.boven * links.onder
  }
  package static func * (links: Deel, rechts: Deel) -> Deel {
    Deel(boven: links.boven * rechts.boven, onder: links.onder * rechts.onder)
  }
  package static func + (links: Deel, rechts: Deel) -> Deel {
    Deel(boven: links.boven * rechts.onder + rechts.boven * links.onder, onder: links.onder * rechts.onder)
  }
}
