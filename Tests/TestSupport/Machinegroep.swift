package import Glibc

/// A group of this machine that this user may hand files to, and that is not the group new files get.
package struct Machinegroep: Sendable {
  package let naam: String
  package let gid: gid_t

  package static let alle: [Machinegroep] = {
    var eigen = [gid_t](repeating: 0, count: Int(max(0, getgroups(0, nil))))
    _ = getgroups(Int32(eigen.count), &eigen)
    var uit: [Machinegroep] = []
    setgrent()
    defer { endgrent() }
    while let post = getgrent() {
      let naam = String(cString: post.pointee.gr_name), gid = post.pointee.gr_gid
      if gid != getegid(), geteuid() == 0 || eigen.contains(gid) { uit.append(Machinegroep(naam: naam, gid: gid)) }
    }
    return uit
  }()
}
