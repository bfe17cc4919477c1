package studio.longplay.engine.render.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import studio.longplay.engine.project.arrange.Anchor;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.BinItem;
import studio.longplay.engine.project.arrange.ClipEdit;
import studio.longplay.engine.project.arrange.ClipKey;
import studio.longplay.engine.project.arrange.ClipRole;
import studio.longplay.engine.project.arrange.ClipSource;
import studio.longplay.engine.project.arrange.Edge;
import studio.longplay.engine.project.arrange.Piece;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.project.arrange.UserMarker;
import studio.longplay.engine.project.arrange.UserTrack;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Curve;
import studio.longplay.engine.timeline.Marker;
import studio.longplay.engine.timeline.Property;
import studio.longplay.engine.timeline.Timeline;
import studio.longplay.engine.timeline.Treatment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;

final class OtioRoundTripTest {
    @TempDir private Path folder;

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsSavedIsLoadedToTheTick(long seed) throws Exception {
        Timeline timeline = new RandomTimeline(seed).next();

        OtioReader.Read read = OtioReader.read(save(timeline, arrangement()));

        assertThat(read.timeline()).isEqualTo(timeline);
        assertThat(read.losses()).isEmpty();
        assertThat(read.arrangement()).contains(arrangement());
    }

    @Test
    void theSameTimelineGivesTheSameBytes() {
        OtioWriter writer = new OtioWriter(folder);

        assertThat(writer.write(new RandomTimeline(5).next(), arrangement()))
                .isEqualTo(writer.write(new RandomTimeline(5).next(), arrangement()));
    }

    @Test
    void anArrangementCountsNoMoreOnceAnotherProgramChangedTheTracks() throws Exception {
        Path file = save(new RandomTimeline(3).next(), arrangement());
        String text = Files.readString(file);
        Files.writeString(file, text.replaceFirst("\"name\" : \"heath\"", "\"name\" : \"moor\""));
        assertThat(Files.readString(file)).isNotEqualTo(text);

        OtioReader.Read read = OtioReader.read(file);

        assertThat(read.arrangement()).isEmpty();
        assertThat(read.losses())
                .anySatisfy(loss -> assertThat(loss.sentence()).contains("Another program"));
    }

    @Test
    void timesAreFramesWhereTheyCanBe() {
        assertThat(OtioTime.write(MediaTime.ofSeconds(2)).toString())
                .isEqualTo("{\"OTIO_SCHEMA\":\"RationalTime.1\",\"rate\":30.0,\"value\":60.0}");
        assertThat(OtioTime.write(new MediaTime(5880)).path("rate").asDouble()).isEqualTo(48000);
        assertThat(OtioTime.write(new MediaTime(1)).path("rate").asDouble())
                .isEqualTo(282_240_000.0);
    }

    private Path save(Timeline timeline, Arrangement arrangement) throws Exception {
        Path file = folder.resolve("play.otio");
        return Files.writeString(file, new OtioWriter(folder).write(timeline, arrangement));
    }

    static Arrangement arrangement() {
        Treatment quiet = Treatment.NONE.withCurve(Property.VOLUME, Curve.constant(-6));
        Piece piece =
                new Piece(
                        Edge.at(MediaTime.ofMillis(40)),
                        new Edge(new MediaTime(-77), true),
                        new MediaTime(12_345),
                        quiet);
        ClipKey line = new ClipKey(new ElementId("line-1"), ClipRole.LINE);
        return Arrangement.NONE
                .with(line, ClipEdit.NONE.withPieces(List.of(piece)).withLead(new MediaTime(-9)))
                .withTracks(List.of(new UserTrack("t1", UserTrack.Kind.VIDEO, "Mine", false, true)))
                .with(harbour(quiet))
                .with(
                        new UserMarker(
                                "m1",
                                "here",
                                Marker.Colour.CYAN,
                                Anchor.ofProgramme(MediaTime.ZERO),
                                MediaTime.ZERO))
                .with(
                        new BinItem(
                                "00",
                                "harbour.mp4",
                                "/films/harbour.mp4",
                                BinItem.Kind.VIDEO,
                                "sea",
                                List.of("blue"),
                                MediaTime.ofSeconds(9),
                                1920,
                                1080,
                                "30000/1001",
                                2,
                                77));
    }

    private static UserClip harbour(Treatment treatment) {
        return new UserClip(
                "c1",
                "t1",
                "harbour",
                new ClipSource.OfMedia("00"),
                Anchor.ofProgramme(MediaTime.ofSeconds(3)),
                MediaTime.ZERO,
                MediaTime.ofSeconds(4),
                treatment,
                "l",
                "g");
    }
}
