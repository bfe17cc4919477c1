package studio.longplay.engine.render;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.hardware.Machine;
import studio.longplay.engine.jobs.Crew;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.mix.DuckCurve;
import studio.longplay.engine.mix.Faders;
import studio.longplay.engine.mix.LoudnessReport;
import studio.longplay.engine.mix.ProgrammeLoudness;
import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.mix.StemNotes;
import studio.longplay.engine.mix.StemWriter;
import studio.longplay.engine.render.lay.Programme;
import studio.longplay.engine.render.make.Speaking;
import studio.longplay.engine.render.make.Workbench;
import studio.longplay.engine.render.worker.WorkerPool;
import studio.longplay.engine.store.Artifact;
import studio.longplay.engine.store.Home;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;
import studio.longplay.engine.voice.Speech;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Delivers a programme's sound alone: its stems, a file for each speaker, and the mix. What a
/// preview or an export mixed already is not mixed again.
public final class MixDelivery {
    private final Workbench bench;
    private final Speech speech;
    private final Home home;
    private final Planning.FreeSpace disks;

    /// @param home whose worker processes read the user's files
    public MixDelivery(Workbench bench, Speech speech, Home home) {
        this(bench, speech, home, Machine::freeBytes);
    }

    /// On other disks.
    MixDelivery(Workbench bench, Speech speech, Home home, Planning.FreeSpace disks) {
        this.bench = bench;
        this.speech = speech;
        this.home = home;
        this.disks = disks;
    }

    /// What was delivered.
    ///
    /// @param stems in the order in which they add up
    /// @param speakers none if nobody asked for them
    /// @param gainDb the programme's
    /// @param loudness of the mix as it was written
    public record Delivered(
            Path mix,
            List<Path> stems,
            List<Path> speakers,
            MediaTime duration,
            double gainDb,
            LoudnessReport loudness,
            List<Warning> warnings) {
        public Delivered {
            stems = List.copyOf(stems);
            speakers = List.copyOf(speakers);
            warnings = List.copyOf(warnings);
        }
    }

    /// Makes what is missing and writes the files into the order's folder.
    ///
    /// @throws StudioFault whatever stops it, `disk.full` before any work where the disks would not
    ///   take it; all finished work is kept
    public Delivered run(ExportOrder order, JobContext context) throws StudioFault {
        Path out = order.out();
        new Planning(bench.store(), speech, Speeds.beside(bench.store()), disks).requireMix(order);
        boolean before = Files.exists(out);
        folder(out);
        try {
            Made made = made(order, scored -> requireRoom(order, scored), context);
            return write(order, made.recording(), made.sound(), context);
        } finally {
            if (!before) {
                deleteEmpty(out);
            }
        }
    }

    /// Leaves no folder behind in which nothing came to stand.
    private static void deleteEmpty(Path folder) throws StudioFault {
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException filled) {
            assert Files.isDirectory(folder);
        } catch (IOException e) {
            throw DiskFault.writing(folder, e);
        }
    }

    /// Makes what is missing, and says which lines are hard to understand; writes no file.
    ///
    /// @throws StudioFault whatever stops it; all finished work is kept
    public HardLines listen(ExportOrder order, JobContext context) throws StudioFault {
        Made made = made(order, _ -> {}, context);
        return new HardLines(made.recording().programme(), made.sound().clarity());
    }

    /// Makes what speaks and what is heard with it, and says how the buses make room for speech;
    /// mixes nothing.
    ///
    /// @throws StudioFault whatever stops it; all finished work is kept
    public DuckedProgramme ducking(ExportOrder order, JobContext context) throws StudioFault {
        try (Crew crew = new Crew("mix", order.settings().jobs());
                WorkerPool workers = new WorkerPool(home)) {
            Scored scored = scored(order, crew, workers, context);
            return new DuckedProgramme(
                    scored.recording().programme(),
                    scored.maker().scores().stream().map(DuckCurve::of).toList());
        }
    }

    /// The programme's sound before it is mixed.
    private record Scored(Recording recording, SoundtrackMaker maker) {}

    /// The programme's sound before it is written.
    private record Made(Recording recording, Soundtrack sound) {}

    /// Looks at a programme before it is mixed.
    private interface Look {
        void at(Scored scored) throws StudioFault;
    }

    /// By now it is known how long it is, and what of it is in the store.
    private void requireRoom(ExportOrder order, Scored scored) throws StudioFault {
        Programme programme = scored.recording().programme();
        long samples = programme.duration().toSamplesFloor(SampleRate.HZ_48000);
        new RoomNeeded(
                        StemNeed.of(order, programme).bytes(samples),
                        scored.maker().missingSamples() * DiskNeed.MIXED_BYTES_PER_SAMPLE)
                .require(order.out(), bench.store().folder(), disks);
    }

    private Made made(ExportOrder order, Look before, JobContext context) throws StudioFault {
        try (Crew crew = new Crew("mix", order.settings().jobs());
                WorkerPool workers = new WorkerPool(home)) {
            Scored scored = scored(order, crew, workers, context);
            before.at(scored);
            return new Made(scored.recording(), scored.maker().mixes(context));
        }
    }

    private Scored scored(ExportOrder order, Crew crew, WorkerPool workers, JobContext context)
            throws StudioFault {
        DeliverySettings settings = order.settings();
        context.progress(new Progress("prepare", 0, 1));
        CastList cast = CastList.of(order, speech.registry());
        BinSounds sounds = new BinSounds(bench, workers, order.arrangement().bin());
        Speaking speaking = new Speaking(bench, speech, settings.lexicon(), sounds);
        Recording recording =
                new Recorder(bench, speaking, cast, settings.preset().rate(), crew)
                        .record(order, context);
        SoundtrackMaker maker = new SoundtrackMaker(bench, order, crew, sounds);
        maker.score(recording, context);
        return new Scored(recording, maker);
    }

    private static Delivered write(
            ExportOrder order, Recording recording, Soundtrack sound, JobContext context)
            throws StudioFault {
        Path out = order.out();
        Faders faders = order.settings().sound().faders(sound.gain().gainDb());
        StemNotes notes = notes(order, recording);
        int halvings =
                new StemWriter(notes)
                        .write(files(sound.stems()), files(sound.mixes()), faders, out, context);
        List<Path> stems = new ArrayList<>();
        for (Stem stem : Stem.values()) {
            stems.add(out.resolve(notes.format().fileName(stem)));
        }
        List<Path> speakers = new ArrayList<>();
        int lower = 0;
        if (order.settings().stems().speakers()) {
            SpeakerStems each = SpeakerStems.of(sound.scores());
            Path folder = child(out.resolve(SpeakerStems.FOLDER));
            lower = each.write(faders, folder, notes, context);
            each.files().forEach(file -> speakers.add(folder.resolve(file.name(notes.format()))));
        }
        Path mix = out.resolve(StemWriter.MIX_FILE_NAME);
        return new Delivered(
                mix,
                stems,
                speakers,
                recording.programme().duration(),
                sound.gain().gainDb(),
                ProgrammeLoudness.measure(List.of(mix), context),
                sound.with(LoweredSound.STEMS.told(halvings))
                        .with(LoweredSound.SPEAKERS.told(lower))
                        .warnings());
    }

    /// What the sound files of a delivery say of themselves.
    static StemNotes notes(ExportOrder order, Recording recording) {
        return new StemNotes(
                MasterJoin.comment(recording),
                recording.programme().title(),
                0,
                order.settings().stems().format());
    }

    private static List<Path> files(List<Artifact> artifacts) {
        return artifacts.stream().map(Artifact::file).toList();
    }

    private static void folder(Path folder) throws StudioFault.Input {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw unmade(folder, e);
        }
    }

    /// A folder in the delivered one, which is not made again where its disk was unplugged.
    private static Path child(Path folder) throws StudioFault.Input {
        try {
            return Files.isDirectory(folder) ? folder : Files.createDirectory(folder);
        } catch (IOException e) {
            throw unmade(folder, e);
        }
    }

    private static StudioFault.Input unmade(Path folder, IOException cause) {
        return new StudioFault.Input(
                "mix.folder-unwritable",
                "The folder " + folder + " cannot be made.",
                "Choose another folder with -o.",
                cause);
    }
}
