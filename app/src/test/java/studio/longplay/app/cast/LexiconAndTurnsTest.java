package studio.longplay.app.cast;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.app.session.FakeAuditions;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.voicing.Mood;
import studio.longplay.engine.project.voicing.Turn;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.time.MediaTime;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

class LexiconAndTurnsTest {
    @TempDir private Path folder = Path.of("");
    private final LinkedBlockingQueue<Runnable> ui = new LinkedBlockingQueue<>();
    private final FakeAuditions auditions = new FakeAuditions();
    private Desk desk;
    private CastViewModel model;

    @BeforeEach
    void open() throws StudioFault, InterruptedException {
        desk = new Desk(folder, Desk.PLAY, ui::add);
        model = new CastViewModel(desk.session, auditions);
        until(() -> !model.rows().isEmpty());
    }

    /// Runs what is to be done on the window's thread until something is so.
    private void until(BooleanSupplier wanted) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!wanted.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            Runnable task = ui.poll(20, TimeUnit.MILLISECONDS);
            if (task != null) {
                task.run();
            }
        }
    }

    @AfterEach
    void close() throws StudioFault {
        model.close();
        desk.close();
    }

    private Map<String, String> words() {
        return desk.session.project().voicing().lexicon();
    }

    @Test
    void aWordOfTheScriptIsWrittenHeardTakenAndUndone() throws InterruptedException {
        desk.session.selection().mean("Nell.");
        model.openWords();
        LexiconViewModel lexicon = model.lexicon();
        assertThat(lexicon.wordProperty().get()).isEqualTo("nell");
        assertThat(lexicon.uses()).extracting(Line::text).hasSize(2);
        lexicon.saidProperty().set("nehl");
        lexicon.hear();
        String voice = model.row("TAM").orElseThrow().voice().orElseThrow().id();
        assertThat(auditions.said).containsExactly(voice + ": nell");
        assertThat(auditions.lexicon).isEqualTo(Map.of("nell", "nehl"));
        assertThat(lexicon.take()).isTrue();
        until(() -> words().equals(Map.of("nell", "nehl")) && !lexicon.rows().isEmpty());
        assertThat(lexicon.rows()).containsExactly(new WordRow("nell", "nehl", 2));
        assertThat(lexicon.toldProperty().get()).contains("2 lines");
        desk.session.undo();
        until(() -> words().isEmpty() && lexicon.rows().isEmpty());
    }

    @Test
    void whatCannotBeSaidIsRefusedInASentence() {
        LexiconViewModel lexicon = model.lexicon();
        lexicon.begin("Grandpa");
        assertThat(lexicon.take()).isFalse();
        lexicon.saidProperty().set("/zzz/");
        assertThat(lexicon.take()).isFalse();
        assertThat(lexicon.toldProperty().get()).contains("vowel");
        lexicon.wordProperty().set("two words");
        lexicon.saidProperty().set("too words");
        assertThat(lexicon.take()).isFalse();
        assertThat(words()).isEmpty();
    }

    @Test
    void aFileOfWordsIsReadAsOneEditAndWrittenAgain() throws InterruptedException {
        LexiconViewModel lexicon = model.lexicon();
        StringBuilder written = new StringBuilder();
        lexicon.keepIn(
                new LexiconFiles() {
                    @Override
                    public void read(
                            Consumer<Map<String, String>> read, Consumer<StudioFault> failed) {
                        read.accept(Map.of("tam", "tahm", "zzz", "zed"));
                    }

                    @Override
                    public void write(
                            Map<String, String> said,
                            Consumer<String> done,
                            Consumer<StudioFault> failed) {
                        written.append(said);
                        done.accept("names.txt");
                    }
                });
        lexicon.importFile();
        until(() -> words().size() == 2);
        lexicon.exportFile();
        assertThat(written).contains("tahm");
        assertThat(lexicon.toldProperty().get()).contains("names.txt");
        desk.session.undo();
        until(() -> words().isEmpty());
    }

    @Test
    void gapsOfAnyoneAMoodAndAPairAreSetAndLeft() throws InterruptedException {
        model.openTurns();
        TurnsViewModel turns = model.turns();
        int usual = turns.rows().size();
        assertThat(turns.rows()).allMatch(row -> !row.set());
        turns.set(Turn.USUAL, 0.9);
        turns.set(Turn.in(Mood.SAD), 1.5);
        until(() -> turns.rows().getFirst().set());
        turns.add(model.row("TAM").orElseThrow(), model.row("NELL").orElseThrow());
        Turn pair = new Turn("TAM", "NELL");
        until(() -> turns.rows().size() == usual + 1);
        assertThat(turns.rows().getLast())
                .isEqualTo(new TurnRow(pair, "TAM, then NELL", 0.9, true));
        turns.set(pair, -0.3);
        until(() -> turns.rows().getLast().seconds() < 0);
        assertThat(desk.session.project().voicing().gaps())
                .containsEntry(pair, MediaTime.ofMillis(-300))
                .containsEntry(Turn.USUAL, MediaTime.ofMillis(900));
        turns.unset(Turn.USUAL);
        until(() -> turns.rows().getFirst().seconds() == 0.5);
        desk.session.undo();
        until(() -> turns.rows().getFirst().seconds() == 0.9);
    }
}
