package studio.longplay.engine.voice.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.voice.Speech;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.engine.EngineFailure;
import studio.longplay.engine.voice.engine.SpeechEngine;
import studio.longplay.engine.voice.provider.Providers;
import studio.longplay.engine.voice.provider.VoiceProvider;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/// Plug-ins of others: a good one brings its voices, and no bad one stops anything.
class PluginFolderTest {
    @TempDir private Path home;
    @TempDir private Path scratch;
    private int built;

    private void put(String name, PluginJar jar) throws IOException {
        jar.write(home.resolve("plugins").resolve(name), scratch.resolve("b" + built++));
    }

    private FoundPlugin only(PluginJar jar) throws IOException {
        put("one.jar", jar);
        List<FoundPlugin> found = new PluginFolder(home).load(Set.of("built-in"));
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private void isFaulty(PluginJar jar, String code, String words) throws IOException {
        assertThat(only(jar))
                .isInstanceOfSatisfying(
                        FoundPlugin.Faulty.class,
                        faulty -> {
                            assertThat(faulty.code()).isEqualTo(code);
                            assertThat(faulty.reason()).contains("one.jar", words);
                            assertThat(faulty.provider().look().absent()).contains(faulty.reason());
                        });
    }

    @Test
    void withoutAFolderThereAreNone() {
        assertThat(new PluginFolder(home).load(Set.of())).isEmpty();
    }

    @Test
    void aGoodOneBringsItsVoicesAndHasAFolderOfItsOwn() throws Exception {
        FoundPlugin found =
                only(
                        new PluginJar()
                                .provider(
                                        "if (!java.nio.file.Files.isDirectory(folder))"
                                                + " throw new IllegalStateException();"
                                                + " return new Offers();"));
        assertThat(found).isInstanceOf(FoundPlugin.Loaded.class);
        VoiceProvider.Offer offer = found.provider().look();
        assertThat(offer.voices()).extracting(Voice::id).containsExactly("other-ann");
        assertThat(offer.absent()).isEmpty();
        assertThat(offer.engines()).extracting(SpeechEngine::id).containsExactly("other");
    }

    @Test
    void theListSaysWhatEachBringsAndWhatCameOfHavingItSpeak() throws Exception {
        put("one.jar", new PluginJar());
        put("two.jar", new PluginJar().api("99"));
        List<PluginFacts> seen = PluginFacts.look(home, Set.of(), false, JobContext.quiet());
        assertThat(seen)
                .extracting(PluginFacts::jar, PluginFacts::usable, PluginFacts::code)
                .containsExactly(
                        tuple("one.jar", true, null), tuple("two.jar", false, "plugin.version"));
        assertThat(seen.getFirst())
                .extracting(PluginFacts::id, PluginFacts::name, PluginFacts::version)
                .containsExactly("other", "Other voices", "2.5");
        assertThat(seen.getFirst().voices()).isEqualTo(1);
        assertThat(seen.getFirst().trial()).as("nobody asked").isNull();
        PluginTrial trial =
                PluginFacts.look(home, Set.of(), true, JobContext.quiet()).getFirst().trial();
        assertThat(trial).isNotNull();
        assertThat(trial.passed()).isFalse();
        assertThat(trial.finding()).contains("Another engine spoke", "no larynx");
    }

    @Test
    void anEngineThatThrowsCannotSpeakAndNamesThePlugin() throws Exception {
        SpeechEngine engine = only(new PluginJar()).provider().look().engines().getFirst();
        EngineFailure failure =
                catchThrowableOfType(EngineFailure.class, () -> engine.speak(null, null));
        assertThat(failure).hasMessageContainingAll("one.jar", "no larynx");
    }

    @Test
    void whatIsFaultyIsNamedWithItsReason() throws Exception {
        isFaulty(new PluginJar().unnamed(), "plugin.empty", "META-INF/services");
        isFaulty(new PluginJar().api("99"), "plugin.version", "version 99");
        isFaulty(new PluginJar().classVersion(900), "plugin.broken", "900");
        isFaulty(new PluginJar().cut(), "plugin.broken", "cannot be loaded");
        isFaulty(
                new PluginJar()
                        .members("static { if (true) throw new RuntimeException(\"eek\"); }"),
                "plugin.broken",
                "eek");
        isFaulty(
                new PluginJar().members("public Main() { throw new RuntimeException(\"ouch\"); }"),
                "plugin.broken",
                "ouch");
        isFaulty(
                new PluginJar().provider("throw new StackOverflowError(\"deep\");"),
                "plugin.failed",
                "deep");
        isFaulty(new PluginJar().provider("return null;"), "plugin.failed", "null");
        isFaulty(new PluginJar().id("built-in"), "plugin.id", "built-in");
        isFaulty(new PluginJar().id("Not An Id"), "plugin.id", "Not An Id");
        Files.writeString(home.resolve("plugins/one.jar"), "no jar at all");
        assertThat(new PluginFolder(home).load(Set.of()))
                .singleElement()
                .isInstanceOf(FoundPlugin.Faulty.class);
    }

    @Test
    void whoThrowsWhenAskedForVoicesOrTakesOthersNamesHasNoneAndSaysWhy() throws Exception {
        VoiceProvider throwing =
                only(new PluginJar().look("throw new IllegalStateException(\"not today\");"))
                        .provider();
        assertThat(throwing.look().voices()).isEmpty();
        assertThat(throwing.look().absent()).contains("one.jar", "not today");
        VoiceProvider thief =
                only(new PluginJar()
                                .look(
                                        "return new Offer(List.of(voice(\"marcus\")),"
                                                + " List.of(), \"\");"))
                        .provider();
        assertThat(thief.look().voices()).isEmpty();
        assertThat(thief.look().absent()).contains("marcus", "other-");
    }

    @Test
    void whoNeverAnswersWhateverItIsAskedIsNamedAndNotWaitedFor() throws Exception {
        String hang =
                "while (true) { java.util.concurrent.locks.LockSupport.parkNanos(1000000000L); }";
        hangs(new PluginJar().members("static { if (true) " + hang + " }"), "plugin.broken");
        hangs(new PluginJar().members("public Main() { if (true) " + hang + " }"), "plugin.broken");
        hangs(new PluginJar().api("wait1()").members(waiting("int wait1()")), "plugin.broken");
        hangs(new PluginJar().provider(hang), "plugin.failed");
    }

    private static String waiting(String method) {
        return "static "
                + method
                + " { while (true) java.util.concurrent.locks.LockSupport.parkNanos(1000000000L);"
                + " }";
    }

    private void hangs(PluginJar jar, String code) throws Exception {
        put("one.jar", jar);
        List<FoundPlugin> found = new PluginFolder(home, Duration.ofMillis(300)).load(Set.of());
        assertThat(found).singleElement().isInstanceOf(FoundPlugin.Faulty.class);
        FoundPlugin.Faulty faulty = (FoundPlugin.Faulty) found.getFirst();
        assertThat(faulty.code()).isEqualTo(code);
        assertThat(faulty.reason()).contains("one.jar", "did not answer");
    }

    @Test
    void whoNeverClosesOrAnswersWhatIsMissingIsNotWaitedFor() {
        CountDownLatch never = new CountDownLatch(1);
        VoiceProvider hanging =
                new VoiceProvider() {
                    @Override
                    public String id() {
                        return "other";
                    }

                    @Override
                    public String name() {
                        return "Other voices";
                    }

                    @Override
                    public Offer look() {
                        return Offer.none("");
                    }

                    @Override
                    public Optional<String> missing(String engine) {
                        await(never);
                        return Optional.empty();
                    }

                    @Override
                    public void close() {
                        await(never);
                    }
                };
        VoiceProvider guarded =
                new GuardedProvider(
                        "one.jar", hanging, "other", "Other voices", Duration.ofMillis(50));
        assertThat(guarded.missing("other").orElse("")).contains("one.jar", "did not answer");
        guarded.close();
    }

    private static void await(CountDownLatch never) {
        try {
            never.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whoNeverAnswersWhenAskedForVoicesIsNotWaitedFor() {
        CountDownLatch never = new CountDownLatch(1);
        VoiceProvider hanging =
                new VoiceProvider() {
                    @Override
                    public String id() {
                        return "other";
                    }

                    @Override
                    public String name() {
                        return "Other voices";
                    }

                    @Override
                    public Offer look() {
                        try {
                            never.await();
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                        return Offer.none("");
                    }
                };
        VoiceProvider guarded =
                new GuardedProvider(
                        "one.jar", hanging, "other", "Other voices", Duration.ofMillis(50));
        assertThat(guarded.look().voices()).isEmpty();
        assertThat(guarded.look().absent()).contains("one.jar", "did not answer");
    }

    @Test
    void amongThoseOfAStudioAGoodOneStandsBesideABadOneAndOursAreThere() throws Exception {
        put("bad.jar", new PluginJar().id("bad").look("throw new NoSuchMethodError(\"gone\");"));
        put("good.jar", new PluginJar());
        put("twin.jar", new PluginJar());
        try (Speech speech = new Speech(Providers.of(home))) {
            assertThat(speech.registry().voices())
                    .extracting(Voice::id)
                    .contains("marcus", "other-ann");
            assertThat(speech.absent().toString()).contains("bad.jar", "gone", "twin.jar");
        }
    }
}
