package studio.longplay.engine.render;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.CaptionMark;
import studio.longplay.engine.media.ChapterMark;
import studio.longplay.engine.media.Container;
import studio.longplay.engine.media.EncoderProbe;
import studio.longplay.engine.media.MediaFacts;
import studio.longplay.engine.media.MediaProbe;
import studio.longplay.engine.mix.LoudnessTarget;
import studio.longplay.engine.mix.SpeechWindow;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.deliver.ManifestFile;
import studio.longplay.engine.render.deliver.Parameters;
import studio.longplay.engine.render.qc.CaptionText;
import studio.longplay.engine.render.qc.Expectation;
import studio.longplay.engine.render.qc.FilmQuality;
import studio.longplay.engine.render.qc.Meant;
import studio.longplay.engine.render.qc.QualityLimits;
import studio.longplay.engine.render.qc.QualityOrder;
import studio.longplay.engine.render.qc.QualityReport;
import studio.longplay.engine.render.qc.SoundQuality;
import studio.longplay.engine.render.qc.SyncLeader;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.time.Timecode;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Checks the film, or the sound alone, of a delivery folder against what its manifest says of it,
/// wherever the folder was copied; or any film by itself.
public final class DeliveryQuality {
    private static final String CAPTIONED = "captions/";
    private static final long SHORTEST_LINE_MILLIS = 300;

    private DeliveryQuality() {}

    /// How a film or a folder is to be checked.
    ///
    /// @param target instead of the manifest's; empty for that, or for none
    /// @param full whether every picture is looked at
    /// @param sync whether flashes and beeps are looked for
    public record Asked(
            QualityLimits limits, Optional<LoudnessTarget> target, boolean full, boolean sync) {}

    /// Checks a delivery folder, the film in one, or a film from elsewhere with the captions that
    /// lie beside it by the same name.
    ///
    /// @param path a folder or a file
    /// @throws StudioFault if the folder has no manifest, or the film cannot be read
    public static QualityReport check(Path path, Asked asked, JobContext context)
            throws StudioFault {
        if (Files.isDirectory(path)) {
            Manifest manifest = ManifestFile.read(path);
            return check(path, whole(path, manifest), manifest, asked, context);
        }
        Path folder = Orders.folderOf(path);
        Optional<Manifest> manifest = ManifestFile.find(folder);
        String name = String.valueOf(path.getFileName());
        boolean isFilm =
                manifest.isPresent()
                        && manifest.get().file(name).isPresent()
                        && !SyncDelivery.isLeader(name);
        if (isFilm) {
            return check(folder, path, manifest.get(), asked, context);
        }
        Expectation nothing = Expectation.nothing();
        QualityOrder order =
                new QualityOrder(
                        path,
                        asked.target().map(nothing::withTarget).orElse(nothing),
                        asked.limits(),
                        captionsBeside(path),
                        asked.full(),
                        asked.sync());
        return isSound(path) && !asked.sync()
                ? SoundQuality.check(
                        new SoundQuality.Asked(order, List.of(), Optional.empty()), context)
                : FilmQuality.check(order, context);
    }

    /// Whether a file is sound and nothing else. A cover is no picture.
    private static boolean isSound(Path file) throws StudioFault {
        MediaFacts facts = new MediaProbe().probe(file);
        return facts.videos().isEmpty() && !facts.sounds().isEmpty();
    }

    /// Writes a film of flashes and beeps with the size, the rate and the encoder that a preset's
    /// films have.
    ///
    /// @param out an MP4 file
    /// @throws StudioFault if no encoder works, or the file cannot be written
    public static void leader(ExportPreset preset, Path out, JobContext context)
            throws StudioFault {
        String encoder = new EncoderProbe().choose(preset.picture().wish()).encoder();
        SyncLeader.write(preset.settings(encoder), out, context);
    }

    private static QualityReport check(
            Path folder, Path film, Manifest manifest, Asked asked, JobContext context)
            throws StudioFault {
        Expectation expected = expectation(manifest, film);
        QualityOrder order =
                new QualityOrder(
                        film,
                        asked.target().map(expected::withTarget).orElse(expected),
                        asked.limits(),
                        captionsOf(folder, manifest),
                        asked.full(),
                        asked.sync());
        if (!manifest.segments().isEmpty()) {
            return FilmQuality.check(order, context);
        }
        boolean isWhole = film.equals(whole(folder, manifest));
        return SoundQuality.check(
                isWhole
                        ? new SoundQuality.Asked(
                                order, parts(folder, manifest), Optional.of(chapters(manifest)))
                        : new SoundQuality.Asked(
                                QualityOrder.of(film, asked.limits()), List.of(), Optional.empty()),
                context);
    }

    /// The film, or the whole programme where sound alone was delivered.
    private static Path whole(Path folder, Manifest manifest) throws StudioFault.Input {
        return find(folder, manifest)
                .orElseThrow(() ->
                        new StudioFault.Input(
                                "check.no-film",
                                folder + " holds neither a film nor a whole programme.",
                                "Make or export it again."));
    }

    /// The same; empty where a folder holds neither.
    static Optional<Path> find(Path folder, Manifest manifest) {
        return manifest.files().stream()
                .map(Manifest.FileEntry::name)
                .filter(name ->
                        name.startsWith("film.")
                                || name.startsWith("podcast.")
                                || name.startsWith("audiobook."))
                .findFirst()
                .map(folder::resolve);
    }

    /// The files of single chapters.
    static List<Path> parts(Path folder, Manifest manifest) {
        return manifest.files().stream()
                .map(Manifest.FileEntry::name)
                .filter(name -> name.startsWith(SoundDelivery.CHAPTERS + "/"))
                .map(folder::resolve)
                .toList();
    }

    /// As [MasterJoin#chapters] makes them.
    private static List<ChapterMark> chapters(Manifest manifest) {
        boolean chaptered =
                manifest.scenes().stream().anyMatch(scene -> !scene.chapter().isEmpty());
        List<ChapterMark> chapters = new ArrayList<>();
        for (Manifest.SceneEntry scene : manifest.scenes()) {
            String title = chaptered ? scene.chapter() : scene.heading();
            if (!title.isBlank()) {
                MediaTime start =
                        chapters.isEmpty() ? MediaTime.ZERO : Timecode.parse(scene.start());
                chapters.add(new ChapterMark(new TimeRange(start, MediaTime.ZERO), title));
            }
        }
        return chapters;
    }

    /// What a manifest says of its film.
    static Expectation expectation(Manifest manifest, Path film) {
        Meant meant = manifest.qc() == null ? null : manifest.qc().meant();
        boolean heard = meant != null && !meant.sounding().isEmpty();
        MediaTime leader =
                MediaTime.ofFrames(
                        manifest.film().leaderFrames(), rate(manifest.preset().frameRate()));
        return new Expectation(
                        new Expectation.Form(
                                manifest.preset().width(),
                                manifest.preset().height(),
                                rate(manifest.preset().frameRate()),
                                manifest.film().frames(),
                                manifest.film().samples()),
                        LoudnessTarget.named(manifest.loudness().target()).orElse(null),
                        meant,
                        heard ? lines(manifest) : List.of(),
                        segments(manifest),
                        isCaptioned(manifest, film))
                .behind(leader);
    }

    /// Where somebody speaks in a delivered programme, in samples of its file.
    ///
    /// @return nothing for a file that is no programme of a delivery folder
    static List<SpeechWindow> spoken(Path file) throws StudioFault {
        Path folder = Orders.folderOf(file);
        Optional<Manifest> manifest = ManifestFile.find(folder);
        String name = String.valueOf(file.getFileName());
        if (manifest.isEmpty()
                || manifest.get().file(name).isEmpty()
                || !folder.resolve(name).equals(whole(folder, manifest.get()))) {
            return List.of();
        }
        long leader =
                MediaTime.ofFrames(
                                manifest.get().film().leaderFrames(),
                                rate(manifest.get().preset().frameRate()))
                        .toSamplesFloor(SampleRate.HZ_48000);
        return lines(manifest.get()).stream()
                .map(Expectation.Spoken::range)
                .map(range ->
                        new SpeechWindow(
                                leader + range.start().toSamplesFloor(SampleRate.HZ_48000),
                                leader + range.end().toSamplesFloor(SampleRate.HZ_48000)))
                .toList();
    }

    private static FrameRate rate(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? new FrameRate(Integer.parseInt(text), 1)
                : new FrameRate(
                        Integer.parseInt(text.substring(0, slash)),
                        Integer.parseInt(text.substring(slash + 1)));
    }

    private static List<Expectation.Spoken> lines(Manifest manifest) {
        return manifest.lines().stream()
                .filter(line -> line.words() > 0 && line.milliseconds() > SHORTEST_LINE_MILLIS)
                .map(line ->
                        new Expectation.Spoken(
                                line.speaker(),
                                line.sourceLine(),
                                new TimeRange(
                                        Timecode.parse(line.start()),
                                        MediaTime.ofMillis(line.milliseconds()))))
                .toList();
    }

    private static List<Long> segments(Manifest manifest) {
        List<Long> starts = new ArrayList<>();
        long start = manifest.film().leaderFrames();
        for (Manifest.SceneEntry scene : manifest.scenes()) {
            starts.add(start);
            start += scene.frames();
        }
        return manifest.segments().stream()
                .map(segment -> starts.get(segment.scene()) + segment.firstFrame())
                .toList();
    }

    private static boolean isCaptioned(Manifest manifest, Path film) {
        Parameters parameters = manifest.parameters();
        boolean soft =
                parameters != null
                        && (parameters.captions().equals("soft")
                                || parameters.captions().equals("both"));
        return soft && !manifest.lines().isEmpty() && takesCaptions(film);
    }

    /// Whether a file of that kind has a track for captions: all films do, sound alone does not.
    static boolean takesCaptions(Path film) {
        return container(film).isPresent();
    }

    private static Optional<Container> container(Path film) {
        String name = String.valueOf(film.getFileName());
        return Container.find(name.substring(name.lastIndexOf('.') + 1));
    }

    private static List<CaptionMark> captionsOf(Path folder, Manifest manifest) throws StudioFault {
        for (Manifest.FileEntry entry : manifest.files()) {
            Path file = folder.resolve(entry.name());
            if (entry.name().startsWith(CAPTIONED)
                    && entry.name().endsWith(".srt")
                    && Files.isRegularFile(file)) {
                return CaptionText.read(file);
            }
        }
        return List.of();
    }

    private static List<CaptionMark> captionsBeside(Path film) throws StudioFault {
        String name = String.valueOf(film.getFileName()).replaceFirst("[.][^.]*$", "");
        for (String ending : List.of(".srt", ".vtt", ".en.srt", ".en.vtt")) {
            Path beside = film.resolveSibling(name + ending);
            if (Files.isRegularFile(beside)) {
                return CaptionText.read(beside);
            }
        }
        return List.of();
    }
}
