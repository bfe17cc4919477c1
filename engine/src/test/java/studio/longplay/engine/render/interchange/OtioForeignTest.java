package studio.longplay.engine.render.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.timeline.Clip;
import studio.longplay.engine.timeline.FileReference;
import studio.longplay.engine.timeline.Gap;
import studio.longplay.engine.timeline.Marker;
import studio.longplay.engine.timeline.MissingReference;
import studio.longplay.engine.timeline.Speed;
import studio.longplay.engine.timeline.Track;
import studio.longplay.engine.timeline.Transition;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

final class OtioForeignTest {
    private static final FrameRate FILM = FrameRate.FPS_24;

    @TempDir private Path folder;

    @Test
    void aPlainTimelineOfAnotherProgramIsRead() throws Exception {
        OtioReader.Read read =
                read(
                        timeline(
                                track(
                                        "V1",
                                        "Video",
                                        clip("one", "file:///films/a%20b.mov", 86424, 48),
                                        transition("SMPTE_Dissolve", 6, 6),
                                        clip("two", "C:\\no such\\x.mov", 0, 24),
                                        gap(12))));

        Track track = read.timeline().tracks().getFirst();
        assertThat(track.items()).hasSize(4);
        assertThat(track.items().getFirst())
                .isEqualTo(
                        new Clip(
                                "one",
                                new FileReference("/films/a b.mov", null),
                                new TimeRange(frames(86424), frames(48)),
                                ""));
        assertThat(track.items().get(1))
                .isEqualTo(new Transition("dissolve", frames(6), frames(6)));
        assertThat(track.items().getLast()).isEqualTo(new Gap(frames(12)));
        assertThat(track.duration()).isEqualTo(frames(84));
    }

    @Test
    void ntscRatesAreTheFractionsTheyStandFor() throws Exception {
        String clip = clip("n", "a.mov", 0, 1001).replace("24.0", "29.97002997002997");

        Track track = read(timeline(track("V", "Video", clip))).timeline().tracks().getFirst();

        assertThat(track.duration()).isEqualTo(MediaTime.ofFrames(1001, FrameRate.NTSC_30));
    }

    @Test
    void relativeFilesLieBesideTheDocument() throws Exception {
        Track track =
                read(timeline(track("V", "Video", clip("n", "media/a%23b.mov", 0, 9))))
                        .timeline()
                        .tracks()
                        .getFirst();

        assertThat(((Clip) track.items().getFirst()).media())
                .isEqualTo(new FileReference(folder.resolve("media/a#b.mov").toString(), null));
    }

    @Test
    void whatLeadsOutOfTheMachineIsMissing() throws Exception {
        OtioReader.Read read =
                read(timeline(track("V", "Video", clip("n", "https://x.example/a.mov", 0, 9))));

        Clip clip = (Clip) read.timeline().tracks().getFirst().items().getFirst();
        assertThat(clip.media()).isInstanceOf(MissingReference.class);
        assertThat(sentences(read)).anyMatch(line -> line.contains("no file of this machine"));
    }

    @Test
    void aMissingReferenceKeepsItsPlace() throws Exception {
        String clip =
                clip("gone", "x", 0, 30)
                        .replace("ExternalReference.1", "MissingReference.1")
                        .replace("\"target_url\":\"x\",", "");

        Clip read =
                (Clip)
                        read(timeline(track("V", "Video", clip)))
                                .timeline()
                                .tracks()
                                .getFirst()
                                .items()
                                .getFirst();

        assertThat(read.media()).isEqualTo(new MissingReference("gone", null));
        assertThat(read.duration()).isEqualTo(frames(30));
    }

    @Test
    void aNestedStackIsLaidFlat() throws Exception {
        String nested =
                stack(
                        track("low", "Video", clip("low", "a.mov", 0, 24)),
                        track("high", "Video", gap(6), clip("high", "b.mov", 0, 12)));

        List<Track> tracks =
                read(timeline(
                                track(
                                        "V1",
                                        "Video",
                                        clip("first", "f.mov", 0, 10),
                                        nested,
                                        clip("last", "l.mov", 0, 5))))
                        .timeline()
                        .tracks();

        assertThat(tracks).hasSize(2);
        assertThat(names(tracks.getFirst())).containsExactly("first", "low", "last");
        assertThat(tracks.getLast().rangeOf(tracks.getLast().items().size() - 1))
                .isEqualTo(new TimeRange(frames(16), frames(12)));
    }

    @Test
    void aTrimmedStackShowsOnlyItsPart() throws Exception {
        String nested =
                stack(track("low", "Video", clip("a", "a.mov", 0, 24), clip("b", "b.mov", 0, 24)))
                        .replaceFirst("\"source_range\":null", "\"source_range\":" + range(12, 24));

        OtioReader.Read read = read(timeline(track("V1", "Video", nested)));

        Track track = read.timeline().tracks().getFirst();
        assertThat(names(track)).containsExactly("a", "b");
        assertThat(((Clip) track.items().getFirst()).trimmedRange())
                .isEqualTo(new TimeRange(frames(12), frames(12)));
        assertThat(sentences(read)).anyMatch(line -> line.contains("nested"));
    }

    @Test
    void markersOfClipsComeToTheirTimeOfTheProgramme() throws Exception {
        String marker =
                "{\"OTIO_SCHEMA\":\"Marker.2\",\"name\":\"look\",\"color\":\"MAGENTA\","
                        + "\"marked_range\":"
                        + range(105, 2)
                        + "}";
        String clip =
                clip("c", "a.mov", 100, 24)
                        .replace("\"markers\":[]", "\"markers\":[" + marker + "]");

        OtioReader.Read read = read(timeline(track("V", "Video", gap(10), clip)));

        assertThat(read.timeline().markers())
                .containsExactly(
                        new Marker(
                                "look",
                                new TimeRange(frames(15), frames(2)),
                                Marker.Colour.PURPLE,
                                ""));
    }

    @Test
    void speedsAreReadAndUnknownEffectsAreNamed() throws Exception {
        String effects =
                "[{\"OTIO_SCHEMA\":\"LinearTimeWarp.1\",\"time_scalar\":1.5},"
                        + "{\"OTIO_SCHEMA\":\"Effect.1\",\"effect_name\":\"Sepia\"}]";
        String clip = clip("c", "a.mov", 0, 24).replace("\"effects\":[]", "\"effects\":" + effects);

        OtioReader.Read read = read(timeline(track("V", "Video", clip)));

        Clip read1 = (Clip) read.timeline().tracks().getFirst().items().getFirst();
        assertThat(read1.treatment().speed()).isEqualTo(new Speed(3, 2));
        assertThat(sentences(read)).containsExactly("The effect \"Sepia\" is left out.");
    }

    @Test
    void unknownSchemasAreNamedWithTheirPlace() throws Exception {
        OtioReader.Read read =
                read(
                        timeline(
                                track(
                                        "V",
                                        "Video",
                                        gap(30),
                                        "{\"OTIO_SCHEMA\":\"Hologram.7\",\"name\":\"ghost\"}",
                                        clip("c", "a.mov", 0, 24))));

        assertThat(read.losses())
                .containsExactly(
                        Loss.of("ghost", frames(30), "We know no Hologram.7; it is left out."));
        assertThat(read.losses().getFirst().line()).startsWith("00:00:01:07 ghost: ");
    }

    @Test
    void anUnknownTransitionBecomesADissolveAndOneWithoutRoomGoes() throws Exception {
        OtioReader.Read read =
                read(
                        timeline(
                                track(
                                        "V",
                                        "Video",
                                        clip("a", "a.mov", 0, 24),
                                        transition("Star_Wipe", 6, 6),
                                        clip("b", "b.mov", 0, 24),
                                        transition("SMPTE_Dissolve", 900, 6),
                                        clip("c", "c.mov", 0, 24))));

        assertThat(read.timeline().tracks().getFirst().items()).hasSize(4);
        assertThat(sentences(read))
                .anyMatch(line -> line.contains("becomes a dissolve"))
                .anyMatch(line -> line.contains("no room"));
    }

    @Test
    void theFirstTimelineOfACollectionIsTaken() throws Exception {
        String collection =
                "{\"OTIO_SCHEMA\":\"SerializableCollection.1\",\"children\":["
                        + timeline(track("V", "Video", clip("a", "a.mov", 0, 24)))
                        + "]}";

        assertThat(read(collection).timeline().tracks()).hasSize(1);
    }

    private OtioReader.Read read(String json) throws Exception {
        return OtioReader.read(Files.writeString(folder.resolve("foreign.otio"), json));
    }

    private static List<String> sentences(OtioReader.Read read) {
        return read.losses().stream().map(Loss::sentence).toList();
    }

    private static List<String> names(Track track) {
        return track.items().stream()
                .filter(Clip.class::isInstance)
                .map(item -> ((Clip) item).name())
                .toList();
    }

    private static MediaTime frames(long count) {
        return MediaTime.ofFrames(count, FILM);
    }

    static String timeline(String... tracks) {
        return "{\"OTIO_SCHEMA\":\"Timeline.1\",\"name\":\"t\",\"global_start_time\":null,"
                + "\"tracks\":"
                + stack(tracks)
                + "}";
    }

    static String stack(String... children) {
        return "{\"OTIO_SCHEMA\":\"Stack.1\",\"name\":\"s\",\"source_range\":null,\"markers\":[],"
                + "\"effects\":[],\"children\":["
                + String.join(",", children)
                + "]}";
    }

    static String track(String name, String kind, String... children) {
        return "{\"OTIO_SCHEMA\":\"Track.1\",\"name\":\"%s\",\"kind\":\"%s\",\"children\":[%s]}"
                .formatted(name, kind, String.join(",", children));
    }

    static String clip(String name, String url, long start, long length) {
        return "{\"OTIO_SCHEMA\":\"Clip.2\",\"name\":\"%s\",\"source_range\":%s,"
                        .formatted(name, range(start, length))
                + "\"effects\":[],\"markers\":[],\"enabled\":true,\"media_references\":{"
                + "\"DEFAULT_MEDIA\":{\"OTIO_SCHEMA\":\"ExternalReference.1\",\"target_url\":\""
                + url.replace("\\", "\\\\")
                + "\",\"available_range\":null}},\"active_media_reference_key\":\"DEFAULT_MEDIA\"}";
    }

    static String gap(long length) {
        return "{\"OTIO_SCHEMA\":\"Gap.1\",\"source_range\":" + range(0, length) + "}";
    }

    static String transition(String type, long in, long out) {
        return "{\"OTIO_SCHEMA\":\"Transition.1\",\"name\":\"\",\"transition_type\":\"%s\","
                        .formatted(type)
                + "\"in_offset\":"
                + time(in)
                + ",\"out_offset\":"
                + time(out)
                + "}";
    }

    static String range(long start, long length) {
        return "{\"OTIO_SCHEMA\":\"TimeRange.1\",\"start_time\":"
                + time(start)
                + ",\"duration\":"
                + time(length)
                + "}";
    }

    static String time(long frames) {
        return "{\"OTIO_SCHEMA\":\"RationalTime.1\",\"value\":%d.0,\"rate\":24.0}"
                .formatted(frames);
    }
}
