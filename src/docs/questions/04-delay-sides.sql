-- 2024年滞留责任环节各有多少项目、多少钱
-- Projects and unpaid money of 2024 by the side that holds the money
SELECT delay_side, count(*) AS project_count, sum(unpaid_amount) AS unpaid_amount
FROM project_years
WHERE fiscal_year = 2024 AND division_code = '533122000'
GROUP BY delay_side
ORDER BY delay_side NULLS LAST;
