// swift-tools-version: 6.2
import PackageDescription

// The house rules for our own code: Swift 6, no silent widening of the interface, no warning left standing.
let house: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

// Counting, searching and reading are arithmetic in tight loops: optimised in debug builds too, so that tests take minutes.
let engine = house + [.unsafeFlags(["-O"], .when(configuration: .debug))]

let package = Package(
  name: "verantwoording",
  products: [.executable(name: "verantwoording", targets: ["CLI"])],
  dependencies: [
    // SQLite with migrations and typed access. Only `Storage` imports it, and its tests.
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    // YAML with line numbers for error messages. Only `Catalogue` imports it.
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    // Commands, `--help` and completion. Only `CLI` imports it.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // SHA-256, for pseudonyms and delivered files. Only `Ingest` imports it, and its tests.
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    // C libraries of Debian, each behind one Swift target.
    .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    // Compresses and reads back the long tables of a workbook: four times as fast as zlib, in fewer bytes.
    .systemLibrary(name: "CIsal", pkgConfig: "libisal", providers: [.apt(["libisal-dev"])]),
    // Only to join two checksums.
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    // How glibc keeps memory.
    .systemLibrary(name: "CMalloc"),
    // Files in memory for the programs that convert, and folders that change places.
    .systemLibrary(name: "CProces"),
    .systemLibrary(name: "CXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    // Linear programs (COIN-OR CLP, EPL-2.0): how well a reader can know what is hidden. Only `Disclosure` imports it.
    .systemLibrary(name: "CClp", pkgConfig: "clp", providers: [.apt(["coinor-libclp-dev"])]),

    .target(name: "Domain", swiftSettings: engine),
    // Work over several threads that proves that every part was done.
    .target(name: "Parallel", swiftSettings: engine),
    // The files of a fresh werkmap are part of the program, so that the binary can be moved anywhere.
    .target(
      name: "Catalogue", dependencies: ["Domain", "Yams"], resources: [.embedInCode("Sjablonen")],
      swiftSettings: house),
    .target(
      name: "Ingest",
      dependencies: ["Domain", "Parallel", "CZip", "CXML", .product(name: "Crypto", package: "swift-crypto")],
      swiftSettings: engine),
    .target(
      name: "Storage",
      dependencies: [
        "Domain", "CIsal", .product(name: "GRDB", package: "GRDB.swift"),
        // SQLite itself, for the two loops that bind and read ten thousands of rows.
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: engine),
    .target(name: "Counting", dependencies: ["Domain", "Parallel"], swiftSettings: engine),
    .target(name: "Disclosure", dependencies: ["Domain", "CClp"], swiftSettings: engine),
    .target(name: "Reporting", dependencies: ["Domain", "Disclosure"], swiftSettings: engine),
    .target(
      name: "Writers",
      dependencies: [
        "Domain", "Parallel", "Reporting", "CXLSXWriter", "CIsal", "CZip", "CZlib", "CProces", "CXML",
      ],
      swiftSettings: engine),
    .target(
      name: "Pipeline",
      dependencies: [
        "Domain", "Parallel", "Catalogue", "Ingest", "Storage", "Counting", "Disclosure", "Reporting", "Writers",
        "CProces",
      ],
      swiftSettings: house),
    .executableTarget(
      name: "CLI",
      dependencies: [
        "Domain", "Pipeline", "CMalloc", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: house),

    .target(
      name: "TestSupport", dependencies: ["Domain", "Disclosure"], path: "Tests/TestSupport", swiftSettings: house),
    // The one naive recount of the tests. It knows the rows of `Domain` and nothing that counts them.
    .target(name: "Naief", dependencies: ["Domain"], path: "Tests/Naief", swiftSettings: engine),
    .testTarget(
      name: "DomainTests", dependencies: ["Domain", "TestSupport"], swiftSettings: house),
    .testTarget(name: "ParallelTests", dependencies: ["Parallel"], swiftSettings: house),
    .testTarget(
      name: "CatalogueTests", dependencies: ["Domain", "Catalogue", "TestSupport"], swiftSettings: house),
    .testTarget(
      name: "IngestTests",
      dependencies: ["Domain", "Ingest", "TestSupport", .product(name: "Crypto", package: "swift-crypto")],
      swiftSettings: house),
    .testTarget(
      // `Counting`: that an undone or repeated levering leaves no trace is said of figures, not of rows.
      name: "StorageTests",
      // GRDB: to change a row behind the back of the store.
      dependencies: ["Domain", "Storage", "Counting", "TestSupport", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: house),
    .testTarget(
      name: "CountingTests", dependencies: ["Domain", "Counting", "Naief", "TestSupport"], swiftSettings: house),
    .testTarget(
      name: "DisclosureTests", dependencies: ["Domain", "Disclosure", "TestSupport"], swiftSettings: house),
    .testTarget(
      name: "ReportingTests", dependencies: ["Domain", "Disclosure", "Reporting", "TestSupport"], swiftSettings: house),
    // Agreements from their YAML to their verdict, without store or files.
    .testTarget(
      name: "AfspraakTests",
      dependencies: ["Domain", "Catalogue", "Counting", "Disclosure", "Reporting", "Naief", "TestSupport"],
      swiftSettings: house),
    .testTarget(
      name: "WritersTests", dependencies: ["Domain", "Disclosure", "Reporting", "Writers", "CZip", "TestSupport"],
      swiftSettings: house),
    .testTarget(
      name: "PipelineTests",
      dependencies: [
        "Domain", "Catalogue", "Ingest", "Storage", "Counting", "Disclosure", "Reporting", "Writers", "Pipeline",
        "TestSupport",
      ], swiftSettings: house),
    .testTarget(
      name: "EndToEndTests", dependencies: ["Domain", "Pipeline", "CLI", "TestSupport"], swiftSettings: house),
  ]
)

// Instructions per unit of work (`make bench-micro`). Outside the product, so only there when it is asked for.
if Context.environment["VERANTWOORDING_MICRO"] != nil {
  package.targets.append(
    .executableTarget(
      name: "Micro",
      dependencies: ["Domain", "Ingest", "Counting", "Disclosure", "Reporting", "Writers", "TestSupport"],
      path: "Tests/Benchmarks/Micro", swiftSettings: house))
}
