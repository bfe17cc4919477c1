package studio.longplay.app.export;

import studio.longplay.engine.Studio;
import studio.longplay.engine.StudioPlans;
import studio.longplay.engine.StudioQueue;
import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.queue.Lane;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.render.AskedAgain;
import studio.longplay.engine.render.DeliverySettings;
import studio.longplay.engine.render.FolderVerification;
import studio.longplay.engine.render.Forecast;
import studio.longplay.engine.render.Orders;
import studio.longplay.engine.render.deliver.DeliveryLock;
import studio.longplay.engine.render.deliver.FolderCheck;
import studio.longplay.engine.render.deliver.LeftoverCare;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.deliver.ManifestFile;
import studio.longplay.engine.render.make.SegmentWatch;
import studio.longplay.engine.render.preset.Objection;
import studio.longplay.engine.render.preset.PresetShelf;
import studio.longplay.engine.render.qc.QualityLimits;
import studio.longplay.engine.render.qc.QualityLimitsFile;
import studio.longplay.engine.render.queue.QueueDesk;
import studio.longplay.engine.render.queue.Ticket;
import studio.longplay.engine.render.resume.CareWish;
import studio.longplay.engine.render.resume.ExportLedger;
import studio.longplay.engine.render.resume.ExportWords;
import studio.longplay.engine.render.resume.FilmSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Deliveries by the studio itself.
///
/// @param studio stays open; whoever opened it closes it
public record StudioDeliveries(Studio studio) implements Deliveries {
    /// Told by the sheet itself, with a bar.
    private static final String DISK = "disk.full";

    @Override
    public Forecast plan(Project project, Path folder, DeliverySettings settings)
            throws StudioFault {
        return studio.plan(project, folder, settings);
    }

    @Override
    public List<Objection> objections(Project project, DeliverySettings settings, Forecast forecast)
            throws StudioFault {
        List<Objection> found =
                new ArrayList<>(new StudioPlans(studio).objections(project, settings, forecast));
        found.removeIf(objection -> objection.code().equals(DISK));
        found.sort(Comparator.comparing(Objection::grade));
        return found;
    }

    @Override
    public Place place(Path folder) throws StudioFault {
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
        return new Place(ManifestFile.find(folder).isPresent(), cutOff(folder));
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
        Optional<Manifest> told = asked.before() ? told(asked.folder()) : Optional.empty();
        Ticket ticket = told.isPresent() ? again(asked, told.get()) : ticket(asked);
        PresetShelf shelf = PresetShelf.of(studio.home().folder());
        studio.exports().askedBy(asked.folder(), words(ticket).on(shelf));
        return studio.deliver(ticket, watch, context);
    }

    /// A manifest of an earlier version does not say what was asked for.
    private static Optional<Manifest> told(Path folder) throws StudioFault {
        return ManifestFile.find(folder).filter(manifest -> manifest.run().asked() != null);
    }

    private static Ticket again(ExportRequest asked, Manifest manifest) throws StudioFault {
        boolean leader =
                manifest.files().stream().anyMatch(file -> file.name().startsWith("sync-leader."));
        CareWish care = asked.care();
        return new Ticket(
                        asked.projectFolder(),
                        asked.project(),
                        asked.folder(),
                        AskedAgain.of(manifest, asked.settings()))
                .withCare(new CareWish(care.rests(), care.cleans(), care.depth(), leader))
                .withMark(AskedAgain.mark(manifest));
    }

    private static Ticket ticket(ExportRequest asked) {
        return new Ticket(asked.projectFolder(), asked.project(), asked.folder(), asked.settings())
                .withCare(asked.care());
    }

    @Override
    public void queue(ExportRequest asked) throws StudioFault {
        Ticket reckoned = new StudioQueue(studio).reckoned(ticket(asked));
        boolean _ = QueueDesk.add(studio.home(), reckoned, Lane.EXPORT, 0);
    }

    /// Voices that the project itself names are not said: whoever asks later finds them there.
    private ExportWords words(Ticket ticket) {
        Map<String, String> heard = new TreeMap<>(ticket.settings().cast());
        heard.entrySet().removeAll(ticket.project().cast().voiceBySpeaker().entrySet());
        return new ExportWords(
                ticket.projectFolder(),
                ticket.out(),
                ticket.settings().withCast(heard),
                ticket.care(),
                ticket.mark().orElse(studio.mark()));
    }

    @Override
    public DeliveryLog.Entry found(Path folder, Project project) throws StudioFault {
        Manifest manifest = ManifestFile.read(folder);
        boolean ofThis = new FilmSource(manifest).isTextOf(project);
        return DeliveryLog.Entry.of(
                manifest, folder.toAbsolutePath().normalize(), ofThis ? project.id().value() : "");
    }

    @Override
    public FolderCheck.Result verify(
            Path folder, FolderVerification.Depth depth, JobContext context) throws StudioFault {
        QualityLimits limits =
                QualityLimitsFile.find(studio.home().folder().resolve(QualityLimitsFile.NAME));
        FolderCheck.Result hashed = studio.exports().verify(folder, context);
        return FolderVerification.check(hashed, depth, limits, context);
    }

    @Override
    public LeftoversState.Gone deleteLeftovers(Path folder, JobContext context) throws StudioFault {
        LeftoverCare.Found found = new LeftoverCare(folder).delete(context);
        return new LeftoversState.Gone(found.files().size(), found.changed().size());
    }

    @Override
    public List<Edit> decisions(Project project, Manifest manifest) {
        return Orders.decisions(project, manifest);
    }
}
