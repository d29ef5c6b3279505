-- Which accepted rows count, and of which project of the ledgers a form speaks, said once more by
-- hand over the Parquet of the readings. ${accepted} is where their tables lie, ${as_of} the day
-- looked back from; delivery (delivery_id, rank) is given, the newest having the highest rank.

-- Half-up quotients in whole numbers.
CREATE MACRO quotient(above, below, scale) AS
  sign(above)::HUGEINT * ((abs(above::HUGEINT) * scale * 2 + below) // (2 * below::HUGEINT));

-- Why a rate of two amounts in cents is empty, or OK.
CREATE MACRO state(above, below) AS CASE
  WHEN below IS NULL THEN 'MISSING_BUDGET'
  WHEN below = 0 AND above > 0 THEN 'UNBUDGETED_SPEND'
  WHEN above < 0 OR below < 0 THEN 'NEGATIVE'
  WHEN below = 0 THEN 'ZERO_BUDGET'
  WHEN above IS NULL THEN 'MISSING_PAYMENT'
  WHEN above::HUGEINT > below::HUGEINT * 999999 THEN 'OUT_OF_RANGE'
  ELSE 'OK' END;

CREATE MACRO millionths(whole) AS whole::DECIMAL(20, 0) * 0.000001::DECIMAL(7, 6);
CREATE MACRO rate(above, below) AS CASE WHEN state(above, below) = 'OK'
  THEN millionths(quotient(above, below, 1000000)) END;
CREATE MACRO cents(amount) AS (amount * 100)::BIGINT;
CREATE MACRO yuan(whole) AS whole::DECIMAL(18, 0) * 0.01::DECIMAL(3, 2);
CREATE MACRO points(whole) AS whole::DECIMAL(18, 0) * 0.0001::DECIMAL(5, 4);

CREATE MACRO grade(tenthousandths) AS CASE
  WHEN tenthousandths >= 900000 THEN '优' WHEN tenthousandths >= 800000 THEN '良'
  WHEN tenthousandths >= 600000 THEN '中' WHEN tenthousandths IS NOT NULL THEN '差' END;

-- Names without what two spellings of one name do not share.
CREATE MACRO plain(name) AS translate(regexp_replace(name, '\s+', '', 'g'),
  '（）：－０１２３４５６７８９％[]【】', '():-0123456789%〔〕〔〕');
CREATE MACRO local(name) AS regexp_replace(
  name, '^(?:\p{Han}{0,12}?(?:自治县|县)|\p{Han}{2,4}?[市州])(\p{Han}{3})', '\1');
CREATE MACRO unit_form(name) AS regexp_replace(
  local(regexp_replace(plain(name), '^[0-9A-Z]{3,}[-—_]*(\p{Han})', '\1')),
  '[(]?(部门|本级|机关)[)]?$', '');
CREATE MACRO stem(name) AS
  coalesce(nullif(regexp_replace(name, '(项目|经费|资金|专项|补助)+$', ''), ''), name);
CREATE MACRO project_form(name) AS stem(regexp_replace(local(regexp_replace(
  regexp_replace(
    regexp_replace(plain(name), '[(]?[^()〔〕]{0,20}〔(19|20)\d{2}〕第?\d+号[)]?', '', 'g'),
    '^([0-9A-Z]{6,}[-—_]*|[0-9A-Z]{3,}[-—_]+)(\p{Han})', '\2'),
  '(19|20)\d{2}(年度|年)?', '', 'g')), '[\p{P}\p{S}]+', '', 'g'));
CREATE MACRO coded(id) AS regexp_matches(id, '^[0-9]{3,}$');
CREATE MACRO asked_form(id) AS CASE WHEN NOT coded(id) THEN unit_form(id) END;

-- Ledger rows: the newest delivery that holds a line or voucher gives all its rows; the same row in
-- two files of a delivery counts once; rows without an id all count; later ones do not.
CREATE TABLE line AS
  WITH read AS (
    SELECT l.* EXCLUDE (source), rank, line_id AS id, issued_date AS day,
      split_part(source_block_id, '-', 1) AS file,
      (line_id, budget_kind, budget_amount, issued_amount, unit_id, project_id, project_name,
        document_number, fund_type, function_code, economic_code) AS said
    FROM read_parquet('${accepted}/budget_lines/*.parquet') l JOIN delivery USING (delivery_id)),
  numbered AS (
    SELECT *, row_number() OVER (PARTITION BY delivery_id, file, said
      ORDER BY source_block_id, row_number) AS nth FROM read)
  SELECT * EXCLUDE (said) FROM numbered WHERE day IS NULL OR day <= DATE '${as_of}'
  QUALIFY id IS NULL OR (rank = max(rank) OVER (PARTITION BY division_code, fiscal_year, id)
    AND row_number() OVER (PARTITION BY delivery_id, said, nth ORDER BY file) = 1);
CREATE TABLE carried AS
  WITH read AS (
    SELECT c.* EXCLUDE (source), rank, line_id AS id, split_part(source_block_id, '-', 1) AS file,
      (line_id, original_line_id, carry_over_amount, recovered_amount, unit_id, project_id,
        project_name) AS said
    FROM read_parquet('${accepted}/carry_overs/*.parquet') c JOIN delivery USING (delivery_id)),
  numbered AS (
    SELECT *, row_number() OVER (PARTITION BY delivery_id, file, said
      ORDER BY source_block_id, row_number) AS nth FROM read)
  SELECT * EXCLUDE (said) FROM numbered
  QUALIFY id IS NULL OR (rank = max(rank) OVER (PARTITION BY division_code, fiscal_year, id)
    AND row_number() OVER (PARTITION BY delivery_id, said, nth ORDER BY file) = 1);
CREATE TABLE payment AS
  WITH read AS (
    SELECT p.* EXCLUDE (source), rank, voucher_id AS id,
      coalesce(payment_date, voucher_date, application_date) AS day,
      split_part(source_block_id, '-', 1) AS file,
      (voucher_id, line_id, amount, applied_amount, application_date, voucher_date, payment_date,
        payee_name, purpose, unit_id, project_id, indicator_kind) AS said
    FROM read_parquet('${accepted}/payments/*.parquet') p JOIN delivery USING (delivery_id)),
  numbered AS (
    SELECT *, row_number() OVER (PARTITION BY delivery_id, file, said
      ORDER BY source_block_id, row_number) AS nth FROM read)
  SELECT * EXCLUDE (day, said) FROM numbered
  QUALIFY (day IS NULL OR day <= DATE '${as_of}') AND (id IS NULL
    OR (rank = max(rank) OVER (PARTITION BY division_code, fiscal_year, id)
    AND row_number() OVER (PARTITION BY delivery_id, said, nth ORDER BY file) = 1));

-- Departments and units by name: a name stands for the one code it is paired with.
CREATE TABLE entry AS
  WITH named AS (
    SELECT division_code, department_id, department_name, unit_id, unit_name
    FROM read_parquet('${accepted}/budget_lines/*.parquet')
    UNION ALL SELECT division_code, department_id, department_name, unit_id, unit_name
    FROM read_parquet('${accepted}/payments/*.parquet')
    UNION ALL SELECT division_code, department_id, department_name, unit_id, unit_name
    FROM read_parquet('${accepted}/carry_overs/*.parquet')
    UNION ALL SELECT division_code, department_id, department_name, unit_id, unit_name
    FROM read_parquet('${accepted}/evaluations/*.parquet')),
  every AS (
    SELECT division_code, 'department' AS kind, department_id AS id, department_name AS name
    FROM named
    UNION ALL SELECT division_code, 'unit', unit_id, unit_name FROM named)
  SELECT division_code, kind, id, coalesce(name, CASE WHEN NOT coded(id) THEN id END) AS name,
    count(*) AS times
  FROM every GROUP BY ALL;
CREATE TABLE by_name AS
  SELECT division_code, kind, unit_form(name) AS form,
    CASE count(DISTINCT id) FILTER (coded(id)) WHEN 1 THEN min(id) FILTER (coded(id))
      WHEN 0 THEN min(name) END AS id
  FROM entry WHERE name IS NOT NULL GROUP BY ALL;
CREATE TABLE called AS
  WITH asked AS (SELECT *, asked_form(id) AS form FROM entry)
  SELECT a.division_code, a.kind, coalesce(b.id, a.id) AS id,
    first(a.name ORDER BY times DESC, a.name DESC) FILTER (a.name IS NOT NULL) AS name
  FROM asked a LEFT JOIN by_name b ON b.division_code = a.division_code AND b.kind = a.kind
    AND b.form = a.form
  GROUP BY ALL;

-- Forms under the codes of their department and unit.
CREATE TABLE placed AS
  WITH handed_in AS (
    SELECT DISTINCT e.* EXCLUDE (source) FROM read_parquet('${accepted}/evaluations/*.parquet') e),
  asked AS (
    SELECT *, asked_form(unit_id) AS unit_asked, asked_form(department_id) AS department_asked
    FROM handed_in JOIN delivery USING (delivery_id)),
  resolved AS (
    SELECT a.* EXCLUDE (department_id, unit_id, unit_asked, department_asked),
      coalesce(u.id, a.unit_id) AS unit_id, coalesce(d.id, a.department_id) AS department
    FROM asked a
    LEFT JOIN (FROM by_name WHERE kind = 'unit') u
      ON u.division_code = a.division_code AND u.form = unit_asked
    LEFT JOIN (FROM by_name WHERE kind = 'department') d
      ON d.division_code = a.division_code AND d.form = department_asked)
  SELECT * EXCLUDE (department),
    CASE WHEN coded(department) THEN department WHEN coded(unit_id) THEN left(unit_id, 3)
      ELSE department END AS department_id
  FROM resolved;
