package vn.lienminh;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;

/// What holds in every package, each rule with the fault that it prevents.
class ArchitectureTest {
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.lienminh");

    @Test
    void onlyStoresTouchSql() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..platform..", "..audit..")
                .and()
                .haveSimpleNameNotEndingWith("Store")
                .and()
                .doNotHaveFullyQualifiedName("vn.lienminh.commands.Foundation")
                .and()
                .doNotHaveFullyQualifiedName("vn.lienminh.shell.ProblemController")
                .should()
                .dependOnClassesThat(describe(
                        "speak SQL",
                        c -> c.isEquivalentTo(JdbcClient.class)
                                || c.getPackageName().startsWith("java.sql")))
                .because("SqlTest reads the statements of stores only, and a query elsewhere would be read by nobody")
                .check(OURS);
    }

    @Test
    void storesStayInTheirModule() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Store")
                .should()
                .notBePublic()
                .because("a store behind its door decides nothing and asks nobody whether he may")
                .check(OURS);
    }

    @Test
    void controllersStayInWeb() {
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .and()
                .resideOutsideOfPackage("..shell..")
                .should()
                .notBePublic()
                .andShould()
                .resideInAPackage("..web..")
                .because("pages are the first customer of a door, and have no other way in")
                .check(OURS);
    }

    @Test
    void timeIsGiven() {
        noClasses()
                .should()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .because("a rule that reads the clock by itself cannot be tested, and misses midnight in Vietnam")
                .check(OURS);
    }

    @Test
    void numbersAreExact() {
        noFields()
                .that()
                .areDeclaredInClassesThat(describe("count", ArchitectureTest::counts))
                .should()
                .haveRawType(double.class)
                .orShould()
                .haveRawType(float.class)
                .orShould()
                .haveRawType(Double.class)
                .because("0,1 + 0,2 is not 0,3 in binary; only lengths on paper and screen may be rough")
                .check(OURS);
    }

    @Test
    void whatAClassNeedsItAsksForWhenItIsMade() {
        noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .because("a field that is filled later can be forgotten in a test, and hides how much a class needs")
                .check(OURS);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Dto|DTO|Utils?|Helper|Manager)(\\$.*)?")
                .because("a suffix is not a meaning")
                .check(OURS);
    }

    @Test
    void fieldsAreFinal() {
        fields().that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(org.springframework.stereotype.Service.class)
                .and()
                .areNotStatic()
                .and()
                .doNotHaveModifier(com.tngtech.archunit.core.domain.JavaModifier.VOLATILE)
                .should()
                .beFinal()
                .because("a door is shared by all who call it at once")
                .check(OURS);
    }

    @Test
    void transactionsStandOnDoors() {
        methods()
                .that()
                .areAnnotatedWith(Transactional.class)
                .should()
                .bePublic()
                .andShould()
                .beDeclaredInClassesThat()
                .haveSimpleNameNotEndingWith("Store")
                .because("on a private method or a store the annotation does nothing, or commits too early")
                .check(OURS);
    }

    @Test
    void theKernelKnowsNoFramework() {
        noClasses()
                .that(resideInAPackage("vn.lienminh.kernel"))
                .should()
                .dependOnClassesThat(describe("belong to Spring", ArchitectureTest::springButModulith))
                .because("the words of the field outlive the framework")
                .check(OURS);
    }

    /// Drawings have lengths, the guess of an old encoding has odds, a stopwatch has milliseconds; all else is
    /// counted.
    private static boolean counts(JavaClass owner) {
        boolean draws = owner.getPackageName().endsWith(".charts")
                || owner.getPackageName().endsWith(".papers");
        return !draws && !owner.getName().matches(".*\\.(LegacyEncodings|Stopwatch)(\\$.*)?");
    }

    private static boolean springButModulith(JavaClass used) {
        return used.getPackageName().startsWith("org.springframework")
                && !used.getPackageName().startsWith("org.springframework.modulith");
    }
}
