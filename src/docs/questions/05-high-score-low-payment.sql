-- 自评90分以上而支付率低于60%的项目，未支付数最大的十个
-- Ten projects scored 90 or more with under 60% paid, largest unpaid first
SELECT fiscal_year, department_name, project_name, declared_score, payment_rate, unpaid_amount
FROM project_years
WHERE declared_score >= 90 AND payment_rate < 0.60
ORDER BY unpaid_amount DESC NULLS LAST, fiscal_year, project_id
LIMIT 10;
