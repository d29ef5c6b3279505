package org.jixiao.publications.page;

/**
 * What a flag asks, why, and what may stand behind it innocently.
 *
 * @param id such as SCO-01
 * @param title its name
 * @param why why it matters
 * @param innocent readings under which nothing is wrong
 */
public record FlagKind(String id, Sentence title, Sentence why, Sentence innocent) {}
