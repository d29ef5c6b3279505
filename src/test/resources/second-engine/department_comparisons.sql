-- Departments beside their peers, as far as closed formulas go: values, sizes, peer groups, funnel
-- limits with the variance between departments, and Wilson's interval of a share.
WITH RECURSIVE project AS (
  SELECT *, left(coalesce(function_code, ''), 3) AS class, CASE WHEN bonds IS NOT NULL THEN bonds
    ELSE regexp_matches(coalesce(fund_type, ''), '债券|专项债|一般债($|[^务])')
      OR regexp_matches(coalesce(project_name, ''), '债券|专项债|一般债($|[^务])') END AS of_bonds
  FROM project_years),
department AS (
  SELECT division_code, fiscal_year, department_id, min(department_name) AS department_name,
    count(*) AS projects, count(*) FILTER (of_bonds) AS bond_count,
    coalesce(sum(cents(adjusted_budget_amount)) FILTER (NOT of_bonds), 0) AS budget,
    min(year_closed) AS year_closed, min(as_of_date) AS as_of_date
  FROM project GROUP BY ALL),
classed AS (
  SELECT division_code, fiscal_year, department_id, first(class ORDER BY money DESC, class) AS class
  FROM (SELECT division_code, fiscal_year, department_id, class,
      sum(coalesce(cents(adjusted_budget_amount), 0)) AS money
    FROM project WHERE NOT of_bonds GROUP BY ALL)
  GROUP BY ALL),
kind AS (
  SELECT *, regexp_replace(regexp_replace(trim(department_name), '[(（][^)）]*[)）]$', ''),
      '(本级|机关)$', '') AS plain_name,
    CASE
      WHEN plain_name IS NULL THEN '未知'
      WHEN regexp_matches(plain_name,
        '(乡|镇)(人民政府)?$|街道(办事处)?$|(乡|镇|街道).{0,6}(政府|办事处)$') THEN '乡镇'
      WHEN regexp_matches(plain_name,
        '学校|中学|小学|幼儿园|完小|[一二三]中$|学院$|大学$|教学点') THEN '学校'
      WHEN regexp_matches(plain_name,
        '卫生院|医院|妇幼保健|疾病预防控制|疾控中心|卫生服务中心|卫生室') THEN '医疗卫生机构'
      WHEN regexp_matches(plain_name, '公司|集团|厂$') THEN '国有企业'
      WHEN regexp_matches(plain_name, '局$|委$|委员会|办公室$|办$|部$|政府$|人大|政协|法院|检察院'
        || '|联合会$|工会$|妇联$|团委$|协会$') THEN '党政机关'
      WHEN regexp_matches(plain_name, '(中心|站|所|馆|院|队|社|处|台)$') THEN '事业单位'
      ELSE '未知' END AS department_kind
  FROM department),
measure AS (
  SELECT unnest([
    {'name': 'execution_rate', 'caption': '预算执行率', 'form': 'ratio_of_sums', 'scale': 100},
    {'name': 'payment_rate', 'caption': '资金支付率（按下达数）', 'form': 'ratio_of_sums',
      'scale': 100},
    {'name': 'budget_payment_rate', 'caption': '资金支付率（按全年预算数）',
      'form': 'ratio_of_sums', 'scale': 100},
    {'name': 'low_execution_share', 'caption': '低执行项目占比', 'form': 'proportion', 'scale': 1},
    {'name': 'completion_share', 'caption': '自评完成率', 'form': 'proportion', 'scale': 1},
    {'name': 'declared_score', 'caption': '自评平均分', 'form': 'mean', 'scale': 10000},
    {'name': 'score_without_execution', 'caption': '剔除执行率后得分率', 'form': 'ratio_of_sums',
      'scale': 10000}], recursive := true)),
told AS (
  SELECT division_code, fiscal_year, department_id, name, CASE name
      WHEN 'execution_rate' THEN cents(executed_amount)
      WHEN 'payment_rate' THEN cents(paid_amount)
      WHEN 'budget_payment_rate' THEN cents(paid_amount)
      WHEN 'low_execution_share' THEN (adjusted_execution_rate < 0.8)::BIGINT
      WHEN 'completion_share' THEN submitted::BIGINT
      WHEN 'declared_score' THEN (declared_score * 10000)::BIGINT
      ELSE CASE WHEN execution_weight < 100
        THEN ((declared_score - execution_score) * 10000)::BIGINT END END AS above,
    CASE name
      WHEN 'execution_rate' THEN cents(adjusted_budget_amount)
      WHEN 'payment_rate' THEN cents(issued_amount)
      WHEN 'budget_payment_rate' THEN cents(adjusted_budget_amount)
      WHEN 'low_execution_share' THEN 1
      WHEN 'completion_share' THEN CASE WHEN due THEN 1 END
      WHEN 'declared_score' THEN 10000 WHEN 'score_without_execution' THEN ((100 - execution_weight) * 10000)::BIGINT END AS below
  FROM project, (SELECT name FROM measure) WHERE NOT of_bonds),
part AS (SELECT * REPLACE (above::HUGEINT AS above, below::HUGEINT AS below) FROM told
  WHERE above IS NOT NULL AND below IS NOT NULL),
summed AS (
  SELECT division_code, fiscal_year, department_id, name, count(*) AS n, sum(above) AS above,
    sum(below) AS below, sum(below::DOUBLE * below) AS squares
  FROM part GROUP BY ALL),
spread_of AS (
  SELECT division_code, fiscal_year, department_id, name,
    sum(pow((p.above - s.above::DOUBLE / s.below * p.below) / s.below, 2)) AS distances,
    sum(pow(p.below::DOUBLE / s.below, 2)) AS w2, sum(pow(p.below::DOUBLE / s.below, 3)) AS w3
  FROM part p JOIN summed s USING (division_code, fiscal_year, department_id, name)
  WHERE s.below > 0 GROUP BY ALL),
observed AS (
  SELECT k.*, m.name, m.caption, m.form, m.scale, coalesce(class, '') AS class, coalesce(n, 0) AS n,
    coalesce(above, 0) AS above, coalesce(below, 0) AS below,
    CASE WHEN below > 0 THEN above::DOUBLE / below END AS value,
    CASE WHEN below > 0 THEN below::DOUBLE * below / squares END AS effective_count,
    CASE WHEN n > 1 AND w2 - 2 * w3 + w2 * w2 > 1e-12
      THEN distances / (w2 - 2 * w3 + w2 * w2) END AS spread
  FROM kind k CROSS JOIN measure m
  LEFT JOIN classed USING (division_code, fiscal_year, department_id)
  LEFT JOIN summed s USING (division_code, fiscal_year, department_id, name)
  LEFT JOIN spread_of USING (division_code, fiscal_year, department_id, name)),
comparable AS (SELECT * FROM observed WHERE value IS NOT NULL AND n >= 5),
class_count AS (
  SELECT division_code, fiscal_year, name, department_kind, class, count(*) AS size
  FROM comparable GROUP BY ALL),
class_size AS (
  SELECT *, sum(size) OVER kin AS whole, row_number() OVER (PARTITION BY division_code, fiscal_year,
    name, department_kind ORDER BY class) AS place
  FROM class_count WINDOW kin AS (PARTITION BY division_code, fiscal_year, name, department_kind)),
-- Class after class in order: one stands alone where it is large and enough remain.
narrowed AS (
  SELECT division_code, fiscal_year, name, department_kind, class, place, size,
    class <> '' AND size >= 10 AND (whole - size = 0 OR whole - size >= 5) AS alone,
    whole - CASE WHEN alone THEN size ELSE 0 END AS remaining
  FROM class_size WHERE place = 1
  UNION ALL
  SELECT c.division_code, c.fiscal_year, c.name, c.department_kind, c.class, c.place, c.size,
    c.class <> '' AND c.size >= 10
      AND (b.remaining - c.size = 0 OR b.remaining - c.size >= 5) AS alone_here,
    b.remaining - CASE WHEN alone_here THEN c.size ELSE 0 END
  FROM narrowed b JOIN class_size c ON c.division_code = b.division_code
    AND c.fiscal_year = b.fiscal_year AND c.name = b.name
    AND c.department_kind = b.department_kind AND c.place = b.place + 1),
grouped AS (
  SELECT c.*, alone, c.department_kind || CASE WHEN alone THEN '·' || c.class ELSE '' END AS peers
  FROM comparable c
  JOIN narrowed USING (division_code, fiscal_year, name, department_kind, class)),
halved AS (
  SELECT *, count(*) OVER peer AS whole, row_number() OVER (PARTITION BY division_code, fiscal_year,
      name, peers ORDER BY budget DESC, department_id) AS nth
  FROM grouped WINDOW peer AS (PARTITION BY division_code, fiscal_year, name, peers)),
sized AS (
  SELECT * REPLACE (peers || CASE WHEN whole < 40 THEN ''
      WHEN nth <= (whole + 1) // 2 THEN '·较大' ELSE '·较小' END AS peers),
    CASE WHEN alone THEN 'kind_and_function' ELSE 'kind' END AS whole_basis,
    CASE WHEN whole < 40 THEN whole_basis WHEN alone THEN 'kind_function_and_size'
      ELSE 'kind_and_size' END AS peer_basis
  FROM halved),
aimed AS (
  SELECT *, count(*) OVER one AS peer_count,
    sum(effective_count * value) OVER one / sum(effective_count) OVER one AS target,
    CASE WHEN form = 'proportion' THEN target * (1 - target)
      ELSE coalesce(sum((n - 1) * spread) OVER one / nullif(sum(CASE WHEN spread IS NOT NULL
        THEN n - 1 END) OVER one, 0), 0) END AS variance
  FROM sized WINDOW one AS (PARTITION BY division_code, fiscal_year, name, peers)),
scaled AS (
  SELECT *, sqrt(variance / effective_count) AS error, (value - target) / error AS z,
    effective_count / variance AS weight
  FROM aimed WHERE peer_count >= 5 AND variance > 0),
tamed AS (
  SELECT division_code, fiscal_year, name, peers, quantile_cont(z, 0.1) AS low,
    quantile_cont(z, 0.9) AS high, sum(weight) - sum(weight * weight) / sum(weight) AS scale_of,
    sum(weight * value) / sum(weight) AS middle, count(*) AS k
  FROM scaled GROUP BY ALL),
squared AS (
  SELECT division_code, fiscal_year, name, peers, avg(pow(least(greatest(z, low), high), 2)) AS phi,
    sum(weight * pow(value - middle, 2)) AS apart, any_value(k) AS k,
    any_value(scale_of) AS scale_of
  FROM scaled JOIN tamed USING (division_code, fiscal_year, name, peers)
  GROUP BY division_code, fiscal_year, name, peers),
dispersed AS (
  SELECT *, greatest(0, (k * phi - (k - 1)) / scale_of) AS funnel_variance,
    greatest(0, (apart - (k - 1)) / scale_of) AS dl
  FROM squared),
judged AS (
  SELECT s.*, phi, funnel_variance, dl, sqrt(error * error + funnel_variance) AS wide,
    CASE form WHEN 'proportion' THEN 1 WHEN 'mean' THEN 100 ELSE 'inf'::DOUBLE END AS most
  FROM scaled s JOIN dispersed USING (division_code, fiscal_year, name, peers)),
limited AS (
  SELECT *, 1.959963984540054 AS z95, 3.090232306167813 AS z998,
    least(greatest(0, target - z95 * error), most) AS c_lower_95,
    greatest(c_lower_95, least(most, target + z95 * error)) AS c_upper_95,
    least(greatest(0, target - z998 * error), most) AS c_lower_998,
    greatest(c_lower_998, least(most, target + z998 * error)) AS c_upper_998,
    least(greatest(0, target - z95 * wide), most) AS f_lower_95,
    greatest(f_lower_95, least(most, target + z95 * wide)) AS f_upper_95,
    least(greatest(0, target - z998 * wide), most) AS f_lower_998,
    greatest(f_lower_998, least(most, target + z998 * wide)) AS f_upper_998
  FROM judged),
wilson AS (
  SELECT division_code, fiscal_year, department_id, name, 1.959963984540054 AS w,
    1 + w * w / n AS stretch, (value + w * w / (2 * n)) / stretch AS middle,
    w / stretch * sqrt(value * (1 - value) / n + w * w / (4.0 * n * n)) AS reach
  FROM observed WHERE form = 'proportion' AND n > 0),
together AS (
  SELECT o.*, a.peers AS asked, a.peer_count AS asked_count, a.variance AS asked_variance,
    CASE WHEN o.value IS NULL THEN 'NO_VALUE' WHEN o.n < 5 THEN 'TOO_FEW_PROJECTS'
      WHEN a.peer_count < 5 THEN 'TOO_FEW_PEERS' WHEN NOT a.variance > 0 THEN 'NO_VARIANCE'
      ELSE 'OK' END AS status
  FROM observed o LEFT JOIN aimed a USING (division_code, fiscal_year, department_id, name))
SELECT division_code, fiscal_year, department_id, name AS measure_name, t.department_name,
  t.caption AS measure_caption, t.form AS measure_kind,
  CASE WHEN t.value IS NOT NULL THEN millionths(quotient(t.above, t.below, 1000000)) END
    AS observed_value,
  millionths(t.above * (1000000 // t.scale)) AS numerator_quantity,
  millionths(t.below * (1000000 // t.scale)) AS denominator_quantity,
  t.n AS project_count, t.projects - t.bond_count - t.n AS left_out_count, t.bond_count,
  5 AS minimum_count, t.effective_count, CASE WHEN reach IS NOT NULL THEN greatest(0, middle - reach) END
    AS interval_lower,
  CASE WHEN reach IS NOT NULL THEN least(1, middle + reach) END AS interval_upper, t.department_kind,
  l.peers AS peer_group, l.peer_basis, l.peer_count, t.status AS comparison_status,
  l.target AS target_value, l.error AS standard_error, l.phi AS overdispersion_factor,
  l.funnel_variance, l.dl AS dersimonian_laird_variance,
  CASE WHEN l.form <> 'proportion' THEN c_lower_95 END AS chance_lower_95,
  CASE WHEN l.form <> 'proportion' THEN c_upper_95 END AS chance_upper_95,
  CASE WHEN l.form <> 'proportion' THEN c_lower_998 END AS chance_lower_998,
  CASE WHEN l.form <> 'proportion' THEN c_upper_998 END AS chance_upper_998,
  f_lower_95 AS funnel_lower_95, f_upper_95 AS funnel_upper_95, f_lower_998 AS funnel_lower_998,
  f_upper_998 AS funnel_upper_998,
  CASE WHEN l.value IS NULL THEN NULL WHEN l.value < f_lower_998 THEN 'below_998'
    WHEN l.value > f_upper_998 THEN 'above_998' WHEN l.value < f_lower_95 THEN 'below_95'
    WHEN l.value > f_upper_95 THEN 'above_95' ELSE 'inside' END AS funnel_position,
  CASE WHEN name IN ('declared_score', 'score_without_execution') THEN 'SELF_DECLARED'
    ELSE t.status END AS rank_status,
  'national-2020' AS rule_set_id, '1' AS rule_set_version, t.year_closed, t.as_of_date
FROM together t
LEFT JOIN limited l USING (division_code, fiscal_year, department_id, name)
LEFT JOIN wilson USING (division_code, fiscal_year, department_id, name)
