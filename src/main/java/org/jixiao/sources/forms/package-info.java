/**
 * Self-evaluation forms, found by what their labels say and never by where a cell stands. One sheet
 * may hold many.
 */
@NullMarked
package org.jixiao.sources.forms;

import org.jspecify.annotations.NullMarked;
