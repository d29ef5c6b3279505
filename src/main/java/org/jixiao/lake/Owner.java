package org.jixiao.lake;

/**
 * Who claimed a folder to write in: the machine and its process. Tells whether the writer can still
 * be alive, for those who clean up.
 */
record Owner(String machine, long process) {

  static Owner self() {
    return new Owner(PassingNames.machine(), PassingNames.process());
  }

  /** True only where it can be known: the writer worked on this machine and its process is gone. */
  boolean surelyGone() {
    return machine.equals(PassingNames.machine()) && ProcessHandle.of(process).isEmpty();
  }

  /** Claims the next free number below the folder; a number once claimed is never given again. */
  static int claim(Storage storage, String folder) {
    int number = highest(storage, folder) + 1;
    while (!Manifests.create(storage, folder + "/" + number + "/OWNER", self())) {
      number++;
    }
    return number;
  }

  private static int highest(Storage storage, String folder) {
    return storage.list(folder).stream()
        .filter(name -> name.matches("\\d+"))
        .mapToInt(Integer::parseInt)
        .max()
        .orElse(0);
  }
}
