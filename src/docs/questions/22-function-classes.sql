-- 2024年预算最多的十个功能分类及其支付率
-- Ten functional classes with the largest budget of 2024
SELECT function_code, ledger_budget_amount, paid_amount, budget_payment_rate
FROM function_years
WHERE fiscal_year = 2024
ORDER BY ledger_budget_amount DESC, function_code
LIMIT 10;
