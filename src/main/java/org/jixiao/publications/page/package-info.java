/**
 * The page: one HTML file that shows a release to an official without any network. In: small
 * summaries collected from release tables. Out: {@code page.html}. Sums of published columns are
 * taken here and nowhere shown under another name; nothing else is computed.
 */
@NullMarked
package org.jixiao.publications.page;

import org.jspecify.annotations.NullMarked;
