package studio.longplay.app.timeline;

import studio.longplay.engine.project.arrange.Board;
import studio.longplay.engine.time.MediaTime;

import java.util.List;
import java.util.Optional;

/// What is where: the same arithmetic the painter draws by.
///
/// @param header pixels from the top to the first track: ruler, strip and scene names
/// @param ruler how many of them are the ruler's
public record HitTest(Tracks tracks, Viewport view, TrackRows rows, int ruler, int header) {
    /// A clip this narrow is still met by the pointer.
    private static final int LEAST_WIDTH = 4;

    private static final int FLAG = 5;

    /// What is at a place.
    ///
    /// @param x pixels from the left edge of the tracks
    /// @param y pixels from the top of the ruler
    public Spot at(double x, double y) {
        MediaTime time = view.frameAt(x);
        if (tracks.isEmpty()) {
            return new Spot.OnRuler(time);
        }
        if (y < ruler) {
            Optional<Board.Mark> mark = markAt(x);
            if (mark.isPresent()) {
                return new Spot.OnMark(time, mark.get());
            }
            return new Spot.OnRuler(time);
        }
        if (y < header) {
            return tracks.sceneAt(time)
                    .filter(_ -> x < view.x(tracks.duration()))
                    .<Spot>map(scene -> new Spot.OnScene(time, scene))
                    .orElse(new Spot.OnRuler(time));
        }
        return rows.at(y - header)
                .flatMap(row -> clipIn(row, x, y - header + rows.scroll() - row.top()))
                .<Spot>map(clip -> new Spot.OnClip(time, clip))
                .orElseGet(
                        () -> new Spot.OnNothing(time, rows.at(y - header).flatMap(this::track)));
    }

    /// The marker whose flag is met; of two, the later.
    private Optional<Board.Mark> markAt(double x) {
        Optional<Board.Mark> met = Optional.empty();
        for (Board.Mark mark : tracks.marks()) {
            if (Math.abs(view.x(mark.range().start()) - x) <= FLAG) {
                met = Optional.of(mark);
            }
        }
        return met;
    }

    private Optional<Clip> clipIn(TrackRows.Row row, double x, double inside) {
        return track(row).flatMap(track -> clipIn(track, row.height(), x, inside));
    }

    private Optional<Track> track(TrackRows.Row row) {
        return row.index() < tracks.tracks().size()
                ? Optional.of(tracks.tracks().get(row.index()))
                : Optional.empty();
    }

    /// The narrowest clip at the place: what lies over another is easier to meet that way.
    private Optional<Clip> clipIn(Track track, int height, double x, double inside) {
        List<Clip> clips = track.clips();
        Optional<Clip> best = Optional.empty();
        for (int i = track.firstPast(view.ticks(x - LEAST_WIDTH)); i < clips.size(); i++) {
            Clip clip = clips.get(i);
            if (view.x(clip.start()) > x) {
                break;
            }
            int right = Math.max(view.x(clip.end()), view.x(clip.start()) + LEAST_WIDTH);
            boolean met = x < right && ClipBox.of(clip, height).contains(inside);
            if (met && best.map(other -> isShorter(clip, other)).orElse(true)) {
                best = Optional.of(clip);
            }
        }
        return best;
    }

    private static boolean isShorter(Clip clip, Clip other) {
        return clip.end() - clip.start() < other.end() - other.start();
    }
}
