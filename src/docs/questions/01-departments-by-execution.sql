-- 2024年各部门预算执行率（Σ÷Σ），由高到低
-- Execution rates of departments in 2024, highest first
SELECT department_name, adjusted_budget_amount, executed_amount, adjusted_execution_rate
FROM department_years
WHERE fiscal_year = 2024 AND division_code = '533122000' AND scope = '汇总'
ORDER BY adjusted_execution_rate DESC NULLS LAST, department_id;
