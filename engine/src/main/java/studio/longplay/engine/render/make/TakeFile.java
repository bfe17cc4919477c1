package studio.longplay.engine.render.make;

import com.fasterxml.jackson.annotation.JsonInclude;

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
import studio.longplay.engine.voice.sing.Sung;
import studio.longplay.engine.voice.sing.SungNote;

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
    /// @param song what was sung, of a sung line
    public record Facts(
            long samples,
            double gainDb,
            String engine,
            @Nullable String fallbackReason,
            List<WordTime> words,
            List<PhoneTime> phones,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SungFacts song) {
        public Facts {
            words = List.copyOf(words);
            phones = List.copyOf(phones);
        }

        /// Spoken.
        public Facts(
                long samples,
                double gainDb,
                String engine,
                @Nullable String fallbackReason,
                List<WordTime> words,
                List<PhoneTime> phones) {
            this(samples, gainDb, engine, fallbackReason, words, phones, null);
        }

        /// The same, spoken otherwise than ordered; an empty reason changes nothing.
        Facts because(String reason) {
            return reason.isEmpty()
                    ? this
                    : new Facts(samples, gainDb, engine, reason, words, phones, song);
        }
    }

    /// What is known of a sung take.
    ///
    /// @param downbeatSample where its first bar line lies, below 0 where that is before its start
    /// @param octaves how many octaves up the notes were moved to fit the voice
    /// @param leftOver notes that found no syllable
    /// @param rounds how often the melody began again
    public record SungFacts(
            long downbeatSample, int octaves, int leftOver, int rounds, List<SungNote> notes) {
        public SungFacts {
            notes = List.copyOf(notes);
        }

        /// Of a line that was sung; none where it was only spoken by many.
        static @Nullable SungFacts of(Sung sung) {
            return sung.notes().isEmpty()
                    ? null
                    : new SungFacts(
                            sung.downbeatSample(),
                            sung.octaves(),
                            sung.leftOver(),
                            sung.rounds(),
                            sung.notes());
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
        write(new Content(take, new float[][] {take.samples()}, null), Optional.empty(), part);
    }

    static void write(Take take, Fit fit, Path part) throws StudioFault {
        write(new Content(take, new float[][] {take.samples()}, null), Optional.of(fit), part);
    }

    static void write(Sung sung, Path part) throws StudioFault {
        write(
                new Content(sung.take(), sung.channels(), SungFacts.of(sung)),
                Optional.empty(),
                part);
    }

    @SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
    private record Content(Take take, float[][] channels, @Nullable SungFacts song) {}

    private static void write(Content content, Optional<Fit> fit, Path part) throws StudioFault {
        Take take = content.take();
        float[][] channels = content.channels();
        Facts facts =
                new Facts(
                        take.samples().length,
                        SpeechLevel.lineGainDb(take.samples(), MixLevels.DEFAULT.dialogueLufs()),
                        take.engine(),
                        take.fallbackReason(),
                        take.words(),
                        take.phones(),
                        content.song());
        byte[] json = JSON.writeValueAsString(facts).getBytes(StandardCharsets.UTF_8);
        WavWriter.write(
                part,
                WavFormat.float32(SampleRate.HZ_48000, channels.length),
                writer -> {
                    writer.chunk(CHUNK, json);
                    if (fit.isPresent()) {
                        writer.chunk(
                                FIT_CHUNK,
                                JSON.writeValueAsString(fit.get())
                                        .getBytes(StandardCharsets.UTF_8));
                    }
                    writer.write(channels, 0, channels[0].length);
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

    /// The samples of a take in one channel, at 48 kHz.
    ///
    /// @throws StudioFault.Media if the file is damaged
    public static float[] samples(Path file) throws StudioFault {
        float[][] channels = channels(file);
        float[] mono = channels[0];
        for (int i = 0; channels.length == 2 && i < mono.length; i++) {
            mono[i] = (mono[i] + channels[1][i]) / 2;
        }
        return mono;
    }

    /// The one channel of a take, or left and right of many voices, at 48 kHz.
    ///
    /// @throws StudioFault.Media if the file is damaged
    static float[][] channels(Path file) throws StudioFault {
        try (WavReader reader = WavReader.open(file)) {
            float[][] planar = new float[reader.format().channels()][(int) reader.length()];
            reader.read(0, planar, 0, planar[0].length);
            return planar;
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
