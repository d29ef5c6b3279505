/**
 * The doors: one command per class, wiring only. Only here a session is opened, settings are read
 * and the time of day is known.
 */
@NullMarked
package org.jixiao.jobs;

import org.jspecify.annotations.NullMarked;
