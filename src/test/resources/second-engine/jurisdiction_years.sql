-- The whole division.
SELECT * EXCLUDE (grain, unit_id, unit_name, department_id, department_name,
  initial_execution_rate_above, initial_execution_rate_below, adjusted_execution_rate_above,
  adjusted_execution_rate_below, issued_payment_rate_above, issued_payment_rate_below,
  received_payment_rate_above, received_payment_rate_below, adjusted_payment_rate_above,
  adjusted_payment_rate_below, fund_arrival_rate_above, fund_arrival_rate_below,
  adjustment_rate_above, adjustment_rate_below, unspent_rate_above, unspent_rate_below)
FROM year_summary WHERE grain = 'jurisdiction'
