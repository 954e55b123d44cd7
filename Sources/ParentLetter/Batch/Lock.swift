#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A lock that threads can also wait at until another wakes them.
package final class Lock: @unchecked Sendable {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  package init() {
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(condition, nil)
  }

  deinit {
    pthread_cond_destroy(condition)
    pthread_mutex_destroy(mutex)
    condition.deallocate()
    mutex.deallocate()
  }

  /// Does something that no other thread does meanwhile.
  package func locked<Result>(_ work: () -> Result) -> Result {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return work()
  }

  /// Lets the lock go until `wakeAll`; inside `locked` only.
  func wait() { pthread_cond_wait(condition, mutex) }

  /// Wakes all who wait.
  func wakeAll() { pthread_cond_broadcast(condition) }
}

/// Threads that all do the same work.
///
/// Not tasks: these threads wait for files, and a runtime for tasks would be linked into a command that must start at
/// once.
package enum Threads {
  /// Does the work `count` times at once, with numbers from 0, this thread among them; returns when all are done.
  ///
  /// If the system gives fewer threads, fewer do it.
  static func run(_ count: Int, _ work: @escaping @Sendable (Int) -> Void) {
    let others = (1..<max(1, count)).compactMap { number in start { work(number) } }
    work(0)
    for thread in others { pthread_join(thread, nil) }
  }

  /// Does work beside all other for as long as the program lives, or until it is done.
  package static func detach(_ work: @escaping @Sendable () -> Void) {
    if let thread = start(work) { pthread_detach(thread) }
  }

  private final class Job: Sendable {
    let work: @Sendable () -> Void
    init(_ work: @escaping @Sendable () -> Void) { self.work = work }
  }

  private static func start(_ work: @escaping @Sendable () -> Void) -> pthread_t? {
    let job = Unmanaged.passRetained(Job(work)).toOpaque()
    let attributes = UnsafeMutablePointer<pthread_attr_t>.allocate(capacity: 1)
    pthread_attr_init(attributes)
    pthread_attr_setstacksize(attributes, 8 << 20)
    let thread = started(job, attributes)
    pthread_attr_destroy(attributes)
    attributes.deallocate()
    if thread == nil { Unmanaged<Job>.fromOpaque(job).release() }
    return thread
  }

  private static func started(
    _ job: UnsafeMutableRawPointer, _ attributes: UnsafeMutablePointer<pthread_attr_t>
  ) -> pthread_t? {
    #if canImport(Darwin) || canImport(Musl)
      var thread: pthread_t?
    #else
      var thread: pthread_t = 0
    #endif
    return pthread_create(&thread, attributes, { Threads.enter($0) }, job) == 0 ? thread : nil
  }

  private static func enter(_ job: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    if let job { Unmanaged<Job>.fromOpaque(job).takeRetainedValue().work() }
    return nil
  }

  /// How many cores this machine has for us.
  static var cores: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
