-- 数字检验适用于哪些组，结论如何
-- Which groups the tests of digits apply to, and how they conform
SELECT fiscal_year, test_name, applicability_status, conformity, count(*) AS group_count
FROM digit_tests
GROUP BY ALL
ORDER BY fiscal_year, test_name, applicability_status, conformity NULLS LAST;
