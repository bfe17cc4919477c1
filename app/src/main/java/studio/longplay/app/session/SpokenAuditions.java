package studio.longplay.app.session;

import javafx.beans.property.ReadOnlyObjectProperty;

import studio.longplay.app.words.Words;
import studio.longplay.engine.Studio;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.play.Sinks;
import studio.longplay.engine.media.play.SoundSink;
import studio.longplay.engine.render.Audition;
import studio.longplay.engine.voice.Lexicon;
import studio.longplay.engine.voice.SpeechListener;
import studio.longplay.engine.voice.Voice;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Auditions spoken by the engine and played through the machine's sound device, as two pieces of
/// work: what is spoken is heard while the rest of it is made. The last few are kept, so that
/// comparing two voices is instant.
public final class SpokenAuditions implements VoiceAuditions {
    private static final int KEPT = 24;

    private final Reader reader;
    private final Supplier<SoundSink> sinks;
    private final Work work;
    private final Words words = Words.of("audition");
    private final Map<Said, float[]> kept = new LinkedHashMap<>();
    private final OneSound<Heard> sounds;
    private Runnable stopSpeaking = () -> {};

    private record Said(String voiceId, String text, Map<String, String> words) {
        Heard heard(boolean sounding) {
            return new Heard(voiceId, text, sounding);
        }
    }

    /// Speaks a sentence into a WAV file, mono at 48 kHz.
    @FunctionalInterface
    interface Reader {
        /// Speaks.
        ///
        /// @param listener hears it while the rest of it is made
        void speak(Audition.Asked asked, SpeechListener listener, JobContext context)
                throws StudioFault;
    }

    SpokenAuditions(Reader reader, Supplier<SoundSink> sinks, Work work) {
        this.reader = reader;
        this.sinks = sinks;
        this.work = work;
        this.sounds = new OneSound<>(work);
        sounds.soundingProperty()
                .addListener((_, _, now) -> {
                    if (now) {
                        Optional<Heard> heard = sounds.heardProperty().get();
                        heard.ifPresent(it -> sounds.rename(it.asSounding()));
                    }
                });
    }

    /// Auditions by a studio's voices.
    public static SpokenAuditions of(Studio studio, Work work) {
        return new SpokenAuditions(studio::audition, Sinks::open, work);
    }

    @Override
    public ReadOnlyObjectProperty<Optional<Heard>> heardProperty() {
        return sounds.heardProperty();
    }

    @Override
    public ReadOnlyObjectProperty<Optional<String>> silentBecauseProperty() {
        return sounds.silentBecauseProperty();
    }

    @Override
    public void play(
            Voice voice, String text, Map<String, String> said, Consumer<StudioFault> failed) {
        stop();
        Said wanted = new Said(voice.id(), text, Map.copyOf(said));
        float[] known = kept.get(wanted);
        if (known != null) {
            sound(wanted.heard(true), GrowingSound.of(known));
            return;
        }
        GrowingSound growing = new GrowingSound();
        Running speaking =
                say(
                        voice,
                        wanted,
                        growing,
                        new Work.Outcome<>(
                                growing::endAs,
                                fault -> {
                                    growing.end();
                                    failed.accept(fault);
                                },
                                growing::end));
        stopSpeaking = speaking::cancel;
        sound(wanted.heard(false), growing);
    }

    private void sound(Heard heard, GrowingSound sound) {
        sounds.play(
                heard,
                Job.of(words.get("playing"), context -> PlayedSamples.play(sound, sinks, context)),
                _ -> {});
    }

    @Override
    public Runnable speak(Voice voice, String text, Work.Outcome<float[]> outcome) {
        Said said = new Said(voice.id(), text, Map.of());
        float[] known = kept.get(said);
        if (known != null) {
            outcome.done().accept(known);
            return () -> {};
        }
        return say(voice, said, SpeechListener.NONE, outcome)::cancel;
    }

    private Running say(
            Voice voice, Said said, SpeechListener listener, Work.Outcome<float[]> outcome) {
        return work.start(
                Job.of(
                        words.get("job", voice.name()),
                        context -> SpokenWav.of(out -> read(said, out, listener, context))),
                new Work.Outcome<>(
                        samples -> {
                            keep(said, samples);
                            outcome.done().accept(samples);
                        },
                        outcome.failed(),
                        outcome.cancelled()));
    }

    private void read(Said said, Path out, SpeechListener listener, JobContext context)
            throws StudioFault {
        Lexicon lexicon = Lexicon.of(said.words());
        Audition.Asked asked = new Audition.Asked(said.voiceId(), said.text(), lexicon, out);
        reader.speak(asked, listener, context);
    }

    private void keep(Said said, float[] samples) {
        kept.put(said, samples);
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
    }

    @Override
    public void stop() {
        stopSpeaking.run();
        stopSpeaking = () -> {};
        sounds.stop();
    }

    @Override
    public void close() {
        stop();
        kept.clear();
    }
}
