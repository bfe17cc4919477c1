package studio.longplay.engine.render.make;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.WavReader;
import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.picture.Caption;
import studio.longplay.engine.project.voicing.Voicing;
import studio.longplay.engine.render.SongWarnings;
import studio.longplay.engine.render.lay.Assembly;
import studio.longplay.engine.render.lay.Pacing;
import studio.longplay.engine.render.lay.Scripts;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.voice.Lexicon;
import studio.longplay.engine.voice.Speech;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Lyrics become takes like any line.
class SongOrdersTest {
    private static final String SCRIPT =
            """
            INT. HALL

            [[song: F major, 96 bpm, melody "%s"]]
            [[ensemble: duet]]

            ANNA
            ~La la

            TOM
            We spoke.
            """;

    @TempDir Path folder;
    private ArtifactStore store;
    private Speech speech;

    @BeforeEach
    void open() throws StudioFault {
        store = ArtifactStore.open(folder);
        speech = new Speech();
    }

    @AfterEach
    void close() throws StudioFault {
        speech.close();
        store.close();
    }

    private static Script script(String melody) throws StudioFault.Input {
        return new ScriptParser().parse(SCRIPT.formatted(melody), "song.fountain");
    }

    private Speaking speaking() {
        return new Speaking(new Workbench(store, new Tally()), speech, Lexicon.empty());
    }

    private List<Speaking.Order> orders(String melody) throws StudioFault {
        var clara = speech.registry().find("clara").orElseThrow();
        return speaking()
                .orders(
                        script(melody).scenes().getFirst(),
                        new Speaking.Voiced(Map.of("ANNA", clara, "TOM", clara), Voicing.NONE));
    }

    @Test
    void otherNotesAreAnotherTakeAndSpokenLinesKeepTheirs() throws StudioFault {
        List<Speaking.Order> first = orders("C4 q, D4 q");
        List<Speaking.Order> second = orders("C4 q, E4 q");
        Speaking speaking = speaking();
        assertThat(speaking.recipe(first.get(0)).key())
                .isNotEqualTo(speaking.recipe(second.get(0)).key());
        assertThat(speaking.recipe(first.get(1)).key())
                .isEqualTo(speaking.recipe(second.get(1)).key());
        assertThat(speaking.recipe(first.get(1)).parameters())
                .isEqualTo(Speaking.request(first.get(1)).recipe());
    }

    @Test
    void aDuetIsAStereoTakeOfTheEnsembleWithItsNotes() throws StudioFault {
        Speaking.Order order = orders("C4 q, D4 h, E4 q, F4 q, G4 q, A4 q").getFirst();
        SpokenLine sung = speaking().speak(order, JobContext.quiet());
        assertThat(sung.stem()).isEqualTo(Stem.ENSEMBLE);
        try (WavReader reader = WavReader.open(sung.artifact().file())) {
            assertThat(reader.format().channels()).isEqualTo(2);
        }
        assertThat(TakeFile.samples(sung.artifact().file()))
                .hasSize(Math.toIntExact(sung.facts().samples()));
        TakeFile.SungFacts song = sung.facts().song();
        assertThat(song).isNotNull();
        assertThat(song.notes()).hasSize(2);
        assertThat(sung.downbeat()).isPresent();
        assertThat(speaking().find(order)).contains(sung);
        assertThat(SongWarnings.of(sung, "song.fountain"))
                .extracting(Warning::code)
                .containsExactly("song.notes-many");
    }

    @Test
    void captionsOfLyricsCarryNotes() throws StudioFault {
        var layout =
                new Assembly(Pacing.DEFAULT, FrameRate.FPS_30)
                        .lay(script("C4 q, D4 q"), Scripts.lengths())
                        .scenes()
                        .getFirst();
        List<Caption> captions = CaptionTrack.of(layout, FrameRate.FPS_30);
        assertThat(captions.getFirst().lines()).containsExactly("\u266A La la \u266A");
        assertThat(captions.getLast().lines()).containsExactly("We spoke.");
    }
}
