package studio.longplay.engine.render.lay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Scene;
import studio.longplay.engine.script.ScriptPart;
import studio.longplay.engine.script.Speaker;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.CRC32;

/// Films that were made before there was a timeline are not made again.
class UntouchedTest {
    private static final String[] MOODS = {"calm", "tense"};
    private final SplittableRandom random = new SplittableRandom(4);
    private int ids;

    @Test
    void aScriptOnWhoseTimelineNothingWasDoneIsLaidOutAsEver() {
        List<Scene> scenes = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            scenes.add(scene(i));
        }
        Programme programme =
                new Assembly(Pacing.DEFAULT, FrameRate.FPS_30)
                        .lay(Scripts.script(scenes.toArray(Scene[]::new)), Scripts.lengths());
        CRC32 sum = new CRC32();
        StringBuilder places = new StringBuilder();
        programme.scenes().forEach(scene -> describe(scene, places));
        sum.update(places.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(programme.scenes()).hasSize(40);
        assertThat(sum.getValue()).isEqualTo(3_566_777_594L);
    }

    private static void describe(SceneLayout scene, StringBuilder into) {
        into.append("scene ").append(scene.duration().ticks());
        scene.cards().forEach(card -> range("card", card.range(), into));
        range("scenery", scene.scenery().range(), into);
        for (Placed.PlacedLine line : scene.lines()) {
            range("line", line.range(), into);
            line.words().forEach(word -> range("word", word, into));
            line.slices().forEach(slice -> range("heard", slice.range(), into));
        }
        for (Placed.PlacedMusic music : scene.music()) {
            range("music " + music.length().ticks(), music.range(), into);
        }
        scene.sounds().forEach(sound -> range("sound " + sound.loops(), sound.range(), into));
        scene.pictures().forEach(picture -> range("picture", picture.range(), into));
    }

    private static void range(String what, TimeRange range, StringBuilder into) {
        into.append(what).append(' ').append(range.start().ticks());
        into.append(' ').append(range.duration().ticks()).append('\n');
    }

    private Scene scene(int number) {
        List<ScriptPart> parts = new ArrayList<>();
        int count = 3 + random.nextInt(20);
        for (int i = 0; i < count; i++) {
            if (random.nextInt(3) == 0) {
                parts.add(cue());
            }
            parts.add(line());
        }
        return new Scene(new ElementId("scene" + number), 1, "INT. " + number, parts);
    }

    private Line line() {
        int words = 1 + random.nextInt(40);
        List<Line.CueAtWord> cues = new ArrayList<>();
        if (random.nextInt(4) == 0) {
            cues.add(new Line.CueAtWord(random.nextInt(words + 1), cue()));
        }
        return new Line(
                id(),
                1,
                Speaker.of("S" + random.nextInt(3)),
                "",
                "word ".repeat(words).strip(),
                cues,
                random.nextInt(6) == 0);
    }

    private Cue cue() {
        MediaTime length = MediaTime.ofMillis(random.nextInt(3) * 1500L);
        return switch (random.nextInt(6)) {
            case 0 -> new Cue.MusicCue(id(), 1, List.of(MOODS[random.nextInt(2)]), 0, "", false);
            case 1 -> new Cue.MusicCue(id(), 1, List.of(), 0, "", true);
            case 2 -> new Cue.SoundCue(id(), 1, "rain", List.of("loop"), length);
            case 3 -> new Cue.SoundCue(id(), 1, "rain", List.of("stop"), MediaTime.ZERO);
            case 4 -> new Cue.SoundCue(id(), 1, "door", List.of(), length);
            default -> new Cue.PictureCue(id(), 1, "heath", "");
        };
    }

    private ElementId id() {
        return new ElementId("e" + ids++);
    }
}
