-- 2024年超出95%界限的部门（多个部门时偶然超出属正常，见99.8%界限）
-- Departments beyond the 95% limits in 2024; among many, some are so by chance
SELECT measure_name, department_name, observed_value, funnel_lower_95, funnel_upper_95
FROM department_comparisons
WHERE fiscal_year = 2024
  AND (observed_value < funnel_lower_95 OR observed_value > funnel_upper_95)
ORDER BY measure_name, department_id;
