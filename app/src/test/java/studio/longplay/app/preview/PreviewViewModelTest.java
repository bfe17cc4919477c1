package studio.longplay.app.preview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.app.session.FakeDeck;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.render.preview.Deck;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.time.MediaTime;

import java.awt.image.BufferedImage;
import java.lang.foreign.ValueLayout;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import javax.imageio.ImageIO;

class PreviewViewModelTest {
    @Test
    void aLookThatAnOlderVersionKeptIsUnderstood() {
        PreviewLook look =
                PreviewLook.of(
                        Optional.of(
                                "{\"captions\":false,\"safeAreas\":true,\"volumeDb\":-6.0,"
                                        + "\"muted\":false}"));
        assertThat(look).isEqualTo(new PreviewLook(false, true, -6, false, 0, false, 0, false));
    }

    private static final PictureSize SIZE = new PictureSize(64, 36);

    @TempDir Path folder;
    private final LinkedBlockingQueue<Runnable> ui = new LinkedBlockingQueue<>();
    private final FakeDeck deck = new FakeDeck();
    private final FlatPainter painter = new FlatPainter();
    private final List<Integer> shown = new ArrayList<>();
    private final List<StudioFault> failed = new ArrayList<>();
    private int forgiven;
    private OpenFilm open;
    private PreviewViewModel model;

    @BeforeEach
    void open() throws Exception {
        open = new OpenFilm(folder, deck, ui::add);
        model = made(Optional.empty());
        model.feed()
                .showOn(pixels ->
                        shown.add(Byte.toUnsignedInt(pixels.bgra().get(ValueLayout.JAVA_BYTE, 0))));
        model.resize(SIZE);
        open.publish(Films.play());
        until(() -> model.programmeProperty().get());
    }

    private PreviewViewModel.Painters painters() {
        return new PreviewViewModel.Painters(
                () -> painter, () -> painter, () -> forgiven++, failed::add);
    }

    private PreviewViewModel made(Optional<String> memory) {
        return new PreviewViewModel(open.session, memory, painters(), ui::add);
    }

    @AfterEach
    void close() throws Exception {
        model.close();
        open.close();
    }

    /// Runs what was handed to the window's thread, which is this one, until something holds.
    private void until(BooleanSupplier wanted) throws InterruptedException {
        while (!wanted.getAsBoolean()) {
            Runnable task = ui.poll(20, TimeUnit.SECONDS);
            assertThat(task).as("something happens").isNotNull();
            task.run();
        }
    }

    private void at(long frame) {
        deck.position = MediaTime.ofFrames(frame, PreviewState.RATE);
        model.transport().pulse();
    }

    private void untilShown(int frame) throws InterruptedException {
        until(() -> !shown.isEmpty() && shown.getLast() == frame);
    }

    @Test
    void theFrameUnderThePlayheadIsShownInTheSizeOfTheRoom() throws Exception {
        at(100);
        untilShown(100);
        assertThat(painter.painted).last().isEqualTo("100@64x36+");
        model.resize(new PictureSize(128, 72));
        until(() -> painter.painted.getLast().equals("100@128x72+"));
        assertThat(model.readout().figuresProperty().get())
                .startsWith("128 × 72 · 30 fps · 0 dropped");
    }

    @Test
    void theLastFrameStaysAtTheEnd() throws Exception {
        model.transport().toEnd();
        long last = Films.play().duration().toFramesCeiling(PreviewState.RATE) - 1;
        untilShown((int) (last & 0xFF));
        assertThat(painter.painted).last().isEqualTo(last + "@64x36+");
    }

    @Test
    void captionsComeAndGo() throws Exception {
        at(100);
        untilShown(100);
        model.aids().captionsProperty().set(false);
        until(() -> painter.painted.getLast().equals("100@64x36"));
    }

    @Test
    void framesInBetweenThatNobodySawAreDroppedWhilePlaying() throws Exception {
        at(10);
        untilShown(10);
        deck.speed = 1;
        model.transport().pulse();
        for (int frame : new int[] {11, 12, 15}) {
            at(frame);
            untilShown(frame);
        }
        long missed = shown.contains(13) ? 1 : 2;
        assertThat(model.feed().dropped()).isEqualTo(missed);
        assertThat(model.readout().figuresProperty().get()).endsWith(missed + " dropped");
    }

    @Test
    void whatCannotBePaintedIsToldUntilItCan() throws Exception {
        painter.fault =
                Optional.of(new StudioFault.Input("a.b", "No such picture.", "Bring it back."));
        at(50);
        until(() -> model.faultProperty().get().isPresent());
        assertThat(model.faultProperty().get().get().whole())
                .isEqualTo("No such picture. Bring it back.");
        painter.fault = Optional.empty();
        model.retry();
        until(() -> model.faultProperty().get().isEmpty());
        untilShown(50);
    }

    @Test
    void anEmptyProgrammeHasNothingToShow() throws Exception {
        assertThat(model.emptyProperty().get()).isFalse();
        open.publish(Films.empty());
        until(() -> model.emptyProperty().get());
        assertThat(model.programmeProperty().get()).isFalse();
    }

    @Test
    void timecodeSpeedAndTypedTimesFollowThePlayhead() {
        assertThat(model.moving().goTo("0:10")).isTrue();
        assertThat(model.readout().timecodeProperty().get()).isEqualTo("00:00:10:00");
        assertThat(model.moving().goTo("+0:00:00:05")).isTrue();
        assertThat(model.readout().timecodeProperty().get()).isEqualTo("00:00:10:05");
        assertThat(model.moving().goTo("when?")).isFalse();
        model.moving().skip(-1);
        assertThat(model.readout().timecodeProperty().get()).isEqualTo("00:00:09:05");
        model.transport().shuttle(-1);
        model.transport().shuttle(-1);
        assertThat(model.readout().speedTextProperty().get()).isEqualTo("\u22122×");
        model.transport().pause();
        assertThat(model.readout().speedTextProperty().get()).isEmpty();
    }

    @Test
    void volumeAndCaptionsAreRemembered() {
        model.listening().volumeDbProperty().set(-12);
        model.aids().captionsProperty().set(false);
        assertThat(deck.volumeDb).isEqualTo(-12);
        PreviewViewModel again = made(Optional.of(model.json()));
        assertThat(again.aids().captionsProperty().get()).isFalse();
        assertThat(again.listening().volumeDb()).isEqualTo(-12);
        again.listening().mutedProperty().set(true);
        assertThat(deck.volumeDb).isEqualTo(Listening.OFF_DB);
        again.close();
        PreviewViewModel odd = made(Optional.of("{\"captions\": 7, "));
        assertThat(odd.aids().captionsProperty().get()).isTrue();
        odd.close();
    }

    @Test
    void theFrameIsKeptAsAPictureOfTheFilmsSize() throws Exception {
        at(100);
        untilShown(100);
        Path file = folder.resolve("frame.png");
        List<String> names = new ArrayList<>();
        model.snapshots()
                .askWhereWith(suggested -> {
                    names.add(suggested);
                    return Optional.of(file);
                });
        model.snapshots().keep();
        until(() -> model.noticeProperty().get().isPresent());
        assertThat(names).containsExactly("The Lighthouse Keeper 00-00-03-10.png");
        BufferedImage kept = ImageIO.read(file.toFile());
        assertThat(kept.getWidth()).isGreaterThanOrEqualTo(1280);
        assertThat(kept.getRGB(kept.getWidth() - 1, kept.getHeight() - 1) & 0xFFFFFF)
                .isEqualTo(0x646464);
        assertThat(model.noticeProperty().get().get().kind()).isEqualTo(PreviewNotice.Kind.DONE);
    }

    @Test
    void aFileThatCannotBeShownIsToldOnceAndTheFrameIsShownAllTheSame() throws Exception {
        StudioFault fault = new StudioFault.Media("media.crashes-decoder", "It crashes.", "Go on.");
        painter.unshown.put("digest", fault);
        at(5);
        untilShown(5);
        until(() -> !failed.isEmpty());
        at(6);
        untilShown(6);
        assertThat(failed).containsExactly(fault);
        assertThat(model.faultProperty().get()).isEmpty();
    }

    @Test
    void whatThePreviewForgivesIsPaintedAgain() throws InterruptedException {
        open.publish(Films.broken(Map.of("digest", new StudioFault.Media("code", "No.", "Do."))));
        until(() -> !model.state().orElseThrow().unshown().isEmpty());
        assertThat(forgiven).isZero();
        open.publish(Films.play());
        until(() -> model.state().orElseThrow().unshown().isEmpty());
        assertThat(forgiven).isEqualTo(1);
    }

    @Test
    void aMachineWithoutSoundIsToldOfOnce() throws Exception {
        Deck silent =
                (Deck)
                        Proxy.newProxyInstance(
                                getClass().getClassLoader(),
                                new Class<?>[] {Deck.class},
                                (_, method, arguments) ->
                                        method.getName().equals("silentBecause")
                                                ? Optional.of("There is no sound device.")
                                                : method.invoke(deck, arguments));
        try (OpenFilm without = new OpenFilm(folder.resolve("silent"), silent, ui::add);
                PreviewViewModel there =
                        new PreviewViewModel(
                                without.session, Optional.empty(), painters(), ui::add)) {
            assertThat(there.noticeProperty().get().orElseThrow().sentence())
                    .contains("There is no sound device.");
            there.dismissNotice();
            there.transport().toggle();
            assertThat(there.noticeProperty().get()).isEmpty();
        }
    }

    @Test
    void closingEndsThePainter() throws Exception {
        at(5);
        untilShown(5);
        model.close();
        for (int i = 0; i < 200 && !painter.closed; i++) {
            Thread.sleep(10);
        }
        assertThat(painter.closed).isTrue();
    }
}
