package studio.longplay.engine.render.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.timeline.Clip;
import studio.longplay.engine.timeline.Composable;
import studio.longplay.engine.timeline.FileReference;
import studio.longplay.engine.timeline.Track;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

final class EdlWriterTest {
    private static final Pattern EVENT =
            Pattern.compile(
                    "(\\d{3})  (\\S{1,8}) +([VA]) +([CD]) +(\\d{3})? +"
                            + "(\\S{11}) (\\S{11}) (\\S{11}) (\\S{11})");

    /// A line of a list as a reader of CMX 3600 takes it.
    private record Event(int number, String reel, char kind, int dissolve, long[] times) {}

    private static Written list(int track) throws Exception {
        Track written = Boards.cut(Path.of("/films")).timeline().tracks().get(track);
        return EdlWriter.write("Größe & <Ruhm>", written, List.of());
    }

    private static List<Event> events(String text) {
        List<Event> events = new ArrayList<>();
        for (String line : text.split("\r\n")) {
            Matcher matcher = EVENT.matcher(line);
            if (matcher.matches()) {
                long[] times = new long[4];
                for (int i = 0; i < 4; i++) {
                    times[i] = frames(matcher.group(6 + i));
                }
                String length = matcher.group(5);
                events.add(
                        new Event(
                                Integer.parseInt(matcher.group(1)),
                                matcher.group(2),
                                matcher.group(4).charAt(0),
                                length == null ? 0 : Integer.parseInt(length),
                                times));
            }
        }
        return events;
    }

    private static long frames(String timecode) {
        String[] parts = timecode.split(":");
        return ((Long.parseLong(parts[0]) * 60 + Long.parseLong(parts[1])) * 60
                                + Long.parseLong(parts[2]))
                        * 30
                + Long.parseLong(parts[3]);
    }

    @Test
    void cutsAndDissolvesComeBack() throws Exception {
        List<Event> events = events(list(0).text());

        assertThat(events).extracting(Event::number).containsExactly(1, 2, 2, 3, 3);
        assertThat(events).extracting(Event::kind).containsExactly('C', 'C', 'D', 'C', 'D');
        assertThat(events).extracting(Event::dissolve).containsExactly(0, 0, 20, 0, 15);
        long hour = 3600L * 30;
        assertThat(events.get(0).times()).containsExactly(0, 90, hour, hour + 90);
        assertThat(events.get(1).times()).containsExactly(90, 90, hour + 90, hour + 90);
        assertThat(events.get(2).times()).containsExactly(0, 85, hour + 90, hour + 175);
        assertThat(events.get(4).times()).containsExactly(0, 95, hour + 175, hour + 270);
    }

    @Test
    void theRecordSideHasNoHolesUnderTouchingClips() throws Exception {
        List<Event> events = events(list(0).text());

        for (int i = 1; i < events.size(); i++) {
            assertThat(events.get(i).times()[2]).isEqualTo(events.get(i - 1).times()[3]);
        }
    }

    @Test
    void aSpeedHasItsLineAndItsSourceLength() throws Exception {
        String text = list(1).text();

        List<Event> events = events(text);
        assertThat(events.get(1).times()[1] - events.get(1).times()[0]).isEqualTo(90);
        assertThat(text).contains("M2   " + events.get(1).reel());
        assertThat(text).contains("045.0 ");
    }

    @Test
    void everythingIsPlainAscii() throws Exception {
        String text = list(0).text();

        assertThat(text).startsWith("TITLE: Grosse & <Ruhm> Pictures\r\nFCM: NON-DROP FRAME\r\n");
        assertThat(text.chars()).allMatch(c -> c < 127);
    }

    @Test
    void reelsOfDifferentFilesDiffer() {
        List<Composable> clips = new ArrayList<>();
        for (String path : List.of("/a/interview.mov", "/b/interview.mov", "/b/海.mov")) {
            TimeRange range = new TimeRange(MediaTime.ZERO, MediaTime.ofSeconds(1));
            clips.add(new Clip("x", new FileReference(path, null), range, ""));
        }
        Track track = new Track(Track.Kind.VIDEO, "V", clips);

        List<Event> events = events(EdlWriter.write("t", track, List.of()).text());

        assertThat(events).extracting(Event::reel).doesNotHaveDuplicates();
        assertThat(events).allMatch(event -> event.reel().matches("[A-Z0-9_]{1,8}"));
    }

    @Test
    void lossesAreNamedWithClipAndPlace() throws Exception {
        assertThat(new LossReport(Format.EDL, list(0).losses()).lines())
                .containsExactly("00:00:06:00 city: The transition wipe-left becomes a dissolve.");
        assertThat(new LossReport(Format.EDL, list(1).losses()).lines())
                .anyMatch(
                        line -> line.startsWith("00:00:01:00 We walked on.: Its changes of level"))
                .anyMatch(line -> line.contains("do not begin and end on whole frames"));
        assertThat(new LossReport(Format.EDL, list(2).losses()).about("pan")).isPresent();
    }

    @Test
    void whatIsBeyondTheLastEventIsSaid() {
        List<Composable> clips = new ArrayList<>();
        TimeRange range = new TimeRange(MediaTime.ZERO, MediaTime.ofSeconds(1));
        for (int i = 0; i < 1200; i++) {
            clips.add(new Clip("c" + i, new FileReference("/a.mov", null), range, ""));
        }

        Written list = EdlWriter.write("t", new Track(Track.Kind.VIDEO, "V", clips), List.of());

        assertThat(events(list.text())).hasSize(999);
        assertThat(list.losses())
                .singleElement()
                .satisfies(loss -> {
                    assertThat(loss.clip()).isEqualTo("c999");
                    assertThat(loss.sentence()).contains("999 events");
                });
    }
}
