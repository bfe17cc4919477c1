package studio.longplay.app.timeline;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

import studio.longplay.app.actions.Actions;
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
    private final AskCard ask;
    private final Label saying = new Label();
    private final List<Runnable> undone = new ArrayList<>();

    TimelineSurface(TimelineViewModel model, Actions actions, Words words) {
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
        ask = new AskCard(model, words);
        assemble();
        Gestures gestures = new Gestures(model, field, new ClipTip(field, words), around());
        setOnKeyPressed(gestures::typed);
        new Drops(model, field);
        ClipMenu menu = new ClipMenu(model, actions, words);
        Drags drags = new Drags(model);
        field.setOnContextMenuRequested(event -> {
            Spot spot = drags.spot(Pointer.at(event.getX(), event.getY()));
            menu.of(spot).show(field, event.getScreenX(), event.getScreenY());
            event.consume();
        });
        setOnContextMenuRequested(event -> {
            menuOfFocused(menu);
            event.consume();
        });
        follow();
        say();
    }

    /// The menu of the clip that has the keyboard stands below it.
    private void menuOfFocused(ClipMenu menu) {
        Optional<Clip> clip = model.selectedClip();
        double x = clip.map(it -> Math.max(8, model.viewport().x(it.start()))).orElse(8);
        double y =
                clip.flatMap(it -> model.tracks().trackOf(it.id()))
                        .flatMap(track -> model.rows().of(track.id()))
                        .map(row -> Header.HEIGHT + row.bottom() - model.rows().scroll())
                        .orElse(Header.HEIGHT);
        Point2D place = field.localToScreen(Math.min(x, field.getWidth() - 8), y);
        if (place != null) {
            menu.ofClips(clip).show(field, place.getX(), place.getY());
        }
    }

    private Gestures.Around around() {
        return new Gestures.Around() {
            @Override
            public void hover(Optional<Clip> clip) {
                TimelineSurface.this.hover(clip);
            }

            @Override
            public void edit(Spot.OnMark mark) {
                model.askProperty().set(Optional.of(new Ask.OfMark(mark.mark())));
            }
        };
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
        bar.valueProperty()
                .addListener((_, _, value) -> model.camera().scrollTracksTo(value.intValue()));
        saying.setId("timeline-saying");
        saying.getStyleClass().add("timeline-saying");
        saying.setMouseTransparent(true);
        saying.setManaged(false);
        saying.setVisible(false);
        field.getChildren().addAll(canvas, hover, playhead, saying);
        getChildren().addAll(field, heads, corner, overview, bar, focus, ask);
    }

    private void follow() {
        listen(model.tracksProperty(), (_, _, _) -> changed());
        listen(model.artNewsProperty(), (_, _, _) -> canvas.drawSoon());
        listen(model.viewportProperty(), (_, _, _) -> moved());
        listen(model.rowsProperty(), (_, _, _) -> rowsChanged());
        listen(model.selectedProperty(), (_, _, _) -> say());
        listen(model.session().selection().elementProperty(), (_, _, _) -> canvas.drawSoon());
        listen(model.picking().refsProperty(), (_, _, _) -> pickedChanged());
        listen(model.sketchProperty(), (_, _, now) -> sketched(now));
        listen(model.askProperty(), (_, _, asked) -> ask.show(asked));
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

    private void pickedChanged() {
        canvas.drawSoon();
        say();
    }

    /// Says beside what is dragged what would happen.
    private void sketched(Sketch now) {
        canvas.drawSoon();
        hover.setVisible(false);
        saying.setVisible(!now.words().isEmpty());
        if (saying.isVisible()) {
            saying.setText(now.words());
            saying.autosize();
            long at =
                    now.ghosts().isEmpty()
                            ? now.guideTicks().orElse(0)
                            : now.ghosts().getFirst().from();
            double x = Math.clamp(model.viewport().x(at), 4.0, field.getWidth());
            double top =
                    now.ghosts().isEmpty() ? Header.HEIGHT : top(now.ghosts().getFirst().row());
            saying.relocate(
                    Math.max(4, Math.min(x, field.getWidth() - saying.getWidth() - 4)),
                    Math.max(Header.HEIGHT + 2, top - saying.getHeight() - 3));
        }
    }

    private double top(int row) {
        List<TrackRows.Row> rows = model.rows().rows();
        int shown = Math.clamp(row, 0, Math.max(0, rows.size() - 1));
        return rows.isEmpty()
                ? Header.HEIGHT
                : Header.HEIGHT + rows.get(shown).top() - (double) model.rows().scroll();
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
                clip.flatMap(found -> model.tracks().trackOf(found.id()))
                        .flatMap(track -> model.rows().of(track.id()));
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
        int many = model.picking().refs().size();
        setAccessibleText(
                model.selectedClip()
                        .map(clip -> ClipText.spoken(words, model.tracks(), clip))
                        .map(said -> many > 1 ? words.get("surface.many", many, said) : said)
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
        ask.autosize();
        ask.relocate(
                Math.rint(left + Math.max(8, (width - ask.getWidth()) / 2)), Header.HEIGHT + 8.0);
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
