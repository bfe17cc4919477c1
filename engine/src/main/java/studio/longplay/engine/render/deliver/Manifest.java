package studio.longplay.engine.render.deliver;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.media.EncoderChoice;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// What was made, from what, with which digests: `manifest.json` of a delivery folder.
///
/// Everything but [Run] is a function of the script, the versions and the encoder, so two makings
/// of one script have equal digests. `docs/manifest-schema.md` describes every field.
@JsonPropertyOrder({
    "schema",
    "version",
    "product",
    "digest",
    "title",
    "script",
    "preset",
    "film",
    "encoder",
    "loudness",
    "cast",
    "speech",
    "scenes",
    "lines",
    "segments",
    "files",
    "warnings",
    "run"
})
public record Manifest(
        String schema,
        int version,
        String product,
        String digest,
        String title,
        ScriptFacts script,
        PresetFacts preset,
        Film film,
        EncoderChoice encoder,
        LoudnessFacts loudness,
        List<CastEntry> cast,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SpeechFacts speech,
        List<SceneEntry> scenes,
        List<LineEntry> lines,
        List<SegmentEntry> segments,
        List<FileEntry> files,
        List<Warning> warnings,
        Run run) {
    /// A document in which something is missing is no manifest.
    public Manifest {
        Stream.of(schema, product, digest, title, script, preset, film, encoder, loudness, run)
                .forEach(Objects::requireNonNull);
        cast = List.copyOf(cast);
        scenes = List.copyOf(scenes);
        lines = List.copyOf(lines);
        segments = List.copyOf(segments);
        files = List.copyOf(files);
        warnings = List.copyOf(warnings);
    }

    /// Without a word about its voices, as it was written before there were any.
    public Manifest(
            String schema,
            int version,
            String product,
            String digest,
            String title,
            ScriptFacts script,
            PresetFacts preset,
            Film film,
            EncoderChoice encoder,
            LoudnessFacts loudness,
            List<CastEntry> cast,
            List<SceneEntry> scenes,
            List<LineEntry> lines,
            List<SegmentEntry> segments,
            List<FileEntry> files,
            List<Warning> warnings,
            Run run) {
        this(
                schema, version, product, digest, title, script, preset, film, encoder, loudness,
                cast, null, scenes, lines, segments, files, warnings, run);
    }

    public static final String SCHEMA = "longplay.delivery";
    public static final int VERSION = 1;
    public static final String FILE = "manifest.json";

    /// What was read.
    ///
    /// @param file the name alone, without folders
    public record ScriptFacts(String file, String sha256, int words, int lines, int speakers) {}

    public record PresetFacts(String name, int width, int height, String frameRate, long bitRate) {}

    /// What was joined, as it was read back.
    ///
    /// @param drift the largest distance of a segment boundary's sound from its picture, in samples
    public record Film(
            long frames,
            long samples,
            String duration,
            String videoCodec,
            String audioCodec,
            boolean constantFrameRate,
            long drift) {}

    /// What the delivered mix measures.
    ///
    /// @param targetLufs of what the target's anchor measures
    /// @param integratedLufs of the whole programme, whatever the anchor
    /// @param gainDb what was added to every stem
    /// @param anchored what the target is held against where that is not the whole programme
    public record LoudnessFacts(
            String target,
            double targetLufs,
            double ceilingDbtp,
            double integratedLufs,
            double loudnessRangeLu,
            double truePeakDbtp,
            double gainDb,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Anchored anchored) {
        /// A level that is not the programme's loudness.
        ///
        /// @param of `speech` (LUFS of the parts in which somebody speaks) or `rms` (dBFS of all
        ///   samples)
        public record Anchored(String of, double level) {
            private String words() {
                return String.format(
                        Locale.ROOT,
                        " (%s %.1f %s)",
                        of,
                        level,
                        of.equals("rms") ? "dBFS" : "LUFS");
            }
        }

        /// Of a target that is anchored to the programme.
        public LoudnessFacts(
                String target,
                double targetLufs,
                double ceilingDbtp,
                double integratedLufs,
                double loudnessRangeLu,
                double truePeakDbtp,
                double gainDb) {
            this(
                    target,
                    targetLufs,
                    ceilingDbtp,
                    integratedLufs,
                    loudnessRangeLu,
                    truePeakDbtp,
                    gainDb,
                    null);
        }

        /// The level that is to be at the target.
        public double anchoredLevel() {
            return anchored == null ? integratedLufs : anchored.level();
        }

        /// What stands for the loudness of silence, which has none.
        public static final double SILENT_LUFS = -120;

        /// For example `-14.0 LUFS, true peak -1.0 dBTP`.
        public String sentence() {
            return integratedLufs <= SILENT_LUFS
                    ? "silent"
                    : String.format(
                            Locale.ROOT,
                            "%.1f LUFS%s, true peak %.1f dBTP",
                            integratedLufs,
                            anchored == null ? "" : anchored.words(),
                            truePeakDbtp);
        }
    }

    /// Who speaks whom, and how much.
    ///
    /// @param key the speaker's name as it is compared
    /// @param voiceId the voice as the registry finds it
    public record CastEntry(
            String speaker, String key, String voice, String voiceId, int lines, int words) {}

    public record SceneEntry(
            String id, String heading, String chapter, String start, long frames, String stems) {}

    /// A spoken line and where it is heard.
    ///
    /// @param take the take's digest
    /// @param fallback why another engine spoke it, empty if none did
    public record LineEntry(
            String id,
            int sourceLine,
            String speaker,
            String voice,
            String take,
            String start,
            long milliseconds,
            int words,
            String fallback) {}

    /// A segment and where it is seen.
    ///
    /// @param key the digest of everything the segment was made from
    /// @param drift of its first frame, in samples
    public record SegmentEntry(
            int scene, long firstFrame, int frames, String key, String sha256, long drift) {}

    /// A file of the folder.
    ///
    /// @param recipe the digest of what it was made from; empty for files made anew each time
    public record FileEntry(String name, String recipe, String sha256, long bytes) {}

    /// What this one making was like; left out of the digest.
    ///
    /// @param repairs finished work that was found damaged and made again
    public record Run(
            String madeAt,
            long wallMillis,
            Map<String, Long> millisByStage,
            Work work,
            List<Warning> repairs) {}

    /// The entry of a file, if the folder has it.
    public Optional<FileEntry> file(String name) {
        return files.stream().filter(entry -> entry.name().equals(name)).findFirst();
    }

    /// The same with another digest.
    public Manifest withDigest(String newDigest) {
        return new Manifest(
                schema, version, product, newDigest, title, script, preset, film, encoder, loudness,
                cast, speech, scenes, lines, segments, files, warnings, run);
    }

    /// The same as if made in no time from nothing: what the digest is taken of.
    Manifest timeless() {
        Run none = new Run("", 0, Map.of(), Work.NONE, List.of());
        return new Manifest(
                schema, version, product, "", title, script, preset, film, encoder, loudness, cast,
                speech, scenes, lines, segments, files, warnings, none);
    }
}
