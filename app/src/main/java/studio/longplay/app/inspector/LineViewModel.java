package studio.longplay.app.inspector;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import studio.longplay.app.session.Session;
import studio.longplay.engine.edit.ScriptChange;
import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.project.MixSettings;
import studio.longplay.engine.project.StemName;
import studio.longplay.engine.render.make.SpokenLine;
import studio.longplay.engine.render.preview.PreviewLine;
import studio.longplay.engine.render.preview.PreviewScene;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.voice.Voice;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The selected line: how it is spoken and how it sounds in the programme.
public final class LineViewModel {
    private final Session session;
    private final ScriptDesk desk;
    private final BedMeter meter;
    private final Refusals refusals;
    private final ReadOnlyObjectWrapper<Optional<LineFacts>> facts =
            new ReadOnlyObjectWrapper<>(this, "facts", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Bed>> bed =
            new ReadOnlyObjectWrapper<>(this, "bed", Optional.empty());
    private Optional<Bed.Wanted> measured = Optional.empty();

    LineViewModel(Session session, ScriptDesk desk, BedMeter meter, Refusals refusals) {
        this.session = session;
        this.desk = desk;
        this.meter = meter;
        this.refusals = refusals;
    }

    /// Empty while no line is selected.
    ReadOnlyObjectProperty<Optional<LineFacts>> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    /// How the line stands over what sounds under it; empty until it is measured.
    ReadOnlyObjectProperty<Optional<Bed>> bedProperty() {
        return bed.getReadOnlyProperty();
    }

    /// Whether the scene is mixed, so that the bed is known soon.
    boolean isMeasuring() {
        return measured.isPresent();
    }

    void show(PreviewState state, Optional<Found> found) {
        Optional<Line> line = found.flatMap(Found::line);
        facts.set(line.map(it -> LineFacts.of(state, found.orElseThrow(), it)));
        measure(line.flatMap(it -> wanted(state, found.orElseThrow(), it)));
    }

    private void measure(Optional<Bed.Wanted> wanted) {
        if (wanted.equals(measured)) {
            return;
        }
        measured = wanted;
        bed.set(Optional.empty());
        wanted.ifPresent(it ->
                meter.measure(
                        it,
                        found -> {
                            if (measured.equals(wanted)) {
                                bed.set(found);
                            }
                        }));
    }

    private Optional<Bed.Wanted> wanted(PreviewState state, Found found, Line line) {
        Optional<PreviewScene> scene = Scenes.of(state, found.scene().id());
        Optional<TimeRange> range =
                scene.flatMap(it ->
                        it.layout().lines().stream()
                                .filter(placed -> placed.line().id().equals(line.id()))
                                .findFirst()
                                .map(placed -> placed.range()));
        if (range.isEmpty() || scene.flatMap(PreviewScene::stems).isEmpty()) {
            return Optional.empty();
        }
        PreviewLine made = state.lines().get(line.id());
        Stem stem =
                Optional.ofNullable(made)
                        .flatMap(PreviewLine::take)
                        .map(SpokenLine::stem)
                        .orElse(Stem.DIALOGUE);
        MixSettings mix = state.project().mix();
        return Optional.of(
                new Bed.Wanted(
                        scene.flatMap(PreviewScene::stems).orElseThrow(),
                        range.get(),
                        stem,
                        mix.gainDb(StemName.valueOf(stem.name())),
                        mix.gainDb(StemName.MUSIC),
                        mix.gainDb(StemName.EFFECTS)));
    }

    /// The voices a line may have instead of its speaker's.
    List<Voice> voices() {
        return session.voices().voices();
    }

    void setRate(double rate) {
        change("rate", manner -> manner.withRate(rate));
    }

    void setPitch(double semitones) {
        change("pitch", manner -> manner.withPitch(semitones));
    }

    /// @param character of the known ones; empty for none
    void setCharacter(String character) {
        change("character", manner -> manner.withCharacter(character));
    }

    /// @param name of a voice; empty for the speaker's own
    void setVoice(String name) {
        change("voice", manner -> manner.withVoice(name));
    }

    /// Speaks it just as the voice does.
    void reset() {
        change("manner", _ -> LineManner.NEUTRAL);
    }

    private void change(String kind, UnaryOperator<LineManner> changed) {
        write(kind, writing -> writing.manner(changed), "line.refused.voice");
    }

    void setPause(double seconds) {
        MediaTime pause = MediaTime.ofMillis(Math.round(seconds * 1000));
        write("pause", writing -> writing.pause(pause), "line.refused.pause");
    }

    private interface Change {
        Optional<ScriptChange> of(LineWriting writing);
    }

    private void write(String kind, Change change, String refusal) {
        facts.get()
                .map(LineFacts::line)
                .map(Line::id)
                .ifPresent(id ->
                        desk.write(
                                kind + " " + id,
                                script ->
                                        script.lines().stream()
                                                .filter(it -> it.id().equals(id))
                                                .findFirst()
                                                .flatMap(it ->
                                                        change.of(new LineWriting(script, it))),
                                () -> refusals.refuse(refusal)));
    }

    /// Plays it in the programme and stops at its end, or stops it.
    void play() {
        if (session.transport().playingProperty().get()) {
            session.transport().pause();
        } else {
            facts.get().flatMap(LineFacts::range).ifPresent(session.transport()::play);
        }
    }

    /// Tries again what failed, this line first.
    void retry() {
        facts.get()
                .ifPresent(now -> {
                    session.preview().retry();
                    session.preview().speakNext(now.line().id());
                });
    }
}
