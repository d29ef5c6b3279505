-- 自报分与重算分相差最大的十个项目
-- Ten projects whose declared and recomputed scores differ most
SELECT fiscal_year, department_name, project_name, declared_score, recomputed_score,
  declared_score - recomputed_score AS difference
FROM project_years
WHERE declared_score IS NOT NULL AND recomputed_score IS NOT NULL
ORDER BY abs(declared_score - recomputed_score) DESC, fiscal_year, project_id
LIMIT 10;
