-- What several tables are read off: project-years added up, and every ledger row with its classes.
CREATE MACRO share(total, number) AS CASE WHEN number > 0 THEN quotient(total, number, 1) END;
-- Quartiles of rising values by linear interpolation: type 7 of Hyndman and Fan (1996).
CREATE MACRO quartile(rising, quarter) AS CASE WHEN len(rising) > 0 THEN quotient(
  4 * rising[(len(rising) - 1) * quarter // 4 + 1]
    + (rising[least((len(rising) - 1) * quarter // 4 + 2, len(rising))]
      - rising[(len(rising) - 1) * quarter // 4 + 1]) * ((len(rising) - 1) * quarter % 4), 4, 1)
  END;

-- Both sums of a rate, over the projects that know both amounts.
CREATE MACRO sum_above(above, below) AS sum(CASE WHEN below IS NOT NULL THEN cents(above) END);
CREATE MACRO sum_below(above, below) AS sum(CASE WHEN above IS NOT NULL THEN cents(below) END);
CREATE MACRO left_out(above, below) AS count(CASE WHEN above IS NULL OR below IS NULL THEN 1 END);

CREATE TABLE year_sum AS
  SELECT division_code, fiscal_year, department_id, unit_id,
    CASE grouping(department_id, unit_id) WHEN 0 THEN 'unit' WHEN 1 THEN 'department'
      ELSE 'jurisdiction' END AS grain,
    min(department_name) AS department_name, min(unit_name) AS unit_name,
    count(DISTINCT department_id) AS department_count,
    min(year_closed) AS year_closed, min(as_of_date) AS as_of_date,
    string_agg(DISTINCT rule_set_id, '、' ORDER BY rule_set_id) AS rule_set_id,
    string_agg(DISTINCT rule_set_version, '、' ORDER BY rule_set_version) AS rule_set_version,
    sum(initial_budget_amount) AS initial_budget_amount,
    sum(adjusted_budget_amount) AS adjusted_budget_amount,
    sum(carry_over_in_amount) AS carry_over_in_amount,
    sum(issued_amount) AS issued_amount,
    sum(received_amount) AS received_amount,
    sum(applied_amount) AS applied_amount,
    sum(paid_amount) AS paid_amount,
    sum(executed_amount) AS executed_amount,
    sum(ledger_budget_amount) AS ledger_budget_amount,
    sum(unpaid_amount) AS unpaid_amount,
    sum(not_issued_amount) AS not_issued_amount,
    sum(issued_not_applied_amount) AS issued_not_applied_amount,
    sum(applied_not_paid_amount) AS applied_not_paid_amount,
    sum(recovered_amount) AS recovered_amount,
    sum(waiting_upper_level_amount) AS waiting_upper_level_amount,
    sum(waiting_finance_amount) AS waiting_finance_amount,
    sum(waiting_unit_amount) AS waiting_unit_amount,
    sum(waiting_unknown_amount) AS waiting_unknown_amount,
    sum(unpaid_recovered_amount) AS unpaid_recovered_amount,
    sum(added_amount) AS added_amount,
    sum(reduced_amount) AS reduced_amount,
    sum(ordered_change_amount) AS ordered_change_amount,
    sum(adjustment_amount) AS adjustment_amount,
    sum_above(executed_amount, initial_budget_amount) AS initial_execution_rate_above,
    sum_below(executed_amount, initial_budget_amount) AS initial_execution_rate_below,
    left_out(executed_amount, initial_budget_amount) AS initial_execution_rate_left_out_count,
    sum_above(executed_amount, adjusted_budget_amount) AS adjusted_execution_rate_above,
    sum_below(executed_amount, adjusted_budget_amount) AS adjusted_execution_rate_below,
    left_out(executed_amount, adjusted_budget_amount) AS adjusted_execution_rate_left_out_count,
    sum_above(paid_amount, issued_amount) AS issued_payment_rate_above,
    sum_below(paid_amount, issued_amount) AS issued_payment_rate_below,
    left_out(paid_amount, issued_amount) AS issued_payment_rate_left_out_count,
    sum_above(paid_amount, received_amount) AS received_payment_rate_above,
    sum_below(paid_amount, received_amount) AS received_payment_rate_below,
    left_out(paid_amount, received_amount) AS received_payment_rate_left_out_count,
    sum_above(paid_amount, adjusted_budget_amount) AS adjusted_payment_rate_above,
    sum_below(paid_amount, adjusted_budget_amount) AS adjusted_payment_rate_below,
    left_out(paid_amount, adjusted_budget_amount) AS adjusted_payment_rate_left_out_count,
    sum_above(received_amount, ledger_budget_amount) AS fund_arrival_rate_above,
    sum_below(received_amount, ledger_budget_amount) AS fund_arrival_rate_below,
    left_out(received_amount, ledger_budget_amount) AS fund_arrival_rate_left_out_count,
    sum_above(adjustment_amount, ledger_initial_budget_amount) AS adjustment_rate_above,
    sum_below(adjustment_amount, ledger_initial_budget_amount) AS adjustment_rate_below,
    left_out(adjustment_amount, ledger_initial_budget_amount) AS adjustment_rate_left_out_count,
    sum_above(unpaid_amount, ledger_budget_amount) AS unspent_rate_above,
    sum_below(unpaid_amount, ledger_budget_amount) AS unspent_rate_below,
    left_out(unpaid_amount, ledger_budget_amount) AS unspent_rate_left_out_count,
    count(*) AS project_count,
    CASE WHEN count(due) > 0 THEN count(*) FILTER (due) END AS due_count,
    count(*) FILTER (submitted) AS submitted_count,
    count(adjusted_execution_rate) AS execution_rate_count,
    millionths(share(sum((adjusted_execution_rate * 1000000)::BIGINT),
      count(adjusted_execution_rate))) AS mean_execution_rate,
    count(*) FILTER (adjusted_execution_rate < 0.5) AS execution_below_50_count,
    count(*) FILTER (adjusted_execution_rate < 0.6) AS execution_below_60_count,
    count(*) FILTER (adjusted_execution_rate < 0.8) AS execution_below_80_count,
    count(*) FILTER (adjusted_execution_rate < 0.9) AS execution_below_90_count,
    count(declared_score) AS score_count,
    points(share(sum((declared_score * 10000)::BIGINT), count(declared_score))) AS mean_score,
    list_sort(list((declared_score * 10000)::BIGINT) FILTER (declared_score IS NOT NULL))
      AS rising,
    count(*) FILTER (grade_of_declared_score = '优') AS excellent_count,
    count(*) FILTER (grade_of_declared_score = '良') AS good_count,
    count(*) FILTER (grade_of_declared_score = '中') AS fair_count,
    count(*) FILTER (grade_of_declared_score = '差') AS poor_count
  FROM project_years
  GROUP BY GROUPING SETS ((division_code, fiscal_year, department_id, unit_id),
    (division_code, fiscal_year, department_id), (division_code, fiscal_year));
CREATE TABLE year_summary AS
  SELECT * EXCLUDE (rising), points(quartile(rising, 1)) AS lower_quartile_score,
    points(quartile(rising, 2)) AS median_score, points(quartile(rising, 3)) AS upper_quartile_score,
    rate(initial_execution_rate_above, initial_execution_rate_below) AS initial_execution_rate,
    state(initial_execution_rate_above, initial_execution_rate_below) AS initial_execution_rate_status,
    yuan(initial_execution_rate_above) AS initial_execution_rate_numerator_amount,
    yuan(initial_execution_rate_below) AS initial_execution_rate_denominator_amount,
    rate(adjusted_execution_rate_above, adjusted_execution_rate_below) AS adjusted_execution_rate,
    state(adjusted_execution_rate_above, adjusted_execution_rate_below) AS adjusted_execution_rate_status,
    yuan(adjusted_execution_rate_above) AS adjusted_execution_rate_numerator_amount,
    yuan(adjusted_execution_rate_below) AS adjusted_execution_rate_denominator_amount,
    rate(issued_payment_rate_above, issued_payment_rate_below) AS issued_payment_rate,
    state(issued_payment_rate_above, issued_payment_rate_below) AS issued_payment_rate_status,
    yuan(issued_payment_rate_above) AS issued_payment_rate_numerator_amount,
    yuan(issued_payment_rate_below) AS issued_payment_rate_denominator_amount,
    rate(received_payment_rate_above, received_payment_rate_below) AS received_payment_rate,
    state(received_payment_rate_above, received_payment_rate_below) AS received_payment_rate_status,
    yuan(received_payment_rate_above) AS received_payment_rate_numerator_amount,
    yuan(received_payment_rate_below) AS received_payment_rate_denominator_amount,
    rate(adjusted_payment_rate_above, adjusted_payment_rate_below) AS adjusted_payment_rate,
    state(adjusted_payment_rate_above, adjusted_payment_rate_below) AS adjusted_payment_rate_status,
    yuan(adjusted_payment_rate_above) AS adjusted_payment_rate_numerator_amount,
    yuan(adjusted_payment_rate_below) AS adjusted_payment_rate_denominator_amount,
    rate(fund_arrival_rate_above, fund_arrival_rate_below) AS fund_arrival_rate,
    state(fund_arrival_rate_above, fund_arrival_rate_below) AS fund_arrival_rate_status,
    yuan(fund_arrival_rate_above) AS fund_arrival_rate_numerator_amount,
    yuan(fund_arrival_rate_below) AS fund_arrival_rate_denominator_amount,
    rate(adjustment_rate_above, adjustment_rate_below) AS adjustment_rate,
    state(adjustment_rate_above, adjustment_rate_below) AS adjustment_rate_status,
    yuan(adjustment_rate_above) AS adjustment_rate_numerator_amount,
    yuan(adjustment_rate_below) AS adjustment_rate_denominator_amount,
    rate(unspent_rate_above, unspent_rate_below) AS unspent_rate,
    state(unspent_rate_above, unspent_rate_below) AS unspent_rate_status,
    yuan(unspent_rate_above) AS unspent_rate_numerator_amount,
    yuan(unspent_rate_below) AS unspent_rate_denominator_amount
  FROM year_sum;

-- Every budget line, carried-over line and payment under its classes: those of the line it names,
-- else its own, else those that all lines of its project share. What has none is not placed.
CREATE MACRO fund(name) AS CASE WHEN regexp_matches(name, '^[0-9]')
  THEN regexp_extract(name, '^[0-9]+') ELSE name END;
CREATE TABLE told AS
  SELECT division_code, fiscal_year, department_id, unit_id, project_id, line_id, function_code,
    economic_code, fund(fund_type) AS fund_type, fund_level, finance_office,
    budget_kind = 'carry_over' OR issued_amount IS NOT NULL AS tells, budget_kind AS kind,
    cents(budget_amount) AS amount, cents(issued_amount) AS issued
  FROM line;
CREATE TABLE of_line AS
  SELECT division_code, fiscal_year, line_id, min({'f': function_code, 'e': economic_code,
    'k': fund_type, 'l': fund_level, 'o': finance_office, 'tells': tells}) AS class
  FROM told WHERE line_id IS NOT NULL GROUP BY ALL;
CREATE MACRO shared(value) AS
  CASE WHEN count(value) = count(*) AND min(value) = max(value) THEN min(value) END;
CREATE MACRO agreed(value) AS
  count(value) = 0 OR (count(value) = count(*) AND min(value) = max(value));
CREATE TABLE of_project AS
  SELECT division_code, fiscal_year, department_id, unit_id, project_id,
    bool_or(kind = 'adjusted') AS has_whole, bool_or(kind = 'initial') AS has_initial,
    shared(function_code) AS f, agreed(function_code) AS f_agreed,
    shared(economic_code) AS e, agreed(economic_code) AS e_agreed,
    shared(fund_type) AS k, agreed(fund_type) AS k_agreed,
    shared(fund_level) AS l, agreed(fund_level) AS l_agreed,
    shared(finance_office) AS o, agreed(finance_office) AS o_agreed,
    shared(tells) AS t, agreed(tells) AS t_agreed
  FROM told GROUP BY ALL;
CREATE TABLE fact AS
  WITH every AS (
    SELECT division_code, fiscal_year, department_id, unit_id, project_id, NULL AS line_id,
      function_code, economic_code, fund_type, fund_level, finance_office, kind, amount, issued,
      NULL::BIGINT AS paid
    FROM told t WHERE kind <> 'carry_over' OR NOT EXISTS (
      SELECT 1 FROM carried c WHERE c.division_code = t.division_code
        AND c.fiscal_year = t.fiscal_year AND c.department_id = t.department_id
        AND c.unit_id = t.unit_id AND c.project_id = t.project_id)
    UNION ALL
    SELECT division_code, fiscal_year, department_id, unit_id, project_id, line_id, function_code,
      economic_code, fund_type, NULL, NULL, 'carried', cents(carry_over_amount), NULL, NULL
    FROM carried
    UNION ALL
    SELECT division_code, fiscal_year, department_id, unit_id, project_id, line_id, function_code,
      economic_code, fund_type, NULL, NULL, 'paid', NULL, NULL, cents(amount)
    FROM payment WHERE amount IS NOT NULL),
  placed AS (
    SELECT x.division_code, x.fiscal_year, x.department_id, x.unit_id, x.project_id, kind, amount,
      issued, paid, coalesce(has_whole, FALSE) AS has_whole,
      coalesce(has_whole AND NOT has_initial, FALSE) AS no_initial,
      kind NOT IN ('carried', 'paid') AS itself, class IS NOT NULL AS by_line,
      CASE WHEN itself THEN function_code ELSE coalesce(class.f, function_code, p.f) END AS f,
      CASE WHEN itself THEN economic_code ELSE coalesce(class.e, economic_code, p.e) END AS e,
      CASE WHEN itself THEN fund_type ELSE coalesce(class.k, fund_type, p.k) END AS k,
      CASE WHEN itself THEN fund_level ELSE coalesce(class.l, p.l) END AS l,
      CASE WHEN itself THEN finance_office ELSE coalesce(class.o, p.o) END AS o,
      coalesce(class.tells, p.t) AS tells,
      by_line OR function_code IS NOT NULL OR coalesce(f_agreed, FALSE) AS f_placed,
      by_line OR economic_code IS NOT NULL OR coalesce(e_agreed, FALSE) AS e_placed,
      (by_line OR fund_type IS NOT NULL OR coalesce(k_agreed, FALSE))
        AND (by_line OR coalesce(l_agreed, FALSE)) AS k_placed,
      by_line OR coalesce(o_agreed, FALSE) AS o_placed,
      by_line OR coalesce(t_agreed, FALSE) AS t_placed
    FROM every x
    LEFT JOIN of_line USING (division_code, fiscal_year, line_id)
    LEFT JOIN of_project p ON p.division_code = x.division_code AND p.fiscal_year = x.fiscal_year
      AND p.department_id = x.department_id AND p.unit_id = x.unit_id
      AND p.project_id = x.project_id)
  SELECT division_code, fiscal_year, department_id, unit_id, project_id, kind, amount, paid,
    has_whole, no_initial, f_placed, e_placed, k_placed, o_placed, t_placed, tells,
    CASE WHEN kind = 'carried' THEN NOT has_whole ELSE (kind = 'adjusted') = has_whole END AS counts,
    CASE WHEN kind IN ('carry_over', 'carried') THEN amount ELSE issued END AS issued,
    coalesce(f, '未分类') AS function_code, coalesce(e, '未分类') AS economic_code,
    coalesce(fund(k), '未分类') AS fund_type, coalesce(l, '未分类') AS fund_level,
    coalesce(o, '未分类') AS finance_office
  FROM placed;

-- Departments whose payments are known, and by which classes all but a hundredth of them is placed.
CREATE TABLE payer AS
  SELECT division_code, fiscal_year, department_id, count(paid) > 0 AS pays,
    coalesce(sum(paid), 0) AS total,
    abs(coalesce(sum(paid) FILTER (NOT f_placed), 0)) * 100 <= total AND pays AS function_code,
    abs(coalesce(sum(paid) FILTER (NOT e_placed), 0)) * 100 <= total AND pays AS economic_code,
    abs(coalesce(sum(paid) FILTER (NOT k_placed), 0)) * 100 <= total AND pays AS fund_type,
    abs(coalesce(sum(paid) FILTER (NOT o_placed), 0)) * 100 <= total AND pays AS finance_office,
    abs(coalesce(sum(paid) FILTER (NOT t_placed), 0)) * 100 <= total AND pays AS tells_issued
  FROM fact GROUP BY ALL;

-- Every score of a self-evaluation, as one of its department's and as one of the whole.
CREATE TABLE scored AS
  WITH kinds AS (
    SELECT division_code, fiscal_year, department_id, cents(adjusted_budget_amount) AS budget,
      adjusted_execution_rate AS rate, unnest([
        {'kind': 'declared', 'points': (declared_score * 10000)::BIGINT},
        {'kind': 'recomputed', 'points': (recomputed_score * 10000)::BIGINT}]) AS score
    FROM project_years WHERE submitted)
  SELECT division_code, fiscal_year, score.kind AS score_kind, score.points AS score, budget, rate,
    unnest(['department', 'jurisdiction']) AS group_kind,
    unnest([department_id, division_code]) AS group_id
  FROM kinds;
