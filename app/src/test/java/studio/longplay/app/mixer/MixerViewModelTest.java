package studio.longplay.app.mixer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.project.StemName;
import studio.longplay.engine.project.desk.DuckingSettings;

import java.nio.file.Path;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

class MixerViewModelTest {
    @TempDir Path folder;
    private final LinkedBlockingQueue<Runnable> ui = new LinkedBlockingQueue<>();
    private MixerDesk desk;
    private MixerViewModel model;

    @BeforeEach
    void open() throws Exception {
        desk = new MixerDesk(folder, ui::add);
        model = new MixerViewModel(desk.session);
        until(() -> desk.session.previewProperty().get().isPresent());
    }

    @AfterEach
    void close() throws StudioFault {
        model.close();
        desk.close();
    }

    private void until(BooleanSupplier wanted) throws InterruptedException {
        while (!wanted.getAsBoolean()) {
            Runnable task = ui.poll(30, TimeUnit.SECONDS);
            assertThat(task).as("something happens").isNotNull();
            task.run();
        }
    }

    private double heardDb(StemName stem) {
        return desk.deck.shown.orElseThrow().project().mix().gainDb(stem);
    }

    @Test
    void aFaderLetGoIsOneEditThatCanBeUndone() throws Exception {
        model.setGainDb(StemName.MUSIC, -6);
        until(() -> model.gainDb(StemName.MUSIC) == -6);
        assertThat(desk.session.historyProperty().get().done()).hasSize(1);
        desk.session.undo();
        until(() -> model.gainDb(StemName.MUSIC) == 0);
    }

    @Test
    void aFaderIsHeardBeforeItIsLetGo() {
        model.hear(StemName.MUSIC, -12);
        assertThat(heardDb(StemName.MUSIC)).isEqualTo(-12);
        assertThat(model.gainDb(StemName.MUSIC)).isZero();
        assertThat(desk.session.historyProperty().get().done()).isEmpty();
    }

    @Test
    void aFaderThatComesBackToItsPlaceIsHeardThere() {
        model.hear(StemName.MUSIC, -12);
        model.setGainDb(StemName.MUSIC, 0);
        assertThat(heardDb(StemName.MUSIC)).isZero();
        assertThat(desk.session.historyProperty().get().done()).isEmpty();
    }

    @Test
    void duckingAndTargetAreEdits() throws Exception {
        model.setDucking(DuckingSettings.of(12, 4));
        until(() -> model.mixProperty().get().ducking().equals(DuckingSettings.of(12, 4)));
        model.setTarget("podcast");
        until(() -> model.mixProperty().get().loudnessTarget().equals("podcast"));
        model.setTarget("podcast");
        assertThat(desk.session.historyProperty().get().done()).hasSize(2);
    }

    @Test
    void soloChangesWhatIsHeardAndNotTheFilm() {
        model.solo(StemName.DIALOGUE, true);
        assertThat(desk.deck.heard).containsExactly(Stem.DIALOGUE);
        assertThat(desk.session.historyProperty().get().done()).isEmpty();
    }

    @Test
    void theFiguresSayLoudnessAndTruePeak() {
        assertThat(model.figuresProperty().get()).isEqualTo("– LUFS · – dBTP");
        desk.deck.sound(-6, -14.1f, -1.3f);
        model.readLevels();
        assertThat(model.figuresProperty().get()).isEqualTo("−14.1 LUFS · −1.3 dBTP");
        assertThat(model.figures().tooLoudProperty().get()).isFalse();
    }

    @Test
    void theHighestAreShownAndForgottenWhenMeasuringBeginsAnew() {
        desk.deck.levels.maxMomentaryLufs = -9.5f;
        desk.deck.levels.maxShortTermLufs = -12;
        desk.deck.levels.samplePeakDb = -1.8f;
        desk.deck.levels.measuredSeconds = 61;
        model.readLevels();
        assertThat(model.figures().maxMomentaryProperty().get()).isEqualTo("max −9.5");
        assertThat(model.figures().maxShortTermProperty().get()).isEqualTo("max −12.0");
        assertThat(model.figures().samplePeakProperty().get()).isEqualTo("sample −1.8");
        assertThat(model.figures().youngProperty().get()).isFalse();
        model.measureAnew();
        assertThat(desk.deck.measuredAnew).isOne();
        assertThat(model.figures().maxMomentaryProperty().get()).isEqualTo("max –");
        assertThat(model.figures().youngProperty().get()).isTrue();
    }

    @Test
    void aTruePeakOverTheCeilingIsTooLoud() {
        desk.deck.sound(0, -9, -0.2f);
        model.readLevels();
        assertThat(model.figures().tooLoudProperty().get()).isTrue();
    }

    @Test
    void everyTargetHasAName() {
        assertThat(model.targetWords("streaming")).isEqualTo("Streaming −14 LUFS");
        assertThat(model.targets())
                .allSatisfy(name -> assertThat(model.targetWords(name)).isNotEqualTo(name));
    }
}
