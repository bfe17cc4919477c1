package studio.longplay.app.timeline;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import studio.longplay.app.session.Session;
import studio.longplay.app.words.Words;
import studio.longplay.engine.edit.arrange.Binds;
import studio.longplay.engine.edit.arrange.Clipping;
import studio.longplay.engine.edit.arrange.Cuts;
import studio.longplay.engine.edit.arrange.Desk;
import studio.longplay.engine.edit.arrange.Incoming;
import studio.longplay.engine.edit.arrange.Marked;
import studio.longplay.engine.edit.arrange.Places;
import studio.longplay.engine.edit.arrange.Trims;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.Strip;
import studio.longplay.engine.project.arrange.TrackRef;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/// Does edits: each is one entry of the list of edits, with a name. One that can not be done says
/// so in [#noteProperty()]. On the window's thread.
public final class Editing {
    private static final int OVERLAP_FRAMES = 15;

    private final Session session;
    private final Picking picking;
    private final Supplier<Tracks> tracks;
    private final Words words = Words.of("timeline");
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper(this, "note", "");
    private final Set<ClipRef> awaited = new LinkedHashSet<>();
    private Optional<Clipping> clipboard = Optional.empty();

    Editing(Session session, Picking picking, Supplier<Tracks> tracks) {
        this.session = session;
        this.picking = picking;
        this.tracks = tracks;
    }

    /// What the user should know of the last edit; empty if all went well.
    public ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /// Does an edit.
    ///
    /// @param what names it: `edit.WHAT` and `refused.WHAT` are words of the timeline
    /// @param edit gives the same arrangement where nothing can be done
    void apply(String what, Function<Desk, Arrangement> edit) {
        note.set("");
        session.arranging()
                .apply(
                        words.get("edit." + what),
                        (board, arrangement) -> {
                            Arrangement after = edit.apply(new Desk(board, arrangement));
                            await(arrangement, after);
                            return after;
                        },
                        () -> refused(what));
    }

    private void refused(String what) {
        boolean locked = picking.clips().stream().anyMatch(Clip::isLocked);
        note.set(words.get(locked ? "refused.locked" : "refused." + what));
    }

    /// Whether a move would do something; true while that is not known yet.
    boolean canMove(Set<ClipRef> clips, MoveDrag.Asked to) {
        return desk().map(desk ->
                        !moved(
                                        desk,
                                        clips,
                                        new MediaTime(to.byTicks()),
                                        to.tracksUp(),
                                        !to.crossFades())
                                .equals(desk.arrangement()))
                .orElse(true);
    }

    private static Arrangement moved(
            Desk desk, Set<ClipRef> clips, MediaTime by, int tracksUp, boolean overwrite) {
        return Places.move(desk, clips, by, tracksUp, overwrite);
    }

    /// New clips are selected as soon as they are there.
    private void await(Arrangement before, Arrangement after) {
        awaited.clear();
        for (String id : after.userClips().keySet()) {
            if (!before.userClips().containsKey(id)) {
                awaited.add(new ClipRef.OfUser(id));
            }
        }
    }

    /// The tracks were laid out anew.
    void laidOut() {
        boolean there =
                !awaited.isEmpty()
                        && awaited.stream().allMatch(ref -> tracks.get().clip(ref).isPresent());
        if (there) {
            Set<ClipRef> next = Set.copyOf(awaited);
            awaited.clear();
            picking.pickRefs(next);
        }
    }

    /// Says why something was not done.
    ///
    /// @param why `refused.WHY` are words of the timeline
    void say(String why) {
        note.set(words.get("refused." + why));
    }

    private Optional<Desk> desk() {
        return session.arranging()
                .board()
                .map(board -> new Desk(board, session.arranging().newest()));
    }

    /// The clips and all that is linked or grouped with them.
    Set<ClipRef> bound(Set<ClipRef> clips) {
        return desk().map(desk -> Binds.withBound(desk, clips)).orElse(clips);
    }

    /// The selected clips and all that is linked or grouped with them.
    Set<ClipRef> picked() {
        return bound(picking.refs());
    }

    // trims

    /// One end of a clip put somewhere else.
    ///
    /// @param ripples whether what follows moves
    void trim(Clip clip, boolean atStart, MediaTime edge, boolean ripples) {
        clip.id()
                .ref()
                .ifPresent(ref ->
                        apply(
                                ripples ? "ripple-trim" : "trim",
                                desk -> trimmed(desk, ref, atStart, edge, ripples)));
    }

    private static Arrangement trimmed(
            Desk desk, ClipRef ref, boolean atStart, MediaTime edge, boolean ripples) {
        Optional<Strip> strip = desk.board().strip(ref);
        if (strip.isEmpty()) {
            return desk.arrangement();
        }
        MediaTime in = atStart ? edge.minus(strip.get().start()) : MediaTime.ZERO;
        MediaTime out = atStart ? MediaTime.ZERO : edge.minus(strip.get().end());
        return ripples ? Trims.rippleTrim(desk, ref, in, out) : Trims.trim(desk, ref, in, out);
    }

    /// All selected clips under the playhead begin or end there.
    public void trimToPlayhead(boolean atStart, boolean ripples) {
        MediaTime now = session.transport().position();
        Set<ClipRef> clips = picking.refs();
        apply(
                ripples ? "ripple-trim" : "trim",
                desk -> {
                    Desk current = desk;
                    Set<String> links = new HashSet<>();
                    for (ClipRef ref : clips) {
                        Optional<Strip> strip = current.board().strip(ref);
                        boolean under =
                                strip.isPresent()
                                        && strip.get().start().isBefore(now)
                                        && now.isBefore(strip.get().end());
                        // What is linked is trimmed along with the first.
                        if (under
                                && (strip.get().link().isEmpty()
                                        || links.add(strip.get().link()))) {
                            Arrangement next = trimmed(current, ref, atStart, now, ripples);
                            current = new Desk(current.board(), next);
                        }
                    }
                    return current.arrangement();
                });
    }

    void roll(Clip left, MediaTime by) {
        left.id().ref().ifPresent(ref -> apply("roll", desk -> Trims.roll(desk, ref, by)));
    }

    /// @param by how much later a part of the media is shown
    void slip(Clip clip, MediaTime by) {
        clip.id().ref().ifPresent(ref -> apply("slip", desk -> Trims.slip(desk, ref, by)));
    }

    void slide(Clip clip, MediaTime by) {
        clip.id().ref().ifPresent(ref -> apply("slide", desk -> Trims.slide(desk, ref, by)));
    }

    /// What is inside of the clip that has the keyboard moves by frames.
    public void slipByFrames(long frames) {
        picking.focused().ifPresent(clip -> slip(clip, frames(frames)));
    }

    /// The clip that has the keyboard slides by frames.
    public void slideByFrames(long frames) {
        picking.focused().ifPresent(clip -> slide(clip, frames(frames)));
    }

    private static MediaTime frames(long frames) {
        return MediaTime.ofFrames(frames, studio.longplay.engine.render.preview.PreviewState.RATE);
    }

    // cuts

    /// Cuts a clip, or everything, in two.
    void blade(Clip clip, MediaTime at, boolean all) {
        if (all) {
            splitAll(at);
        } else {
            clip.id()
                    .ref()
                    .ifPresent(ref -> {
                        Set<ClipRef> bound = bound(Set.of(ref));
                        apply("split", desk -> Cuts.slice(desk, bound, at));
                    });
        }
    }

    /// Cuts the selected clips under the playhead; with none selected, all under it.
    public void splitAtPlayhead() {
        MediaTime now = session.transport().position();
        Set<ClipRef> under = new LinkedHashSet<>();
        for (Clip clip : picking.clips()) {
            if (clip.range().contains(now)) {
                clip.id().ref().ifPresent(under::add);
            }
        }
        if (under.isEmpty()) {
            splitAll(now);
        } else {
            Set<ClipRef> bound = bound(under);
            apply("split", desk -> Cuts.slice(desk, bound, now));
        }
    }

    /// Cuts everything under the playhead.
    public void splitAllAtPlayhead() {
        splitAll(session.transport().position());
    }

    private void splitAll(MediaTime at) {
        apply("split", desk -> Cuts.sliceAll(desk, at));
    }

    /// Takes the selected clips out.
    ///
    /// @param ripples whether what follows closes the gap
    public void delete(boolean ripples) {
        Set<ClipRef> clips = picked();
        if (clips.isEmpty()) {
            say("nothing");
            return;
        }
        apply(
                ripples ? "extract" : "delete",
                desk -> ripples ? Cuts.extract(desk, clips) : Cuts.lift(desk, clips));
    }

    /// Takes out all between the marks.
    void deleteRange(Optional<TimeRange> range, boolean ripples) {
        range.ifPresentOrElse(
                marked ->
                        apply(
                                ripples ? "extract-range" : "lift-range",
                                desk ->
                                        ripples
                                                ? Cuts.extractRange(desk, marked)
                                                : Cuts.liftRange(desk, marked)),
                () -> say("no-range"));
    }

    void closeGap(TrackRef track, MediaTime at) {
        apply("close-gap", desk -> Cuts.closeGap(desk, track, at));
    }

    // places

    void move(Set<ClipRef> clips, MediaTime by, int tracksUp, boolean overwrite) {
        apply("move", desk -> moved(desk, clips, by, tracksUp, overwrite));
    }

    /// Moves the selected clips.
    public void nudge(long frames) {
        Set<ClipRef> clips = picked();
        if (!clips.isEmpty()) {
            move(clips, frames(frames), 0, true);
        }
    }

    /// Moves the selected clips half a second back over what stands before them, and fades from the
    /// one to the other.
    public void crossFadeWithBefore() {
        Set<ClipRef> clips = picked();
        if (clips.isEmpty()) {
            say("nothing");
        } else {
            move(clips, frames(-OVERLAP_FRAMES), 0, false);
        }
    }

    /// Moves the selected clips of the user's to the track above, or below.
    public void toTrack(int up) {
        Set<ClipRef> clips = picked();
        if (!clips.isEmpty()) {
            move(clips, MediaTime.ZERO, up, true);
        }
    }

    /// Copies stand at a time.
    void copyTo(Set<ClipRef> clips, MediaTime at) {
        apply(
                "duplicate",
                desk -> Places.paste(desk, Places.copy(desk, clips), at, Optional.empty()));
    }

    public void duplicate() {
        Set<ClipRef> clips = picked();
        apply("duplicate", desk -> Places.duplicate(desk, clips));
    }

    public void copy() {
        Set<ClipRef> clips = picked();
        if (!clips.isEmpty()) {
            desk().ifPresent(desk -> clipboard = Optional.of(Places.copy(desk, clips)));
        }
    }

    public void cut() {
        copy();
        delete(false);
    }

    /// What was copied, at the playhead.
    ///
    /// @param inserts whether what follows gives way
    public void paste(boolean inserts) {
        MediaTime now = session.transport().position();
        clipboard.ifPresentOrElse(
                clipping ->
                        apply(
                                "paste",
                                desk ->
                                        inserts
                                                ? Places.pasteInsert(
                                                        desk, clipping, now, Optional.empty())
                                                : Places.paste(
                                                        desk, clipping, now, Optional.empty())),
                () -> say("clipboard"));
    }

    /// What was copied, for the pasting of attributes.
    public Optional<Clipping> clipboard() {
        return clipboard;
    }

    /// How something from elsewhere comes to the timeline.
    public enum Placing {
        /// What follows gives way.
        INSERT,
        /// What is there is replaced.
        OVERWRITE,
        /// After the last clip of the track.
        APPEND,
        /// Between the marks, its speed such that it fills them.
        FIT
    }

    /// Puts something from elsewhere on the timeline, not looking at the marks.
    ///
    /// @param track the id of a track of the user's; empty for the first that fits, made if needed
    void place(Incoming incoming, Placing mode, MediaTime at, String track) {
        apply(
                "place",
                desk ->
                        switch (mode) {
                            case INSERT -> Places.insert(desk, incoming, at, track);
                            case OVERWRITE, FIT -> Places.overwrite(desk, incoming, at, track);
                            case APPEND -> Places.append(desk, incoming, track);
                        });
    }

    /// Puts something between the marks, or from the one that is set (three points).
    void placeAtMarks(
            Incoming incoming, Optional<MediaTime> in, Optional<MediaTime> out, boolean ripples) {
        apply("place", desk -> Places.threePoint(desk, incoming, new Marked(in, out), "", ripples));
    }

    /// Fills a range with something, at another speed if need be (four points).
    void fit(Incoming incoming, TimeRange range) {
        apply("fit", desk -> Places.fill(desk, incoming, range, ""));
    }
}
