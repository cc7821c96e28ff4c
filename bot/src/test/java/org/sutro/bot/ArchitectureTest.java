package org.sutro.bot;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.Clock;
import org.jspecify.annotations.NullMarked;

/** The rules of ARCHITECTURE.md, over both modules. */
@AnalyzeClasses(packages = "org.sutro", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

  /** Same input, same output: they know no time, place or thread. */
  private static final String[] PURE = {
    "org.sutro.article..",
    "org.sutro.language..",
    "org.sutro.lexicon..",
    "org.sutro.reading..",
    "org.sutro.search..",
    "org.sutro.verify..",
    "org.sutro.bot.chat..",
    "org.sutro.bot.digest..",
    "org.sutro.bot.render.."
  };

  private static final String LUCENE = "org.apache.lucene..";

  @ArchTest
  static void telegrams_library_stays_in_its_package(JavaClasses sutro) {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.sutro.bot.telegram..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.telegram..")
        .check(sutro);
  }

  @ArchTest
  static void the_bot_knows_no_lucene(JavaClasses sutro) {
    noClasses()
        .that()
        .resideInAPackage("org.sutro.bot..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(LUCENE)
        .check(sutro);
  }

  @ArchTest
  static void lucene_is_not_seen_from_outside(JavaClasses sutro) {
    noCodeUnits()
        .that(are(openToAll()))
        .should()
        .haveRawReturnType(resideInAPackage(LUCENE))
        .orShould(takeParametersFrom(LUCENE))
        .check(sutro);
  }

  @ArchTest
  static void the_index_knows_no_bot(JavaClasses sutro) {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.sutro.bot..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.sutro.bot..")
        .check(sutro);
  }

  @ArchTest
  static void packages_do_not_depend_on_each_other_in_circles(JavaClasses sutro) {
    SlicesRuleDefinition.slices().matching("org.sutro.(**)").should().beFreeOfCycles().check(sutro);
  }

  @ArchTest
  static void pure_packages_see_no_clock(JavaClasses sutro) {
    noClasses()
        .that()
        .resideInAnyPackage(PURE)
        .should()
        .callMethodWhere(looksAtTheClockOrTheSurroundings())
        .check(sutro);
  }

  @ArchTest
  static void pure_packages_use_no_thread(JavaClasses sutro) {
    noClasses()
        .that()
        .resideInAnyPackage(PURE)
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.lang.Thread")
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.util\\.concurrent\\.([A-Za-z]*Execut|CompletableFuture|ForkJoin).*")
        .check(sutro);
  }

  @ArchTest
  static void pure_packages_touch_no_file_but_those_they_are_made_of(JavaClasses sutro) {
    noClasses()
        .that()
        .resideInAnyPackage(PURE)
        .and()
        .resideOutsideOfPackages("org.sutro.lexicon..", "org.sutro.search..")
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.nio\\.file\\..*|java\\.io\\.(File|RandomAccess).*|java\\.nio\\.channels\\.File.*")
        .check(sutro);
  }

  @ArchTest
  static void names_say_what_a_thing_is(JavaClasses sutro) {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Manager")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Utils")
        .orShould()
        .haveSimpleNameEndingWith("Impl")
        .orShould()
        .haveSimpleNameEndingWith("Service")
        .orShould()
        .resideInAnyPackage("..util..", "..common..", "..helper..", "..misc..")
        .check(sutro);
  }

  @ArchTest
  static void nothing_static_changes(JavaClasses sutro) {
    fields().that().areStatic().should().beFinal().check(sutro);
  }

  @ArchTest
  static void every_package_says_where_null_may_be(JavaClasses sutro) {
    classes()
        .should(liveInANullMarkedPackage())
        .because("NullAway checks no other packages")
        .check(sutro);
  }

  private static DescribedPredicate<JavaCodeUnit> openToAll() {
    return describe(
        "public or protected, in a public class",
        unit ->
            isOpen(unit)
                && unit.getOwner().getModifiers().contains(JavaModifier.PUBLIC)
                && isReachable(unit));
  }

  private static boolean isOpen(JavaMember member) {
    return member.getModifiers().contains(JavaModifier.PUBLIC)
        || member.getModifiers().contains(JavaModifier.PROTECTED);
  }

  private static boolean isReachable(JavaMember member) {
    return member
        .getOwner()
        .getEnclosingClass()
        .map(outer -> outer.getModifiers().contains(JavaModifier.PUBLIC))
        .orElse(true);
  }

  private static ArchCondition<JavaCodeUnit> takeParametersFrom(String packages) {
    DescribedPredicate<JavaClass> there = resideInAPackage(packages);
    return new ArchCondition<>("take parameters from " + packages) {
      @Override
      public void check(JavaCodeUnit unit, ConditionEvents events) {
        boolean takes = unit.getRawParameterTypes().stream().anyMatch(there);
        events.add(new SimpleConditionEvent(unit, takes, unit.getDescription() + " takes one"));
      }
    };
  }

  private static DescribedPredicate<JavaMethodCall> looksAtTheClockOrTheSurroundings() {
    return describe(
        "looks at the clock or the surroundings",
        call -> {
          String owner = call.getTargetOwner().getFullName();
          String name = call.getName();
          boolean system =
              owner.equals("java.lang.System")
                  && (name.equals("nanoTime")
                      || name.equals("currentTimeMillis")
                      || name.startsWith("get"));
          boolean passedIn =
              call.getTarget().getRawParameterTypes().stream()
                  .anyMatch(type -> type.isEquivalentTo(Clock.class));
          boolean now = owner.startsWith("java.time.") && name.equals("now") && !passedIn;
          boolean clock =
              owner.equals("java.time.Clock") || owner.equals("java.time.InstantSource");
          return system || now || (clock && name.startsWith("system"));
        });
  }

  private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
    return new ArchCondition<>("live in a package marked @NullMarked") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
        events.add(
            new SimpleConditionEvent(type, marked, type.getPackageName() + " is not @NullMarked"));
      }
    };
  }
}
