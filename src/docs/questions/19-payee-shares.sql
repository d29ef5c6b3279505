-- 2024年在一个部门收款占比最高的收款人（前十个）
-- Ten payees with the largest share of a department's payments in 2024
SELECT department_id, payee_name, payment_count, paid_amount, share_rate
FROM payee_years
WHERE fiscal_year = 2024
ORDER BY share_rate DESC NULLS LAST, department_id, payee_name
LIMIT 10;
