package studio.longplay.engine.render.takes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.WavFormat;
import studio.longplay.engine.media.WavWriter;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.arrange.ClipEdit;
import studio.longplay.engine.project.arrange.ClipKey;
import studio.longplay.engine.project.arrange.ClipRole;
import studio.longplay.engine.project.arrange.Edge;
import studio.longplay.engine.project.arrange.Piece;
import studio.longplay.engine.project.voicing.Manner;
import studio.longplay.engine.project.voicing.TakeSource;
import studio.longplay.engine.render.footage.FootageDesk;
import studio.longplay.engine.render.make.Tally;
import studio.longplay.engine.render.make.Workbench;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;
import studio.longplay.engine.voice.Speech;
import studio.longplay.engine.voice.Voice;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TakeDeskTest {
    private static final String SCRIPT =
            """
            Title: Two rooms

            INT. KITCHEN - NIGHT

            ANNA
            Who left the window open?

            BEN
            (whispering)
            The juice of lemons makes fine punch.
            """;

    @TempDir static Path folder;
    private final Speech speech = new Speech();
    private ArtifactStore store;
    private FootageDesk footage;
    private TakeDesk desk;
    private CastProject project;
    private ElementId anna;
    private ElementId ben;

    @BeforeAll
    void open() throws StudioFault {
        store = ArtifactStore.open(folder.resolve("store"));
        footage = new FootageDesk(store, folder.resolve("logs"));
        desk = new TakeDesk(new Workbench(store, new Tally()), speech, footage);
        project =
                desk.read(Project.of("Two rooms", folder.resolve("a.fountain").toString(), SCRIPT));
        anna = project.line(1).id();
        ben = project.line(2).id();
    }

    @AfterAll
    void close() throws StudioFault {
        footage.close();
        store.close();
        speech.close();
    }

    private Rendition hear(CastProject in, ElementId line, TakeSource source) throws StudioFault {
        return desk.hear(in, line, Optional.of(source), JobContext.quiet());
    }

    @Test
    void aTakeIsHeardBeforeItIsKept() throws StudioFault {
        TakeSource.Spoken source =
                TakeEdits.another(project.project(), anna, "", Manner.AS_WRITTEN);
        Rendition take = hear(project, anna, source);
        assertThat(take.file()).isRegularFile();
        assertThat(take.quality().score()).isGreaterThan(60);
        assertThat(take.length()).isEqualTo(take.spoken().length());
        TakeSheet sheet = desk.sheet(project, anna, JobContext.quiet());
        assertThat(sheet.rows()).hasSize(1);
        assertThat(sheet.chosen().id()).isEmpty();
        Project kept =
                TakeEdits.keep(project.project(), anna, source, "").applyTo(project.project());
        TakeSheet after = desk.sheet(project.with(kept), anna, JobContext.quiet());
        assertThat(after.chosen().source()).contains(source);
        assertThat(after.chosen().made().orElseThrow().artifact())
                .isEqualTo(take.spoken().artifact());
    }

    @Test
    void aTakeDiffersBySeedMannerOrVoiceAndIsTheSameAgain() throws StudioFault {
        Rendition written = desk.hear(project, anna, Optional.empty(), JobContext.quiet());
        Manner slow = new Manner(0.8, 0, 0, 1, List.of());
        for (TakeSource source :
                List.of(
                        new TakeSource.Spoken("", Manner.AS_WRITTEN, 5),
                        new TakeSource.Spoken("", slow, 0),
                        new TakeSource.Spoken("victor", Manner.AS_WRITTEN, 0))) {
            Rendition take = hear(project, anna, source);
            assertThat(take.spoken().artifact()).isNotEqualTo(written.spoken().artifact());
            assertThat(hear(project, anna, source).spoken().artifact())
                    .isEqualTo(take.spoken().artifact());
        }
        assertThat(hear(project, anna, new TakeSource.Spoken("", slow, 0)).length())
                .isGreaterThan(written.length());
        Voice victor = speech.registry().find("victor").orElseThrow();
        assertThat(
                        hear(project, anna, new TakeSource.Spoken("victor", Manner.AS_WRITTEN, 0))
                                .spoken()
                                .voice())
                .isEqualTo(victor);
    }

    @Test
    void whatWasMadeIsListedAndNothingIsMadeForIt() throws StudioFault {
        CastProject fresh =
                desk.read(
                        Project.of(
                                "Other",
                                folder.resolve("b.fountain").toString(),
                                SCRIPT.replace("window", "kitchen window")));
        ElementId line = fresh.line(1).id();
        assertThat(desk.sheet(fresh, line, JobContext.quiet()).rows())
                .allMatch(row -> row.made().isEmpty());
        assertThat(desk.fit(fresh, line, Optional.empty()).isMade()).isFalse();
    }

    @Test
    void allTakesAreComparedInTheOrderOfTheSheet() throws StudioFault {
        TakeSource first = new TakeSource.Spoken("", Manner.AS_WRITTEN, 8);
        TakeSource second = new TakeSource.Spoken("", Manner.AS_WRITTEN, 9);
        Project kept = TakeEdits.keep(project.project(), ben, first, "").applyTo(project.project());
        kept = TakeEdits.keep(kept, ben, second, "").applyTo(kept);
        List<Rendition> all = desk.compare(project.with(kept), ben, JobContext.quiet());
        assertThat(all)
                .extracting(Rendition::source)
                .containsExactly(Optional.empty(), Optional.of(first), Optional.of(second));
        assertThat(all).extracting(one -> one.spoken().artifact()).doesNotHaveDuplicates();
    }

    @Test
    void aLineWithAPlaceOfItsOwnFitsOrDoesNot() throws StudioFault {
        assertThat(desk.fit(project, ben, Optional.empty()).slot()).isEmpty();
        assertThat(desk.fit(project, ben, Optional.empty()).fits()).isTrue();
        Piece second = Piece.WHOLE.withEnds(Edge.START, Edge.at(MediaTime.ofSeconds(1)));
        Project tight =
                project.project()
                        .withArrangement(
                                project.project()
                                        .arrangement()
                                        .with(
                                                new ClipKey(ben, ClipRole.LINE),
                                                ClipEdit.NONE.withPieces(List.of(second))));
        SlotFit fit = desk.fit(project.with(tight), ben, Optional.empty());
        assertThat(fit.slot()).contains(MediaTime.ofSeconds(1));
        assertThat(fit.fits()).isFalse();
        assertThat(fit.rateToFit()).isBetween(1.5, 4.0);
    }

    @Test
    void aLineThatIsNotThereIsAFault() {
        assertThatThrownBy(() -> desk.sheet(project, new ElementId("x"), JobContext.quiet()))
                .isInstanceOf(StudioFault.Input.class);
        assertThatThrownBy(() -> project.line(3)).hasMessageContaining("2");
    }

    @Test
    void aTakeIsHeardWhileItIsMadeAndAtOnceWhenItIs() throws StudioFault {
        List<float[]> pieces = new ArrayList<>();
        Project talk =
                Project.of(
                        "Talk",
                        folder.resolve("c.fountain").toString(),
                        SCRIPT.replace("Who left", "Well. I wonder. Who left"));
        CastProject read = desk.read(talk);
        ElementId line = read.line(1).id();
        Rendition take = desk.hear(read, line, Optional.empty(), pieces::add, JobContext.quiet());
        assertThat(pieces).hasSize(3);
        pieces.clear();
        Rendition again = desk.hear(read, line, Optional.empty(), pieces::add, JobContext.quiet());
        assertThat(again.file()).isEqualTo(take.file());
        assertThat(pieces).hasSize(1);
        assertThat(pieces.getFirst()).hasSize((int) take.spoken().facts().samples());
    }

    private Path record(int number, Rendition take) throws StudioFault {
        float[] samples = studio.longplay.engine.render.make.TakeFile.samples(take.file());
        Path file = folder.resolve("%03d.wav".formatted(number));
        WavWriter.write(
                file,
                WavFormat.float32(SampleRate.HZ_48000, 1),
                writer -> writer.write(new float[][] {samples}, 0, samples.length));
        return file;
    }

    @Test
    @Tag("media")
    void recordingsBecomeTakesOfTheLinesTheirNamesNumber() throws Exception {
        Path first =
                record(1, hear(project, anna, new TakeSource.Spoken("ruth", Manner.AS_WRITTEN, 0)));
        Path second = folder.resolve("002 broken.wav");
        Files.writeString(second, "no sound");
        TakeImport.Imported imported =
                desk.importing()
                        .run(
                                project,
                                TakeImport.byName(project, List.of(first, second)),
                                JobContext.quiet());
        assertThat(imported.outcomes()).hasSize(2);
        assertThat(imported.outcomes().get(0).take().orElseThrow().fit().orElseThrow().confidence())
                .isGreaterThan(0.9);
        assertThat(imported.outcomes().get(1).fault()).isPresent();
        Project after = imported.edit().applyTo(project.project());
        assertThat(after.arrangement().bin()).hasSize(1);
        TakeSheet sheet = desk.sheet(project.with(after), anna, JobContext.quiet());
        assertThat(sheet.chosen().made().orElseThrow().isRecorded()).isTrue();
        assertThat(after.voicing().takes()).containsOnlyKeys(anna);
        Project changed =
                Project.of(
                        "Two rooms",
                        project.project().scriptFile(),
                        SCRIPT.replace("window open", "door open"));
        CastProject reworded =
                desk.read(
                        changed.withVoicing(
                                after.voicing()
                                        .withTakes(
                                                Map.of(
                                                        desk.read(changed).line(1).id(),
                                                        after.voicing().takesOf(anna)))));
        assertThat(
                        desk.sheet(reworded, reworded.line(1).id(), JobContext.quiet())
                                .chosen()
                                .outOfDate())
                .isTrue();
    }

    @Test
    void namesOfFilesSayWhichLineTheyAre() throws StudioFault {
        assertThat(TakeImport.numberIn(Path.of("012.wav"))).hasValue(12);
        assertThat(TakeImport.numberIn(Path.of("line-7 take two.wav"))).hasValue(7);
        assertThat(TakeImport.numberIn(Path.of("Line_0030.WAV"))).hasValue(30);
        assertThat(TakeImport.numberIn(Path.of("3 MARA 2.wav"))).hasValue(3);
        assertThat(TakeImport.numberIn(Path.of("hello.wav"))).isEmpty();
        assertThatThrownBy(() -> TakeImport.byName(project, List.of(Path.of("anna.wav"))))
                .hasMessageContaining("number");
        assertThatThrownBy(() ->
                        TakeImport.byName(project, List.of(Path.of("1.wav"), Path.of("01 b.wav"))))
                .hasMessageContaining("line 1");
        assertThatThrownBy(() -> TakeImport.byName(project, List.of(Path.of("9.wav"))))
                .hasMessageContaining("no line 9");
    }
}
