package studio.longplay.app.inspector;

import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

import studio.longplay.app.controls.SwitchRow;
import studio.longplay.app.controls.ValueFormat;
import studio.longplay.app.controls.ValueRange;
import studio.longplay.app.words.Words;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Speed;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/// When a clip begins and how long it lasts, how fast it runs, and its fades.
final class ClipTimeRows extends VBox {
    private static final ValueRange FADE = new ValueRange(0, 10, 0.1, 1, 0);

    private final TimeField start;
    private final TimeField end;
    private final TimeField length;
    private final TimeField sourceStart;
    private final MixedRow speed;
    private final SwitchRow ripples;
    private final Button freeze = new Button();
    private final MixedRow fadeIn;
    private final MixedRow fadeOut;

    ClipTimeRows(ClipViewModel model, Words words) {
        start = new TimeField(words.get("clip.start"), "inspector-clip-start", model::setStart);
        end = new TimeField(words.get("clip.end"), "inspector-clip-end", model::setEnd);
        length = new TimeField(words.get("clip.length"), "inspector-clip-length", model::setLength);
        sourceStart =
                new TimeField(
                        words.get("clip.source-start"),
                        "inspector-clip-source-start",
                        model::setSourceStart);
        speed =
                new MixedRow(
                        new MixedRow.Made(
                                "inspector-clip-speed",
                                words.get("clip.speed"),
                                new ValueRange(0, 400, 1, 10, 100),
                                percent(words)),
                        words,
                        model::setSpeed,
                        () -> model.setSpeed(100));
        ripples =
                new SwitchRow(words.get("clip.ripples"), words.get("clip.ripples.more"))
                        .withId("inspector-clip-ripples");
        ripples.onProperty().bindBidirectional(model.ripplesProperty());
        freeze.setText(words.get("clip.freeze"));
        freeze.setId("inspector-clip-freeze");
        freeze.setGraphic(new FontIcon(MaterialDesignS.SNOWFLAKE));
        freeze.setOnAction(_ -> model.freeze());
        freeze.setMinWidth(USE_PREF_SIZE);
        fadeIn = fade("fade-in", words, model::setFadeIn);
        fadeOut = fade("fade-out", words, model::setFadeOut);
        getStyleClass().add("inspector-section");
        getChildren()
                .addAll(start, end, length, sourceStart, speed, ripples, freeze, fadeIn, fadeOut);
    }

    private interface Settled {
        void at(double seconds);
    }

    private static MixedRow fade(String what, Words words, Settled settled) {
        return new MixedRow(
                new MixedRow.Made(
                        "inspector-clip-" + what,
                        words.get("clip." + what),
                        FADE,
                        ValueFormat.number(1, " s")),
                words,
                settled::at,
                () -> settled.at(0));
    }

    private static ValueFormat percent(Words words) {
        String frozen = words.get("clip.speed.frozen");
        ValueFormat number = ValueFormat.number(0, " %");
        return new ValueFormat(
                value -> value == 0 ? frozen : String.format(Locale.ROOT, "%.0f %%", value),
                text ->
                        text.strip().equals(frozen)
                                ? OptionalDouble.of(0)
                                : number.value().apply(text));
    }

    void show(ClipFacts now) {
        showTimes(now);
        Pages.shown(speed, now.speed().isPresent());
        Pages.shown(ripples, now.speed().isPresent());
        now.speed()
                .ifPresent(it ->
                        speed.show(
                                new Shared<>(it.value().ratio() * 100, it.mixed()),
                                it.mixed() || !it.value().equals(Speed.NORMAL)));
        boolean film = now.clips().stream().anyMatch(clip -> canFreeze(clip.nature()));
        Pages.shown(freeze, film);
        freeze.setDisable(!now.playheadIn());
        show(fadeIn, now.fadeIn());
        show(fadeOut, now.fadeOut());
    }

    private static boolean canFreeze(ClipNature nature) {
        return nature.isSeen() && nature.runs();
    }

    private static void show(MixedRow row, Shared<MediaTime> fade) {
        row.show(
                new Shared<>(fade.value().toSecondsForDisplay(), fade.mixed()),
                fade.mixed() || !fade.value().equals(MediaTime.ZERO));
    }

    private void showTimes(ClipFacts now) {
        FrameRate rate = now.clips().getFirst().rate();
        boolean one = now.single().isPresent();
        Pages.shown(start, one);
        Pages.shown(end, one);
        Pages.shown(sourceStart, one && now.speed().isPresent());
        now.single()
                .map(ChosenClip::strip)
                .ifPresent(strip -> {
                    start.show(FrameTimes.text(strip.start(), rate));
                    end.show(FrameTimes.text(strip.end(), rate));
                    sourceStart.show(FrameTimes.text(strip.sourceStart(), rate));
                });
        length.show(now.length().common().map(it -> FrameTimes.text(it, rate)).orElse("—"));
    }

    void goBack() {
        List.of(start, end, length, sourceStart).forEach(TimeField::goBack);
    }
}
