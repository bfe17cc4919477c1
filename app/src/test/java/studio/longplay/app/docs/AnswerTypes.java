package studio.longplay.app.docs;

import tools.jackson.databind.JavaType;
import tools.jackson.databind.type.TypeFactory;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What each verb answers with `--json`, as the types that are written. A file of `docs/schemas` is
/// made of each row; verbs that answer the same share it.
///
/// @param file the schema's name, without its ending
/// @param verbs as they are typed
/// @param types what they may answer; those with `[]` in lists
record AnswerTypes(String file, List<String> verbs, List<String> types) {
    private static final String CLI = "studio.longplay.app.cli.";
    private static final String ENGINE = "studio.longplay.engine.";

    private static final String WORDS = "words by their names";

    /// Described by hand, elsewhere in `docs`.
    private static final Map<String, String> BY_HAND =
            Map.of(
                    "make", "manifest",
                    "export", "manifest",
                    "repair", "manifest",
                    "purge", "schemas/purge",
                    "explain", "schemas/explain");

    static final List<AnswerTypes> ALL =
            List.of(
                    of("bench", "bench", ENGINE + "render.bench.BenchRun"),
                    of("bench-history", "bench history", ENGINE + "render.bench.BenchRun[]"),
                    of("bench-linearity", "bench linearity", CLI + "BenchLinearityVerb$Told"),
                    of("capabilities", "capabilities", ENGINE + "render.Capabilities"),
                    of(
                            "check",
                            "check",
                            ENGINE + "render.qc.QualityReport",
                            ENGINE + "render.qc.QualityLimits",
                            "java.lang.String"),
                    of("clarity", "clarity", CLI + "ClarityVerb$Answer"),
                    of("clean", "clean", ENGINE + "store.ArtifactStore$Purged"),
                    of(
                            "desk",
                            "desk show, desk set, desk route, desk room, desk ducking",
                            CLI + "DeskAnswer"),
                    of("desk-presets", "desk presets", CLI + "DeskVerb$Presets$Answer"),
                    of("doctor", "doctor", ENGINE + "render.doctor.Finding[]"),
                    of("gaps", "gaps list, gaps set, gaps reset", CLI + "GapsVerb$Answer"),
                    of("hardware", "hardware", CLI + "HardwareVerb$Told"),
                    of("home", "home, home set", CLI + "HomeVerb$Told"),
                    of("library-measure", "library measure", CLI + "LibraryVerb$Measure$Measured"),
                    of("library-rebuild", "library rebuild", CLI + "LibraryVerb$Rebuild$Rebuilt"),
                    of("library-search", "library search", CLI + "LibrarySearchVerb$Answer"),
                    of("library-stats", "library stats", ENGINE + "store.library.Library$Extent"),
                    of(
                            "loudness",
                            "loudness",
                            CLI + "LoudnessVerb$Answer[]",
                            CLI + "LoudnessVerb$Checked[]"),
                    of("metrics", "metrics", CLI + "MetricsVerb$Now", CLI + "MetricsVerb$Told"),
                    of("mix", "mix", CLI + "MixVerb$Answer"),
                    of(
                            "model",
                            "models add, models check, models show, models test, models use",
                            CLI + "ModelsAnswer$Told",
                            CLI + "ModelsAnswer$Known"),
                    of("models-catalog", "models catalog", CLI + "ModelsCatalogVerb$Catalogue"),
                    of("models-list", "models list", CLI + "ModelsListVerb$Shelf"),
                    of(
                            "models-policy",
                            "models policy show, models policy set, models policy reset",
                            CLI + "ModelsPolicyVerb$Told"),
                    of(
                            "models-profile",
                            "models profile",
                            CLI + "ModelsProfileVerb$Chosen",
                            CLI + "ModelsProfileVerb$Measured"),
                    of("models-remove", "models remove", CLI + "ModelsRemoveVerb$Removed"),
                    of("models-warm", "models warm", CLI + "ModelsWarmVerb$Warmed"),
                    of("music-click", "music click", CLI + "MusicVerb$Clicks"),
                    of("music-compose", "music compose", ENGINE + "render.MusicFiles$Written"),
                    of("music-imagine", "music imagine", CLI + "ModelMade"),
                    of("music-import", "music import", CLI + "MusicVerb$Imported"),
                    of("music-moods", "music moods", CLI + "MusicVerb$Words"),
                    of(
                            "pictures",
                            "pictures enlarge, pictures paint, pictures between",
                            CLI + "ModelMade"),
                    of("pictures-lips", "pictures lips", CLI + "PicturesLipsVerb$Told"),
                    of("plan", "plan", ENGINE + "render.Forecast"),
                    of("plugins", "plugins list", CLI + "PluginsVerb$Listing$Answer"),
                    of(
                            "preset",
                            "presets show, presets save, presets import, presets export",
                            CLI + "PresetsVerb$Row"),
                    of("presets-list", "presets list", CLI + "PresetsVerb$Answer"),
                    of("presets-remove", "presets remove", WORDS),
                    of(
                            "queue",
                            "queue list, queue add export, queue add verify, queue add check, queue"
                                + " add index, queue add speak, queue pause, queue resume, queue"
                                + " cancel, queue retry, queue move, queue follow, queue clear,"
                                + " queue hold, queue release",
                            ENGINE + "store.queue.QueueNews"),
                    of("queue-run", "queue run", CLI + "QueueRunVerb$Told"),
                    of(
                            "restore",
                            "restore",
                            CLI + "RestoreVerb$Backup[]",
                            CLI + "RestoreVerb$Restored"),
                    of("resume", "resume", ENGINE + "render.resume.ExportLedger$Entry[]"),
                    of("script-check", "script check", CLI + "ScriptVerb$Check$Answer"),
                    of("script-convert", "script convert", CLI + "ScriptVerb$Convert$Answer"),
                    of(
                            "script-new",
                            "script new",
                            CLI + "ScriptNewVerb$Known[]",
                            CLI + "ScriptNewVerb$Answer"),
                    of("script-speakers", "script speakers", CLI + "ScriptSpeakersVerb$Answer"),
                    of("sing", "sing", CLI + "SingVerb$Told"),
                    of(
                            "sounds-index",
                            "sounds index",
                            ENGINE + "sfx.bank.IndexReport",
                            CLI + "SoundsIndexVerb$Forgotten"),
                    of("sounds-list", "sounds list", ENGINE + "sfx.SoundKind[]"),
                    of("sounds-make", "sounds make", ENGINE + "sfx.MadeSound"),
                    of("sounds-mark", "sounds mark", CLI + "SoundsMarkVerb$Answer"),
                    of("sounds-relink", "sounds relink", ENGINE + "sfx.bank.RelinkReport"),
                    of("sounds-search", "sounds search", CLI + "SoundsSearchVerb$Answer"),
                    of(
                            "takes-edit",
                            "takes choose, takes restore, takes star, takes note, takes remove",
                            CLI + "TakesVerb$Done"),
                    of("takes-import", "takes import", CLI + "TakesImportVerb$Answer"),
                    of("takes-inputs", "takes inputs", CLI + "TakesInputsVerb$Answer"),
                    of("takes-list", "takes list", CLI + "TakesListVerb$Answer"),
                    of("takes-record", "takes record", CLI + "TakesRecordVerb$Answer"),
                    of("takes-retake", "takes retake", CLI + "TakesRetakeVerb$Answer"),
                    of("timeline-cross", "timeline cross", CLI + "TimelineCrossVerb$Answer"),
                    of("timeline-export", "timeline export", CLI + "TimelineExportVerb$Answer"),
                    of("timeline-import", "timeline import", CLI + "TimelineImportVerb$Answer"),
                    of("timeline-lost", "timeline lost", CLI + "TimelineVerb$Lost$Answer"),
                    of("timeline", "timeline show", CLI + "TimelineAnswer"),
                    of(
                            "timeline-write-back",
                            "timeline write-back",
                            CLI + "TimelineWriteBackVerb$Answer"),
                    of("transcribe", "transcribe", CLI + "TranscribeVerb$Answer"),
                    of("translate", "translate", CLI + "TranslateVerb$Told"),
                    of("verify", "verify", ENGINE + "render.deliver.FolderCheck$Result"),
                    of("voice", "voices show, voices import", ENGINE + "voice.Voice"),
                    of("voices-audition", "voices audition", CLI + "VoicesVerb$Auditioning$Told"),
                    of("voices-detect", "voices detect", CLI + "VoicesDetectVerb$Found"),
                    of("voices-export", "voices export", CLI + "VoicesExportVerb$Written"),
                    of("voices-list", "voices list", CLI + "VoicesListVerb$Told"),
                    of("voices-match", "voices match", CLI + "VoicesMatchVerb$Made"),
                    of(
                            "words",
                            "words list, words say, words leave, words import, words export",
                            CLI + "WordsVerb$Answer"));

    private static AnswerTypes of(String file, String verbs, String... types) {
        return new AnswerTypes(file, List.of(verbs.split(", ")), List.of(types));
    }

    /// Where the schema of a verb's answer is, from the folder `docs`.
    static Optional<String> schemaOf(String verb) {
        String byHand = BY_HAND.get(verb);
        return byHand != null
                ? Optional.of(byHand + ".schema.json")
                : ALL.stream()
                        .filter(row -> row.verbs.contains(verb))
                        .map(AnswerTypes::path)
                        .findFirst();
    }

    String path() {
        return "schemas/answers/" + file + ".schema.json";
    }

    List<JavaType> javaTypes() {
        return types.stream().map(AnswerTypes::named).toList();
    }

    private static JavaType named(String type) {
        TypeFactory types = TypeFactory.createDefaultInstance();
        String name = type.replace("[]", "");
        try {
            JavaType one =
                    name.equals(WORDS)
                            ? types.constructMapType(Map.class, String.class, String.class)
                            : types.constructType(Class.forName(name));
            return type.endsWith("[]") ? types.constructCollectionType(List.class, one) : one;
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("no answer " + name, e);
        }
    }
}
