-- Lists of due projects, monitorings and answers to questions, which accepted rows count, and of
-- which project they speak. What a newer delivery says of the same scope stands in for all before:
-- of a department's list, of a project's monitoring, of one question; then the last row counts.
CREATE TABLE owner AS
  WITH said AS (
    SELECT division_code, department_id AS said_department, unit_id AS said_unit FROM delivered_dues
    UNION SELECT division_code, department_id, unit_id FROM delivered_monitorings
    UNION SELECT division_code, department_id, unit_id FROM delivered_rectifications),
  named AS (
    SELECT s.*, coalesce(u.id, said_unit) AS unit_id, coalesce(d.id, said_department) AS department
    FROM said s
    LEFT JOIN (FROM by_name WHERE kind = 'unit') u
      ON u.division_code = s.division_code AND u.form = asked_form(said_unit)
    LEFT JOIN (FROM by_name WHERE kind = 'department') d
      ON d.division_code = s.division_code AND d.form = asked_form(said_department))
  SELECT *, CASE WHEN coded(department) THEN department WHEN coded(unit_id) THEN left(unit_id, 3)
    ELSE department END AS department_id
  FROM named;
CREATE MACRO is_of(said_department, said_unit, department, unit) AS
  said_department IS NOT DISTINCT FROM department AND said_unit IS NOT DISTINCT FROM unit;
CREATE TABLE due_row AS
  WITH owned AS (
    SELECT r.* REPLACE (o.department_id AS department_id, o.unit_id AS unit_id), rank
    FROM delivered_dues r JOIN delivery USING (delivery_id)
    JOIN owner o ON o.division_code = r.division_code
      AND is_of(said_department, said_unit, r.department_id, r.unit_id)),
  newest AS (SELECT * FROM owned QUALIFY rank = max(rank) OVER (
    PARTITION BY division_code, fiscal_year, department_id))
  SELECT * FROM newest QUALIFY row_number() OVER (
    PARTITION BY division_code, fiscal_year, department_id, unit_id, project_id
    ORDER BY delivery_id DESC, source_block_id DESC, row_number DESC) = 1;
CREATE TABLE monitoring_row AS
  WITH owned AS (
    SELECT r.* REPLACE (o.department_id AS department_id, o.unit_id AS unit_id), rank
    FROM delivered_monitorings r JOIN delivery USING (delivery_id)
    JOIN owner o ON o.division_code = r.division_code
      AND is_of(said_department, said_unit, r.department_id, r.unit_id)),
  newest AS (SELECT * FROM owned QUALIFY rank = max(rank) OVER (
    PARTITION BY division_code, fiscal_year, department_id, unit_id, project_id))
  SELECT * FROM newest QUALIFY level_3 IS NOT NULL OR fund_label IS NOT NULL
    OR row_number() OVER (PARTITION BY division_code, fiscal_year, department_id, unit_id,
        project_id, level_3 IS NULL AND fund_label IS NULL
      ORDER BY delivery_id DESC, source_block_id DESC, row_number DESC) = 1;
CREATE TABLE answer AS
  SELECT r.* REPLACE (o.department_id AS department_id, o.unit_id AS unit_id), rank
  FROM delivered_rectifications r JOIN delivery USING (delivery_id)
  JOIN owner o ON o.division_code = r.division_code
    AND is_of(said_department, said_unit, r.department_id, r.unit_id)
  QUALIFY row_number() OVER (
    PARTITION BY r.division_code, fiscal_year, o.department_id, o.unit_id, project_id, flag_id,
      watched_flag_id, problem_text
    ORDER BY rank DESC, delivery_id DESC, source_block_id DESC, row_number DESC) = 1;

-- The project a row of a register speaks of: by its code where one unit of the division has it, else
-- by unit and name where one project of the unit bears it.
CREATE TABLE bearer AS
  SELECT DISTINCT division_code, fiscal_year, department_id, unit_id, project_id,
    project_form(coalesce(project_name, project_id)) AS form
  FROM (SELECT division_code, fiscal_year, department_id, unit_id, project_id, project_name FROM known
    UNION ALL SELECT division_code, fiscal_year, department_id, unit_id, project_id, project_name
    FROM form WHERE evaluation_kind = '自评');
CREATE TABLE by_code AS
  SELECT division_code, fiscal_year, project_id AS code,
    any_value({'department': department_id, 'unit': unit_id, 'project': project_id}) AS found
  FROM bearer WHERE regexp_matches(project_id, '^[0-9A-Z]{6,}$')
  GROUP BY ALL HAVING count(DISTINCT (department_id, unit_id)) = 1;
CREATE TABLE by_unit_and_name AS
  SELECT division_code, fiscal_year, unit_id AS unit, form,
    any_value({'department': department_id, 'unit': unit_id, 'project': project_id}) AS found
  FROM bearer GROUP BY ALL HAVING count(DISTINCT (department_id, project_id)) = 1;
CREATE TABLE due AS
  SELECT r.* EXCLUDE (department_id, unit_id, project_id),
    coalesce(c.found.department, n.found.department, department_id) AS department_id,
    coalesce(c.found.unit, n.found.unit, unit_id) AS unit_id,
    coalesce(c.found.project, n.found.project, project_id) AS project_id
  FROM due_row r
  LEFT JOIN by_code c ON c.division_code = r.division_code AND c.fiscal_year = r.fiscal_year
    AND c.code = r.project_id
  LEFT JOIN by_unit_and_name n ON n.division_code = r.division_code
    AND n.fiscal_year = r.fiscal_year AND n.unit = r.unit_id
    AND n.form = project_form(coalesce(r.project_name, r.project_id));
CREATE TABLE listed AS
  SELECT division_code, fiscal_year, department_id, unit_id, project_id, TRUE AS in_list,
    min(project_name) AS listed_name, max(due_date) AS due_date,
    max(submitted_date) AS submitted_date,
    bool_or(regexp_matches(submission_status, '退回|退还|返回修改')) AS returned
  FROM due GROUP BY ALL;
CREATE TABLE monitored AS
  WITH told AS (
    SELECT r.division_code, r.fiscal_year,
      coalesce(c.found.department, n.found.department, department_id) AS department_id,
      coalesce(c.found.unit, n.found.unit, unit_id) AS unit_id,
      coalesce(c.found.project, n.found.project, project_id) AS project_id,
      coalesce(NOT regexp_matches(warning_text,
        '^(否|无.*|未预警|不预警|正常|绿色?|绿灯|绿色预警|达标|符合.*|通过)$'), FALSE)
        OR coalesce(regexp_matches(outlook_text, '不可能|不能|无法|难以'), FALSE) AS warned,
      unnest(list_filter([CASE WHEN funding_cause IS NOT NULL THEN '经费' END,
        CASE WHEN rules_cause IS NOT NULL THEN '制度' END,
        CASE WHEN staff_cause IS NOT NULL THEN '人员' END,
        CASE WHEN equipment_cause IS NOT NULL THEN '硬件' END,
        CASE WHEN other_cause IS NOT NULL THEN '其他' END, ''], lambda c: c IS NOT NULL)) AS cause
    FROM monitoring_row r
    LEFT JOIN by_code c ON c.division_code = r.division_code AND c.fiscal_year = r.fiscal_year
      AND c.code = r.project_id
    LEFT JOIN by_unit_and_name n ON n.division_code = r.division_code
      AND n.fiscal_year = r.fiscal_year AND n.unit = r.unit_id
      AND n.form = project_form(coalesce(r.project_name, r.project_id)))
  SELECT division_code, fiscal_year, department_id, unit_id, project_id,
    bool_or(warned) AS monitoring_warned,
    string_agg(DISTINCT cause, '、' ORDER BY cause) FILTER (cause <> '') AS monitoring_causes
  FROM told GROUP BY ALL;
