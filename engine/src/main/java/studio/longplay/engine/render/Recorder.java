package studio.longplay.engine.render;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.jobs.Crew;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.Board;
import studio.longplay.engine.render.lay.ArrangementCut;
import studio.longplay.engine.render.lay.Assembly;
import studio.longplay.engine.render.lay.Beds;
import studio.longplay.engine.render.lay.BoardMaker;
import studio.longplay.engine.render.lay.CueList;
import studio.longplay.engine.render.lay.Lengths;
import studio.longplay.engine.render.lay.PacedLength;
import studio.longplay.engine.render.lay.Pacing;
import studio.longplay.engine.render.lay.Programme;
import studio.longplay.engine.render.lay.Tempo;
import studio.longplay.engine.render.lay.Turns;
import studio.longplay.engine.render.make.Effects;
import studio.longplay.engine.render.make.Speaking;
import studio.longplay.engine.render.make.SpokenLine;
import studio.longplay.engine.render.make.Workbench;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Scene;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Speaks the lines and makes the effects that are wanted, and lays them out. Used once.
final class Recorder {
    private final CastList cast;
    private final FrameRate rate;
    private Assembly assembly;
    private String file = "";
    private double tempo = 1;
    private Optional<Warning> paced = Optional.empty();
    private final Crew crew;
    private final Speaking speaking;
    private final Effects effects;
    private final Map<ElementId, SpokenLine> takes = new LinkedHashMap<>();
    private final Map<ElementId, Effects.Made> made = new LinkedHashMap<>();

    Recorder(Workbench bench, Speaking speaking, CastList cast, FrameRate rate, Crew crew) {
        this.cast = cast;
        this.rate = rate;
        this.assembly = new Assembly(Pacing.DEFAULT, Turns.of(cast.voicing()), rate);
        this.crew = crew;
        this.speaking = speaking;
        this.effects = new Effects(bench);
    }

    Recording record(ExportOrder order, JobContext context) throws StudioFault {
        Script script = order.script();
        file = script.file();
        Optional<TimeRange> range = order.settings().range();
        Optional<MediaTime> length = order.settings().length();
        if (range.isPresent() && length.isEmpty()) {
            return cut(order, range.get(), begun(order, range.get(), context));
        }
        if (length.isPresent()) {
            pace(order, length.get(), context);
        } else {
            record(script.scenes(), context);
        }
        return range.isPresent()
                ? cut(order, range.get(), script)
                : recording(script, order.arrangement());
    }

    private void pace(ExportOrder order, MediaTime wanted, JobContext context) throws StudioFault {
        Script script = order.script();
        PacedLength pace =
                new PacedLength(
                        wanted,
                        rate,
                        tried ->
                                tried.lay(sounding(script), lengths(), order.arrangement())
                                        .duration());
        Tempo.of(
                pace,
                assembly,
                tried -> {
                    tempo = tried;
                    record(script.scenes(), context);
                    return spoken();
                });
        PacedLength.Fitted fitted = pace.fit(assembly, spoken(), tempo);
        // What is left to the frame is for the last scene of the whole to hold.
        boolean whole = order.settings().range().isEmpty();
        assembly = whole ? fitted.assembly() : fitted.assembly().lasting(MediaTime.ZERO);
        paced = Optional.of(fitted.told(pace.wanted(), tempo));
    }

    private MediaTime spoken() {
        return takes.values().stream()
                .map(SpokenLine::length)
                .reduce(MediaTime.ZERO, MediaTime::plus);
    }

    private Recording recording(Script script, Arrangement arrangement) {
        Programme programme = lay(script, arrangement);
        Board board = BoardMaker.of(programme, arrangement, rate);
        Map<ElementId, Effects.Made> heard = Beds.withGoingOn(programme, made);
        List<Warning> warnings = new ArrayList<>(TimelineWarnings.of(board));
        warnings.addAll(PolyphonyWarnings.of(programme, script.file()));
        paced.ifPresent(warnings::add);
        return new Recording(script, programme, takes, heard, warnings);
    }

    private Programme lay(Script script, Arrangement arrangement) {
        return assembly.lay(sounding(script), lengths(), arrangement);
    }

    /// Speaks scene by scene until the range's end is reached.
    private Script begun(ExportOrder order, TimeRange range, JobContext context)
            throws StudioFault {
        Script script = order.script();
        List<Scene> spoken = new ArrayList<>();
        for (Scene scene : script.scenes()) {
            record(List.of(scene), context);
            spoken.add(scene);
            Programme soFar = lay(ScriptCut.only(script, spoken), order.arrangement());
            if (!soFar.duration().isBefore(range.end())) {
                break;
            }
        }
        return ScriptCut.only(script, spoken);
    }

    /// Keeps the lines that start in the range of what was spoken, as it is paced by then.
    private Recording cut(ExportOrder order, TimeRange range, Script begun)
            throws StudioFault.Input {
        Programme programme = lay(begun, order.arrangement());
        Script cut = ScriptCut.of(begun, programme, range);
        if (cut.lines().isEmpty()) {
            throw new StudioFault.Input(
                    "option.range-empty",
                    "No line starts in that range.",
                    "Choose a range inside the programme; \"longplay plan\" says how long it is.");
        }
        return recording(cut, ArrangementCut.of(order.arrangement(), programme, cut, rate));
    }

    private void record(List<Scene> scenes, JobContext context) throws StudioFault {
        takes.putAll(speaking.scenes(scenes, cast.voiced().at(tempo), crew, context));
        made.putAll(effects.make(CueList.of(scenes, Cue.SoundCue.class), file, context));
    }

    private Script sounding(Script script) {
        return CueList.sounding(script, cue -> made.containsKey(cue.id()));
    }

    private Lengths lengths() {
        return new Lengths() {
            @Override
            public MediaTime of(Line line) {
                return take(line).length();
            }

            @Override
            public List<TimeRange> words(Line line) {
                return take(line).words();
            }

            @Override
            public Optional<MediaTime> downbeat(Line line) {
                return take(line).downbeat();
            }

            @Override
            public MediaTime of(Cue.SoundCue cue) {
                Effects.Made effect = made.get(cue.id());
                return effect == null ? MediaTime.ZERO : effect.length();
            }
        };
    }

    private SpokenLine take(Line line) {
        return Objects.requireNonNull(takes.get(line.id()), "line was not spoken");
    }
}
