package studio.longplay.engine.render.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.Board;
import studio.longplay.engine.project.arrange.ClipRole;
import studio.longplay.engine.project.arrange.Strip;
import studio.longplay.engine.project.arrange.TrackRef;
import studio.longplay.engine.project.arrange.UserTrack;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Clip;
import studio.longplay.engine.timeline.Crossing;
import studio.longplay.engine.timeline.FileReference;
import studio.longplay.engine.timeline.Gap;
import studio.longplay.engine.timeline.MissingReference;
import studio.longplay.engine.timeline.Property;
import studio.longplay.engine.timeline.Timeline;
import studio.longplay.engine.timeline.Track;
import studio.longplay.engine.timeline.Transition;
import studio.longplay.engine.timeline.Treatment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

final class InterchangeTest {
    private static final Path FOLDER = Path.of("/films");

    @TempDir private Path folder;

    @Test
    void aRowBecomesATrackWithTransitionsOverItsCuts() throws Exception {
        Track pictures = Boards.cut(FOLDER).timeline().tracks().getFirst();

        assertThat(pictures.kind()).isEqualTo(Track.Kind.VIDEO);
        assertThat(pictures.items()).hasSize(5);
        assertThat(pictures.items().get(1))
                .isEqualTo(new Transition("dissolve", MediaTime.ZERO, Boards.frames(20)));
        assertThat(pictures.items().get(3))
                .isEqualTo(new Transition("wipe-left", Boards.frames(5), Boards.frames(10)));
        assertThat(pictures.duration()).isEqualTo(Boards.frames(270));
    }

    @Test
    void aClipHasRoomForItsTransitions() throws Exception {
        Track pictures = Boards.cut(FOLDER).timeline().tracks().getFirst();

        assertThat(((Clip) pictures.items().getFirst()).roomAfter()).isEqualTo(Boards.frames(20));
        assertThat(((Clip) pictures.items().getLast()).roomBefore()).isEqualTo(Boards.frames(5));
    }

    @Test
    void gapsKeepClipsAtTheirTimes() throws Exception {
        Track lines = Boards.cut(FOLDER).timeline().tracks().get(1);

        assertThat(lines.items().getFirst()).isEqualTo(new Gap(Boards.frames(30)));
        assertThat(lines.rangeOf(1)).isEqualTo(Boards.range(30, 80));
    }

    @Test
    void aSoundHasTheLevelOfTheMixAndWhatTheUserDid() throws Exception {
        Clip line = (Clip) Boards.cut(FOLDER).timeline().tracks().get(1).items().get(1);

        assertThat(line.treatment().value(Property.VOLUME, MediaTime.ZERO)).isEqualTo(-3);
        assertThat(line.treatment().fadeIn()).isEqualTo(Boards.frames(6));
    }

    @Test
    void aFinishedFilmNeedsNothingMore() throws Exception {
        Clip city = (Clip) Boards.cut(FOLDER).timeline().tracks().getFirst().items().getLast();

        assertThat(city.treatment()).isEqualTo(Treatment.NONE);
        assertThat(((FileReference) city.media()).path()).isEqualTo("/films/city.mp4");
        assertThat(city.anchor()).isEqualTo("city");
    }

    @Test
    void whatHasNoFileIsMissingAndSaid() throws Exception {
        Cut cut = Interchange.cut(Boards.board(), Boards.PROJECT, StripMedia.NONE, 1920, 1080);
        Timeline timeline = cut.timeline();

        assertThat(((Clip) timeline.tracks().getFirst().items().getFirst()).media())
                .isInstanceOf(MissingReference.class);
        assertThat(cut.losses()).filteredOn(loss -> loss.sentence().contains("no file")).hasSize(6);
    }

    @Test
    void whatAFileLacksAtItsEndStaysAGap() throws Exception {
        StripMedia shorter =
                (strip, _) ->
                        java.util.Optional.of(
                                StripFile.plain(
                                        Path.of("/a.wav"), MediaTime.ZERO, Boards.range(0, 40)));
        Track lines =
                Interchange.cut(Boards.board(), Boards.PROJECT, shorter, 1920, 1080)
                        .timeline()
                        .tracks()
                        .get(1);

        assertThat(lines.items().get(1).duration()).isEqualTo(Boards.frames(40));
        assertThat(lines.items().get(2)).isEqualTo(new Gap(Boards.frames(120)));
    }

    /// Two sounds that cross in straight lines.
    private static Board crossing() {
        TrackRef track = new TrackRef.OfUser("t1");
        Crossing linear =
                Crossing.centred(Crossing.Kind.DISSOLVE, Boards.frames(20))
                        .withFade(Crossing.Fade.LINEAR);
        Treatment crossed = Treatment.NONE.withCrossing(Optional.of(linear));
        Strip early =
                Boards.strip(track, ClipRole.EFFECT, "rain", Boards.range(0, 90), Treatment.NONE);
        Strip late = Boards.strip(track, ClipRole.EFFECT, "wind", Boards.range(90, 180), crossed);
        Board.Row row = new Board.Row(track, "Sound 1", false, false, List.of(early, late));
        Board usual = Boards.board();
        return new Board(
                usual.rate(), usual.scenes(), List.of(row), usual.anchors(), List.of(), List.of());
    }

    private static Project project() {
        UserTrack track = new UserTrack("t1", UserTrack.Kind.AUDIO, "Sound 1", false, false);
        return Boards.PROJECT.withArrangement(Arrangement.NONE.withTracks(List.of(track)));
    }

    @Test
    void theCurveOfACrossFadeGoesOutAndComesBackThoughAnotherProgramChangedTheTracks()
            throws Exception {
        Path file = folder.resolve("cut.otio");
        new Exchange(Boards.media(folder), 1920, 1080)
                .write(Format.OTIO, project(), crossing(), file, JobContext.quiet());
        String written = Files.readString(file);
        assertThat(written).contains("\"fade\" : \"linear\"");
        Files.writeString(file, written.replace("\"Sound 1\"", "\"Sound renamed\""));

        OtioReader.Read read = OtioReader.read(file);

        assertThat(read.arrangement()).isEmpty();
        assertThat(read.timeline().tracks().getFirst().items())
                .contains(
                        new Transition(
                                "dissolve",
                                Boards.frames(10),
                                Boards.frames(10),
                                Crossing.Fade.LINEAR));
    }

    @Test
    void aFormatThatHasNoCurvesSaysThatOneIsLost() throws Exception {
        LossReport report =
                new Exchange(Boards.media(folder), 1920, 1080)
                        .write(
                                Format.EDL,
                                project(),
                                crossing(),
                                folder.resolve("cut.edl"),
                                JobContext.quiet());

        assertThat(report.lines()).anyMatch(line -> line.contains("curve of its cross-fade"));
    }
}
