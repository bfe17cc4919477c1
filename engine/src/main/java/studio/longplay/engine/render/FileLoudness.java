package studio.longplay.engine.render;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.MediaProbe;
import studio.longplay.engine.media.Mp3Rates;
import studio.longplay.engine.media.SoundReader;
import studio.longplay.engine.mix.LoudnessMeter;
import studio.longplay.engine.mix.LoudnessReport;
import studio.longplay.engine.mix.LoudnessTarget;
import studio.longplay.engine.mix.SpeechMeter;
import studio.longplay.engine.mix.SpeechWindow;
import studio.longplay.engine.mix.check.AcxMeter;
import studio.longplay.engine.mix.check.AcxReport;
import studio.longplay.engine.mix.check.TargetCheck;
import studio.longplay.engine.mix.check.Verdict;
import studio.longplay.engine.time.SampleRate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// EBU R 128 figures of any file that has sound, and whether it meets a target.
public final class FileLoudness {
    private static final int BLOCK = 1 << 15;

    private FileLoudness() {}

    /// What was measured of a file.
    ///
    /// @param speech of what is spoken in it; null if it is not known where that is
    private record Measured(
            LoudnessReport whole, SpeechMeter.@Nullable Report speech, int channels) {}

    /// Reads the whole file once, at 48 kHz.
    ///
    /// @throws StudioFault if the file cannot be read or has no sound
    public static LoudnessReport of(Path file, JobContext context) throws StudioFault {
        return measure(file, List.of(), context).whole();
    }

    private static Measured measure(Path file, List<SpeechWindow> windows, JobContext context)
            throws StudioFault {
        try (SoundReader reader = SoundReader.open(file, SampleRate.HZ_48000)) {
            LoudnessMeter meter = new LoudnessMeter(SampleRate.HZ_48000, reader.channels());
            SpeechMeter speech = new SpeechMeter(SampleRate.HZ_48000, reader.channels(), windows);
            float[][] block = new float[reader.channels()][BLOCK];
            int count = reader.read(block, 0, BLOCK);
            while (count > 0) {
                context.checkCancelled();
                meter.process(block, 0, count);
                if (!windows.isEmpty()) {
                    speech.process(block, 0, count);
                }
                count = reader.read(block, 0, BLOCK);
            }
            return new Measured(
                    meter.report(), windows.isEmpty() ? null : speech.report(), reader.channels());
        }
    }

    /// What an audiobook shop looks at, at the file's own rate.
    ///
    /// @throws StudioFault if the file cannot be read or has no sound
    public static AcxReport acx(Path file, JobContext context) throws StudioFault {
        SampleRate rate =
                new MediaProbe()
                        .probe(file).sounds().stream()
                                .findFirst()
                                .map(sound -> new SampleRate(sound.sampleRateHz()))
                                .orElse(SampleRate.HZ_44100);
        try (SoundReader reader = SoundReader.open(file, rate)) {
            AcxMeter meter = new AcxMeter(rate, reader.channels());
            float[][] block = new float[reader.channels()][BLOCK];
            int count = reader.read(block, 0, BLOCK);
            while (count > 0) {
                context.checkCancelled();
                meter.process(block, 0, count);
                count = reader.read(block, 0, BLOCK);
            }
            return meter.report();
        }
    }

    /// Holds a file against a target.
    ///
    /// Where somebody speaks is known of a programme in the folder it was delivered to, as its
    /// manifest says it; of any other file a target that is anchored to speech is held against the
    /// whole. A podcast of one channel is held against its level for one channel.
    ///
    /// @throws StudioFault if the file cannot be read or has no sound
    public static List<Verdict> check(Path file, LoudnessTarget target, JobContext context)
            throws StudioFault {
        return switch (target.anchor()) {
            case RMS -> shop(file, context);
            case PROGRAMME -> verdicts(measure(file, List.of(), context), target);
            case SPEECH -> verdicts(measure(file, DeliveryQuality.spoken(file), context), target);
        };
    }

    private static List<Verdict> shop(Path file, JobContext context) throws StudioFault {
        List<Verdict> verdicts = new ArrayList<>(acx(file, context).verdicts());
        boolean mp3 =
                new MediaProbe()
                        .probe(file).sounds().stream().anyMatch(it -> it.codec().equals("mp3"));
        if (mp3) {
            Mp3Rates.of(file)
                    .map(rates -> AcxReport.rate(rates.lowestKbits(), rates.highestKbits()))
                    .ifPresent(verdicts::add);
        }
        return verdicts;
    }

    private static List<Verdict> verdicts(Measured measured, LoudnessTarget target) {
        return TargetCheck.of(
                measured.whole(), measured.speech(), target.ofChannels(measured.channels()));
    }
}
