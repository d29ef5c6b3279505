-- Indicators whose target and actual value are plain numbers of one unit, or percentages.
WITH written AS (
  SELECT division_code, fiscal_year, department_id, unit_id, project_id, level_1, level_2, level_3,
    weight, score, delivery_id, source_block_id, row_number, evaluation_kind,
    coalesce(nullif(trim(operator), ''), regexp_extract(target_text, '^[≥≤=]')) AS sign,
    regexp_extract(target_text, '^[≥≤=]?([0-9]{1,9}([.][0-9]{1,4})?)([^0-9万亿≥≤=]{0,3})$', 1) AS target,
    regexp_extract(actual_text, '^([0-9]{1,9}([.][0-9]{1,4})?)([^0-9万亿≥≤=]{0,3})$', 1) AS actual,
    regexp_extract(target_text, '^[≥≤=]?([0-9]{1,9}([.][0-9]{1,4})?)([^0-9万亿≥≤=]{0,3})$', 3) AS unit,
    regexp_extract(actual_text, '^([0-9]{1,9}([.][0-9]{1,4})?)([^0-9万亿≥≤=]{0,3})$', 3) AS actual_unit
  FROM indicator
  WHERE evaluation_kind = '自评' AND weight IS NOT NULL AND coalesce(target_unit, '') = ''
    AND counts_as_execution IS NOT TRUE),
plain AS (
  SELECT *, (target::DECIMAL(18, 4) * 10000)::BIGINT AS t, (actual::DECIMAL(18, 4) * 10000)::BIGINT AS a,
    (weight * 10000)::BIGINT AS w
  FROM written
  WHERE sign IN ('≥', '≤', '=') AND target <> '' AND actual <> '' AND unit = actual_unit
    AND NOT regexp_matches(unit, '年|月|日|^(及)?以|内')),
scored AS (
  SELECT *, CASE
    WHEN t = 0 AND sign <> '≥' THEN CASE WHEN a = 0 THEN w ELSE 0 END
    WHEN sign = '≤' THEN CASE WHEN a <= t THEN w ELSE quotient(w * t, a * 100, 1) * 100 END
    WHEN a >= t THEN w ELSE quotient(w * a, t * 100, 1) * 100 END AS earned
  FROM plain)
SELECT division_code, fiscal_year, department_id, unit_id, project_id, delivery_id, source_block_id,
  row_number, level_1, level_2, level_3, weight, score AS declared_score,
  points(earned) AS recomputed_score, score - points(earned) AS difference_score,
  CASE sign WHEN '≥' THEN 'at_least' WHEN '≤' THEN 'at_most' ELSE 'exactly' END AS direction,
  sign <> '≤' AND t > 0 AND a * 10 > t * 13 AS over_fulfilled
FROM scored
