-- 靠名称而不是代码与台账对上的项目
-- Projects that were matched to a ledger by name, by rule and certainty
SELECT fiscal_year, link_rule, link_certainty, count(*) AS project_count
FROM project_links
GROUP BY ALL
ORDER BY fiscal_year, link_rule, link_certainty;
