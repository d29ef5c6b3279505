-- Budget and payments by the classes of budget lines; what only a whole project tells stands where
-- all its lines stand.
WITH whole AS (
  SELECT division_code, fiscal_year, coalesce(f, '未分类') AS function_code,
    coalesce(e, '未分类') AS economic_code, coalesce(k, '未分类') AS fund_type,
    coalesce(l, '未分类') AS fund_level, coalesce(o, '未分类') AS finance_office, executed_amount,
    initial_budget_amount, adjusted_budget_amount, paid_amount, received_amount,
    ledger_budget_amount
  FROM project_years y
  JOIN (SELECT DISTINCT division_code, fiscal_year FROM fact) USING (division_code, fiscal_year)
  LEFT JOIN of_project USING (division_code, fiscal_year, department_id, unit_id, project_id)),
seen AS (
  SELECT f.*, p.pays, p.${place} AS payable, p.${place} AND p.tells_issued AS issue_payable,
    CASE '${place}' WHEN 'function_code' THEN f_placed WHEN 'economic_code' THEN e_placed
      WHEN 'fund_type' THEN k_placed ELSE o_placed END AS placed
  FROM fact f JOIN payer p USING (division_code, fiscal_year, department_id)
  UNION ALL BY NAME SELECT DISTINCT division_code, fiscal_year, ${slice} FROM whole),
project AS (
  SELECT division_code, fiscal_year, ${slice}, department_id, unit_id, project_id,
    CASE WHEN bool_and(payable) AND sum(amount) FILTER (counts) > 0
      THEN rate(coalesce(sum(paid), 0), sum(amount) FILTER (counts)) END AS rate
  FROM seen GROUP BY ALL),
projects AS (
  SELECT division_code, fiscal_year, ${slice}, count(project_id) AS project_count,
    count(rate) AS payment_rate_count,
    millionths(share(sum((rate * 1000000)::BIGINT), count(rate))) AS mean_payment_rate,
    count(*) FILTER (rate < 0.5) AS payment_below_50_count,
    count(*) FILTER (rate < 0.6) AS payment_below_60_count,
    count(*) FILTER (rate < 0.8) AS payment_below_80_count,
    count(*) FILTER (rate < 0.9) AS payment_below_90_count
  FROM project GROUP BY ALL),
by_project AS (
  SELECT division_code, fiscal_year, ${slice},
    sum_above(executed_amount, initial_budget_amount) AS i_above,
    sum_below(executed_amount, initial_budget_amount) AS i_below,
    left_out(executed_amount, initial_budget_amount) AS initial_execution_rate_left_out_count,
    sum_above(executed_amount, adjusted_budget_amount) AS a_above,
    sum_below(executed_amount, adjusted_budget_amount) AS a_below,
    left_out(executed_amount, adjusted_budget_amount) AS adjusted_execution_rate_left_out_count,
    sum_above(paid_amount, received_amount) AS r_above,
    sum_below(paid_amount, received_amount) AS r_below,
    left_out(paid_amount, received_amount) AS received_payment_rate_left_out_count,
    sum_above(received_amount, ledger_budget_amount) AS f_above,
    sum_below(received_amount, ledger_budget_amount) AS f_below,
    left_out(received_amount, ledger_budget_amount) AS fund_arrival_rate_left_out_count
  FROM whole GROUP BY ALL),
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
  payment_below_60_count, payment_below_80_count, payment_below_90_count,
  rate(i_above, i_below) AS initial_execution_rate,
  state(i_above, i_below) AS initial_execution_rate_status,
  yuan(i_above) AS initial_execution_rate_numerator_amount,
  yuan(i_below) AS initial_execution_rate_denominator_amount,
  coalesce(initial_execution_rate_left_out_count, 0) AS initial_execution_rate_left_out_count,
  rate(a_above, a_below) AS adjusted_execution_rate,
  state(a_above, a_below) AS adjusted_execution_rate_status,
  yuan(a_above) AS adjusted_execution_rate_numerator_amount,
  yuan(a_below) AS adjusted_execution_rate_denominator_amount,
  coalesce(adjusted_execution_rate_left_out_count, 0) AS adjusted_execution_rate_left_out_count,
  rate(r_above, r_below) AS received_payment_rate,
  state(r_above, r_below) AS received_payment_rate_status,
  yuan(r_above) AS received_payment_rate_numerator_amount,
  yuan(r_below) AS received_payment_rate_denominator_amount,
  coalesce(received_payment_rate_left_out_count, 0) AS received_payment_rate_left_out_count,
  rate(f_above, f_below) AS fund_arrival_rate, state(f_above, f_below) AS fund_arrival_rate_status,
  yuan(f_above) AS fund_arrival_rate_numerator_amount,
  yuan(f_below) AS fund_arrival_rate_denominator_amount,
  coalesce(fund_arrival_rate_left_out_count, 0) AS fund_arrival_rate_left_out_count
FROM summed JOIN projects USING (division_code, fiscal_year, ${slice})
LEFT JOIN by_project USING (division_code, fiscal_year, ${slice})
