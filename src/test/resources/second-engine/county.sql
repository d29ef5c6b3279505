-- A synthetic county's accepted rows: ${projects} project-years of 40 departments over three years,
-- in two deliveries, with what real ledgers and forms leave out. A project keeps its name over the
-- years, and one in four its code. Every figure is drawn from a hash of the project-year, so that the
-- same number of them gives the same county.
CREATE MACRO draw(project, salt, below) AS (hash(project * 1000 + salt) % below)::BIGINT;
CREATE MACRO money(whole) AS (whole::DECIMAL(18, 0) * 0.01::DECIMAL(3, 2))::DECIMAL(18, 2);
CREATE MACRO spelt(number) AS translate(number::VARCHAR, '0123456789', '甲乙丙丁戊己庚辛壬癸');

-- No address of cells: the rows were never in a sheet.
CREATE MACRO cells() AS NULL::STRUCT("column" VARCHAR, cell VARCHAR, "text" VARCHAR)[];

CREATE TABLE project AS
  SELECT p, '533122000' AS division_code, (2022 + p % 3)::INTEGER AS fiscal_year,
    (401 + p // 3 % 40)::VARCHAR AS department_id,
    ((401 + p // 3 % 40) * 1000 + 1 + draw(p // 3, 1, 12))::VARCHAR AS unit_id,
    '5331' || lpad((p - CASE p // 3 % 4 WHEN 0 THEN p % 3 ELSE 0 END)::VARCHAR, 8, '0') AS project_id,
    spelt(p // 3) || '工程' AS project_name,
    10000 + draw(p, 2, 90000000) AS budget
  FROM range(${projects}) county(p);
CREATE TABLE named AS
  SELECT * EXCLUDE (budget, p), p, budget, '梁河县' || spelt(department_id) || '局' AS department_name,
    '梁河县' || spelt(unit_id) || '站' AS unit_name FROM project;

CREATE TABLE delivered_line AS
  WITH drawn AS (
    SELECT *, 'initial' AS budget_kind, '1' AS part, budget AS amount FROM named
    WHERE p % 11 <> 5
    UNION ALL SELECT *, 'addition', '2', draw(p, 3, 20000000) FROM named WHERE p % 3 = 0
    UNION ALL SELECT *, 'reduction', '3', -draw(p, 4, 9000) FROM named WHERE p % 5 = 0
    UNION ALL SELECT *, 'other', '6', draw(p, 21, 2000000) - 1000000 FROM named
    WHERE draw(p, 22, 9) = 0
    UNION ALL SELECT *, 'carry_over', '4', 100 + draw(p, 5, 5000000) FROM named WHERE p % 7 < 2
    UNION ALL SELECT *, 'adjusted', '5', budget + draw(p, 18, 900000) FROM named WHERE p % 47 = 9),
  sent AS (
    SELECT *, 'first' AS delivery_id, 'a1-1-1' AS source_block_id FROM drawn
    UNION ALL SELECT * REPLACE (amount + 100 AS amount), 'second', 'b1-1-1' FROM drawn
    WHERE p % 97 = 0
    UNION ALL SELECT *, 'first', 'a2-1-1' FROM drawn WHERE p % 101 = 0)
  SELECT division_code, fiscal_year, department_id, unit_id, project_id, department_name,
    unit_name, project_name, fiscal_year || '-' || p || '-' || part AS line_id,
    CASE WHEN p % 13 = 0 THEN '梁财预〔' || fiscal_year || '〕' || p || '号' END AS document_number,
    NULL::VARCHAR AS upper_document_number,
    CASE WHEN budget_kind = 'carry_over' AND p % 3 > 0
      THEN (fiscal_year - 1) || '-' || (p - 1) || '-' || (1 + 3 * (p % 2)) END AS original_line_id,
    budget_kind, money(amount) AS budget_amount,
    CASE WHEN p % 17 <> 3 THEN money(amount - CASE WHEN amount > 0 THEN draw(p, 6, amount) // 4
      ELSE 0 END) END AS issued_amount,
    CASE WHEN p % 19 = 4 THEN money(amount // 2) END AS received_amount,
    CASE WHEN p % 4 = 1 THEN money(amount * 3 // 4) END AS applied_amount,
    make_date(fiscal_year, 1 + draw(p, 7, 12)::INTEGER, 15) AS issued_date,
    ['11', '11 一般公共预算', '12 政府性基金', NULL][1 + draw(p, 8, 4)] AS fund_type,
    ['central', 'province', 'prefecture', 'county', 'county', NULL][1 + draw(p, 9, 6)] AS fund_level,
    ['2050203', '2130101', '2080801', '2120303'][1 + draw(p, 10, 4)] AS function_code,
    ['30201', '30217', '30227', NULL][1 + draw(p, 11, 4)] AS economic_code,
    ['3', '22', '21', '31 特定目标类', NULL][1 + draw(p, 12, 5)] AS project_category,
    ['农业股', '教科文股', '经建股', NULL][1 + draw(p, 13, 4)] AS finance_office,
    CASE WHEN p % 2 = 0 THEN p % 10 = 0 END AS three_guarantees,
    CASE WHEN p % 3 = 0 THEN p % 9 = 0 END AS direct_funds,
    CASE WHEN p % 5 = 0 THEN part = '1' END AS procurement,
    CASE WHEN p % 4 = 0 THEN p % 8 = 0 END AS recurring,
    CASE WHEN p % 6 = 0 THEN p % 12 = 0 END AS bonds,
    ['规划科', '办公室', NULL][1 + draw(p, 19, 3)] AS responsible_office, delivery_id, source_block_id,
    row_number() OVER (PARTITION BY delivery_id, source_block_id ORDER BY p, part) + 1 AS row_number
  FROM sent;

CREATE TABLE delivered_carry_over AS
  SELECT division_code, fiscal_year, department_id, unit_id, project_id, department_name,
    unit_name, project_name, fiscal_year || '-' || p || '-4' AS line_id,
    CASE WHEN p % 3 > 0
      THEN (fiscal_year - 1) || '-' || (p - 1) || '-' || (1 + 3 * (p % 2)) END AS original_line_id, NULL::VARCHAR AS document_number,
    money(100 + draw(p, 14, 5000000)) AS carry_over_amount,
    CASE WHEN p % 3 = 1 THEN money(draw(p, 15, 100)) END AS recovered_amount,
    NULL::VARCHAR AS fund_type, CASE WHEN p % 2 = 0 THEN '2010601' END AS function_code,
    NULL::VARCHAR AS economic_code, 'first' AS delivery_id, 'c1-1-1' AS source_block_id,
    row_number() OVER (ORDER BY p) + 1 AS row_number
  FROM named WHERE p % 7 = 1 OR p % 23 = 2;

CREATE TABLE delivered_payment AS
  WITH drawn AS (
    SELECT n.*, k, CASE WHEN p % 8 = 7 AND k = 2 THEN -draw(p, 16, 5000)
      ELSE draw(p, 20 + k, 40000000) * (1 + draw(p, 30, 3)) // 4 END AS amount
    FROM named n, range(3) times(k) WHERE k < draw(p, 17, 4) AND department_id <> '403'),
  sent AS (
    SELECT *, 'first' AS delivery_id, 'd1-1-1' AS source_block_id FROM drawn
    UNION ALL SELECT *, 'first', 'd2-1-1' FROM drawn WHERE p % 103 = 0
    UNION ALL SELECT * REPLACE (amount + 7 AS amount), 'second', 'e1-1-1' FROM drawn
    WHERE p % 107 = 0)
  SELECT division_code, fiscal_year, department_id, unit_id, project_id, department_name,
    unit_name, project_name, 'V' || p || '-' || k AS voucher_id,
    CASE WHEN k < 2 THEN fiscal_year || '-' || p || '-' || (1 + 3 * (p % 2)) END AS line_id,
    NULL::VARCHAR AS document_number,
    make_date(fiscal_year, 1 + draw(p, 40 + k, 12)::INTEGER, 3) AS application_date,
    CASE WHEN department_id <> '404' THEN money(amount + draw(p, 41, 2) * 1000) END AS applied_amount,
    CASE WHEN p % 6 <> 0 THEN make_date(fiscal_year, 1 + draw(p, 50 + k, 12)::INTEGER, 5) END
      AS voucher_date,
    CASE WHEN p % 9 = 0 THEN make_date(fiscal_year + 1, 1, 8) WHEN p % 6 <> 1
      THEN make_date(fiscal_year, 1 + draw(p, 50 + k, 12)::INTEGER, 20) END AS payment_date,
    CASE WHEN p % 31 = 0 AND k = 1 THEN NULL ELSE money(amount) END AS amount,
    '供应商' || draw(p, 60 + k, 500) AS payee_name, '工程款' AS purpose,
    CASE WHEN department_id = '402' THEN NULL WHEN p % 7 < 2 THEN 'carry_over' ELSE 'current' END
      AS indicator_kind,
    CASE WHEN k = 2 AND p % 2 = 0 THEN '2010601' END AS function_code,
    NULL::VARCHAR AS fund_type, NULL::VARCHAR AS economic_code,
    CASE WHEN p % 10 = 0 THEN k = 1 END AS bonds, delivery_id, source_block_id,
    row_number() OVER (PARTITION BY delivery_id, source_block_id ORDER BY p, k) + 1 AS row_number
  FROM sent;

-- How forms spread their points: the schemes in use, and some that none of them knows.
CREATE TABLE spread_of AS
  SELECT kind, layout, execution, list_transform(range(len(names)),
    lambda i: {'level': names[i + 1], 'points': points[i + 1]}) AS parts
  FROM (VALUES
    (0, 'f03', 10, ['产出指标', '产出指标', '效益指标', '满意度指标'], [20, 30, 30, 10]),
    (1, 'f03', 10, ['产出', '产出', '效益', '满意度'], [25, 25, 30, 10]),
    (2, 'f03', 10, ['产出指标', '效益指标', '效益指标'], [50, 15, 25]),
    (3, 'f12', 10, ['成本指标', '产出指标', '效益指标', '满意度指标'], [20, 40, 20, 10]),
    (4, 'f06', 10, ['产出指标', '社会效益'], [33, 57]),
    (5, 'f03', 20, ['产出指标', '效益指标'], [48, 32]),
    (6, 'f03', 10, ['项目决策', '项目管理', '产出指标', '效益指标'], [10, 15, 30, 35]),
    (7, 'f03', NULL, ['决策', '管理', '绩效'], [2, 13, 85]),
    (8, 'f03', NULL, ['产出指标', '效益指标'], [55, 35]),
    (9, 'f03', NULL, ['产出指标', '效益指标'], [60, 35]),
    (10, 'f03', NULL, ['产出指标', '效益指标'], [NULL, NULL]),
    (11, 'f06', 10, ['产出指标', '社会效益'], [33, 67])) spread(kind, layout, execution, names, points);

CREATE TABLE delivered_form AS
  WITH asked AS (
    SELECT *, '自评' AS evaluation_kind, 'first' AS delivery_id, 'f' || p || '-1-1' AS source_block_id
    FROM named WHERE draw(p, 77, 10) < 7
    UNION ALL SELECT *, '自评', 'second', 'g' || p || '-1-1' FROM named WHERE p % 89 = 0
    UNION ALL SELECT *, '财政评价', 'first', 'h' || p || '-1-1' FROM named WHERE p % 37 = 0
    UNION ALL SELECT *, '自评', 'first', 'i' || p || '-2-1' FROM named WHERE p % 83 = 0)
  SELECT division_code, fiscal_year,
    CASE WHEN draw(p, 78, 10) = 3 THEN department_name ELSE department_id END AS department_id,
    CASE WHEN draw(p, 78, 10) = 3 THEN unit_name ELSE unit_id END AS unit_id,
    CASE WHEN draw(p, 78, 10) = 3 THEN project_name ELSE project_id END AS project_id, department_name,
    unit_name, project_name, evaluation_kind,
    CASE WHEN left(source_block_id, 1) = 'i' THEN 'f15' ELSE layout END AS form_layout,
    CASE WHEN p % 13 = 0 THEN '梁财预[' || fiscal_year || ']' || p || '号' END AS document_number,
    CASE WHEN p % 4 <> 0 THEN money(budget) END AS initial_budget_amount,
    CASE WHEN p % 12 <> 1 THEN money(CASE WHEN p % 29 = 0 THEN 0 ELSE budget + draw(p, 70, 1000)
      END) END AS adjusted_budget_amount,
    CASE WHEN p % 14 <> 2 THEN money(budget * draw(p, 71, 130) // 100 - CASE WHEN p % 41 = 0
      THEN budget * 2 ELSE 0 END) END AS executed_amount,
    execution::DECIMAL(7, 4) AS execution_weight,
    CASE WHEN p % 15 <> 3 AND (execution > 0 OR p % 31 = 7)
      THEN (draw(p, 72, 1001) * 0.01)::DECIMAL(7, 4) END AS execution_score,
    CASE WHEN p % 16 <> 4 THEN (60 + draw(p, 73 + length(delivery_id), 401) * 0.1)::DECIMAL(7, 4)
      END AS declared_score,
    ['优', '良', NULL][1 + draw(p, 74, 3)] AS declared_grade,
    CASE WHEN p % 3 = 0 THEN (80 + draw(p, 75, 20))::DECIMAL(7, 4) END AS self_score,
    '元' AS amount_unit, delivery_id, source_block_id, 1::BIGINT AS row_number, p, parts
  FROM asked JOIN spread_of ON kind = CASE WHEN p % 11 < 6 THEN p % 3 ELSE draw(p, 76, 12) END;

-- Targets and actual values in many spellings, more than half of them numbers of one unit; on some
-- forms the execution of the budget stands among the indicators once more.
CREATE TABLE delivered_indicator AS
  WITH row_of AS (
    SELECT * EXCLUDE (parts), unnest(range(len(parts) + (p % 33 = 0)::BIGINT)) AS k,
      coalesce(parts[k + 1].level, '产出指标') AS level_1, coalesce(parts[k + 1].points, 10) AS points,
      k = len(parts) AS of_execution, parts[1].points IS NOT NULL AS weighed,
      draw(p, 80 + k, 200) AS t, draw(p, 90 + k, 300) AS a, draw(p, 120 + k, 40) AS spelling
    FROM delivered_form)
  SELECT division_code, fiscal_year, department_id, unit_id, project_id, level_1,
    CASE WHEN k % 2 = 0 THEN '数量指标' END AS level_2, CASE WHEN of_execution THEN '预算执行率'
      ELSE ['完成数量', '群众投诉', '项目成本', '覆盖面'][1 + draw(p, 130 + k, 4)] || k END AS level_3,
    CASE WHEN spelling < 20 THEN ['≥', '≤', '='][1 + (p + k) % 3]
      ELSE ['±', '>', '＜', NULL, NULL][1 + draw(p, 131 + k, 5)] END AS operator,
    CASE WHEN spelling < 20 THEN t || '个' ELSE ['≥' || t || '人次', '不低于' || t % 100 || '%',
      '≤' || t * 0.1 || '万元', '＝９５．５％', '控制在' || t || '亿元以内', '不少于' || t || '户以上',
      fiscal_year || '年12月底前', '11月底', '有效', '显著提升', '——', NULL, '0', '-' || t,
      '1,' || 200 + t || '.5元', '达到100百分点', '123456789012345678901', t || '个百分点', '无',
      '完成' || t][1 + draw(p, 132 + k, 20)] END AS target_text,
    CASE WHEN spelling % 5 = 4 THEN ['万元', '％', '个', '户', '亿元'][1 + draw(p, 133 + k, 5)] END
      AS target_unit,
    CASE WHEN spelling < 20 THEN a || '个' WHEN spelling < 26 THEN a::VARCHAR
      ELSE [a % 100 || '%', '0.98', a * 0.1 || '万元', a || '人次', '已完成' || a || '户', '已完成',
      '基本完成', '未完成', '有效', '显著提升', '效果较好', NULL, '-', '2023-11-05', '0', '共' || a || '元',
      a || '亿元', '达', '999999999' || a || '人次', '一般'][1 + draw(p, 134 + k, 20)] END AS actual_text,
    CASE WHEN weighed AND (p % 53 <> 6 OR k > 0) THEN points::DECIMAL(7, 4) END AS weight,
    CASE WHEN weighed AND p % 21 <> 5 THEN (points * CASE WHEN draw(p, 135 + k, 3) < 2
      THEN 1 ELSE (50 + draw(p, 100 + k, 60)) * 0.01 END)::DECIMAL(7, 4) END AS score,
    CASE WHEN of_execution THEN TRUE WHEN p % 2 = 0 THEN FALSE END AS counts_as_execution,
    delivery_id, source_block_id, 10 + k AS row_number
  FROM row_of;
CREATE TABLE delivered_fund AS
  SELECT division_code, fiscal_year, department_id, unit_id, project_id,
    ['total', 'fiscal', 'carry_over', 'other'][1 + k] AS fund_kind, '资金' || k AS label,
    money(draw(p, 110 + k, 9000000)) AS executed_amount, delivery_id, source_block_id,
    2 + k AS row_number
  FROM delivered_form, range(4) part(k) WHERE p % 5 <> 0;
-- Lists of due projects: every department hands one in for one year of three, some a newer one.
CREATE TABLE delivered_due AS
  WITH called_up AS (
    SELECT *, 'first' AS delivery_id, 'k1-1-1' AS source_block_id FROM named
    WHERE (department_id::INTEGER + fiscal_year) % 3 = 0 AND draw(p, 147, 5) <> 1
    UNION ALL SELECT *, 'first', 'k1-2-1' FROM named
    WHERE (department_id::INTEGER + fiscal_year) % 3 = 0 AND p % 19 = 7
    UNION ALL SELECT *, 'second', 'l1-1-1' FROM named
    WHERE department_id IN ('405', '415', '425') AND draw(p, 148, 4) <> 2)
  SELECT division_code, fiscal_year,
    CASE WHEN draw(p, 146, 10) = 3 THEN department_name ELSE department_id END AS department_id,
    CASE WHEN draw(p, 146, 10) IN (3, 8) THEN unit_name ELSE unit_id END AS unit_id,
    CASE WHEN p % 71 = 5 THEN '新增' || spelt(p) WHEN draw(p, 146, 10) = 3 THEN project_name
      WHEN draw(p, 146, 10) = 8 THEN '第' || spelt(p) || '项' ELSE project_id END AS project_id,
    department_name, unit_name, CASE WHEN p % 71 = 5 THEN '新增' || spelt(p)
      WHEN draw(p, 149, 6) > 0 OR draw(p, 146, 10) = 8 THEN fiscal_year || '年' || project_name || '项目经费' END
      AS project_name,
    CASE WHEN p % 3 = 0 THEN money(budget) END AS budget_amount,
    CASE WHEN draw(p, 144, 6) > 0 THEN make_date(fiscal_year + 1, 4, 15 + (p % 3)::INTEGER) END AS due_date,
    CASE WHEN draw(p, 145, 4) > 0 THEN make_date(fiscal_year + 1, 3 + draw(p, 140, 3)::INTEGER,
      1 + draw(p, 141 + length(source_block_id), 28)::INTEGER) END AS submitted_date,
    ['已报', '退回修改', '未报', '已退还', NULL][1 + draw(p, 142, 5)] AS submission_status,
    ['随机抽查', '重点评价项目', '延续项目', NULL][1 + draw(p, 143, 4)] AS remarks, delivery_id,
    source_block_id,
    row_number() OVER (PARTITION BY delivery_id, source_block_id ORDER BY p) + 3 AS row_number
  FROM called_up;

-- Monitorings of one project in four: a row for the whole, rows of indicators and of money.
CREATE TABLE delivered_monitoring AS
  WITH watched AS (
    SELECT *, 'first' AS delivery_id, 'm' || p || '-1-1' AS source_block_id FROM named
    WHERE draw(p, 157, 4) = 2
    UNION ALL SELECT *, 'second', 'n' || p || '-1-1' FROM named WHERE p % 97 = 6 OR p % 59 = 6 AND draw(p, 157, 4) = 2),
  row_of AS (SELECT *, unnest(['whole', 'again', '资金', '数量']) AS part FROM watched)
  SELECT division_code, fiscal_year,
    CASE WHEN draw(p, 158, 10) = 4 THEN department_name ELSE department_id END AS department_id,
    CASE WHEN draw(p, 158, 10) = 4 THEN unit_name ELSE unit_id END AS unit_id,
    CASE WHEN draw(p, 158, 10) = 4 THEN project_name ELSE project_id END AS project_id, department_name,
    unit_name, project_name, make_date(fiscal_year, 7, 31) AS monitored_date,
    money(budget) AS budget_amount, money(budget // 2) AS executed_amount,
    CASE part WHEN '资金' THEN '财政拨款' END AS fund_label,
    CASE part WHEN '数量' THEN '完成数量' END AS level_3,
    CASE WHEN draw(p, 150, 6) = 0 THEN '资金未到位' END AS funding_cause,
    CASE WHEN draw(p, 151, 8) = 0 THEN '√' END AS rules_cause,
    CASE WHEN draw(p, 152, 7) = 0 AND part = '数量' THEN '人手不足' END AS staff_cause,
    CASE WHEN draw(p, 153, 9) = 0 AND part = 'again' THEN '设备老化' END AS equipment_cause,
    CASE WHEN draw(p, 154, 9) = 0 AND part = 'whole' THEN '天气' END AS other_cause,
    ['确定能', '有可能', '完全不可能', '难以完成', NULL][1 + draw(p, 155 + length(part), 5)]
      AS outlook_text,
    ['正常', '无预警', '绿灯', '黄色预警', '红灯', '否', NULL, NULL][1 + draw(p, 156 + length(part), 8)]
      AS warning_text, delivery_id, source_block_id,
    row_number() OVER (PARTITION BY source_block_id ORDER BY part DESC) + 3 AS row_number
  FROM row_of;

-- Answers to questions, of projects, units, departments and the whole.
CREATE TABLE delivered_rectification AS
  WITH asked AS (
    SELECT *, 'first' AS delivery_id, 'o1-1-1' AS source_block_id FROM named WHERE draw(p, 168, 9) = 4
    UNION ALL SELECT *, 'second', 'q1-1-1' FROM named WHERE p % 31 = 13 OR p % 23 = 4 AND draw(p, 168, 9) = 4)
  SELECT division_code, fiscal_year, CASE WHEN draw(p, 166, 8) = 0 THEN NULL
      WHEN draw(p, 167, 10) = 3 THEN department_name ELSE department_id END AS department_id,
    CASE WHEN draw(p, 166, 8) > 1 THEN unit_id END AS unit_id,
    CASE WHEN draw(p, 166, 8) > 2 THEN project_id END AS project_id, department_name, unit_name,
    CASE WHEN draw(p, 166, 8) > 2 THEN project_name END AS project_name,
    ['SCO-01', 'PAY-03', NULL][1 + draw(p, 160, 3)] AS flag_id, NULL::VARCHAR AS watched_flag_id,
    '问题' || draw(p, 161, 5) AS problem_text,
    CASE WHEN draw(p, 169, 2) = 0 THEN money(budget) END AS money_at_stake_amount,
    ['属实', '部分属实', '不属实', NULL][1 + draw(p, 162, 4)] AS verdict_text,
    CASE WHEN draw(p, 170, 5) = 0 THEN '见附件' END AS answer_text, NULL::VARCHAR AS measure_text,
    ['规划股', '办公室', NULL][1 + draw(p, 163, 3)] AS owner_office,
    CASE WHEN draw(p, 171, 7) > 0 THEN make_date(2025, 1 + draw(p, 164, 12)::INTEGER, 28) END
      AS deadline_date,
    ['已完成', '未完成', '正在整改', '整改到位', '部分完成', '无需整改', '整改中', NULL][1 + draw(
      p, 165 + length(delivery_id), 8)] AS status_text, delivery_id, source_block_id,
    row_number() OVER (PARTITION BY delivery_id, source_block_id ORDER BY p) + 3 AS row_number
  FROM asked;

CREATE TABLE delivered_block AS
  SELECT delivery_id, source_block_id, '表' || left(source_block_id, 1) || p || '.xlsx' AS file_name
  FROM delivered_form;

COPY (SELECT *, cells() AS source FROM delivered_line)
  TO '${into}/budget_lines/part.parquet';
COPY (SELECT *, cells() AS source FROM delivered_carry_over)
  TO '${into}/carry_overs/part.parquet';
COPY (SELECT *, cells() AS source FROM delivered_payment)
  TO '${into}/payments/part.parquet';
COPY (SELECT * EXCLUDE (p, parts), cells() AS source FROM delivered_form)
  TO '${into}/evaluations/part.parquet';
COPY (SELECT *, cells() AS source FROM delivered_indicator)
  TO '${into}/indicators/part.parquet';
COPY (SELECT *, cells() AS source FROM delivered_fund)
  TO '${into}/fund_rows/part.parquet';
COPY (SELECT * FROM delivered_block) TO '${into}/source_blocks/part.parquet';
COPY (SELECT *, cells() AS source FROM delivered_due)
  TO '${into}/evaluation_dues/part.parquet';
COPY (SELECT *, cells() AS source FROM delivered_monitoring)
  TO '${into}/monitorings/part.parquet';
COPY (SELECT *, cells() AS source FROM delivered_rectification)
  TO '${into}/rectifications/part.parquet';
