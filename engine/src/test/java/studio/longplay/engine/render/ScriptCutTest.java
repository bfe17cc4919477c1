package studio.longplay.engine.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.render.lay.Assembly;
import studio.longplay.engine.render.lay.CueList;
import studio.longplay.engine.render.lay.Pacing;
import studio.longplay.engine.render.lay.Programme;
import studio.longplay.engine.render.lay.Scripts;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.List;

class ScriptCutTest {
    private static final String SCRIPT =
            """
            INT. ROOM

            [[music: calm]]
            [[picture: a room | hold]]
            [[sfx: rain, loop]]
            [[sfx: door]]

            MARY
            One two three. [[picture: a window | hold]] Four five six.

            [[pause: 20s]]
            [[music: tense]]
            [[voice: whisper]]

            MARY
            Seven eight.

            JOHN
            Nine ten.

            [[sfx: bell]]

            EXT. HEATH

            JOHN
            Eleven.
            """;

    private static Script script() throws StudioFault {
        return new ScriptParser().parse(SCRIPT, "room.fountain");
    }

    private static Programme lay(Script script) {
        return new Assembly(Pacing.DEFAULT, FrameRate.FPS_30).lay(script, Scripts.lengths());
    }

    /// From a moment before the line to a moment after its start.
    private static TimeRange around(Programme programme, int scene, int line) {
        MediaTime moment = MediaTime.ofMillis(50);
        MediaTime start =
                programme
                        .startOf(scene)
                        .plus(programme.scenes().get(scene).lines().get(line).range().start());
        return TimeRange.between(start.minus(moment), start.plus(moment));
    }

    @Test
    void onlyLinesThatStartInTheRangeStay() throws StudioFault {
        Script script = script();
        Script cut = ScriptCut.of(script, lay(script), around(lay(script), 0, 1));
        assertThat(cut.lines()).extracting(Line::text).containsExactly("Seven eight.");
        assertThat(cut.scenes()).hasSize(1);
    }

    @Test
    void whatHoldsIsCarriedToTheFirstLineAndTheRestIsNot() throws StudioFault {
        Script script = script();
        Script cut = ScriptCut.of(script, lay(script), around(lay(script), 0, 1));
        assertThat(CueList.of(cut.scenes(), Cue.MusicCue.class))
                .extracting(Cue.MusicCue::moods)
                .last()
                .isEqualTo(List.of("tense"));
        assertThat(CueList.of(cut.scenes(), Cue.PictureCue.class))
                .extracting(Cue.PictureCue::subject)
                .containsExactly("a window");
        assertThat(CueList.of(cut.scenes(), Cue.SoundCue.class))
                .extracting(Cue.SoundCue::sound)
                .containsExactly("rain");
        assertThat(CueList.of(cut.scenes(), Cue.VoiceCue.class)).hasSize(1);
    }

    @Test
    void aPauseBeforeALineThatIsLeftOutIsLeftOut() throws StudioFault {
        Script script = script();
        Script cut = ScriptCut.of(script, lay(script), around(lay(script), 0, 2));
        assertThat(cut.lines()).extracting(Line::text).containsExactly("Nine ten.");
        assertThat(CueList.of(cut.scenes(), Cue.PauseCue.class)).isEmpty();
        assertThat(CueList.of(cut.scenes(), Cue.VoiceCue.class)).isEmpty();
        assertThat(CueList.of(cut.scenes(), Cue.MusicCue.class))
                .extracting(Cue.MusicCue::moods)
                .containsExactly(List.of("tense"));
    }

    @Test
    void aRangeOverEverythingChangesNothing() throws StudioFault {
        Script script = script();
        TimeRange all = new TimeRange(MediaTime.ZERO, lay(script).duration());
        assertThat(ScriptCut.of(script, lay(script), all)).isEqualTo(script);
    }

    @Test
    void chaptersWithoutScenesGo() throws StudioFault {
        Script script = script();
        Script only = ScriptCut.only(script, List.of(script.scenes().getLast()));
        assertThat(only.scenes()).containsExactly(script.scenes().getLast());
        assertThat(ScriptCut.only(script, List.of()).chapters()).isEmpty();
    }
}
