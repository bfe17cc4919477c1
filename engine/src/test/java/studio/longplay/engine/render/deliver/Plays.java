package studio.longplay.engine.render.deliver;

import studio.longplay.engine.fault.Place;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.media.EncoderChoice;
import studio.longplay.engine.media.Rejection;
import studio.longplay.engine.render.qc.Finding;
import studio.longplay.engine.render.qc.FrameSpan;
import studio.longplay.engine.render.qc.Meant;
import studio.longplay.engine.render.qc.Measured;
import studio.longplay.engine.render.qc.QualityReport;
import studio.longplay.engine.render.qc.Severity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Manifests of long plays with something in every part, made for tests.
final class Plays {
    private static final int SEGMENT = 240;
    private static final String DIGEST = "0123456789abcdef".repeat(4);

    private Plays() {}

    /// A play whose scenes take two minutes each at 30 frames a second.
    static Manifest of(int scenes, long drift) {
        List<Manifest.SceneEntry> entries = new ArrayList<>();
        List<Manifest.SegmentEntry> segments = new ArrayList<>();
        List<SegmentRun> runs = new ArrayList<>();
        for (int scene = 0; scene < scenes; scene++) {
            entries.add(
                    new Manifest.SceneEntry(
                            "id" + scene,
                            "EXT. <ROME> & STREET " + scene,
                            scene % 5 == 0 ? "Act " + (scene / 5 + 1) : "",
                            "0:%02d:00.000".formatted(scene * 2 % 60),
                            3600,
                            DIGEST));
            for (int first = 0; first < 3600; first += SEGMENT) {
                segments.add(segment(scene, first, first == 0 ? 0 : drift));
                runs.add(run(scene, first));
            }
        }
        return manifest(entries, segments, SegmentRuns.of(segments, runs));
    }

    /// Four groups of 60 frames; those after the first eight of a scene are the scene's first
    /// again.
    private static Manifest.SegmentEntry segment(int scene, int first, long drift) {
        List<Manifest.GroupEntry> groups = new ArrayList<>();
        for (int frame = first; frame < first + SEGMENT; frame += 60) {
            int look = scene % 3 == 0 ? frame : frame % 480;
            groups.add(new Manifest.GroupEntry("%032x%032x".formatted(scene, look), 60));
        }
        return new Manifest.SegmentEntry(
                scene, first, SEGMENT, DIGEST, DIGEST, drift, null, groups);
    }

    private static SegmentRun run(int scene, int first) {
        boolean drawn = scene % 3 == 0 ? scene % 2 == 0 : first < 480;
        return drawn
                ? new SegmentRun(SegmentRun.DRAWN, 900 + first, 1500, 1)
                : new SegmentRun(SegmentRun.REUSED, 0, 0, 0);
    }

    private static Manifest manifest(
            List<Manifest.SceneEntry> scenes,
            List<Manifest.SegmentEntry> segments,
            List<SegmentRun> runs) {
        long frames = 3600L * scenes.size();
        return new Manifest(
                Manifest.SCHEMA,
                Manifest.VERSION,
                "Longplay Studio",
                "",
                "The <Long> Play",
                new Manifest.ScriptFacts("play.fountain", DIGEST, 9000, 700, 12),
                new Manifest.PresetFacts(
                        "uhd",
                        3840,
                        2160,
                        "30",
                        24_000_000,
                        "film",
                        "mp4",
                        "h264",
                        "aac",
                        "commercial"),
                new Parameters("soft", "", "wav-float", false, 60, 192_000, "", "standard", ""),
                rights(),
                new Manifest.Film(
                        frames, frames * 1600, "2:00:00.000", "h264 High", "aac LC", true, 0),
                new EncoderChoice(
                        "libopenh264",
                        "It encoded ten frames.",
                        List.of(new Rejection("h264_nvenc", "There is no card.")),
                        "FFmpeg 8.0.1 (LGPL)"),
                List.of(new Fallback("voice", "mary", "freetts", "its text is too long", 3)),
                loudness(scenes.size() * 120),
                List.of(new Manifest.CastEntry("MARY", "MARY", "Ada", "ada", 700, 9000)),
                speech(),
                scenes,
                List.of(),
                segments,
                List.of(new Manifest.FileEntry("film.mp4", DIGEST, DIGEST, 1_234_567_890)),
                quality(frames),
                List.of(
                        new Warning(
                                "sfx.unknown",
                                "There is no effect \"zap\".",
                                "Leave it out.",
                                new Place("play.fountain", 12))),
                run(runs));
    }

    private static QualityReport quality(long frames) {
        Measured measured =
                new Measured(
                        frames,
                        "2:00:00.000",
                        900,
                        frames * 1600,
                        -14.0,
                        7.3,
                        -1.1,
                        0L,
                        0,
                        12,
                        4,
                        2.5,
                        0,
                        700,
                        16.5,
                        2,
                        0.001);
        Finding finding =
                new Finding(
                        "picture.black",
                        Severity.WARNING,
                        "The picture is black for 3 s.",
                        "Look at it.",
                        "0:00:10.000",
                        300,
                        390,
                        1,
                        3.0,
                        2.0,
                        "s");
        Meant meant =
                new Meant(List.of(new FrameSpan(0, 90)), List.of(), List.of(new FrameSpan(30, 60)));
        return new QualityReport("film.mp4", false, true, measured, List.of(finding), meant, null);
    }

    private static Manifest.Run run(List<SegmentRun> runs) {
        Map<String, Long> millis = new LinkedHashMap<>();
        millis.put("speak", 120_000L);
        millis.put("mix", 60_000L);
        millis.put("segments", 700_000L);
        millis.put("mux", 4_000L);
        Work work = new Work(700, 0, 60, 40, 3, 0, 90_000, 20_000, 300_000, 900_000, false);
        return new Manifest.Run(
                        "2026-11-21T20:00:00Z",
                        890_000,
                        millis,
                        work.withGroups(410, 1200),
                        List.of(),
                        new Manifest.MachineFacts("Linux amd64", 2, "25.0.1 Eclipse Adoptium"),
                        null,
                        runs,
                        List.of(
                                new CacheFacts("takes", 40, 700),
                                new CacheFacts("groups of pictures", 1200, 410)),
                        List.of(
                                new Warning(
                                        "machine.hot",
                                        "The processor is at 96 °C.",
                                        "Let air to it.",
                                        null)),
                        null,
                        List.of())
                .besides(List.of(new Manifest.FileEntry("film.mkv", DIGEST, DIGEST, 4_100)));
    }

    private static Manifest.LoudnessFacts loudness(int seconds) {
        Random chance = new Random(1);
        int step = Math.max(1, seconds / 720);
        List<Double> curve = new ArrayList<>();
        for (int at = 0; at < seconds; at += step) {
            boolean silent = at % 120 < 2;
            curve.add(silent ? -120.0 : Math.rint(10 * (-16 + 5 * chance.nextGaussian())) / 10);
        }
        return new Manifest.LoudnessFacts(
                "streaming",
                -14,
                -1,
                -14.02,
                7.3,
                -1.12,
                3.5,
                null,
                new LoudnessCurve(step * 1000, curve));
    }

    private static SpeechFacts speech() {
        return new SpeechFacts(
                SpeechFacts.SYNTHETIC,
                "matched and cloned voices",
                List.of("ada"),
                List.of(
                        new SpeechFacts.IdentityEntry(
                                "MARY",
                                "ada",
                                DIGEST,
                                700,
                                6,
                                0.41,
                                0.52,
                                SpeechFacts.IdentityEntry.HOLDS)),
                1,
                List.of(new SpeechFacts.HardLine("x", 9, "0:00:09", "MARY", "Hear me", 3.2)),
                Map.of("mary", 697, "toy-engine", 3));
    }

    private static Rights rights() {
        return new Rights(
                "commercial",
                "Files of the user's are taken for the user's own.",
                List.of(
                        new Rights.AssetEntry(
                                "voice",
                                "ada",
                                "Ada",
                                DIGEST,
                                "By permission",
                                "commercial",
                                new Rights.ConsentEntry(
                                        "Ada Example",
                                        List.of("commercial"),
                                        List.of("en"),
                                        "2026-05-01",
                                        "",
                                        "spoken",
                                        DIGEST)),
                        new Rights.AssetEntry(
                                "sound",
                                "bank/gate.wav",
                                "gate",
                                DIGEST,
                                "CC BY 4.0",
                                "commercial",
                                null),
                        new Rights.AssetEntry("picture", "a.png", "a.png", DIGEST, "", "own", null),
                        new Rights.AssetEntry("sound", "b.wav", "b", DIGEST, "", "unsaid", null)));
    }
}
