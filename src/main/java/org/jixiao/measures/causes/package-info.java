/** Room 3 of 5, the reasons departments write: sorted into causes, beside what the ledgers tell. */
@NullMarked
package org.jixiao.measures.causes;

import org.jspecify.annotations.NullMarked;
