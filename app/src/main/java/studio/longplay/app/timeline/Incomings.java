package studio.longplay.app.timeline;

import studio.longplay.engine.edit.arrange.Clipping;
import studio.longplay.engine.edit.arrange.Incoming;
import studio.longplay.engine.project.arrange.BinItem;
import studio.longplay.engine.project.arrange.ClipSource;
import studio.longplay.engine.time.MediaTime;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Files of the bin on their way to a place under the pointer.
final class Incomings {
    private static final MediaTime STILL = MediaTime.ofSeconds(5);

    private final TimelineViewModel model;

    Incomings(TimelineViewModel model) {
        this.model = model;
    }

    /// A whole file of the bin; a still for five seconds.
    static Incoming of(BinItem item) {
        MediaTime length = item.kind() == BinItem.Kind.STILL ? STILL : item.length();
        boolean sounds = item.kind() == BinItem.Kind.VIDEO && item.channels() > 0;
        return new Incoming(
                item.name(), new ClipSource.OfMedia(item.digest()), MediaTime.ZERO, length, sounds);
    }

    private List<BinItem> items(List<String> digests) {
        Map<String, BinItem> bin = model.session().arranging().newest().bin();
        List<BinItem> items = new ArrayList<>();
        digests.forEach(digest -> Optional.ofNullable(bin.get(digest)).ifPresent(items::add));
        return items;
    }

    private Snapping.Rest rest(Pointer at) {
        return model.snapping().rest(Math.max(0, model.viewport().ticks(at.x())));
    }

    /// Where they would come to, one after the other.
    Sketch sketch(List<String> digests, Pointer at) {
        var rest = rest(at);
        List<Sketch.Ghost> ghosts = new ArrayList<>();
        long from = rest.ticks();
        for (BinItem item : items(digests)) {
            Incoming incoming = of(item);
            long to = from + incoming.length().ticks();
            ghosts.add(new Sketch.Ghost(row(item, at), from, to, Optional.empty()));
            from = to;
        }
        return Sketch.of(ghosts, rest.guideTicks(), ClockText.withFrames(rest.time()));
    }

    /// The track under the pointer where it takes such files, else the topmost that does.
    private int row(BinItem item, Pointer at) {
        TrackKind kind = item.kind() == BinItem.Kind.AUDIO ? TrackKind.AUDIO : TrackKind.VIDEO;
        Optional<TrackRows.Row> under =
                model.rows().at(at.y() - Header.HEIGHT).filter(row -> row.id().kind() == kind);
        return under.or(() -> model.rows().of(kind))
                .or(() -> model.rows().nearest(at.y() - Header.HEIGHT))
                .map(TrackRows.Row::index)
                .orElse(0);
    }

    /// What is chosen in the bin, else what was copied.
    void place(Editing.Placing mode) {
        List<Incoming> chosen = of(model.session().selection().media());
        placeAll(chosen.isEmpty() ? copied() : chosen, mode);
    }

    /// Files of the bin; see [#placeAll].
    void place(List<String> digests, Editing.Placing mode) {
        placeAll(of(digests), mode);
    }

    private List<Incoming> of(List<String> digests) {
        return items(digests).stream().map(Incomings::of).toList();
    }

    private List<Incoming> copied() {
        return model.editing().clipboard().stream()
                .flatMap(clipping -> clipping.clips().stream())
                .limit(1)
                .map(Clipping.Placed::clip)
                .map(clip -> new Incoming(clip.name(), clip.source(), clip.in(), clip.out(), false))
                .toList();
    }

    /// Where the marks say; without marks at the playhead, one after the other.
    private void placeAll(List<Incoming> sources, Editing.Placing mode) {
        Optional<MediaTime> in = model.transport().markInProperty().get();
        Optional<MediaTime> out = model.transport().markOutProperty().get();
        Editing editing = model.editing();
        if (sources.isEmpty()) {
            editing.say("source");
        } else if (mode == Editing.Placing.FIT) {
            model.marked()
                    .ifPresentOrElse(
                            range -> editing.fit(sources.getFirst(), range),
                            () -> editing.say("no-range"));
        } else if (mode != Editing.Placing.APPEND && (in.isPresent() || out.isPresent())) {
            boolean ripples = mode == Editing.Placing.INSERT;
            editing.placeAtMarks(sources.getFirst(), in, out, ripples);
        } else {
            MediaTime time = model.transport().position();
            for (Incoming source : sources) {
                editing.place(source, mode, time, "");
                time = time.plus(source.length());
            }
        }
    }

    void drop(List<String> digests, Pointer at) {
        dropItems(items(digests), at);
    }

    void dropItems(List<BinItem> items, Pointer at) {
        MediaTime time = rest(at).time();
        for (BinItem item : items) {
            Incoming incoming = of(item);
            TrackKind kind = item.kind() == BinItem.Kind.AUDIO ? TrackKind.AUDIO : TrackKind.VIDEO;
            String track =
                    model.rows()
                            .at(at.y() - Header.HEIGHT)
                            .map(TrackRows.Row::id)
                            .filter(id -> id.kind() == kind)
                            .map(TrackId::name)
                            .orElse("");
            model.editing().place(incoming, Editing.Placing.OVERWRITE, time, track);
            time = time.plus(incoming.length());
        }
    }
}
