import Foundation

/// The XML of a workbook, all parts behind one another.
func unpacked(_ pad: String) throws -> String {
  let proces = Process(), uit = Pipe()
  proces.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  let script = """
    import sys, zipfile
    with zipfile.ZipFile(sys.argv[1]) as boek:
        for deel in boek.namelist():
            if deel.endswith('.xml'):
                sys.stdout.buffer.write(boek.read(deel))
    """
  proces.arguments = ["python3", "-c", script, pad]
  proces.standardOutput = uit
  try proces.run()
  let tekst = try uit.fileHandleForReading.readToEnd() ?? Data()
  proces.waitUntilExit()
  return String(decoding: tekst, as: UTF8.self)
}
