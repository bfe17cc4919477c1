package studio.longplay.app.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.app.session.UiQueue;
import studio.longplay.engine.voice.consent.ConsentUse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

class WizardModelTest {
    @TempDir Path folder;
    private final UiQueue ui = new UiQueue();
    private WizardDesk desk;
    private WizardViewModel model;

    @BeforeEach
    void open() {
        desk = new WizardDesk(ui);
        model = desk.model;
    }

    @AfterEach
    void close() {
        desk.close();
        assertThat(desk.bugs).isEmpty();
    }

    private void consent(ConsentUse use) throws Exception {
        Path said = Files.writeString(folder.resolve("said.wav"), "I allow it");
        model.consent().personProperty().set("Nell Carrow");
        model.consent().useProperty().set(use);
        model.consent().statementProperty().set(Optional.of(said));
        model.next();
    }

    private void samples(String... names) throws Exception {
        model.samples().add(List.of(names).stream().map(Path::of).toList());
        ui.until(() -> !model.samples().isChecking());
    }

    private void matched() throws Exception {
        ui.until(() -> model.matching().matchedProperty().get().isPresent());
    }

    private String notice() {
        return model.noticeProperty().get().orElse("");
    }

    @Test
    void noPageIsReachedBeforeWhatItRestsUpon() throws Exception {
        model.next();
        assertThat(model.stepProperty().get()).isEqualTo(Step.CONSENT);
        assertThat(notice()).contains("whose voice it is");
        model.consent().personProperty().set("Nell Carrow");
        assertThat(notice()).isEmpty();
        model.go(Step.RESULT);
        assertThat(notice()).contains("Nothing shows that Nell Carrow allows it");
        model.consent().untilProperty().set(LocalDate.of(2026, 11, 20));
        model.next();
        assertThat(notice()).contains("before it was given");
        model.consent().untilProperty().set(null);
        consent(ConsentUse.PUBLISH);
        assertThat(model.stepProperty().get()).isEqualTo(Step.SAMPLES);
        model.next();
        assertThat(notice()).contains("no recording yet");
        samples("clipped.wav", "broken.wav");
        model.next();
        assertThat(notice()).contains("None of these recordings can be used");
        assertThat(model.stepProperty().get()).isEqualTo(Step.SAMPLES);
    }

    @Test
    void aVoiceIsMadeWithWhatThePersonAllows() throws Exception {
        consent(ConsentUse.COMMERCIAL);
        samples("one.wav", "noisy.wav", "clipped.wav");
        assertThat(model.samples().usable()).hasSize(2);
        assertThat(model.samples().seconds()).isGreaterThan(16);
        model.next();
        matched();
        model.next();
        assertThat(model.finishing().nameProperty().get()).isEqualTo("Nell Carrow");
        assertThat(model.finishing().tagsProperty().get()).isEqualTo("woman, adult");
        model.finishing().nameProperty().set(" ");
        model.keep();
        ui.until(() -> notice().contains("no name"));
        model.finishing().nameProperty().set("Nell");
        model.keep();
        ui.until(model::isDone);
        assertThat(desk.desk.asked).contains("keep Nell [woman, adult] true");
        model.use("TAM");
        assertThat(desk.cast).containsExactly("TAM nell");
        model.back();
        assertThat(model.stepProperty().get()).isEqualTo(Step.RESULT);
    }

    @Test
    void withoutConsentAVoiceIsKeptAndNeverForMoney() throws Exception {
        model.consent().withoutProperty().set(true);
        model.next();
        samples("one.wav");
        model.next();
        matched();
        model.next();
        model.finishing().nameProperty().set("Somebody");
        model.finishing().commercialProperty().set(true);
        model.keep();
        ui.until(model::isDone);
        assertThat(desk.desk.asked).contains("keep Somebody [woman, adult] false");
        assertThat(model.finishing().keptProperty().get().orElseThrow().consent()).isNull();
    }

    @Test
    void goingBackLosesNothingAndOtherRecordingsAreMatchedAnew() throws Exception {
        consent(ConsentUse.PUBLISH);
        samples("one.wav", "two.wav");
        model.next();
        matched();
        model.back();
        model.back();
        assertThat(model.consent().personProperty().get()).isEqualTo("Nell Carrow");
        model.next();
        assertThat(model.samples().list()).hasSize(2);
        model.next();
        assertThat(desk.desk.matches).hasValue(1);
        assertThat(model.matching().matchedProperty().get()).isPresent();
        model.back();
        model.samples().remove(model.samples().list().getFirst());
        assertThat(model.matching().matchedProperty().get()).isEmpty();
        model.next();
        matched();
        assertThat(desk.desk.matches).hasValue(2);
        model.matching().baseProperty().set(model.matching().bases().getLast());
        assertThat(model.matching().matchedProperty().get()).isEmpty();
        model.next();
        assertThat(notice()).contains("Nothing is matched yet");
    }

    @Test
    void aMatchIsCancelledAndBegunAgain() throws Exception {
        desk.desk.gate = new CountDownLatch(1);
        consent(ConsentUse.PUBLISH);
        samples("one.wav");
        model.next();
        ui.until(() ->
                model.matching()
                        .runningProperty()
                        .get()
                        .filter(piece -> piece.progressProperty().get().fraction() == 0.5)
                        .isPresent());
        model.next();
        assertThat(notice()).contains("still running");
        model.matching().cancel();
        ui.until(() -> model.matching().runningProperty().get().isEmpty());
        assertThat(model.matching().matchedProperty().get()).isEmpty();
        desk.desk.gate.countDown();
        model.match();
        matched();
    }

    @Test
    void beforeAndAfterSayTheSentenceOfTheUser() throws Exception {
        consent(ConsentUse.PUBLISH);
        samples("one.wav");
        model.hear(model.samples().list().getFirst());
        ui.until(() -> model.listening().heardProperty().get().isEmpty());
        model.next();
        matched();
        model.hearBefore();
        ui.until(() -> model.listening().heardProperty().get().isEmpty());
        model.sentenceProperty().set("Ahoy there.");
        model.hearAfter();
        ui.until(() -> model.listening().heardProperty().get().isEmpty());
        assertThat(desk.desk.asked)
                .contains("sound one.wav", "hear 220 Hz: Ahoy there.")
                .anyMatch(said -> said.startsWith("hear 172 Hz: The lamp"));
    }

    @Test
    void aModelThatIsAddedIsChosenAndClonesTheVoice() throws Exception {
        consent(ConsentUse.PUBLISH);
        samples("one.wav");
        model.next();
        matched();
        Methods methods = model.matching().methods();
        assertThat(methods.all()).hasSize(1);
        model.addBundle(Path.of("bad"));
        ui.until(() -> notice().contains("under which licence"));
        assertThat(model.matching().matchedProperty().get()).isPresent();
        model.addBundle(Path.of("openvoice-v2"));
        ui.until(() -> methods.chosen().id().equals("openvoice-v2"));
        assertThat(notice()).isEmpty();
        assertThat(model.matching().matchedProperty().get()).isEmpty();
        model.match();
        matched();
        assertThat(desk.desk.asked).contains("make openvoice-v2");
        model.back();
        model.next();
        assertThat(model.matching().matchedProperty().get()).isPresent();
        methods.chosenProperty().set(methods.all().getFirst());
        assertThat(model.matching().matchedProperty().get()).isEmpty();
        desk.desk.bundles.clear();
        methods.chosenProperty().set(methods.all().getLast());
        model.back();
        model.next();
        ui.until(() -> methods.chosen().isBuiltIn());
        assertThat(methods.all()).hasSize(1);
    }

    @Test
    void theSameFileIsTakenOnce() throws Exception {
        samples("one.wav", "one.wav");
        samples("one.wav");
        assertThat(model.samples().list()).hasSize(1);
    }
}
