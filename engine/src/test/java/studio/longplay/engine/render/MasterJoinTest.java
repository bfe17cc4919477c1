package studio.longplay.engine.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.ChapterMark;
import studio.longplay.engine.render.lay.Assembly;
import studio.longplay.engine.render.lay.Pacing;
import studio.longplay.engine.render.lay.Programme;
import studio.longplay.engine.render.lay.Scripts;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;

import java.util.List;

class MasterJoinTest {
    private static Programme lay(String script) throws StudioFault {
        return new Assembly(Pacing.DEFAULT, FrameRate.FPS_30)
                .lay(new ScriptParser().parse(script, "play.fountain"), Scripts.lengths());
    }

    @Test
    void chaptersFillTheFilmFromItsBeginningToItsEnd() throws StudioFault {
        Programme programme =
                lay(
                        """
                        [[chapter: One]]

                        INT. ROOM

                        MARY
                        Word word.

                        INT. CELLAR

                        MARY
                        Word.

                        [[chapter: Two]]

                        EXT. HEATH

                        MARY
                        Word.
                        """);
        List<ChapterMark> marks = MasterJoin.chapters(programme);
        assertThat(marks).extracting(ChapterMark::title).containsExactly("One", "Two");
        assertThat(marks.get(0).range().start()).isEqualTo(MediaTime.ZERO);
        assertThat(marks.get(0).range().end()).isEqualTo(programme.startOf(2));
        assertThat(marks.get(1).range().start()).isEqualTo(programme.startOf(2));
        assertThat(marks.get(1).range().end()).isEqualTo(programme.duration());
    }

    @Test
    void aFilmWithoutChaptersIsMarkedByItsScenes() throws StudioFault {
        Programme programme = lay("INT. ROOM\n\nMARY\nWord word.\n\nEXT. HEATH\n\nMARY\nWord.\n");
        assertThat(MasterJoin.chapters(programme))
                .extracting(ChapterMark::title)
                .containsExactly("INT. ROOM", "EXT. HEATH");
    }

    @Test
    void aFilmWithoutHeadingsHasNoMarks() throws StudioFault {
        assertThat(MasterJoin.chapters(lay("MARY\nWord word.\n"))).isEmpty();
    }
}
