package org.jixiao.publications.page;

import java.util.List;
import java.util.Map;

/**
 * All that the page shows.
 *
 * @param release what it is about
 * @param kinds flags in force
 * @param captions what the evidence columns are called, by column name
 * @param divisionNames what divisions are called, by their codes; those nobody named are left out
 * @param texts shared texts, see {@link SharedTexts}
 * @param years by division, then by year
 */
public record PageModel(
    PageRelease release,
    List<FlagKind> kinds,
    Map<String, Sentence> captions,
    Map<String, String> divisionNames,
    List<String> texts,
    List<PageYear> years) {

  public PageModel {
    kinds = List.copyOf(kinds);
    captions = Map.copyOf(captions);
    divisionNames = Map.copyOf(divisionNames);
    texts = List.copyOf(texts);
    years = List.copyOf(years);
  }
}
