-- 各年自评等级个数
-- How many projects declared which grade, by year
SELECT division_code, fiscal_year, excellent_count, good_count, fair_count, poor_count, mean_score
FROM jurisdiction_years
ORDER BY division_code, fiscal_year;
