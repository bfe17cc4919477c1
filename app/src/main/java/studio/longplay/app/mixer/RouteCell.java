package studio.longplay.app.mixer;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;

import studio.longplay.app.words.Words;
import studio.longplay.engine.project.StemName;

import java.util.Optional;

/// Whether and how loud a source goes to a bus. A click sends it at 0 dB or takes it away; Up and
/// Down, or the wheel, change its gain by 1 dB.
final class RouteCell extends ToggleButton {
    private static final double LEAST_DB = -60;
    private static final double MOST_DB = 12;

    private final DeskViewModel desk;
    private final Source source;
    private final StemName bus;

    RouteCell(DeskViewModel desk, Source source, StemName bus) {
        this.desk = desk;
        this.source = source;
        this.bus = bus;
        Words words = Words.of("mixer");
        setId("route-" + source.id() + "-" + StemLook.id(bus));
        getStyleClass().addAll("mixer-route", "mixer-" + StemLook.id(bus));
        String says = words.get("route", source.name(), words.get("stem." + bus.name()));
        setAccessibleText(says);
        setTooltip(new Tooltip(says));
        setOnAction(_ ->
                desk.route(source.ref(), bus, isSelected() ? Optional.of(0.0) : Optional.empty()));
        addEventFilter(KeyEvent.KEY_PRESSED, this::turnByKey);
        addEventHandler(ScrollEvent.SCROLL, this::turnByWheel);
        show();
    }

    void show() {
        Optional<Double> gainDb = desk.routeDb(source.ref(), bus);
        setSelected(gainDb.isPresent());
        setText(gainDb.map(db -> Knob.decibels().text().apply(db)).orElse("\u2013"));
    }

    private void turnByKey(KeyEvent key) {
        switch (key.getCode()) {
            case UP -> turn(1, key::consume);
            case DOWN -> turn(-1, key::consume);
            default -> {}
        }
    }

    private void turnByWheel(ScrollEvent wheel) {
        if (isFocused() && wheel.getDeltaY() != 0) {
            turn(Math.signum(wheel.getDeltaY()), wheel::consume);
        }
    }

    private void turn(double byDb, Runnable taken) {
        desk.routeDb(source.ref(), bus)
                .ifPresent(db -> {
                    desk.route(
                            source.ref(),
                            bus,
                            Optional.of(Math.clamp(db + byDb, LEAST_DB, MOST_DB)));
                    taken.run();
                });
    }
}
