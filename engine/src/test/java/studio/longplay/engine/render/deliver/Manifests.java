package studio.longplay.engine.render.deliver;

import studio.longplay.engine.media.EncoderChoice;

import java.util.List;
import java.util.Map;

/// Manifests made for tests.
public final class Manifests {
    private Manifests() {}

    /// One of a film of ten seconds at preset `hd`.
    public static Manifest of(Manifest.Run run) {
        return of(Manifest.VERSION, "The Test", run);
    }

    static Manifest of(int version, String title, Manifest.Run run) {
        return new Manifest(
                Manifest.SCHEMA,
                version,
                "Longplay Studio",
                "",
                title,
                new Manifest.ScriptFacts("test.fountain", "ab", 3, 1, 1),
                new Manifest.PresetFacts("hd", 1920, 1080, "30", 8_000_000),
                new Manifest.Film(300, 480_000, "00:00:10.000", "h264", "aac", true, 0),
                new EncoderChoice("libopenh264", "It is there.", List.of(), "FFmpeg"),
                new Manifest.LoudnessFacts("streaming", -14, -1, -14, 5, -1.5, 2.25),
                List.of(new Manifest.CastEntry("MARY", "mary", "Ada", "ada", 1, 3)),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(new Manifest.FileEntry("film.mp4", "key", "ab", 1)),
                List.of(),
                run);
    }

    /// The same with a film of so many bytes.
    public static Manifest withFilm(Manifest of, long bytes) {
        return withFiles(of, List.of(new Manifest.FileEntry("film.mp4", "key", "ab", bytes)));
    }

    /// The same with other files.
    public static Manifest withFiles(Manifest of, List<Manifest.FileEntry> files) {
        return new Manifest(
                of.schema(),
                of.version(),
                of.product(),
                of.digest(),
                of.title(),
                of.script(),
                of.preset(),
                of.film(),
                of.encoder(),
                of.loudness(),
                of.cast(),
                of.speech(),
                of.scenes(),
                of.lines(),
                of.segments(),
                files,
                of.warnings(),
                of.run());
    }

    /// The same joined from groups of pictures.
    public static Manifest withGroups(Manifest of, List<Manifest.GroupEntry> groups) {
        List<Manifest.SegmentEntry> segments =
                List.of(new Manifest.SegmentEntry(0, 0, 300, "key", "ab", 0, null, groups));
        return new Manifest(
                of.schema(),
                of.version(),
                of.product(),
                of.digest(),
                of.title(),
                of.script(),
                of.preset(),
                of.film(),
                of.encoder(),
                of.loudness(),
                of.cast(),
                of.speech(),
                of.scenes(),
                of.lines(),
                segments,
                of.files(),
                of.warnings(),
                of.run());
    }

    /// The same of another size, with the bit rate as it was.
    public static Manifest sized(Manifest of, int width, int height) {
        Manifest.PresetFacts preset =
                new Manifest.PresetFacts("hd", width, height, "30", of.preset().bitRate());
        return new Manifest(
                of.schema(),
                of.version(),
                of.product(),
                of.digest(),
                of.title(),
                of.script(),
                preset,
                of.film(),
                of.encoder(),
                of.loudness(),
                of.cast(),
                of.speech(),
                of.scenes(),
                of.lines(),
                of.segments(),
                of.files(),
                of.warnings(),
                of.run());
    }

    /// A run that spoke `spoken` lines and found `reused`.
    public static Manifest.Run run(long wallMillis, int spoken, int reused) {
        Work work = new Work(spoken, reused, 1, 0, 0, 0, 300, 0, 1, 1, false);
        return new Manifest.Run(
                "2026-11-21T00:00:00Z", wallMillis, Map.of("speak", 1L), work, List.of());
    }
}
