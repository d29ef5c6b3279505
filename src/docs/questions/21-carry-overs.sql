-- 结转资金按年限
-- Carried-over money by age
SELECT fiscal_year, age_group, sum(line_count) AS line_count,
  sum(carry_over_amount) AS carry_over_amount, sum(remaining_amount) AS remaining_amount
FROM carry_over_ages
GROUP BY ALL
ORDER BY fiscal_year, age_group;
