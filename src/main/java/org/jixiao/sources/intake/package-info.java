/**
 * Where each delivered row and cell ends up: rows of the taken-in tables, rows set aside with a
 * reason, and the count that proves nothing was lost.
 */
@NullMarked
package org.jixiao.sources.intake;

import org.jspecify.annotations.NullMarked;
