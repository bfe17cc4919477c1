package studio.longplay.app.timeline;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

import studio.longplay.app.words.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The heads, the clips, the playhead over them and the overview below.
final class TimelineSurface extends Region implements AutoCloseable {
    private static final double BAR = 10;

    private final TimelineViewModel model;
    private final Words words;
    private final ClipCanvas canvas;
    private final Playhead playhead;
    private final TrackHeads heads;
    private final Overview overview;
    private final Pane field = new Pane();
    private final Region corner = new Region();
    private final Region hover = new Region();
    private final Region focus = new Region();
    private final Rectangle window = new Rectangle();
    private final ScrollBar bar = new ScrollBar();
    private final List<Runnable> undone = new ArrayList<>();

    TimelineSurface(TimelineViewModel model, Words words) {
        this.model = model;
        this.words = words;
        setId("timeline-surface");
        getStyleClass().add("timeline-surface");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        canvas = new ClipCanvas(model);
        playhead = new Playhead(model);
        heads = new TrackHeads(model, words);
        overview = new Overview(model);
        assemble();
        Gestures gestures = new Gestures(model, field, new ClipTip(field, words), this::hover);
        setOnKeyPressed(gestures::typed);
        follow();
        say();
    }

    private void assemble() {
        field.setId("timeline-field");
        field.setClip(window);
        hover.getStyleClass().add("timeline-hover");
        hover.setManaged(false);
        hover.setMouseTransparent(true);
        hover.setVisible(false);
        focus.getStyleClass().add("timeline-focus");
        focus.setMouseTransparent(true);
        corner.getStyleClass().add("timeline-corner");
        bar.setOrientation(Orientation.VERTICAL);
        bar.setId("timeline-scroll");
        bar.valueProperty().addListener((_, _, value) -> model.scrollTracksTo(value.intValue()));
        field.getChildren().addAll(canvas, hover, playhead);
        getChildren().addAll(field, heads, corner, overview, bar, focus);
    }

    private void follow() {
        listen(model.tracksProperty(), (_, _, _) -> changed());
        listen(model.viewportProperty(), (_, _, _) -> moved());
        listen(model.rowsProperty(), (_, _, _) -> rowsChanged());
        listen(model.selectedProperty(), (_, _, _) -> say());
        listen(model.session().selection().elementProperty(), (_, _, _) -> canvas.drawSoon());
        listen(model.transport().positionProperty(), (_, _, _) -> playheadMoved());
        listen(model.transport().markInProperty(), (_, _, _) -> playhead.place());
        listen(model.transport().markOutProperty(), (_, _, _) -> playhead.place());
    }

    private <T> void listen(ObservableValue<T> value, ChangeListener<? super T> listener) {
        value.addListener(listener);
        undone.add(() -> value.removeListener(listener));
    }

    private void changed() {
        canvas.drawSoon();
        overview.redraw();
        hover(Optional.empty());
        moved();
        say();
    }

    private void moved() {
        canvas.drawSoon();
        playhead.place();
        overview.place();
        hover.setVisible(false);
    }

    private void playheadMoved() {
        playhead.move();
        overview.movePlayhead();
    }

    private void rowsChanged() {
        canvas.drawSoon();
        TrackRows rows = model.rows();
        bar.setMax(rows.mostScroll());
        bar.setVisibleAmount(
                rows.height() == 0 ? 1 : rows.mostScroll() * (double) rows.room() / rows.height());
        bar.setBlockIncrement(rows.room() / 2.0);
        bar.setUnitIncrement(20);
        bar.setValue(rows.scroll());
        bar.setVisible(rows.mostScroll() > 0);
    }

    /// Lightly raises a clip, without drawing the others again.
    private void hover(Optional<Clip> clip) {
        Optional<TrackRows.Row> row =
                clip.flatMap(found -> model.rows().of(ClipText.trackOf(found)));
        hover.setVisible(row.isPresent());
        if (clip.isPresent() && row.isPresent()) {
            Viewport view = model.viewport();
            ClipBox box = ClipBox.of(clip.get(), row.get().height());
            int left = Math.max(0, view.x(clip.get().start()));
            int right = Math.min(view.width(), view.x(clip.get().end()) - 1);
            int top = Header.HEIGHT + row.get().top() - model.rows().scroll() + box.top();
            int seenTop = Math.max(Header.HEIGHT, top);
            hover.resizeRelocate(
                    left,
                    seenTop,
                    Math.max(1, right - left),
                    Math.max(0, top + box.height() - seenTop));
        }
    }

    /// Names the clip that has the keyboard.
    private void say() {
        setAccessibleText(
                model.selectedClip()
                        .map(clip -> ClipText.spoken(words, clip))
                        .orElseGet(
                                () -> words.get("surface.text", model.tracks().clips().count())));
    }

    /// How often the clips were drawn.
    int drawings() {
        return canvas.drawings();
    }

    ClipCanvas canvas() {
        return canvas;
    }

    @Override
    protected double computePrefHeight(double width) {
        return Header.HEIGHT + 240 + Overview.HEIGHT;
    }

    @Override
    protected double computeMinHeight(double width) {
        return Header.HEIGHT + TrackKind.LEAST_HEIGHT + Overview.HEIGHT;
    }

    @Override
    protected double computeMinWidth(double height) {
        return TrackHeads.WIDTH + 120.0;
    }

    @Override
    protected void layoutChildren() {
        double left = TrackHeads.WIDTH;
        double width = Math.max(0, Math.floor(getWidth() - left));
        double height = Math.max(0, Math.floor(getHeight() - Overview.HEIGHT));
        heads.resizeRelocate(0, 0, left, height);
        field.resizeRelocate(left, 0, width, height);
        window.setWidth(width);
        window.setHeight(height);
        canvas.resizeRelocate(0, 0, width, height);
        corner.resizeRelocate(0, height, left, Overview.HEIGHT);
        overview.resizeRelocate(left, height, width, Overview.HEIGHT);
        bar.resizeRelocate(
                getWidth() - BAR, Header.HEIGHT, BAR, Math.max(0, height - Header.HEIGHT));
        focus.resizeRelocate(0, 0, getWidth(), getHeight());
        model.resize((int) width, (int) Math.max(0, height - Header.HEIGHT));
        playhead.fill(width, height);
    }

    @Override
    public void close() {
        undone.forEach(Runnable::run);
        undone.clear();
        canvas.close();
    }
}
