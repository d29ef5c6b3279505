-- Reviews beside the self-evaluation of the same project-year.
WITH beside AS (
  SELECT r.division_code, r.fiscal_year, r.department_id, r.unit_id, r.project_id,
    coalesce(r.project_name, s.project_name) AS project_name, r.evaluation_kind,
    (coalesce(s.declared_score, r.self_score) * 10000)::BIGINT AS self,
    CASE WHEN s.declared_score IS NOT NULL THEN 'self_evaluation'
      WHEN r.self_score IS NOT NULL THEN 'review_sheet' END AS self_score_basis,
    (r.declared_score * 10000)::BIGINT AS review, r.adjusted_budget_amount,
    r.delivery_id AS review_delivery_id, r.source_block_id AS review_source_block_id
  FROM form r LEFT JOIN (FROM form WHERE evaluation_kind = '自评') s
    USING (division_code, fiscal_year, department_id, unit_id, project_id)
  WHERE r.evaluation_kind <> '自评')
SELECT * EXCLUDE (self, review), points(self) AS self_score, points(review) AS review_score,
  points(self - review) AS deviation_score,
  sign(self - review) * rate(abs(self - review), self) AS deviation_of_self_rate,
  sign(self - review) * rate(abs(self - review), review) AS deviation_of_review_rate
FROM beside
