-- How many scores of departments and of the whole lie on each half point.
SELECT division_code, fiscal_year, group_kind, group_id, score_kind,
  (score // 5000 * 5000 * 0.0001)::DECIMAL(7, 4) AS bin_score, count(*) AS project_count,
  yuan(coalesce(sum(budget), 0)) AS budget_amount
FROM scored WHERE score IS NOT NULL
GROUP BY ALL
