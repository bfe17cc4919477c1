package studio.longplay.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.media.PngFile;
import studio.longplay.engine.render.DeliverySettings;
import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.render.FolderVerification;
import studio.longplay.engine.render.deliver.FolderCheck;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.deliver.ManifestFile;
import studio.longplay.engine.render.deliver.SoundWork;
import studio.longplay.engine.render.preset.PresetTerms;
import studio.longplay.engine.render.qc.QualityLimits;
import studio.longplay.engine.render.qc.QualityLimitsFile;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.store.Digest;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// What care is taken of an export's work while it lasts and afterwards, with every real part.
@Tag("media")
class MakeCareTest {
    private static final String SCRIPT =
            """
            Title: Two Windows

            INT. ROOM - DAY

            [[picture: gradient at dawn | hold]]

            ANNA
            Look at that.

            EXT. GARDEN - DAY

            [[picture: photo.png | hold]]

            BEN
            At what?
            """;

    @TempDir private Path folder = Path.of("");

    private Manifest make(Studio studio, Map<String, String> terms, JobContext context)
            throws StudioFault {
        return make(studio, terms, 2, context);
    }

    private Manifest make(Studio studio, Map<String, String> terms, int jobs, JobContext context)
            throws StudioFault {
        ExportPreset small = PresetTerms.over(ExportPreset.PREVIEW, Map.of("size", "160x90"));
        DeliverySettings settings =
                DeliverySettings.usual(PresetTerms.over(small, terms)).withJobs(jobs);
        return studio.make(folder.resolve("two.fountain"), film(), settings, context);
    }

    private Path film() {
        return folder.resolve("film");
    }

    private Path photo() throws IOException {
        Files.writeString(folder.resolve("two.fountain"), SCRIPT);
        return picture("photo.png", 0xC0);
    }

    private Path picture(String name, int grey) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            Pixels pixels = Pixels.allocate(arena, 64, 36);
            pixels.bgra().fill((byte) grey);
            return Files.write(folder.resolve(name), PngFile.encode(pixels));
        }
    }

    private List<String> wrong(ArtifactStore store) throws StudioFault {
        return FolderCheck.check(film(), store, JobContext.quiet()).verdicts().stream()
                .filter(verdict -> !verdict.sound())
                .map(FolderCheck.Verdict::file)
                .toList();
    }

    @Test
    void whatAFilmNoLongerNeedsGoesWhenAskedAndComesBackWhenItIsNeeded()
            throws StudioFault, IOException {
        photo();
        Map<String, String> webm = Map.of("codec", "av1", "container", "webm", "effort", "fast");
        try (Studio studio = Studio.open(folder.resolve("home"))) {
            ArtifactStore store = studio.store();
            studio.exports().cleanAfterwards(true);
            Manifest made = make(studio, webm, JobContext.quiet());
            long cleaned = store.bytes();
            assertThat(studio.exports().freed().bytes()).isPositive();
            assertThat(groups(made)).noneMatch(store::holds);
            assertThat(made.lines()).allMatch(line -> store.holds(new Digest(line.take())));
            assertThat(wrong(store)).isEmpty();

            byte[] bytes = Files.readAllBytes(film().resolve("film.webm"));
            bytes[bytes.length * 2 / 3] ^= 4;
            Files.write(film().resolve("film.webm"), bytes);
            Files.delete(film().resolve("captions/en.srt"));
            assertThat(wrong(store)).containsExactlyInAnyOrder("film.webm", "captions/en.srt");
            measuresWhatIsRight();
            studio.exports().cleanAfterwards(false);
            Manifest again = make(studio, webm, JobContext.quiet());
            assertThat(again.digest()).isEqualTo(made.digest());
            assertThat(again.run().work().linesSpoken()).isZero();
            assertThat(wrong(store)).isEmpty();
            canBeFollowed(again);
            aCopyIsWatchedAgain();
            namesWorkThatWasDamaged(store, again);

            long whole = store.bytes();
            assertThat(whole).isGreaterThan(cleaned);
            Instant soon = Instant.now().plusSeconds(60);
            ArtifactStore.Purged would = store.purgeable(soon);
            assertThat(store.bytes()).as("a dry run").isEqualTo(whole);
            assertThat(store.purge(soon)).isEqualTo(would);
            assertThat(store.bytes()).isZero();
        }
    }

    private void measuresWhatIsRight() throws StudioFault {
        FolderCheck.Result hashed = FolderCheck.check(film(), JobContext.quiet());
        FolderCheck.Result measured =
                verified(hashed, FolderVerification.Depth.USUAL, QualityLimitsFile.usual());
        assertThat(measured.verdicts())
                .filteredOn(verdict -> verdict.file().contains(", "))
                .containsExactly(new FolderCheck.Verdict("stems/mix.wav, measured", true, ""));
        assertThat(measured.quality()).isNull();
    }

    private static FolderCheck.Result verified(
            FolderCheck.Result hashed, FolderVerification.Depth depth, QualityLimits limits)
            throws StudioFault {
        return FolderVerification.check(hashed, depth, limits, JobContext.quiet());
    }

    /// A copy of the folder, with no store to ask, is watched again: what a limit forbids and what
    /// the manifest says otherwise is named, though every byte is right.
    private void aCopyIsWatchedAgain() throws StudioFault, IOException {
        Path copy = Files.createDirectories(folder.resolve("elsewhere/film"));
        try (Stream<Path> files = Files.walk(film())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = copy.resolve(film().relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
        QualityLimits usual = QualityLimitsFile.usual();
        FolderCheck.Result hashed = FolderCheck.check(copy, JobContext.quiet());
        FolderCheck.Result right = verified(hashed, FolderVerification.Depth.USUAL, usual);
        assertThat(right.verdicts()).allMatch(FolderCheck.Verdict::sound);
        assertThat(right.verdicts())
                .contains(new FolderCheck.Verdict("film.webm, quality check", true, ""));
        assertThat(Objects.requireNonNull(right.quality()).measured())
                .isEqualTo(Objects.requireNonNull(ManifestFile.read(copy).qc()).measured());
        assertThat(verified(hashed, FolderVerification.Depth.QUICK, usual).verdicts())
                .filteredOn(verdict -> verdict.file().contains(", "))
                .containsExactly(new FolderCheck.Verdict("film.webm, measured", true, ""));

        Path strict = folder.resolve("strict.json");
        Files.writeString(
                strict,
                """
                {"schema": "longplay.quality", "version": 1,
                 "rules": {"caption.fast": {"severity": "fault", "limit": 1}}}
                """);
        assertThat(faults(hashed, QualityLimitsFile.read(strict)))
                .isNotEmpty()
                .allMatch(said -> said.startsWith("at 0:") && said.contains("characters"))
                .noneMatch(said -> said.endsWith("It was delivered so."));

        Manifest told = ManifestFile.read(copy);
        Path file = copy.resolve(Manifest.FILE);
        Files.writeString(
                file,
                Files.readString(file)
                        .replaceFirst("\"clippedPlaces\" : 0", "\"clippedPlaces\" : 7"));
        ManifestFile.write(copy, ManifestFile.seal(ManifestFile.read(copy)));
        assertThat(ManifestFile.read(copy).qc()).isNotEqualTo(told.qc());
        assertThat(faults(FolderCheck.check(copy, JobContext.quiet()), usual))
                .containsExactly("it has 0 clipped places and not 7, as the manifest says");
    }

    private static List<String> faults(FolderCheck.Result hashed, QualityLimits limits)
            throws StudioFault {
        FolderCheck.Result found = verified(hashed, FolderVerification.Depth.USUAL, limits);
        assertThat(found.sound()).isFalse();
        List<FolderCheck.Verdict> wrong =
                found.verdicts().stream().filter(verdict -> !verdict.sound()).toList();
        assertThat(wrong).allMatch(FolderCheck.Verdict::quality);
        return wrong.stream().map(FolderCheck.Verdict::problem).toList();
    }

    private static void canBeFollowed(Manifest made) {
        List<String> segments = made.segments().stream().map(Manifest.SegmentEntry::key).toList();
        List<String> coded = work(made, "coded");
        assertThat(coded).hasSize(2);
        assertThat(made.file("film.webm").orElseThrow().parents())
                .containsAll(segments)
                .containsAll(coded);
        assertThat(made.file("stems/mix.wav").orElseThrow().parents()).isEqualTo(work(made, "mix"));
        assertThat(made.file("stems/dialogue.wav").orElseThrow().parents())
                .isEqualTo(made.scenes().stream().map(Manifest.SceneEntry::stems).toList());
    }

    private static List<String> work(Manifest made, String what) {
        return made.scenes().stream()
                .flatMap(scene -> scene.sound().stream())
                .filter(sound -> sound.what().equals(what))
                .map(SoundWork::digest)
                .toList();
    }

    private void namesWorkThatWasDamaged(ArtifactStore store, Manifest made)
            throws StudioFault, IOException {
        for (String what : List.of("coded", "mix")) {
            Digest digest = new Digest(work(made, what).getLast());
            Path file = store.find(digest).orElseThrow().file();
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 1;
            Files.write(file, bytes);
        }
        String second = made.scenes().getLast().start();
        assertThat(wrong(store))
                .containsExactlyInAnyOrder(
                        "mix of the scene at " + second, "coded sound of the scene at " + second);
    }

    private static List<Digest> groups(Manifest made) {
        return made.segments().stream()
                .flatMap(segment -> segment.groups().stream())
                .map(group -> new Digest(group.digest()))
                .toList();
    }

    @Test
    void aSegmentThatCannotBeDrawnIsNamedAndTheRestIsFinished() throws StudioFault, IOException {
        Path photo = photo();
        byte[] kept = Files.readAllBytes(photo);
        try (Studio studio = Studio.open(folder.resolve("home"))) {
            assertThatThrownBy(() -> make(studio, Map.of(), without(photo)))
                    .isInstanceOfSatisfying(
                            StudioFault.Resource.class,
                            fault -> assertThat(fault.code()).isEqualTo("render.segments-failed"))
                    .hasMessageContaining("scene 2, frames 1 to")
                    .hasMessageNotContaining("scene 1");
            assertThat(film().resolve(Manifest.FILE)).doesNotExist();
            assertThat(studio.exports().ledger().unfinished())
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.path()).isEqualTo(film()));

            Files.write(photo, kept);
            Manifest made = make(studio, Map.of(), JobContext.quiet());
            assertThat(made.run().work().linesSpoken()).isZero();
            assertThat(made.run().work().segmentsReused()).isEqualTo(1);
            assertThat(made.run().work().segmentsRendered()).isEqualTo(1);
            assertThat(wrong(studio.store())).isEmpty();
            assertThat(studio.exports().ledger().unfinished()).isEmpty();
        }
    }

    /// Where stems cannot be written nobody waits for the pictures to be told so.
    @Test
    void stemsThatCannotBeWrittenEndTheDrawing() throws StudioFault, IOException {
        StringBuilder script = new StringBuilder("Title: Eight Windows\n\n");
        for (int scene = 0; scene < 8; scene++) {
            picture(scene + ".png", 0x80 + scene);
            script.append("INT. ROOM ").append(scene);
            script.append("\n\n[[picture: ")
                    .append(scene)
                    .append(".png | hold]]\n\nANNA\nYes.\n\n");
        }
        Files.writeString(folder.resolve("two.fountain"), script.toString());
        Path stems = Files.createDirectories(film()).resolve("stems");
        Files.writeString(stems, "somebody's");
        try (Studio studio = Studio.open(folder.resolve("home"))) {
            assertThatThrownBy(() -> make(studio, Map.of(), 1, whenStemsAreTried()))
                    .isInstanceOfSatisfying(
                            StudioFault.Input.class,
                            fault -> assertThat(fault.code()).isEqualTo("delivery.not-a-folder"))
                    .hasMessageContaining(stems.toString());
            Files.delete(stems);
            Manifest made = make(studio, Map.of(), JobContext.quiet());
            assertThat(made.run().work().segmentsRendered()).isGreaterThanOrEqualTo(6);
        }
    }

    /// Lets nothing be drawn before the thread that writes stems has nothing left to do.
    private static JobContext whenStemsAreTried() {
        return new JobContext() {
            @Override
            public void progress(Progress progress) {
                while (progress.step().equals("render") && !areTried()) {
                    Thread.onSpinWait();
                }
            }

            @Override
            public void checkCancelled() {}
        };
    }

    private static boolean areTried() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("stems-1"))
                .allMatch(thread -> thread.getState() == Thread.State.WAITING);
    }

    /// Takes a picture away after it was tried and before it is drawn.
    private static JobContext without(Path picture) {
        return new JobContext() {
            @Override
            public void progress(Progress progress) {
                if (progress.step().equals("music")) {
                    boolean _ = picture.toFile().delete();
                }
            }

            @Override
            public void checkCancelled() {}
        };
    }
}
