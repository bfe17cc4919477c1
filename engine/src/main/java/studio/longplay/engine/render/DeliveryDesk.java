package studio.longplay.engine.render;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.jobs.Crew;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.jobs.Spans;
import studio.longplay.engine.media.Container;
import studio.longplay.engine.mix.Faders;
import studio.longplay.engine.mix.SceneMix;
import studio.longplay.engine.mix.StemNotes;
import studio.longplay.engine.picture.Caption;
import studio.longplay.engine.picture.CaptionFiles;
import studio.longplay.engine.project.desk.StripRef;
import studio.longplay.engine.render.deliver.DeliveryFolder;
import studio.longplay.engine.render.deliver.FilmCheck;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.lay.Programme;
import studio.longplay.engine.render.make.CaptionTrack;
import studio.longplay.engine.render.make.MadeSegment;
import studio.longplay.engine.render.make.Stems;
import studio.longplay.engine.render.make.Workbench;
import studio.longplay.engine.render.qc.Meant;
import studio.longplay.engine.render.qc.QualityReport;
import studio.longplay.engine.store.Artifact;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.store.Recipe;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.SampleRate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;

/// Puts a production together in its delivery folder, checks it by reading it back, and writes the
/// manifest last: it is the commit.
final class DeliveryDesk {
    private static final String VERSION = "1";
    private static final String STEMS_VERSION = StemsAhead.VERSION;

    /// The folder of captions.
    static final String CAPTIONS = "captions";

    private static final String LANGUAGE = "en";

    private final Workbench bench;
    private final Spans spans;
    private final Meant meant;

    /// @param meant where the timeline has moving pictures and sound
    DeliveryDesk(Workbench bench, Spans spans, Meant meant) {
        this.bench = bench;
        this.spans = spans;
        this.meant = meant;
    }

    /// It rests between blocks and packets: it holds nothing but the delivery folder.
    ///
    /// @param stems that were begun when the sound was ready
    Manifest deliver(Production production, StemsAhead stems, JobContext whole) throws StudioFault {
        DeliveryFolder folder = DeliveryFolder.kept(production.order().out());
        return folder.written(() -> into(folder, production, stems, whole.resting()));
    }

    private Manifest into(
            DeliveryFolder folder, Production production, StemsAhead stems, JobContext context)
            throws StudioFault {
        spans.enter("captions");
        boolean pictures = production.order().settings().preset().kind().hasPicture();
        Optional<FilmLeader> leader =
                pictures ? FilmLeader.of(production, bench, context) : Optional.empty();
        List<Caption> own =
                CaptionTrack.join(production.recording().programme(), production.captionsByScene());
        List<Caption> captions = leader.map(made -> made.behind(own)).orElse(own);
        captionFiles(captions, folder);
        if (!pictures) {
            return soundAlone(production, folder, stems, context);
        }
        spans.enter("mux");
        Digest filmKey = filmKey(production, captions, leader);
        String film = production.order().settings().preset().fileName();
        boolean reused = folder.has(film, filmKey);
        if (!reused) {
            new MasterJoin(production, captions, LANGUAGE, leader)
                    .write(folder.path().resolve(film), context);
        }
        spans.enter("verify");
        Finished finished = new Finished(production, film, leader);
        FilmReading.Verdict verdict = checked(finished, folder, reused ? null : filmKey, context);
        Optional<QualityReport> quality =
                new SyncDelivery(production, folder).with(verdict.quality(), context);
        Manifest.LoudnessFacts loudness = heard(production, folder, stems, context);
        List<Warning> lowered = speakers(production, folder, context);
        spans.enter("report");
        Production told =
                production.with(production.sound().with(stems.warnings(folder)).with(lowered));
        ManifestWriter writer =
                new ManifestWriter(told, bench, spans, verdict.facts(), loudness, reused);
        quality.ifPresent(writer::checked);
        leader.ifPresent(made -> writer.ledBy(made.frames()));
        return writer.write(folder);
    }

    /// Puts the stems and the mix in their places and measures the mix. They are waited for last:
    /// the disk takes them while the film is joined and looked at.
    private Manifest.LoudnessFacts heard(
            Production production, DeliveryFolder folder, StemsAhead stems, JobContext context)
            throws StudioFault {
        spans.enter("stems");
        boolean mixWritten = stems.deliver(folder, context);
        return new MixReading(folder, production.sound().mixes(), new StoredChecks(bench.store()))
                .read(
                        production.order().settings().target(),
                        production.sound().gain(),
                        mixWritten,
                        context);
    }

    /// A film that stands in its folder.
    ///
    /// @param film its name
    private record Finished(Production production, String film, Optional<FilmLeader> leader) {}

    /// @param fresh the key of a film that was written just now
    private FilmReading.Verdict checked(
            Finished finished, DeliveryFolder folder, @Nullable Digest fresh, JobContext context)
            throws StudioFault {
        folder.joined(
                List.of(finished.film()), joinedFrom(finished.production(), finished.leader()));
        return hashed(
                () -> {
                    if (fresh != null) {
                        folder.wrote(finished.film(), fresh);
                    }
                },
                () -> verdict(finished, folder, fresh == null, context),
                context);
    }

    /// Something that may fail.
    private interface Step {
        void run() throws StudioFault;
    }

    private interface Look {
        FilmReading.Verdict look() throws StudioFault;
    }

    /// A film is hashed while it is looked at: both read all of it.
    private static FilmReading.Verdict hashed(Step hashing, Look looking, JobContext context)
            throws StudioFault {
        try (Crew aside = new Crew("digest", 1)) {
            Future<Boolean> hashed =
                    aside.begin(
                            Job.of(
                                    "Hash the film",
                                    _ -> {
                                        hashing.run();
                                        return true;
                                    }),
                            context.silent());
            FilmReading.Verdict verdict = looking.look();
            Crew.result(hashed);
            return verdict;
        }
    }

    private Manifest soundAlone(
            Production production, DeliveryFolder folder, StemsAhead stems, JobContext context)
            throws StudioFault {
        spans.enter("encode");
        SoundDelivery sound = new SoundDelivery(production, folder);
        sound.write(context);
        spans.enter("verify");
        FilmCheck.Facts facts = sound.check(context);
        Optional<QualityReport> quality = sound.quality(context);
        Manifest.LoudnessFacts loudness = heard(production, folder, stems, context);
        List<Warning> lowered = speakers(production, folder, context);
        spans.enter("report");
        Production told =
                production.with(
                        production
                                .sound()
                                .with(sound.warnings())
                                .with(stems.warnings(folder))
                                .with(lowered));
        ManifestWriter writer =
                new ManifestWriter(told, bench, spans, facts, loudness, sound.reused());
        quality.ifPresent(writer::checked);
        return writer.write(folder);
    }

    /// What is said of the film, or was when the very same one was written.
    private FilmReading.Verdict verdict(
            Finished finished, DeliveryFolder folder, boolean reused, JobContext context)
            throws StudioFault {
        FilmCheck.Expected expected = expected(finished.production(), finished.leader());
        context.progress(new Progress("verify", 0, expected.frames()));
        long before = finished.leader().map(FilmLeader::frames).orElse(0L);
        FilmReading.Verdict verdict =
                new FilmReading(
                                finished.production(),
                                meant.behind(before),
                                expected,
                                new StoredChecks(bench.store()))
                        .ledBy(finished.leader())
                        .read(
                                folder.path().resolve(finished.film()),
                                reused ? folder.earlier() : Optional.empty(),
                                context);
        context.progress(new Progress("verify", expected.frames(), expected.frames()));
        return verdict;
    }

    private static FilmCheck.Expected expected(Production production, Optional<FilmLeader> leader) {
        Programme programme = production.recording().programme();
        FrameRate rate = production.order().settings().preset().rate();
        long before = leader.map(FilmLeader::frames).orElse(0L);
        List<Long> boundaries = new ArrayList<>();
        List<Long> sceneStarts =
                programme.starts().stream().map(start -> start.toFramesFloor(rate)).toList();
        for (MadeSegment segment : production.segments()) {
            boundaries.add(before + sceneStarts.get(segment.scene()) + segment.span().first());
        }
        return new FilmCheck.Expected(
                before + programme.duration().toFramesFloor(rate),
                leader.map(FilmLeader::samples).orElse(0L)
                        + programme.duration().toSamplesFloor(SampleRate.HZ_48000),
                boundaries);
    }

    /// A file for each speaker, where they are asked for.
    ///
    /// @return what is to be told of them, now or when they were written
    private static List<Warning> speakers(
            Production production, DeliveryFolder folder, JobContext context) throws StudioFault {
        if (!production.order().settings().stems().speakers()) {
            return List.of();
        }
        Soundtrack sound = production.sound();
        Faders faders = production.order().settings().sound().faders(sound.gain().gainDb());
        StemNotes notes = MixDelivery.notes(production.order(), production.recording());
        Map<String, Object> parameters = new LinkedHashMap<>(Stems.describe(faders));
        parameters.put("notes", notes);
        parameters.put("sources", sources(sound.scores()));
        List<Digest> inputs = sound.stems().stream().map(Artifact::key).toList();
        SpeakerStems speakers = SpeakerStems.of(sound.scores());
        Map<String, Digest> wanted = new LinkedHashMap<>();
        for (SpeakerStems.File file : speakers.files()) {
            parameters.put("speaker", file.speaker().speakerKey());
            Digest key =
                    new Recipe("speaker-stem", STEMS_VERSION, Map.copyOf(parameters), inputs).key();
            wanted.put("stems/" + SpeakerStems.FOLDER + "/" + file.name(notes.format()), key);
        }
        boolean all = true;
        for (Map.Entry<String, Digest> file : wanted.entrySet()) {
            all &= folder.has(file.getKey(), file.getValue());
        }
        if (all) {
            return LoweredSound.SPEAKERS.toldEarlier(folder);
        }
        Path into = folder.folder("stems/" + SpeakerStems.FOLDER);
        int halvings = speakers.write(faders, into, notes, context);
        for (Map.Entry<String, Digest> file : wanted.entrySet()) {
            folder.wrote(file.getKey(), file.getValue());
        }
        return LoweredSound.SPEAKERS.told(halvings);
    }

    /// Which speaker's or track's each clip is: where no strip does anything, the stems do not
    /// tell.
    private static List<List<String>> sources(List<SceneMix> scenes) {
        return scenes.stream()
                .map(scene ->
                        scene.clips().stream()
                                .map(clip ->
                                        clip.source()
                                                .filter(it -> !(it instanceof StripRef.OfRow))
                                                .map(StripRef::text)
                                                .orElse(""))
                                .toList())
                .toList();
    }

    private static void captionFiles(List<Caption> captions, DeliveryFolder folder)
            throws StudioFault {
        folder.folder(CAPTIONS);
        folder.write(CAPTIONS + "/" + LANGUAGE + ".srt", CaptionFiles.srt(captions));
        folder.write(CAPTIONS + "/" + LANGUAGE + ".vtt", CaptionFiles.vtt(captions));
    }

    private static List<Digest> joinedFrom(Production production, Optional<FilmLeader> leader) {
        List<Digest> inputs = new ArrayList<>();
        leader.ifPresent(made -> {
            inputs.add(made.pictures().key());
            inputs.add(made.sound().key());
        });
        production.segments().forEach(segment -> inputs.add(segment.key()));
        production.sound().aac().forEach(chunk -> inputs.add(chunk.key()));
        return inputs;
    }

    private static Digest filmKey(
            Production production, List<Caption> captions, Optional<FilmLeader> leader) {
        List<Digest> inputs = joinedFrom(production, leader);
        boolean soft = production.order().settings().captions().soft();
        Programme programme = production.recording().programme();
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("title", programme.title());
        parameters.put("author", programme.author());
        parameters.put("comment", MasterJoin.comment(production.recording()));
        parameters.put("chapters", MasterJoin.chapters(programme, leader));
        parameters.put("captions", soft ? captions : List.of());
        Container container = production.order().settings().preset().delivery().container();
        if (container != Container.MP4) {
            parameters.put("container", container);
        }
        return new Recipe("film", VERSION, parameters, inputs).key();
    }

    static List<Path> files(List<Artifact> artifacts) {
        return artifacts.stream().map(Artifact::file).toList();
    }
}
