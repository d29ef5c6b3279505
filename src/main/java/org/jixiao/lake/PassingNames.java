package org.jixiao.lake;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.atomic.AtomicLong;

/** Names of files on their way, which no other writer on any machine uses at the same time. */
final class PassingNames {

  private static final AtomicLong COUNTER = new AtomicLong();

  private PassingNames() {}

  /** The machine's name; what it is called when it does not know its own name. */
  static String machine() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException nameless) {
      return "unnamed-machine";
    }
  }

  static long process() {
    return ProcessHandle.current().pid();
  }

  /** A hidden name beside the file; readers of Parquet pass over names that begin with a dot. */
  static String beside(String fileName) {
    return "." + fileName + "." + machine() + "-" + process() + "-" + COUNTER.incrementAndGet();
  }
}
