package studio.longplay.app.mixer;

import javafx.scene.layout.VBox;

import studio.longplay.app.controls.ValueFormat;
import studio.longplay.app.controls.ValueRange;
import studio.longplay.app.controls.ValueRow;
import studio.longplay.app.words.Words;
import studio.longplay.engine.project.desk.Room;

import java.util.function.DoubleFunction;

/// The room that all sends go to: how long it answers, how late, how dull and how wide.
final class RoomKnobs extends VBox {
    private final DeskViewModel desk;
    private final Words words = Words.of("mixer");
    private final ValueRow seconds;
    private final ValueRow preDelay;
    private final ValueRow damping;
    private final ValueRow width;

    RoomKnobs(DeskViewModel desk) {
        this.desk = desk;
        getStyleClass().add("mixer-room");
        seconds =
                row(
                        "room.seconds",
                        new ValueRange(0.1, 8, 0.1, 1, Room.USUAL.seconds()),
                        ValueFormat.number(1, " s"),
                        this::lasting);
        preDelay =
                row(
                        "room.delay",
                        new ValueRange(0, 200, 1, 10, Room.USUAL.preDelayMs()),
                        Knob.milliseconds(),
                        this::late);
        damping =
                row(
                        "room.damping",
                        Knob.range(500, 20_000, Room.USUAL.dampingHz()),
                        Knob.hertz(),
                        this::damped);
        width =
                row(
                        "room.width",
                        new ValueRange(0, 1, 0.05, 0.25, Room.USUAL.widthRatio()),
                        ValueFormat.percent(),
                        this::wide);
        getChildren().addAll(seconds, preDelay, damping, width);
    }

    private Room lasting(double value) {
        return new Room(value, now().preDelayMs(), now().dampingHz(), now().widthRatio());
    }

    private Room late(double value) {
        return new Room(now().seconds(), value, now().dampingHz(), now().widthRatio());
    }

    private Room damped(double octaves) {
        double hertz = Math.clamp(Knob.hertz(octaves), 500, 20_000);
        return new Room(now().seconds(), now().preDelayMs(), hertz, now().widthRatio());
    }

    private Room wide(double value) {
        return new Room(now().seconds(), now().preDelayMs(), now().dampingHz(), value);
    }

    private Room now() {
        return desk.room();
    }

    private ValueRow row(
            String key, ValueRange range, ValueFormat format, DoubleFunction<Room> turned) {
        ValueRow row =
                new ValueRow(words.get(key), range, format).withId("knob-" + key.replace('.', '-'));
        row.whenSettled(value -> desk.setRoom(turned.apply(value)));
        return row;
    }

    void show() {
        seconds.valueProperty().set(now().seconds());
        preDelay.valueProperty().set(now().preDelayMs());
        damping.valueProperty().set(Knob.octaves(now().dampingHz()));
        width.valueProperty().set(now().widthRatio());
    }
}
