-- Targets and actual values as forms write them: ≥52人次, 不低于95%, 16.39万元, 2022年12月底前, 有效.
CREATE MACRO narrow(words) AS regexp_replace(replace(translate(words,
  '０１２３４５６７８９％，．＝＜＞－＋／（）：　≧≦═', '0123456789%,.=<>-+/(): ≥≤='), '…', '...'), '\s+', '', 'g');
CREATE MACRO value_kind(plain) AS CASE
  WHEN plain IS NULL OR regexp_matches(plain, '^([-—–/.]*|无|空)$') THEN 'nothing'
  WHEN regexp_matches(plain, '^[^\d]{0,6}((19|20)\d{2}年(\d{1,2}月.*|底.*|末.*|[以之]?前|$)'
    || '|(19|20)\d{2}([-/]\d{1,2}([-/]\d{1,2})?|\.\d{1,2}\.\d{1,2})$'
    || '|\d{1,2}月(底|末|份|[以之]?前|\d{1,2}日).*)') THEN 'date'
  WHEN regexp_matches(plain, '^(已完成|实际完成|完成|共计|共|达)?'
    || '(≥|≤|>=|<=|>|<|=|不低于|不少于|不小于|至少|达到|大于等于|大于|超过|高于|不超过|不高于|不大于|不多于|控制在|小于等于|小于|低于|少于)?'
    || '[+-]?\d[\d,]*(\.\d+)?[^\d≥≤<>=]*$') THEN 'number'
  ELSE 'words' END;
CREATE MACRO amount_in(plain) AS regexp_extract(coalesce(plain, ''),
  '^(已完成|实际完成|完成|共计|共|达)?'
  || '(≥|≤|>=|<=|>|<|=|不低于|不少于|不小于|至少|达到|大于等于|大于|超过|高于|不超过|不高于|不大于|不多于|控制在|小于等于|小于|低于|少于)?'
  || '([+-]?\d[\d,]*(?:\.\d+)?)([^\d≥≤<>=]*?)(及以上|以上|及以下|以下|以内|之内|内)?$',
  ['filler', 'before', 'number', 'unit', 'after']);
CREATE MACRO percent(unit) AS regexp_replace(unit, '(个)?(百分比|百分点|%)', '%');
CREATE MACRO tens(unit) AS CASE WHEN length(unit) < 2 THEN 0 WHEN starts_with(unit, '万') THEN 4
  WHEN starts_with(unit, '亿') THEN 8 ELSE 0 END;
CREATE MACRO whole_digits(number) AS
  length(ltrim(regexp_extract(replace(number, ',', ''), '^[+-]?(\d+)', 1), '0'));
CREATE MACRO micro(number) AS
  (replace(number, ',', '')::DECIMAL(30, 6) * 1000000::DECIMAL(8, 0))::HUGEINT;
CREATE MACRO side(word) AS CASE WHEN word IS NULL THEN NULL WHEN word = '=' THEN 'exactly'
  WHEN word IN ('≥', '>=', '>', '不低于', '不少于', '不小于', '至少', '达到', '大于等于', '大于', '超过', '高于',
    '及以上', '以上') THEN 'at_least' ELSE 'at_most' END;
