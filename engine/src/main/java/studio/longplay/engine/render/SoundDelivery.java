package studio.longplay.engine.render;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.media.ChapterMark;
import studio.longplay.engine.media.MediaFacts;
import studio.longplay.engine.media.MediaProbe;
import studio.longplay.engine.media.SoundContainer;
import studio.longplay.engine.media.SoundFilePlan;
import studio.longplay.engine.media.SoundReader;
import studio.longplay.engine.mix.check.Verdict;
import studio.longplay.engine.picture.Caption;
import studio.longplay.engine.picture.Layer;
import studio.longplay.engine.render.deliver.DeliveryFolder;
import studio.longplay.engine.render.deliver.FilmCheck;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.lay.Programme;
import studio.longplay.engine.render.make.CaptionTrack;
import studio.longplay.engine.render.make.ProgrammeSound;
import studio.longplay.engine.render.make.SoundSettings;
import studio.longplay.engine.render.preset.PresetKind;
import studio.longplay.engine.render.qc.Expectation;
import studio.longplay.engine.render.qc.Meant;
import studio.longplay.engine.render.qc.MeantPlaces;
import studio.longplay.engine.render.qc.QualityOrder;
import studio.longplay.engine.render.qc.QualityReport;
import studio.longplay.engine.render.qc.QualityWish;
import studio.longplay.engine.render.qc.SoundQuality;
import studio.longplay.engine.store.Artifact;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.store.Recipe;
import studio.longplay.engine.time.SampleRate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes the mixed programme as files of sound alone: a podcast with chapters, or an audiobook and
/// a file for each of its chapters as ACX takes them.
final class SoundDelivery {
    /// The folder of a book's chapters.
    static final String CHAPTERS = "chapters";

    private static final String VERSION = "1";
    private static final List<String> COVERS = List.of("cover.jpg", "cover.jpeg", "cover.png");
    private static final int LONGEST_NAME = 60;
    private static final int BLOCK = 1 << 15;

    /// Decoders may give all of the last packet: 1,024 samples of 44.1 kHz.
    private static final long MOST_SAMPLES_AWAY = 1_200;

    private final Production production;
    private final DeliveryFolder folder;
    private final ExportPreset preset;
    private final List<Warning> warnings = new ArrayList<>();
    private final List<Path> written = new ArrayList<>();
    private boolean allReused = true;

    SoundDelivery(Production production, DeliveryFolder folder) {
        this.production = production;
        this.folder = folder;
        this.preset = production.order().settings().preset();
    }

    /// Writes what the folder does not have yet.
    void write(JobContext context) throws StudioFault {
        List<Path> mixes = DeliveryDesk.files(production.sound().mixes());
        List<ChapterMark> chapters = MasterJoin.chapters(production.recording().programme());
        try (ProgrammeSound sound = ProgrammeSound.open(mixes)) {
            SoundFilePlan plan = plan(kind(), rate(kind()), chapters);
            Digest key = key(plan, "whole");
            folder.joined(
                    List.of(preset.fileName()),
                    production.sound().mixes().stream().map(Artifact::key).toList());
            allReused = folder.has(preset.fileName(), key);
            if (!allReused) {
                new SoundStretch(sound, 0, sound.samples())
                        .write(folder.path().resolve(preset.fileName()), plan, context);
                folder.wrote(preset.fileName(), key);
            }
            if (preset.kind() == PresetKind.AUDIOBOOK) {
                chapters(sound, parts(chapters, sound), context);
            }
        }
    }

    /// Reads the whole file back, unless nothing was written.
    ///
    /// @throws StudioFault.Media `film.wrong` if it is not as long as the programme
    FilmCheck.Facts check(JobContext context) throws StudioFault {
        Programme programme = production.recording().programme();
        long samples = programme.duration().toSamplesFloor(SampleRate.HZ_48000);
        Path file = folder.path().resolve(preset.fileName());
        long read = allReused ? samples : length(file, samples, context);
        if (Math.abs(read - samples) > MOST_SAMPLES_AWAY) {
            throw new StudioFault.Media(
                    "film.wrong",
                    "The sound has %d samples instead of %d.".formatted(read, samples),
                    "Make it again; if that does not help, this is a bug of ours.");
        }
        MediaFacts facts = new MediaProbe().probe(file);
        return new FilmCheck.Facts(
                programme.duration().toFramesFloor(preset.rate()),
                samples,
                true,
                "none",
                (facts.sounds().getFirst().codec() + " " + facts.sounds().getFirst().profile())
                        .strip(),
                List.of());
    }

    /// Listens to all that is in the folder, unless that is what was listened to before: captions
    /// lie beside the sound, and others may come with the very same one.
    ///
    /// @return empty if nobody wanted it
    Optional<QualityReport> quality(JobContext context) throws StudioFault {
        QualityWish wish = production.order().quality();
        if (!wish.isWanted()) {
            return Optional.empty();
        }
        DeliverySettings settings = production.order().settings();
        Optional<QualityReport> known =
                folder.earlier()
                        .filter(_ -> allReused && folder.isAsBefore(DeliveryDesk.CAPTIONS + "/"))
                        .filter(earlier -> earlier.product().equals(ManifestWriter.PRODUCT))
                        .filter(earlier ->
                                earlier.loudness().target().equals(settings.target().name()))
                        .map(Manifest::qc)
                        .filter(before -> before.isAgainst(wish.limits()));
        if (known.isPresent()) {
            return known;
        }
        List<ChapterMark> chapters = MasterJoin.chapters(production.recording().programme());
        QualityOrder order =
                new QualityOrder(
                        folder.path().resolve(preset.fileName()),
                        expectation(settings),
                        wish.limits(),
                        MasterJoin.marks(captions()),
                        wish.isFull());
        return Optional.of(
                SoundQuality.check(
                        new SoundQuality.Asked(order, written, Optional.of(chapters)), context));
    }

    private List<Caption> captions() {
        return CaptionTrack.join(production.recording().programme(), production.captionsByScene());
    }

    /// Of a mix that the user touched nobody knows what is still heard of it.
    private Expectation expectation(DeliverySettings settings) {
        Programme programme = production.recording().programme();
        boolean untouched = settings.sound().equals(SoundSettings.USUAL);
        List<List<Layer>> nothing = programme.scenes().stream().map(_ -> List.<Layer>of()).toList();
        Meant meant = MeantPlaces.of(programme, nothing, preset.rate());
        return new Expectation(
                new Expectation.Form(
                        0,
                        0,
                        preset.rate(),
                        programme.duration().toFramesFloor(preset.rate()),
                        programme.duration().toSamplesFloor(SampleRate.HZ_48000)),
                settings.target(),
                untouched ? meant : new Meant(List.of(), List.of(), List.of()),
                untouched ? MeantPlaces.lines(programme) : List.of(),
                List.of(),
                false);
    }

    private static long length(Path file, long expected, JobContext context) throws StudioFault {
        try (SoundReader reader = SoundReader.open(file, SampleRate.HZ_48000)) {
            float[][] block = new float[reader.channels()][BLOCK];
            long samples = 0;
            int count = reader.read(block, 0, BLOCK);
            while (count > 0) {
                context.checkCancelled();
                samples += count;
                context.progress(new Progress("verify", Math.min(samples, expected), expected));
                count = reader.read(block, 0, BLOCK);
            }
            return samples;
        }
    }

    /// Whether all of it was there before.
    boolean reused() {
        return allReused;
    }

    /// What a shop would not take.
    List<Warning> warnings() {
        return List.copyOf(warnings);
    }

    /// A programme without chapters is one.
    private List<ChapterMark> parts(List<ChapterMark> chapters, ProgrammeSound sound) {
        Programme programme = production.recording().programme();
        return chapters.isEmpty()
                ? List.of(ChapterFile.whole(programme.title(), sound.samples()))
                : chapters;
    }

    private void chapters(ProgrammeSound sound, List<ChapterMark> chapters, JobContext context)
            throws StudioFault {
        folder.folder(CHAPTERS);
        for (int i = 0; i < chapters.size(); i++) {
            context.checkCancelled();
            ChapterMark chapter = chapters.get(i);
            String name = "%s/%02d %s.mp3".formatted(CHAPTERS, i + 1, safe(chapter.title()));
            Map<String, String> tags = tags();
            tags.put("title", chapter.title());
            tags.put("track", (i + 1) + "/" + chapters.size());
            SoundFilePlan plan =
                    new SoundFilePlan(
                            SoundContainer.MP3,
                            1,
                            SampleRate.HZ_48000,
                            SampleRate.HZ_44100,
                            ChapterFile.BITS_PER_SECOND,
                            List.of(),
                            tags,
                            cover());
            Digest key = key(plan, chapter.range() + " of chapters");
            Path file = folder.path().resolve(name);
            if (!folder.has(name, key)) {
                allReused = false;
                new ChapterFile(sound, chapter).write(file, plan, context);
                folder.wrote(name, key);
            }
            written.add(file);
            check(name, file, context);
        }
    }

    private void check(String name, Path file, JobContext context) throws StudioFault {
        for (Verdict verdict : FileLoudness.acx(file, context).verdicts()) {
            if (!verdict.met()) {
                warnings.add(
                        new Warning(
                                "acx.refused",
                                "%s has not what ACX asks for, %s: it has %s."
                                        .formatted(name, verdict.rule(), verdict.measured()),
                                verdict.remedy(),
                                null));
            }
        }
    }

    private SoundContainer kind() {
        if (preset.kind() == PresetKind.AUDIOBOOK) {
            return SoundContainer.M4B;
        }
        return switch (preset.sound().codec()) {
            case AAC -> SoundContainer.M4A;
            case OPUS -> SoundContainer.OPUS;
            case MP3 -> SoundContainer.MP3;
            case FLAC -> SoundContainer.FLAC;
        };
    }

    /// Books and MP3 are usual at 44.1 kHz.
    private static SampleRate rate(SoundContainer kind) {
        return switch (kind) {
            case M4A, FLAC, OPUS -> SampleRate.HZ_48000;
            case M4B, MP3 -> SampleRate.HZ_44100;
        };
    }

    private SoundFilePlan plan(SoundContainer kind, SampleRate rate, List<ChapterMark> chapters) {
        return new SoundFilePlan(
                kind,
                2,
                SampleRate.HZ_48000,
                rate,
                preset.audioBitRate(),
                chapters,
                tags(),
                cover());
    }

    private Map<String, String> tags() {
        Programme programme = production.recording().programme();
        Map<String, String> tags = new LinkedHashMap<>();
        tags.put("title", programme.title());
        tags.put("album", programme.title());
        if (!programme.author().isBlank()) {
            tags.put("artist", programme.author());
        }
        tags.put("genre", preset.kind() == PresetKind.AUDIOBOOK ? "Audiobook" : "Podcast");
        tags.put("comment", MasterJoin.comment(production.recording()));
        return tags;
    }

    /// A picture called `cover` beside the script.
    private @Nullable Path cover() {
        for (String name : COVERS) {
            Path file = production.order().pictureFolder().resolve(name);
            if (Files.isRegularFile(file)) {
                return file;
            }
        }
        return null;
    }

    private Digest key(SoundFilePlan plan, String part) throws StudioFault {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("kind", plan.kind());
        parameters.put("bitRate", plan.bitRate());
        parameters.put("channels", plan.channels());
        parameters.put("chapters", plan.chapters());
        parameters.put("tags", plan.tags());
        parameters.put("part", part);
        Path cover = plan.cover();
        if (cover != null) {
            parameters.put("cover", Digest.ofFile(cover).hex());
        }
        List<Digest> inputs = production.sound().mixes().stream().map(Artifact::key).toList();
        return new Recipe("sound-file", VERSION, parameters, inputs).key();
    }

    /// A title as the name of a file on any system.
    static String safe(String title) {
        String plain = title.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", " ").replaceAll("\\s+", " ");
        String cut = plain.substring(0, Math.min(plain.length(), LONGEST_NAME)).strip();
        String name = cut.replaceAll("^[. ]+|[. ]+$", "");
        return name.isEmpty() ? "Chapter" : name;
    }
}
