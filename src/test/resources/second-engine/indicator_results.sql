-- Every indicator by the rule set of its form: a target and an actual value that are numbers of one
-- unit earn points, words only a range.
WITH written AS (
  SELECT i.division_code, i.fiscal_year, i.department_id, i.unit_id, i.project_id, level_1, level_2,
    level_3, operator, target_text, actual_text, weight, score, i.delivery_id, i.source_block_id,
    i.row_number, form_layout, narrow(target_text) AS target, narrow(actual_text) AS actual,
    narrow(target_unit) AS apart, nullif(nullif(narrow(operator), ''), '±') AS sign,
    (weight * 10000)::BIGINT AS w
  FROM indicator i LEFT JOIN (SELECT delivery_id, source_block_id, min(form_layout) AS form_layout
    FROM form GROUP BY ALL) USING (delivery_id, source_block_id)),
spelt AS (
  SELECT *, amount_in(target) AS t_part, amount_in(actual) AS a_part,
    value_kind(target) AS t_kind, value_kind(actual) AS a_kind FROM written),
-- A unit in a column of its own counts where the target has none.
united AS (
  SELECT *, percent(CASE WHEN t_part.unit = '' THEN coalesce(apart, '') ELSE t_part.unit END)
      AS t_written, percent(a_part.unit) AS a_written
  FROM spelt),
multiplied AS (
  SELECT *, tens(t_written) AS t_tens, tens(a_written) AS a_tens,
    CASE WHEN t_tens > 0 THEN substr(t_written, 2) ELSE t_written END AS t_unit,
    CASE WHEN a_tens > 0 THEN substr(a_written, 2) ELSE a_written END AS a_unit,
    t_kind = 'number' AND whole_digits(t_part.number) + t_tens > 18
      OR a_kind = 'number' AND whole_digits(a_part.number) + a_tens > 18 AS too_long
  FROM united),
numbered AS (
  SELECT *, CASE WHEN t_kind = 'number' AND NOT too_long
      THEN micro(t_part.number) * pow(10, t_tens)::HUGEINT END AS t,
    CASE WHEN a_kind = 'number' AND NOT too_long
      THEN micro(a_part.number) * pow(10, a_tens)::HUGEINT END AS a,
    coalesce(side(sign), CASE WHEN t_kind = 'number' THEN
      side(coalesce(nullif(t_part.before, ''), nullif(t_part.after, ''))) END) AS stated
  FROM multiplied),
judged AS (
  SELECT n.*, f.* EXCLUDE (division_code, fiscal_year, layout), CASE
      WHEN weight IS NULL THEN 'NO_WEIGHT' WHEN t_kind = 'nothing' THEN 'NO_TARGET'
      WHEN t_kind = 'date' THEN 'DATE_TARGET' WHEN a_kind = 'nothing' THEN 'NO_ACTUAL'
      WHEN t_kind = 'words' THEN 'QUALITATIVE' WHEN a_kind <> 'number' THEN 'ACTUAL_IN_WORDS'
      WHEN too_long THEN 'OUT_OF_RANGE'
      WHEN a_unit <> '' AND t_unit <> '' AND a_unit <> t_unit THEN 'UNITS_DIFFER'
      WHEN t_unit = '%' AND a_unit = '' AND t > 1000000 AND a > 0 AND a <= 1000000
        THEN 'UNIT_UNCLEAR'
      WHEN t < 0 THEN 'NEGATIVE_TARGET' ELSE 'OK' END AS recompute_status,
    CASE WHEN t_kind = 'date' THEN 'at_most' WHEN stated IS NOT NULL THEN stated
      WHEN regexp_matches(concat_ws(' ', level_1, level_2, level_3),
        '成本|时间|时限|投诉|事故|差错|错误率|违规|违法|死亡|结余率|变质|流失|辍学|返贫|控制数')
      THEN 'at_most' ELSE 'at_least' END AS direction,
    CASE WHEN a_unit = '' THEN a * pow(10, t_tens)::HUGEINT ELSE a END AS reached,
    CASE WHEN regexp_matches(actual_text, '未达成|未完成|没有达成|较差|未达到|未实现') THEN 'not'
      WHEN regexp_matches(actual_text, '部分|基本') THEN 'partly'
      WHEN trim(coalesce(actual_text, '')) = trim(coalesce(target_text, ''))
        OR regexp_matches(actual_text, '达成|完成|达到|实现') THEN 'achieved' END AS answer
  FROM numbered n JOIN in_force f ON f.division_code = n.division_code
    AND f.fiscal_year = n.fiscal_year AND f.layout IS NOT DISTINCT FROM n.form_layout),
scored AS (
  SELECT *, pow(10, 4 - decimals)::BIGINT AS step, direction <> 'at_most' AND t > 0
      AND over_action <> 'ignore' AND reached * 10000 > t * far AS over_target,
    CASE
      WHEN recompute_status <> 'OK' THEN NULL
      WHEN t = 0 AND direction = 'at_most' THEN CASE WHEN reached <= 0 THEN 'full' ELSE 'none' END
      WHEN t = 0 AND direction = 'exactly' THEN CASE WHEN reached = 0 THEN 'full' ELSE 'none' END
      WHEN direction = 'at_most' THEN CASE WHEN reached <= t THEN 'full' ELSE 'broken' END
      WHEN reached >= t THEN CASE WHEN over_target AND over_action = 'deduct' THEN 'less'
        ELSE 'full' END
      WHEN reached <= 0 OR reached * 10000 < t * pass THEN 'none' ELSE 'part' END AS fate
  FROM judged),
earned AS (
  SELECT *, quotient(w, step, 1) * step AS whole,
    quotient(w * t, reached * step, 1) * step AS by_proportion,
    quotient(w * greatest(2 * t - reached, 0), t * step, 1) * step AS by_excess,
    CASE fate WHEN 'full' THEN whole WHEN 'none' THEN 0
      WHEN 'part' THEN quotient(w * reached, t * step, 1) * step
      WHEN 'less' THEN quotient(w * greatest(t * 10000 - (reached * 10000 - t * far), 0),
        t * 10000 * step, 1) * step
      WHEN 'broken' THEN CASE excess WHEN 'proportion' THEN by_proportion ELSE by_excess END
      END AS points_earned,
    CASE WHEN fate = 'broken' THEN CASE excess WHEN 'proportion' THEN by_excess
      ELSE by_proportion END ELSE points_earned END AS otherwise
  FROM scored),
-- Ends of a range in hundred-millionths.
ranged AS (
  SELECT *, (score * 10000)::BIGINT AS given, CASE WHEN recompute_status = 'QUALITATIVE' THEN
      CASE answer WHEN 'achieved' THEN w * achieved WHEN 'partly' THEN w * partly
        WHEN 'not' THEN 0 END
      ELSE points_earned * 10000 END AS low,
    CASE WHEN recompute_status = 'QUALITATIVE' THEN
      CASE answer WHEN 'achieved' THEN w * 10000 WHEN 'partly' THEN w * achieved
        WHEN 'not' THEN w * partly END
      ELSE points_earned * 10000 END AS high
  FROM earned)
SELECT division_code, fiscal_year, department_id, unit_id, project_id, delivery_id, source_block_id,
  row_number, level_1, level_2, level_3, direction,
  CASE WHEN stated IS NULL THEN 'derived' ELSE 'stated' END AS direction_basis,
  CASE WHEN recompute_status = 'OK' THEN millionths(t) END AS target_value,
  CASE WHEN recompute_status = 'OK' THEN millionths(reached) END AS actual_value,
  CASE WHEN recompute_status = 'OK' THEN nullif(t_unit, '') END AS value_unit,
  CASE WHEN recompute_status = 'OK' AND t > 0 AND reached <= t * 999999
    THEN millionths(quotient(reached, t, 1000000)) END AS attainment_rate,
  weight, score AS declared_score, points(points_earned) AS recomputed_score,
  points(given - points_earned) AS difference_score, recompute_status,
  points(quotient(low, 10000, 1)) AS lowest_allowed_score,
  points(quotient(high, 10000, 1)) AS highest_allowed_score,
  CASE WHEN given IS NOT NULL AND low IS NOT NULL THEN
    given * 10000 BETWEEN low - tolerance * 10000 AND high + tolerance * 10000
      OR coalesce(abs(given - otherwise) <= tolerance, FALSE) END AS fits_rule,
  coalesce(recompute_status = 'OK' AND over_target, FALSE) AS over_fulfilled,
  id AS rule_set_id, version AS rule_set_version
FROM ranged
