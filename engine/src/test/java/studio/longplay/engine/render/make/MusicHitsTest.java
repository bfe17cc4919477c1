package studio.longplay.engine.render.make;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Scene;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.ArrayList;
import java.util.List;

class MusicHitsTest {
    private static final String TEXT =
            """
            INT. HALL - NIGHT

            [[music: tense, 92 bpm, hit "a dagger", hit "dagger!"]]

            MACBETH
            Is this a dagger which I see before me? Dagger of the mind.
            """;

    /// Words a quarter of a second apart, the line two seconds after the music began.
    private static SceneLayout layout(Scene scene, MediaTime lineStart) {
        List<Placed.PlacedLine> lines = new ArrayList<>();
        List<Placed.PlacedMusic> music = new ArrayList<>();
        MediaTime end = MediaTime.ofSeconds(30);
        for (var part : scene.parts()) {
            if (part instanceof Line line) {
                List<TimeRange> words = new ArrayList<>();
                for (int i = 0; i < line.words().size(); i++) {
                    MediaTime at = lineStart.plus(MediaTime.ofMillis(250L * i));
                    words.add(new TimeRange(at, MediaTime.ofMillis(200)));
                }
                TimeRange range = new TimeRange(lineStart, MediaTime.ofSeconds(4));
                lines.add(new Placed.PlacedLine(line, range, words));
            } else if (part instanceof Cue.MusicCue cue) {
                TimeRange range = TimeRange.between(MediaTime.ofSeconds(1), end);
                music.add(new Placed.PlacedMusic(cue, range));
            }
        }
        return new SceneLayout(scene, "", end, List.of(), lines, music, List.of(), List.of());
    }

    @Test
    void hitsFollowTheWordsToTheSample() throws Exception {
        Script script = new ScriptParser().parse(TEXT, "play.fountain");
        SceneLayout layout = layout(script.scenes().getFirst(), MediaTime.ofSeconds(3));
        List<Long> hits = MusicHits.of(layout, layout.music().getFirst());
        long line = 2 * 48_000;
        assertThat(hits).containsExactly(line + 2 * 12_000, line + 9 * 12_000);
        SceneLayout later = layout(script.scenes().getFirst(), MediaTime.ofSeconds(6));
        assertThat(MusicHits.of(later, later.music().getFirst()))
                .containsExactly(hits.get(0) + 3 * 48_000, hits.get(1) + 3 * 48_000);
    }

    @Test
    void theMannerKeepsTheSeedAndOtherMoodsDoNot() throws Exception {
        long plain = seed("tense, 92 bpm");
        assertThat(seed("tense, 92 bpm, no drums, lead on violin, jazz")).isEqualTo(plain);
        assertThat(seed("sad, 92 bpm")).isNotEqualTo(plain);
        var request = request("tense, 92 bpm");
        assertThat(request.recipe()).doesNotContainKeys("manner", "hits");
        assertThat(request("tense, 92 bpm, no drums").recipe()).containsKey("manner");
    }

    private static long seed(String words) throws Exception {
        return request(words).seed();
    }

    private static studio.longplay.engine.music.MusicRequest request(String words)
            throws Exception {
        String text = "INT. HALL\n\n[[music: " + words + "]]\n\nMACBETH\nIs this a dagger?\n";
        Script script = new ScriptParser().parse(text, "play.fountain");
        SceneLayout layout = layout(script.scenes().getFirst(), MediaTime.ofSeconds(3));
        return Music.request(layout, layout.music().getFirst());
    }

    @Test
    void whatNobodySaysAndNobodyCanPlayIsWarnedOf() throws Exception {
        String text =
                "INT. HALL\n\n[[music: tense, hit \"cauldron\", lead on kazoo]]\n\nMACBETH\nHm.\n";
        Script script = new ScriptParser().parse(text, "play.fountain");
        assertThat(MusicCheck.of(script.scenes(), "play.fountain"))
                .extracting(Warning::code)
                .containsExactly("music.word-unknown", "music.hit-unspoken");
    }

    @Test
    void anIdOfMusicIsThatOfThePieceWithoutItsManner() throws Exception {
        assertThat(id("tense, no drums")).isEqualTo(id("tense"));
        assertThat(id("tense, slow")).isNotEqualTo(id("tense"));
    }

    private static ElementId id(String words) throws Exception {
        String text = "INT. HALL\n\n[[music: " + words + "]]\n\nMACBETH\nHm.\n";
        return new ScriptParser()
                .parse(text, "play.fountain")
                .scenes()
                .getFirst()
                .parts()
                .getFirst()
                .id();
    }
}
