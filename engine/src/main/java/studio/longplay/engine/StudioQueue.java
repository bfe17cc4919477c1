package studio.longplay.engine;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.run.PolicyFile;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.PauseGate;
import studio.longplay.engine.jobs.queue.Labour;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.render.DeliverySettings;
import studio.longplay.engine.render.ExportOrder;
import studio.longplay.engine.render.Forecast;
import studio.longplay.engine.render.LinesAhead;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.make.CacheReading;
import studio.longplay.engine.render.make.SegmentWatch;
import studio.longplay.engine.render.make.Workbench;
import studio.longplay.engine.render.metrics.CacheLedger;
import studio.longplay.engine.render.preset.PresetShelf;
import studio.longplay.engine.render.queue.Delivering;
import studio.longplay.engine.render.queue.FilmNeeds;
import studio.longplay.engine.render.queue.IndexLabour;
import studio.longplay.engine.render.queue.SpeakLabour;
import studio.longplay.engine.render.queue.Ticket;
import studio.longplay.engine.render.resume.CareWish;
import studio.longplay.engine.render.resume.ExportWords;
import studio.longplay.engine.render.resume.PauseOn;
import studio.longplay.engine.render.resume.PauseWatch;
import studio.longplay.engine.store.folder.ProjectFolder;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Queued films made by a studio, which stays open meanwhile.
///
/// @param resting for what all of them rest, beside what each was queued with
public record StudioQueue(Studio studio, Set<PauseOn> resting) implements Delivering {
    public StudioQueue {
        resting = Set.copyOf(resting);
    }

    /// Films that rest for what they were queued with only.
    public StudioQueue(Studio studio) {
        this(studio, Set.of());
    }

    /// What a project folder would be queued as, as it is now.
    ///
    /// @param asked what the user wants otherwise than the project says
    public static Ticket ticket(Path folder, Path out, DeliverySettings.Change asked)
            throws StudioFault {
        try (ProjectFolder open = ProjectFolder.open(folder)) {
            Project project = open.project();
            return new Ticket(folder, project, out, asked.of(DeliverySettings.of(project)));
        }
    }

    /// The same with what it needs of this machine, from its forecast.
    ///
    /// @throws StudioFault as [Studio#plan]
    public Ticket reckoned(Ticket ticket) throws StudioFault {
        Path home = studio.home().folder();
        Forecast forecast = studio.plan(ticket.project(), ticket.out(), ticket.settings());
        return ticket.withNeeds(
                FilmNeeds.of(
                        forecast,
                        ticket.settings().preset(),
                        FilmNeeds.Ground.of(
                                home, ticket.out(), new PolicyFile(home).read().encoder())));
    }

    @Override
    public Manifest deliver(Ticket ticket, SegmentWatch watch, JobContext context)
            throws StudioFault {
        studio.modelKeeper().badges().beginJob();
        Map<String, String> heard = new TreeMap<>(ticket.settings().cast());
        heard.entrySet().removeAll(ticket.project().cast().voiceBySpeaker().entrySet());
        CareWish care = ticket.care();
        Set<PauseOn> rests = EnumSet.noneOf(PauseOn.class);
        rests.addAll(care.rests());
        rests.addAll(resting);
        ExportWords words =
                new ExportWords(
                        ticket.projectFolder(),
                        ticket.out(),
                        ticket.settings().withCast(heard),
                        care.withRests(rests),
                        ticket.mark().orElse(studio.mark()));
        studio.exports().askedBy(ticket.out(), words.on(PresetShelf.of(studio.home().folder())));
        PauseGate gate = new PauseGate();
        try (PauseWatch _ = PauseWatch.begin(gate, rests)) {
            return studio.deliver(ticket, watch, gate.around(context));
        }
    }

    @Override
    public List<Labour> labours() {
        return List.of(
                new IndexLabour(studio.sounds()), SpeakLabour.in(studio.home(), this::speak));
    }

    private LinesAhead.Spoken speak(Ticket ticket, JobContext context) throws StudioFault {
        studio.modelKeeper().badges().beginJob();
        Workbench bench = studio.bench(ticket.project());
        ExportOrder order =
                studio.order(ticket.project(), ticket.out(), ticket.settings(), List.of());
        try (CacheLedger.Followed _ =
                studio.exports().caches().follow(() -> CacheReading.of(bench.tally()))) {
            return new LinesAhead(bench, studio.speech(), studio.home()).speak(order, context);
        }
    }
}
