-- 2024年各部门11—12月支付占全年的比重
-- Share of payments made in November and December 2024
SELECT group_name, from_month_paid_amount, from_month_share_rate
FROM execution_months
WHERE fiscal_year = 2024 AND group_kind = 'department' AND month_number = 11
ORDER BY from_month_share_rate DESC NULLS LAST, group_id;
