package studio.longplay.engine.render.deliver;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.media.EncoderChoice;
import studio.longplay.engine.render.qc.QualityReport;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// What was made, from what, with which digests: `manifest.json` of a delivery folder.
///
/// Everything but [Run] and the quality check is a function of the script, the versions and the
/// encoder, so two makings of one script have equal digests. `docs/manifest-schema.md` describes
/// every field.
@JsonPropertyOrder({
    "schema",
    "version",
    "product",
    "digest",
    "title",
    "script",
    "preset",
    "parameters",
    "rights",
    "film",
    "encoder",
    "fallbacks",
    "loudness",
    "cast",
    "speech",
    "scenes",
    "lines",
    "segments",
    "files",
    "qc",
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
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Parameters parameters,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Rights rights,
        Film film,
        EncoderChoice encoder,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Fallback> fallbacks,
        LoudnessFacts loudness,
        List<CastEntry> cast,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SpeechFacts speech,
        List<SceneEntry> scenes,
        List<LineEntry> lines,
        List<SegmentEntry> segments,
        List<FileEntry> files,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable QualityReport qc,
        List<Warning> warnings,
        Run run) {
    /// A document in which something is missing is no manifest; what older versions did not write
    /// may be.
    public Manifest {
        Stream.of(schema, product, digest, title, script, preset, film, encoder, loudness, run)
                .forEach(Objects::requireNonNull);
        fallbacks = fallbacks == null ? List.of() : List.copyOf(fallbacks);
        cast = List.copyOf(cast);
        scenes = List.copyOf(scenes);
        lines = List.copyOf(lines);
        segments = List.copyOf(segments);
        files = List.copyOf(files);
        warnings = List.copyOf(warnings);
    }

    /// With what version 1 wrote, and nothing else.
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
            @Nullable SpeechFacts speech,
            List<SceneEntry> scenes,
            List<LineEntry> lines,
            List<SegmentEntry> segments,
            List<FileEntry> files,
            List<Warning> warnings,
            Run run) {
        this(
                schema, version, product, digest, title, script, preset, null, null, film, encoder,
                List.of(), loudness, cast, speech, scenes, lines, segments, files, null, warnings,
                run);
    }

    public static final String SCHEMA = "longplay.delivery";
    public static final int VERSION = 2;
    public static final String FILE = "manifest.json";

    /// What was read.
    ///
    /// @param file the name alone, without folders
    public record ScriptFacts(String file, String sha256, int words, int lines, int speakers) {}

    /// What was wanted.
    ///
    /// @param kind of what it delivers: `film`, `podcast`, `audiobook`; empty in version 1
    /// @param container and the codecs by their keys; empty in version 1
    /// @param use `private` or `commercial`; empty in version 1
    public record PresetFacts(
            String name,
            int width,
            int height,
            String frameRate,
            long bitRate,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable String kind,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable String container,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable String videoCodec,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable String soundCodec,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable String use) {
        /// As version 1 had it.
        public PresetFacts(String name, int width, int height, String frameRate, long bitRate) {
            this(name, width, height, frameRate, bitRate, null, null, null, null, null);
        }
    }

    /// What was joined, as it was read back.
    ///
    /// Times of scenes, lines and segments are of the programme, which begins behind the leader.
    ///
    /// @param drift the largest distance of a segment boundary's sound from its picture, in samples
    /// @param leaderFrames of `frames`: those of the leader of flashes and beeps in front; 0 if
    ///   there is none
    public record Film(
            long frames,
            long samples,
            String duration,
            String videoCodec,
            String audioCodec,
            boolean constantFrameRate,
            long drift,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) long leaderFrames) {
        /// Without a leader.
        public Film(
                long frames,
                long samples,
                String duration,
                String videoCodec,
                String audioCodec,
                boolean constantFrameRate,
                long drift) {
            this(frames, samples, duration, videoCodec, audioCodec, constantFrameRate, drift, 0);
        }
    }

    /// What the delivered mix measures.
    ///
    /// @param targetLufs of what the target's anchor measures
    /// @param integratedLufs of the whole programme, whatever the anchor
    /// @param gainDb what was added to every stem
    /// @param anchored what the target is held against where that is not the whole programme
    /// @param curve over time; null in version 1
    public record LoudnessFacts(
            String target,
            double targetLufs,
            double ceilingDbtp,
            double integratedLufs,
            double loudnessRangeLu,
            double truePeakDbtp,
            double gainDb,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Anchored anchored,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LoudnessCurve curve) {
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
                    null,
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

    /// A scene and what its sound was made of.
    ///
    /// @param stems the digest of its stems
    /// @param sound what else was made for it; none in earlier manifests
    public record SceneEntry(
            String id,
            String heading,
            String chapter,
            String start,
            long frames,
            String stems,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<SoundWork> sound) {
        public SceneEntry {
            sound = sound == null ? List.of() : List.copyOf(sound);
        }

        /// As version 1 had it.
        public SceneEntry(
                String id,
                String heading,
                String chapter,
                String start,
                long frames,
                String stems) {
            this(id, heading, chapter, start, frames, stems, List.of());
        }
    }

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
    /// @param encoder of its pictures, where that is not the film's; empty otherwise
    /// @param groups of pictures that it is joined from, in order; none in version 1
    public record SegmentEntry(
            int scene,
            long firstFrame,
            int frames,
            String key,
            String sha256,
            long drift,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable String encoder,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<GroupEntry> groups) {
        public SegmentEntry {
            groups = groups == null ? List.of() : List.copyOf(groups);
        }

        /// As version 1 had it.
        public SegmentEntry(
                int scene, long firstFrame, int frames, String key, String sha256, long drift) {
            this(scene, firstFrame, frames, key, sha256, drift, null, List.of());
        }
    }

    /// The beginning of a group of pictures, or all of it.
    ///
    /// @param digest of everything it was made from: equal ones are the same pictures
    /// @param frames from its first one on
    public record GroupEntry(String digest, int frames) {}

    /// A file of the folder.
    ///
    /// @param recipe the digest of what it was made from; empty for files made anew each time
    /// @param parents digests of the work that it was joined from; none in earlier manifests
    public record FileEntry(
            String name,
            String recipe,
            String sha256,
            long bytes,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> parents) {
        public FileEntry {
            parents = parents == null ? List.of() : List.copyOf(parents);
        }

        /// Of which nobody said what it was joined from.
        public FileEntry(String name, String recipe, String sha256, long bytes) {
            this(name, recipe, sha256, bytes, List.of());
        }

        FileEntry withParents(List<String> others) {
            return new FileEntry(name, recipe, sha256, bytes, others);
        }
    }

    /// What this one making was like; left out of the digest.
    ///
    /// @param repairs finished work that was found damaged and made again
    /// @param machine that made it; null in version 1
    /// @param report SHA-256 of the report, which shows all the rest of the manifest; empty in
    ///   version 1
    /// @param segments of each in the order of the film; none in version 1
    /// @param caches how often what was asked for was found finished
    /// @param notices what went wrong with the machine meanwhile, with the figures it began with
    /// @param asked what was asked for, to be asked again elsewhere; null in earlier manifests
    /// @param leftovers what earlier exports wrote into the folder and this one did not
    public record Run(
            String madeAt,
            long wallMillis,
            Map<String, Long> millisByStage,
            Work work,
            List<Warning> repairs,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable MachineFacts machine,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable String report,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<SegmentRun> segments,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<CacheFacts> caches,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Warning> notices,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Asked asked,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FileEntry> leftovers) {
        public Run {
            leftovers = leftovers == null ? List.of() : List.copyOf(leftovers);
            segments = segments == null ? List.of() : List.copyOf(segments);
            caches = caches == null ? List.of() : List.copyOf(caches);
            notices = notices == null ? List.of() : List.copyOf(notices);
        }

        /// As version 1 had it.
        public Run(
                String madeAt,
                long wallMillis,
                Map<String, Long> millisByStage,
                Work work,
                List<Warning> repairs) {
            this(
                    madeAt,
                    wallMillis,
                    millisByStage,
                    work,
                    repairs,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    List.of());
        }

        /// The same in a folder where files of earlier exports stand.
        public Run besides(List<FileEntry> others) {
            return new Run(
                    madeAt,
                    wallMillis,
                    millisByStage,
                    work,
                    repairs,
                    machine,
                    report,
                    segments,
                    caches,
                    notices,
                    asked,
                    others);
        }

        /// What can differ when nothing of the film does.
        static final Run NONE = new Run("", 0, Map.of(), Work.NONE, List.of());
    }

    /// The machine and the Java on it.
    ///
    /// @param cores that could be used
    public record MachineFacts(String system, int cores, String java) {}

    /// The entry of a file, if the folder has it.
    public Optional<FileEntry> file(String name) {
        return files.stream().filter(entry -> entry.name().equals(name)).findFirst();
    }

    /// The same with another digest.
    public Manifest withDigest(String newDigest) {
        return with(newDigest, run);
    }

    /// The same with the digest of its report.
    public Manifest withReport(String sha256) {
        Run shown =
                new Run(
                        run.madeAt(),
                        run.wallMillis(),
                        run.millisByStage(),
                        run.work(),
                        run.repairs(),
                        run.machine(),
                        sha256,
                        run.segments(),
                        run.caches(),
                        run.notices(),
                        run.asked(),
                        run.leftovers());
        return with(digest, shown);
    }

    /// The same as if made in no time from nothing, and not checked: what the digest is taken of.
    /// Figures that are measured on decoded sound may differ in the last digit between machines.
    Manifest timeless() {
        return with("", Run.NONE, null);
    }

    Manifest with(String newDigest, Run newRun) {
        return with(newDigest, newRun, qc);
    }

    private Manifest with(String newDigest, Run newRun, @Nullable QualityReport newQuality) {
        return new Manifest(
                schema,
                version,
                product,
                newDigest,
                title,
                script,
                preset,
                parameters,
                rights,
                film,
                encoder,
                fallbacks,
                loudness,
                cast,
                speech,
                scenes,
                lines,
                segments,
                files,
                newQuality,
                warnings,
                newRun);
    }
}
