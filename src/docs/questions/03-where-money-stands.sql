-- 2024年未支付的钱卡在哪一环节、哪个部门
-- Where the unpaid money of 2024 stands, by department
SELECT department_name, unpaid_amount, not_issued_amount, issued_not_applied_amount,
  applied_not_paid_amount, recovered_amount
FROM department_years
WHERE fiscal_year = 2024 AND division_code = '533122000' AND scope = '汇总'
ORDER BY unpaid_amount DESC NULLS LAST, department_id;
