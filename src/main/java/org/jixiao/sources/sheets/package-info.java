/**
 * Delivered files as sheets of cells, whatever their format: what each cell holds, how it is shown,
 * where it stands. Nothing is understood here.
 */
@NullMarked
package org.jixiao.sources.sheets;

import org.jspecify.annotations.NullMarked;
