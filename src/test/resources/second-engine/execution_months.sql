-- The cumulative curve of payments of departments and of the whole, and their own earlier years.
WITH dated AS (
  SELECT division_code, fiscal_year, department_id, cents(amount) AS paid,
    coalesce(payment_date, voucher_date) AS day
  FROM payment WHERE amount IS NOT NULL),
budgeted AS (
  SELECT division_code, fiscal_year, department_id, min(department_name) AS name,
    sum(cents(ledger_budget_amount)) AS budget,
    (division_code, fiscal_year, department_id) IN (
      SELECT (division_code, fiscal_year, department_id) FROM dated) AS pays
  FROM project_years GROUP BY ALL),
party AS (
  SELECT division_code, fiscal_year, 'department' AS group_kind, department_id AS group_id, name,
    budget, 0 AS left_out FROM budgeted WHERE pays
  UNION ALL
  SELECT division_code, fiscal_year, 'jurisdiction', division_code, NULL,
    sum(budget) FILTER (pays), count(*) FILTER (NOT pays)
  FROM budgeted GROUP BY ALL HAVING bool_or(pays)),
spent AS (
  SELECT division_code, fiscal_year, 'department' AS group_kind, department_id AS group_id,
    paid, day FROM dated
  UNION ALL SELECT division_code, fiscal_year, 'jurisdiction', division_code, paid, day FROM dated),
month AS (
  SELECT p.*, m.month, CASE WHEN p.fiscal_year < year(DATE '${as_of}') THEN 12
    WHEN p.fiscal_year = year(DATE '${as_of}') THEN month(DATE '${as_of}') ELSE 0 END AS last
  FROM party p, range(1, 13) m(month)),
placed AS (
  SELECT m.division_code, m.fiscal_year, m.group_kind, m.group_id, m.month, m.last, m.name,
    m.budget, m.left_out,
    coalesce(sum(paid) FILTER (year(day) = s.fiscal_year AND month(day) = m.month), 0) AS paid,
    coalesce(sum(-paid) FILTER (year(day) = s.fiscal_year AND month(day) = m.month AND paid < 0), 0)
      AS refunded,
    count(*) FILTER (year(day) = s.fiscal_year AND month(day) = m.month) AS payments,
    coalesce(sum(paid) FILTER (year(day) <> s.fiscal_year), 0) AS outside,
    coalesce(sum(paid) FILTER (day IS NULL), 0) AS undated
  FROM month m JOIN spent s USING (division_code, fiscal_year, group_kind, group_id)
  WHERE m.month <= m.last GROUP BY ALL),
curve AS (
  SELECT *, sum(paid) OVER rising AS so_far, sum(paid) OVER falling AS from_here,
    sum(paid) OVER whole AS of_year
  FROM placed
  WINDOW whole AS (PARTITION BY division_code, fiscal_year, group_kind, group_id),
    rising AS (PARTITION BY division_code, fiscal_year, group_kind, group_id ORDER BY month),
    falling AS (PARTITION BY division_code, fiscal_year, group_kind, group_id ORDER BY month DESC)),
paced AS (
  SELECT *, rate(so_far, budget) AS progress FROM curve),
earlier AS (
  SELECT n.division_code, n.fiscal_year, n.group_kind, n.group_id, n.month,
    count(e.progress) AS years,
    share(sum((e.progress * 1000000)::BIGINT), count(e.progress)) AS mean
  FROM paced n LEFT JOIN paced e ON e.division_code = n.division_code
    AND e.group_kind = n.group_kind AND e.group_id = n.group_id AND e.month = n.month
    AND e.fiscal_year BETWEEN n.fiscal_year - 3 AND n.fiscal_year - 1
  GROUP BY ALL)
SELECT division_code, fiscal_year, group_kind, group_id, month AS month_number, name AS group_name,
  last_day(make_date(fiscal_year, month::INTEGER, 1)) <= DATE '${as_of}' AS month_closed,
  yuan(paid) AS month_paid_amount, yuan(refunded) AS refund_amount, payments AS payment_count,
  yuan(so_far) AS cumulative_paid_amount, yuan(from_here) AS from_month_paid_amount,
  yuan(of_year) AS year_paid_amount, yuan(outside) AS outside_year_amount,
  yuan(undated) AS undated_amount, yuan(budget) AS ledger_budget_amount,
  millionths(quotient(month, 12, 1000000)) AS time_progress_rate,
  progress AS spending_progress_rate, state(so_far, budget) AS spending_progress_rate_status,
  progress - millionths(quotient(month, 12, 1000000)) AS pace_gap_rate,
  years AS earlier_year_count, millionths(mean) AS earlier_progress_rate,
  progress - millionths(mean) AS earlier_gap_rate,
  rate(paid, of_year) AS month_share_rate, state(paid, of_year) AS month_share_rate_status,
  rate(from_here, of_year) AS from_month_share_rate,
  state(from_here, of_year) AS from_month_share_rate_status,
  rate(from_here, budget) AS from_month_budget_share_rate,
  state(from_here, budget) AS from_month_budget_share_rate_status,
  left_out AS left_out_department_count
FROM paced JOIN earlier USING (division_code, fiscal_year, group_kind, group_id, month)
