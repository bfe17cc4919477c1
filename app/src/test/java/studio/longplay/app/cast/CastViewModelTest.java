package studio.longplay.app.cast;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.app.session.AuditionText;
import studio.longplay.app.session.FakeAuditions;
import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.edit.ScriptChange;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.render.preview.PreviewLine;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

class CastViewModelTest {
    @TempDir Path folder;

    private final LinkedBlockingQueue<Runnable> ui = new LinkedBlockingQueue<>();
    private final FakeAuditions auditions = new FakeAuditions();
    private Desk desk;
    private CastViewModel model;

    @BeforeEach
    void open() throws Exception {
        desk = new Desk(folder, Desk.PLAY, ui::add);
        model = new CastViewModel(desk.session, auditions);
        until(() -> !model.rows().isEmpty());
    }

    @AfterEach
    void close() throws StudioFault {
        model.close();
        desk.close();
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

    private CastRow row(String key) {
        return model.row(key).orElseThrow();
    }

    @Test
    void everySpeakerHasARowWithPartAndVoice() {
        assertThat(model.all())
                .extracting(CastRow::key)
                .containsExactly("NARRATOR", "TAM", "NELL", "IDA", "CROWD");
        CastRow tam = row("TAM");
        assertThat(tam.lines()).isEqualTo(4);
        assertThat(tam.words()).isEqualTo(12 + 7 + 8 + 3 - 1);
        assertThat(tam.voice()).isPresent();
        assertThat(tam.reason()).contains("person");
        assertThat(tam.chosen()).isFalse();
        assertThat(model.all().stream().mapToDouble(CastRow::share).sum()).isBetween(0.999, 1.001);
    }

    @Test
    void theBiggestPartComesFirstUnlessTheFirstLineIsWanted() {
        assertThat(model.rows().getFirst().share())
                .isGreaterThanOrEqualTo(model.rows().get(1).share());
        model.orderProperty().set(CastOrder.NAME);
        assertThat(model.rows().getFirst().key()).isEqualTo("CROWD");
        model.orderProperty().set(CastOrder.APPEARANCE);
        assertThat(model.rows().get(1).key()).isEqualTo("TAM");
    }

    @Test
    void theSearchFindsSpeakersAndVoices() {
        model.queryProperty().set("ida");
        assertThat(model.rows()).extracting(CastRow::key).containsExactly("IDA");
        model.queryProperty().set("chorus");
        assertThat(model.rows()).extracting(CastRow::key).containsExactly("CROWD");
    }

    @Test
    void whatIsSpokenAndFailedIsCounted() throws InterruptedException {
        desk.lines(line ->
                line.speaker().key().equals("TAM")
                        ? PreviewLine.State.FAILED
                        : PreviewLine.State.WAITING);
        until(() -> row("TAM").failed() == 4);
        assertThat(row("NELL").spoken()).isZero();
    }

    @Test
    void anotherVoiceIsCastAndUndone() throws InterruptedException {
        String before = row("NELL").voice().orElseThrow().id();
        model.chooseVoice("NELL");
        VoiceChooserViewModel chooser = model.chooserProperty().get().orElseThrow();
        chooser.queryProperty().set("Marcus II");
        assertThat(chooser.rows()).hasSize(1);
        chooser.choose(chooser.rows().getFirst().voice());
        until(() -> row("NELL").voice().orElseThrow().id().equals("marcus-2"));
        assertThat(row("NELL").chosen()).isTrue();
        until(() -> chooser.rows().getFirst().current());
        desk.session.undo();
        until(() -> row("NELL").voice().orElseThrow().id().equals(before));
        assertThat(row("NELL").chosen()).isFalse();
    }

    @Test
    void theChoiceCanBeLeftToTheCastingAgain() throws InterruptedException {
        model.recast("NELL", "victor");
        until(() -> row("NELL").chosen());
        model.chooseVoice("NELL");
        model.chooserProperty().get().orElseThrow().chooseAutomatically();
        until(() -> !row("NELL").chosen());
        assertThat(desk.session.project().cast().voiceBySpeaker()).isEmpty();
    }

    @Test
    void twoWhoMeetWithOneVoiceAreWarnedOf() throws InterruptedException {
        assertThat(row("TAM").sharing()).isEmpty();
        model.recast("TAM", "marcus");
        model.recast("NELL", "marcus");
        until(() -> row("NELL").sharing().equals(java.util.List.of("TAM")));
        assertThat(row("TAM").sharing()).containsExactly("NELL");
        model.chooseVoice("IDA");
        VoiceRow tams =
                model.chooserProperty().get().orElseThrow().rows().stream()
                        .filter(voice -> voice.users().contains("TAM"))
                        .findFirst()
                        .orElseThrow();
        assertThat(tams.met()).contains("TAM", "NELL");
    }

    @Test
    void voicesAreFoundByTheirTagsAndNotByParts() {
        model.chooseVoice("NELL");
        VoiceChooserViewModel chooser = model.chooserProperty().get().orElseThrow();
        chooser.variantsProperty().set(false);
        int all = chooser.rows().size();
        chooser.tags().addAll(Set.of("woman", "old"));
        assertThat(chooser.rows())
                .isNotEmpty()
                .hasSizeLessThan(all)
                .allMatch(row -> row.voice().has("woman") && row.voice().has("old"));
        assertThat(chooser.leadsSomewhere("child")).isFalse();
        chooser.tags().clear();
        chooser.queryProperty().set("man old");
        assertThat(chooser.rows()).allMatch(row -> row.voice().has("man"));
        chooser.queryProperty().set("");
        chooser.variantsProperty().set(true);
        assertThat(chooser.rows().size()).isGreaterThan(4 * all);
    }

    @Test
    void aVoiceSaysTheSpeakersOwnWordsOrThoseTyped() {
        model.chooseVoice("NELL");
        VoiceChooserViewModel chooser = model.chooserProperty().get().orElseThrow();
        chooser.hear(chooser.rows().getFirst().voice());
        assertThat(auditions.said).containsExactly("arthur: You say that every night, Grandpa.");
        chooser.hear(chooser.rows().getFirst().voice());
        assertThat(auditions.heard.get()).isEmpty();
        chooser.sentenceProperty().set("Good evening.");
        chooser.hear(chooser.rows().get(1).voice());
        assertThat(auditions.said).last().isEqualTo("helen: Good evening.");
    }

    @Test
    void theSelectedLineIsTheOneThatIsHeard() throws InterruptedException {
        desk.session.selection().select(desk.line("Steady").id());
        assertThat(model.selectedProperty().get()).contains("TAM");
        model.hear(row("TAM"));
        assertThat(auditions.said.getLast()).endsWith("Steady, now. Then we burn what we have.");
    }

    @Test
    void whatCannotBeHeardIsSaid() {
        auditions.fault = Optional.of(Desk.fault());
        model.hear(row("TAM"));
        assertThat(model.noticeProperty().get())
                .contains("The voice could not speak. Choose another.");
        auditions.silent.set(Optional.of("No sound device."));
        assertThat(model.noticeProperty().get()).contains("No sound device.");
    }

    @Test
    void aSpeakerIsRenamedThroughoutAndKeepsTheVoice() throws InterruptedException {
        String voice = row("NELL").voice().orElseThrow().id();
        model.beginRename("NELL");
        assertThat(model.askedProperty().get()).contains(new Asked(Asked.What.NAME, "NELL"));
        model.rename("NELL", "Wren");
        until(() -> model.row("WREN").isPresent());
        assertThat(row("WREN").voice().orElseThrow().id()).isEqualTo(voice);
        assertThat(desk.text()).contains("WREN\nYou say").doesNotContain("NELL\n");
        assertThat(desk.text()).contains("Seventh step, Nell.");
        assertThat(model.selectedProperty().get()).contains("WREN");
        desk.session.undo();
        until(() -> model.row("NELL").isPresent());
        assertThat(desk.text()).isEqualTo(Desk.PLAY);
    }

    @Test
    void aRenameWaitsForWhatIsStillBeingWritten() throws InterruptedException {
        String typed = Desk.PLAY.replace("Mind the seventh", "Mind, will you, the seventh");
        desk.session.apply(new Edit.ChangeScript(ScriptChange.between(Desk.PLAY, typed)));
        model.rename("NELL", "Wren");
        until(() -> model.row("WREN").isPresent());
        assertThat(desk.text()).contains("WREN\nYou say", "Mind, will you, the seventh");
        assertThat(desk.session.project().cast().voiceBySpeaker()).containsOnlyKeys("WREN");
    }

    @Test
    void whatIsTypedIsHandedOverBeforeARename() throws InterruptedException {
        String typed = Desk.PLAY.replace("Mind the seventh", "Mind, will you, the seventh");
        Runnable over =
                desk.session.beforeOthers(() -> {
                    String now = desk.text();
                    if (now.equals(Desk.PLAY)) {
                        desk.session.applyInput(
                                new Edit.ChangeScript(ScriptChange.between(now, typed)));
                    }
                });
        model.rename("NELL", "Wren");
        over.run();
        until(() -> model.row("WREN").isPresent());
        assertThat(desk.text()).contains("WREN\nYou say", "Mind, will you, the seventh");
    }

    @Test
    void aNameTheScriptCannotHoldIsRefusedWithASentence() {
        model.rename("NELL", "(softly)");
        assertThat(model.noticeProperty().get().orElseThrow()).contains("(softly)");
        assertThat(desk.text()).isEqualTo(Desk.PLAY);
    }

    @Test
    void aLongSpeechIsHeardByItsFirstSentences() {
        String speech = "It was dark. ".repeat(40);
        assertThat(AuditionText.of(speech)).hasSizeBetween(60, 180).endsWith("dark.");
        assertThat(AuditionText.of("word ".repeat(100))).hasSizeLessThanOrEqualTo(180);
        assertThat(AuditionText.of("  Yes.\n ")).isEqualTo("Yes.");
    }
}
