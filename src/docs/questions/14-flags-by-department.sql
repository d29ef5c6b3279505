-- 2024年各部门疑点条数
-- Questions of 2024 by department
SELECT department_name, count(*) AS question_count,
  count(DISTINCT project_id) AS project_count
FROM flags
WHERE fiscal_year = 2024 AND project_id IS NOT NULL
GROUP BY department_id, department_name
ORDER BY question_count DESC, department_id;
