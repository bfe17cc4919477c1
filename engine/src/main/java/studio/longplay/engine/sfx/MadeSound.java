package studio.longplay.engine.sfx;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.Sound;
import studio.longplay.engine.media.WavFormat;
import studio.longplay.engine.media.WavWriter;
import studio.longplay.engine.sfx.craft.Waves;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A sound made on its own, in a file.
///
/// @param file the WAV, stereo, 48 kHz, 32-bit float
/// @param values of each kind that sounds in it, the value of every parameter
/// @param loudestLufs its greatest momentary loudness
/// @param unknown words of the cue that meant nothing
public record MadeSound(
        String file,
        double seconds,
        double loudestLufs,
        Map<String, Map<String, Double>> values,
        List<String> unknown) {
    /// The longest sound that is made at once, in seconds; it is held in memory.
    public static final int MOST_SECONDS = 3600;

    /// What is wanted beside the words.
    ///
    /// @param seconds the length up to [#MOST_SECONDS], 0 for the natural one
    /// @param seed another seed is another take
    public record Wish(double seconds, long seed) {}

    /// Makes what a cue would ask for, `distant thunder, slow`, and writes it.
    ///
    /// @throws StudioFault.Input `sfx.unknown` if no word of it is a sound we know, `sfx.seconds`
    ///   if it would be longer than [#MOST_SECONDS]
    /// @throws StudioFault.Resource if the file cannot be written
    public static MadeSound make(String cue, Wish wish, Path out, JobContext context)
            throws StudioFault {
        if (!(wish.seconds() >= 0 && wish.seconds() <= MOST_SECONDS)) {
            throw new StudioFault.Input(
                    "sfx.seconds",
                    "A sound lasts up to " + MOST_SECONDS + " seconds.",
                    "Write for example --seconds 60; a loop can be repeated.");
        }
        List<String> parts =
                Arrays.stream(cue.split(","))
                        .map(String::strip)
                        .filter(it -> !it.isEmpty())
                        .toList();
        String named = parts.isEmpty() ? cue : parts.getFirst();
        List<String> modifiers = parts.isEmpty() ? List.of() : parts.subList(1, parts.size());
        long samples = Waves.samples(wish.seconds());
        SoundRequest request =
                new SoundRequest(
                        named, modifiers, samples, Treatment.loops(modifiers), wish.seed());
        SoundBank bank = new SoundBank();
        Sound sound = bank.make(request, context);
        WavWriter.write(
                out,
                WavFormat.float32(sound.rate(), sound.channels().length),
                writer -> writer.write(sound.channels(), 0, sound.length()));
        SoundReading reading = bank.read(named, modifiers).orElseThrow();
        Map<String, Map<String, Double>> values = new LinkedHashMap<>();
        for (int i = 0; i < reading.kinds().size(); i++) {
            values.put(reading.kinds().get(i).name(), new TreeMap<>(reading.values().get(i)));
        }
        return new MadeSound(
                out.toString(),
                (double) sound.length() / Waves.SAMPLE_RATE,
                Leveling.loudestLufs(sound.channels()),
                values,
                reading.unknown());
    }
}
