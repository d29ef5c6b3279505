-- 2024年全县各月支出进度与序时进度
-- Spending progress of 2024 by month against time progress
SELECT month_number, cumulative_paid_amount, spending_progress_rate, time_progress_rate, pace_gap_rate
FROM execution_months
WHERE fiscal_year = 2024 AND division_code = '533122000' AND group_kind = 'jurisdiction'
ORDER BY month_number;
