package studio.longplay.app.cast;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.InvalidationListener;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.app.session.FakeAuditions;
import studio.longplay.app.words.Words;
import studio.longplay.engine.fault.StudioFault;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

class VoiceChooserTest {
    @TempDir Path folder;
    private Desk desk;
    private CastViewModel model;
    private VoiceChooserViewModel chooser;

    @BeforeEach
    void open() throws StudioFault {
        desk = new Desk(folder, Desk.PLAY, Runnable::run);
        model = new CastViewModel(desk.session, new FakeAuditions());
        model.chooseVoice("NELL");
        chooser = model.chooserProperty().get().orElseThrow();
    }

    @AfterEach
    void close() throws StudioFault {
        model.close();
        desk.close();
    }

    /// The count of voices and the tags that lead nowhere are shown by such a listener.
    @Test
    void whoListensToTheVoicesHearsOfThemAlsoAfterMemoryWasCleared() throws InterruptedException {
        AtomicInteger heard = new AtomicInteger();
        chooser.rows().addListener((InvalidationListener) _ -> heard.incrementAndGet());
        clearMemory();
        chooser.tags().addAll(Set.of("woman", "old"));
        assertThat(heard.get()).isPositive();
        assertThat(model.rows()).isSameAs(model.rows());
    }

    private static void clearMemory() throws InterruptedException {
        WeakReference<Object> lost = new WeakReference<>(new Object());
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (lost.get() != null && System.nanoTime() < end) {
            System.gc();
            Thread.sleep(5);
        }
        assertThat(lost.get()).as("memory is cleared").isNull();
    }

    @Test
    void sentencesWithoutArgumentsHaveNoApostropheTwice() {
        for (String part : Set.of("cast", "inspector")) {
            Words words = Words.of(part);
            assertThat(words.keys())
                    .filteredOn(key -> !words.get(key).contains("{"))
                    .isNotEmpty()
                    .noneMatch(key -> words.get(key).contains("''"));
        }
    }

    @Test
    void aVoiceIsHeardAndChosenInACharacter() {
        model.chooseVoice("TAM");
        VoiceChooserViewModel chooser = model.chooserProperty().get().orElseThrow();
        chooser.characters().add("radio");
        chooser.characters().add("old");
        assertThat(chooser.rows()).allMatch(row -> row.voice().id().endsWith("+old+radio"));
        assertThat(chooser.rows()).noneMatch(VoiceRow::current);
        chooser.characters().clear();
        assertThat(chooser.rows()).noneMatch(row -> row.voice().id().contains("+"));
    }
}
