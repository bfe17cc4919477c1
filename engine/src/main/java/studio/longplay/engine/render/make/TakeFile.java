package studio.longplay.engine.render.make;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.WavFormat;
import studio.longplay.engine.media.WavReader;
import studio.longplay.engine.media.WavWriter;
import studio.longplay.engine.mix.MixLevels;
import studio.longplay.engine.mix.SpeechLevel;
import studio.longplay.engine.time.SampleRate;
import studio.longplay.engine.voice.PhoneTime;
import studio.longplay.engine.voice.Take;
import studio.longplay.engine.voice.WordTime;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A take on disk: a mono float WAV that any program plays, with its times in a chunk of its own.
public final class TakeFile {
    private static final String CHUNK = "lpTK";
    private static final String FIT_CHUNK = "lpFI";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private TakeFile() {}

    /// All of a take but its samples.
    ///
    /// @param gainDb what brings it to the level of dialogue
    /// @param fallbackReason why another engine than the voice's spoke it
    public record Facts(
            long samples,
            double gainDb,
            String engine,
            @Nullable String fallbackReason,
            List<WordTime> words,
            List<PhoneTime> phones) {
        public Facts {
            words = List.copyOf(words);
            phones = List.copyOf(phones);
        }

        /// The same, spoken otherwise than ordered; an empty reason changes nothing.
        Facts because(String reason) {
            return reason.isEmpty()
                    ? this
                    : new Facts(samples, gainDb, engine, reason, words, phones);
        }
    }

    /// How well a recording fits its line.
    ///
    /// @param confidence that it says the line, 0 to 1
    /// @param words the same for each word
    /// @param fromSample of the recording where the take begins
    public record Fit(double confidence, List<Double> words, long fromSample) {
        public Fit {
            words = List.copyOf(words);
        }
    }

    static void write(Take take, Path part) throws StudioFault {
        write(take, Optional.empty(), part);
    }

    static void write(Take take, Fit fit, Path part) throws StudioFault {
        write(take, Optional.of(fit), part);
    }

    private static void write(Take take, Optional<Fit> fit, Path part) throws StudioFault {
        Facts facts =
                new Facts(
                        take.samples().length,
                        SpeechLevel.lineGainDb(take.samples(), MixLevels.DEFAULT.dialogueLufs()),
                        take.engine(),
                        take.fallbackReason(),
                        take.words(),
                        take.phones());
        byte[] json = JSON.writeValueAsString(facts).getBytes(StandardCharsets.UTF_8);
        WavWriter.write(
                part,
                WavFormat.float32(SampleRate.HZ_48000, 1),
                writer -> {
                    writer.chunk(CHUNK, json);
                    if (fit.isPresent()) {
                        writer.chunk(
                                FIT_CHUNK,
                                JSON.writeValueAsString(fit.get())
                                        .getBytes(StandardCharsets.UTF_8));
                    }
                    writer.write(new float[][] {take.samples()}, 0, take.samples().length);
                });
    }

    /// All that a take's file says of it.
    ///
    /// @throws StudioFault.Media if the file is damaged
    public static Facts read(Path file) throws StudioFault {
        try (WavReader reader = WavReader.open(file)) {
            byte[] chunk = reader.chunk(CHUNK).orElse(new byte[0]);
            return JSON.readValue(chunk, Facts.class);
        } catch (JacksonException e) {
            throw damaged(file, e);
        }
    }

    /// How well a recorded take fits its line; empty for a take of a voice.
    ///
    /// @throws StudioFault.Media if the file is damaged
    public static Optional<Fit> fit(Path file) throws StudioFault {
        try (WavReader reader = WavReader.open(file)) {
            Optional<byte[]> chunk = reader.chunk(FIT_CHUNK);
            return chunk.isEmpty()
                    ? Optional.empty()
                    : Optional.of(JSON.readValue(chunk.get(), Fit.class));
        } catch (JacksonException e) {
            throw damaged(file, e);
        }
    }

    /// The samples of a take: mono, 48 kHz.
    ///
    /// @throws StudioFault.Media if the file is damaged
    public static float[] samples(Path file) throws StudioFault {
        try (WavReader reader = WavReader.open(file)) {
            float[][] planar = new float[1][(int) reader.length()];
            reader.read(0, planar, 0, planar[0].length);
            return planar[0];
        }
    }

    private static StudioFault.Media damaged(Path file, Exception cause) {
        return new StudioFault.Media(
                "take.damaged",
                "The take " + file + " has no times in it.",
                "Delete that file; the line is spoken again.",
                cause);
    }
}
