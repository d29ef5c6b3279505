-- Declared and recomputed scores of every group that has a self-evaluation.
WITH grouped AS (
  SELECT division_code, fiscal_year, adjusted_budget_amount, declared_score, recomputed_score,
    rule_set_id, rule_set_version,
    unnest([{'kind': 'jurisdiction', 'id': division_code}, {'kind': 'department', 'id': department_id},
      {'kind': 'unit', 'id': unit_id}, {'kind': 'finance_office', 'id': finance_office},
      {'kind': 'project_category', 'id': project_category},
      {'kind': 'fund_level', 'id': fund_level}]) AS grouping_of
  FROM project_years WHERE submitted),
told AS (
  SELECT division_code, fiscal_year, grouping_of.kind AS group_kind, grouping_of.id AS group_id,
    cents(adjusted_budget_amount) AS budget, rule_set_id, rule_set_version,
    unnest([{'kind': 'declared', 'points': (declared_score * 10000)::BIGINT},
      {'kind': 'recomputed', 'points': (recomputed_score * 10000)::BIGINT}]) AS score
  FROM grouped WHERE grouping_of.id IS NOT NULL),
summed AS (
  SELECT division_code, fiscal_year, group_kind, group_id, score.kind AS score_kind,
    count(score.points) AS score_count, count(*) - count(score.points) AS no_score_count,
    sum(score.points) AS total, sum(score.points::HUGEINT * budget) FILTER (budget > 0) AS weighed,
    sum(budget) FILTER (budget > 0 AND score.points IS NOT NULL) AS weights,
    min(score.points) AS lowest, max(score.points) AS highest,
    list_sort(list(score.points) FILTER (score.points IS NOT NULL)) AS rising,
    count(*) FILTER (grade(score.points) = '优') AS excellent_count,
    count(*) FILTER (grade(score.points) = '良') AS good_count,
    count(*) FILTER (grade(score.points) = '中') AS fair_count,
    count(*) FILTER (grade(score.points) = '差') AS poor_count,
    count(*) FILTER (score.points = 1000000) AS full_score_count,
    string_agg(DISTINCT rule_set_id, '、' ORDER BY rule_set_id) AS rule_set_id,
    string_agg(DISTINCT rule_set_version, '、' ORDER BY rule_set_version) AS rule_set_version
  FROM told GROUP BY ALL)
SELECT division_code, fiscal_year, group_kind, group_id, score_kind, score_count, no_score_count,
  points(share(total, score_count)) AS mean_score,
  points(share(weighed, weights)) AS weighted_mean_score,
  points(lowest) AS lowest_score, points(quartile(rising, 1)) AS lower_quartile_score,
  points(quartile(rising, 2)) AS median_score, points(quartile(rising, 3)) AS upper_quartile_score,
  points(highest) AS highest_score, excellent_count, good_count, fair_count, poor_count,
  full_score_count, rule_set_id, rule_set_version
FROM summed
