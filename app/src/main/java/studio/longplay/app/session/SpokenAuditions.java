package studio.longplay.app.session;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import studio.longplay.app.words.Words;
import studio.longplay.engine.Studio;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.play.Sinks;
import studio.longplay.engine.media.play.SoundSink;
import studio.longplay.engine.voice.Lexicon;
import studio.longplay.engine.voice.Voice;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Auditions spoken by the engine and played through the machine's sound device, as two pieces of
/// work: speaking, then playing. The last few are kept, so that comparing two voices is instant.
public final class SpokenAuditions implements VoiceAuditions {
    private static final int KEPT = 24;

    private final Reader reader;
    private final Supplier<SoundSink> sinks;
    private final Work work;
    private final Words words = Words.of("audition");
    private final Map<Said, float[]> kept = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<Optional<Heard>> heard =
            new ReadOnlyObjectWrapper<>(this, "heard", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> silent =
            new ReadOnlyObjectWrapper<>(this, "silentBecause", Optional.empty());
    private @Nullable Running running;
    private long turn;

    private record Said(String voiceId, String text, Map<String, String> words) {}

    /// Speaks a sentence into a WAV file, mono at 48 kHz.
    @FunctionalInterface
    interface Reader {
        void speak(String voiceId, String text, Lexicon words, Path out, JobContext context)
                throws StudioFault;
    }

    SpokenAuditions(Reader reader, Supplier<SoundSink> sinks, Work work) {
        this.reader = reader;
        this.sinks = sinks;
        this.work = work;
    }

    /// Auditions by a studio's voices.
    public static SpokenAuditions of(Studio studio, Work work) {
        return new SpokenAuditions(studio::audition, Sinks::open, work);
    }

    @Override
    public ReadOnlyObjectProperty<Optional<Heard>> heardProperty() {
        return heard.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<Optional<String>> silentBecauseProperty() {
        return silent.getReadOnlyProperty();
    }

    @Override
    public void play(
            Voice voice, String text, Map<String, String> words, Consumer<StudioFault> failed) {
        stop();
        long mine = ++turn;
        Said said = new Said(voice.id(), text, Map.copyOf(words));
        float[] known = kept.get(said);
        if (known != null) {
            sound(said, known, mine);
            return;
        }
        heard.set(Optional.of(new Heard(voice.id(), text, false)));
        running =
                say(
                        voice,
                        said,
                        new Work.Outcome<>(
                                samples -> sound(said, samples, mine),
                                fault -> {
                                    if (ended(mine)) {
                                        failed.accept(fault);
                                    }
                                },
                                () -> ended(mine)));
    }

    @Override
    public Runnable speak(Voice voice, String text, Work.Outcome<float[]> outcome) {
        Said said = new Said(voice.id(), text, Map.of());
        float[] known = kept.get(said);
        if (known != null) {
            outcome.done().accept(known);
            return () -> {};
        }
        return say(voice, said, outcome)::cancel;
    }

    private Running say(Voice voice, Said said, Work.Outcome<float[]> outcome) {
        return work.start(
                Job.of(
                        words.get("job", voice.name()),
                        context -> SpokenWav.of(out -> read(said, out, context))),
                new Work.Outcome<>(
                        samples -> {
                            keep(said, samples);
                            outcome.done().accept(samples);
                        },
                        outcome.failed(),
                        outcome.cancelled()));
    }

    private void read(Said said, Path out, JobContext context) throws StudioFault {
        reader.speak(said.voiceId(), said.text(), Lexicon.of(said.words()), out, context);
    }

    private void keep(Said said, float[] samples) {
        kept.put(said, samples);
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
    }

    private void sound(Said said, float[] samples, long mine) {
        if (mine != turn) {
            return;
        }
        heard.set(Optional.of(new Heard(said.voiceId(), said.text(), true)));
        running =
                work.start(
                        Job.of(
                                words.get("playing"),
                                context -> PlayedSamples.play(samples, sinks, context)),
                        new Work.Outcome<>(
                                why -> {
                                    silent.set(why);
                                    ended(mine);
                                },
                                _ -> ended(mine),
                                () -> ended(mine)));
    }

    /// Whether it had not been ended before.
    private boolean ended(long mine) {
        if (mine != turn) {
            return false;
        }
        running = null;
        heard.set(Optional.empty());
        return true;
    }

    @Override
    public void stop() {
        turn++;
        Running now = running;
        running = null;
        if (now != null) {
            now.cancel();
        }
        heard.set(Optional.empty());
    }

    @Override
    public void close() {
        stop();
        kept.clear();
    }
}
