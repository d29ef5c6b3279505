-- 报送的行和金额有无去向不明
-- Whether every delivered row and yuan has a place
SELECT sum(delivered_rows) AS delivered_rows, sum(accepted_rows) AS accepted_rows,
  sum(classified_rows) AS classified_rows, sum(rejected_rows) AS rejected_rows,
  sum(delivered_amount) AS delivered_amount, count(*) FILTER (WHERE NOT balanced) AS unbalanced_count
FROM conservation;
