package studio.longplay.engine.render.make;

import studio.longplay.engine.picture.Layer;
import studio.longplay.engine.picture.Subject;
import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.render.lay.Slice;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Treatment;

import java.util.List;

/// What is shown of a card: it comes on the first piece that is left of it and goes on the last, so
/// that cutting it in two changes nothing.
final class CardRow {
    private final Placed.PlacedCard card;
    private final FrameRate rate;

    CardRow(Placed.PlacedCard card, FrameRate rate) {
        this.card = card;
        this.rate = rate;
    }

    List<Layer> layers() {
        List<Slice> slices = card.slices();
        if (slices.isEmpty()) {
            return List.of();
        }
        Slice first = slices.getFirst();
        if (slices.size() == 1 && first.treatment().equals(Treatment.NONE)) {
            return List.of(plain(frame(first.range().start()), frame(first.end())));
        }
        Slice last = slices.getLast();
        MediaTime used = last.treatment().speed().sourceOf(last.range().duration());
        long begin = frame(first.sourceStart());
        long end = frame(last.sourceStart().plus(used));
        ShotRow row = new ShotRow(rate);
        for (Slice slice : slices) {
            row.follow(
                    subject(begin, Math.max(1, end - begin)), slice, slice.treatment().crossing());
        }
        return row.shots().isEmpty() ? List.of() : List.of(Layer.RowLayer.of(row.shots()));
    }

    private Layer plain(long from, long to) {
        return switch (card.card()) {
            case Placed.Card.Title(String title, String author) ->
                    new Layer.TitleLayer(from, to, title, author);
            case Placed.Card.ChapterCard(String title, int number) ->
                    new Layer.ChapterLayer(from, to, title, number);
        };
    }

    private Subject subject(long begin, long length) {
        return switch (card.card()) {
            case Placed.Card.Title(String title, String author) ->
                    new Subject.TitleCard(title, author, begin, length);
            case Placed.Card.ChapterCard(String title, int number) ->
                    new Subject.ChapterCard(title, number, begin, length);
        };
    }

    private long frame(MediaTime time) {
        return time.toFramesFloor(rate);
    }
}
