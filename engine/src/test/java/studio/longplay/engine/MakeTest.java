package studio.longplay.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Program;
import studio.longplay.engine.media.MediaFacts;
import studio.longplay.engine.media.MediaProbe;
import studio.longplay.engine.media.WavReader;
import studio.longplay.engine.mix.LoudnessTarget;
import studio.longplay.engine.render.CaptionChoice;
import studio.longplay.engine.render.DeliverySettings;
import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.render.deliver.FolderCheck;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.deliver.ManifestFile;
import studio.longplay.engine.render.deliver.ManifestSchemaTest;
import studio.longplay.engine.render.deliver.Rights;
import studio.longplay.engine.render.deliver.SegmentRun;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.time.FrameRate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// From script to film, with every real part.
@Tag("media")
class MakeTest {
    private static final ExportPreset TINY =
            new ExportPreset("tiny", 320, 180, FrameRate.FPS_30, 400_000, 60, 128_000);

    private static final String SCRIPT =
            """
            Title: The Test
            Author: Nobody

            [[chapter: One]]

            INT. ROOM - NIGHT

            [[music: calm, 90 bpm, D minor]]
            [[sfx: rain, loop, far]]
            [[picture: a room at night | hold]]

            NARRATOR
            It was late, and the rain had not stopped.

            MARY
            Who is there?

            JOHN
            Only me, [[sfx: thunder]] and 25 tired horses.

            [[chapter: Two]]

            EXT. HEATH - DAY

            MARY
            The morning came without a sound.

            JOHN
            We walked on.
            """;

    @TempDir static Path folder;
    private static Manifest first;
    private static Path script;

    @BeforeAll
    static void makeOnce() throws StudioFault, IOException {
        script = folder.resolve("test.fountain");
        Files.writeString(script, SCRIPT);
        first = make("home", "film");
    }

    private static Manifest make(String home, String out) throws StudioFault {
        return make(home, out, script, TINY, Optional.empty());
    }

    private static Manifest make(
            String home,
            String out,
            Path script,
            ExportPreset preset,
            Optional<studio.longplay.engine.time.TimeRange> range)
            throws StudioFault {
        DeliverySettings settings =
                new DeliverySettings(
                        preset, LoudnessTarget.PODCAST, CaptionChoice.SOFT, Map.of(), range, 2);
        try (Studio studio = Studio.open(folder.resolve(home))) {
            return studio.make(script, folder.resolve(out), settings, JobContext.quiet());
        }
    }

    @Test
    void theFilmIsWhatItSaysItIs() throws StudioFault {
        MediaFacts facts = new MediaProbe().probe(folder.resolve("film/film.mp4"));
        assertThat(facts.videos())
                .singleElement()
                .satisfies(video -> {
                    assertThat(video.codec()).isEqualTo("h264");
                    assertThat(video.width()).isEqualTo(320);
                    assertThat(video.rate()).isEqualTo(FrameRate.FPS_30);
                    assertThat(video.frames()).isEqualTo(first.film().frames());
                });
        assertThat(facts.sounds())
                .singleElement()
                .satisfies(sound -> assertThat(sound.codec()).isEqualTo("aac"));
        assertThat(facts.texts()).hasSize(1);
        assertThat(facts.chapters()).hasSize(2);
        assertThat(first.film().constantFrameRate()).isTrue();
        assertThat(first.film().drift()).isZero();
        assertThat(first.film().samples()).isEqualTo(first.film().frames() * 1600);
    }

    @Test
    void theManifestIsAsItsSchemaSaysAndNamesWhoseThingsAreInIt() throws IOException, StudioFault {
        Path film = folder.resolve("film");
        assertThat(ManifestSchemaTest.problems(film)).isEmpty();
        assertThat(Objects.requireNonNull(first.rights()).assets())
                .extracting(Rights.AssetEntry::kind)
                .contains("voice", "sound", "font");
        assertThat(first.run().segments())
                .hasSameSizeAs(first.segments())
                .extracting(SegmentRun::how)
                .contains(SegmentRun.DRAWN);
        assertThat(Objects.requireNonNull(first.loudness().curve()).shortTermLufs())
                .hasSize((int) Math.ceilDiv(first.film().samples(), 48_000))
                .anyMatch(lufs -> lufs > -25 && lufs < -10);
        // Another test may have delivered into the folder again, with a report of its own.
        assertThat(ManifestFile.find(film).orElseThrow().run().report())
                .isEqualTo(Digest.of(Files.readAllBytes(film.resolve("report.html"))).hex());
    }

    @Test
    void everyWordOfTheScriptStandsOnceInTheCaptions() throws IOException, StudioFault {
        String vtt = Files.readString(folder.resolve("film/captions/en.vtt"));
        List<String> shown =
                vtt.lines()
                        .skip(1)
                        .filter(line -> !line.contains("-->") && !line.matches("\\d*"))
                        .flatMap(
                                line -> Arrays.stream(line.replaceAll("<[^>]*>", "").split("\\s+")))
                        .filter(word -> word.chars().anyMatch(Character::isLetterOrDigit))
                        .toList();
        Script read = new ScriptParser().parse(SCRIPT, "test.fountain");
        List<String> written =
                read.lines().stream().map(Line::words).flatMap(List::stream).toList();
        assertThat(shown).isEqualTo(written);
    }

    @Test
    void theStemsHaveOneLengthAndAddUpToTheMix() throws StudioFault {
        List<String> names = List.of("dialogue", "music", "effects", "ensemble", "mix");
        int length = Math.toIntExact(first.film().samples());
        float[][] sum = new float[2][length];
        float[][] mix = new float[2][length];
        for (String name : names) {
            try (WavReader reader = WavReader.open(folder.resolve("film/stems/" + name + ".wav"))) {
                assertThat(reader.length()).isEqualTo(length);
                float[][] block = new float[2][length];
                reader.read(0, block, 0, length);
                for (int channel = 0; channel < 2; channel++) {
                    for (int i = 0; i < length; i++) {
                        if (name.equals("mix")) {
                            mix[channel][i] = block[channel][i];
                        } else {
                            sum[channel][i] += block[channel][i];
                        }
                    }
                }
            }
        }
        int alike = 0;
        for (int i = 0; i < length; i++) {
            if (Math.abs(sum[0][i] - mix[0][i]) < 2e-6) {
                alike++;
            }
        }
        // Where the limiter does nothing the mix is the sum, but for its 24-bit dither.
        assertThat(alike / (double) length).isGreaterThan(0.5);
    }

    @Test
    void theMixIsAsLoudAsAskedFor() {
        assertThat(first.loudness().integratedLufs()).isCloseTo(-16, within(0.2));
        assertThat(first.loudness().truePeakDbtp()).isLessThanOrEqualTo(-1.0);
    }

    /// What the film itself says, coded and read by a meter that is not ours.
    @Test
    void theFilmIsAsLoudAsItsManifestSays() throws IOException, InterruptedException {
        assumeThat(Program.find("ffmpeg")).as("ffmpeg is installed").isPresent();
        double read = ebur128(folder.resolve("film/film.mp4"));
        assertThat(read).isCloseTo(first.loudness().integratedLufs(), within(0.1));
        assertThat(read).isCloseTo(-16, within(0.1));
    }

    /// The integrated loudness that `ebur128` has reached at a file's end, in LUFS.
    private static double ebur128(Path file) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                "ffmpeg",
                                "-nostats",
                                "-hide_banner",
                                "-loglevel",
                                "error",
                                "-i",
                                file.toString(),
                                "-af",
                                "ebur128=metadata=1,ametadata=print:key=lavfi.r128.I:file=-",
                                "-vn",
                                "-f",
                                "null",
                                "-")
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return Double.parseDouble(said.substring(said.lastIndexOf('=') + 1).strip());
    }

    @Test
    void theStagesAddUpToTheWallTime() {
        long sum = first.run().millisByStage().values().stream().mapToLong(Long::longValue).sum();
        assertThat(sum).isGreaterThan((long) (first.run().wallMillis() * 0.95));
    }

    @Test
    void makingItAgainMakesNothing() throws StudioFault {
        Manifest again = make("home", "film");
        assertThat(again.run().work().linesSpoken()).isZero();
        assertThat(again.run().work().segmentsRendered()).isZero();
        assertThat(again.run().work().soundsMade()).isZero();
        assertThat(again.run().work().filmReused()).isTrue();
        assertThat(again.digest()).isEqualTo(first.digest());
        assertThat(FolderCheck.check(folder.resolve("film"), JobContext.quiet()).sound()).isTrue();
    }

    @Test
    void anotherHomeGivesTheSameBytes() throws StudioFault {
        Manifest other = make("home2", "film2");
        assertThat(other.run().work().linesReused()).isZero();
        assertThat(other.digest()).isEqualTo(first.digest());
        assertThat(other.files())
                .containsExactlyElementsOf(
                        other.files().stream()
                                .map(file ->
                                        file.name().equals("report.html")
                                                ? file
                                                : entry(file.name()))
                                .toList());
    }

    private static Manifest.FileEntry entry(String name) {
        return first.file(name).orElseThrow();
    }

    @Test
    void anEditedLineCostsOneTakeAndNothingOfOtherScenes() throws StudioFault, IOException {
        Path edited = folder.resolve("edited.fountain");
        Files.writeString(edited, SCRIPT.replace("Only me,", "Only me and my very old grey dog,"));
        Manifest after = make("home", "film3", edited, TINY, Optional.empty());
        assertThat(after.run().work().linesSpoken()).isEqualTo(1);
        assertThat(after.film().frames()).isGreaterThan(first.film().frames());
        Set<String> before =
                first.segments().stream()
                        .filter(segment -> segment.scene() == 1)
                        .map(Manifest.SegmentEntry::sha256)
                        .collect(Collectors.toSet());
        Set<String> kept =
                after.segments().stream()
                        .filter(segment -> segment.scene() == 1)
                        .map(Manifest.SegmentEntry::sha256)
                        .collect(Collectors.toSet());
        assertThat(kept).isEqualTo(before);
        assertThat(after.scenes().get(1).stems()).isEqualTo(first.scenes().get(1).stems());
        Set<String> takes = new HashSet<>();
        first.lines().forEach(line -> takes.add(line.take()));
        assertThat(after.lines().stream().filter(line -> !takes.contains(line.take()))).hasSize(1);
    }

    @Test
    void aDamagedFilmIsFoundAndJoinedAgain() throws StudioFault, IOException {
        Manifest whole = make("home", "film4");
        Path film = folder.resolve("film4/film.mp4");
        byte[] bytes = Files.readAllBytes(film);
        bytes[bytes.length / 2] ^= 4;
        Files.write(film, bytes);
        FolderCheck.Result check = FolderCheck.check(folder.resolve("film4"), JobContext.quiet());
        assertThat(check.sound()).isFalse();
        assertThat(check.verdicts().stream().filter(verdict -> !verdict.sound()))
                .singleElement()
                .extracting(FolderCheck.Verdict::file)
                .isEqualTo("film.mp4");
        Manifest mended = make("home", "film4");
        assertThat(mended.run().work().segmentsRendered()).isZero();
        assertThat(mended.file("film.mp4")).isEqualTo(whole.file("film.mp4"));
    }

    @Test
    void aRangeHoldsOnlyTheLinesThatStartInIt() throws StudioFault {
        var range =
                studio.longplay.engine.time.TimeRange.between(
                        studio.longplay.engine.time.MediaTime.ZERO,
                        studio.longplay.engine.time.MediaTime.ofSeconds(14));
        Manifest part = make("home", "film5", script, TINY, Optional.of(range));
        assertThat(part.lines().size()).isBetween(1, first.lines().size() - 1);
        assertThat(part.lines().getFirst().take()).isEqualTo(first.lines().getFirst().take());
        assertThat(part.run().work().linesSpoken()).isZero();
    }

    @Test
    void whatIsOddAboutAScriptStandsInItsReport() throws StudioFault, IOException {
        Path odd = folder.resolve("odd.fountain");
        Files.writeString(
                odd,
                """
                INT. ROOM

                [[musik: calm]]
                [[picture: nowhere.png | hold]]
                [[sfx: flubberwock]]

                ANNA
                One short line.

                BERT
                """);
        Manifest manifest = make("home", "film6", odd, TINY, Optional.empty());
        assertThat(manifest.warnings().stream().map(Warning::code))
                .contains("script.cue-unknown", "script.picture-missing", "sfx.unknown");
        assertThat(manifest.warnings())
                .allSatisfy(warning -> assertThat(warning.place()).isNotNull());
        assertThat(Files.readString(folder.resolve("film6/report.html"))).contains("nowhere.png");
    }

    @Test
    void aBrokenPictureIsFoundAtItsLineBeforeAnythingIsSpoken() throws IOException {
        Files.writeString(folder.resolve("bad.png"), "not a picture");
        Path odd = folder.resolve("picture.fountain");
        Files.writeString(
                odd, "INT. ROOM\n\nANNA\nOne line.\n\n[[picture: bad.png]]\n\nANNA\nTwo.\n");
        assertThatThrownBy(() -> make("home3", "film8", odd, TINY, Optional.empty()))
                .isInstanceOfSatisfying(
                        StudioFault.Input.class,
                        fault -> {
                            assertThat(fault.code()).startsWith("picture.");
                            assertThat(String.valueOf(fault.place()))
                                    .endsWith("picture.fountain:6");
                        });
        assertThat(folder.resolve("home3/artifacts"))
                .isDirectoryNotContaining("regex:.*/[0-9a-f]{2}");
    }

    @Test
    void anEmptyScriptIsRefusedInOneSentence() throws IOException {
        Path empty = folder.resolve("empty.fountain");
        Files.writeString(empty, "");
        assertThatThrownBy(() -> make("home", "film7", empty, TINY, Optional.empty()))
                .isInstanceOf(StudioFault.Input.class)
                .extracting(fault -> ((StudioFault) fault).code())
                .isEqualTo("script.empty");
    }
}
