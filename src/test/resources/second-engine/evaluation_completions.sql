-- Which projects were due and which forms came.
WITH counted AS (
  SELECT division_code, fiscal_year, department_id, min(department_name) AS department_name,
    CASE WHEN count(due) > 0 THEN count(*) FILTER (due) END AS due_count,
    count(*) FILTER (submitted) AS submitted_count,
    count(*) FILTER (due AND submitted) AS due_submitted_count,
    count(*) FILTER (due AND NOT submitted) AS due_missing_count,
    count(*) FILTER (NOT due AND submitted) AS not_due_submitted_count,
    count(*) FILTER (due IS NULL) AS unknown_due_count,
    sum(adjusted_budget_amount) FILTER (due) AS due_amount,
    sum(adjusted_budget_amount) FILTER (due AND submitted) AS due_submitted_amount,
    count(*) FILTER (due AND submitted_late) AS late_count,
    count(*) FILTER (due AND NOT submitted_late) AS in_time_count,
    count(*) FILTER (due AND returned) AS returned_count,
    string_agg(DISTINCT due_basis, '、' ORDER BY due_basis) AS due_basis
  FROM project_years GROUP BY ALL)
SELECT *, rate(due_submitted_count, due_count) AS completion_rate,
  rate(cents(due_submitted_amount), cents(due_amount)) AS coverage_rate,
  state(cents(due_submitted_amount), cents(due_amount)) AS coverage_rate_status
FROM counted
