package org.jixiao.lake;

/** Whether a folder on a disk is the same folder for every machine that works on it. */
public enum Sharing {
  /** Only this machine sees the folder; machines of a cluster would each write to their own. */
  THIS_MACHINE_ONLY,
  /** The operator declares that the folder is mounted under the same path on every machine. */
  EVERY_MACHINE_SEES_IT
}
