package org.sutro;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

/**
 * What can be said of this module alone; the rules over both are in the bot's test of the same
 * name.
 */
@AnalyzeClasses(packages = "org.sutro", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

  @ArchTest
  static void only_the_index_knows_lucene(JavaClasses sutro) {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.sutro.index..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.lucene..")
        .check(sutro);
  }

  @ArchTest
  static void only_the_archive_and_what_it_stands_on_know_sql(JavaClasses sutro) {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.sutro.archive..", "org.sutro.sqlite..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.sql..")
        .check(sutro);
  }

  @ArchTest
  static void only_the_gate_makes_trees_of_what_others_wrote(JavaClasses sutro) {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.sutro.tree..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("org.jsoup.Jsoup")
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("org.commonmark.parser..")
        .check(sutro);
  }

  @ArchTest
  static void nouns_know_only_java(JavaClasses sutro) {
    classes()
        .that()
        .resideInAPackage("org.sutro.article..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("org.sutro.article..", "java..", "org.jspecify..")
        .check(sutro);
  }

  @ArchTest
  static void packages_do_not_depend_on_each_other_in_circles(JavaClasses sutro) {
    SlicesRuleDefinition.slices().matching("org.sutro.(**)").should().beFreeOfCycles().check(sutro);
  }
}
