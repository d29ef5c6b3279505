-- The money chain, rates and scores of every project-year; amounts in cents until the end. A line of
-- kind adjusted is the whole budget of its project's year: where one stands, it alone tells what was
-- issued, arrived and was applied for, and money carried over is in it.
WITH counting AS (
  SELECT *, CASE WHEN bool_or(budget_kind = 'adjusted') OVER (
      PARTITION BY division_code, fiscal_year, department_id, unit_id, project_id)
    THEN budget_kind = 'adjusted' ELSE budget_kind <> 'carry_over' END AS tells
  FROM line),
own AS (
  SELECT division_code, fiscal_year, department_id, unit_id, project_id, count(*) AS line_rows,
    min(project_name) AS line_name,
    sum(cents(budget_amount)) FILTER (budget_kind = 'adjusted') AS whole,
    sum(cents(budget_amount)) FILTER (budget_kind NOT IN ('adjusted', 'carry_over')) AS parts,
    sum(cents(budget_amount)) FILTER (budget_kind = 'carry_over') AS carried_lines,
    sum(cents(budget_amount)) FILTER (budget_kind = 'initial') AS first_budget,
    bool_or(budget_kind = 'adjusted') AS has_whole,
    count(*) FILTER (tells) AS own_rows,
    count(issued_amount) FILTER (tells) AS issued_rows,
    count(received_amount) FILTER (tells) AS received_rows,
    count(applied_amount) FILTER (tells) AS applied_rows,
    count(budget_amount - issued_amount) FILTER (tells) AS waiting_rows,
    sum(cents(issued_amount)) FILTER (tells) AS own_issued,
    sum(cents(received_amount)) FILTER (tells) AS own_received,
    sum(cents(applied_amount)) FILTER (tells) AS own_applied,
    sum(cents(budget_amount - issued_amount)) FILTER (tells
      AND fund_level IN ('central', 'province', 'prefecture')) AS waits_above,
    sum(cents(budget_amount - issued_amount)) FILTER (tells AND fund_level = 'county')
      AS waits_here,
    coalesce(sum(cents(budget_amount)) FILTER (budget_kind NOT IN ('initial', 'carry_over')
      AND budget_amount > 0), 0) AS added,
    coalesce(sum(cents(budget_amount)) FILTER (budget_kind NOT IN ('initial', 'carry_over')
      AND budget_amount < 0), 0) AS reduced,
    coalesce(sum(cents(abs(budget_amount))) FILTER (budget_kind NOT IN ('initial', 'carry_over')
      AND fund_level IN ('central', 'province', 'prefecture')), 0) AS ordered,
    first(finance_office ORDER BY budget_amount DESC, finance_office DESC)
      FILTER (finance_office IS NOT NULL) AS finance_office,
    first(project_category ORDER BY budget_amount DESC, project_category DESC)
      FILTER (project_category IS NOT NULL) AS project_category,
    first(fund_type ORDER BY budget_amount DESC, fund_type DESC)
      FILTER (fund_type IS NOT NULL) AS fund_type,
    first(fund_level ORDER BY budget_amount DESC, fund_level DESC)
      FILTER (fund_level IS NOT NULL) AS fund_level,
    first(function_code ORDER BY budget_amount DESC, function_code DESC)
      FILTER (function_code IS NOT NULL) AS function_code,
    first(responsible_office ORDER BY budget_amount DESC, responsible_office DESC)
      FILTER (responsible_office IS NOT NULL) AS responsible_office,
    bool_or(three_guarantees) AS three_guarantees, bool_or(direct_funds) AS direct_funds,
    bool_or(procurement) AS procurement, bool_or(recurring) AS recurring,
    bool_or(bonds) AS line_bonds
  FROM counting GROUP BY ALL),
brought AS (
  SELECT division_code, fiscal_year, department_id, unit_id, project_id,
    min(project_name) AS carried_name, sum(cents(carry_over_amount)) AS carried,
    sum(cents(recovered_amount)) AS recovered
  FROM carried GROUP BY ALL),
spent AS (
  SELECT division_code, fiscal_year, department_id, unit_id, project_id,
    min(project_name) AS paid_name, coalesce(sum(cents(amount)), 0) AS paid,
    sum(cents(coalesce(applied_amount, amount))) AS asked_for,
    count(*) FILTER (amount IS NOT NULL AND indicator_kind IS NULL) AS kindless,
    count(*) FILTER (amount IS NOT NULL AND coalesce(payment_date, voucher_date) IS NULL)
      AS dateless,
    bool_or(bonds) AS paid_bonds,
    coalesce(sum(cents(amount)) FILTER (indicator_kind = 'current'), 0) AS paid_current,
    coalesce(sum(cents(amount)) FILTER (indicator_kind = 'carry_over'), 0) AS paid_carried,
    coalesce(sum(cents(amount)) FILTER (year(coalesce(payment_date, voucher_date)) = fiscal_year
      AND month(coalesce(payment_date, voucher_date)) >= 11), 0) AS paid_late,
    coalesce(sum(cents(amount)) FILTER (year(coalesce(payment_date, voucher_date)) = fiscal_year
      AND month(coalesce(payment_date, voucher_date)) = 12), 0) AS paid_last
  FROM payment GROUP BY ALL),
payer AS (
  SELECT division_code, fiscal_year, department_id, count(applied_amount) > 0 AS tells_asked
  FROM payment GROUP BY ALL),
ledger AS (
  SELECT *, coalesce(carried, carried_lines, 0) AS came_in,
    line_rows IS NOT NULL OR carried IS NOT NULL AS budgeted, tells_asked IS NOT NULL AS pays
  FROM own FULL JOIN brought
    USING (division_code, fiscal_year, department_id, unit_id, project_id)
  FULL JOIN spent USING (division_code, fiscal_year, department_id, unit_id, project_id)
  LEFT JOIN payer USING (division_code, fiscal_year, department_id)),
chain AS (
  SELECT division_code, fiscal_year, department_id, unit_id, project_id, TRUE AS in_ledger,
    coalesce(line_name, carried_name, paid_name) AS ledger_name, project_category, fund_type,
    fund_level, function_code, finance_office, responsible_office, three_guarantees, direct_funds,
    procurement, recurring,
    CASE WHEN line_bonds OR paid_bonds THEN TRUE ELSE coalesce(line_bonds, paid_bonds) END AS bonds,
    CASE WHEN budgeted THEN came_in END AS came_in,
    CASE WHEN budgeted THEN coalesce(whole, coalesce(parts, 0) + came_in) END AS budget,
    CASE WHEN line_rows IS NULL THEN NULL
      WHEN first_budget IS NULL AND NOT has_whole THEN 0 ELSE first_budget END AS first_budget,
    CASE WHEN line_rows IS NULL THEN carried WHEN issued_rows = own_rows
      THEN coalesce(own_issued, 0) + CASE WHEN whole IS NULL THEN came_in ELSE 0 END END AS issued,
    CASE WHEN line_rows IS NULL THEN carried WHEN received_rows = own_rows
      THEN coalesce(own_received, 0) + CASE WHEN whole IS NULL THEN came_in ELSE 0 END END
      AS received,
    greatest(CASE WHEN tells_asked THEN coalesce(asked_for, 0) END,
      CASE WHEN applied_rows = own_rows THEN own_applied END) AS applied,
    CASE WHEN NOT has_whole THEN added END AS added,
    CASE WHEN NOT has_whole THEN reduced END AS reduced,
    CASE WHEN NOT has_whole THEN ordered END AS ordered,
    CASE WHEN NOT has_whole THEN added - reduced - ordered END AS adjustment,
    CASE WHEN pays THEN coalesce(paid, 0) END AS paid,
    CASE WHEN budgeted THEN coalesce(recovered, 0) END AS recovered,
    CASE WHEN waiting_rows = own_rows THEN coalesce(waits_above, 0) END AS waits_above,
    CASE WHEN waiting_rows = own_rows THEN coalesce(waits_here, 0) END AS waits_here,
    CASE WHEN pays THEN CASE WHEN paid IS NULL THEN 0 WHEN kindless = 0 THEN paid_current END END
      AS paid_current,
    CASE WHEN pays THEN CASE WHEN paid IS NULL THEN 0 WHEN kindless = 0 THEN paid_carried END END
      AS paid_carried,
    CASE WHEN pays THEN CASE WHEN paid IS NULL THEN 0 WHEN dateless = 0 THEN paid_late END END
      AS paid_late,
    CASE WHEN pays THEN CASE WHEN paid IS NULL THEN 0 WHEN dateless = 0 THEN paid_last END END
      AS paid_last
  FROM ledger),
scored AS (
  SELECT delivery_id, source_block_id, sum((score * 10000)::BIGINT) AS earned, sum((weight * 10000)::BIGINT) AS weights,
    count(*) AS indicator_count,
    count(*) FILTER (weight IS NOT NULL AND score IS NULL) AS unscored
  FROM indicator WHERE counts_as_execution IS NOT TRUE GROUP BY ALL),
-- Of an indicator that no rule judges anything from nothing to its weight may be.
bounded AS (
  SELECT r.delivery_id, r.source_block_id,
    sum(coalesce((lowest_allowed_score * 10000)::BIGINT, 0)) AS indicators_low,
    sum((coalesce(highest_allowed_score, r.weight) * 10000)::BIGINT) AS indicators_high,
    count(*) FILTER (highest_allowed_score IS NULL) AS unjudged
  FROM indicator_results r JOIN indicator i ON i.delivery_id = r.delivery_id
    AND i.source_block_id = r.source_block_id AND i.row_number = r.row_number
  WHERE r.weight IS NOT NULL AND counts_as_execution IS NOT TRUE GROUP BY ALL),
spread AS (
  SELECT f.delivery_id, f.source_block_id, place, scheme_id,
    CASE name WHEN '预算执行' THEN coalesce(any_value((execution_weight * 10000)::BIGINT), 0)
      WHEN '其他' THEN coalesce(sum((i.weight * 10000)::BIGINT), 0)
      ELSE coalesce(sum((i.weight * 10000)::BIGINT)
          FILTER (contains(level_1, replace(name, '指标', ''))), 0)
        + CASE WHEN NOT any_value(has_execution) AND contains(name, '管理')
          THEN coalesce(any_value((execution_weight * 10000)::BIGINT), 0) ELSE 0 END END
      = any_value(points) AS alike,
    coalesce(any_value(execution_weight), 0) + coalesce(sum(i.weight), 0) = 100 AS whole,
    any_value(len(layouts) = 0 OR coalesce(list_contains(layouts, form_layout), FALSE)) AS known_there
  FROM form f CROSS JOIN scheme
  LEFT JOIN (FROM indicator WHERE counts_as_execution IS NOT TRUE) i
    ON i.delivery_id = f.delivery_id AND i.source_block_id = f.source_block_id
  WHERE f.evaluation_kind = '自评'
  GROUP BY f.delivery_id, f.source_block_id, place, scheme_id, name),
followed AS (
  SELECT delivery_id, source_block_id, first(scheme_id ORDER BY place) AS scheme_id
  FROM (SELECT delivery_id, source_block_id, place, scheme_id FROM spread
    GROUP BY ALL HAVING bool_and(alike AND whole AND known_there))
  GROUP BY ALL),
funded AS (
  SELECT delivery_id, source_block_id, count(*) AS fund_rows_count,
    sum(cents(executed_amount)) FILTER (fund_kind IN ('fiscal', 'carry_over')) AS treasury,
    sum(cents(executed_amount)) FILTER (fund_kind NOT IN ('fiscal', 'carry_over')) AS elsewhere
  FROM fund WHERE fund_kind <> 'total' GROUP BY ALL),
declared AS (
  SELECT f.division_code, f.fiscal_year, f.department_id, f.unit_id, f.project_id,
    TRUE AS in_form, f.project_name AS form_name, cents(initial_budget_amount) AS form_initial,
    cents(adjusted_budget_amount) AS form_budget, cents(executed_amount) AS executed,
    treasury, elsewhere, coalesce(fund_rows_count, 0) AS fund_rows_count, amount_unit, form_layout,
    (declared_score * 10000)::BIGINT AS declared, declared_grade,
    (execution_score * 10000)::BIGINT AS execution, (execution_weight * 10000)::BIGINT AS weight,
    earned, weights, coalesce(indicator_count, 0) AS indicator_count,
    coalesce(unscored, 0) AS unscored, f.delivery_id, f.source_block_id, indicators_low,
    indicators_high, unjudged,
    coalesce(scheme_id, CASE WHEN execution_weight IS NULL AND weights IS NULL THEN 'W0'
      ELSE '未识别' END) AS weight_scheme_id,
    CASE WHEN execution_weight IS NOT NULL THEN (execution_weight * 10000)::BIGINT
      WHEN weights >= 1000000 THEN 0 WHEN weights + usual_weight <= 1000000 THEN usual_weight END
      AS scale_weight
  FROM form f LEFT JOIN scored USING (delivery_id, source_block_id)
  LEFT JOIN bounded USING (delivery_id, source_block_id)
  LEFT JOIN followed USING (delivery_id, source_block_id)
  JOIN in_force r ON r.division_code = f.division_code AND r.fiscal_year = f.fiscal_year
    AND r.layout IS NOT DISTINCT FROM form_layout
  LEFT JOIN funded USING (delivery_id, source_block_id)
  WHERE evaluation_kind = '自评'),
beside AS (
  SELECT *, coalesce(form_initial, first_budget) AS initial, coalesce(form_budget, budget)
    AS adjusted, scale_weight > 0 OR weight IS NOT NULL AS execution_scored,
    greatest(waits_above, 0) AS above, greatest(waits_here, 0) AS here,
    greatest(issued - recovered - applied, 0) AS unit_side,
    greatest(applied - paid, 0) AS treasury_side, budget - paid - recovered AS waiting
  FROM chain FULL JOIN declared
    USING (division_code, fiscal_year, department_id, unit_id, project_id)
  FULL JOIN listed USING (division_code, fiscal_year, department_id, unit_id, project_id)
  LEFT JOIN monitored USING (division_code, fiscal_year, department_id, unit_id, project_id)
  LEFT JOIN (SELECT DISTINCT division_code, fiscal_year, department_id, TRUE AS has_list FROM due)
    USING (division_code, fiscal_year, department_id)),
judged AS (
  SELECT *, coalesce(above, 0) AS s_above, coalesce(here, 0) + coalesce(treasury_side, 0)
      AS s_finance, coalesce(unit_side, 0) AS s_unit,
    CASE WHEN execution_scored AND executed IS NOT NULL AND form_budget > 0 THEN greatest(0, least(scale_weight,
      quotient(scale_weight::HUGEINT * executed, form_budget::HUGEINT * 10000, 100) * 100)) END
      AS linear,
    CASE WHEN execution_scored AND executed IS NOT NULL AND form_budget > 0 THEN CASE
      WHEN executed >= form_budget THEN scale_weight
      WHEN executed * 10 >= form_budget * 8 THEN quotient(scale_weight * 7, 100000, 100) * 100
      WHEN executed * 10 >= form_budget * 6 THEN quotient(scale_weight * 5, 100000, 100) * 100
      ELSE 0 END END AS step
  FROM beside),
totals AS (
  SELECT *, CASE WHEN scale_weight = 0 AND weight IS NULL THEN 0 ELSE linear END AS by_rule,
    CASE WHEN unscored = 0 THEN by_rule + earned END AS recomputed,
    greatest(waiting - s_above - s_finance - s_unit, 0) AS s_untold
  FROM judged)
SELECT t.division_code, t.fiscal_year, department_id, unit_id, project_id,
  coalesce(ledger_name, form_name, listed_name) AS project_name,
  d.name AS department_name, u.name AS unit_name,
  yuan(initial) AS initial_budget_amount, yuan(adjusted) AS adjusted_budget_amount,
  CASE WHEN form_initial IS NOT NULL THEN 'form' WHEN first_budget IS NOT NULL THEN 'ledger' END
    AS initial_budget_basis,
  CASE WHEN form_budget IS NOT NULL THEN 'form' WHEN budget IS NOT NULL THEN 'ledger' END
    AS budget_basis,
  yuan(came_in) AS carry_over_in_amount, yuan(issued) AS issued_amount,
  yuan(received) AS received_amount, yuan(applied) AS applied_amount, yuan(paid) AS paid_amount,
  yuan(executed) AS executed_amount,
  rate(executed, initial) AS initial_execution_rate,
  state(executed, initial) AS initial_execution_rate_status,
  rate(executed, adjusted) AS adjusted_execution_rate,
  state(executed, adjusted) AS adjusted_execution_rate_status,
  rate(paid, issued) AS issued_payment_rate, state(paid, issued) AS issued_payment_rate_status,
  rate(paid, received) AS received_payment_rate,
  state(paid, received) AS received_payment_rate_status,
  rate(paid, adjusted) AS adjusted_payment_rate,
  state(paid, adjusted) AS adjusted_payment_rate_status,
  rate(paid, coalesce(issued, adjusted)) AS payment_rate,
  state(paid, coalesce(issued, adjusted)) AS payment_rate_status,
  CASE WHEN issued IS NOT NULL THEN 'issued_amount' WHEN adjusted IS NOT NULL
    THEN 'adjusted_budget_amount' END AS payment_rate_basis,
  CASE WHEN waiting IS NULL THEN 'unknown' WHEN waiting <= 0 THEN 'none'
    WHEN s_above >= greatest(s_finance, s_unit, s_untold) THEN 'upper_level'
    WHEN s_finance >= greatest(s_unit, s_untold) THEN 'finance'
    WHEN s_unit >= s_untold THEN 'unit' ELSE 'unknown' END AS delay_side,
  yuan(CASE WHEN waiting IS NOT NULL THEN s_above END) AS waiting_upper_level_amount,
  yuan(CASE WHEN waiting IS NOT NULL THEN s_finance END) AS waiting_finance_amount,
  yuan(CASE WHEN waiting IS NOT NULL THEN s_unit END) AS waiting_unit_amount,
  yuan(waiting - s_above - s_finance - s_unit) AS waiting_unknown_amount,
  yuan(CASE WHEN waiting IS NOT NULL THEN recovered END) AS unpaid_recovered_amount,
  yuan(added) AS added_amount, yuan(reduced) AS reduced_amount,
  yuan(ordered) AS ordered_change_amount, yuan(adjustment) AS adjustment_amount,
  rate(received, budget) AS fund_arrival_rate, state(received, budget) AS fund_arrival_rate_status,
  rate(adjustment, first_budget) AS adjustment_rate,
  state(adjustment, first_budget) AS adjustment_rate_status,
  rate(budget - paid, budget) AS unspent_rate, state(budget - paid, budget) AS unspent_rate_status,
  points(declared) AS declared_score, points(recomputed) AS recomputed_score,
  points(declared - recomputed) AS difference_score,
  points(execution - linear) AS execution_difference_score,
  points(execution) AS execution_score, declared_grade, grade(recomputed) AS recomputed_grade,
  grade(declared) AS grade_of_declared_score, points(weight) AS execution_weight,
  rate(executed, form_budget) AS form_execution_rate,
  points(by_rule) AS execution_lowest_score, points(by_rule) AS execution_highest_score,
  points(indicators_low) AS indicators_lowest_score,
  points(indicators_high) AS indicators_highest_score, unjudged AS not_recomputable_count,
  points(by_rule + indicators_low) AS recomputed_lowest_score,
  points(by_rule + indicators_high) AS recomputed_highest_score,
  points(scale_weight) AS applied_execution_weight, weight_scheme_id,
  points(linear) AS recomputed_execution_score, points(linear) AS linear_execution_score,
  points(step) AS step_execution_score,
  points(CASE WHEN executed * 10 >= form_budget * 6 THEN linear WHEN linear IS NOT NULL THEN 0 END)
    AS gate_execution_score,
  points(CASE WHEN execution IS NOT NULL OR earned IS NOT NULL
    THEN coalesce(execution, 0) + coalesce(earned, 0) END) AS sum_of_scores,
  points(CASE WHEN weight IS NOT NULL OR weights IS NOT NULL
    THEN coalesce(weight, 0) + coalesce(weights, 0) END) AS sum_of_weights,
  coalesce(indicator_count, 0) AS indicator_count,
  coalesce(unscored, 0) + CASE WHEN weight IS NOT NULL AND execution IS NULL THEN 1 ELSE 0 END
    AS unscored_count,
  CASE WHEN scale_weight < 1000000 THEN millionths(
    quotient(declared - execution, 1000000 - scale_weight, 1000000)) END
    AS score_without_execution_rate,
  CASE WHEN in_form IS NULL AND in_ledger IS NULL THEN 'list' WHEN in_form IS NULL THEN 'ledger' WHEN in_ledger IS NULL THEN 'form'
    ELSE 'form_and_ledger' END AS known_from,
  coalesce(link_rule, 'none') AS link_rule, coalesce(link_certainty, 'none') AS link_certainty,
  yuan(budget) AS ledger_budget_amount, yuan(budget - paid) AS unpaid_amount,
  yuan(budget - issued) AS not_issued_amount,
  yuan(waits_above) AS not_issued_upper_level_amount, yuan(waits_here) AS not_issued_county_amount,
  yuan(issued - recovered - applied) AS issued_not_applied_amount,
  yuan(applied - paid) AS applied_not_paid_amount, yuan(recovered) AS recovered_amount,
  yuan(paid_current) AS current_paid_amount, yuan(paid_carried) AS carry_over_paid_amount,
  yuan(paid_late) AS november_december_paid_amount, yuan(paid_last) AS december_paid_amount,
  yuan(form_initial) AS form_initial_budget_amount, yuan(form_budget) AS form_adjusted_budget_amount,
  yuan(first_budget) AS ledger_initial_budget_amount, yuan(executed) AS form_executed_amount,
  yuan(treasury) AS form_fiscal_executed_amount, yuan(elsewhere) AS form_other_executed_amount,
  amount_unit AS form_amount_unit, form_layout, coalesce(fund_rows_count, 0) AS fund_rows_count,
  finance_office, responsible_office, project_category, fund_type, fund_level, function_code,
  three_guarantees, direct_funds, procurement, recurring, bonds,
  CASE WHEN has_list THEN in_list IS NOT NULL WHEN project_category IS NOT NULL THEN
    (starts_with(project_category, '3') OR starts_with(project_category, '22')
      OR regexp_matches(project_category, '特定目标|其他运转')) AND coalesce(budget, 0) > 0 END AS due,
  CASE WHEN in_list THEN 'listed' WHEN has_list THEN 'not_listed' WHEN in_ledger IS NULL
    THEN 'no_ledger' WHEN project_category IS NULL THEN 'no_category'
    ELSE 'derived_from_category' END AS due_basis,
  due_date, submitted_date, submitted_date > due_date AS submitted_late, returned,
  monitoring_warned, monitoring_causes,
  in_form IS NOT NULL AS submitted, delivery_id AS form_delivery_id,
  source_block_id AS form_source_block_id,
  make_date(t.fiscal_year + 1, 1, 10) < DATE '${as_of}' AS year_closed, DATE '${as_of}' AS as_of_date,
  r.id AS rule_set_id, r.version AS rule_set_version
FROM totals t
LEFT JOIN in_force r ON r.division_code = t.division_code AND r.fiscal_year = t.fiscal_year
  AND r.layout IS NOT DISTINCT FROM form_layout
LEFT JOIN called d ON d.division_code = t.division_code AND d.kind = 'department'
  AND d.id = department_id
LEFT JOIN link_kind USING (delivery_id, source_block_id)
LEFT JOIN called u ON u.division_code = t.division_code AND u.kind = 'unit' AND u.id = unit_id
