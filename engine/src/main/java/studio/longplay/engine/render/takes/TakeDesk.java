package studio.longplay.engine.render.takes;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.arrange.BinItem;
import studio.longplay.engine.project.voicing.KeptTake;
import studio.longplay.engine.project.voicing.LineTakes;
import studio.longplay.engine.project.voicing.TakeSource;
import studio.longplay.engine.project.voicing.Voicing;
import studio.longplay.engine.render.footage.FootageDesk;
import studio.longplay.engine.render.make.RecordedTakes;
import studio.longplay.engine.render.make.Speaking;
import studio.longplay.engine.render.make.SpokenLine;
import studio.longplay.engine.render.make.TakeFile;
import studio.longplay.engine.render.make.Workbench;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Scene;
import studio.longplay.engine.voice.Lexicon;
import studio.longplay.engine.voice.Speech;
import studio.longplay.engine.voice.SpeechListener;
import studio.longplay.engine.voice.measure.TakeQuality;
import studio.longplay.engine.voice.measure.TakeText;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where takes are made and heard before they are kept. It changes no project: what is decided are
/// the edits of [TakeEdits].
///
/// Safe for any number of threads; all that takes a [JobContext] may take seconds.
public final class TakeDesk {
    private final Workbench bench;
    private final Speech speech;
    private final FootageDesk footage;

    /// @param footage decodes recordings
    public TakeDesk(Workbench bench, Speech speech, FootageDesk footage) {
        this.bench = bench;
        this.speech = speech;
        this.footage = footage;
    }

    /// Takes in what was recorded.
    public TakeImport importing() {
        return new TakeImport(this, footage);
    }

    /// Reads and casts a project; a window that shows one has it read and cast already.
    ///
    /// @throws StudioFault.Input if its script cannot be read
    public CastProject read(Project project) throws StudioFault {
        return CastProject.of(project, speech.registry(), Map.of());
    }

    /// The takes of a line; makes nothing.
    ///
    /// @throws StudioFault.Input `take.line-unknown`
    public TakeSheet sheet(CastProject project, ElementId line, JobContext context)
            throws StudioFault {
        context.checkCancelled();
        return sheet(project, written(project, line));
    }

    /// The takes of all lines, in the order of the script; makes nothing.
    public List<TakeSheet> sheets(CastProject project, JobContext context) throws StudioFault {
        List<TakeSheet> sheets = new ArrayList<>();
        for (Speaking.Order written : written(project)) {
            context.checkCancelled();
            sheets.add(sheet(project, written));
        }
        return sheets;
    }

    private TakeSheet sheet(CastProject project, Speaking.Order written) throws StudioFault {
        Speaking speaking = speaking(project);
        LineTakes takes = project.project().voicing().takesOf(written.line().id());
        List<TakeRow> rows = new ArrayList<>();
        rows.add(
                new TakeRow(
                        Optional.empty(), takes.chosen().isEmpty(), false, speaking.find(written)));
        for (KeptTake take : takes.kept()) {
            rows.add(
                    new TakeRow(
                            Optional.of(take),
                            takes.chosen().equals(take.id()),
                            isOutOfDate(take, written.line()),
                            speaking.find(speaking.as(written, take.source()))));
        }
        return new TakeSheet(written, rows);
    }

    private static boolean isOutOfDate(KeptTake take, Line line) {
        return take.source() instanceof TakeSource.Recorded recorded
                && !RecordedTakes.says(recorded, line);
    }

    /// Makes a take to be heard, without keeping it: the same source is found again at once.
    ///
    /// @param source see [TakeEdits#another]; empty for the line as script and cast have it
    /// @throws StudioFault.Input `take.line-unknown`
    /// @throws StudioFault.Model if no engine can speak the line
    public Rendition hear(
            CastProject project, ElementId line, Optional<TakeSource> source, JobContext context)
            throws StudioFault {
        return hear(project, line, source, SpeechListener.NONE, context);
    }

    /// The same for somebody who hears the line while the rest of it is made, from its first
    /// sentence on; the last of it comes before the rendition does.
    ///
    /// @param listener called on this thread
    public Rendition hear(
            CastProject project,
            ElementId line,
            Optional<TakeSource> source,
            SpeechListener listener,
            JobContext context)
            throws StudioFault {
        Speaking speaking = speaking(project);
        Speaking.Order written = written(project, line);
        Speaking.Order order = source.map(wanted -> speaking.as(written, wanted)).orElse(written);
        return rendition(source, speaking.speak(order, listener, context));
    }

    /// Makes and judges all takes of a line, in the order of its sheet.
    public List<Rendition> compare(CastProject project, ElementId line, JobContext context)
            throws StudioFault {
        List<Rendition> all = new ArrayList<>();
        all.add(hear(project, line, Optional.empty(), context));
        for (KeptTake take : project.project().voicing().takesOf(line).kept()) {
            all.add(hear(project, line, Optional.of(take.source()), context));
        }
        return all;
    }

    private static Rendition rendition(Optional<TakeSource> source, SpokenLine spoken)
            throws StudioFault {
        float[] samples = TakeFile.samples(spoken.artifact().file());
        boolean byVoice = source.filter(TakeSource.Recorded.class::isInstance).isEmpty();
        TakeText text =
                new TakeText(
                        spoken.line().text(),
                        spoken.facts().words(),
                        byVoice ? UsualPace.of(spoken.voice()) : 0);
        return new Rendition(
                source,
                spoken,
                TakeQuality.of(samples, text),
                TakeFile.fit(spoken.artifact().file()));
    }

    /// How long a line will be before it is made, and whether it fits where it has a place of a
    /// given length. Makes nothing.
    ///
    /// @param source empty for the line as script and cast have it; a recording is as long as it is
    ///   once it is made, and is guessed as if the voice spoke until then
    /// @throws StudioFault.Input `take.line-unknown`
    public SlotFit fit(CastProject project, ElementId line, Optional<TakeSource> source)
            throws StudioFault {
        Speaking speaking = speaking(project);
        Speaking.Order written = written(project, line);
        Speaking.Order order = source.map(wanted -> speaking.as(written, wanted)).orElse(written);
        Optional<SpokenLine> made = speaking.find(order);
        return new SlotFit(
                made.map(SpokenLine::length).orElseGet(() -> PredictedLength.of(order)),
                made.isPresent(),
                SlotFit.slot(project.project().arrangement(), line));
    }

    /// The same of the take of a sheet that is heard.
    public SlotFit fit(CastProject project, TakeSheet sheet) {
        Speaking.Order order =
                sheet.chosen()
                        .source()
                        .map(source -> speaking(project).as(sheet.written(), source))
                        .orElse(sheet.written());
        Optional<SpokenLine> made = sheet.chosen().made();
        return new SlotFit(
                made.map(SpokenLine::length).orElseGet(() -> PredictedLength.of(order)),
                made.isPresent(),
                SlotFit.slot(project.project().arrangement(), sheet.line().id()));
    }

    /// How a line is spoken without any take.
    private Speaking.Order written(CastProject project, ElementId id) throws StudioFault {
        Line line = project.line(id);
        return written(project).stream()
                .filter(order -> order.line().id().equals(line.id()))
                .findFirst()
                .orElseThrow();
    }

    private List<Speaking.Order> written(CastProject project) throws StudioFault {
        Voicing voicing = project.project().voicing().withTakes(Map.of());
        Speaking.Voiced voiced = new Speaking.Voiced(project.cast(), voicing);
        Speaking speaking = speaking(project);
        List<Speaking.Order> orders = new ArrayList<>();
        for (Scene scene : project.script().scenes()) {
            orders.addAll(speaking.orders(scene, voiced));
        }
        return orders;
    }

    private Speaking speaking(CastProject project) {
        Map<String, BinItem> bin = project.project().arrangement().bin();
        return new Speaking(bench, speech, Lexicon.empty(), new DeskSounds(footage, bin));
    }
}
