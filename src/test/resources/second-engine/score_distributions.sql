-- Heaps, grades, money and shape of the scores of departments and of the whole.
WITH power AS (
  SELECT division_code, fiscal_year, group_kind, group_id, score_kind, count(*) AS n,
    sum(score)::HUGEINT AS s1, sum(score * score)::HUGEINT AS s2,
    sum(score * score * score)::HUGEINT AS s3, list_sort(list(score)) AS rising
  FROM scored WHERE score IS NOT NULL GROUP BY ALL),
shape AS (
  SELECT *, s2 * n - s1 * s1 AS spread, s3 * n * n - s1 * s2 * 3 * n + 2 * s1 * s1 * s1 AS lean,
    rising[(n + 1) // 2] + rising[n // 2 + 1] AS twice_median,
    list_sort([abs(2 * x - twice_median) FOR x IN rising]) AS far
  FROM power),
entropy AS (
  SELECT division_code, fiscal_year, group_kind, group_id, score_kind,
    log2(sum(times)) - sum(times * log2(times)) / sum(times) AS bits
  FROM (SELECT division_code, fiscal_year, group_kind, group_id, score_kind, score,
      count(*) AS times FROM scored WHERE score IS NOT NULL GROUP BY ALL)
  GROUP BY ALL),
-- Twice the average rank, less twice the mean rank: whole numbers.
ranked AS (
  SELECT *, 2 * rank() OVER (PARTITION BY division_code, fiscal_year, group_kind, group_id,
      score_kind ORDER BY score) + count(*) OVER score_tied - count(*) OVER one - 2
      AS x,
    2 * rank() OVER (PARTITION BY division_code, fiscal_year, group_kind, group_id,
      score_kind ORDER BY rate) + count(*) OVER rate_tied - count(*) OVER one - 2 AS y
  FROM scored WHERE score IS NOT NULL AND rate IS NOT NULL
  WINDOW one AS (PARTITION BY division_code, fiscal_year, group_kind, group_id, score_kind),
    score_tied AS (PARTITION BY division_code, fiscal_year, group_kind, group_id, score_kind, score),
    rate_tied AS (PARTITION BY division_code, fiscal_year, group_kind, group_id, score_kind, rate)),
paired AS (
  SELECT division_code, fiscal_year, group_kind, group_id, score_kind,
    CASE WHEN sum(x * x) > 0 AND sum(y * y) > 0
      THEN sum(x * y)::DOUBLE / (sqrt(sum(x * x)::DOUBLE) * sqrt(sum(y * y)::DOUBLE)) END AS rho
  FROM ranked GROUP BY ALL),
step AS (
  SELECT division_code, year AS fiscal_year, group_kind, group_id, score_kind, score,
    sum(late) AS up, sum(1 - late) AS down
  FROM (SELECT *, unnest([fiscal_year, fiscal_year + 1]) AS year, unnest([1, 0]) AS late
    FROM scored WHERE score IS NOT NULL)
  GROUP BY ALL),
climb AS (
  SELECT *, sum(up) OVER so_far AS above, sum(down) OVER so_far AS below, sum(up) OVER year_of AS n,
    sum(down) OVER year_of AS m, coalesce(lead(score) OVER (PARTITION BY division_code, fiscal_year, group_kind, group_id,
      score_kind ORDER BY score) - score, 0) AS width
  FROM step
  WINDOW year_of AS (PARTITION BY division_code, fiscal_year, group_kind, group_id, score_kind),
    so_far AS (PARTITION BY division_code, fiscal_year, group_kind, group_id, score_kind
      ORDER BY score)),
drift AS (
  SELECT division_code, fiscal_year, group_kind, group_id, score_kind,
    sum(abs(above * m - below * n) * width)::DOUBLE / any_value(n * m) / 10000 AS points,
    max(abs(above * m - below * n))::DOUBLE / any_value(n * m) AS share
  FROM climb WHERE n > 0 AND m > 0 GROUP BY ALL),
counted AS (
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
  CASE WHEN n > 1 THEN sqrt(spread::DOUBLE / (n * (n - 1))) / 10000 END AS standard_deviation,
  CASE WHEN n > 2 AND spread > 0 THEN lean::DOUBLE / (spread::DOUBLE * sqrt(spread::DOUBLE))
    * sqrt((n * (n - 1))::DOUBLE) / (n - 2) END AS skewness,
  points(quotient(far[(n + 1) // 2] + far[n // 2 + 1], 4, 1)) AS median_deviation_score,
  bits AS entropy_bits, rho AS score_rate_spearman, d.points AS drift_points,
  d.share AS drift_largest_share,
  coalesce(b.score_count, 0) AS previous_year_score_count, 'national-2020' AS rule_set_id,
  '1' AS rule_set_version
FROM counted c LEFT JOIN counted b ON b.division_code = c.division_code
  AND b.group_kind = c.group_kind AND b.group_id = c.group_id AND b.score_kind = c.score_kind
  AND b.fiscal_year = c.fiscal_year - 1
LEFT JOIN shape p ON p.division_code = c.division_code AND p.fiscal_year = c.fiscal_year
  AND p.group_kind = c.group_kind AND p.group_id = c.group_id AND p.score_kind = c.score_kind
LEFT JOIN entropy e ON e.division_code = c.division_code AND e.fiscal_year = c.fiscal_year
  AND e.group_kind = c.group_kind AND e.group_id = c.group_id AND e.score_kind = c.score_kind
LEFT JOIN paired r ON r.division_code = c.division_code AND r.fiscal_year = c.fiscal_year
  AND r.group_kind = c.group_kind AND r.group_id = c.group_id AND r.score_kind = c.score_kind
LEFT JOIN drift d ON d.division_code = c.division_code AND d.fiscal_year = c.fiscal_year
  AND d.group_kind = c.group_kind AND d.group_id = c.group_id AND d.score_kind = c.score_kind
