package studio.longplay.app.controls;

import javafx.scene.AccessibleAttribute;
import javafx.scene.canvas.GraphicsContext;

import java.util.List;

/// The thin strip that tells, along a time, what is made, being made, to be made or failed.
public final class StateStrip extends Drawing {
    /// What a part of the time is.
    public enum State {
        /// Made and kept.
        CACHED(Role.CACHED),
        /// Being made.
        RENDERING(Role.RENDERING),
        /// To be made.
        STALE(Role.STALE),
        /// Could not be made.
        FAILED(Role.FAILED);

        private final Role role;

        State(Role role) {
            this.role = role;
        }
    }

    /// A part of the strip.
    ///
    /// @param start 0 to 1, of the width
    /// @param end over start, to 1
    public record Span(double start, double end, State state) {}

    private static final double THICKNESS = 3;

    private List<Span> spans = List.of();

    /// An empty strip.
    public StateStrip() {
        getStyleClass().add("lp-state-strip");
        setMinHeight(THICKNESS);
        setPrefHeight(THICKNESS);
        setMaxHeight(THICKNESS);
    }

    /// Shows parts; later ones lie over earlier ones.
    public void show(List<Span> parts) {
        spans = List.copyOf(parts);
        redraw();
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        if (attribute == AccessibleAttribute.TEXT) {
            return Wording.of(
                    "strip.state",
                    share(State.CACHED),
                    share(State.RENDERING),
                    share(State.FAILED));
        }
        return super.queryAccessibleAttribute(attribute, parameters);
    }

    @Override
    protected void draw(GraphicsContext graphics, double width, double height) {
        graphics.setFill(palette().color(Role.LINE));
        graphics.fillRect(0, 0, width, height);
        for (Span span : spans) {
            double start = Math.rint(span.start() * width);
            double end = Math.max(start + 1, Math.rint(span.end() * width));
            graphics.setFill(palette().color(span.state().role));
            graphics.fillRect(start, 0, end - start, height);
        }
    }

    private double share(State state) {
        return spans.stream()
                .filter(span -> span.state() == state)
                .mapToDouble(span -> span.end() - span.start())
                .sum();
    }
}
