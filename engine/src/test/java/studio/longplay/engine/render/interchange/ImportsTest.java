package studio.longplay.engine.render.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.BinItem;
import studio.longplay.engine.project.arrange.ClipSource;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.project.arrange.UserTrack;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Crossing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

final class ImportsTest {
    @TempDir private Path folder;
    private final List<Path> looked = new ArrayList<>();

    private BinItem look(Path file, JobContext context) throws StudioFault {
        looked.add(file);
        if (file.toString().endsWith("broken.mov")) {
            throw new StudioFault.Media("media.unreadable", "It is broken.", "Mend it.");
        }
        return new BinItem(
                "ab".repeat(32),
                "harbour.mov",
                file.toString(),
                BinItem.Kind.VIDEO,
                "Imported",
                List.of(),
                MediaTime.ofSeconds(60),
                1920,
                1080,
                "24/1",
                2,
                9);
    }

    private Imported read(String... tracks) throws Exception {
        Path file = folder.resolve("cut.otio");
        Files.writeString(file, OtioForeignTest.timeline(tracks));
        return Exchange.readOtio(file, this::look, JobContext.quiet());
    }

    private static MediaTime frames(long count) {
        return MediaTime.ofFrames(count, FrameRate.FPS_24);
    }

    @Test
    void clipsOfAForeignTimelineComeOnTracksOfTheirOwn() throws Exception {
        Files.writeString(folder.resolve("harbour.mov"), "film");
        Imported imported =
                read(
                        OtioForeignTest.track(
                                "V1",
                                "Video",
                                OtioForeignTest.gap(24),
                                OtioForeignTest.clip("one", "harbour.mov", 48, 24),
                                OtioForeignTest.transition("SMPTE_Dissolve", 6, 6),
                                OtioForeignTest.clip("two", "harbour.mov", 96, 24)),
                        OtioForeignTest.track(
                                "A1", "Audio", OtioForeignTest.clip("s", "harbour.mov", 0, 9)));

        assertThat(looked).containsExactly(folder.resolve("harbour.mov"));
        assertThat(imported.tracks())
                .extracting(UserTrack::kind)
                .containsExactly(UserTrack.Kind.VIDEO, UserTrack.Kind.AUDIO);
        UserClip two = imported.clips().get(1);
        assertThat(two.in()).isEqualTo(frames(96));
        assertThat(two.length()).isEqualTo(frames(24));
        assertThat(two.anchor().offset()).isEqualTo(frames(48));
        assertThat(two.treatment().crossing().orElseThrow())
                .isEqualTo(
                        new Crossing(
                                Crossing.Kind.DISSOLVE,
                                Crossing.Direction.LEFT,
                                frames(6),
                                frames(6)));
        assertThat(imported.bin()).hasSize(1);
        assertThat(imported.losses().isEmpty()).isTrue();
    }

    @Test
    void theyGoWithTheScriptOnceTheyAreOnTheTimeline() throws Exception {
        Files.writeString(folder.resolve("harbour.mov"), "film");
        Imported imported =
                read(
                        OtioForeignTest.track(
                                "V1", "Video", OtioForeignTest.clip("o", "harbour.mov", 0, 24)));

        Arrangement before = OtioRoundTripTest.arrangement();
        Arrangement after = imported.onto(Boards.board(), before);

        assertThat(after.tracks()).hasSize(2).startsWith(before.tracks().getFirst());
        assertThat(after.userClips()).hasSize(2);
        assertThat(after.clips()).isEqualTo(before.clips());
        UserClip clip = after.userClips().get(imported.clips().getFirst().id());
        assertThat(clip.anchor().isOfProgramme()).isFalse();
        assertThat(clip.source()).isEqualTo(new ClipSource.OfMedia("ab".repeat(32)));
    }

    @Test
    void whatIsMissingOrBrokenKeepsItsPlaceAndIsNamed() throws Exception {
        Files.writeString(folder.resolve("broken.mov"), "film");
        Imported imported =
                read(
                        OtioForeignTest.track(
                                "V1",
                                "Video",
                                OtioForeignTest.clip("gone", "gone.mov", 0, 24),
                                OtioForeignTest.clip("bad", "broken.mov", 0, 24)));

        assertThat(imported.clips()).hasSize(2);
        assertThat(imported.bin()).extracting(BinItem::name).contains("gone.mov", "broken.mov");
        assertThat(imported.losses().about("Its file is missing: ")).isPresent();
        assertThat(imported.losses().about("It is broken.")).isPresent();
    }

    @Test
    void whatWeWroteComesBackAsItWas() throws Exception {
        Path file = folder.resolve("ours.otio");
        Arrangement arrangement = OtioRoundTripTest.arrangement();
        new Exchange(Boards.media(folder), 1920, 1080)
                .write(
                        Format.OTIO,
                        Boards.PROJECT.withArrangement(arrangement),
                        Boards.board(),
                        file,
                        JobContext.quiet());

        Imported imported = Exchange.readOtio(file, this::look, JobContext.quiet());

        assertThat(imported.onto(Boards.board(), Arrangement.NONE)).isEqualTo(arrangement);
        assertThat(imported.clips()).isEmpty();
        assertThat(looked).isEmpty();
    }
}
