import CXLSXWriter
package import Glibc

/// The one owner of a libxlsxwriter workbook: closing consumes it, and a workbook that is not closed is freed unwritten.
struct XLSXBestand: ~Copyable {
  let boek: UnsafeMutablePointer<lxw_workbook>

  /// `tijdelijk` is the staging folder: a library that does not take `temporaryPart` keeps unpacked parts there, and a full /tmp
  /// must not spoil a workbook.
  init(_ pad: String, tijdelijk: String) throws {
    // The library would silently take another folder, perhaps on another disk.
    guard access(tijdelijk, W_OK | X_OK) == 0 else {
      throw Schrijffout.bibliotheek(bestand: pad, melding: "kan niet schrijven in de tijdelijke map")
    }
    let boek = tijdelijk.withCString { map in
      var opties = lxw_workbook_options(constant_memory: 0, tmpdir: UnsafeMutablePointer(mutating: map), use_zip64: 0)
      return workbook_new_opt(pad, &opties)
    }
    guard let boek else { throw Schrijffout.bibliotheek(bestand: pad, melding: "geen geheugen") }
    self.boek = boek
  }

  deinit { lxw_workbook_free(boek) }

  /// Writes the file, which was named at the start. The library frees its workbook, whatever it answers.
  consuming func close(als pad: String, aangemaakt: Int) throws {
    let boek = boek
    discard self
    Kalenderslot.enter(aangemaakt)
    let code = workbook_close(boek)
    Kalenderslot.leave()
    guard code == LXW_NO_ERROR else {
      throw Schrijffout.bibliotheek(bestand: pad, melding: String(cString: lxw_strerror(code)))
    }
  }
}

/// Takes the place of the function by which libxlsxwriter makes the file for each part of a workbook before it is compressed.
///
/// The library writes those parts without looking whether that succeeds: one write that the disk refused took four kilobytes out
/// of the middle of a part, and where the rest happened to be whole XML the workbook was taken for good. In memory no such write
/// exists. What is compressed is written by the zip library, which does look, and its checksums are read back.
@_cdecl("lxw_tmpfile")
package func temporaryPart(_ map: UnsafeMutablePointer<CChar>?) -> UnsafeMutablePointer<FILE>? { geheugendeel() }
