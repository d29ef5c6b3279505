-- 自报等级与按规则重算的等级对照
-- Declared grades beside those recomputed under the rule set
SELECT fiscal_year, declared_grade, recomputed_grade, count(*) AS project_count
FROM project_years
WHERE declared_grade IS NOT NULL
GROUP BY ALL
ORDER BY fiscal_year, declared_grade, recomputed_grade NULLS LAST;
