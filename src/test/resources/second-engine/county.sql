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

CREATE TABLE delivered_form AS
  WITH asked AS (
    SELECT *, '自评' AS evaluation_kind, 'first' AS delivery_id, 'f' || p || '-1-1' AS source_block_id
    FROM named WHERE p % 10 < 7
    UNION ALL SELECT *, '自评', 'second', 'g' || p || '-1-1' FROM named WHERE p % 89 = 0
    UNION ALL SELECT *, '财政评价', 'first', 'h' || p || '-1-1' FROM named WHERE p % 37 = 0
    UNION ALL SELECT *, '自评', 'first', 'i' || p || '-2-1' FROM named WHERE p % 83 = 0)
  SELECT division_code, fiscal_year,
    CASE WHEN p % 10 = 3 THEN department_name ELSE department_id END AS department_id,
    CASE WHEN p % 10 = 3 THEN unit_name ELSE unit_id END AS unit_id,
    CASE WHEN p % 10 = 3 THEN project_name ELSE project_id END AS project_id, department_name,
    unit_name, project_name, evaluation_kind,
    CASE WHEN left(source_block_id, 1) = 'i' THEN 'f15' ELSE 'f03' END AS form_layout,
    CASE WHEN p % 13 = 0 THEN '梁财预[' || fiscal_year || ']' || p || '号' END AS document_number,
    CASE WHEN p % 4 <> 0 THEN money(budget) END AS initial_budget_amount,
    CASE WHEN p % 12 <> 1 THEN money(CASE WHEN p % 29 = 0 THEN 0 ELSE budget + draw(p, 70, 1000)
      END) END AS adjusted_budget_amount,
    CASE WHEN p % 14 <> 2 THEN money(budget * draw(p, 71, 130) // 100 - CASE WHEN p % 41 = 0
      THEN budget * 2 ELSE 0 END) END AS executed_amount,
    10::DECIMAL(7, 4) AS execution_weight,
    CASE WHEN p % 15 <> 3 THEN (draw(p, 72, 1001) * 0.01)::DECIMAL(7, 4) END AS execution_score,
    CASE WHEN p % 16 <> 4 THEN (60 + draw(p, 73 + length(delivery_id), 401) * 0.1)::DECIMAL(7, 4)
      END AS declared_score,
    ['优', '良', NULL][1 + draw(p, 74, 3)] AS declared_grade,
    CASE WHEN p % 3 = 0 THEN (80 + draw(p, 75, 20))::DECIMAL(7, 4) END AS self_score,
    '元' AS amount_unit, delivery_id, source_block_id, 1::BIGINT AS row_number, p
  FROM asked;
CREATE TABLE delivered_indicator AS
  SELECT division_code, fiscal_year, department_id, unit_id, project_id, '产出指标' AS level_1,
    '数量指标' AS level_2, '指标' || k AS level_3, ['≥', '≤', '='][1 + (p + k) % 3] AS operator,
    draw(p, 80 + k, 200) || '个' AS target_text, NULL::VARCHAR AS target_unit,
    draw(p, 90 + k, 300) || '个' AS actual_text, 30::DECIMAL(7, 4) AS weight,
    CASE WHEN p % 21 <> 5 THEN (20 + draw(p, 100 + k, 101) * 0.1)::DECIMAL(7, 4) END AS score,
    CASE WHEN p % 33 = 0 AND k = 2 THEN TRUE END AS counts_as_execution, delivery_id,
    source_block_id, 10 + k AS row_number
  FROM delivered_form, range(3) third_level(k);
CREATE TABLE delivered_fund AS
  SELECT division_code, fiscal_year, department_id, unit_id, project_id,
    ['total', 'fiscal', 'carry_over', 'other'][1 + k] AS fund_kind, '资金' || k AS label,
    money(draw(p, 110 + k, 9000000)) AS executed_amount, delivery_id, source_block_id,
    2 + k AS row_number
  FROM delivered_form, range(4) part(k) WHERE p % 5 <> 0;
CREATE TABLE delivered_block AS
  SELECT delivery_id, source_block_id, '表' || left(source_block_id, 1) || p || '.xlsx' AS file_name
  FROM delivered_form;

COPY (SELECT *, cells() AS source FROM delivered_line)
  TO '${into}/budget_lines/part.parquet';
COPY (SELECT *, cells() AS source FROM delivered_carry_over)
  TO '${into}/carry_overs/part.parquet';
COPY (SELECT *, cells() AS source FROM delivered_payment)
  TO '${into}/payments/part.parquet';
COPY (SELECT * EXCLUDE (p), cells() AS source FROM delivered_form)
  TO '${into}/evaluations/part.parquet';
COPY (SELECT *, cells() AS source FROM delivered_indicator)
  TO '${into}/indicators/part.parquet';
COPY (SELECT *, cells() AS source FROM delivered_fund)
  TO '${into}/fund_rows/part.parquet';
COPY (SELECT * FROM delivered_block) TO '${into}/source_blocks/part.parquet';
