package studio.longplay.engine.render;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.Place;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.jobs.Spans;
import studio.longplay.engine.mix.Gain;
import studio.longplay.engine.mix.LoudnessTarget;
import studio.longplay.engine.render.deliver.CacheFacts;
import studio.longplay.engine.render.deliver.DeliveryFolder;
import studio.longplay.engine.render.deliver.FilmCheck;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.deliver.ManifestFile;
import studio.longplay.engine.render.deliver.Report;
import studio.longplay.engine.render.deliver.SegmentRuns;
import studio.longplay.engine.render.deliver.Work;
import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.render.lay.Programme;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.render.make.CacheReading;
import studio.longplay.engine.render.make.DrawingEffort;
import studio.longplay.engine.render.make.Effects;
import studio.longplay.engine.render.make.MadeSegment;
import studio.longplay.engine.render.make.Music;
import studio.longplay.engine.render.make.Speaking;
import studio.longplay.engine.render.make.SpokenLine;
import studio.longplay.engine.render.make.Tally;
import studio.longplay.engine.render.make.Workbench;
import studio.longplay.engine.render.qc.QualityReport;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.Speaker;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.Timecode;
import studio.longplay.engine.voice.Voice;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Writes report and manifest of a production.
final class ManifestWriter {
    static final String PRODUCT = "Longplay Studio 0.1.0";

    private final Production production;
    private final Workbench bench;
    private final Spans spans;
    private final FilmCheck.Facts film;
    private final Manifest.LoudnessFacts loudness;
    private final boolean filmReused;
    private @Nullable QualityReport quality;
    private long leaderFrames;

    ManifestWriter(
            Production production,
            Workbench bench,
            Spans spans,
            FilmCheck.Facts film,
            Manifest.LoudnessFacts loudness,
            boolean filmReused) {
        this.production = production;
        this.bench = bench;
        this.spans = spans;
        this.film = film;
        this.loudness = loudness;
        this.filmReused = filmReused;
    }

    /// The same with what was found wrong with the film.
    ManifestWriter checked(QualityReport report) {
        quality = report;
        return this;
    }

    /// The same of a film behind a leader.
    ManifestWriter ledBy(long frames) {
        leaderFrames = frames;
        return this;
    }

    /// The report first, the manifest last: a folder with a manifest is complete.
    Manifest write(DeliveryFolder folder) throws StudioFault {
        spans.leave();
        Manifest shown = ManifestFile.seal(manifest(folder));
        String report = Report.of(shown);
        folder.write(Report.FILE, report);
        Manifest manifest = shown.withReport(Digest.of(report).hex());
        ManifestFile.write(folder.path(), manifest);
        return manifest;
    }

    private Manifest manifest(DeliveryFolder folder) throws StudioFault {
        Script script = production.recording().script();
        ExportPreset preset = production.order().settings().preset();
        List<Manifest.SegmentEntry> segments = segments();
        return new Manifest(
                Manifest.SCHEMA,
                Manifest.VERSION,
                PRODUCT,
                "",
                script.title(),
                scriptFacts(script),
                PresetReading.preset(preset),
                PresetReading.parameters(production.order().settings()),
                RightsFacts.of(production),
                filmFacts(preset.rate()),
                production.encoder(),
                FallbackFacts.of(
                        production.recording().spoken(),
                        production.order().clearance().assets(),
                        bench.badges(),
                        production.effort().changes(),
                        production.segments()),
                loudness,
                cast(script),
                VoiceFacts.of(production, bench),
                scenes(preset.rate()),
                lines(),
                segments,
                folder.entries(),
                quality,
                warnings(),
                run(segments).besides(folder.leftovers()));
    }

    private Manifest.ScriptFacts scriptFacts(Script script) {
        String text = production.order().script().text();
        return new Manifest.ScriptFacts(
                nameOf(script.file()),
                Digest.of(text).hex(),
                script.lines().stream().mapToInt(line -> line.words().size()).sum(),
                script.lines().size(),
                script.linesBySpeaker().size());
    }

    private Manifest.Film filmFacts(FrameRate rate) {
        MediaTime duration = MediaTime.ofFrames(film.frames(), rate);
        return new Manifest.Film(
                film.frames(),
                film.samples(),
                Timecode.of(duration),
                film.videoCodec(),
                film.audioCodec(),
                film.constantFrameRate(),
                film.drifts().stream().mapToLong(Math::abs).max().orElse(0),
                leaderFrames);
    }

    private List<Manifest.CastEntry> cast(Script script) {
        List<Manifest.CastEntry> entries = new ArrayList<>();
        for (Map.Entry<Speaker, List<Line>> part : script.linesBySpeaker().entrySet()) {
            Speaker speaker = part.getKey();
            Voice voice = Objects.requireNonNull(production.cast().voices().get(speaker.key()));
            int words = part.getValue().stream().mapToInt(line -> line.words().size()).sum();
            entries.add(
                    new Manifest.CastEntry(
                            speaker.name(),
                            speaker.key(),
                            voice.name(),
                            voice.id(),
                            part.getValue().size(),
                            words));
        }
        return entries;
    }

    private List<Manifest.SceneEntry> scenes(FrameRate rate) {
        Programme programme = production.recording().programme();
        List<MediaTime> starts = programme.starts();
        SceneWork work = new SceneWork(production.sound());
        List<Manifest.SceneEntry> entries = new ArrayList<>();
        for (int i = 0; i < programme.scenes().size(); i++) {
            SceneLayout scene = programme.scenes().get(i);
            entries.add(
                    new Manifest.SceneEntry(
                            scene.scene().id().value(),
                            scene.scene().heading(),
                            scene.chapterTitle(),
                            Timecode.of(starts.get(i)),
                            scene.duration().toFramesFloor(rate),
                            production.sound().stems().get(i).key().hex(),
                            work.of(i)));
        }
        return entries;
    }

    private List<Manifest.LineEntry> lines() {
        Programme programme = production.recording().programme();
        List<MediaTime> starts = programme.starts();
        List<Manifest.LineEntry> entries = new ArrayList<>();
        for (int i = 0; i < programme.scenes().size(); i++) {
            for (Placed.PlacedLine placed : programme.scenes().get(i).lines()) {
                entries.add(entry(placed, starts.get(i)));
            }
        }
        return entries;
    }

    private Manifest.LineEntry entry(Placed.PlacedLine placed, MediaTime sceneStart) {
        Line line = placed.line();
        SpokenLine take = Objects.requireNonNull(production.recording().takes().get(line.id()));
        String fallback = take.facts().fallbackReason();
        return new Manifest.LineEntry(
                line.id().value(),
                line.sourceLine(),
                line.speaker().name(),
                take.spokenBy(),
                take.artifact().key().hex(),
                Timecode.of(sceneStart.plus(placed.range().start())),
                placed.range().duration().toMillisFloor(),
                take.facts().words().size(),
                fallback == null ? "" : fallback);
    }

    private List<Manifest.SegmentEntry> segments() {
        List<Manifest.SegmentEntry> entries = new ArrayList<>();
        for (int i = 0; i < production.segments().size(); i++) {
            MadeSegment made = production.segments().get(i);
            entries.add(
                    new Manifest.SegmentEntry(
                            made.scene(),
                            made.span().first(),
                            made.span().frames(),
                            made.key().hex(),
                            made.sha256(),
                            film.drifts().get(i),
                            made.encoder(),
                            groups(made)));
        }
        return entries;
    }

    private static List<Manifest.GroupEntry> groups(MadeSegment segment) {
        return segment.parts().stream()
                .map(part -> new Manifest.GroupEntry(part.group().key().hex(), part.frames()))
                .toList();
    }

    private List<Warning> warnings() throws StudioFault {
        List<Warning> warnings = new ArrayList<>(production.order().scriptWarnings());
        warnings.addAll(production.recording().timelineWarnings());
        warnings.addAll(production.sound().warnings());
        warnings.addAll(production.cast().casting().warnings());
        warnings.addAll(production.order().clearance().warnings());
        quietOrFull().ifPresent(warnings::add);
        bench.badges().forEach(badge -> warnings.add(badge.warning()));
        warnings.addAll(
                RecordingWarnings.of(
                        production.recording().takes().values(),
                        production.order().script().file()));
        warnings.addAll(
                TakeWarnings.of(
                        production.recording().takes().values(),
                        production.order().script().file()));
        return warnings.stream().map(ManifestWriter::portable).toList();
    }

    /// A folder that is handed on says nothing of where its script lay.
    private static Warning portable(Warning warning) {
        Place place = warning.place();
        return place == null
                ? warning
                : new Warning(
                        warning.code(),
                        warning.sentence(),
                        warning.remedy(),
                        new Place(nameOf(place.file()), place.line()));
    }

    private static String nameOf(String path) {
        return path.replaceAll(".*[/\\\\]", "");
    }

    /// Silence has no loudness, and sound full of peaks cannot be as loud as one likes.
    private Optional<Warning> quietOrFull() {
        LoudnessTarget target = production.order().settings().target();
        Gain gain = production.sound().gain();
        return gain.reaches(target)
                ? Optional.empty()
                : Optional.of(
                        new Warning(
                                "mix.target-missed",
                                String.format(
                                        Locale.ROOT,
                                        "The programme cannot be brought to %.0f LUFS.",
                                        target.lufs()),
                                "It is silent or all peaks; choose a lower --loudness.",
                                null));
    }

    private Manifest.Run run(List<Manifest.SegmentEntry> segments) {
        Map<String, Long> millis = new LinkedHashMap<>();
        spans.nanosByStage().forEach((stage, nanos) -> millis.put(stage, nanos / 1_000_000));
        DrawingEffort effort = production.effort();
        Tally tally = bench.tally();
        Work work =
                new Work(
                        tally.madeBy(Speaking.MAKER),
                        tally.reusedOf(Speaking.MAKER),
                        effort.segmentsDrawn(),
                        effort.segmentsFound(),
                        tally.madeBy(Music.MAKER) + tally.madeBy(Effects.MAKER),
                        tally.reusedOf(Music.MAKER) + tally.reusedOf(Effects.MAKER),
                        effort.painted(),
                        effort.repeated(),
                        effort.paintMillis(),
                        effort.encodeMillis(),
                        filmReused,
                        effort.groupsDrawn(),
                        effort.groupsRepeated());
        return new Manifest.Run(
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                spans.wallNanos() / 1_000_000,
                millis,
                work,
                bench.store().drainWarnings(),
                machine(),
                null,
                SegmentRuns.of(segments, production.runs()),
                caches(),
                bench.notices(),
                AskedAgain.of(production.order().settings(), production.order().mark()),
                List.of());
    }

    private List<CacheFacts> caches() {
        return Stream.concat(CacheReading.of(bench.tally()).stream(), bench.caches().stream())
                .map(rate -> new CacheFacts(rate.name(), rate.hits(), rate.misses()))
                .toList();
    }

    private static Manifest.MachineFacts machine() {
        return new Manifest.MachineFacts(
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version") + " " + System.getProperty("java.vendor"));
    }
}
