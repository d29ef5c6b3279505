package org.jixiao.sources.registers;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jixiao.sources.values.CodeName;
import org.jixiao.sources.values.ProjectTitle;
import org.jixiao.vocabulary.Keys;

/**
 * Whom a row of a register speaks of. Code and name may stand in two cells or share one; a
 * department that is not named is told from the unit's code.
 *
 * @param values by column; blank where the row does not tell
 */
record RegisterOwner(Map<String, String> values) {

  /** The fields read here. */
  static final Set<String> FIELDS =
      Set.of(
          Keys.DIVISION_CODE.name(),
          Keys.FISCAL_YEAR.name(),
          Keys.DEPARTMENT_ID.name(),
          Keys.DEPARTMENT_NAME.name(),
          Keys.UNIT_ID.name(),
          Keys.UNIT_NAME.name(),
          Keys.PROJECT_ID.name(),
          Keys.PROJECT_NAME.name());

  private static final int CODE_LENGTH_OF_A_DEPARTMENT = 3;

  /** The owner by the texts of its fields. */
  static RegisterOwner of(UnaryOperator<String> text, String division) {
    var unit = together(text.apply(Keys.UNIT_ID.name()), text.apply(Keys.UNIT_NAME.name()));
    var department =
        department(
            together(
                text.apply(Keys.DEPARTMENT_ID.name()), text.apply(Keys.DEPARTMENT_NAME.name())),
            unit);
    var named = CodeName.of(text.apply(Keys.PROJECT_NAME.name()));
    var title =
        ProjectTitle.of(
            named.code().isEmpty() ? text.apply(Keys.PROJECT_NAME.name()) : named.name());
    var code = CodeName.of(text.apply(Keys.PROJECT_ID.name())).id();
    var owner = new TreeMap<String, String>();
    var own = text.apply(Keys.DIVISION_CODE.name());
    owner.put(Keys.DIVISION_CODE.name(), own.isEmpty() ? division : own);
    owner.put(Keys.DEPARTMENT_ID.name(), department.id());
    owner.put(Keys.DEPARTMENT_NAME.name(), department.name());
    owner.put(Keys.UNIT_ID.name(), unit.id());
    owner.put(Keys.UNIT_NAME.name(), unit.name());
    owner.put(
        Keys.PROJECT_ID.name(),
        !code.isEmpty() ? code : named.code().isEmpty() ? title.id() : named.code());
    owner.put(Keys.PROJECT_NAME.name(), title.name());
    return new RegisterOwner(owner);
  }

  private static CodeName together(String code, String name) {
    var first = CodeName.of(code);
    var second = CodeName.of(name);
    return new CodeName(
        first.code().isEmpty() ? second.code() : first.code(),
        second.name().isEmpty() ? first.name() : second.name());
  }

  private static CodeName department(CodeName delivered, CodeName unit) {
    if (delivered.code().isEmpty() && unit.code().matches("\\d{3,}")) {
      return new CodeName(unit.code().substring(0, CODE_LENGTH_OF_A_DEPARTMENT), delivered.name());
    }
    return delivered.isBlank() ? unit : delivered;
  }
}
