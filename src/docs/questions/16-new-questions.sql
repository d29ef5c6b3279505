-- 与上年相比新出现的疑点
-- Questions of 2024 that the same project did not have a year before
SELECT change_status, count(*) AS question_count
FROM flag_changes
WHERE fiscal_year = 2024
GROUP BY change_status
ORDER BY change_status;
