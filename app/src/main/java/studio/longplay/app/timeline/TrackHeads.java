package studio.longplay.app.timeline;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

import studio.longplay.app.words.Words;

import java.util.List;

/// The heads of the tracks, left of the clips, scrolled with them.
final class TrackHeads extends Region {
    static final int WIDTH = 172;

    private final TimelineViewModel model;
    private final Words words;
    private final Pane heads = new Pane();
    private final Rectangle window = new Rectangle();
    private List<Track.Head> shown = List.of();

    TrackHeads(TimelineViewModel model, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("timeline-heads");
        setId("timeline-heads");
        heads.setManaged(false);
        heads.setClip(window);
        getChildren().add(heads);
        model.rowsProperty().addListener((_, _, _) -> place());
        model.tracksProperty().addListener((_, _, _) -> place());
    }

    /// Puts each head beside its track.
    private void place() {
        TrackRows rows = model.rows();
        List<Track> tracks = model.tracks().tracks();
        if (tracks.size() != rows.rows().size()) {
            return;
        }
        List<Track.Head> now = tracks.stream().map(Track::head).toList();
        if (!now.equals(shown)) {
            shown = now;
            heads.getChildren()
                    .setAll(now.stream().map(head -> new TrackHead(model, head, words)).toList());
        }
        for (int i = 0; i < now.size(); i++) {
            TrackRows.Row row = rows.rows().get(i);
            heads.getChildren()
                    .get(i)
                    .resizeRelocate(0, row.top() - rows.scroll(), getWidth() - 1, row.height());
        }
    }

    @Override
    protected void layoutChildren() {
        double height = Math.max(0, getHeight() - Header.HEIGHT);
        heads.resizeRelocate(0, Header.HEIGHT, getWidth(), height);
        window.setWidth(getWidth());
        window.setHeight(height);
        place();
    }
}
