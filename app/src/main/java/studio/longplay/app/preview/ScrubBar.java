package studio.longplay.app.preview;

import javafx.beans.InvalidationListener;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;

import studio.longplay.app.controls.Drawing;
import studio.longplay.app.controls.Role;
import studio.longplay.app.session.Transport;
import studio.longplay.app.words.Words;
import studio.longplay.engine.render.preview.PreviewScene;
import studio.longplay.engine.time.MediaTime;

import java.util.List;
import java.util.Optional;

/// A thin line under the picture: how far the playhead is, where scenes begin, what is marked.
/// Pressed or dragged, it moves the playhead.
final class ScrubBar extends Drawing implements AutoCloseable {
    private static final double HEIGHT = 14;
    private static final double LINE = 3;
    private static final double LINE_UNDER_POINTER = 5;
    private static final double KNOB = 9;
    private static final double LEAST_BETWEEN_SCENES = 4;

    private final PreviewViewModel model;
    private final Transport transport;
    private final InvalidationListener anything = _ -> redraw();
    private final InvalidationListener position = _ -> moved();
    private double drawnAt = -1;
    private boolean dragging;
    private boolean played;

    ScrubBar(PreviewViewModel model, Words words, String id) {
        this.model = model;
        transport = model.transport();
        setId(id);
        getStyleClass().add("preview-scrub");
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText(words.get("scrub"));
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setCursor(Cursor.HAND);
        transport.positionProperty().addListener(position);
        transport.durationProperty().addListener(anything);
        transport.markInProperty().addListener(anything);
        transport.markOutProperty().addListener(anything);
        model.scenesProperty().addListener(anything);
        hoverProperty().addListener(anything);
        setOnMousePressed(this::begin);
        setOnMouseDragged(this::seek);
        setOnMouseReleased(_ -> end());
    }

    private void moved() {
        if (x(transport.position()) != drawnAt) {
            redraw();
        }
    }

    private double x(MediaTime time) {
        long whole = transport.durationProperty().get().ticks();
        double part = whole == 0 ? 0 : (double) time.ticks() / whole;
        return Math.rint(Math.clamp(part, 0, 1) * canvasWidth());
    }

    @Override
    protected void draw(GraphicsContext graphics, double width, double height) {
        boolean raised = isHover() || dragging;
        double line = raised ? LINE_UNDER_POINTER : LINE;
        double top = Math.floor((height - line) / 2);
        graphics.setFill(palette().color(Role.HOVER));
        graphics.fillRect(0, top, width, line);
        drawMarks(graphics, top, line, width);
        drawnAt = x(transport.position());
        graphics.setFill(palette().color(Role.ACCENT));
        graphics.fillRect(0, top, drawnAt, line);
        drawScenes(graphics, top, line);
        if (raised && model.programmeProperty().get()) {
            double left = Math.clamp(drawnAt - Math.floor(KNOB / 2), 0, width - KNOB);
            graphics.setFill(palette().color(Role.ACCENT));
            graphics.fillOval(left, Math.floor((height - KNOB) / 2), KNOB, KNOB);
        }
    }

    private void drawMarks(GraphicsContext graphics, double top, double line, double width) {
        Optional<MediaTime> in = transport.markInProperty().get();
        Optional<MediaTime> out = transport.markOutProperty().get();
        if (in.isPresent() || out.isPresent()) {
            double from = in.map(this::x).orElse(0.0);
            double to = out.map(this::x).orElse(width);
            graphics.setFill(palette().color(Role.ACCENT_SOFT));
            graphics.fillRect(from, top - 3, to - from, line + 6);
            graphics.setFill(palette().color(Role.ACCENT_TEXT));
            graphics.fillRect(from, top - 3, 1, line + 6);
            graphics.fillRect(to - 1, top - 3, 1, line + 6);
        }
    }

    private void drawScenes(GraphicsContext graphics, double top, double line) {
        graphics.setFill(palette().color(Role.LINE_STRONG));
        List<PreviewScene> scenes = model.scenesProperty().get();
        double last = 0;
        for (int number = 1; number < scenes.size(); number++) {
            double at = x(scenes.get(number).start());
            if (at - last >= LEAST_BETWEEN_SCENES) {
                graphics.fillRect(at, top - 2, 1, line + 4);
                last = at;
            }
        }
    }

    private void begin(MouseEvent press) {
        dragging = true;
        played = transport.playingProperty().get();
        transport.pause();
        seek(press);
    }

    private void seek(MouseEvent at) {
        double part = Math.clamp(at.getX() / Math.max(1, getWidth()), 0, 1);
        transport.scrub(new MediaTime((long) (part * transport.durationProperty().get().ticks())));
    }

    private void end() {
        dragging = false;
        if (played) {
            transport.play();
        }
        redraw();
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> transport.position().toSecondsForDisplay();
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> transport.durationProperty().get().toSecondsForDisplay();
            case VALUE_STRING -> model.readout().timecodeProperty().get();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public void close() {
        transport.positionProperty().removeListener(position);
        transport.durationProperty().removeListener(anything);
        transport.markInProperty().removeListener(anything);
        transport.markOutProperty().removeListener(anything);
        model.scenesProperty().removeListener(anything);
    }
}
