package studio.longplay.engine.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.ffmpeg.MadeFilm;
import studio.longplay.engine.project.arrange.Anchor;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.BinItem;
import studio.longplay.engine.project.arrange.ClipSource;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.project.arrange.UserTrack;
import studio.longplay.engine.render.make.Pictures;
import studio.longplay.engine.render.make.Tally;
import studio.longplay.engine.render.make.Workbench;
import studio.longplay.engine.render.worker.WorkerPool;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Treatment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;

@Tag("media")
class BinTrialTest {
    private static final MediaTime SECOND = MediaTime.ofSeconds(1);

    @TempDir private Path folder = Path.of("");

    private Tally tryOut(Arrangement arrangement) throws StudioFault {
        Script script = new ScriptParser().parse("INT. ROOM\n\nANNA\nHello.\n", "play.fountain");
        Tally tally = new Tally();
        try (ArtifactStore store = ArtifactStore.open(folder.resolve("store"));
                WorkerPool workers = new WorkerPool(folder.resolve("logs"))) {
            Workbench bench = new Workbench(store, tally);
            Pictures pictures = Pictures.of(script, folder, arrangement);
            new BinTrial(
                            bench,
                            new MediaTrial(bench, workers, pictures),
                            new BinSounds(bench, workers, arrangement.bin()))
                    .of(arrangement, JobContext.quiet());
        }
        return tally;
    }

    private StudioFault.Input refused(Arrangement arrangement) {
        StudioFault.Input fault =
                catchThrowableOfType(StudioFault.Input.class, () -> tryOut(arrangement));
        assertThat(fault).isNotNull();
        assertThat(fault.remedy()).isNotBlank();
        return fault;
    }

    /// A clip of one second from the second on, on a track of that kind.
    private static Arrangement with(BinItem item, UserTrack.Kind kind) {
        UserClip clip =
                new UserClip(
                        "clip",
                        "track",
                        item.name(),
                        new ClipSource.OfMedia(item.digest()),
                        Anchor.ofProgramme(MediaTime.ZERO),
                        SECOND,
                        SECOND.plus(SECOND),
                        Treatment.NONE,
                        "",
                        "");
        return Arrangement.NONE
                .with(item)
                .with(clip)
                .withTracks(List.of(new UserTrack("track", kind, "mine", false, false)));
    }

    private static BinItem item(Path file, BinItem.Kind kind) throws StudioFault, IOException {
        return new BinItem(
                Digest.ofFile(file).hex(),
                String.valueOf(file.getFileName()),
                file.toString(),
                kind,
                "",
                List.of(),
                MediaTime.ofSeconds(2),
                160,
                90,
                "25/1",
                1,
                Files.size(file));
    }

    private BinItem film() throws StudioFault, IOException {
        Path file =
                MadeFilm.into(folder.resolve("sea.mov"), "mov")
                        .frames(50, FrameRate.FPS_25)
                        .write();
        return item(file, BinItem.Kind.VIDEO);
    }

    private BinItem noMedia(String name, BinItem.Kind kind) throws StudioFault, IOException {
        Path file = Files.writeString(folder.resolve(name), "words, and nothing else ".repeat(99));
        return item(file, kind);
    }

    @Test
    void aGoodFilmIsTriedOnce() throws Exception {
        Arrangement arrangement = with(film(), UserTrack.Kind.VIDEO);
        Tally first = tryOut(arrangement);
        assertThat(first.madeBy(BinTrial.MAKER)).isEqualTo(1);
        assertThat(first.madeBy(MediaTrial.MAKER)).isEqualTo(1);
        Tally second = tryOut(arrangement);
        assertThat(second.madeBy(BinTrial.MAKER)).isZero();
        assertThat(second.madeBy(MediaTrial.MAKER)).isZero();
    }

    @ParameterizedTest
    @EnumSource(
            value = BinItem.Kind.class,
            names = {"STILL", "VIDEO"})
    void aFileThatShowsNothingIsNamed(BinItem.Kind kind) throws Exception {
        BinItem broken = noMedia("broken.dat", kind);
        assertThat(refused(with(broken, UserTrack.Kind.VIDEO)).sentence()).contains("broken.dat");
    }

    @Test
    void aSoundThatCannotBeDecodedIsNamed() throws Exception {
        BinItem broken = noMedia("broken.wav", BinItem.Kind.AUDIO);
        assertThat(refused(with(broken, UserTrack.Kind.AUDIO)).sentence()).contains("broken.wav");
    }

    @Test
    void aFileOfTheSameLengthThatIsAnotherOneIsNamed() throws Exception {
        BinItem film = film();
        Arrangement arrangement = with(film, UserTrack.Kind.VIDEO);
        tryOut(arrangement);
        Path file = Path.of(film.file());
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000));
        StudioFault.Input fault = refused(arrangement);
        assertThat(fault.code()).isEqualTo("footage.changed");
        assertThat(fault.sentence()).contains("sea.mov");
    }

    @Test
    void aFileThatTheBinDoesNotHaveIsNamed() throws Exception {
        Arrangement arrangement = with(film(), UserTrack.Kind.VIDEO);
        StudioFault.Input fault = refused(arrangement.withBin(Map.of()));
        assertThat(fault.code()).isEqualTo("footage.missing");
        assertThat(fault.sentence()).contains("sea.mov");
    }

    @ParameterizedTest
    @CsvSource({
        "2, 'sound0.wav, sound1.wav.'",
        "5, 'sound0.wav, sound1.wav, sound2.wav, sound3.wav, sound4.wav.'",
        "7, 'sound0.wav, sound1.wav, sound2.wav, sound3.wav, sound4.wav and 2 more.'"
    })
    void allFilesThatAreGoneAreNamed(int count, String named) throws Exception {
        Arrangement arrangement =
                Arrangement.NONE.withTracks(
                        List.of(
                                new UserTrack(
                                        "track", UserTrack.Kind.AUDIO, "mine", false, false)));
        for (int number = 0; number < count; number++) {
            Path file = Files.writeString(folder.resolve("sound" + number + ".wav"), "" + number);
            BinItem item = item(file, BinItem.Kind.AUDIO);
            UserClip clip = with(item, UserTrack.Kind.AUDIO).userClips().values().iterator().next();
            arrangement =
                    arrangement
                            .with(item)
                            .with(clip.withId("clip" + number))
                            .with(clip.withId("same" + number));
            Files.delete(file);
        }
        StudioFault.Input fault = refused(arrangement);
        assertThat(fault.code()).isEqualTo("footage.several");
        assertThat(fault.sentence()).startsWith(count + " files").endsWith(": " + named);
    }

    @Test
    void whatIsNeitherSeenNorHeardIsNotTried() throws Exception {
        Arrangement arrangement =
                with(noMedia("broken.dat", BinItem.Kind.VIDEO), UserTrack.Kind.VIDEO);
        Arrangement off =
                arrangement.withTracks(
                        arrangement.tracks().stream().map(track -> track.withOff(true)).toList());
        assertThat(tryOut(off).madeBy(BinTrial.MAKER)).isZero();
        assertThat(tryOut(arrangement.withUserClips(Map.of())).madeBy(BinTrial.MAKER)).isZero();
    }
}
