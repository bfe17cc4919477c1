package studio.longplay.engine;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import static java.util.Map.entry;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;

import org.jspecify.annotations.NullMarked;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The walls of the engine. A room may use only the rooms named beside it in [#MAY_USE]; the root
/// package, which wires the rooms together, may use all.
@AnalyzeClasses(
        packages = "studio.longplay.engine",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "studio.longplay.engine";

    private static final Set<String> DOCUMENT =
            Set.of("time", "fault", "script", "timeline", "project");

    private static final Set<String> MAKER = plus(DOCUMENT, "jobs", "media", "inference", "store");

    private static final Set<String> THREAD_MAKERS =
            Set.of("<init>", "ofPlatform", "ofVirtual", "startVirtualThread");

    private static final Set<String> PARALLEL = Set.of("parallelStream", "parallel");

    static final Map<String, Set<String>> MAY_USE =
            Map.ofEntries(
                    entry("time", Set.of()),
                    entry("fault", Set.of()),
                    entry("script", Set.of("time", "fault")),
                    entry("timeline", Set.of("time")),
                    entry("project", Set.of("time", "script", "timeline")),
                    entry("edit", Set.of("time", "script", "timeline", "project")),
                    entry("jobs", Set.of("fault")),
                    entry("hardware", Set.of("fault")),
                    entry("store", plus(DOCUMENT, "edit", "jobs")),
                    entry("media", Set.of("time", "fault", "jobs")),
                    entry("inference", Set.of("fault", "jobs", "hardware")),
                    entry("voice", MAKER),
                    entry("music", MAKER),
                    entry("sfx", MAKER),
                    entry("picture", MAKER),
                    entry("mix", plus(DOCUMENT, "jobs", "media")),
                    entry(
                            "render",
                            plus(
                                    MAKER,
                                    "edit",
                                    "hardware",
                                    "voice",
                                    "music",
                                    "sfx",
                                    "picture",
                                    "mix")));

    @ArchTest
    static final ArchRule roomsUseOnlyTheirNeighbours =
            classes().that().resideOutsideOfPackage(ROOT).should(useOnlyTheirNeighbours());

    @ArchTest
    static final ArchRule noRoomsGoInCircles =
            slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theEngineKnowsNoScreen =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("javafx..", "javax.swing..");

    @ArchTest static final ArchRule oneDoorToFfmpeg = oneDoor("media.ffmpeg", "org.bytedeco..");

    @ArchTest
    static final ArchRule oneDoorToModels =
            oneDoor("inference.onnx", "ai.djl..", "ai.onnxruntime..");

    @ArchTest
    static final ArchRule oneDoorToTheMachine =
            oneDoor("hardware", "com.sun.jna..", "oshi..", "com.sun.management..");

    @ArchTest
    static final ArchRule oneDoorToTheDatabase =
            oneDoor(
                    "store",
                    "java.sql..",
                    "javax.sql..",
                    "org.jdbi..",
                    "org.h2..",
                    "org.flywaydb..");

    @ArchTest
    static final ArchRule oneDoorToSpeech = oneDoor("voice", "marytts..", "com.sun.speech..");

    @ArchTest static final ArchRule oneDoorToDrawing = oneDoor("picture", "io.github.humbleui..");

    @ArchTest
    static final ArchRule nobodyWritesToTheTerminal =
            GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule nobodyEndsTheProgram =
            noClasses().should().callMethod(System.class, "exit", int.class);

    @ArchTest
    static final ArchRule threadsComeFromJobs =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(ROOT + ".jobs..")
                    .should()
                    .callCodeUnitWhere(target(makesThreads()));

    @ArchTest
    static final ArchRule processesComeFromJobsAndWorkers =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(ROOT + ".jobs..", ROOT + ".render.worker..")
                    .should()
                    .dependOnClassesThat()
                    .belongToAnyOf(ProcessBuilder.class);

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

    private static ArchRule oneDoor(String door, String... libraries) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "." + door + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries);
    }

    private static DescribedPredicate<CodeUnitCallTarget> makesThreads() {
        return describe(
                "makes threads",
                call ->
                        switch (call.getOwner().getName()) {
                            case "java.lang.Thread" -> THREAD_MAKERS.contains(call.getName());
                            case "java.util.concurrent.CompletableFuture" ->
                                    call.getName().endsWith("Async");
                            case "java.util.concurrent.Executors",
                                    "java.util.concurrent.ForkJoinPool",
                                    "java.util.Timer" ->
                                    true;
                            default -> PARALLEL.contains(call.getName());
                        });
    }

    private static Set<String> plus(Set<String> base, String... more) {
        return Stream.concat(base.stream(), Arrays.stream(more))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String room(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(ROOT + ".")
                ? name.substring(ROOT.length() + 1).replaceFirst("\\..*", "")
                : "";
    }

    private static ArchCondition<JavaClass> useOnlyTheirNeighbours() {
        return new ArchCondition<>("use only the rooms named beside their own") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String from = room(type);
                if (!MAY_USE.containsKey(from)) {
                    events.add(SimpleConditionEvent.violated(type, from + " is no room of ours"));
                }
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass();
                    String to = room(target);
                    boolean ours = target.getPackageName().startsWith(ROOT);
                    if (ours
                            && !to.equals(from)
                            && !MAY_USE.getOrDefault(from, Set.of()).contains(to)) {
                        events.add(
                                SimpleConditionEvent.violated(
                                        type,
                                        from + " -> " + to + ": " + dependency.getDescription()));
                    }
                }
            }
        };
    }

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
