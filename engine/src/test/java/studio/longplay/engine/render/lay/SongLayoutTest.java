package studio.longplay.engine.render.lay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.voice.sing.Choir;
import studio.longplay.engine.voice.sing.Song;

import java.util.List;
import java.util.Optional;

/// Sung lines stand on the bars of their song.
class SongLayoutTest {
    private static final String SCRIPT =
            """
            INT. HALL

            [[music: tense, 100 bpm, C minor]]

            TAM
            Listen.

            [[song: calm, F major, %s bpm]]

            ANNA
            ~One two three four

            [[ensemble: choir of 12, thirds]]

            CHORUS
            ~Five six seven eight

            ANNA
            ~Nine ten

            [[song: stop]]

            TAM
            That was it.
            """;

    private static final MediaTime DOWNBEAT = MediaTime.ofMillis(500);

    private static Script script(String bpm) throws StudioFault.Input {
        return new ScriptParser().parse(SCRIPT.formatted(bpm), "song.fountain");
    }

    private static Lengths lengths() {
        Lengths plain = Scripts.lengths();
        return new Lengths() {
            @Override
            public MediaTime of(Line line) {
                return plain.of(line);
            }

            @Override
            public List<TimeRange> words(Line line) {
                return plain.words(line);
            }

            @Override
            public Optional<MediaTime> downbeat(Line line) {
                return line.sung() ? Optional.of(DOWNBEAT) : Optional.empty();
            }

            @Override
            public MediaTime of(Cue.SoundCue cue) {
                return plain.of(cue);
            }
        };
    }

    private static SceneLayout layout(String bpm) throws StudioFault.Input {
        return new Assembly(Pacing.DEFAULT, FrameRate.FPS_30)
                .lay(script(bpm), lengths())
                .scenes()
                .getFirst();
    }

    @ParameterizedTest
    @ValueSource(strings = {"84", "71.3", "60", "133"})
    void everySungLineBeginsWithABarOfItsSong(String bpm) throws StudioFault.Input {
        SceneLayout layout = layout(bpm);
        Placed.PlacedMusic music = layout.music().get(1);
        Song song = SceneSongs.of(layout.scene()).song(layout.lines().get(1).line()).orElseThrow();
        SongGrid grid = SongGrid.of(music.range().start(), song.barSamples(), false);
        MediaTime frame = MediaTime.ofFrames(1, FrameRate.FPS_30);
        MediaTime last = grid.bar(grid.intro()).minus(DOWNBEAT);
        for (Placed.PlacedLine line : layout.lines()) {
            if (line.line().sung()) {
                MediaTime start = line.range().start();
                MediaTime late = grid.late(start, DOWNBEAT);
                assertThat(Math.abs(late.ticks())).isLessThanOrEqualTo(frame.ticks() / 2 + 1);
                long exact = start.plus(late).plus(DOWNBEAT).minus(music.range().start()).ticks();
                assertThat(exact % grid.bar().ticks()).isZero();
                assertThat(start.plus(frame).isBefore(last)).isFalse();
                last = start;
            }
        }
    }

    @Test
    void theMusicOfASongPlaysInItsKeyAndTempoUntilItStops() throws StudioFault.Input {
        SceneLayout layout = layout("84");
        assertThat(layout.music()).hasSize(2);
        Cue.MusicCue played = layout.music().get(1).cue();
        assertThat(played.key()).isEqualTo("F major");
        assertThat(played.bpm()).isEqualTo(84);
        assertThat(played.moods()).containsExactly("calm");
        assertThat(played.manner()).contains("4/4", "no lead");
        assertThat(layout.music().get(1).end())
                .isLessThanOrEqualTo(layout.lines().getLast().range().start());
    }

    @Test
    void anEnsembleIsWhoeverSingsAfterIt() throws StudioFault.Input {
        Script script = script("84");
        SceneSongs songs = SceneSongs.of(script.scenes().getFirst());
        List<Line> lines = script.lines();
        assertThat(songs.choir(lines.get(1))).isEqualTo(Choir.SOLO);
        assertThat(songs.choir(lines.get(2))).isEqualTo(new Choir(12, Choir.Layering.THIRDS, 1));
        assertThat(songs.choir(lines.get(3))).isEqualTo(Choir.SOLO);
        assertThat(songs.song(lines.get(2)).orElseThrow().choir().voices()).isEqualTo(12);
        assertThat(songs.song(lines.get(0))).isEmpty();
    }

    @Test
    void aSongTakesWhatItDoesNotSayFromTheMusicBeforeIt() throws StudioFault.Input {
        Script script =
                new ScriptParser()
                        .parse(
                                "INT. A\n\n[[music: sad, 90 bpm, E minor]]\n\n[[song: tune 2]]\n\n"
                                        + "ANN\n~La la\n",
                                "a.fountain");
        Song song =
                SceneSongs.of(script.scenes().getFirst())
                        .song(script.lines().getFirst())
                        .orElseThrow();
        assertThat(song.bpm()).isEqualTo(90);
        assertThat(song.key()).isEqualTo("E minor");
        assertThat(song.moods()).containsExactly("sad");
    }

    private static SceneLayout scene(String cues, String lyrics) throws StudioFault.Input {
        String text = "INT. A\n\n%s\n\nTAM\nListen.\n\nANN\n%s\n".formatted(cues, lyrics);
        return new Assembly(Pacing.DEFAULT, FrameRate.FPS_30)
                .lay(new ScriptParser().parse(text, "a.fountain"), lengths())
                .scenes()
                .getFirst();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"calm, 84 bpm, F major", "sad", "calm, 6/8, 50 bpm", "joyful, 3/4, 100 bpm"})
    void lyricsWithoutASongBeginWithTheBarsOfTheMusicOfTheirScene(String music)
            throws StudioFault.Input {
        SceneLayout layout = scene("[[music: " + music + "]]", "~One two three four");
        Placed.PlacedLine sung = layout.lines().getLast();
        Placed.PlacedMusic played = layout.music().getFirst();
        Song song = SceneSongs.of(layout.scene()).song(sung.line()).orElseThrow();
        assertThat(played.cue().key()).isEqualTo(song.key());
        assertThat(played.cue().manner()).contains("no lead");
        assertThat(SceneSongs.accompanies(layout.scene(), played.cue())).isTrue();
        SongGrid grid = SongGrid.of(played.range().start(), song.barSamples(), false);
        MediaTime start = sung.range().start();
        MediaTime frame = MediaTime.ofFrames(1, FrameRate.FPS_30);
        MediaTime late = grid.late(start, DOWNBEAT);
        assertThat(Math.abs(late.ticks())).isBetween(0L, frame.ticks() / 2 + 1);
        long exact = start.plus(late).plus(DOWNBEAT).minus(played.range().start()).ticks();
        assertThat(exact % grid.bar().ticks()).isZero();
    }

    @Test
    void musicNobodySingsToAndMusicThatArrivesOnWordsStayAsTheyAre() throws StudioFault.Input {
        SceneLayout spoken = scene("[[music: sad]]", "One two");
        assertThat(spoken.music().getFirst().cue().bpm()).isZero();
        assertThat(spoken.music().getFirst().cue().manner()).isEmpty();
        SceneLayout hit = scene("[[music: sad, hit \"two\"]]", "~One two");
        assertThat(hit.music().getFirst().cue().key()).isEmpty();
        assertThat(SceneSongs.accompanies(hit.scene(), hit.music().getFirst().cue())).isFalse();
    }

    @Test
    void sixEighthsAreTwoBeatsAndNotThree() throws StudioFault.Input {
        SceneLayout layout = scene("[[song: calm, F major, 60 bpm, 6/8]]", "~One two three four");
        Song song =
                SceneSongs.of(layout.scene()).song(layout.lines().getLast().line()).orElseThrow();
        assertThat(song.compound()).isTrue();
        assertThat(song.beatsPerBar()).isEqualTo(3);
        assertThat(song.barSamples()).isEqualTo(96_000.0);
        Cue.MusicCue played = layout.music().getFirst().cue();
        assertThat(played.manner()).contains("6/8").doesNotContain("3/4");
        assertThat(played.bpm()).isEqualTo(60);
    }
}
