-- 2024年各级资金（中央、省、州、县）的预算和支付率
-- Budget and payment rate of 2024 by level of fund
SELECT fund_level, sum(ledger_budget_amount) AS ledger_budget_amount, sum(paid_amount) AS paid_amount,
  CAST(sum(paid_amount) / nullif(sum(ledger_budget_amount), 0) AS DECIMAL(12, 6)) AS rate
FROM fund_years
WHERE fiscal_year = 2024
GROUP BY fund_level
ORDER BY fund_level NULLS LAST;
