/**
 * Room 3 of 5, what the words of projects share. In: forms and project-years. Out: {@code
 * text_matches} and {@code project_texts}.
 */
@NullMarked
package org.jixiao.measures.texts;

import org.jspecify.annotations.NullMarked;
