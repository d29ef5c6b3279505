-- Budget and payments by the classes of budget lines.
WITH seen AS (
  SELECT f.*, p.pays, p.${place} AS payable, p.${place} AND p.tells_issued AS issue_payable,
    CASE '${place}' WHEN 'function_code' THEN f_placed WHEN 'economic_code' THEN e_placed
      WHEN 'fund_type' THEN k_placed ELSE o_placed END AS placed
  FROM fact f JOIN payer p USING (division_code, fiscal_year, department_id)),
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
  rate(paid, sum(paid) OVER (PARTITION BY division_code, fiscal_year)) AS paid_share_rate
FROM summed
