-- From which grade of last year to which of this one: the same code within a unit, else a name that
-- one project alone of the unit has in either year.
WITH project AS (
  SELECT division_code, fiscal_year, department_id, unit_id, project_id,
    nullif(project_form(project_name), '') AS form, declared_score,
    grade((declared_score * 10000)::BIGINT) AS grade, adjusted_budget_amount,
    count(*) OVER (PARTITION BY division_code, fiscal_year, department_id, unit_id,
      project_form(project_name)) = 1 AS alone
  FROM project_years WHERE submitted),
by_code AS (
  SELECT a.*, b.project_id AS before_id, b.grade AS before, FALSE AS by_name
  FROM project a JOIN project b ON b.division_code = a.division_code
    AND b.department_id = a.department_id AND b.unit_id = a.unit_id
    AND b.project_id = a.project_id AND b.fiscal_year = a.fiscal_year - 1),
by_name AS (
  SELECT a.*, b.project_id AS before_id, b.grade AS before, TRUE AS by_name
  FROM project a JOIN project b ON b.division_code = a.division_code
    AND b.department_id = a.department_id AND b.unit_id = a.unit_id AND b.form = a.form
    AND b.fiscal_year = a.fiscal_year - 1
  WHERE a.alone AND b.alone
    AND NOT EXISTS (SELECT 1 FROM by_code c WHERE c.division_code = a.division_code
      AND c.fiscal_year = a.fiscal_year AND c.department_id = a.department_id
      AND c.unit_id = a.unit_id AND c.project_id IN (a.project_id, b.project_id))),
moved AS (
  SELECT division_code, fiscal_year, department_id, grade, before, by_name, adjusted_budget_amount
  FROM (FROM by_code UNION ALL FROM by_name)
  WHERE before IS NOT NULL AND grade IS NOT NULL)
SELECT division_code, fiscal_year, party.kind AS group_kind, party.id AS group_id,
  before AS grade_before, grade AS grade_after, count(*) AS project_count,
  count(*) FILTER (by_name) AS by_name_count,
  coalesce(sum(adjusted_budget_amount), 0) AS budget_amount
FROM (
  SELECT *, unnest([{'kind': 'department', 'id': department_id},
    {'kind': 'jurisdiction', 'id': division_code}]) AS party FROM moved)
GROUP BY ALL
