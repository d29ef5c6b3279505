/** From a published value back to the delivered cells: formulas, contributing rows, addresses. */
@NullMarked
package org.jixiao.publications.trace;

import org.jspecify.annotations.NullMarked;
