-- 各年付给自然人的笔数和金额（姓名已脱敏）
-- Payments to natural persons by year; names are masked
SELECT division_code, fiscal_year, count(*) AS payment_count, count(DISTINCT payee_name) AS person_count,
  sum(amount) AS paid_amount
FROM payment_facts
WHERE payee_is_person AND amount IS NOT NULL
GROUP BY ALL
ORDER BY division_code, fiscal_year;
