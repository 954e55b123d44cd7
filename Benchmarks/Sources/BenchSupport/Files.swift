import Glibc

/// All bytes of a file; ends the program with a message if it can't be read.
public func contents(_ path: String) -> [UInt8] {
  guard let file = fopen(path, "rb") else {
    perror(path)
    exit(66)
  }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var block = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = fread(&block, 1, block.count, file)
    guard count > 0 else { return bytes }
    bytes += block[0..<count]
  }
}

/// Writes bytes to standard output.
public func show(_ bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }

/// Ends the program with words on standard error.
public func fail(_ words: String, code: Int32 = 64) -> Never {
  write(Array((words + "\n").utf8), to: STDERR_FILENO)
  exit(code)
}

private func write(_ bytes: [UInt8], to file: Int32) {
  bytes.withUnsafeBytes { bytes in
    var done = 0
    while done < bytes.count {
      let written = Glibc.write(file, bytes.baseAddress.map { $0 + done }, bytes.count - done)
      guard written > 0 else { return }
      done += written
    }
  }
}
