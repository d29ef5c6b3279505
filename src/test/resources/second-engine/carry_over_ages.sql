-- Carried-over money by the years since the first line of its chain was granted.
WITH RECURSIVE carrying AS (
  SELECT division_code, fiscal_year, department_id, line_id, original_line_id,
    cents(carry_over_amount) AS amount, coalesce(cents(recovered_amount), 0) AS recovered, TRUE AS own
  FROM carried
  UNION ALL
  SELECT division_code, fiscal_year, department_id, line_id, original_line_id,
    cents(budget_amount), 0, NOT EXISTS (
      SELECT 1 FROM carried c WHERE c.division_code = l.division_code
        AND c.fiscal_year = l.fiscal_year AND c.department_id = l.department_id
        AND c.unit_id = l.unit_id AND c.project_id = l.project_id)
  FROM line l WHERE budget_kind = 'carry_over'),
-- An id stands for the line of the latest year before the one that names it.
origin AS (
  SELECT division_code, department_id, line_id, fiscal_year AS carried,
    min(original_line_id) AS original_line_id,
    coalesce(lead(fiscal_year) OVER (PARTITION BY division_code, department_id, line_id
      ORDER BY fiscal_year), 9999) AS until
  FROM carrying WHERE line_id IS NOT NULL AND original_line_id IS NOT NULL
  GROUP BY division_code, department_id, line_id, fiscal_year),
grant_of AS (
  SELECT division_code, department_id, line_id, fiscal_year AS granted,
    coalesce(lead(fiscal_year) OVER (PARTITION BY division_code, department_id, line_id
      ORDER BY fiscal_year), 9999) AS until
  FROM line WHERE line_id IS NOT NULL AND budget_kind <> 'carry_over'
  GROUP BY division_code, department_id, line_id, fiscal_year),
counted AS (
  SELECT row_number() OVER () AS number, * FROM carrying WHERE own),
step AS (
  SELECT number, division_code, department_id, fiscal_year, original_line_id AS asked,
    fiscal_year AS bound
  FROM counted WHERE original_line_id IS NOT NULL
  UNION ALL
  SELECT s.number, s.division_code, s.department_id, s.fiscal_year, o.original_line_id, o.carried
  FROM step s JOIN origin o ON o.division_code = s.division_code
    AND o.department_id = s.department_id AND o.line_id = s.asked AND o.carried < s.bound
    AND s.bound <= o.until
  LEFT JOIN grant_of g ON g.division_code = s.division_code
    AND g.department_id = s.department_id AND g.line_id = s.asked AND g.granted < s.bound
    AND s.bound <= g.until
  WHERE g.granted IS NULL OR g.granted < o.carried),
found AS (
  SELECT s.number, s.fiscal_year - g.granted AS age
  FROM step s JOIN grant_of g ON g.division_code = s.division_code
    AND g.department_id = s.department_id AND g.line_id = s.asked AND g.granted < s.bound
    AND s.bound <= g.until
  LEFT JOIN origin o ON o.division_code = s.division_code
    AND o.department_id = s.department_id AND o.line_id = s.asked AND o.carried < s.bound
    AND s.bound <= o.until
  WHERE o.carried IS NULL OR g.granted >= o.carried),
spent AS (
  SELECT division_code, fiscal_year, department_id, line_id, sum(cents(amount)) AS paid
  FROM payment WHERE line_id IS NOT NULL AND amount IS NOT NULL GROUP BY ALL),
-- A line may be carried over in several rows: what was paid from it counts once, oldest money first.
traced AS (
  SELECT c.*, age, row_number() OVER (
    PARTITION BY division_code, fiscal_year, department_id, line_id ORDER BY least(age, 3) DESC
      NULLS LAST) AS nth
  FROM counted c LEFT JOIN found USING (number)),
summed AS (
  SELECT c.division_code, c.fiscal_year, c.department_id,
    CASE WHEN age IS NULL THEN 'unknown' WHEN age >= 3 THEN '3_or_more' ELSE age::VARCHAR END
      AS age_group,
    count(*) AS line_count, sum(amount) AS amount, sum(recovered) AS recovered,
    coalesce(sum(paid) FILTER (nth = 1), 0) AS paid
  FROM traced c
  LEFT JOIN spent USING (division_code, fiscal_year, department_id, line_id) GROUP BY ALL)
SELECT division_code, fiscal_year, department_id, age_group, line_count,
  yuan(amount) AS carry_over_amount, yuan(recovered) AS recovered_amount, yuan(paid) AS paid_amount,
  yuan(amount - recovered - paid) AS remaining_amount
FROM summed
