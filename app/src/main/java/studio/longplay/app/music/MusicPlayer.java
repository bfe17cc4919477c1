package studio.longplay.app.music;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;

import studio.longplay.app.session.OneSound;
import studio.longplay.app.session.SentSound;
import studio.longplay.app.session.Work;
import studio.longplay.app.words.Words;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.media.play.SoundSink;
import studio.longplay.engine.music.Composer;
import studio.longplay.engine.music.MusicRequest;
import studio.longplay.engine.music.Orchestra;
import studio.longplay.engine.music.score.MusicStem;
import studio.longplay.engine.music.score.Score;
import studio.longplay.engine.render.make.Soundfonts;
import studio.longplay.engine.script.ElementId;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Lets music be heard while it is played: from its first block on, and the stems that are soloed
/// only, at once when that changes. To be used on the window's thread; nothing waits.
final class MusicPlayer implements AutoCloseable {
    private final OneSound<ElementId> sounds;
    private final Supplier<SoundSink> sinks;
    private final Soundfonts soundfonts;
    private final Words words = Words.of("music");
    private volatile Set<MusicStem> soloed = Set.of();

    MusicPlayer(Supplier<SoundSink> sinks, Soundfonts soundfonts, Work work) {
        this.sounds = new OneSound<>(work);
        this.sinks = sinks;
        this.soundfonts = soundfonts;
    }

    ReadOnlyObjectProperty<Optional<ElementId>> heardProperty() {
        return sounds.heardProperty();
    }

    ReadOnlyDoubleProperty fractionProperty() {
        return sounds.fractionProperty();
    }

    ReadOnlyObjectProperty<Optional<String>> silentBecauseProperty() {
        return sounds.silentBecauseProperty();
    }

    /// None for all that are not muted.
    void solo(Set<MusicStem> stems) {
        soloed = Set.copyOf(stems);
    }

    void play(ElementId cue, MusicRequest request, Consumer<StudioFault> failed) {
        sounds.play(
                cue,
                Job.of(
                        words.get("job.play"),
                        context -> SentSound.send(sinks, sink -> perform(request, sink, context))),
                failed);
    }

    void stop() {
        sounds.stop();
    }

    private void perform(MusicRequest request, SoundSink sink, JobContext context)
            throws StudioFault, InterruptedException {
        Score score = new Composer().compose(request);
        float[][] sum = new float[2][0];
        new Orchestra(soundfonts.of(request).players())
                .perform(
                        score,
                        (stems, count) -> {
                            context.checkCancelled();
                            add(stems, count, sum);
                            write(sink, sum, count);
                            long held = sink.writtenSamples() - sink.heardSamples();
                            long at = Math.max(0, sink.writtenSamples() - held);
                            context.progress(new Progress("", at, score.lengthSamples()));
                        },
                        context);
        float[][] tail = new float[2][SentSound.TAIL_SAMPLES];
        sink.write(tail, SentSound.TAIL_SAMPLES);
    }

    private void add(float[][][] stems, int count, float[][] sum) {
        Set<MusicStem> alone = soloed;
        for (int channel = 0; channel < 2; channel++) {
            if (sum[channel].length < count) {
                sum[channel] = new float[stems[0][0].length];
            }
            Arrays.fill(sum[channel], 0);
            for (MusicStem stem : MusicStem.values()) {
                float[] from = stems[stem.ordinal()][channel];
                for (int i = 0; (alone.isEmpty() || alone.contains(stem)) && i < count; i++) {
                    sum[channel][i] += from[i];
                }
            }
        }
    }

    private static void write(SoundSink sink, float[][] sum, int count) {
        try {
            sink.write(sum, count);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("interrupted").initCause(e);
        }
    }

    @Override
    public void close() {
        sounds.close();
    }
}
