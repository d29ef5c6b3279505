-- Spending beside the initial budget, by department and function: PI-1 and PI-2.1 of PEFA (2016).
WITH seen AS (
  SELECT f.*, pays AND count(*) FILTER (no_initial) OVER (
      PARTITION BY division_code, fiscal_year, department_id) = 0 AS known,
    known AND p.function_code AS placed, left(f.function_code, 3) AS class,
    CASE WHEN kind = 'initial' THEN amount ELSE 0 END AS budget
  FROM fact f JOIN payer p USING (division_code, fiscal_year, department_id)),
-- Where nothing but carried-over money stands, and none of it was paid, there is no head.
cell AS (
  SELECT division_code, fiscal_year, department_id, function_code, class, known, placed,
    sum(budget) AS budget, coalesce(sum(paid), 0) AS paid,
    sum(budget) <> 0 OR count(paid) > 0 AS head
  FROM seen
  GROUP BY division_code, fiscal_year, department_id, function_code, class, known, placed,
    economic_code, fund_type, fund_level, finance_office),
headed AS (
  SELECT division_code, fiscal_year, 'jurisdiction' AS group_kind, division_code AS group_id,
    'department' AS head_kind, department_id AS name, class, budget, paid FROM cell
  WHERE known AND head
  UNION ALL SELECT division_code, fiscal_year, 'jurisdiction', division_code, 'function_class',
    class, class, budget, paid FROM cell WHERE placed AND head
  UNION ALL SELECT division_code, fiscal_year, 'department', department_id, 'function',
    function_code, class, budget, paid FROM cell WHERE placed AND head),
head AS (
  SELECT division_code, fiscal_year, group_kind, group_id, head_kind, name,
    class IN ('227', '232') AS apart, sum(budget)::HUGEINT AS budget, sum(paid)::HUGEINT AS paid
  FROM headed GROUP BY ALL),
ordered AS (
  SELECT *, row_number() OVER (PARTITION BY division_code, fiscal_year, group_kind, group_id,
    head_kind ORDER BY budget DESC, name) AS place
  FROM head WHERE NOT apart),
shown AS (
  SELECT division_code, fiscal_year, group_kind, group_id, head_kind, least(place, 21) AS place,
    sum(budget)::HUGEINT AS budget, sum(paid)::HUGEINT AS paid
  FROM ordered GROUP BY ALL),
moved AS (
  SELECT *, sum(budget) OVER one AS b, sum(paid) OVER one AS a
  FROM shown WINDOW one AS (PARTITION BY division_code, fiscal_year, group_kind, group_id,
    head_kind)),
varied AS (
  SELECT division_code, fiscal_year, group_kind, group_id, head_kind,
    sum(abs(paid * b::HUGEINT - budget * a::HUGEINT)) AS off, any_value(a)::HUGEINT AS a,
    any_value(b)::HUGEINT AS b
  FROM moved GROUP BY ALL),
whole AS (
  SELECT division_code, fiscal_year, group_kind, group_id, head_kind,
    count(*) FILTER (NOT apart) AS head_count, sum(budget)::HUGEINT AS budget,
    sum(paid)::HUGEINT AS paid
  FROM head GROUP BY ALL),
outside AS (
  SELECT division_code, fiscal_year, count(DISTINCT department_id) FILTER (NOT known) AS unknown,
    count(DISTINCT department_id) FILTER (NOT placed) AS unplaced
  FROM cell GROUP BY ALL),
asked AS (
  SELECT division_code, fiscal_year, 'jurisdiction' AS group_kind, division_code AS group_id,
    'department' AS head_kind, unknown AS left_out FROM outside
  UNION ALL SELECT division_code, fiscal_year, 'jurisdiction', division_code, 'function_class',
    unplaced FROM outside
  UNION ALL SELECT division_code, fiscal_year, group_kind, group_id, head_kind, 0 FROM whole
  WHERE group_kind = 'department'),
banded AS (
  SELECT q.*, coalesce(head_count, 0) AS head_count, coalesce(w.budget, 0) AS budget,
    coalesce(w.paid, 0) AS paid, coalesce(a > 0 AND b > 0 AND w.budget > 0, FALSE) AS measured,
    CASE WHEN measured THEN millionths(quotient(off, a * b, 1000000)) END AS composition,
    CASE WHEN NOT measured THEN NULL WHEN abs(w.paid - w.budget) * 20 <= w.budget THEN 'A'
      WHEN abs(w.paid - w.budget) * 10 <= w.budget THEN 'B'
      WHEN abs(w.paid - w.budget) * 20 <= w.budget * 3 THEN 'C' ELSE 'D' END AS outturn_band,
    CASE WHEN NOT measured THEN NULL WHEN off * 20 < a * b THEN 'A' WHEN off * 10 < a * b THEN 'B'
      WHEN off * 20 < a * b * 3 THEN 'C' ELSE 'D' END AS composition_band
  FROM asked q
  LEFT JOIN whole w USING (division_code, fiscal_year, group_kind, group_id, head_kind)
  LEFT JOIN varied USING (division_code, fiscal_year, group_kind, group_id, head_kind)),
period AS (
  SELECT n.division_code, n.fiscal_year, n.group_kind, n.group_id, n.head_kind,
    list_sort(list(e.outturn_band))[2] AS outturns,
    list_sort(list(e.composition_band))[2] AS compositions
  FROM banded n JOIN banded e ON e.division_code = n.division_code AND e.group_kind = n.group_kind
    AND e.group_id = n.group_id AND e.head_kind = n.head_kind AND e.measured
    AND e.fiscal_year BETWEEN n.fiscal_year - 2 AND n.fiscal_year
  GROUP BY ALL HAVING count(*) = 3)
SELECT division_code, fiscal_year, group_kind, group_id, head_kind, head_count,
  yuan(budget) AS initial_budget_amount, yuan(paid) AS paid_amount,
  left_out AS left_out_department_count, rate(paid, budget) AS outturn_rate,
  state(paid, budget) AS outturn_rate_status, composition AS composition_variance_rate,
  outturn_band, composition_band, outturns AS period_outturn_band,
  compositions AS period_composition_band
FROM banded LEFT JOIN period USING (division_code, fiscal_year, group_kind, group_id, head_kind)
