package studio.longplay.engine.render.make;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.Sound;
import studio.longplay.engine.media.WavFormat;
import studio.longplay.engine.media.WavReader;
import studio.longplay.engine.media.WavWriter;
import studio.longplay.engine.mix.LoudnessMeter;
import studio.longplay.engine.mix.MixLevels;
import studio.longplay.engine.mix.Stem;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Made sound on disk: float WAV, with the gain that brings it to its stem's level in a chunk.
final class SoundFile {
    private static final String CHUNK = "lpSD";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SoundFile() {}

    /// @param samples in each channel
    /// @param gainDb what brings it to its stem's level
    record Facts(long samples, double gainDb) {}

    static void write(Sound sound, Stem stem, Path part) throws StudioFault {
        write(sound, sound, stem, part);
    }

    /// @param measured what decides the gain in place of the sound itself
    static void write(Sound sound, Sound measured, Stem stem, Path part) throws StudioFault {
        WavFormat format = WavFormat.float32(sound.rate(), sound.channels().length);
        LoudnessMeter meter =
                LoudnessMeter.withoutPeaks(measured.rate(), measured.channels().length);
        meter.process(measured.channels(), 0, measured.length());
        double gainDb = MixLevels.DEFAULT.clipGainDb(stem, meter.report());
        byte[] facts =
                JSON.writeValueAsString(new Facts(sound.length(), gainDb))
                        .getBytes(StandardCharsets.UTF_8);
        WavWriter.write(
                part,
                format,
                writer -> {
                    writer.chunk(CHUNK, facts);
                    writer.write(sound.channels(), 0, sound.length());
                });
    }

    static Facts read(Path file) throws StudioFault {
        try (WavReader reader = WavReader.open(file)) {
            return JSON.readValue(reader.chunk(CHUNK).orElse(new byte[0]), Facts.class);
        } catch (JacksonException e) {
            throw new StudioFault.Media(
                    "sound.damaged",
                    "The sound " + file + " has lost its facts.",
                    "Delete that file; it is made again.",
                    e);
        }
    }
}
