package studio.longplay.engine.render.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Clip;
import studio.longplay.engine.timeline.FileReference;
import studio.longplay.engine.timeline.Gap;
import studio.longplay.engine.timeline.MissingReference;
import studio.longplay.engine.timeline.Property;
import studio.longplay.engine.timeline.Timeline;
import studio.longplay.engine.timeline.Track;
import studio.longplay.engine.timeline.Transition;
import studio.longplay.engine.timeline.Treatment;

import java.nio.file.Path;

final class InterchangeTest {
    private static final Path FOLDER = Path.of("/films");

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
}
