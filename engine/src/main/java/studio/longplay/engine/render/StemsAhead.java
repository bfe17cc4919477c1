package studio.longplay.engine.render;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.jobs.Crew;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.SilentFiles;
import studio.longplay.engine.mix.Faders;
import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.mix.StemFormat;
import studio.longplay.engine.mix.StemNotes;
import studio.longplay.engine.mix.StemWriter;
import studio.longplay.engine.mix.WrittenStems;
import studio.longplay.engine.render.deliver.DeliveryFolder;
import studio.longplay.engine.render.make.Stems;
import studio.longplay.engine.render.make.Workbench;
import studio.longplay.engine.store.Artifact;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.store.Recipe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Future;

/// The delivered stems and the mix, written beside the drawing of the pictures: the disk is slow,
/// and the pictures are not on it yet. They get their names when the delivery is put together.
final class StemsAhead implements AutoCloseable {
    static final String VERSION = "2";

    private final Crew aside = new Crew("stems", 1);
    private final SilentFiles silence;
    private final List<String> names;
    private final Digest key;
    private final List<Digest> stems;
    private final List<Digest> mixes;
    private final Future<Ready> writing;

    /// What came of it.
    private sealed interface Ready {
        /// They were in the folder already, to the byte.
        record There() implements Ready {}

        record Written(WrittenStems files) implements Ready {}
    }

    private StemsAhead(
            SilentFiles silence,
            Soundtrack sound,
            ExportOrder order,
            StemNotes notes,
            JobContext context) {
        this.silence = silence;
        Faders faders = order.settings().sound().faders(sound.gain().gainDb());
        names = names(notes.format());
        key = key(sound, faders, notes);
        stems = sound.stems().stream().map(Artifact::key).toList();
        mixes = sound.mixes().stream().map(Artifact::key).toList();
        writing =
                aside.begin(
                        Job.of(
                                "Write the stems",
                                inside -> ready(sound, order, faders, notes, inside)),
                        context.resting().silent());
    }

    /// Begins to write them.
    ///
    /// @param bench whose store knows the digests of stems in which nothing is heard
    static StemsAhead begin(
            Workbench bench,
            ExportOrder order,
            Recording recording,
            Soundtrack sound,
            JobContext context) {
        StemNotes notes = MixDelivery.notes(order, recording);
        SilentFiles silence = new KeptSilence(bench.store());
        return new StemsAhead(silence, sound, order, notes, context);
    }

    private static Digest key(Soundtrack sound, Faders faders, StemNotes notes) {
        List<Digest> inputs = new ArrayList<>();
        sound.stems().forEach(stem -> inputs.add(stem.key()));
        sound.mixes().forEach(mix -> inputs.add(mix.key()));
        Map<String, Object> parameters = new LinkedHashMap<>(Stems.describe(faders));
        parameters.put("notes", notes);
        return new Recipe("stems", VERSION, parameters, inputs).key();
    }

    private Ready ready(
            Soundtrack sound, ExportOrder order, Faders faders, StemNotes notes, JobContext context)
            throws StudioFault {
        DeliveryFolder folder = DeliveryFolder.kept(order.out());
        if (folder.has(names, key, context)) {
            return new Ready.There();
        }
        return new Ready.Written(
                folder.written(() ->
                        new StemWriter(notes, silence)
                                .prepare(
                                        DeliveryDesk.files(sound.stems()),
                                        DeliveryDesk.files(sound.mixes()),
                                        faders,
                                        folder.folder("stems"),
                                        context)));
    }

    /// The writing, which may fail long before anybody waits for it.
    Future<?> writing() {
        return writing;
    }

    /// Waits for them and puts them in their places.
    ///
    /// @return whether they were written; the folder had them otherwise
    boolean deliver(DeliveryFolder folder, JobContext context) throws StudioFault {
        folder.joined(names.subList(0, names.size() - 1), stems);
        folder.joined(List.of(names.getLast()), mixes);
        return switch (Crew.result(writing)) {
            case Ready.There _ -> {
                folder.kept(names);
                yield false;
            }
            case Ready.Written(WrittenStems files) -> {
                files.publish();
                Map<String, String> digests = new LinkedHashMap<>();
                files.digests().forEach((name, digest) -> digests.put("stems/" + name, digest));
                folder.wrote(names, key, digests, context);
                yield true;
            }
        };
    }

    /// What is to be told of them once they are delivered.
    ///
    /// @param folder that they are in, which knows what was told when they were written
    List<Warning> warnings(DeliveryFolder folder) throws StudioFault {
        return switch (Crew.result(writing)) {
            case Ready.There _ -> LoweredSound.STEMS.toldEarlier(folder);
            case Ready.Written(WrittenStems files) -> LoweredSound.STEMS.told(files.halvings());
        };
    }

    /// The five sound files' names in the delivery folder.
    private static List<String> names(StemFormat format) {
        List<String> names = new ArrayList<>();
        for (Stem stem : Stem.values()) {
            names.add("stems/" + format.fileName(stem));
        }
        names.add("stems/" + StemWriter.MIX_FILE_NAME);
        return names;
    }

    /// Stops the writing and gives up what was not delivered.
    @Override
    public void close() throws StudioFault {
        aside.close();
        try {
            if (Crew.result(writing) instanceof Ready.Written(WrittenStems files)) {
                files.close();
            }
        } catch (StudioFault | CancellationException toldBefore) {
            assert writing.isDone();
        }
    }
}
