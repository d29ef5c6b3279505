-- 哪些检查最常因资料不全而不能判断
-- Checks that could least often be judged, and how often
SELECT flag_id, sum(entity_count) AS entity_count, sum(judged_count) AS judged_count
FROM flag_coverage
GROUP BY flag_id
HAVING sum(entity_count) > 0
ORDER BY sum(judged_count) / sum(entity_count), flag_id
LIMIT 10;
