package studio.longplay.app.inspector;

import javafx.scene.layout.VBox;

import studio.longplay.app.words.Words;
import studio.longplay.engine.render.preview.PreviewLine;
import studio.longplay.engine.render.takes.SlotFit;
import studio.longplay.engine.time.MediaTime;

import java.util.Locale;
import java.util.Optional;

/// What was measured of a line.
final class LineFactRows extends VBox {
    private final LineViewModel model;
    private final Words words;
    private final FactRow state;
    private final FactRow length;
    private final FactRow pace;
    private final FactRow start;
    private final FactRow bed;
    private final FactRow slot;
    private final FactRow gap;
    private final FactRow engine;

    LineFactRows(LineViewModel model, Words words) {
        this.model = model;
        this.words = words;
        state = new FactRow(words.get("line.state")).withId("inspector-line-state");
        length = new FactRow(words.get("line.length")).withId("inspector-line-length");
        pace = new FactRow(words.get("line.pace"));
        start = new FactRow(words.get("line.start"));
        bed = new FactRow(words.get("line.bed")).withId("inspector-line-bed");
        slot = new FactRow(words.get("line.slot")).withId("inspector-line-slot");
        gap = new FactRow(words.get("line.gap")).withId("inspector-line-gap");
        engine = new FactRow(words.get("line.engine"));
        getStyleClass().add("inspector-facts");
        getChildren().addAll(bed, gap, length, slot, pace, start, state, engine);
    }

    void show(LineFacts now) {
        state.show(words.get("line.state." + now.state()), tone(now.state()));
        double seconds = now.length().toSecondsForDisplay();
        boolean spoken = now.state() == PreviewLine.State.SPOKEN;
        length.show(words.get(spoken ? "line.length.value" : "line.length.guess", seconds));
        pace.showIf(now.wordsPerMinute() > 0, words.get("line.pace.value", now.wordsPerMinute()));
        start.showIf(
                now.range().isPresent(),
                now.range().map(range -> Pages.clock(range.start())).orElse(""));
        showSlot(now.fit());
        gap.show(gap(now.gap()));
        engine.showIf(!now.engine().isEmpty(), now.engine());
        showBed(model.bedProperty().get());
    }

    private void showSlot(SlotFit fit) {
        slot.showIf(fit.slot().isPresent(), "");
        fit.slot()
                .ifPresent(place -> {
                    double seconds = place.toSecondsForDisplay();
                    if (fit.fits()) {
                        slot.show(words.get("line.slot.fits", seconds), FactRow.Tone.OK);
                    } else {
                        slot.show(
                                words.get("line.slot.too-long", seconds, fit.rateToFit()),
                                FactRow.Tone.BAD);
                    }
                });
    }

    private static FactRow.Tone tone(PreviewLine.State state) {
        return switch (state) {
            case SPOKEN -> FactRow.Tone.OK;
            case FAILED -> FactRow.Tone.BAD;
            case WAITING, SPEAKING -> FactRow.Tone.PLAIN;
        };
    }

    private String gap(Optional<MediaTime> time) {
        if (time.isEmpty()) {
            return words.get("line.gap.last");
        }
        double seconds = time.get().toSecondsForDisplay();
        return seconds < 0
                ? words.get("line.gap.overlap", -seconds)
                : words.get("line.gap.value", seconds);
    }

    void showBed(Optional<Bed> measured) {
        if (measured.isEmpty()) {
            boolean coming = model.isMeasuring();
            bed.show(words.get(coming ? "line.bed.measuring" : "line.bed.waiting"));
            return;
        }
        Bed found = measured.get();
        if (found.isAlone()) {
            bed.show(words.get("line.bed.alone"), FactRow.Tone.OK);
            return;
        }
        switch (found.verdict()) {
            case CLEAR -> bed.show(words.get("line.bed.CLEAR", found.overLu()), FactRow.Tone.OK);
            case TIGHT -> bed.show(words.get("line.bed.TIGHT", signed(found)), FactRow.Tone.WARN);
            case HARD -> bed.show(words.get("line.bed.HARD", signed(found)), FactRow.Tone.BAD);
        }
    }

    private static String signed(Bed bed) {
        return String.format(Locale.ROOT, "%+.1f", bed.overLu()).replace('-', '\u2212');
    }
}
