package studio.longplay.app.wizard;

import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import studio.longplay.app.session.Work;
import studio.longplay.app.words.Words;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.media.play.SoundSink;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.clone.MatchedVoice;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Makes a voice from recordings, step by step. Going back loses nothing; what rested upon
/// something that was changed is made again.
public final class WizardViewModel implements AutoCloseable {
    static final String BEFORE = "before";
    static final String AFTER = "after";

    private final Surroundings around;
    private final Words words = Words.of("wizard");
    private final ConsentFields consent;
    private final Samples samples;
    private final Matching matching;
    private final Finishing finishing;
    private final Listening listening;
    private final StringProperty sentence = new SimpleStringProperty(this, "sentence", "");
    private final ReadOnlyObjectWrapper<Step> step =
            new ReadOnlyObjectWrapper<>(this, "step", Step.CONSENT);
    private final ReadOnlyObjectWrapper<Optional<String>> notice =
            new ReadOnlyObjectWrapper<>(this, "notice", Optional.empty());
    private final InvalidationListener changed = _ -> recordingsChanged();

    /// What the wizard lives on.
    ///
    /// @param work shows in the status bar: the match and the writing of the voice
    /// @param quiet shows nowhere
    public record Surroundings(
            CloningDesk desk,
            Work work,
            Work quiet,
            Supplier<SoundSink> sinks,
            Parts parts,
            LocalDate today) {}

    public WizardViewModel(Surroundings around) {
        this.around = around;
        consent = new ConsentFields(around.today());
        samples = new Samples(around.desk(), around.quiet(), words);
        Methods methods = new Methods(around.desk(), around.quiet(), around.work(), words);
        matching = new Matching(around.desk(), around.work(), methods, words);
        finishing = new Finishing(around.desk(), around.work(), words, consent);
        listening = new Listening(around.sinks(), around.quiet());
        samples.list().addListener(changed);
        consent.follow(_ -> notice.set(Optional.empty()));
        listening
                .silentBecauseProperty()
                .addListener((_, _, why) -> why.ifPresent(it -> notice.set(Optional.of(it))));
    }

    private void recordingsChanged() {
        if (finishing.keptProperty().get().isEmpty()) {
            matching.recordingsAre(samples.usable());
        }
    }

    ConsentFields consent() {
        return consent;
    }

    Samples samples() {
        return samples;
    }

    Matching matching() {
        return matching;
    }

    Finishing finishing() {
        return finishing;
    }

    Listening listening() {
        return listening;
    }

    Parts parts() {
        return around.parts();
    }

    /// What the voice says before and after; empty for the usual sentence.
    StringProperty sentenceProperty() {
        return sentence;
    }

    ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /// What is still to be done on this page, or could not be.
    ReadOnlyObjectProperty<Optional<String>> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    void dismissNotice() {
        notice.set(Optional.empty());
    }

    void tell(StudioFault fault) {
        notice.set(Optional.of(fault.sentence() + " " + fault.remedy()));
    }

    /// Whether the voice is made: nothing can be changed about it any more.
    public boolean isDone() {
        return finishing.keptProperty().get().isPresent();
    }

    private Optional<String> missingBefore(Step wanted) {
        for (Step earlier : Step.values()) {
            if (!earlier.isBefore(wanted)) {
                break;
            }
            Optional<String> missing = missing(earlier);
            if (missing.isPresent()) {
                return missing;
            }
        }
        return Optional.empty();
    }

    /// What a page still lacks, in a sentence with what to do.
    private Optional<String> missing(Step page) {
        return switch (page) {
            case CONSENT -> consent.missing().map(fault -> fault.sentence() + " " + fault.remedy());
            case SAMPLES -> missingSamples();
            case MATCH ->
                    matching.matchedProperty().get().isPresent()
                            ? Optional.empty()
                            : Optional.of(
                                    words.get(
                                            matching.runningProperty().get().isPresent()
                                                    ? "missing.running"
                                                    : "missing.match"));
            case RESULT -> Optional.empty();
        };
    }

    private Optional<String> missingSamples() {
        if (samples.isChecking()) {
            return Optional.of(words.get("missing.checking"));
        }
        if (samples.list().isEmpty()) {
            return Optional.of(words.get("missing.samples"));
        }
        return samples.usable().isEmpty()
                ? Optional.of(words.get("missing.usable"))
                : Optional.empty();
    }

    /// The next page, or a notice what is missing.
    void next() {
        if (step.get() != Step.RESULT) {
            go(step.get().next());
        }
    }

    void back() {
        if (step.get() != Step.CONSENT) {
            go(step.get().previous());
        }
    }

    /// Another page, if what it rests upon is there; else a notice.
    void go(Step wanted) {
        if (isDone()) {
            return;
        }
        Optional<String> missing =
                step.get().isBefore(wanted) ? missingBefore(wanted) : Optional.empty();
        notice.set(missing);
        if (missing.isEmpty()) {
            listening.stop();
            step.set(wanted);
            arrived(wanted);
        }
    }

    private void arrived(Step page) {
        if (page == Step.MATCH) {
            matching.methods().look(this::tell);
            if (matching.matchedProperty().get().isEmpty()
                    && matching.methods().chosen().isBuiltIn()) {
                match();
            }
        }
        if (page == Step.RESULT) {
            matching.matchedProperty().get().ifPresent(finishing::suggest);
        }
    }

    /// Adds a model bundle that clones voices.
    void addBundle(Path folder) {
        notice.set(Optional.empty());
        matching.methods().add(folder, this::tell);
    }

    /// Makes the voice of the recordings.
    void match() {
        notice.set(Optional.empty());
        var files = samples.usable();
        matching.start(
                files,
                found -> {
                    samples.judge(files, found.result().verdicts());
                    found.warnings().stream()
                            .findFirst()
                            .ifPresent(warning -> notice.set(Optional.of(warning.whole())));
                },
                this::tell);
    }

    String words() {
        String own = sentence.get().strip();
        return own.isEmpty() ? words.get("sentence.usual") : own;
    }

    /// Lets a recording be heard, or ends it.
    void hear(Sample sample) {
        around.parts().hush();
        listening.play(
                sample.file().toString(),
                Job.of(
                        words.get("job.hear"),
                        context -> around.desk().sound(sample.file(), context)),
                this::tell);
    }

    /// Lets the base voice say the sentence, or ends it.
    void hearBefore() {
        hear(BEFORE, MatchedVoice::before);
    }

    /// Lets the new voice say the sentence, or ends it.
    void hearAfter() {
        hear(AFTER, MatchedVoice::after);
    }

    private void hear(String name, Function<MatchedVoice, Voice> which) {
        Optional<MatchedVoice> matched = matching.matchedProperty().get();
        if (matched.isPresent()) {
            around.parts().hush();
            Voice voice = which.apply(matched.get());
            String text = words();
            listening.play(
                    name,
                    Job.of(
                            words.get("job.hear"),
                            context -> around.desk().hear(voice, text, context)),
                    this::tell);
        }
    }

    /// Keeps the voice.
    void keep() {
        notice.set(Optional.empty());
        matching.matchedProperty().get().ifPresent(matched -> finishing.keep(matched, this::tell));
    }

    /// Gives a speaker the kept voice.
    void use(String speakerKey) {
        finishing
                .keptProperty()
                .get()
                .ifPresent(voice -> around.parts().cast(speakerKey, voice.id()));
    }

    @Override
    public void close() {
        samples.list().removeListener(changed);
        listening.close();
        matching.close();
        samples.close();
    }
}
