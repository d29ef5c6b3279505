-- Budget and payments by the classes of budget lines.
WITH seen AS (
  SELECT f.*, p.pays, p.${place} AS payable, p.${place} AND p.tells_issued AS issue_payable,
    CASE '${place}' WHEN 'function_code' THEN f_placed WHEN 'economic_code' THEN e_placed
      WHEN 'fund_type' THEN k_placed ELSE o_placed END AS placed
  FROM fact f JOIN payer p USING (division_code, fiscal_year, department_id)),
project AS (
  SELECT division_code, fiscal_year, ${slice}, department_id, unit_id, project_id,
    CASE WHEN bool_and(payable) AND sum(amount) FILTER (counts) > 0
      THEN rate(coalesce(sum(paid), 0), sum(amount) FILTER (counts)) END AS rate
  FROM seen GROUP BY ALL),
projects AS (
  SELECT division_code, fiscal_year, ${slice}, count(*) AS project_count,
    count(rate) AS payment_rate_count,
    millionths(share(sum((rate * 1000000)::BIGINT), count(rate))) AS mean_payment_rate,
    count(*) FILTER (rate < 0.5) AS payment_below_50_count,
    count(*) FILTER (rate < 0.6) AS payment_below_60_count,
    count(*) FILTER (rate < 0.8) AS payment_below_80_count,
    count(*) FILTER (rate < 0.9) AS payment_below_90_count
  FROM project GROUP BY ALL),
summed AS (
  SELECT division_code, fiscal_year, ${slice}, count(DISTINCT department_id) AS department_count,
    count(*) FILTER (kind <> 'paid') AS line_count, count(paid) AS payment_count,
    CASE WHEN count(*) FILTER (NOT no_initial) > 0
      THEN coalesce(sum(amount) FILTER (kind = 'initial'), 0) END AS initial,
    coalesce(sum(amount) FILTER (kind NOT IN ('initial', 'carry_over', 'carried', 'adjusted')
      AND NOT has_whole AND amount >= 0), 0) AS added,
    coalesce(sum(amount) FILTER (kind NOT IN ('initial', 'carry_over', 'carried', 'adjusted')
      AND NOT has_whole AND amount < 0), 0) AS reduced,
    coalesce(sum(amount) FILTER (kind IN ('carry_over', 'carried')), 0) AS brought,
    coalesce(sum(amount) FILTER (kind = 'adjusted'), 0) AS whole_year,
    coalesce(sum(amount) FILTER (counts), 0) AS budget, coalesce(sum(paid), 0) AS paid,
    coalesce(sum(paid) FILTER (NOT placed), 0) AS unplaced,
    coalesce(sum(amount) FILTER (counts AND payable), 0) AS payable_budget,
    coalesce(sum(paid) FILTER (payable), 0) AS payable_paid,
    coalesce(sum(issued) FILTER (counts AND issue_payable), 0) AS payable_issued,
    coalesce(sum(paid) FILTER (issue_payable AND tells), 0) AS paid_on_issued,
    coalesce(sum(amount) FILTER (kind = 'initial' AND payable), 0) AS payable_initial,
    coalesce(sum(paid) FILTER (payable AND NOT no_initial), 0) AS paid_on_initial,
    coalesce(sum(amount) FILTER (kind = 'initial' AND pays), 0) AS known_initial,
    coalesce(sum(amount) FILTER (counts AND pays), 0) AS known_budget,
    coalesce(sum(issued) FILTER (counts AND pays), 0) AS known_issued
  FROM seen GROUP BY ALL)
SELECT division_code, fiscal_year, ${slice}, department_count, line_count, payment_count,
  yuan(initial) AS initial_budget_amount, yuan(added) AS added_amount,
  yuan(reduced) AS reduced_amount, yuan(brought) AS carry_over_in_amount,
  yuan(whole_year) AS whole_year_amount, yuan(budget) AS ledger_budget_amount,
  yuan(paid) AS paid_amount, yuan(unplaced) AS unplaced_paid_amount,
  yuan(payable_budget) AS payable_budget_amount, yuan(payable_paid) AS placed_paid_amount,
  rate(payable_paid, payable_budget) AS budget_payment_rate,
  CASE WHEN known_budget <> 0 AND payable_budget = 0 THEN 'PAYMENT_NOT_PLACED'
    ELSE state(payable_paid, payable_budget) END AS budget_payment_rate_status,
  yuan(payable_issued) AS payable_issued_amount, yuan(paid_on_issued) AS paid_on_issued_amount,
  rate(paid_on_issued, payable_issued) AS issued_payment_rate,
  CASE WHEN known_issued <> 0 AND payable_issued = 0 THEN 'PAYMENT_NOT_PLACED'
    ELSE state(paid_on_issued, payable_issued) END AS issued_payment_rate_status,
  rate(paid, sum(paid) OVER (PARTITION BY division_code, fiscal_year)) AS paid_share_rate,
  yuan(payable_initial) AS payable_initial_budget_amount,
  yuan(paid_on_initial) AS paid_on_initial_amount,
  rate(paid_on_initial, payable_initial) AS initial_payment_rate,
  CASE WHEN known_initial <> 0 AND payable_initial = 0 THEN 'PAYMENT_NOT_PLACED'
    ELSE state(paid_on_initial, payable_initial) END AS initial_payment_rate_status,
  project_count, payment_rate_count, mean_payment_rate, payment_below_50_count,
  payment_below_60_count, payment_below_80_count, payment_below_90_count
FROM summed JOIN projects USING (division_code, fiscal_year, ${slice})
