package studio.longplay.engine;

import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.hardware.Machine;
import studio.longplay.engine.inference.bundle.ModelShelf;
import studio.longplay.engine.inference.run.ModelKeeper;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Spans;
import studio.longplay.engine.media.EncoderChoice;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.render.Audition;
import studio.longplay.engine.render.BankSounds;
import studio.longplay.engine.render.DeliverySettings;
import studio.longplay.engine.render.DuckedProgramme;
import studio.longplay.engine.render.Export;
import studio.longplay.engine.render.ExportOrder;
import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.render.Forecast;
import studio.longplay.engine.render.HardLines;
import studio.longplay.engine.render.MixDelivery;
import studio.longplay.engine.render.Orders;
import studio.longplay.engine.render.Planning;
import studio.longplay.engine.render.ProjectTimeline;
import studio.longplay.engine.render.Recital;
import studio.longplay.engine.render.ScriptWarnings;
import studio.longplay.engine.render.SoundShelf;
import studio.longplay.engine.render.TimelineExport;
import studio.longplay.engine.render.TimelineReading;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.footage.FootageDesk;
import studio.longplay.engine.render.gate.AssetSurvey;
import studio.longplay.engine.render.gate.Clearance;
import studio.longplay.engine.render.gate.RightsGate;
import studio.longplay.engine.render.interchange.Format;
import studio.longplay.engine.render.interchange.LossReport;
import studio.longplay.engine.render.library.ExportRights;
import studio.longplay.engine.render.library.LibraryDesk;
import studio.longplay.engine.render.library.TakeGrading;
import studio.longplay.engine.render.make.Marking;
import studio.longplay.engine.render.make.SegmentWatch;
import studio.longplay.engine.render.make.SoundNames;
import studio.longplay.engine.render.make.Speaking;
import studio.longplay.engine.render.make.TakeLog;
import studio.longplay.engine.render.make.Tally;
import studio.longplay.engine.render.make.Workbench;
import studio.longplay.engine.render.models.ModelKinds;
import studio.longplay.engine.render.preset.TriedEncoders;
import studio.longplay.engine.render.qc.FilmChecks;
import studio.longplay.engine.render.qc.QualityWish;
import studio.longplay.engine.render.queue.Ticket;
import studio.longplay.engine.render.resume.CareWish;
import studio.longplay.engine.render.resume.ExportCare;
import studio.longplay.engine.render.takes.TakeDesk;
import studio.longplay.engine.render.worker.WorkerPool;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptFile;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.store.Home;
import studio.longplay.engine.store.folder.ProjectFolder;
import studio.longplay.engine.voice.Lexicon;
import studio.longplay.engine.voice.Speech;
import studio.longplay.engine.voice.SpeechListener;
import studio.longplay.engine.voice.VoiceRegistry;
import studio.longplay.engine.voice.clone.VoiceCloning;
import studio.longplay.engine.voice.consent.ConsentPolicy;
import studio.longplay.engine.voice.mark.MarkPolicy;
import studio.longplay.engine.voice.provider.Providers;
import studio.longplay.engine.voice.provider.VoiceRights;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalDouble;

/// The engine's face: opens the data folder and does what the window and the command line ask.
///
/// It is the only class that knows all rooms. One at a time per data folder is not required:
/// several processes may share one.
public final class Studio implements AutoCloseable {
    private final Home home;
    private final ArtifactStore store;
    private final ModelKeeper models;
    private final Speech speech;
    private final FootageDesk footage;
    private final TriedEncoders encoders;
    private volatile ConsentPolicy consent = ConsentPolicy.DEFAULT;
    private volatile MarkPolicy mark = MarkPolicy.DEFAULT;
    private final LibraryDesk library;
    private final BankSounds sounds;
    private final ExportCare exports;
    private final FilmChecks checks;
    private final Orders.Memory scripts = new Orders.Memory();

    Studio(Home home, ArtifactStore store, ModelKeeper models) {
        this.home = home;
        this.store = store;
        this.models = models;
        speech = new Speech(Providers.of(home.folder(), models));
        footage = new FootageDesk(store, home.logs());
        TakeGrading grading = TakeGrading.with(home.models(), models);
        library = new LibraryDesk(store, home.library(), speech, grading);
        sounds = new BankSounds(store, home.sounds(), home.logs());
        encoders = new TriedEncoders(home);
        exports = new ExportCare(home, store, models.caches()::rates);
        checks = new FilmChecks(home.folder());
    }

    /// Opens a data folder; it is made where it is not there.
    public static Studio open(Path folder) throws StudioFault {
        Home home = new Home(folder);
        ArtifactStore store = ArtifactStore.open(home.artifacts());
        return new Studio(home, store, ModelKinds.keeper(home, store));
    }

    /// Turns a script into a delivery folder in one go. The folder's own manifest, if it has one,
    /// says which voices and which gain served before.
    ///
    /// @throws StudioFault whatever stops it; what is finished is kept and found by the next call
    public Manifest make(Path script, Path out, DeliverySettings settings, JobContext context)
            throws StudioFault {
        Spans spans = Spans.ofProcess();
        spans.enter("read");
        Script read = ScriptFile.read(script);
        ExportOrder order = orders().of(read, script, out, settings).withQuality(checks.wish());
        TakeLog takes = library.log(script.toAbsolutePath().toString(), read.title());
        return deliver(order, takes, exports.watch(), spans, context);
    }

    /// Delivers a project folder as the project says, and keeps what was decided on the way.
    ///
    /// @param asked what the user wants otherwise this time
    public Manifest export(Path folder, Path out, DeliverySettings.Change asked, JobContext context)
            throws StudioFault {
        Spans spans = Spans.ofProcess();
        spans.enter("read");
        try (ProjectFolder open = ProjectFolder.open(folder)) {
            Project project = open.project();
            DeliverySettings settings = asked.of(DeliverySettings.of(project));
            ExportOrder order =
                    order(project, out, settings, open.drainWarnings()).withQuality(checks.wish());
            Manifest manifest = deliver(order, log(project), exports.watch(), spans, context);
            for (Edit decision : Orders.decisions(project, manifest)) {
                open.apply(decision);
            }
            return manifest;
        }
    }

    /// Delivers a project that somebody else holds open. Its kept gain is used; whoever holds it
    /// applies the [Orders#decisions] afterwards.
    ///
    /// @param settings usually [DeliverySettings#of(Project)]: cast, faders, ducking, captions,
    ///   preset and target are taken from here alone
    /// @param watch follows the segments
    /// @throws StudioFault whatever stops it; what is finished is kept and found by the next call
    /// @throws java.util.concurrent.CancellationException if the context was cancelled; the same is
    ///   kept
    public Manifest deliver(
            Project project,
            Path out,
            DeliverySettings settings,
            SegmentWatch watch,
            JobContext context)
            throws StudioFault {
        QualityWish quality = checks.wish();
        return deliver(new Ticket(out, project, out, settings), quality, watch, context);
    }

    /// The same of a film with all that was asked of its making; it does not rest by itself.
    public Manifest deliver(Ticket ticket, SegmentWatch watch, JobContext context)
            throws StudioFault {
        CareWish care = ticket.care();
        exports.cleanAfterwards(ticket.out(), care.cleans());
        return deliver(ticket, checks.wish(care.depth(), care.leader()), watch, context);
    }

    private Manifest deliver(
            Ticket ticket, QualityWish quality, SegmentWatch watch, JobContext context)
            throws StudioFault {
        Spans spans = new Spans(0);
        spans.enter("read");
        ExportOrder order = order(ticket.project(), ticket.out(), ticket.settings(), List.of());
        order = order.withMark(ticket.mark().orElse(mark)).withQuality(quality);
        return deliver(order, log(ticket.project()), watch, spans, context);
    }

    Orders orders() {
        return new Orders(speech.registry(), soundNames(), mark, scripts);
    }

    ExportOrder order(Project project, Path out, DeliverySettings settings, List<Warning> more)
            throws StudioFault {
        return orders().of(project, out, settings, more);
    }

    private Manifest deliver(
            ExportOrder order, TakeLog takes, SegmentWatch watch, Spans spans, JobContext context)
            throws StudioFault {
        planning().require(order);
        ExportOrder cleared = gate(order.settings()).pass(order);
        try (ExportCare.Underway begun = exports.begin(order.out(), order.script().title());
                WorkerPool workers = new WorkerPool(home)) {
            Workbench bench = new Workbench(store, begun.tally(), takes).with(sounds).with(models);
            Manifest manifest =
                    new Export(bench, speech, workers, watch)
                            .run(cleared, spans, begun.around(context));
            begun.delivered(manifest);
            return manifest;
        }
    }

    /// Says under which rule voices made from people may be heard in what is delivered; until this
    /// is called, consent must be on record.
    public void consent(ConsentPolicy policy) {
        consent = policy;
    }

    /// Says which voices are marked as synthetic in what leaves the machine; until this is called,
    /// those that were made from people are.
    public void mark(MarkPolicy policy) {
        mark = policy;
    }

    /// Which voices are marked.
    public MarkPolicy mark() {
        return mark;
    }

    RightsGate gate(DeliverySettings settings) throws StudioFault {
        Workbench bench = new Workbench(store, new Tally());
        Speaking speaking = new Speaking(bench, speech, settings.lexicon());
        return new RightsGate(AssetSurvey.of(home, sounds), speaking, consent);
    }

    /// Whose things would be in a delivery, and what may be done with them; makes nothing.
    public Clearance rights(Project project, DeliverySettings settings) throws StudioFault {
        return gate(settings).look(order(project, home.folder(), settings, List.of()));
    }

    /// What a project would become with these settings; makes nothing and opens no folder.
    ///
    /// @throws StudioFault as [#deliver] would before it makes anything
    public Forecast plan(Project project, DeliverySettings settings) throws StudioFault {
        return plan(project, home.folder(), settings);
    }

    /// The same, and what stands in the way of delivering it into a folder.
    public Forecast plan(Project project, Path out, DeliverySettings settings) throws StudioFault {
        return planning().of(order(project, out, settings, List.of()));
    }

    private Planning planning() throws StudioFault {
        return new Planning(store, speech, exports.speeds());
    }

    /// The encoder that works on this machine for a preset, found by letting it encode ten frames;
    /// asked again, the answer is there at once.
    ///
    /// @throws StudioFault.Resource `encoder.none`, with the reasons of all
    public EncoderChoice encoder(ExportPreset preset, JobContext context) throws StudioFault {
        return encoders.of(preset.picture().wish(), context);
    }

    /// Writes a project's timeline for another program, with the films and sounds of what the
    /// script made in the folder `NAME media` beside it.
    ///
    /// @param out the document; an EDL becomes a file for each track beside it
    /// @return what the format could not hold
    public LossReport exportTimeline(Project project, Format format, Path out, JobContext context)
            throws StudioFault {
        DeliverySettings settings = DeliverySettings.of(project);
        ExportOrder order = gate(settings).pass(order(project, out, settings, List.of()));
        try (WorkerPool workers = new WorkerPool(home)) {
            return new TimelineExport(bench(project), speech, workers)
                    .write(format, new TimelineExport.Order(project, order), out, context);
        }
    }

    /// Which lines of a project are hard to understand over music and effects; makes the sound that
    /// is missing for that.
    public HardLines hardLines(Project project, JobContext context) throws StudioFault {
        ExportOrder order = order(project, home.folder(), DeliverySettings.of(project), List.of());
        return new MixDelivery(bench(project), speech, home).listen(order, context);
    }

    /// How the buses of a project make room for speech; makes what is missing for that.
    public DuckedProgramme ducking(Project project, JobContext context) throws StudioFault {
        ExportOrder order = order(project, home.folder(), DeliverySettings.of(project), List.of());
        return new MixDelivery(bench(project), speech, home).ducking(order, context);
    }

    /// Delivers a project's sound alone, and keeps the gain that was decided on the way.
    ///
    /// @param asked what the user wants otherwise this time; [DeliverySettings#stems] may ask for a
    ///   file for each speaker
    /// @param out takes `mix.wav`, the stems and the folder `speakers`
    public MixDelivery.Delivered mix(
            Path folder, Path out, DeliverySettings.Change asked, JobContext context)
            throws StudioFault {
        try (ProjectFolder open = ProjectFolder.open(folder)) {
            Project project = open.project();
            DeliverySettings settings = asked.of(DeliverySettings.of(project));
            ExportOrder order =
                    gate(settings).pass(order(project, out, settings, open.drainWarnings()));
            MixDelivery.Delivered made =
                    new MixDelivery(bench(project), speech, home).run(order, context);
            boolean sameTarget = settings.target().name().equals(project.mix().loudnessTarget());
            boolean decided = project.mix().programmeGainDb().isPresent();
            if (sameTarget && !decided && settings.range().isEmpty()) {
                open.apply(new Edit.KeepProgrammeGain(OptionalDouble.of(made.gainDb())));
            }
            return made;
        }
    }

    /// Reads a timeline of another program, or one of ours, and puts it into a project's
    /// arrangement. Nothing is kept: the caller applies the edit.
    ///
    /// @param file OpenTimelineIO
    /// @throws StudioFault.Input if it is no timeline
    public TimelineExport.Read importTimeline(Project project, Path file, JobContext context)
            throws StudioFault {
        ExportOrder order = order(project, file, DeliverySettings.of(project), List.of());
        try (WorkerPool workers = new WorkerPool(home)) {
            return new TimelineExport(bench(project), speech, workers)
                    .read(new TimelineExport.Order(project, order), file, footage, context);
        }
    }

    /// The timeline of a project folder as far as it is made; makes nothing.
    public ProjectTimeline timeline(Path folder, JobContext context) throws StudioFault {
        try (ProjectFolder open = ProjectFolder.open(folder)) {
            return timeline(open.project(), context);
        }
    }

    /// The timeline of a project that somebody else holds open.
    public ProjectTimeline timeline(Project project, JobContext context) throws StudioFault {
        ExportOrder order = order(project, home.folder(), DeliverySettings.of(project), List.of());
        Workbench bench = new Workbench(store, new Tally()).with(sounds);
        return new TimelineReading(bench, speech).of(order, context);
    }

    /// What is free on the disk a folder is or would be on, in bytes.
    ///
    /// @throws StudioFault.Resource `disk.unreadable`
    public static long freeBytes(Path folder) throws StudioFault {
        return Machine.freeBytes(folder);
    }

    /// Has a voice speak a sentence into a WAV file, marked as the policy says.
    ///
    /// @param voice its id or its name
    public Audition audition(String voice, String text, Path out, JobContext context)
            throws StudioFault {
        Audition.Asked asked = new Audition.Asked(voice, text, Lexicon.empty(), out);
        return audition(asked, SpeechListener.NONE, context);
    }

    /// The same for somebody who hears it while the rest of it is made.
    public Audition audition(Audition.Asked asked, SpeechListener listener, JobContext context)
            throws StudioFault {
        Workbench bench = new Workbench(store, new Tally(), library.log("", ""));
        Speaking speaking = new Speaking(bench, speech, asked.words());
        return Audition.of(speaking, new Marking(bench, mark), asked, listener, context);
    }

    /// Has a voice sing a verse into a WAV file, marked as the policy says.
    public Recital sing(Recital.Asked asked, JobContext context) throws StudioFault {
        Workbench bench = new Workbench(store, new Tally(), library.log("", ""));
        Speaking speaking = new Speaking(bench, speech, Lexicon.empty());
        return Recital.of(speaking, new Marking(bench, mark), asked, context);
    }

    /// The voices a studio with this home would have; opens nothing.
    public static VoiceRegistry voices(Path home) {
        try (Speech speech = new Speech(Providers.of(home))) {
            return speech.registry();
        }
    }

    /// What is odd about a script, in order of its lines, where there are those voices and sounds.
    public static List<Warning> lint(
            Script script, Path file, VoiceRegistry voices, SoundNames names) {
        return ScriptWarnings.of(script, Orders.folderOf(file), voices, names);
    }

    /// The names of the sounds a studio with this home would have; opens nothing.
    public static SoundNames soundNames(Path home) {
        return new SoundNames(BankSounds.namesIn(new Home(home).sounds()));
    }

    /// The names of all sounds that scripts may ask for, as the user's banks are now.
    public SoundNames soundNames() {
        return new SoundNames(sounds);
    }

    /// The sound that a cue asks for, as it would be in a film: a stereo WAV under a name that says
    /// what it is.
    ///
    /// @throws StudioFault.Input `sfx.unknown` if there is none
    public Path madeSound(Cue.SoundCue cue, JobContext context) throws StudioFault {
        return SoundShelf.of(home.sounds())
                .take(cue, new Workbench(store, new Tally()).with(sounds), context);
    }

    /// The user's banks of sounds; closed with the studio.
    public BankSounds sounds() {
        return sounds;
    }

    /// What surrounds exports: those unfinished, whole and clean folders.
    public ExportCare exports() {
        return exports;
    }

    /// How finished films are checked.
    public FilmChecks checks() {
        return checks;
    }

    public Home home() {
        return home;
    }

    public ArtifactStore store() {
        return store;
    }

    /// The voices' engines, loaded when the first line is spoken or by [Speech#warmUp()]; closed
    /// with the studio.
    public Speech speech() {
        return speech;
    }

    /// Where things of a project are made, so that the library hears of its takes.
    public Workbench bench(Project project) {
        return new Workbench(store, new Tally(), log(project)).with(sounds);
    }

    private TakeLog log(Project project) {
        return library.log(project.id().value(), project.title());
    }

    /// All takes and voices of this home; closed with the studio.
    public LibraryDesk library() {
        return library;
    }

    /// Which takes of the library may leave the machine today, and how.
    public ExportRights exportRights() {
        return ExportRights.of(
                new VoiceRights(home.folder(), consent),
                speech.registry(),
                mark,
                LocalDate.now(ZoneId.systemDefault()));
    }

    /// What can be done with the user's files; closed with the studio.
    public FootageDesk footage() {
        return footage;
    }

    /// Makes voices from recordings of people.
    public VoiceCloning cloning() {
        return new VoiceCloning(home, speech, models);
    }

    /// The model bundles of this home.
    public ModelShelf models() {
        return ModelKinds.shelf(home, models.runtime());
    }

    /// Where models are open, and on what they run.
    public ModelKeeper modelKeeper() {
        return models;
    }

    /// Makes and judges takes of lines; what it makes is kept in the studio's store.
    public TakeDesk takes() {
        Workbench bench = new Workbench(store, new Tally(), library.log("", ""));
        return new TakeDesk(bench, speech, footage);
    }

    @Override
    public void close() throws StudioFault {
        try (store;
                speech;
                footage;
                sounds) {
            library.close();
            exports.caches().write();
        }
    }
}
