import CMalloc
import Glibc

/// How this program asks the kernel for memory: seldom, and in large pages.
///
/// A run of a fraction of a second spent a tenth of it on pages of four kilobytes: tables of some megabytes were taken and given
/// back again and again. Only what is touched counts as used, in steps of two megabytes.
enum Geheugen {
  private static let megabyte = 1 << 20

  /// Before anything else. What the kernel does not grant is only slower.
  static func prepare() {
    // Freed memory stays, for the next table. The library takes no more than 32 MB for the first.
    mallopt(M_MMAP_THRESHOLD, CInt(32 * megabyte))
    mallopt(M_TRIM_THRESHOLD, CInt(256 * megabyte))
    // One step that is enough for a small run.
    mallopt(M_TOP_PAD, CInt(48 * megabyte))
    guard let begin = malloc(megabyte), let einde = sbrk(0) else { return }
    let pagina = sysconf(Int32(_SC_PAGESIZE))
    let eerste = begin + (pagina - Int(bitPattern: begin) % pagina)
    if eerste < einde { madvise(eerste, einde - eerste, MADV_HUGEPAGE) }
    free(begin)
    mallopt(M_TOP_PAD, CInt(megabyte))
  }
}
