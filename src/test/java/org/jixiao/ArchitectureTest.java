package org.jixiao;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.SparkSession;

/** The laws between the rooms. */
@AnalyzeClasses(packages = "org.jixiao", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule ROOMS_SEE_ONLY_WHAT_COMES_BEFORE_THEM =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .withOptionalLayers(true)
          .layer("vocabulary")
          .definedBy("org.jixiao.vocabulary..")
          .layer("lake")
          .definedBy("org.jixiao.lake..")
          .layer("sources")
          .definedBy("org.jixiao.sources..")
          .layer("measures")
          .definedBy("org.jixiao.measures..")
          .layer("flags")
          .definedBy("org.jixiao.flags..")
          .layer("publications")
          .definedBy("org.jixiao.publications..")
          .layer("jobs")
          .definedBy("org.jixiao.jobs..")
          .whereLayer("jobs")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("publications")
          .mayOnlyBeAccessedByLayers("jobs")
          .whereLayer("flags")
          .mayOnlyBeAccessedByLayers("publications", "jobs")
          .whereLayer("measures")
          .mayOnlyBeAccessedByLayers("flags", "publications", "jobs")
          .whereLayer("sources")
          .mayOnlyBeAccessedByLayers("jobs")
          .whereLayer("lake")
          .mayOnlyBeAccessedByLayers("sources", "measures", "flags", "publications", "jobs");

  @ArchTest
  static final ArchRule ONLY_SOURCES_AND_PUBLICATIONS_TOUCH_FOREIGN_FILES =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.jixiao.sources..", "org.jixiao.publications..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.poi..", "de.siegmar..", "com.crealytics..", "javax.xml.stream..");

  @ArchTest
  static final ArchRule ONLY_THE_LAKE_TOUCHES_PARQUET =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.jixiao.lake..")
          .should()
          .callMethod(DataFrameReader.class, "parquet", String[].class)
          .orShould()
          .callMethod(org.apache.spark.sql.DataFrameWriter.class, "parquet", String.class)
          .orShould()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.parquet..");

  @ArchTest
  static final ArchRule ONLY_JOBS_OPEN_A_SESSION_AND_KNOW_THE_TIME =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.jixiao.jobs..")
          .should()
          .callMethod(SparkSession.class, "builder")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethodWhere(
              target(nameMatching("now|system.*|tick.*"))
                  .and(target(owner(resideInAPackage("java.time..")))))
          .orShould()
          .callMethodWhere(
              target(
                      nameMatching(
                          "rand|randn|randstr|uuid|shuffle|now|cur.*|local.*|unix_timestamp"))
                  .and(target(owner(name("org.apache.spark.sql.functions")))))
          .orShould()
          .callMethod(java.util.UUID.class, "randomUUID")
          .orShould()
          .callMethod(Math.class, "random")
          .orShould()
          .callConstructor(java.util.Random.class);
}
