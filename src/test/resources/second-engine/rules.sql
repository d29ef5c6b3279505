-- Rule sets and weight schemes as they are published, handed over as JSON: ${rules}, the base
-- first, and ${schemes}. Which of them holds is said here by hand.
CREATE MACRO parts(words, path) AS ((words ->> path)::DECIMAL(9, 4) * 10000)::BIGINT;
CREATE TABLE rule AS
  WITH told AS (
    SELECT unnest(from_json('${rules}'::JSON, '["JSON"]')) AS words,
      unnest(range(json_array_length('${rules}'::JSON)::BIGINT)) AS place)
  SELECT place = 0 AS base, words ->> '$.id' AS id, words ->> '$.version' AS version,
    (words ->> '$.scope.first_fiscal_year')::INTEGER AS first_year,
    (words ->> '$.scope.last_fiscal_year')::INTEGER AS last_year,
    from_json(words -> '$.scope.divisions', '["VARCHAR"]') AS divisions,
    from_json(words -> '$.scope.form_layouts', '["VARCHAR"]') AS layouts,
    parts(words, '$.weights."预算执行"') AS usual_weight,
    words ->> '$.indicator_score.excess' AS excess,
    words ->> '$.indicator_score.over_fulfilment_action' AS over_action,
    (words ->> '$.indicator_score.decimals')::INTEGER AS decimals,
    parts(words, '$.indicator_score.pass_share') AS pass,
    parts(words, '$.indicator_score.over_fulfilment') AS far,
    parts(words, '$.indicator_score.achieved_from') AS achieved,
    parts(words, '$.indicator_score.partly_from') AS partly,
    parts(words, '$.indicator_score.tolerance') AS tolerance
  FROM told;
-- One rule set for every division, year and layout of a form: the longest division, then a layout
-- that is named, then the fewest years; else the base.
CREATE TABLE in_force AS
  WITH asked AS (
    SELECT DISTINCT division_code, fiscal_year, unnest([form_layout, NULL]) AS layout FROM placed
    UNION SELECT DISTINCT division_code, fiscal_year, NULL FROM known
    UNION SELECT DISTINCT division_code, fiscal_year, NULL FROM due),
  meant AS (
    SELECT division_code, fiscal_year, layout, r.*,
      coalesce(list_max([length(d) FOR d IN divisions IF starts_with(division_code, d)]), 0) AS deep
    FROM asked LEFT JOIN rule r ON fiscal_year BETWEEN first_year AND last_year
      AND (len(divisions) = 0 OR len([d FOR d IN divisions IF starts_with(division_code, d)]) > 0)
      AND (len(layouts) = 0 OR coalesce(list_contains(layouts, layout), FALSE))),
  chosen AS (
    SELECT division_code, fiscal_year, layout, coalesce(id, (SELECT id FROM rule WHERE base)) AS id
    FROM meant
    QUALIFY row_number() OVER (PARTITION BY division_code, fiscal_year, layout
      ORDER BY deep DESC, len(layouts) = 0, last_year - first_year) = 1)
  SELECT * EXCLUDE (first_year, last_year, divisions, layouts, base) FROM chosen JOIN rule USING (id);

-- Weight schemes in their order: the points of each level-1 name.
CREATE TABLE scheme AS
  WITH told AS (
    SELECT unnest(from_json('${schemes}'::JSON, '["JSON"]')) AS words,
      unnest(range(json_array_length('${schemes}'::JSON)::BIGINT)) AS place),
  named AS (
    SELECT place, words ->> '$.id' AS scheme_id, words -> '$.weights' AS weights,
      from_json(words -> '$.form_layouts', '["VARCHAR"]') AS layouts,
      unnest(json_keys(words, '$.weights')) AS name
    FROM told)
  SELECT place, scheme_id, layouts, name,
    parts(weights, '$."' || name || '"') AS points,
    bool_or(name = '预算执行') OVER (PARTITION BY place) AS has_execution
  FROM named;
