package studio.longplay.engine.render.lay;

import studio.longplay.engine.script.Chapter;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Scene;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptFormat;
import studio.longplay.engine.script.ScriptPart;
import studio.longplay.engine.script.Speaker;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Scripts made for tests, and takes as long as their words.
public final class Scripts {
    private Scripts() {}

    public static Line line(String id, String speaker, String text) {
        return new Line(new ElementId(id), 1, Speaker.of(speaker), "", text, List.of(), false);
    }

    public static Scene scene(String id, ScriptPart... parts) {
        return new Scene(new ElementId(id), 1, "INT. " + id, List.of(parts));
    }

    public static Script script(Scene... scenes) {
        return script(List.of(new Chapter(new ElementId("c"), 1, "One", List.of(scenes))));
    }

    public static Script script(List<Chapter> chapters) {
        return new Script(
                "test.fountain",
                ScriptFormat.FOUNTAIN,
                Map.of("Title", "Test"),
                List.of(),
                chapters);
    }

    public static Scene randomScene(String id, SplittableRandom random) {
        List<ScriptPart> parts = new ArrayList<>();
        int count = 3 + random.nextInt(20);
        for (int i = 0; i < count; i++) {
            String name = "S" + random.nextInt(3);
            parts.add(line(id + i, name, "word ".repeat(1 + random.nextInt(60)).strip()));
            if (random.nextInt(4) == 0) {
                parts.add(
                        new Cue.PauseCue(new ElementId(id + "p" + i), 1, MediaTime.ofMillis(777)));
            }
        }
        return new Scene(new ElementId(id), 1, "EXT. " + id, parts);
    }

    /// 401.3 ms a word, so that nothing falls on a frame by chance; every effect lasts two seconds.
    public static Lengths lengths() {
        return new Lengths() {
            private final MediaTime word =
                    new MediaTime(MediaTime.TICKS_PER_SECOND * 4013 / 10_000);

            @Override
            public MediaTime of(Line line) {
                return new MediaTime(word.ticks() * line.words().size());
            }

            @Override
            public List<TimeRange> words(Line line) {
                List<TimeRange> ranges = new ArrayList<>();
                for (int i = 0; i < line.words().size(); i++) {
                    ranges.add(new TimeRange(new MediaTime(word.ticks() * i), word));
                }
                return ranges;
            }

            @Override
            public MediaTime of(Cue.SoundCue cue) {
                return MediaTime.ofSeconds(2);
            }
        };
    }
}
