package studio.longplay.app.mixer;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ChangeListener;

import studio.longplay.app.session.Hearing;
import studio.longplay.app.session.Session;
import studio.longplay.app.words.Words;
import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.mix.DuckCurve;
import studio.longplay.engine.mix.LoudnessTarget;
import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.project.MixSettings;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.StemName;
import studio.longplay.engine.project.desk.DuckingSettings;
import studio.longplay.engine.project.desk.StripRef;
import studio.longplay.engine.render.DuckedProgramme;
import studio.longplay.engine.render.preview.Levels;
import studio.longplay.engine.render.preview.PreviewScene;
import studio.longplay.engine.render.preview.PreviewState;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The mixer: what the project says of its sound, what is heard of it, and how loud that is.
///
/// A fader and a mute move the film's sound too; solo only what is heard here.
public final class MixerViewModel implements AutoCloseable {
    private final Session session;
    private final Words words = Words.of("mixer");
    private final Levels levels = new Levels();
    private final LoudnessFigures figures = new LoudnessFigures(words);
    private final Audition audition;
    private final ReadOnlyObjectWrapper<MixSettings> mix;
    private final ChangeListener<Project> project = (_, _, now) -> followed(now.mix());
    private final ChangeListener<Session.Saved> saved = (_, _, now) -> refused(now);
    private final ReadOnlyObjectWrapper<Optional<DuckedProgramme>> ducked =
            new ReadOnlyObjectWrapper<>(this, "ducked", Optional.empty());
    private final ChangeListener<Optional<PreviewState>> previewed = (_, _, now) -> duck(now);
    private final BooleanProperty wideScale = new SimpleBooleanProperty(this, "wideScale");
    private Optional<LoudnessTarget> target;

    public MixerViewModel(Session session) {
        this.session = session;
        audition = new Audition(session);
        mix = new ReadOnlyObjectWrapper<>(this, "mix", session.project().mix());
        target = LoudnessTarget.named(mix.get().loudnessTarget());
        session.projectProperty().addListener(project);
        session.savedProperty().addListener(saved);
        session.previewProperty().addListener(previewed);
        duck(session.previewProperty().get());
    }

    /// Known while every scene is mixed as the project has it.
    private void duck(Optional<PreviewState> now) {
        ducked.set(now.flatMap(MixerViewModel::ducked));
    }

    private static Optional<DuckedProgramme> ducked(PreviewState state) {
        List<DuckCurve> curves = new ArrayList<>();
        for (PreviewScene scene : state.scenes()) {
            if (scene.state() != PreviewScene.State.READY || scene.ducking().isEmpty()) {
                return Optional.empty();
            }
            curves.add(scene.ducking().get());
        }
        return curves.isEmpty()
                ? Optional.empty()
                : Optional.of(new DuckedProgramme(state.programme(), curves));
    }

    private void followed(MixSettings now) {
        target = LoudnessTarget.named(now.loudnessTarget());
        mix.set(now);
    }

    /// What the disk did not take is not heard either, and the faders go back.
    private void refused(Session.Saved now) {
        if (now instanceof Session.Saved.Refused) {
            audition.end();
            MixSettings same = session.project().mix();
            mix.set(same.withProgrammeGainDb(same.programmeGainDb()));
        }
    }

    /// Shows what is to be looked at as it was last, and keeps how that changes.
    public void keepIn(ObjectProperty<MixerMemory> memory) {
        wideScale.set(memory.get().wideScale());
        wideScale.addListener((_, _, now) -> memory.set(new MixerMemory(now)));
    }

    /// Whether loudness stands on the scale EBU +18 and not on EBU +9.
    public BooleanProperty wideScaleProperty() {
        return wideScale;
    }

    /// What the project says of its sound. It is told anew, though equal, when an edit was refused.
    public ReadOnlyObjectProperty<MixSettings> mixProperty() {
        return mix.getReadOnlyProperty();
    }

    /// The stems in the order of the console.
    public List<StemName> stems() {
        return List.of(StemName.values());
    }

    /// What a stem is called.
    public String name(StemName stem) {
        return words.get("stem." + stem.name());
    }

    public double gainDb(StemName stem) {
        return mix.get().gainDb(stem);
    }

    /// Lets a gain be heard that is no edit yet, while a fader is dragged.
    public void hear(StemName stem, double gainDb) {
        if (gainDb != gainDb(stem)) {
            audition.hear(stem, gainDb);
        }
    }

    /// Turns a stem up or down, in the film and in what is heard.
    public void setGainDb(StemName stem, double gainDb) {
        if (gainDb == gainDb(stem)) {
            audition.end();
        } else {
            session.apply(new Edit.SetStemGain(stem, gainDb));
        }
    }

    /// Makes room for speech otherwise.
    public void setDucking(DuckingSettings after) {
        if (!after.equals(mix.get().ducking())) {
            session.apply(new Edit.SetDucking(after));
        }
    }

    /// How the buses make room for speech; empty until all scenes are mixed.
    ReadOnlyObjectProperty<Optional<DuckedProgramme>> duckedProperty() {
        return ducked.getReadOnlyProperty();
    }

    /// Whether speech takes a bus down.
    boolean isDucked(StemName bus) {
        return DuckedProgramme.isDucked(session.project(), bus);
    }

    /// Makes automation of the ducking of a bus, as one edit.
    void automateDucking(StemName bus) {
        ducked.get()
                .filter(_ -> isDucked(bus))
                .ifPresent(known -> session.apply(known.toAutomation(session.project(), bus)));
    }

    /// The names of the targets there are, ours first.
    public List<String> targets() {
        return LoudnessTarget.presets().stream().map(LoudnessTarget::name).toList();
    }

    /// What a target is called: its name and its loudness.
    public String targetWords(String name) {
        return LoudnessTarget.named(name)
                .map(each -> words.get(anchored(each), spoken(name), minus(each.lufs())))
                .orElse(name);
    }

    private static String anchored(LoudnessTarget target) {
        return switch (target.anchor()) {
            case PROGRAMME -> "target";
            case SPEECH -> "target.of-speech";
            case RMS -> "target.of-rms";
        };
    }

    private String spoken(String name) {
        String key = "target." + name;
        return words.has(key) ? words.get(key) : name;
    }

    private static String minus(double value) {
        String pattern = value == Math.rint(value) ? "%.0f" : "%.1f";
        return String.format(Locale.ROOT, pattern, value).replace('-', '\u2212');
    }

    public void setTarget(String name) {
        if (!name.equals(mix.get().loudnessTarget())) {
            session.apply(new Edit.SetLoudnessTarget(name));
        }
    }

    /// Which stems are heard.
    public ReadOnlyObjectProperty<Hearing> hearingProperty() {
        return session.transport().hearingProperty();
    }

    /// Whether a stem is heard: muted neither in the film nor here, nor silenced by another's solo.
    boolean isHeard(StemName stem) {
        return !isMuted(stem) && hearingProperty().get().heard().contains(stem(stem));
    }

    /// Whether a stem is out of the film.
    boolean isMuted(StemName stem) {
        return mix.get().strip(new StripRef.OfBus(stem)).muted();
    }

    public void solo(StemName stem, boolean solo) {
        session.transport()
                .hearingProperty()
                .set(hearingProperty().get().withSolo(stem(stem), solo));
    }

    /// The stem that a fader is for.
    static Stem stem(StemName name) {
        return Stem.valueOf(name.name());
    }

    /// The levels of what is heard now; the same object every time, read anew.
    public Levels readLevels() {
        session.transport().deck().levels(levels);
        figures.take(levels, target, System.nanoTime());
        audition.refresh();
        return levels;
    }

    /// How loud the mix is meant to be, in LUFS.
    double targetLufs() {
        return target.map(LoudnessTarget::lufs).orElse(LoudnessTarget.STREAMING.lufs());
    }

    /// Forgets what was measured since playing began.
    void measureAnew() {
        session.transport().deck().measureAnew();
        figures.forget();
    }

    /// Loudness and true peak since playing began, as `−14.1 LUFS · −1.3 dBTP`.
    public ReadOnlyStringProperty figuresProperty() {
        return figures.bothProperty();
    }

    /// Each figure by itself.
    LoudnessFigures figures() {
        return figures;
    }

    /// Whether anything plays: only then the meters are worth a look.
    public ReadOnlyBooleanProperty playingProperty() {
        return session.transport().playingProperty();
    }

    @Override
    public void close() {
        session.projectProperty().removeListener(project);
        session.savedProperty().removeListener(saved);
        session.previewProperty().removeListener(previewed);
    }
}
