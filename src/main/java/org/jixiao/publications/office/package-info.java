/**
 * The office files of a publication: Word reports, working sheets and the finish of the workbook.
 * In: tables of a release. Out: documents whose every number names the table it stands in.
 */
@NullMarked
package org.jixiao.publications.office;

import org.jspecify.annotations.NullMarked;
