-- The project of the ledgers that a form speaks of: the first rule that leaves exactly one.
CREATE TABLE known AS
  WITH every AS (
    SELECT division_code, fiscal_year, department_id, unit_id, project_id, project_name,
      1 AS ledger, cents(budget_amount) AS amount, budget_kind AS kind FROM line
    UNION ALL SELECT division_code, fiscal_year, department_id, unit_id, project_id, project_name,
      2, cents(carry_over_amount), 'ledger' FROM carried
    UNION ALL SELECT division_code, fiscal_year, department_id, unit_id, project_id, project_name,
      3, NULL, NULL FROM payment),
  summed AS (
    SELECT division_code, fiscal_year, department_id, unit_id, project_id,
      coalesce(min(project_name) FILTER (ledger = 1), min(project_name) FILTER (ledger = 2),
        min(project_name) FILTER (ledger = 3)) AS project_name,
      sum(amount) FILTER (kind = 'adjusted') AS whole,
      sum(amount) FILTER (ledger = 1 AND kind NOT IN ('adjusted', 'carry_over')) AS own,
      coalesce(sum(amount) FILTER (ledger = 2), sum(amount) FILTER (kind = 'carry_over')) AS brought
    FROM every GROUP BY ALL)
  SELECT *, coalesce(whole, coalesce(own, 0) + coalesce(brought, 0)) AS budget,
    project_form(coalesce(project_name, project_id)) AS form
  FROM summed;
CREATE TABLE named_document AS
  SELECT DISTINCT division_code, fiscal_year, department_id, unit_id, project_id,
    plain(number) AS number
  FROM (SELECT division_code, fiscal_year, department_id, unit_id, project_id,
      document_number AS number FROM line
    UNION ALL SELECT division_code, fiscal_year, department_id, unit_id, project_id,
      upper_document_number FROM line
    UNION ALL SELECT division_code, fiscal_year, department_id, unit_id, project_id,
      document_number FROM carried
    UNION ALL SELECT division_code, fiscal_year, department_id, unit_id, project_id,
      document_number FROM payment)
  WHERE number IS NOT NULL;
CREATE TABLE link AS
  WITH asked AS (
    SELECT DISTINCT delivery_id, source_block_id, division_code, fiscal_year, department_id,
      unit_id, evaluation_kind, project_id AS asked_id, adjusted_budget_amount,
      plain(document_number) AS number, project_form(coalesce(project_name, project_id)) AS asked
    FROM placed),
  pair AS (
    SELECT a.*, k.department_id AS to_department, k.unit_id AS to_unit, k.project_id AS to_project,
      CASE WHEN a.unit_id = k.unit_id THEN 1 WHEN a.department_id = k.department_id THEN 2
        ELSE 3 END AS rule
    FROM asked a JOIN known k USING (division_code, fiscal_year)
    WHERE a.asked_id = k.project_id
      AND (a.unit_id = k.unit_id OR regexp_matches(a.asked_id, '^[0-9A-Z]{6,}$'))
    UNION ALL
    SELECT a.*, d.department_id, d.unit_id, d.project_id,
      CASE WHEN a.unit_id = d.unit_id THEN 4 ELSE 5 END
    FROM asked a JOIN named_document d USING (division_code, fiscal_year, department_id, number)
    UNION ALL
    SELECT a.*, k.department_id, k.unit_id, k.project_id, 6
    FROM asked a JOIN known k USING (division_code, fiscal_year, unit_id) WHERE asked = form
    UNION ALL
    SELECT a.*, k.department_id, k.unit_id, k.project_id, 7
    FROM asked a JOIN known k USING (division_code, fiscal_year, unit_id)
    WHERE greatest(length(asked), length(form)) > 0
      AND quotient(greatest(length(asked), length(form)) - levenshtein(asked, form),
        greatest(length(asked), length(form)), 1000000) >= 900000
      AND abs(cents(adjusted_budget_amount) - budget) * 100
        <= greatest(abs(cents(adjusted_budget_amount)), abs(budget))),
  counted AS (
    SELECT *, count(*) OVER (PARTITION BY delivery_id, source_block_id, asked_id, rule) AS found
    FROM pair),
  decided AS (
    SELECT *, min(rule) FILTER (found = 1) OVER (PARTITION BY delivery_id, source_block_id,
      asked_id) AS decisive, min(rule) OVER (PARTITION BY delivery_id, source_block_id, asked_id)
      AS earliest FROM counted),
  sole AS (SELECT * FROM decided WHERE rule = decisive),
  claimed AS (
    SELECT division_code, fiscal_year, to_department, to_unit, to_project,
      count(DISTINCT (department_id, unit_id, asked)) AS claims
    FROM sole GROUP BY ALL),
  rival AS (
    SELECT division_code, fiscal_year, to_department, to_unit, to_project, delivery_id,
      evaluation_kind, count(DISTINCT (department_id, unit_id, asked_id)) AS rivals
    FROM sole GROUP BY ALL)
  SELECT s.*, rule <= 3 OR (claims = 1 AND rivals = 1) AS certain
  FROM sole s
  JOIN claimed USING (division_code, fiscal_year, to_department, to_unit, to_project)
  JOIN rival USING (division_code, fiscal_year, to_department, to_unit, to_project, delivery_id,
    evaluation_kind)
  UNION ALL SELECT *, FALSE FROM decided WHERE decisive IS NULL AND rule = earliest;
-- By which rule, and how surely, for every form.
CREATE TABLE link_kind AS
  SELECT DISTINCT delivery_id, source_block_id, CASE WHEN rule <= 3 THEN CASE
      WHEN regexp_matches(asked_id, '^[0-9A-Z]{6,}$') THEN 'project_code' ELSE 'unit_and_name' END
    WHEN rule <= 5 THEN 'document_number' WHEN rule = 6 THEN 'unit_and_name'
    ELSE 'unit_and_similar_name' END AS link_rule,
    CASE WHEN certain THEN 'certain' ELSE 'uncertain' END AS link_certainty
  FROM link;

-- The form that counts for a project-year and kind: of the newest delivery; there, a form before a
-- line of a list, then the last by file, sheet and row.
CREATE TABLE form AS
  WITH linked AS (
    SELECT p.* EXCLUDE (department_id, unit_id, project_id),
      coalesce(to_department, p.department_id) AS department_id,
      coalesce(to_unit, p.unit_id) AS unit_id, coalesce(to_project, project_id) AS project_id
    FROM placed p LEFT JOIN (FROM link WHERE certain) l ON l.delivery_id = p.delivery_id
      AND l.source_block_id = p.source_block_id AND l.asked_id = p.project_id),
  file AS (
    SELECT delivery_id, source_block_id, min(file_name) AS file_name
    FROM read_parquet('${accepted}/source_blocks/*.parquet') GROUP BY ALL)
  SELECT l.* FROM linked l LEFT JOIN file USING (delivery_id, source_block_id)
  QUALIFY row_number() OVER (
    PARTITION BY division_code, fiscal_year, department_id, unit_id, project_id, evaluation_kind
    ORDER BY rank DESC, form_layout <> 'f15' DESC, file_name DESC,
      split_part(source_block_id, '-', 2)::BIGINT DESC,
      split_part(source_block_id, '-', 3)::BIGINT DESC, row_number DESC) = 1;
CREATE TABLE indicator AS
  SELECT DISTINCT i.* EXCLUDE (source, department_id, unit_id, project_id), f.department_id,
    f.unit_id, f.project_id, f.evaluation_kind
  FROM read_parquet('${accepted}/indicators/*.parquet') i
  JOIN form f USING (delivery_id, source_block_id);
CREATE TABLE fund AS
  SELECT DISTINCT r.* EXCLUDE (source, department_id, unit_id, project_id), f.department_id,
    f.unit_id, f.project_id
  FROM read_parquet('${accepted}/fund_rows/*.parquet') r
  JOIN form f USING (delivery_id, source_block_id);
