package studio.longplay.app.shell;

import javafx.beans.value.ChangeListener;

import studio.longplay.app.session.Session;
import studio.longplay.app.words.Words;
import studio.longplay.engine.edit.arrange.Desk;
import studio.longplay.engine.edit.arrange.Incoming;
import studio.longplay.engine.edit.arrange.Places;
import studio.longplay.engine.edit.arrange.UserTracks;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.Board;
import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.ClipSource;
import studio.longplay.engine.project.arrange.TrackRef;
import studio.longplay.engine.project.arrange.UserTrack;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Puts clips that need no file on the timeline, at the playhead: titles and colours. They stand on
/// the lowest video track of the user's that is free there, or on a new one; what they say and show
/// is set in the inspector, where they are shown as soon as they are there.
final class OwnClips {
    private static final MediaTime LENGTH = MediaTime.ofSeconds(4);
    private static final int GREY = 0x20242c;

    private final Session session;
    private final Words words;

    OwnClips(Session session, Words words) {
        this.session = session;
        this.words = words;
    }

    void addTitle() {
        String title = words.get("clip.title");
        put("clip.add-title", title, new ClipSource.OfTitle(title, ""));
    }

    void addColour() {
        put("clip.add-colour", words.get("clip.colour"), new ClipSource.OfColour(GREY));
    }

    private void put(String edit, String name, ClipSource source) {
        MediaTime at = session.transport().position();
        Incoming incoming = new Incoming(name, source, MediaTime.ZERO, LENGTH, false);
        session.arranging()
                .apply(
                        words.get(edit),
                        (board, before) -> {
                            Arrangement after = placed(new Desk(board, before), incoming, at);
                            selectNew(before, after);
                            return after;
                        },
                        () -> {});
    }

    private static Arrangement placed(Desk desk, Incoming incoming, MediaTime at) {
        Optional<UserTrack> free = free(desk, new TimeRange(at, incoming.length()));
        if (free.isPresent()) {
            return Places.overwrite(desk, incoming, at, free.get().id());
        }
        Arrangement more = UserTracks.add(desk, UserTrack.Kind.VIDEO, "");
        String added = more.tracks().getLast().id();
        return Places.overwrite(new Desk(desk.board(), more), incoming, at, added);
    }

    private static Optional<UserTrack> free(Desk desk, TimeRange range) {
        return desk.arrangement().tracks().stream()
                .filter(track -> track.kind() == UserTrack.Kind.VIDEO && !track.locked())
                .filter(track -> isFree(desk.board(), track, range))
                .findFirst();
    }

    private static boolean isFree(Board board, UserTrack track, TimeRange range) {
        return board.row(new TrackRef.OfUser(track.id())).stream()
                .flatMap(row -> row.strips().stream())
                .noneMatch(strip -> strip.range().overlaps(range));
    }

    private void selectNew(Arrangement before, Arrangement after) {
        Set<String> added = new HashSet<>(after.userClips().keySet());
        added.removeAll(before.userClips().keySet());
        Set<ClipRef> refs = added.stream().map(ClipRef.OfUser::new).collect(Collectors.toSet());
        session.previewProperty().addListener(new WhenShown(refs));
    }

    /// Selects clips once the timeline has them.
    private final class WhenShown implements ChangeListener<Optional<PreviewState>> {
        private final Set<ClipRef> refs;

        WhenShown(Set<ClipRef> refs) {
            this.refs = refs;
        }

        @Override
        public void changed(
                javafx.beans.value.ObservableValue<? extends Optional<PreviewState>> states,
                Optional<PreviewState> earlier,
                Optional<PreviewState> now) {
            boolean there =
                    now.isPresent()
                            && refs.stream()
                                    .allMatch(ref -> now.get().board().strip(ref).isPresent());
            if (there) {
                states.removeListener(this);
                session.selection().selectClips(refs);
            }
        }
    }
}
