-- 2024年应评未报的项目清单，预算大的在前（前十个）
-- Ten largest projects that are due and not handed in
SELECT department_name, project_name, adjusted_budget_amount, due_basis
FROM project_years
WHERE fiscal_year = 2024 AND due AND NOT submitted
ORDER BY adjusted_budget_amount DESC NULLS LAST, project_id
LIMIT 10;
