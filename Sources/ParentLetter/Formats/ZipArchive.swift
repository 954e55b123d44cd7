/// The few parts of the ZIP format that a Word document needs (PKWARE APPNOTE 6.3): entries are copied as they are
/// packed, or added unpacked. No encryption, no archives over several disks, none over 4 GB.
struct ZipArchive {
  /// One file of an archive.
  struct Entry {
    var name: String
    /// 0 stored, 8 deflated.
    var method: UInt16
    var checksum: UInt32
    var size: UInt32
    /// As they stand in the archive.
    var packed: [UInt8]
  }

  var entries: [Entry] = []

  init() {}

  /// The archive in the bytes, or nil if they are none that this reader knows.
  init?(_ bytes: [UInt8]) {
    guard bytes.count >= 22 else { return nil }
    let first = max(0, bytes.count - 22 - 0xFFFF)
    let end = (first...(bytes.count - 22)).last { bytes.number32(at: $0) == 0x0605_4B50 }
    guard let end else { return nil }
    var offset = Int(bytes.number32(at: end + 16))
    for _ in 0..<Int(bytes.number16(at: end + 10)) {
      guard offset + 46 <= bytes.count, bytes.number32(at: offset) == 0x0201_4B50 else { return nil }
      guard let entry = Self.entry(in: bytes, directory: offset) else { return nil }
      entries.append(entry)
      offset += 46 + [28, 30, 32].reduce(0) { $0 + Int(bytes.number16(at: offset + $1)) }
    }
  }

  private static func entry(in bytes: [UInt8], directory: Int) -> Entry? {
    let nameEnd = directory + 46 + Int(bytes.number16(at: directory + 28))
    let local = Int(bytes.number32(at: directory + 42))
    guard nameEnd <= bytes.count, local + 30 <= bytes.count, bytes.number32(at: local) == 0x0403_4B50 else {
      return nil
    }
    let start = local + 30 + Int(bytes.number16(at: local + 26)) + Int(bytes.number16(at: local + 28))
    let count = Int(bytes.number32(at: directory + 20))
    guard start + count <= bytes.count else { return nil }
    return Entry(
      name: String(decoding: bytes[(directory + 46)..<nameEnd], as: UTF8.self),
      method: bytes.number16(at: directory + 10), checksum: bytes.number32(at: directory + 16),
      size: bytes.number32(at: directory + 24), packed: Array(bytes[start..<(start + count)]))
  }

  /// Adds a file, or puts it in the place of the one that has its name.
  mutating func set(_ name: String, to text: String) {
    let bytes = Array(text.utf8)
    let entry = Entry(
      name: name, method: 0, checksum: Checksum.crc32(bytes), size: UInt32(bytes.count), packed: bytes)
    if let index = entries.firstIndex(where: { $0.name == name }) {
      entries[index] = entry
    } else {
      entries.append(entry)
    }
  }

  /// The archive; every file is dated 1 January 1980, the first day that the format knows.
  var bytes: [UInt8] {
    var output: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let offset = UInt32(output.count)
      output.append32(0x0403_4B50)
      Self.writeHead(of: entry, to: &output)
      output += Array(entry.name.utf8) + entry.packed
      directory.append32(0x0201_4B50)
      directory.append16(20)
      Self.writeHead(of: entry, to: &directory)
      directory += [UInt8](repeating: 0, count: 10)
      directory.append32(offset)
      directory += Array(entry.name.utf8)
    }
    let start = UInt32(output.count)
    output += directory
    output.append32(0x0605_4B50)
    output.append32(0)
    output.append16(UInt16(entries.count))
    output.append16(UInt16(entries.count))
    output.append32(UInt32(directory.count))
    output.append32(start)
    output.append16(0)
    return output
  }

  /// What the local header and the directory have in common, up to the length of the extra field.
  private static func writeHead(of entry: Entry, to bytes: inout [UInt8]) {
    bytes.append16(20)
    bytes.append16(0x0800)  // names are UTF-8
    bytes.append16(entry.method)
    bytes.append32(0x0021_0000)
    bytes.append32(entry.checksum)
    bytes.append32(UInt32(entry.packed.count))
    bytes.append32(entry.size)
    bytes.append16(UInt16(entry.name.utf8.count))
    bytes.append16(0)
  }
}

/// The checksum of ZIP archives (ISO 3309).
enum Checksum {
  static func crc32(_ bytes: [UInt8]) -> UInt32 {
    var rest: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      rest ^= UInt32(byte)
      for _ in 0..<8 { rest = rest >> 1 ^ (rest & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
    return ~rest
  }
}

extension [UInt8] {
  fileprivate func number16(at offset: Int) -> UInt16 { UInt16(self[offset]) | UInt16(self[offset + 1]) << 8 }
  fileprivate func number32(at offset: Int) -> UInt32 {
    UInt32(number16(at: offset)) | UInt32(number16(at: offset + 2)) << 16
  }
  fileprivate mutating func append16(_ number: UInt16) { self += [UInt8(number & 0xFF), UInt8(number >> 8)] }
  fileprivate mutating func append32(_ number: UInt32) {
    append16(UInt16(number & 0xFFFF))
    append16(UInt16(number >> 16))
  }
}
