package studio.longplay.app.timeline;

import studio.longplay.app.session.Session;
import studio.longplay.app.words.Words;
import studio.longplay.engine.edit.arrange.Attributes;
import studio.longplay.engine.edit.arrange.Binds;
import studio.longplay.engine.edit.arrange.Marks;
import studio.longplay.engine.edit.arrange.Treats;
import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.UserMarker;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Crossing;
import studio.longplay.engine.timeline.Marker;
import studio.longplay.engine.timeline.Speed;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Edits that leave clips where they are: fades, transitions, speed, what belongs together, and
/// markers. On the window's thread.
public final class Treating {
    private final Session session;
    private final Picking picking;
    private final Supplier<Tracks> tracks;
    private final Editing editing;
    private final Words words = Words.of("timeline");

    Treating(Session session, Picking picking, Supplier<Tracks> tracks, Editing editing) {
        this.session = session;
        this.picking = picking;
        this.tracks = tracks;
        this.editing = editing;
    }

    void fades(Clip clip, MediaTime in, MediaTime out) {
        clip.id()
                .ref()
                .ifPresent(ref -> editing.apply("fade", desk -> Treats.fades(desk, ref, in, out)));
    }

    void crossing(Clip later, Crossing crossing) {
        later.id()
                .ref()
                .ifPresent(ref ->
                        editing.apply(
                                "crossing",
                                desk -> Treats.crossing(desk, ref, Optional.of(crossing))));
    }

    void noCrossing(Clip later) {
        later.id()
                .ref()
                .ifPresent(ref ->
                        editing.apply(
                                "no-crossing",
                                desk -> Treats.crossing(desk, ref, Optional.empty())));
    }

    void speed(Speed speed, boolean ripples) {
        Set<ClipRef> clips = editing.picked();
        editing.apply("speed", desk -> Treats.speed(desk, clips, speed, ripples));
    }

    void freeze(Clip clip, MediaTime at) {
        clip.id()
                .ref()
                .ifPresent(ref ->
                        editing.apply(
                                "freeze",
                                desk -> Treats.freeze(desk, ref, at, MediaTime.ofSeconds(2))));
    }

    /// Fades the clip that has the keyboard in from its start to the playhead, or out from there.
    public void fadeToPlayhead(boolean in) {
        MediaTime now = session.transport().position();
        picking.focused()
                .filter(clip -> clip.range().contains(now))
                .ifPresentOrElse(
                        clip ->
                                fades(
                                        clip,
                                        in
                                                ? now.minus(clip.range().start())
                                                : clip.treatment().fadeIn(),
                                        in
                                                ? clip.treatment().fadeOut()
                                                : clip.range().end().minus(now)),
                        () -> editing.say("fade"));
    }

    /// Fades, speed and values of what was copied.
    public void pasteAttributes() {
        Set<ClipRef> clips = editing.picked();
        editing.clipboard()
                .ifPresentOrElse(
                        clipping ->
                                editing.apply(
                                        "paste-attributes",
                                        desk ->
                                                Treats.pasteAttributes(
                                                        desk, clipping, clips, Attributes.all())),
                        () -> editing.say("clipboard"));
    }

    /// Hides and silences the selected clips, or shows them again.
    public void toggleEnabled() {
        Set<ClipRef> clips = editing.picked();
        boolean some = picking.clips().stream().anyMatch(clip -> !clip.treatment().disabled());
        editing.apply(some ? "disable" : "enable", desk -> Treats.disable(desk, clips, some));
    }

    /// The selected clips as the script has them.
    public void reset() {
        Set<ClipRef> clips = editing.picked();
        editing.apply("reset", desk -> Treats.reset(desk, clips));
    }

    public void group() {
        Set<ClipRef> clips = picking.refs();
        editing.apply("group", desk -> Binds.group(desk, clips));
    }

    public void ungroup() {
        Set<ClipRef> clips = picking.refs();
        editing.apply("ungroup", desk -> Binds.ungroup(desk, clips));
    }

    public void link() {
        Set<ClipRef> clips = picking.refs();
        editing.apply("link", desk -> Binds.link(desk, clips));
    }

    public void unlink() {
        Set<ClipRef> clips = picking.refs();
        editing.apply("unlink", desk -> Binds.unlink(desk, clips));
    }

    /// A marker at the playhead.
    public void mark() {
        MediaTime now = session.transport().position();
        int number = tracks.get().marks().size() + 1;
        String name = words.get("mark.name", number);
        editing.apply(
                "mark", desk -> Marks.add(desk, name, Marker.Colour.BLUE, now, MediaTime.ZERO));
    }

    void moveMark(UserMarker marker, MediaTime to) {
        editing.apply("move-mark", desk -> Marks.move(desk, marker.id(), to));
    }

    void removeMark(UserMarker marker) {
        editing.apply("remove-mark", desk -> Marks.remove(desk, marker.id()));
    }

    void changeMark(UserMarker marker, String name, Marker.Colour colour) {
        editing.apply(
                "change-mark",
                desk -> Marks.change(desk, marker.id(), name, colour, marker.length()));
    }
}
