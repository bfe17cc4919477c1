package studio.longplay.app.export;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.Studio;
import studio.longplay.engine.StudioQueue;
import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.hardware.Disk;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.queue.Lane;
import studio.longplay.engine.media.EncoderChoice;
import studio.longplay.engine.media.VideoCodec;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.render.AskedAgain;
import studio.longplay.engine.render.DeliverySettings;
import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.render.Forecast;
import studio.longplay.engine.render.Orders;
import studio.longplay.engine.render.deliver.DeliveryLock;
import studio.longplay.engine.render.deliver.FolderCheck;
import studio.longplay.engine.render.deliver.FolderMeasure;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.deliver.ManifestFile;
import studio.longplay.engine.render.make.SegmentWatch;
import studio.longplay.engine.render.preset.Objection;
import studio.longplay.engine.render.preset.PictureTerms;
import studio.longplay.engine.render.preset.Preflight;
import studio.longplay.engine.render.preset.PresetRules;
import studio.longplay.engine.render.preset.PresetShelf;
import studio.longplay.engine.render.preset.PresetTerm;
import studio.longplay.engine.render.preset.Use;
import studio.longplay.engine.render.queue.QueueDesk;
import studio.longplay.engine.render.queue.Ticket;
import studio.longplay.engine.render.resume.ExportLedger;
import studio.longplay.engine.render.resume.ExportWords;
import studio.longplay.engine.render.resume.FilmSource;
import studio.longplay.engine.render.resume.PauseOn;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Deliveries by the studio itself.
///
/// @param studio stays open; whoever opened it closes it
public record StudioDeliveries(Studio studio) implements Deliveries {
    /// The folder's disk is looked at by [#room], which knows which folder it is.
    private static final String DISK = "disk.full";

    @Override
    public Forecast plan(Project project, DeliverySettings settings) throws StudioFault {
        return studio.plan(project, settings);
    }

    @Override
    public List<Objection> objections(Project project, DeliverySettings settings, Forecast forecast)
            throws StudioFault {
        @Nullable Preflight looked = forecast.preflight();
        List<Objection> found = new ArrayList<>();
        if (settings.preset().delivery().use() == Use.COMMERCIAL) {
            refusal(project, settings).ifPresent(found::add);
        }
        found.addAll(looked == null ? PresetRules.of(settings.preset()) : looked.objections());
        if (found.stream().noneMatch(Objection::refuses)) {
            noEncoder(settings.preset()).ifPresent(found::add);
        }
        found.removeIf(objection -> objection.code().equals(DISK));
        found.sort(Comparator.comparing(Objection::grade));
        return found;
    }

    /// H.264 every build encodes; whether anything encodes the others is found by trying.
    private Optional<Objection> noEncoder(ExportPreset preset) {
        PictureTerms picture = preset.picture();
        boolean sure = picture.codec() == VideoCodec.H264 && picture.encoder().isEmpty();
        if (sure || !preset.kind().hasPicture()) {
            return Optional.empty();
        }
        try {
            EncoderChoice _ = studio.encoder(preset, JobContext.quiet());
            return Optional.empty();
        } catch (StudioFault none) {
            return Optional.of(
                    new Objection(
                            Objection.Grade.REFUSAL,
                            none.code(),
                            none.sentence(),
                            none.remedy(),
                            picture.codec() == VideoCodec.H264
                                    ? Map.of()
                                    : Map.of(PresetTerm.CODEC.key(), VideoCodec.H264.key())));
        }
    }

    /// Whose things may not be in what is for sale; private use is what would do instead.
    private Optional<Objection> refusal(Project project, DeliverySettings settings)
            throws StudioFault {
        try {
            studio.rights(project, settings).require();
            return Optional.empty();
        } catch (StudioFault.Input forbidden) {
            return Optional.of(
                    new Objection(
                            Objection.Grade.REFUSAL,
                            forbidden.code(),
                            forbidden.sentence(),
                            forbidden.remedy(),
                            Map.of(PresetTerm.USE.key(), "private")));
        }
    }

    @Override
    public Room room(Path folder) throws StudioFault {
        Path there = nearest(folder);
        if (!Files.isDirectory(there)) {
            throw new StudioFault.Input(
                    "export.not-a-folder",
                    there + " is a file, and a folder is needed.",
                    "Choose another folder.");
        }
        if (!Files.isWritable(there)) {
            throw new StudioFault.Resource(
                    "store.no-access",
                    "You may not write to " + there + ".",
                    "Choose another folder, or change its permissions.");
        }
        Optional<String> owner = DeliveryLock.owner(folder);
        if (owner.isPresent()) {
            throw new StudioFault.Resource(
                    "delivery.in-use",
                    "Another export writes to this folder: " + owner.get() + ".",
                    "Wait until it has ended, or choose another folder.");
        }
        Optional<Manifest> earlier = ManifestFile.find(folder);
        long takenBytes =
                earlier.map(Manifest::files).orElse(List.of()).stream()
                        .mapToLong(Manifest.FileEntry::bytes)
                        .sum();
        return new Room(
                Studio.freeBytes(folder) + takenBytes,
                Disk.of(there).holds(studio.store().folder()),
                earlier.isPresent(),
                cutOff(folder));
    }

    private boolean cutOff(Path folder) throws StudioFault {
        return studio.exports()
                .ledger()
                .of(folder)
                .map(ExportLedger.Entry::isUnfinished)
                .orElse(false);
    }

    /// The folder, or the first above it that is there.
    private static Path nearest(Path folder) {
        Path at = folder.toAbsolutePath().normalize();
        while (!Files.exists(at) && at.getParent() != null) {
            at = at.getParent();
        }
        return at;
    }

    @Override
    public Manifest deliver(ExportRequest asked, SegmentWatch watch, JobContext context)
            throws StudioFault {
        DeliverySettings settings = asked.before() ? again(asked) : asked.settings();
        PresetShelf shelf = PresetShelf.of(studio.home().folder());
        studio.exports().askedBy(asked.folder(), words(asked, settings).on(shelf));
        return studio.deliver(asked.project(), asked.folder(), settings, watch, context);
    }

    /// A manifest of an earlier version does not say what was asked for.
    private static DeliverySettings again(ExportRequest asked) throws StudioFault {
        Optional<Manifest> manifest = ManifestFile.find(asked.folder());
        return manifest.isPresent() && manifest.get().run().asked() != null
                ? AskedAgain.of(manifest.get(), asked.settings())
                : asked.settings();
    }

    @Override
    public void queue(ExportRequest asked) throws StudioFault {
        Ticket ticket =
                new Ticket(
                        asked.projectFolder(), asked.project(), asked.folder(), asked.settings());
        Ticket reckoned = new StudioQueue(studio).reckoned(ticket);
        boolean _ = QueueDesk.add(studio.home(), reckoned, Lane.EXPORT, 0);
    }

    /// Voices that the project itself names are not said: whoever asks later finds them there.
    private static ExportWords words(ExportRequest asked, DeliverySettings settings) {
        Map<String, String> heard = new TreeMap<>(settings.cast());
        heard.entrySet().removeAll(asked.project().cast().voiceBySpeaker().entrySet());
        return new ExportWords(
                asked.projectFolder(),
                asked.folder(),
                settings.withCast(heard),
                asked.sparing() ? EnumSet.allOf(PauseOn.class) : Set.of());
    }

    @Override
    public DeliveryLog.Entry found(Path folder, Project project) throws StudioFault {
        Manifest manifest = ManifestFile.read(folder);
        boolean ofThis = new FilmSource(manifest).isTextOf(project);
        return DeliveryLog.Entry.of(
                manifest, folder.toAbsolutePath().normalize(), ofThis ? project.id().value() : "");
    }

    @Override
    public FolderCheck.Result verify(Path folder, JobContext context) throws StudioFault {
        FolderCheck.Result hashed = studio.exports().verify(folder, context);
        return hashed.sound() ? FolderMeasure.check(folder, hashed, context) : hashed;
    }

    @Override
    public List<Edit> decisions(Project project, Manifest manifest) {
        return Orders.decisions(project, manifest);
    }
}
