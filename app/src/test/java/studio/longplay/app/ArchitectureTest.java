package studio.longplay.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import javafx.application.Platform;

import org.jspecify.annotations.NullMarked;

/// The walls of the window and the command line.
@AnalyzeClasses(
        packages = "studio.longplay.app",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "studio.longplay.app";

    @ArchTest
    static final ArchRule noFeaturesGoInCircles =
            slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().allowEmptyShould(true);

    @ArchTest
    static final ArchRule theCommandLineNeedsNoScreen =
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + ".cli..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("javafx..", "javax.swing..", "org.controlsfx..")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule viewModelsKnowNoScene =
            noClasses()
                    .that()
                    .haveSimpleNameEndingWith("ViewModel")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("javafx.scene..", "javafx.stage..")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule controlsShowValuesOnly =
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + ".controls..")
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage(ROOT + "..")
                                    .and(resideOutsideOfPackage(ROOT + ".controls..")))
                    .orShould()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("studio.longplay.engine.Studio")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule oneBridgeToTheWindowsThread =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(ROOT + ".fx..")
                    .should()
                    .callMethod(Platform.class, "runLater", Runnable.class)
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule theEngineHoldsTheDoors =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.bytedeco..",
                            "ai..",
                            "com.sun.jna..",
                            "oshi..",
                            "java.sql..",
                            "org.jdbi..",
                            "org.h2..",
                            "org.flywaydb..",
                            "marytts..",
                            "io.github.humbleui..");

    @ArchTest
    static final ArchRule onlyMainEndsTheProgram =
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName(ROOT + ".Main")
                    .should()
                    .callMethod(System.class, "exit", int.class)
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nothingStaticChanges =
            noFields().that().areStatic().should().notBeFinal().allowEmptyShould(true);

    @ArchTest
    static final ArchRule namesSayWhatAThingIs =
            noClasses()
                    .should()
                    .haveNameMatching(".*(Manager|Util|Utils|Helper|Handler|Processor|Impl)");

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = classes().should(resideInANullMarkedPackage());

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a package whose package-info says @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(SimpleConditionEvent.violated(type, type.getPackageName()));
                }
            }
        };
    }
}
