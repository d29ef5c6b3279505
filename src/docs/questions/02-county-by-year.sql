-- 各年全县预算、执行、支付和项目数
-- Budget, execution, payments and projects of each division and year
SELECT division_code, fiscal_year, project_count, adjusted_budget_amount, executed_amount,
  adjusted_execution_rate, paid_amount, issued_payment_rate
FROM jurisdiction_years
ORDER BY division_code, fiscal_year;
