-- 2024年应评未报最多的部门
-- Departments with due evaluations missing in 2024
SELECT department_name, due_count, due_submitted_count, due_missing_count, completion_rate
FROM evaluation_completions
WHERE fiscal_year = 2024 AND due_missing_count > 0
ORDER BY due_missing_count DESC, department_id;
