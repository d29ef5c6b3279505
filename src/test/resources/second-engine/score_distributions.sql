-- Heaps, grades and money of the scores of departments and of the whole.
WITH counted AS (
  SELECT division_code, fiscal_year, group_kind, group_id, score_kind,
    count(score) AS score_count, count(DISTINCT score) AS distinct_score_count,
    count(*) FILTER (score = 600000) AS at_60_count, count(*) FILTER (score = 800000) AS at_80_count,
    count(*) FILTER (score = 900000) AS at_90_count, count(*) FILTER (score = 950000) AS at_95_count,
    count(*) FILTER (score = 980000) AS at_98_count,
    count(*) FILTER (score = 1000000) AS at_100_count,
    coalesce(sum(budget) FILTER (score IS NOT NULL), 0) AS graded,
    count(*) FILTER (grade(score) = '优') AS excellent_count,
    count(*) FILTER (grade(score) = '良') AS good_count,
    count(*) FILTER (grade(score) = '中') AS fair_count,
    count(*) FILTER (grade(score) = '差') AS poor_count,
    coalesce(sum(budget) FILTER (grade(score) = '优'), 0) AS excellent,
    coalesce(sum(budget) FILTER (grade(score) = '良'), 0) AS good,
    coalesce(sum(budget) FILTER (grade(score) = '中'), 0) AS fair,
    coalesce(sum(budget) FILTER (grade(score) = '差'), 0) AS poor,
    count(*) FILTER (score IS NOT NULL AND rate IS NOT NULL) AS score_rate_pair_count
  FROM scored GROUP BY ALL)
SELECT c.* EXCLUDE (graded, excellent, good, fair, poor),
  rate(c.at_60_count + c.at_80_count + c.at_90_count + c.at_95_count + c.at_98_count
    + c.at_100_count, c.score_count) AS round_score_share_rate,
  yuan(c.graded) AS graded_budget_amount, yuan(c.excellent) AS excellent_budget_amount,
  yuan(c.good) AS good_budget_amount, yuan(c.fair) AS fair_budget_amount,
  yuan(c.poor) AS poor_budget_amount, rate(c.excellent, c.graded) AS excellent_budget_share_rate,
  rate(c.good, c.graded) AS good_budget_share_rate,
  rate(c.fair, c.graded) AS fair_budget_share_rate,
  rate(c.poor, c.graded) AS poor_budget_share_rate,
  coalesce(b.score_count, 0) AS previous_year_score_count, 'national-2020' AS rule_set_id,
  '1' AS rule_set_version
FROM counted c LEFT JOIN counted b ON b.division_code = c.division_code
  AND b.group_kind = c.group_kind AND b.group_id = c.group_id AND b.score_kind = c.score_kind
  AND b.fiscal_year = c.fiscal_year - 1
