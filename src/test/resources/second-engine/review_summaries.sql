-- Reviews of each kind of departments and of the whole, with how lists say they were chosen.
WITH chosen AS (
  SELECT division_code, fiscal_year, department_id, unit_id, project_id,
    list(DISTINCT remarks) AS bases
  FROM due WHERE regexp_matches(remarks, '抽查|抽取|抽选|抽样|抽中|随机|遴选|选取|重点评价|重点复核')
  GROUP BY ALL),
project AS (
  SELECT r.division_code, r.fiscal_year, evaluation_kind,
    list_aggregate(list_sort(bases), 'string_agg', '、') AS basis,
    (self_score * 10000)::BIGINT - (review_score * 10000)::BIGINT AS away,
    (abs(deviation_of_self_rate) * 1000000)::BIGINT AS of_self,
    (abs(deviation_of_review_rate) * 1000000)::BIGINT AS of_review,
    unnest([{'kind': 'department', 'id': r.department_id},
      {'kind': 'jurisdiction', 'id': r.division_code}]) AS party
  FROM review_deviations r
  LEFT JOIN chosen USING (division_code, fiscal_year, department_id, unit_id, project_id)),
summed AS (
  SELECT division_code, fiscal_year, party.kind AS group_kind, party.id AS group_id,
    evaluation_kind, count(*) AS reviewed_count, count(away) AS compared_count,
    list_sort(list(away) FILTER (away IS NOT NULL)) AS rising, sum(away) AS total,
    sum(abs(away)) AS distance, max(abs(away)) AS farthest, sum(of_self) AS self_total,
    count(of_self) AS self_count, sum(of_review) AS review_total, count(of_review) AS review_count,
    count(*) FILTER (away > 0) AS self_higher_count,
    string_agg(DISTINCT basis, '、' ORDER BY basis) AS sample_basis
  FROM project GROUP BY ALL)
SELECT division_code, fiscal_year, group_kind, group_id, evaluation_kind, reviewed_count,
  compared_count, points(share(total, compared_count)) AS mean_deviation_score,
  points(quartile(rising, 2)) AS median_deviation_score,
  points(share(distance, compared_count)) AS mean_absolute_deviation_score,
  points(farthest) AS largest_absolute_deviation_score, self_higher_count, sample_basis,
  millionths(share(self_total, self_count)) AS mean_deviation_of_self_rate,
  millionths(share(review_total, review_count)) AS mean_deviation_of_review_rate
FROM summed
