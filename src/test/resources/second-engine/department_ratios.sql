-- Ratios of whole departments, from the lines, carry-overs and payments of a year and those beside it.
WITH told AS (
  SELECT *, NOT has_whole AND kind NOT IN ('initial', 'carry_over', 'carried', 'adjusted', 'paid')
      AS further,
    further AND fund_level NOT IN ('central', 'province', 'prefecture') AS decided
  FROM fact),
of_year AS (
  SELECT division_code, fiscal_year, department_id,
    coalesce(sum(amount) FILTER (counts), 0) AS budget,
    coalesce(sum(amount) FILTER (kind = 'initial' AND NOT has_whole), 0) AS changed,
    coalesce(sum(amount) FILTER (kind = 'adjusted'), 0) AS whole,
    coalesce(sum(amount) FILTER (further), 0) AS net,
    coalesce(sum(abs(amount)) FILTER (decided), 0) AS adjusted,
    coalesce(sum(amount) FILTER (decided AND kind NOT IN ('addition', 'reduction')
      AND amount >= 0), 0) AS moved_in,
    coalesce(sum(amount) FILTER (decided AND kind NOT IN ('addition', 'reduction')
      AND amount < 0), 0) AS moved_out,
    coalesce(sum(amount) FILTER (kind IN ('carry_over', 'carried')), 0) AS brought,
    coalesce(sum(issued) FILTER (counts), 0) AS issued, coalesce(sum(paid), 0) AS paid,
    coalesce(sum(paid) FILTER (tells), 0) AS paid_on_issued,
    coalesce(sum(paid) FILTER (economic_code IN ('30212', '30217', '30231', '31013')), 0)
      AS three_public
  FROM told GROUP BY ALL),
known AS (
  SELECT y.* REPLACE (CASE WHEN pays THEN paid END AS paid,
      CASE WHEN p.economic_code THEN three_public END AS three_public,
      CASE WHEN p.tells_issued THEN paid_on_issued END AS paid_on_issued),
    CASE WHEN whole = 0 OR changed <> 0 THEN changed END AS initial,
    least(moved_in, -moved_out) AS moved
  FROM of_year y JOIN payer p USING (division_code, fiscal_year, department_id)),
of_projects AS (
  SELECT division_code, fiscal_year, department_id,
    sum(cents(ledger_budget_amount)) FILTER (public_cost) AS cost_budget,
    sum(cents(paid_amount)) FILTER (public_cost) AS cost_paid,
    sum(cents(ledger_initial_budget_amount)) FILTER (public_cost) AS cost_initial,
    sum(cents(paid_amount)) FILTER (public_cost AND ledger_initial_budget_amount IS NOT NULL)
      AS cost_controlled,
    sum(cents(ledger_budget_amount)) FILTER (procurement) AS procurement_budget,
    sum(cents(paid_amount)) FILTER (procurement) AS procurement_paid
  FROM (SELECT *, starts_with(project_category, '21') AS public_cost FROM project_years
    WHERE ledger_budget_amount IS NOT NULL AND paid_amount IS NOT NULL)
  GROUP BY ALL),
beside AS (
  SELECT k.*, o.* EXCLUDE (division_code, fiscal_year, department_id), b.three_public AS last_public,
    a.brought AS carried_out
  FROM known k
  LEFT JOIN of_projects o USING (division_code, fiscal_year, department_id)
  LEFT JOIN known b ON b.division_code = k.division_code AND b.department_id = k.department_id
    AND b.fiscal_year = k.fiscal_year - 1
  LEFT JOIN known a ON a.division_code = k.division_code AND a.department_id = k.department_id
    AND a.fiscal_year = k.fiscal_year + 1),
ratio AS (
  SELECT division_code, fiscal_year, department_id, unnest([
    {'name': 'budget_completion', 'caption': '预算完成率＝实际支付数÷台账预算数', 'above': paid,
      'below': budget, 'change': FALSE, 'why': NULL},
    {'name': 'payment_progress', 'caption': '支付进度率＝实际支付数÷指标下达数（下达数已知的指标）',
      'above': paid_on_issued, 'below': CASE WHEN paid IS NOT NULL THEN issued END, 'change': FALSE,
      'why': CASE WHEN paid IS NOT NULL AND paid_on_issued IS NULL THEN 'PAYMENT_NOT_PLACED' END},
    {'name': 'carry_over', 'caption': '结转率＝结转下年数÷台账预算数', 'above': carried_out,
      'below': budget, 'change': FALSE, 'why': NULL},
    {'name': 'carry_over_change', 'caption': '结转变动率＝（结转下年数－上年结转数）÷上年结转数',
      'above': carried_out - brought, 'below': brought, 'change': TRUE, 'why': NULL},
    {'name': 'adjustment',
      'caption': '预算调整率＝（追加＋|追减|＋结构调整）÷年初预算数（不含上级资金；逐笔列示调整的项目）',
      'above': adjusted - moved, 'below': initial, 'change': FALSE, 'why': NULL},
    {'name': 'structural_adjustment',
      'caption': '结构调整率＝部门内调入与调出中较小者÷年初预算数（不含上级资金；逐笔列示调整的项目）',
      'above': moved, 'below': initial, 'change': FALSE, 'why': NULL},
    {'name': 'net_addition', 'caption': '净追加率＝（追加－|追减|）÷年初预算数（逐笔列示调整的项目）',
      'above': net, 'below': initial, 'change': TRUE, 'why': NULL},
    {'name': 'three_public_change',
      'caption': '三公经费变动率＝（本年支付－上年支付）÷上年支付（经济分类30212、30217、30231、31013）',
      'above': three_public - last_public, 'below': last_public, 'change': TRUE, 'why': NULL},
    {'name': 'public_cost', 'caption': '公用经费支付率＝公用经费项目支付数÷其台账预算数',
      'above': cost_paid, 'below': cost_budget, 'change': FALSE, 'why': NULL},
    {'name': 'public_cost_control', 'caption': '公用经费控制率＝公用经费项目支付数÷其年初预算安排数',
      'above': cost_controlled, 'below': cost_initial, 'change': FALSE, 'why': NULL},
    {'name': 'procurement', 'caption': '政府采购执行率＝政府采购项目支付数÷其台账预算数',
      'above': procurement_paid, 'below': procurement_budget, 'change': FALSE, 'why': NULL},
    {'name': 'staff', 'caption': '在职人员控制率＝在职人员数÷编制数', 'above': NULL, 'below': NULL,
      'change': FALSE, 'why': 'NOT_TAKEN_IN'}], recursive := true)
  FROM beside),
fallen AS (
  SELECT *, change AND above < 0 AND below >= 0 AS falls, abs(above) AS size FROM ratio)
SELECT division_code, fiscal_year, department_id, name AS ratio_name, caption AS ratio_caption,
  yuan(above) AS numerator_amount, yuan(below) AS denominator_amount,
  CASE WHEN why IS NULL THEN CASE WHEN falls THEN -rate(size, below) ELSE rate(above, below) END END
    AS ratio_rate,
  CASE WHEN why IS NOT NULL THEN why WHEN falls AND below = 0 THEN 'ZERO_BUDGET'
    WHEN falls THEN state(size, below) ELSE state(above, below) END AS ratio_rate_status
FROM fallen
