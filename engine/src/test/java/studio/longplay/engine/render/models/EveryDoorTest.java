package studio.longplay.engine.render.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.HalfDoors;
import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.SessionSettings;
import studio.longplay.engine.inference.Tensor;
import studio.longplay.engine.inference.bundle.BundleKind;
import studio.longplay.engine.inference.bundle.InstalledBundle;
import studio.longplay.engine.inference.bundle.ModelShelf;
import studio.longplay.engine.inference.bundle.OpenBundle;
import studio.longplay.engine.inference.onnx.OnnxSessions;
import studio.longplay.engine.jobs.JobContext;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Every adapter, given models that have the names of its kind and answer what they must not, and
/// models whose doors are 16-bit floats.
class EveryDoorTest {
    private static final JobContext QUIET = JobContext.quiet();

    /// The tiny one carries numbers over 2,048 in its caches, which 16 bits round.
    private static final String NUMBERS_IN_FLOATS = "language_model";

    /// What 16 bits do not hold is infinite in them.
    private static final double MOST_HALF = 65_504;

    /// Their doors are those of the first.
    private static final Pattern LATER_LAYERS = Pattern.compile("present\\.[1-9].*");

    private static OnnxSessions sessions;

    @TempDir Path folder;

    @BeforeAll
    static void start() throws StudioFault {
        sessions = OnnxSessions.start();
    }

    @AfterAll
    static void stop() {
        sessions.close();
    }

    static List<String> kinds() {
        return List.copyOf(TinyBundles.all().keySet());
    }

    private static BundleKind kind(String id) {
        return ModelKinds.of(id).orElseThrow();
    }

    private InstalledBundle added(String id, Path bundle, String home) throws Exception {
        return new ModelShelf(folder.resolve(home), List.of(kind(id)), OnnxSessions::start)
                .add(bundle, QUIET);
    }

    private static OpenBundle open(String id, InstalledBundle bundle) throws StudioFault {
        return OpenBundle.open(kind(id), bundle, sessions, SessionSettings.steady());
    }

    @Test
    void thereIsATinyBundleOfEveryKind() {
        assertThat(kinds())
                .containsExactlyInAnyOrderElementsOf(
                        ModelKinds.all().stream().map(BundleKind::id).toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void anAnswerOfAWrongShapeIsAFaultWithARemedyNeverACrash(String id) throws Exception {
        InstalledBundle bundle = added(id, TinyBundles.write(id, folder.resolve("in")), "home");
        List<String> crashes = new ArrayList<>();
        int refused = 0;
        try (OpenBundle open = open(id, bundle)) {
            Map<String, Map<String, Tensor>> answered = recorded(id, bundle, open);
            for (Map.Entry<String, Map<String, Tensor>> role : answered.entrySet()) {
                for (String output : role.getValue().keySet()) {
                    if (LATER_LAYERS.matcher(output).matches()) {
                        continue;
                    }
                    for (Bending bending : Bending.values()) {
                        Map<String, Session> bent = new HashMap<>(open.sessions());
                        Session one =
                                new BentSession(
                                        open.sessions().get(role.getKey()), output, bending);
                        bent.put(role.getKey(), one);
                        if (kind(id).graphs().stream()
                                .filter(graph -> graph.role().equals(role.getKey()))
                                .anyMatch(graph -> graph.check().breach(one).isPresent())) {
                            refused++;
                            continue;
                        }
                        try {
                            kind(id).trial().run(bent, bundle.folder(), QUIET);
                        } catch (StudioFault fault) {
                            refused++;
                            assertThat(fault.remedy()).isNotBlank();
                        } catch (RuntimeException crash) {
                            crashes.add(
                                    "%s %s %s: %s at %s"
                                            .formatted(
                                                    role.getKey(),
                                                    output,
                                                    bending,
                                                    crash,
                                                    crash.getStackTrace()[0]));
                        }
                    }
                }
            }
        }
        assertThat(crashes).isEmpty();
        assertThat(refused).as("what is odd is seen").isPositive();
    }

    /// What each model answers in the kind's own trial, the last time it is asked.
    private static Map<String, Map<String, Tensor>> recorded(
            String id, InstalledBundle bundle, OpenBundle open) throws Exception {
        Map<String, Map<String, Tensor>> answered = new HashMap<>();
        Map<String, Session> recording = new HashMap<>();
        open.sessions()
                .forEach((role, session) ->
                        recording.put(
                                role,
                                new HeardSession(
                                        session,
                                        (_, answers) ->
                                                answered.computeIfAbsent(role, _ -> new HashMap<>())
                                                        .putAll(answers))));
        kind(id).trial().run(recording, bundle.folder(), QUIET);
        return answered;
    }

    private record Asked(String role, Map<String, Tensor> given, Map<String, Tensor> answers) {}

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void doorsOf16BitFloatsAnswerAsThoseOf32(String id) throws Exception {
        InstalledBundle full = added(id, TinyBundles.write(id, folder.resolve("full")), "one");
        Path in = TinyBundles.write(id, folder.resolve("half"));
        try (Stream<Path> files = Files.walk(in)) {
            for (Path model : files.filter(file -> file.toString().endsWith(".onnx")).toList()) {
                HalfDoors.into(model);
            }
        }
        InstalledBundle half = added(id, in, "other");
        List<Asked> asked = new ArrayList<>();
        try (OpenBundle open = open(id, full);
                OpenBundle narrow = open(id, half)) {
            Map<String, Session> recording = new HashMap<>();
            open.sessions()
                    .forEach((role, session) ->
                            recording.put(
                                    role,
                                    new HeardSession(
                                            session,
                                            (given, answers) ->
                                                    asked.add(new Asked(role, given, answers)))));
            kind(id).trial().run(recording, full.folder(), QUIET);
            kind(id).trial().run(narrow.sessions(), half.folder(), QUIET);
            for (Asked one : asked) {
                if (id.equals("chatterbox") && one.role().equals(NUMBERS_IN_FLOATS)) {
                    continue;
                }
                Session session = narrow.sessions().get(one.role());
                Map<String, Tensor> answers =
                        session.run(one.given(), one.answers().keySet(), QUIET);
                one.answers().forEach((name, wanted) -> isClose(answers.get(name), wanted));
            }
        }
        assertThat(asked).isNotEmpty();
    }

    private static void isClose(Tensor given, Tensor wanted) {
        assertThat(given.shape()).isEqualTo(wanted.shape());
        if (wanted instanceof Tensor.Float32(float[] values, _)) {
            double most = 1;
            for (float value : values) {
                most = Math.max(most, Math.min(MOST_HALF, Math.abs(value)));
            }
            float[] narrow = given.floats();
            for (int i = 0; i < values.length; i++) {
                boolean holds = Math.abs(values[i]) < MOST_HALF;
                if (holds && Math.abs(narrow[i] - values[i]) > 0.01 * most) {
                    assertThat((double) narrow[i])
                            .as("value %d", i)
                            .isCloseTo(values[i], within(0.01 * most));
                }
            }
        }
    }
}
