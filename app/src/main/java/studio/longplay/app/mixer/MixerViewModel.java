package studio.longplay.app.mixer;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.value.ChangeListener;

import studio.longplay.app.session.Hearing;
import studio.longplay.app.session.Session;
import studio.longplay.app.words.Words;
import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.mix.LoudnessTarget;
import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.project.MixSettings;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.StemName;
import studio.longplay.engine.project.desk.DuckingSettings;
import studio.longplay.engine.render.preview.Levels;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The mixer: what the project says of its sound, what is heard of it, and how loud that is.
///
/// A fader moves the film's sound too; mute and solo only what is heard here.
public final class MixerViewModel implements AutoCloseable {
    private final Session session;
    private final Words words = Words.of("mixer");
    private final Levels levels = new Levels();
    private final LoudnessFigures figures = new LoudnessFigures(words);
    private final Audition audition;
    private final ReadOnlyObjectWrapper<MixSettings> mix;
    private final ChangeListener<Project> project = (_, _, now) -> followed(now.mix());
    private final ChangeListener<Session.Saved> saved = (_, _, now) -> refused(now);
    private Optional<LoudnessTarget> target;

    public MixerViewModel(Session session) {
        this.session = session;
        audition = new Audition(session);
        mix = new ReadOnlyObjectWrapper<>(this, "mix", session.project().mix());
        target = LoudnessTarget.named(mix.get().loudnessTarget());
        session.projectProperty().addListener(project);
        session.savedProperty().addListener(saved);
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

    public void setDucking(double musicDb, double effectsDb) {
        DuckingSettings before = mix.get().ducking();
        DuckingSettings after = before.withDepths(musicDb, effectsDb, before.ensembleDb());
        if (!after.equals(before)) {
            session.apply(new Edit.SetDucking(after));
        }
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

    /// Whether a stem is heard: not muted, nor silenced by another's solo.
    boolean isHeard(StemName stem) {
        return hearingProperty().get().heard().contains(stem(stem));
    }

    public void mute(StemName stem, boolean mute) {
        session.transport()
                .hearingProperty()
                .set(hearingProperty().get().withMute(stem(stem), mute));
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
    }
}
