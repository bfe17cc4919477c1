package studio.longplay.engine.render.purge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.store.folder.ProjectFolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

class PurgeTest {
    @TempDir private Path temp;
    private StoredHome stored;
    private Purge purge;

    @BeforeEach
    void storeSomething() throws IOException {
        stored = StoredHome.in(temp.resolve("home"));
        purge = new Purge(stored.home());
    }

    private PurgePlan plan(PurgeWish wish) throws StudioFault {
        return purge.plan(wish, JobContext.quiet());
    }

    private PurgePlan run(PurgeWish wish) throws StudioFault {
        return purge.run(wish, JobContext.quiet());
    }

    private static PurgeWish voice(String id) {
        return new PurgeWish(Set.of(), Optional.empty(), Optional.of(id), Optional.empty());
    }

    private static PurgeWish project(Path folder) {
        return new PurgeWish(Set.of(), Optional.empty(), Optional.empty(), Optional.of(folder));
    }

    @Test
    void aPlanRemovesNothingAndSaysWhatGoes() throws Exception {
        Digest mix = stored.piece("mix.stems", "scene");

        PurgePlan plan = plan(PurgeWish.of(Set.of(StoredClass.CACHE, StoredClass.RECORDINGS)));

        assertThat(plan.sums()).containsOnlyKeys(StoredClass.RECORDINGS, StoredClass.CACHE);
        assertThat(plan.sums().get(StoredClass.RECORDINGS))
                .isEqualTo(new PurgePlan.Sum(2, 2L * "recordings/one.wav".length()));
        assertThat(plan.sums().get(StoredClass.CACHE).count()).isEqualTo(2);
        assertThat(stored.holds(mix)).isTrue();
        assertThat(stored.file("recordings/one.wav")).exists();
    }

    @Test
    void whatLibrariesUnpackedGoesAsOne() throws Exception {
        PurgePlan gone = run(PurgeWish.of(Set.of(StoredClass.NATIVES)));

        assertThat(gone.sums()).containsOnlyKeys(StoredClass.NATIVES);
        assertThat(stored.file("natives")).doesNotExist();
        assertThat(stored.file("models")).exists();
    }

    @Test
    void aClassGoesAndNothingElse() throws Exception {
        Digest take = stored.take("To be.", "slt", "p1");
        Digest mix = stored.piece("mix.stems", "scene", take);

        PurgePlan gone = run(PurgeWish.of(Set.of(StoredClass.CACHE, StoredClass.LOGS)));

        assertThat(gone.total().count()).isEqualTo(3);
        assertThat(stored.holds(mix)).isFalse();
        assertThat(stored.holds(take)).isTrue();
        assertThat(stored.file("logs/worker.log")).doesNotExist();
        assertThat(stored.file("thumbnails")).doesNotExist();
        assertThat(stored.file("recordings/one.wav")).exists();
        assertThat(stored.file("window.json")).exists();
        assertThat(stored.file("purged")).doesNotExist();
    }

    @Test
    void everythingGoesButProjectsPlugInsAndWhatIsNotOurs() throws Exception {
        Digest take = stored.take("To be.", "slt", "p1");

        run(PurgeWish.everything());

        assertThat(stored.holds(take)).isFalse();
        for (String kept : List.of("mine.txt", "plugins/theirs.jar", "projects/play/notes.txt")) {
            assertThat(stored.file(kept)).exists();
        }
        for (String gone :
                List.of(
                        "recordings/one.wav",
                        "voices/ada",
                        "models/tiny",
                        "sounds",
                        "queue",
                        "metrics",
                        "bench.jsonl",
                        "linearity.json",
                        "window.json",
                        "presets",
                        "library")) {
            assertThat(stored.file(gone)).doesNotExist();
        }
        assertThat(plan(PurgeWish.everything()).isEmpty()).isTrue();
    }

    @Test
    void onlyWhatIsOldGoesWhereAnAgeIsGiven() throws Exception {
        Instant now = Instant.now();
        Files.setLastModifiedTime(
                stored.file("recordings/one.wav"), FileTime.from(now.minus(Duration.ofDays(40))));

        run(
                new PurgeWish(
                        EnumSet.allOf(StoredClass.class),
                        Optional.of(now.minus(Duration.ofDays(30))),
                        Optional.empty(),
                        Optional.empty()));

        assertThat(stored.file("recordings/one.wav")).doesNotExist();
        assertThat(stored.file("recordings/two.wav")).exists();
        assertThat(stored.file("voices/ada")).exists();
    }

    @Test
    void noLinkIsFollowed() throws Exception {
        Path elsewhere = Files.createDirectories(temp.resolve("elsewhere/deep"));
        Files.writeString(elsewhere.resolve("precious.wav"), "precious");
        Files.createSymbolicLink(stored.file("recordings/link"), elsewhere);
        Files.createSymbolicLink(stored.file("voices/ada/link"), elsewhere);
        Tree.remove(stored.file("models"));
        Files.createSymbolicLink(stored.file("models"), elsewhere);

        PurgePlan gone = run(PurgeWish.everything());

        assertThat(elsewhere.resolve("precious.wav")).hasContent("precious");
        assertThat(gone.skipped()).contains(stored.file("recordings/link"), stored.file("models"));
        assertThat(stored.file("voices/ada")).doesNotExist();
    }

    @Test
    void aStoreBehindALinkIsLeftAlone() throws Exception {
        Digest mix = stored.piece("mix.stems", "scene");
        Path elsewhere = temp.resolve("elsewhere");
        Files.move(stored.home().artifacts(), elsewhere);
        Files.createSymbolicLink(stored.home().artifacts(), elsewhere);

        PurgePlan gone = run(PurgeWish.of(Set.of(StoredClass.CACHE)));

        assertThat(gone.skipped()).contains(stored.home().artifacts());
        assertThat(stored.holds(mix)).isTrue();
    }

    @Test
    void aVoiceGoesWithItsConsentItsRecordingsAndItsTakes() throws Exception {
        Digest adas = stored.take("My secret words.", "ada", "p1");
        Digest beas = stored.take("Other words.", "bea", "p1");
        Digest mark = stored.piece("voice.mark", "marked", adas);
        Digest mix = stored.piece("mix.stems", "scene", mark);
        stored.write("recordings/two.wav", "voices/ada/consent/statement.wav");

        PurgePlan gone = run(voice("ada"));

        assertThat(gone.sums().get(StoredClass.TAKES).count()).isEqualTo(2);
        assertThat(stored.holds(adas)).isFalse();
        assertThat(stored.holds(mark)).isFalse();
        assertThat(stored.holds(mix)).isFalse();
        assertThat(stored.holds(beas)).isTrue();
        assertThat(stored.file("voices/ada")).doesNotExist();
        assertThat(stored.file("voices/bea")).exists();
        assertThat(stored.file("recordings/two.wav")).doesNotExist();
        assertThat(stored.file("recordings/one.wav")).exists();
        assertThat(Files.readString(stored.file("library/journal.jsonl")))
                .doesNotContain("secret")
                .contains("Other words.");
        assertThat(stored.file("library/index.mv.db")).doesNotExist();
    }

    @Test
    void aProjectGoesButNotWhatAnotherOneSays() throws Exception {
        Path folder = temp.resolve("work/play");
        Project project = stored.project(folder, "ANNA\nTo be. Or not.");
        stored.project(temp.resolve("work/other"), "BEN\nTo be.");
        String id = project.id().value();
        Digest shared = stored.take("To be.", "slt", id);
        Digest own = stored.take("Or not.", "slt", id);
        Digest others = stored.take("Else.", "slt", "someone");
        Digest ownMix = stored.piece("mix.stems", "mine", own);
        Digest sharedMix = stored.piece("mix.stems", "both", shared);

        PurgePlan gone = run(project(folder));

        assertThat(gone.shared()).isEqualTo(1);
        assertThat(stored.holds(own)).isFalse();
        assertThat(stored.holds(ownMix)).isFalse();
        assertThat(stored.holds(shared)).isTrue();
        assertThat(stored.holds(sharedMix)).isTrue();
        assertThat(stored.holds(others)).isTrue();
        assertThat(ProjectFolder.isProject(folder)).isTrue();
    }

    @Test
    void aProjectThatIsOpenIsNotPurged() throws Exception {
        Path folder = temp.resolve("play");
        stored.project(folder, "ANNA\nTo be.");
        try (ProjectFolder _ = ProjectFolder.open(folder)) {
            StudioFault fault = catchThrowableOfType(StudioFault.class, () -> run(project(folder)));

            assertThat(fault.code()).isEqualTo("store.project-open");
            assertThat(fault.sentence()).contains(Long.toString(ProcessHandle.current().pid()));
        }
    }

    @Test
    void anotherLongplayWithTheDataFolderOpenIsNamed() throws Exception {
        stored.piece("mix.stems", "scene");
        Process other =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Holder.class.getName(),
                                stored.home().artifacts().toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            assertThat(other.getInputStream().read()).isEqualTo('.');
            StudioFault fault =
                    catchThrowableOfType(StudioFault.class, () -> run(PurgeWish.everything()));

            assertThat(fault.code()).isEqualTo("purge.in-use");
            assertThat(fault.sentence()).contains("process " + other.pid());
            assertThat(stored.file("recordings/one.wav")).exists();
        } finally {
            other.destroyForcibly().waitFor();
        }
        run(PurgeWish.everything());
        assertThat(stored.file("recordings/one.wav")).doesNotExist();
    }

    /// Has a store open until it is ended.
    static final class Holder {
        private Holder() {}

        @SuppressWarnings("SystemOut")
        public static void main(String[] arguments) throws Exception {
            try (ArtifactStore _ = ArtifactStore.open(Path.of(arguments[0]))) {
                System.out.write('.');
                System.out.flush();
                Thread.currentThread().join();
            }
        }
    }

    @Test
    void whateverEndsItEarlyEverythingOpensAndTheSamePurgeFinishesIt() throws Exception {
        Digest adas = stored.take("My secret words.", "ada", "p1");
        stored.piece("mix.stems", "scene", adas);
        PurgeWish wish =
                new PurgeWish(
                        Set.of(StoredClass.RECORDINGS, StoredClass.CACHE),
                        Optional.empty(),
                        Optional.of("ada"),
                        Optional.empty());
        int ended = 0;
        for (int after = 0; !plan(wish).isEmpty(); after++) {
            try {
                purge.run(wish, new EndingAfter(after));
            } catch (CancellationException early) {
                ended++;
            }
            stored.requireOpens();
            assertThat(stored.file("mine.txt")).exists();
        }
        assertThat(ended).isGreaterThan(4);
        assertThat(Files.readString(stored.file("library/journal.jsonl"))).doesNotContain("secret");
    }

    @Test
    void whatAKilledPurgeLeftInItsFolderGoesWithTheNext() throws Exception {
        stored.write("purged/3d6/half.wav", "half");

        run(PurgeWish.of(Set.of(StoredClass.LOGS)));

        assertThat(stored.file("purged")).doesNotExist();
    }

    /// Work that is cancelled when it asks for the n-th time.
    private static final class EndingAfter implements JobContext {
        private int left;

        EndingAfter(int asked) {
            left = asked;
        }

        @Override
        public void progress(Progress progress) {}

        @Override
        public void checkCancelled() {
            if (left-- == 0) {
                throw new CancellationException();
            }
        }
    }
}
