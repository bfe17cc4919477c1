package studio.longplay.app.inspector;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ChangeListener;

import studio.longplay.app.session.Session;
import studio.longplay.app.words.Words;
import studio.longplay.engine.edit.arrange.Desk;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.ClipSource;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Crossing;
import studio.longplay.engine.timeline.Curve;
import studio.longplay.engine.timeline.Property;
import studio.longplay.engine.timeline.Speed;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// The clips that are selected on the timeline, and what is set on them. Each call is one edit of
/// all of them.
public final class ClipViewModel implements AutoCloseable {
    private static final FrameRate RATE = PreviewState.RATE;
    private static final MediaTime FREEZE = MediaTime.ofSeconds(2);
    private static final int SPEED_PARTS = 10_000;

    private final Session session;
    private final Refusals refusals;
    private final Words words = Words.of("inspector");
    private final ReadOnlyObjectWrapper<Optional<ClipFacts>> facts =
            new ReadOnlyObjectWrapper<>(this, "facts", Optional.empty());
    private final BooleanProperty ripples = new SimpleBooleanProperty(this, "ripples");
    private final ChangeListener<Optional<PreviewState>> previewed = (_, _, _) -> refresh();
    private final ChangeListener<Set<ClipRef>> selected = (_, _, _) -> refresh();
    private final ChangeListener<Session.Saved> saved = (_, _, _) -> refresh();
    private final ChangeListener<MediaTime> moved = (_, _, _) -> show();
    private List<ChosenClip> chosen = List.of();
    private boolean attended;

    ClipViewModel(Session session, Refusals refusals) {
        this.session = session;
        this.refusals = refusals;
        session.previewProperty().addListener(previewed);
        session.selection().clipsProperty().addListener(selected);
        session.savedProperty().addListener(saved);
        session.transport().positionProperty().addListener(moved);
        refresh();
    }

    /// Empty while no clip is selected.
    ReadOnlyObjectProperty<Optional<ClipFacts>> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    /// Whether what follows moves when a clip becomes longer or shorter by its speed.
    BooleanProperty ripplesProperty() {
        return ripples;
    }

    /// Whether somebody looks: only then the values follow the playhead.
    void attend(boolean looking) {
        attended = looking;
        show();
    }

    private void refresh() {
        Set<ClipRef> refs = session.selection().clips();
        chosen =
                session.arranging()
                        .board()
                        .map(board -> ChosenClip.of(board, arrangement(), refs))
                        .orElse(List.of());
        facts.set(ClipFacts.of(chosen, now()));
    }

    /// With what is on its way to the disk; what the disk refused is not so.
    private Arrangement arrangement() {
        return session.savedProperty().get() instanceof Session.Saved.Writing
                ? session.arranging().newest()
                : session.project().arrangement();
    }

    private void show() {
        if (attended) {
            facts.set(ClipFacts.of(chosen, now()));
        }
    }

    private MediaTime now() {
        return session.transport().position();
    }

    private void apply(String what, Function<ClipEdits, Arrangement> edit) {
        Set<ClipRef> refs = session.selection().clips();
        if (facts.get().isEmpty()) {
            return;
        }
        refusals.clear();
        String name = words.get("clip.edit." + what, facts.get().orElseThrow().count());
        session.arranging()
                .apply(
                        name,
                        (board, newest) -> edit.apply(new ClipEdits(new Desk(board, newest), refs)),
                        this::refuse);
        refresh();
    }

    private void refuse() {
        boolean locked = facts.get().filter(ClipFacts::locked).isPresent();
        refusals.refuse(locked ? "clip.refused.locked" : "clip.refused");
    }

    void set(Property property, double value) {
        MediaTime at = now();
        apply(key(property), edits -> edits.value(property, value, at));
    }

    /// Sets a key where the playhead is, or takes it away.
    void toggleKey(Property property) {
        MediaTime at = now();
        apply("key-" + key(property), edits -> edits.key(property, at));
    }

    void setCurve(Property property, Curve curve) {
        apply("key-" + key(property), edits -> edits.curve(property, Optional.of(curve)));
    }

    void reset(Property property) {
        apply(key(property), edits -> edits.curve(property, Optional.empty()));
    }

    private static String key(Property property) {
        return property.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    void toPreviousKey(Property property) {
        facts(property).flatMap(PropertyFacts::before).ifPresent(session.transport()::seek);
    }

    void toNextKey(Property property) {
        facts(property).flatMap(PropertyFacts::after).ifPresent(session.transport()::seek);
    }

    private Optional<PropertyFacts> facts(Property property) {
        return facts.get().map(it -> it.properties().get(property));
    }

    /// @param percent 0 holds the first frame
    void setSpeed(double percent) {
        Speed speed = new Speed((int) Math.round(percent * SPEED_PARTS / 100), SPEED_PARTS);
        boolean ripple = ripples.get();
        apply("speed", edits -> edits.speed(speed, ripple));
    }

    void freeze() {
        MediaTime at = now();
        apply("freeze", edits -> edits.freeze(at, FREEZE));
    }

    void setFadeIn(double seconds) {
        apply("fade-in", edits -> edits.fadeIn(frames(seconds)));
    }

    void setFadeOut(double seconds) {
        apply("fade-out", edits -> edits.fadeOut(frames(seconds)));
    }

    private static MediaTime frames(double seconds) {
        return MediaTime.ofFrames(
                Math.round(seconds * RATE.numerator() / RATE.denominator()), RATE);
    }

    void setStart(String typed) {
        time(typed, clip -> clip.strip().start(), "start", ClipEdits::start);
    }

    void setEnd(String typed) {
        time(typed, clip -> clip.strip().end(), "length", ClipEdits::end);
    }

    void setLength(String typed) {
        time(typed, clip -> clip.strip().range().duration(), "length", ClipEdits::length);
    }

    void setSourceStart(String typed) {
        time(typed, clip -> clip.strip().sourceStart(), "source-start", ClipEdits::sourceStart);
    }

    private interface Timed {
        Arrangement with(ClipEdits edits, MediaTime time);
    }

    private void time(
            String typed, Function<ChosenClip, MediaTime> before, String what, Timed edit) {
        Optional<MediaTime> time =
                chosen.stream()
                        .findFirst()
                        .flatMap(clip -> FrameTimes.read(typed, before.apply(clip), RATE));
        if (time.isEmpty()) {
            refusals.refuse("clip.refused.time");
        } else {
            apply(what, edits -> edit.with(edits, time.get()));
        }
    }

    void setJoint(Joint.Kind kind) {
        apply("joint", edits -> edits.joint(joint -> joint.with(kind)));
    }

    void setJointDirection(Crossing.Direction direction) {
        apply("joint", edits -> edits.joint(joint -> joint.with(direction)));
    }

    void setJointFade(Crossing.Fade fade) {
        apply("joint", edits -> edits.joint(joint -> joint.with(fade)));
    }

    void setJointLength(double seconds) {
        apply(
                "joint",
                edits ->
                        edits.joint(
                                joint -> joint.hasLength() ? joint.with(frames(seconds)) : joint));
    }

    void setEnabled(boolean on) {
        apply(on ? "enable" : "disable", edits -> edits.enabled(on));
    }

    void setName(String name) {
        own("name", clip -> clip.withName(name.strip()));
    }

    void setTitle(String title) {
        own(
                "title",
                clip ->
                        clip.source() instanceof ClipSource.OfTitle(_, String subtitle)
                                ? clip.with(new ClipSource.OfTitle(title.strip(), subtitle))
                                : clip);
    }

    void setSubtitle(String subtitle) {
        own(
                "title",
                clip ->
                        clip.source() instanceof ClipSource.OfTitle(String title, _)
                                ? clip.with(new ClipSource.OfTitle(title, subtitle.strip()))
                                : clip);
    }

    /// @param rgb `0xRRGGBB`
    void setColour(int rgb) {
        own(
                "colour",
                clip ->
                        clip.source() instanceof ClipSource.OfColour
                                ? clip.with(new ClipSource.OfColour(rgb))
                                : clip);
    }

    private void own(String what, UnaryOperator<UserClip> changed) {
        apply(what, edits -> edits.own(changed));
    }

    /// Leaves the script's clips to the script again.
    void resetAll() {
        apply("reset", ClipEdits::asTheScriptHasIt);
    }

    @Override
    public void close() {
        session.previewProperty().removeListener(previewed);
        session.selection().clipsProperty().removeListener(selected);
        session.savedProperty().removeListener(saved);
        session.transport().positionProperty().removeListener(moved);
    }
}
