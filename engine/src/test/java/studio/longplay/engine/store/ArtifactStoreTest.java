package studio.longplay.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.store.folder.Child;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

class ArtifactStoreTest {
    @TempDir private Path temp;
    private ArtifactStore store;

    @BeforeEach
    void open() throws StudioFault {
        store = ArtifactStore.open(temp.resolve("artifacts"));
    }

    @AfterEach
    void close() throws StudioFault {
        store.close();
    }

    private static Recipe recipe(String words) {
        return new Recipe("test.words", "1", Map.of("words", words), List.of());
    }

    private Artifact put(String words) throws StudioFault {
        return store.put(recipe(words), "txt", part -> Files.writeString(part, words));
    }

    /// A store that knows nothing yet, as another process would be.
    private void reopen() throws StudioFault {
        store.close();
        open();
    }

    private List<Path> files() throws Exception {
        try (var all = Files.walk(temp)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".lock"))
                    .toList();
        }
    }

    @Test
    void whatWasPutIsFoundUnderItsRecipe() throws Exception {
        Artifact put = put("To be");
        reopen();
        Artifact found = store.find(recipe("To be").key()).orElseThrow();
        assertThat(found).isEqualTo(put);
        assertThat(found.file()).hasContent("To be");
        assertThat(found.sha256()).isEqualTo(Digest.of("To be").hex());
        assertThat(found.bytes()).isEqualTo(5);
        assertThat(found.file())
                .isEqualTo(
                        store.folder()
                                .resolve(put.key().hex().substring(0, 2))
                                .resolve(put.key().hex() + ".txt"));
        assertThat(store.find(recipe("or not").key())).isEmpty();
        assertThat(store.drainWarnings()).isEmpty();
    }

    @Test
    void peopleCanSeeWhatItWasMadeFrom() throws Exception {
        Artifact put = put("To be");
        Path sidecar = put.file().resolveSibling(put.key().hex() + ".recipe.json");
        assertThat(sidecar)
                .content()
                .contains("\"recipe\":" + recipe("To be").canonicalJson())
                .contains("\"schema\":\"artifact\"", "\"version\":1", "\"madeAt\":\"2");
    }

    @Test
    void whatAWorkerWroteIsTakenIn() throws Exception {
        Path part = store.newPart("mp4");
        Files.writeString(part, "film");
        Artifact made = store.putMade(recipe("film"), "mp4", part);
        assertThat(part).doesNotExist();
        assertThat(store.find(made.key())).contains(made);
    }

    @Test
    void aRottenOneIsSetAsideReportedAndMadeAgain() throws Exception {
        Artifact put = put("To be");
        Files.writeString(put.file(), "To bf");
        reopen();
        assertThat(store.find(put.key())).isEmpty();
        assertThat(store.drainWarnings())
                .extracting(Warning::code)
                .containsExactly("store.artifact-damaged");
        assertThat(store.drainWarnings()).isEmpty();
        assertThat(store.folder().resolve("damaged")).isNotEmptyDirectory();
        assertThat(put("To be").file()).hasContent("To be");
        assertThat(store.find(put.key())).isPresent();
    }

    /// What a file's sidecar says, with something else put in its place.
    private void change(Artifact artifact, String pattern, String replacement) throws Exception {
        Path sidecar = artifact.file().resolveSibling(artifact.key().hex() + ".recipe.json");
        String told = Files.readString(sidecar);
        assertThat(told).containsPattern(pattern);
        Files.writeString(sidecar, told.replaceFirst(pattern, replacement));
    }

    @Test
    void oneThatWasKeptBeforeThereWereChecksumsIsCheckedByItsDigest() throws Exception {
        Artifact put = put("To be");
        change(put, "\"quick\":\"[0-9a-f]{16}\",", "");
        reopen();
        assertThat(store.find(put.key())).contains(put);
        Files.writeString(put.file(), "To bf");
        reopen();
        assertThat(store.find(put.key())).isEmpty();
    }

    @Test
    void findingGoesByTheChecksumAndInspectingByTheDigest() throws Exception {
        Artifact put = put("To be");
        change(put, "\"sha256\":\"[0-9a-f]{64}\"", "\"sha256\":\"" + "0".repeat(64) + "\"");
        reopen();
        assertThat(store.find(put.key())).isPresent();
        assertThat(store.inspect(put.key())).isEqualTo(ArtifactStore.Condition.DAMAGED);
    }

    @Test
    void oneThatChangedUnderThisProcessIsCheckedAgain() throws Exception {
        Artifact put = put("To be");
        assertThat(store.find(put.key())).isPresent();
        Files.writeString(put.file(), "To bf");
        Files.setLastModifiedTime(put.file(), FileTime.from(Instant.now().plusSeconds(9)));
        assertThat(store.find(put.key())).isEmpty();
    }

    @Test
    void aShortOneAGoneOneAndABrokenSidecarAreDamage() throws Exception {
        Artifact shorter = put("shorter");
        Artifact gone = put("gone");
        Artifact sidecar = put("sidecar");
        Files.writeString(shorter.file(), "sho");
        Files.delete(gone.file());
        Files.writeString(
                sidecar.file().resolveSibling(sidecar.key().hex() + ".recipe.json"), "{\"sch");
        reopen();
        for (Artifact damaged : List.of(shorter, gone, sidecar)) {
            assertThat(store.find(damaged.key())).isEmpty();
        }
        assertThat(store.drainWarnings()).hasSize(3);
    }

    @Test
    void dataWithoutASidecarIsNotThere() throws Exception {
        Artifact put = put("To be");
        Files.delete(put.file().resolveSibling(put.key().hex() + ".recipe.json"));
        reopen();
        assertThat(store.find(put.key())).isEmpty();
        assertThat(put("To be").file()).hasContent("To be");
        assertThat(store.drainWarnings()).isEmpty();
    }

    @Test
    void nothingIsLeftOfOneThatCouldNotBeMade() throws Exception {
        StudioFault fault =
                catchThrowableOfType(
                        StudioFault.class,
                        () ->
                                store.put(
                                        recipe("half"),
                                        "txt",
                                        part -> {
                                            Files.writeString(part, "hal");
                                            throw new StudioFault.Media("test.no", "No.", "Yes.");
                                        }));
        assertThat(fault.code()).isEqualTo("test.no");
        assertThat(store.find(recipe("half").key())).isEmpty();
        assertThat(files()).isEmpty();
    }

    @Test
    void theFirstOfTwoThatMakeTheSameCounts() throws Exception {
        Artifact first = put("same");
        Artifact second =
                store.put(recipe("same"), "txt", part -> Files.writeString(part, "other bytes"));
        assertThat(second).isEqualTo(first);
        assertThat(first.file()).hasContent("same");
    }

    @Test
    void twoStoresOfOneProcessSeeEachOthersWork() throws Exception {
        try (ArtifactStore other = ArtifactStore.open(store.folder())) {
            Artifact put = put("shared");
            assertThat(other.find(put.key())).contains(put);
            Path part = store.newPart("txt");
            Files.writeString(part, "x");
            ArtifactStore.open(store.folder()).close();
            assertThat(part).exists();
        }
    }

    /// A part that is begun while the store closes makes the removing of its folder fail so, but
    /// only now and then.
    @Test
    void whatCannotBeRemovedWhileClosingFailsNothing() throws Exception {
        ArtifactStore other = ArtifactStore.open(store.folder().resolveSibling("other"));
        Path part = Files.createDirectories(other.newPart("d"));
        Files.writeString(part.resolve("x"), "x");
        assertThatCode(other::close).doesNotThrowAnyException();
    }

    @Test
    void whatDeadProcessesLeftIsRemoved() throws Exception {
        Path dead = store.folder().resolve("parts").resolve("1-5-dead");
        Files.createDirectories(dead);
        Files.writeString(dead.resolve("owner.lock"), "");
        Files.writeString(dead.resolve("half.mp4"), "hal");
        reopen();
        assertThat(dead).doesNotExist();
    }

    @Test
    void aPurgeRemovesWhatNobodyUsed() throws Exception {
        Artifact old = put("old");
        Artifact recent = put("recent");
        long whole = store.bytes();
        Path sidecar = old.file().resolveSibling(old.key().hex() + ".recipe.json");
        long oldBytes = old.bytes() + Files.size(sidecar);
        Files.setLastModifiedTime(sidecar, FileTime.from(Instant.now().minusSeconds(9_000)));
        ArtifactStore.Purged purged = store.purge(Instant.now().minusSeconds(3_600));
        assertThat(purged).isEqualTo(new ArtifactStore.Purged(1, oldBytes));
        assertThat(store.bytes()).isEqualTo(whole - oldBytes);
        assertThat(store.find(old.key())).isEmpty();
        assertThat(store.find(recent.key())).isPresent();
    }

    @Test
    void aPurgeRemovesOldDataThatNoSidecarSpeaksFor() throws Exception {
        Artifact orphan = put("orphan");
        Files.delete(orphan.file().resolveSibling(orphan.key().hex() + ".recipe.json"));
        store.purge(Instant.now().minusSeconds(3_600));
        assertThat(orphan.file()).exists();
        Files.setLastModifiedTime(orphan.file(), FileTime.from(Instant.now().minusSeconds(9_000)));
        assertThat(store.purge(Instant.now().minusSeconds(3_600)).bytes()).isEqualTo(6);
        assertThat(orphan.file()).doesNotExist();
    }

    @Test
    void findingOneKeepsItFromThePurge() throws Exception {
        Artifact put = put("used");
        Path sidecar = put.file().resolveSibling(put.key().hex() + ".recipe.json");
        Files.setLastModifiedTime(sidecar, FileTime.from(Instant.now().minusSeconds(9_000)));
        reopen();
        assertThat(store.find(put.key())).isPresent();
        assertThat(store.purge(Instant.now().minusSeconds(3_600)).artifacts()).isZero();
    }

    /// Puts a hundred artifacts whose bytes differ from process to process, as a video encoder's
    /// do.
    static final class Putting {
        private Putting() {}

        public static void main(String[] arguments) throws Exception {
            PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true);
            ArtifactStore store = ArtifactStore.open(Path.of(arguments[0]));
            out.println("open");
            for (int number = 0; number < 100; number++) {
                String words = arguments[1].repeat(1 + number % 7);
                Recipe recipe = recipe("artifact " + number);
                if (store.find(recipe.key()).isEmpty()) {
                    store.put(recipe, "txt", part -> Files.writeString(part, words));
                }
            }
            out.println(store.drainWarnings().size());
        }
    }

    @Test
    void twoProcessesThatMakeTheSameDoNoHarm() throws Exception {
        String folder = store.folder().toString();
        try (Child one = Child.start(Putting.class, temp.resolve("1.out"), folder, "one ");
                Child two = Child.start(Putting.class, temp.resolve("2.out"), folder, "two")) {
            assertThat(one.awaitItsEnd()).isZero();
            assertThat(two.awaitItsEnd()).isZero();
            assertThat(one.lines()).containsExactly("open", "0");
            assertThat(two.lines()).containsExactly("open", "0");
        }
        for (int number = 0; number < 100; number++) {
            Optional<Artifact> found = store.find(recipe("artifact " + number).key());
            assertThat(found).isPresent();
        }
        assertThat(store.drainWarnings()).isEmpty();
    }

    @Test
    void aKilledProcessLeavesWholeArtifactsOrNone() throws Exception {
        Random random = new Random(3);
        for (int kill = 0; kill < 2; kill++) {
            String words = kill + "x".repeat(50_000);
            try (Child child =
                    Child.start(
                            Putting.class,
                            temp.resolve("killed" + kill),
                            store.folder().toString(),
                            words)) {
                child.awaitSomeWords();
                Thread.sleep(random.nextInt(60));
                child.kill();
            }
            reopen();
            for (int number = 0; number < 100; number++) {
                store.find(recipe("artifact " + number).key());
            }
            assertThat(store.drainWarnings()).isEmpty();
            try (var parts = Files.list(store.folder().resolve("parts"))) {
                assertThat(parts).hasSize(1);
            }
        }
    }

    @Test
    void aLookTellsWhatIsDamagedAndMovesNothing() throws Exception {
        Artifact whole = put("whole");
        Artifact damaged = put("damaged");
        Artifact kept = put("kept");
        byte[] content = Files.readAllBytes(damaged.file());
        content[0] ^= 1;
        // As a bad disk does it: the file's time stays.
        var time = Files.getLastModifiedTime(damaged.file());
        Files.write(damaged.file(), content);
        Files.setLastModifiedTime(damaged.file(), time);
        Files.delete(kept.file());
        assertThat(store.inspect(whole.key())).isEqualTo(ArtifactStore.Condition.WHOLE);
        assertThat(store.inspect(damaged.key())).isEqualTo(ArtifactStore.Condition.DAMAGED);
        assertThat(store.inspect(kept.key())).isEqualTo(ArtifactStore.Condition.DAMAGED);
        assertThat(store.inspect(recipe("never").key())).isEqualTo(ArtifactStore.Condition.ABSENT);
        assertThat(damaged.file()).exists();
        // What was seen is known: the next to need it makes it again.
        assertThat(store.find(damaged.key())).isEmpty();
        assertThat(put("damaged").file()).hasContent("damaged");
    }

    @Test
    void whatWouldBePurgedIsCountedAndStays() throws Exception {
        Artifact old = put("old");
        Files.setLastModifiedTime(
                old.file().resolveSibling(old.key().hex() + ".recipe.json"),
                java.nio.file.attribute.FileTime.from(Instant.now().minusSeconds(7_200)));
        put("new");
        ArtifactStore.Purged would = store.purgeable(Instant.now().minusSeconds(3_600));
        assertThat(would.artifacts()).isEqualTo(1);
        assertThat(old.file()).exists();
        assertThat(store.purge(Instant.now().minusSeconds(3_600))).isEqualTo(would);
    }
}
