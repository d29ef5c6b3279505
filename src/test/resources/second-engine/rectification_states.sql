-- How far the answers about one question of one owner are. Reviews of a bureau, which may set a
-- term, are handed to the evaluation, not to the lake; there are none here.
WITH told AS (
  SELECT *, coalesce(regexp_matches(verdict_text, '^(不属实|否)'), FALSE) AS refuted,
    coalesce(regexp_matches(status_text, '完成|已整改|整改到位|办结|销号|无需|不需')
      AND NOT regexp_matches(status_text, '未|尚|正在|部分|中$'), FALSE) AS done,
    coalesce(deadline_date < DATE '${as_of}', FALSE) AND NOT done AND NOT refuted AS overdue
  FROM answer),
summed AS (
  SELECT division_code, fiscal_year, department_id, unit_id, project_id, flag_id,
    min(project_name) AS project_name, count(*) AS problem_count,
    count(coalesce(verdict_text, answer_text, measure_text, status_text)) AS answered_count,
    count(*) FILTER (regexp_matches(verdict_text, '^(属实|部分属实|是)')) AS confirmed_count,
    count(*) FILTER (refuted) AS refuted_count, count(*) FILTER (done) AS done_count,
    count(*) FILTER (NOT done AND NOT refuted) AS open_count,
    NULL::DATE AS review_deadline_date, count(deadline_date) AS deadline_count, count(*) FILTER (overdue) AS overdue_count,
    min(deadline_date) FILTER (overdue) AS first_deadline_date,
    string_agg(DISTINCT owner_office, '、' ORDER BY owner_office) AS owner_offices,
    string_agg(DISTINCT status_text, '、' ORDER BY status_text) AS status_texts,
    sum(money_at_stake_amount) FILTER (overdue) AS overdue_amount,
    string_agg(DISTINCT source_block_id, ' ' ORDER BY source_block_id) AS source_block_ids
  FROM told GROUP BY ALL)
SELECT s.* EXCLUDE (flag_id), flag_id AS watched_flag_id, d.name AS department_name,
  u.name AS unit_name, DATE '${as_of}' - first_deadline_date AS overdue_day_count
FROM summed s
LEFT JOIN called d ON d.division_code = s.division_code AND d.kind = 'department'
  AND d.id = department_id
LEFT JOIN called u ON u.division_code = s.division_code AND u.kind = 'unit' AND u.id = unit_id
