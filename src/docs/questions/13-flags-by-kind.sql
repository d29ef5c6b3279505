-- 2024年各类疑点条数和涉及金额
-- Questions of 2024 by kind, with the money they are about
SELECT f.flag_id, d.title_zh, count(*) AS question_count,
  count(*) FILTER (WHERE f.severity = 'high') AS high_count,
  sum(f.money_at_stake_amount) AS money_at_stake_amount
FROM flags f JOIN flag_definitions d USING (flag_id)
WHERE f.fiscal_year = 2024
GROUP BY ALL
ORDER BY question_count DESC, f.flag_id;
