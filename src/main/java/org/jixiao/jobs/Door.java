package org.jixiao.jobs;

/** One command: it does its work and leaves a receipt. */
interface Door {

  /** Does the work; what the operator can mend is a fault, any other exception a bug. */
  Receipt open(Job job);
}
